import { registerHooks } from 'node:module';

/**
 * GitHub's parser of workflow and action files. Its package imports JSON files without saying that they are JSON, which
 * Node refuses; the hook says it for them, and so the package has to be loaded after the hook.
 */
registerHooks({
  load: (url, context, next) => {
    const isSchema = url.includes('/@actions/workflow-parser/') && url.endsWith('.json');
    return next(url, isSchema ? { ...context, importAttributes: { type: 'json' } } : context);
  },
});

const parser = await import('@actions/workflow-parser');
const actions = await import('@actions/workflow-parser/actions/index');
const conditions = await import('@actions/workflow-parser/model/converter/if-condition');

export const { isBasicExpression, isMapping, isScalar, isSequence, NoOperationTraceWriter } = parser;
export const { parseAction } = actions;
export const { ensureStatusFunction } = conditions;

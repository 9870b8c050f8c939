import type {
  MappingToken,
  ScalarToken,
  TemplateToken,
} from '@actions/workflow-parser/templates/tokens/index';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  ensureStatusFunction,
  isMapping,
  isScalar,
  isSequence,
  NoOperationTraceWriter,
  parseAction,
} from './workflow-parser.ts';

/** Name and value, not evaluated yet. */
export type Pairs = readonly (readonly [string, ScalarToken])[];

/** A step of a composite action, not evaluated yet. */
export interface Step {
  /** As written, or `__run`, `__run_2`, ... as the runner names the others. */
  readonly id: string;
  /** The condition, completed with `success()` where it asks for no status. */
  readonly condition: string;
  readonly continueOnError: ScalarToken | undefined;
  readonly env: Pairs;
  readonly run: ScalarToken | undefined;
  readonly shell: ScalarToken | undefined;
  readonly workingDirectory: ScalarToken | undefined;
  readonly uses: string | undefined;
  readonly with: Pairs;
}

/** A composite action, checked against GitHub's schema of action files. */
export interface ActionFile {
  /** Input name to its default; `undefined` when it has none. */
  readonly inputs: ReadonlyMap<string, ScalarToken | undefined>;
  readonly outputs: Pairs;
  readonly steps: readonly Step[];
}

/** Reads `action.yml` in a folder; throws what GitHub's parser complains about. */
export function readActionFile(actionPath: string): ActionFile {
  const name = join(actionPath, 'action.yml');
  const parsed = parseAction({ name, content: readFileSync(name, 'utf8') }, new NoOperationTraceWriter());
  const errors = parsed.context.errors.getErrors();
  if (errors.length > 0 || parsed.value === undefined)
    throw new Error(errors.map((one) => one.message).join('\n'));
  const root = mapping(parsed.value);
  const runs = mapping(root.find('runs'));
  if (scalar(runs.find('using'))?.toString() !== 'composite')
    throw new Error('the runner runs composite actions only');
  const steps = runs.find('steps');
  if (steps === undefined || !isSequence(steps)) throw new Error('the action has no steps');
  return {
    inputs: new Map(
      entries(root.find('inputs')).map(([id, input]) => [id, scalar(mapping(input).find('default'))]),
    ),
    outputs: entries(root.find('outputs')).map(([id, output]) => [
      id,
      required(mapping(output).find('value')),
    ]),
    steps: [...steps].map((step, index) => readStep(mapping(step), index)),
  };
}

function readStep(step: MappingToken, index: number): Step {
  const condition = scalar(step.find('if'));
  return {
    id: scalar(step.find('id'))?.toString() ?? (index === 0 ? '__run' : `__run_${index + 1}`),
    condition:
      condition === undefined ? 'success()' : ensureStatusFunction(bare(condition), condition.definitionInfo),
    continueOnError: scalar(step.find('continue-on-error')),
    env: pairs(step.find('env')),
    run: scalar(step.find('run')),
    shell: scalar(step.find('shell')),
    workingDirectory: scalar(step.find('working-directory')),
    uses: scalar(step.find('uses'))?.toString(),
    with: pairs(step.find('with')),
  };
}

/** A condition without the braces it may be written in. */
function bare(condition: ScalarToken): string {
  return condition.toString().replace(/^\$\{\{\s*([\s\S]*?)\s*\}\}$/, '$1');
}

function entries(token: TemplateToken | undefined): [string, TemplateToken][] {
  return token === undefined ? [] : [...mapping(token)].map(({ key, value }) => [key.toString(), value]);
}

function pairs(token: TemplateToken | undefined): Pairs {
  return entries(token).map(([name, value]) => [name, required(value)]);
}

function mapping(token: TemplateToken | undefined): MappingToken {
  if (token === undefined || !isMapping(token)) throw new Error('a mapping was expected');
  return token;
}

function scalar(token: TemplateToken | undefined): ScalarToken | undefined {
  return token === undefined ? undefined : required(token);
}

function required(token: TemplateToken | undefined): ScalarToken {
  if (token === undefined || !isScalar(token)) throw new Error('a single value was expected');
  return token;
}

import type { Run } from '../../stand-ins/github/story/run.ts';

/** What a workbench uploads for an app (schemas/workbench-result.schema.json); it has passed unless told otherwise. */
export function resultOf(run: Run, app: string, more: object = {}): object {
  const { trigger_id: triggerId, head_sha: sha } = run.inputs;
  return { schemaVersion: 1, triggerId, sha, app, state: 'passed', confidence: 5, ...more };
}

/** An app that was refused access for want of a scope. */
export const dropped = {
  state: 'dropped',
  confidence: 1,
  refusal: { cause: 'missing-scope', scopes: ['tickets:read'] },
} as const;

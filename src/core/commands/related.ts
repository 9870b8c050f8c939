import type { AppResult } from '../workbench/result.ts';
import type { Run } from '../workbench/run.ts';
import { type Command, isOpen } from './command.ts';
import { resultsOf } from './outcome.ts';

/**
 * The open commands that a newer one replaces: of the same pull request and name, for exactly the same apps. The
 * commit may differ; then the older one tests what is no longer of interest.
 */
export function supersededBy(newer: Command, others: readonly Command[]): readonly string[] {
  if (newer.apps.length === 0) return [];
  return others
    .filter(
      (older) =>
        older.id !== newer.id &&
        isOpen(older.state) &&
        older.name === newer.name &&
        isSamePullRequest(older, newer) &&
        older.apps.join('\n') === newer.apps.join('\n') &&
        isOlder(older, newer),
    )
    .map(({ id }) => id);
}

function isSamePullRequest({ pullRequest: a }: Command, { pullRequest: b }: Command): boolean {
  return a.owner === b.owner && a.repo === b.repo && a.number === b.number;
}

function isOlder(older: Command, newer: Command): boolean {
  const steps = [
    older.requestedAtMillis - newer.requestedAtMillis,
    older.commentId - newer.commentId,
    older.position - newer.position,
  ];
  return (steps.find((step) => step !== 0) ?? 0) < 0;
}

/** A command and its runs. */
export interface CommandWithRuns {
  readonly command: Command;
  readonly runs: readonly Run[];
}

/**
 * Which results are tested again. `retry`: what failed, was dropped or canceled, or never gave a result;
 * `retry-dropped`: only what was refused access, by a result or by a hint of the log.
 */
export const isToRetry: Record<'retry' | 'retry-dropped', (result: AppResult) => boolean> = {
  retry: ({ state }) =>
    state === 'failed' || state === 'dropped' || state === 'canceled' || state === 'no-result',
  'retry-dropped': ({ state, refusal }) =>
    state === 'dropped' || ((state === 'failed' || state === 'no-result') && refusal !== undefined),
};

/**
 * The apps to test again, sorted: of each app the newest command that ran it counts, and what still runs is left
 * alone.
 */
export function appsToRetry(
  which: 'retry' | 'retry-dropped',
  newestFirst: readonly CommandWithRuns[],
): readonly string[] {
  const newest = new Map<string, AppResult>();
  for (const { command, runs } of newestFirst) {
    // A refused command ran nothing, so what was before it still stands; one that was replaced is a newer one's.
    if (command.state === 'refused' || command.state === 'superseded') continue;
    for (const result of resultsOf(command, runs))
      if (!newest.has(result.app)) newest.set(result.app, result);
  }
  return [...newest.values()]
    .filter(isToRetry[which])
    .map(({ app }) => app)
    .sort();
}

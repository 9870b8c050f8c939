import { type AppResult, bareResult, isFinalResult, type ResultState } from '../workbench/result.ts';
import { isFinal, type Run } from '../workbench/run.ts';
import type { Command } from './command.ts';

/** How many apps are in each state. */
export type Counts = Readonly<Record<ResultState, number>>;

/**
 * The outcome of a command by its runs; undefined while one of them goes on, or where there is none. A lost run
 * outweighs a canceled one, because somebody has to act on it.
 */
export function outcomeOf(runs: readonly Pick<Run, 'state'>[]): 'finished' | 'canceled' | 'lost' | undefined {
  if (runs.length === 0 || runs.some(({ state }) => !isFinal(state))) return undefined;
  if (runs.some(({ state }) => state === 'lost')) return 'lost';
  return runs.some(({ state }) => state === 'canceled') ? 'canceled' : 'finished';
}

/**
 * One result for each app of a command, in its order. Nothing that is unknown passes: an app whose run ended, or
 * whose command did, without a result is canceled or has none.
 */
export function resultsOf(
  command: Pick<Command, 'apps' | 'state'>,
  runs: readonly Pick<Run, 'apps' | 'state' | 'results'>[],
): readonly AppResult[] {
  return command.apps.map((app) => {
    const run = runs.findLast(({ apps }) => apps.includes(app));
    const result = run?.results.find((one) => one.app === app);
    if (result !== undefined && isFinalResult(result.state)) return result;
    const end = endOf(command, run);
    const known = result ?? bareResult(app, run?.state === 'in_progress' ? 'running' : 'waiting');
    return end === undefined ? known : { ...known, state: end };
  });
}

/** The state of an app that has no final result, if no result can come any more. */
function endOf(
  command: Pick<Command, 'state'>,
  run: Pick<Run, 'state'> | undefined,
): 'canceled' | 'no-result' | undefined {
  if (run?.state === 'canceled' || command.state === 'canceled' || command.state === 'superseded')
    return 'canceled';
  if (command.state === 'failed' || command.state === 'lost' || command.state === 'refused')
    return 'no-result';
  return run !== undefined && isFinal(run.state) ? 'no-result' : undefined;
}

/** Counts results by state. */
export function countsOf(results: readonly AppResult[]): Counts {
  const counts = {
    waiting: 0,
    running: 0,
    passed: 0,
    failed: 0,
    dropped: 0,
    canceled: 0,
    'no-result': 0,
  };
  for (const { state } of results) counts[state] += 1;
  return counts;
}

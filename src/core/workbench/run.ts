import type { AppResult } from './result.ts';

/** Where a dispatched run stands. The last three are final for an attempt. */
export type RunState =
  | 'planned'
  | 'dispatched'
  | 'queued'
  | 'in_progress'
  | 'completed'
  | 'canceled'
  | 'lost';

/** One dispatched run, as far as the rules need it. */
export interface Run {
  /** 32 hexadecimal digits. */
  readonly triggerId: string;
  readonly workbench: { readonly owner: string; readonly repo: string };
  readonly apps: readonly string[];
  readonly state: RunState;
  readonly runId: number | undefined;
  /** 1 for the first; GitHub raises it when a run is run again. */
  readonly attempt: number;
  readonly url: string | undefined;
  readonly conclusion: string | undefined;
  readonly deadlineMillis: number;
  readonly results: readonly AppResult[];
}

/** A workbench run as GitHub tells it. */
interface ObservedRun {
  readonly runId: number;
  readonly attempt: number;
  readonly status: 'queued' | 'in_progress' | 'completed';
  readonly conclusion: string | undefined;
  readonly url: string;
}

/** Something learned about a run; facts may come late, twice and in any order. */
export type RunFact =
  /** GitHub took the dispatch; it names the run for a workflow, and nothing for an event. */
  | { readonly kind: 'dispatched'; readonly runId?: number; readonly url?: string }
  | { readonly kind: 'observed'; readonly run: ObservedRun }
  | { readonly kind: 'time'; readonly nowMillis: number };

/** What a fact changes in a run. */
export type RunChange = Partial<Pick<Run, 'state' | 'runId' | 'attempt' | 'url' | 'conclusion'>>;

const rank: Record<RunState, number> = {
  planned: 0,
  dispatched: 1,
  queued: 2,
  in_progress: 3,
  completed: 4,
  canceled: 4,
  lost: 4,
};

/** Whether a run has ended, as far as its current attempt goes. */
export function isFinal(state: RunState): boolean {
  return rank[state] === rank.completed;
}

/**
 * What a fact changes; undefined where it tells nothing new. A run never goes backwards within an attempt, a newer
 * attempt begins anew, an older one is ignored, and so is a run with another id. What is lost stays lost until
 * somebody runs it again: the page has said so, and a command has one outcome.
 */
export function advance(run: Run, fact: RunFact): RunChange | undefined {
  switch (fact.kind) {
    case 'dispatched':
      return dispatched(run, fact);
    case 'observed':
      return observed(run, fact.run);
    case 'time':
      return !isFinal(run.state) && fact.nowMillis >= run.deadlineMillis ? { state: 'lost' } : undefined;
  }
}

function dispatched(run: Run, fact: Extract<RunFact, { kind: 'dispatched' }>): RunChange | undefined {
  const change: RunChange = {
    ...(run.state === 'planned' ? { state: 'dispatched' } : {}),
    ...(run.runId === undefined && fact.runId !== undefined ? { runId: fact.runId } : {}),
    ...(run.url === undefined && fact.url !== undefined ? { url: fact.url } : {}),
  };
  return Object.keys(change).length === 0 ? undefined : change;
}

function observed(run: Run, seen: ObservedRun): RunChange | undefined {
  if (run.runId !== undefined && run.runId !== seen.runId) return undefined;
  const isNewAttempt = seen.attempt > run.attempt;
  const state = stateOf(seen);
  if (!isNewAttempt && (seen.attempt < run.attempt || rank[state] <= rank[run.state])) return undefined;
  return {
    state,
    runId: seen.runId,
    attempt: seen.attempt,
    url: seen.url,
    conclusion: seen.status === 'completed' ? seen.conclusion : undefined,
  };
}

function stateOf({ status, conclusion }: ObservedRun): RunState {
  if (status !== 'completed') return status;
  return conclusion === 'cancelled' ? 'canceled' : 'completed';
}

import type { AppResult } from '../../../core/workbench/result.ts';
import type { Run, RunChange } from '../../../core/workbench/run.ts';
import type { Repository } from './place.ts';

/** One dispatched run, as stored. */
export interface StoredRun extends Run {
  readonly commandId: string;
  readonly workbenchInstallationId: number;
}

/** Runs, and what they say of each app. */
export interface RunStore {
  /** Stores a planned run before it is dispatched. */
  addRun(run: Omit<StoredRun, 'results'>): Promise<void>;
  run(triggerId: string): Promise<StoredRun | undefined>;
  runById(workbench: Repository, runId: number): Promise<StoredRun | undefined>;
  runsOf(commandId: string): Promise<readonly StoredRun[]>;
  unfinishedRuns(limit: number): Promise<readonly StoredRun[]>;
  /** Never goes backwards: a state that comes before the stored one, or of an older attempt, changes nothing. */
  updateRun(triggerId: string, change: RunChange): Promise<boolean>;
  /** Results of one attempt; a later state of an app replaces an earlier one, never the other way. */
  putResults(triggerId: string, attempt: number, results: readonly AppResult[]): Promise<boolean>;
}

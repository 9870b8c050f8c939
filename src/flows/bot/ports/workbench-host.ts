import type { Job } from '../../../core/workbench/jobs.ts';
import type { Dispatch } from '../../../core/workbench/payload.ts';
import type { HostRefusal } from '../refusal.ts';
import type { Repository } from './place.ts';

/** A workbench run as GitHub tells it. */
export interface RunNow {
  readonly runId: number;
  readonly attempt: number;
  readonly status: 'queued' | 'in_progress' | 'completed';
  readonly conclusion: string | undefined;
  readonly url: string;
}

/** The repository whose workflow a command dispatches. */
export interface WorkbenchHost {
  /** The App's installation on a repository; undefined when it is not installed there. */
  installation(repository: Repository): Promise<number | undefined | HostRefusal>;
  /** `run`: GitHub told the run (`return_run_details`); `sent`: it will have to be found by its trigger id. */
  dispatch(
    workbench: Repository,
    installationId: number,
    dispatch: Dispatch,
  ): Promise<
    | { readonly kind: 'run'; readonly runId: number; readonly url: string }
    | { readonly kind: 'sent' }
    | HostRefusal
  >;
  /** The dispatched run whose name holds the trigger id, created at or after a time. */
  findRun(
    workbench: Repository,
    installationId: number,
    triggerId: string,
    sinceMillis: number,
  ): Promise<RunNow | undefined | HostRefusal>;
  run(
    workbench: Repository,
    installationId: number,
    runId: number,
  ): Promise<RunNow | undefined | HostRefusal>;
  /** Jobs of a run's current attempt, all pages. */
  jobs(workbench: Repository, installationId: number, runId: number): Promise<readonly Job[] | HostRefusal>;
  /** The result files (one JSON per app) that a run uploaded, as text by file name, bounded in number and size. */
  resultFiles(
    workbench: Repository,
    installationId: number,
    runId: number,
  ): Promise<ReadonlyMap<string, string> | HostRefusal>;
  /** The end of a job's log, at most `maxBytes`. */
  jobLog(
    workbench: Repository,
    installationId: number,
    jobId: number,
    maxBytes: number,
  ): Promise<string | HostRefusal>;
  cancel(workbench: Repository, installationId: number, runId: number): Promise<void | HostRefusal>;
  /** All paths below a folder and the manifest's text, from the default branch; cached by ETag. */
  tree(
    workbench: Repository,
    installationId: number,
    directory: string,
    manifest: string | undefined,
  ): Promise<{ readonly paths: readonly string[]; readonly manifest: string | undefined } | HostRefusal>;
}

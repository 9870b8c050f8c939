import { redact } from '../credentials/redaction/redact.ts';
import { type Job, jobOf } from './jobs.ts';
import { type AppResult, bareResult, type ResultState } from './result.ts';
import type { WorkbenchResult } from './result-schema.ts';
import { isFinal, type Run } from './run.ts';

/** What is known about a run's current attempt. */
export interface RunFacts {
  readonly jobs: readonly Job[];
  readonly results: readonly WorkbenchResult[];
}

/**
 * What a run says of each of its apps now. The uploaded result decides; without one, an app is what its job is, and
 * when that has ended it has no result, whatever colour the job was: jobs that swallow failures are green.
 */
export function resultsOfRun(
  run: Pick<Run, 'apps' | 'state'>,
  { jobs, results }: RunFacts,
): readonly AppResult[] {
  const byApp = new Map(results.map((result) => [result.app, result]));
  return run.apps.map((app) => {
    // A run for one app need not name it in its jobs.
    const job = jobOf(app, jobs) ?? (run.apps.length === 1 && jobs.length === 1 ? jobs[0] : undefined);
    const told = byApp.get(app);
    const result = told === undefined ? bareResult(app, stateOf(run, job)) : resultFrom(told);
    return {
      ...result,
      durationMillis: result.durationMillis ?? durationOf(job),
      jobUrl: job?.url,
      logUrl: job !== undefined && job.status === 'completed' ? `${job.url}#step:1:1` : undefined,
    };
  });
}

function resultFrom(told: WorkbenchResult): AppResult {
  const { app, state, confidence, durationMillis, detail, refusal } = told;
  return {
    ...bareResult(app, state),
    confidence,
    durationMillis,
    detail: detail === undefined ? undefined : redact(detail),
    refusal:
      refusal === undefined
        ? undefined
        : { cause: refusal.cause, scopes: refusal.scopes.map(redact), isHint: false },
  };
}

function stateOf(run: Pick<Run, 'state'>, job: Job | undefined): ResultState {
  if (run.state === 'canceled' || job?.conclusion === 'cancelled') return 'canceled';
  // A job may end before its artifact can be listed, so only the end of the run tells that there is no result.
  if (isFinal(run.state)) return 'no-result';
  return job?.status === 'in_progress' || job?.status === 'completed' ? 'running' : 'waiting';
}

function durationOf(job: Job | undefined): number | undefined {
  if (job?.startedAtMillis === undefined || job.completedAtMillis === undefined) return undefined;
  return Math.max(0, job.completedAtMillis - job.startedAtMillis);
}

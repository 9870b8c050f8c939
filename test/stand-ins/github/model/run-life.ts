import type { User } from './people.ts';
import type { Repository } from './repository.ts';
import type { Job, WorkflowRun } from './runs.ts';

/** How a job ends. */
export type JobConclusion = NonNullable<Job['conclusion']>;

/** Lets a run that was hidden appear. */
export function showRunNow(repository: Repository, run: WorkflowRun): void {
  run.hidden = false;
  repository.tellOfRun(run);
}

/** A runner takes the run. */
export function startRun(repository: Repository, run: WorkflowRun): void {
  if (run.status !== 'queued') throw new Error(`run ${run.id} is ${run.status}, not queued`);
  change(repository, run, 'in_progress', null);
}

/** Adds a job to the current attempt. */
export function queueJob(repository: Repository, run: WorkflowRun, name: string): Job {
  const at = repository.world.time();
  const job: Job = {
    id: repository.world.nextId(),
    attempt: run.attempt,
    name,
    createdAt: at,
    status: 'queued',
    conclusion: null,
    startedAt: at,
    completedAt: null,
    log: undefined,
  };
  run.jobs.push(job);
  tellOfJob(repository, run, job);
  return job;
}

/** A runner takes the job. */
export function startJob(repository: Repository, run: WorkflowRun, job: Job): void {
  job.status = 'in_progress';
  job.startedAt = repository.world.time();
  tellOfJob(repository, run, job);
}

/** Ends a job and leaves its log. */
export function finishJob(
  repository: Repository,
  run: WorkflowRun,
  job: Job,
  { conclusion, log }: { readonly conclusion: JobConclusion; readonly log: string },
): void {
  job.status = 'completed';
  job.conclusion = conclusion;
  job.completedAt = repository.world.time();
  job.log = log;
  tellOfJob(repository, run, job);
}

/** Ends a run: `failure` when a job of this attempt failed, unless told otherwise. */
export function completeRun(repository: Repository, run: WorkflowRun, conclusion?: string): void {
  const jobs = jobsOf(run);
  const failed = jobs.some((job) => job.conclusion === 'failure' || job.conclusion === 'timed_out');
  change(repository, run, 'completed', conclusion ?? (failed ? 'failure' : 'success'));
}

/** Stops a run, and every job of it that has not ended. */
export function cancelRun(repository: Repository, run: WorkflowRun, by: User = run.actor): void {
  for (const job of jobsOf(run)) {
    if (job.status !== 'completed') finishJob(repository, run, job, { conclusion: 'cancelled', log: '' });
  }
  change(repository, run, 'completed', 'cancelled', by);
}

/** Runs it again under the same id, as the next attempt. */
export function rerunRun(repository: Repository, run: WorkflowRun): void {
  if (run.status !== 'completed') throw new Error(`run ${run.id} is ${run.status}, not completed`);
  const { attempt, status, conclusion, updatedAt } = run;
  run.past.push({ attempt, status, conclusion, updatedAt });
  run.attempt += 1;
  change(repository, run, 'queued', null);
}

/** The jobs of the current attempt. */
export function jobsOf(run: WorkflowRun): Job[] {
  return run.jobs.filter((job) => job.attempt === run.attempt);
}

function change(
  repository: Repository,
  run: WorkflowRun,
  status: string,
  conclusion: string | null,
  sender: User = run.actor,
): void {
  run.status = status;
  run.conclusion = conclusion;
  run.updatedAt = repository.world.time();
  if (!run.hidden) repository.tellOfRun(run, sender);
}

function tellOfJob(repository: Repository, run: WorkflowRun, job: Job): void {
  if (run.hidden) return;
  const what = { event: 'workflow_job', action: job.status, run, job } as const;
  repository.world.tell({ ...what, repository, sender: run.actor });
}

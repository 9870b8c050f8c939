import { json } from '../../server.ts';
import { paged, type Call, type Resource, type View } from '../call.ts';
import type { Repository } from '../model/repository.ts';
import { cancelRun, jobsOf, rerunRun } from '../model/run-life.ts';
import type { Job, WorkflowRun } from '../model/runs.ts';
import { notFound, Refusal } from '../refusal.ts';
import { shaped, type Json } from '../shape.ts';
import { htmlUrl } from './repositories.ts';
import { runOf, showRun } from './runs.ts';

const readActions = [{ permission: 'actions', level: 'read' }] as const;
const writeActions = [{ permission: 'actions', level: 'write' }] as const;

/** Jobs and attempts of runs, their logs, and the buttons on a run's page. */
export const jobResources: Readonly<Record<string, Resource>> = {
  'actions/list-jobs-for-workflow-run': {
    needs: readActions,
    run: (call, repository) => {
      const run = runOf(call, repository);
      const jobs = call.query.get('filter') === 'all' ? run.jobs : jobsOf(run);
      return paged(call, jobs, (job) => showJob(call, repository, run, job), 'jobs');
    },
  },
  'actions/list-jobs-for-workflow-run-attempt': {
    needs: readActions,
    run: (call, repository) => {
      const run = runOf(call, repository);
      const jobs = run.jobs.filter(({ attempt }) => String(attempt) === call.route.path['attempt_number']);
      return paged(call, jobs, (job) => showJob(call, repository, run, job), 'jobs');
    },
  },
  'actions/get-workflow-run-attempt': {
    needs: readActions,
    run: (call, repository) => {
      const run = runOf(call, repository);
      const attempt = Number(call.route.path['attempt_number']);
      const past = attempt === run.attempt ? {} : run.past.find((one) => one.attempt === attempt);
      if (past === undefined) throw notFound();
      return json(200, showRun(call, repository, { ...run, ...past }));
    },
  },
  'actions/get-job-for-workflow-run': {
    needs: readActions,
    run: (call, repository) => {
      const { run, job } = jobOf(call, repository);
      return json(200, showJob(call, repository, run, job));
    },
  },
  'actions/download-job-logs-for-workflow-run': {
    needs: readActions,
    run: (call, repository) => {
      if (call.token === undefined) throw new Refusal(401, 'Requires authentication');
      const { log } = jobOf(call, repository).job;
      if (log === undefined) throw notFound();
      return {
        status: 302,
        headers: { location: call.blobs.link(Buffer.from(log), 'text/plain') },
        body: '',
      };
    },
  },
  'actions/cancel-workflow-run': {
    needs: writeActions,
    run: (call, repository) => {
      const run = runOf(call, repository);
      if (run.status === 'completed')
        throw new Refusal(409, 'Cannot cancel a workflow run that is completed.');
      // GitHub takes the wish at once and stops the run later.
      setTimeout(() => run.status !== 'completed' && cancelRun(repository, run, call.actor.user), 0).unref();
      return json(202, {});
    },
  },
  'actions/re-run-workflow': {
    needs: writeActions,
    run: (call, repository) => {
      const run = runOf(call, repository);
      if (run.status !== 'completed') throw new Refusal(403, 'This workflow is already running');
      rerunRun(repository, run);
      return json(201, {});
    },
  },
};

function jobOf(call: Call, repository: Repository): { readonly run: WorkflowRun; readonly job: Job } {
  for (const run of repository.runs) {
    const job = run.jobs.find((one) => String(one.id) === call.route.path['job_id']);
    if (job !== undefined && !run.hidden) return { run, job };
  }
  throw notFound();
}

/** A job as REST and webhooks show it. */
export function showJob(call: View, repository: Repository, run: WorkflowRun, job: Job): Json {
  const url = `${call.api}/repos/${repository.fullName}/actions/jobs/${job.id}`;
  return shaped('job', {
    id: job.id,
    node_id: `J_${job.id}`,
    run_id: run.id,
    run_url: `${call.api}/repos/${repository.fullName}/actions/runs/${run.id}`,
    run_attempt: job.attempt,
    name: job.name,
    workflow_name: run.workflow.name,
    head_sha: run.headSha,
    head_branch: run.headBranch,
    status: job.status,
    conclusion: job.conclusion,
    created_at: job.createdAt,
    started_at: job.startedAt,
    completed_at: job.completedAt,
    steps: [],
    labels: ['ubuntu-latest'],
    url,
    html_url: `${htmlUrl(repository)}/actions/runs/${run.id}/job/${job.id}`,
  });
}

import { array, type InferOutput, nullish, number, object, string } from 'valibot';

import type { Repository } from '../../../flows/bot/ports/place.ts';
import type { RunNow, WorkbenchHost } from '../../../flows/bot/ports/workbench-host.ts';
import { understood } from '../answer.ts';
import { toTheSecond } from './comment-host.ts';
import type { AppOctokit } from './octokit.ts';
import { member, readPages } from './pages.ts';

const runSchema = object({
  id: number(),
  name: nullish(string(), ''),
  display_title: nullish(string(), ''),
  status: nullish(string()),
  conclusion: nullish(string()),
  html_url: string(),
  event: string(),
  run_attempt: nullish(number(), 1),
});

type Run = InferOutput<typeof runSchema>;

/** Lists are read so far back: 1,000 runs, which is also where GitHub's filtered lists end. */
const mostPages = 10;

/** A run by its number. Needs `actions: read`. */
export async function readRun(
  octokit: AppOctokit,
  { owner, repo }: Repository,
  run_id: number,
): Promise<RunNow> {
  const { data } = await octokit.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}', {
    owner,
    repo,
    run_id,
    exclude_pull_requests: true,
  });
  return runNow(understood(runSchema, data));
}

/**
 * Only somebody with write access can start a run by these. Of other runs a stranger may choose the name, by the title
 * of a pull request.
 */
const dispatchEvents: ReadonlySet<string> = new Set(['workflow_dispatch', 'repository_dispatch']);

/** The dispatched run whose name holds the trigger id, created at or after a time; undefined while none shows. */
export async function findRun(
  octokit: AppOctokit,
  { owner, repo }: Repository,
  triggerId: string,
  sinceMillis: number,
): Promise<RunNow | undefined> {
  for (let page = 1; page <= mostPages; page += 1) {
    const { data, headers } = await octokit.request('GET /repos/{owner}/{repo}/actions/runs', {
      owner,
      repo,
      created: `>=${toTheSecond(sinceMillis)}`,
      exclude_pull_requests: true,
      per_page: 100,
      page,
    });
    const runs = understood(object({ workflow_runs: array(runSchema) }), data).workflow_runs;
    const found = runs.find((run) => dispatchEvents.has(run.event) && namesOf(run).includes(triggerId));
    if (found !== undefined) return runNow(found);
    if (headers.link?.includes('rel="next"') !== true) return undefined;
  }
  return undefined;
}

/** GitHub shows a workflow's `run-name` as the title, and depending on where one asks as the name too. */
function namesOf({ name, display_title }: Run): string {
  return `${display_title ?? ''} ${name ?? ''}`;
}

function runNow(run: Run): RunNow {
  return {
    runId: run.id,
    attempt: run.run_attempt ?? 1,
    status: run.status === 'completed' || run.status === 'in_progress' ? run.status : 'queued',
    conclusion: run.conclusion ?? undefined,
    url: run.html_url,
  };
}

const jobSchema = object({
  id: number(),
  name: string(),
  status: string(),
  conclusion: nullish(string()),
  html_url: nullish(string(), ''),
  started_at: nullish(string()),
  completed_at: nullish(string()),
});

type Jobs = Extract<Awaited<ReturnType<WorkbenchHost['jobs']>>, readonly unknown[]>;

/** The jobs of a run's current attempt, all pages. Needs `actions: read`. */
export async function readJobs(
  octokit: AppOctokit,
  { owner, repo }: Repository,
  run_id: number,
): Promise<Jobs> {
  const ask = async (page: number) =>
    octokit.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs', {
      owner,
      repo,
      run_id,
      filter: 'latest',
      per_page: 100,
      page,
    });
  const jobs = understood(array(jobSchema), await readPages(mostPages, ask, member('jobs')));
  return jobs.map(({ id, name, status, conclusion, html_url, started_at, completed_at }) => ({
    id,
    name,
    status,
    conclusion: conclusion ?? undefined,
    url: html_url ?? '',
    startedAtMillis: millisOf(started_at),
    completedAtMillis: millisOf(completed_at),
  }));
}

function millisOf(time: string | null | undefined): number | undefined {
  const millis = Date.parse(time ?? '');
  return Number.isNaN(millis) ? undefined : millis;
}

/** Asks for a run to be stopped; one that has ended (409) needs no stopping. Needs `actions: write`. */
export async function cancelRun(
  octokit: AppOctokit,
  { owner, repo }: Repository,
  run_id: number,
): Promise<void> {
  await octokit.request('POST /repos/{owner}/{repo}/actions/runs/{run_id}/cancel', { owner, repo, run_id });
}

import { array, nullish, number, object, string } from 'valibot';

import type { PullRequestRef } from '../../../flows/bot/ports/place.ts';
import type { CheckPage } from '../../../flows/bot/ports/source-host.ts';
import { understood } from '../answer.ts';
import type { AppOctokit } from './octokit.ts';
import { member, readPages } from './pages.ts';

const checkSchema = object({
  id: number(),
  external_id: nullish(string()),
  app: nullish(object({ id: number() })),
});

/** Creates the check run of a page; not repeated when its answer is lost. */
export async function createCheck(
  octokit: AppOctokit,
  { owner, repo }: PullRequestRef,
  check: CheckPage,
): Promise<{ readonly id: number }> {
  const { data } = await octokit.request('POST /repos/{owner}/{repo}/check-runs', {
    owner,
    repo,
    head_sha: check.headSha,
    ...stateOf(check),
    output: { title: check.title, summary: check.summary, annotations: annotationsOf(check) },
    request: { retries: 0 },
  });
  return { id: understood(checkSchema, data).id };
}

/** Writes the page of a check run anew. Annotations are added to those before, so they are sent once, at its creation. */
export async function updateCheck(
  octokit: AppOctokit,
  { owner, repo }: PullRequestRef,
  check_run_id: number,
  check: CheckPage,
): Promise<void> {
  await octokit.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
    owner,
    repo,
    check_run_id,
    ...stateOf(check),
    output: { title: check.title, summary: check.summary },
  });
}

/** The oldest check run of ours on a commit that has the id we gave it. */
export async function findCheck(
  octokit: AppOctokit,
  { owner, repo }: PullRequestRef,
  { headSha, externalId, appId }: { headSha: string; externalId: string; appId: number },
): Promise<{ readonly id: number } | undefined> {
  const ask = async (page: number) =>
    octokit.request('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
      owner,
      repo,
      ref: headSha,
      app_id: appId,
      filter: 'all',
      per_page: 100,
      page,
    });
  const all = understood(array(checkSchema), await readPages(10, ask, member('check_runs')));
  const ours = all.filter((one) => one.external_id === externalId && one.app?.id === appId);
  const [first] = ours.map(({ id }) => id).sort((a, b) => a - b);
  return first === undefined ? undefined : { id: first };
}

function stateOf({ name, externalId, status, conclusion, actions }: CheckPage) {
  const end = status === 'completed' ? { conclusion: conclusion ?? ('neutral' as const) } : {};
  return { name, external_id: externalId, status, ...end, actions: [...actions] };
}

function annotationsOf({ annotations = [] }: CheckPage) {
  return annotations.map(({ path, line, column, message }) => ({
    path,
    start_line: line,
    end_line: line,
    start_column: column,
    end_column: column,
    annotation_level: 'failure' as const,
    message,
  }));
}

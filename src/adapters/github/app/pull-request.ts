import { nullable, object, picklist, string } from 'valibot';

import type { PullRequestRef } from '../../../flows/bot/ports/place.ts';
import type { PullRequestNow } from '../../../flows/bot/ports/source-host.ts';
import { understood } from '../answer.ts';
import type { AppOctokit } from './octokit.ts';

const side = object({ sha: string(), ref: string(), repo: nullable(object({ full_name: string() })) });

const pullRequestSchema = object({
  state: picklist(['open', 'closed']),
  html_url: string(),
  head: side,
  base: side,
});

/** A pull request as it is now. Needs `pull-requests: read`. */
export async function readPullRequest(
  octokit: AppOctokit,
  { owner, repo, number }: PullRequestRef,
): Promise<PullRequestNow> {
  const { data } = await octokit.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
    owner,
    repo,
    pull_number: number,
  });
  const { state, html_url: url, head, base } = understood(pullRequestSchema, data);
  return {
    state,
    headSha: head.sha,
    headRef: head.ref,
    // The repository of a head is gone when its fork is.
    isFork: head.repo === null || head.repo.full_name !== base.repo?.full_name,
    url,
  };
}

import { array, nullable, number, object, optional, string } from 'valibot';

import { understood, type RepositoryName } from './answer.ts';
import type { GitHubClient } from './client.ts';
import type { PullRequestQuestion } from './run-context.ts';

const pullRequests = array(
  object({
    number: number(),
    state: string(),
    head: object({ sha: string() }),
    base: object({ repo: optional(nullable(object({ full_name: string() }))) }),
  }),
);

/**
 * The number of the open pull request that a run is about: the oldest, when several have this head. Undefined when
 * there is none, or when commits were pushed since, so that another run will speak for it.
 * @throws what the client throws; `describeGitHubError` words it (needs `pull-requests: read`)
 */
export async function resolvePullRequest(
  client: GitHubClient,
  repository: RepositoryName,
  question: PullRequestQuestion,
): Promise<number | undefined> {
  if (question.kind === 'none') return undefined;
  if (question.kind === 'known') return question.number;
  const answer =
    question.kind === 'by-commit'
      ? await byCommit(client, repository, question.sha)
      : await byHead(client, repository, question);
  const fullName = `${repository.owner}/${repository.repo}`.toLowerCase();
  const fitting = understood(pullRequests, answer).filter(
    ({ state, head, base }) =>
      state === 'open' && head.sha === question.sha && base.repo?.full_name.toLowerCase() === fullName,
  );
  return fitting.map((one) => one.number).sort((a, b) => a - b)[0];
}

async function byCommit(client: GitHubClient, repository: RepositoryName, sha: string): Promise<unknown> {
  const { data } = await client.request('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
    ...repository,
    commit_sha: sha,
    per_page: 100,
  });
  return data;
}

/** Lists by head, because the look-up by commit does not find pull requests from forks. */
async function byHead(
  client: GitHubClient,
  repository: RepositoryName,
  { owner, branch }: { readonly owner: string; readonly branch: string },
): Promise<unknown> {
  const { data } = await client.request('GET /repos/{owner}/{repo}/pulls', {
    ...repository,
    head: `${owner}:${branch}`,
    state: 'open',
    per_page: 100,
  });
  return data;
}

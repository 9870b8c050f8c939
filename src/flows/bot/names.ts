import type { PullRequestRef, Repository } from './ports/place.ts';

/** `owner/repo`. */
export function repositoryName({ owner, repo }: Repository): string {
  return `${owner}/${repo}`;
}

/** `owner/repo#7`: what locks, keys and logs call a pull request. */
export function pullRequestName(pullRequest: PullRequestRef): string {
  return `${repositoryName(pullRequest)}#${pullRequest.number}`;
}

import type { PullRequestRef, Repository } from '../../../flows/bot/ports/place.ts';

/** What a repository is found by. GitHub tells no cases apart, and a configuration may write them otherwise. */
export function placeOf({ owner, repo }: Repository): string {
  return `${owner}/${repo}`.toLowerCase();
}

/** The columns that every table of pull requests has. */
export interface PullRequestRow {
  readonly installation_id: number;
  readonly owner: string;
  readonly repo: string;
  readonly number: number;
}

/** Reads those columns. */
export function pullRequestOf({ installation_id, owner, repo, number }: PullRequestRow): PullRequestRef {
  return { installationId: installation_id, owner, repo, number };
}

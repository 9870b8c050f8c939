/** One repository, e.g. `{ owner: 'PostHog', repo: 'wizard' }`. */
export interface Repository {
  readonly owner: string;
  readonly repo: string;
}

/** One pull request of a repository the App is installed on. */
export interface PullRequestRef extends Repository {
  readonly installationId: number;
  readonly number: number;
}

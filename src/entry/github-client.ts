import type { GitHubClient } from '../adapters/github/client.ts';
import type { Settings } from '../core/config/settings.ts';
import type { Outside } from './http.ts';

/** A client for the GitHub of the environment, loaded only when a run has something to ask it. */
export async function githubClientOf(
  settings: Settings,
  { environment, loadFetch }: Outside,
  log: (line: string) => void = () => undefined,
): Promise<GitHubClient> {
  const { createGitHubClient } = await import('../adapters/github/client.ts');
  return createGitHubClient({
    fetch: await loadFetch(),
    token: settings['github-token'],
    isJobToken: isJobToken(environment),
    apiUrl: environment['GITHUB_API_URL'] || 'https://api.github.com',
    budgetMillis: settings['time-budget'] * 1_000,
    log,
  });
}

/** action.yml compares the token with the job's; to a command in a job nobody gives another one under that name. */
function isJobToken(environment: Outside['environment']): boolean {
  return (environment['GITHUB_TOKEN_IS_THE_JOBS'] ?? environment['GITHUB_ACTIONS']) === 'true';
}

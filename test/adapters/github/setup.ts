import { onTestFinished } from 'vitest';

import { createGitHubClient, type GitHubClient } from '../../../src/adapters/github/client.ts';
import { fetchThrough } from '../../../src/adapters/http/fetch.ts';
import { type GitHub, type GitHubOptions, startGitHub } from '../../stand-ins/github/github.ts';
import type { TokenOptions } from '../../stand-ins/github/tokens.ts';

/** `acme/tools` in the form of paths. */
export const acmeTools = { owner: 'acme', repo: 'tools' };

/** What a workflow with the permissions our README asks for gets. */
export const asked = {
  actions: 'read',
  checks: 'write',
  contents: 'read',
  pull_requests: 'write',
} as const;

/** A stand-in that is checked and closed when the test ends. */
export async function aGitHub(options: GitHubOptions = {}): Promise<GitHub> {
  const github = await startGitHub(options);
  onTestFinished(async () => {
    await github.close();
    github.assertClean();
  });
  return github;
}

/** A client with a token for it; a second of waiting takes 5 ms. Lines of its log end up in `log`. */
export function aClient(
  github: GitHub,
  token: TokenOptions = { permissions: asked },
  more: {
    readonly log?: string[];
    readonly budgetMillis?: number;
    readonly requestTimeoutMillis?: number;
  } = {},
): GitHubClient {
  const { log = [], ...limits } = more;
  return createGitHubClient({
    fetch: fetchThrough(),
    token: github.token(token),
    isJobToken: (token.kind ?? 'actions') === 'actions',
    apiUrl: github.url,
    log: (line) => log.push(line),
    secondMillis: 5,
    ...limits,
  });
}

/** The requests that arrived, as `METHOD operation-id`. */
export function operations(github: GitHub): string[] {
  return github.requests.map(({ method, labels }) => `${method} ${labels[0] ?? ''}`);
}

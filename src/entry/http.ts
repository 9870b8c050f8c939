import type { Fetch } from '../adapters/http/fetch.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Gives what this process asks others with, always the same; what it needs is loaded with the first call. */
export type LoadFetch = () => Promise<Fetch>;

/** What a run is told from outside, and how it asks outside. */
export interface Outside {
  readonly environment: Environment;
  readonly loadFetch: LoadFetch;
}

/** The one way out: through the proxy of the environment, if it names one. */
export function fetchOf(environment: Environment): LoadFetch {
  let loading: Promise<Fetch> | undefined;
  return () => (loading ??= load(environment));
}

const proxyVariables = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];

async function load(environment: Environment): Promise<Fetch> {
  const { fetchThrough } = await import('../adapters/http/fetch.ts');
  if (!proxyVariables.some((name) => environment[name])) return fetchThrough();
  const { proxyAgents } = await import('../adapters/http/proxy-agents.ts');
  return fetchThrough(proxyAgents());
}

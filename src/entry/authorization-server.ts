import type { Discovered } from '../adapters/oauth/discovered.ts';
import type { Configuration } from '../core/config/configuration.ts';
import { type ServerPlace, serverPlaceOf } from '../core/credentials/scopes/server-place.ts';
import { foldScope } from '../core/triage/signature.ts';
import type { GrantSource } from '../flows/ask-grants.ts';
import type { LoadFetch } from './http.ts';
import { version } from './version.ts';

/** One request is given up after this, so that a server that hangs leaves time for the next place. */
const requestMillis = 10_000;

/** Asks an authorization server what it grants, or reads a cached copy. What talks to it is loaded only then. */
export async function askServer(
  place: ServerPlace,
  { timeBudget, loadFetch }: { readonly timeBudget: number; readonly loadFetch: LoadFetch },
): Promise<Discovered> {
  const { discoverGrantable } = await import('../adapters/oauth/discover.ts');
  return discoverGrantable(place, {
    fetch: async (url, request) => (await loadFetch())(url, request),
    userAgent: `scopekeeper/${version}`,
    requestMillis,
    totalMillis: timeBudget * 1_000,
    now: () => performance.now(),
  });
}

/** What a report asks servers with: those of the configuration, each once however many toolkits share it. */
export function grantSourceOf(
  configuration: Configuration,
  options: {
    readonly timeBudget: number;
    readonly loadFetch: LoadFetch;
    /** The configuration is a stranger's: he must not choose whom we ask. */
    readonly fromStranger: boolean;
  },
): GrantSource {
  const places = new Map(
    Object.entries(configuration.toolkits ?? {}).map(([toolkit, { authorizationServer }]) => [
      foldScope(toolkit),
      serverPlaceOf(authorizationServer),
    ]),
  );
  const asked = new Map<string, Promise<Discovered>>();
  return async (toolkit) => {
    const place = places.get(foldScope(toolkit));
    if (place === undefined) return { kind: 'not-asked' };
    if (options.fromStranger) return notForStrangers;
    const key = JSON.stringify(place);
    const asking = asked.get(key) ?? askServer(place, options);
    asked.set(key, asking);
    return (await asking).grantable;
  };
}

const notForStrangers = {
  kind: 'unanswered',
  problem: 'the configuration comes from the pull request of a fork, which must not choose whom to ask',
  remedy: 'A report from a workflow_run workflow asks.',
} as const;

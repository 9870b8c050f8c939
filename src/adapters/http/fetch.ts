import type { Agent } from 'node:http';
import minipassFetch from 'minipass-fetch';
import { bracketAgent } from './bracket-agent.ts';

/** What requests of this program say, in the words of the web's `fetch`. */
export interface HttpRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Credentials go to no other host or port, and nothing goes from https to http. Default: follow. */
  readonly redirect?: 'follow' | 'manual';
  readonly signal?: AbortSignal;
}

/** What they are answered: as much of the web's `Response` as is used here. */
export interface HttpAnswer {
  readonly status: number;
  readonly statusText: string;
  readonly ok: boolean;
  /** Where it comes from, after redirects. */
  readonly url: string;
  readonly headers: Iterable<[string, string]> & { get(name: string): string | null };
  readonly body: AsyncIterable<Uint8Array> | null;
  text(): Promise<string>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Sends a request. Rejects when no answer comes, with the reason of the signal where that ended it. */
export type Fetch = (url: string | URL, request?: HttpRequest) => Promise<HttpAnswer>;

/**
 * A fetch over `node:http`. Node's own costs a run 50 ms before it has sent anything: loading it loads HTTP/2, web
 * streams and workers too. For the same reason nothing here touches the global `fetch`, `Response` and `Headers`, and
 * the bundle takes `node:http` by require (see rolldown.config.ts).
 *
 * @param agentFor what leads to an address; undefined for a connection of Node's own, which is kept for the next request
 */
export function fetchThrough(agentFor?: (url: URL) => Agent | undefined): Fetch {
  return async (url, request = {}) => {
    const headers = { ...always, ...request.headers };
    const asked = new URL(url);
    // Asked for each hop.
    const agent = (hop: URL): Agent | undefined => {
      const problem = redirectProblem(asked, hop, headers);
      if (problem !== undefined) throw new Error(problem);
      return agentFor?.(hop) ?? bracketAgent(hop);
    };
    try {
      return await minipassFetch(url, { ...request, headers, agent });
    } catch (error) {
      request.signal?.throwIfAborted();
      throw error;
    }
  };
}

/** Of `deflate`, which is the default too, an empty answer would never come: minipass-fetch waits for its first byte. */
const always = { connection: 'keep-alive', 'accept-encoding': 'gzip' };

/** Why a redirect is not followed; minipass-fetch takes credentials to every port of a host. */
function redirectProblem(from: URL, to: URL, headers: HttpRequest['headers']): string | undefined {
  if (from.protocol === 'https:' && to.protocol === 'http:') return 'it redirects from https to http';
  if (from.hostname !== to.hostname || from.port === to.port) return undefined;
  const hasCredentials = Object.keys(headers ?? {}).some((name) => /^(?:authorization|cookie)$/i.test(name));
  return hasCredentials ? 'it redirects to another port, which must not get the credentials' : undefined;
}

import type { Fetch, HttpAnswer } from '../http/fetch.ts';
import { networkCode, networkWords } from '../http/network-failure.ts';
import { withAnswer } from '../http/with-answer.ts';
import { UnusableAnswer, useCopy } from './unusable-answer.ts';

/** A GET with everything about it bounded: bytes, redirects, time. */
export type BoundedFetch = (url: string, headers?: Readonly<Record<string, string>>) => Promise<Response>;

/** Metadata documents have a few KiB; the largest that we know has 40. */
export const maxMetadataBytes = 1024 * 1024;
const maxRedirects = 3;

/** What a fetch is bounded by. */
export interface FetchBounds {
  readonly fetch: Fetch;
  readonly userAgent: string;
  /** For one request. */
  readonly requestMillis: number;
  /** For all of them together, from now on. */
  readonly totalMillis: number;
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
}

/**
 * Makes a fetch that sends no credentials, follows a few redirects within one origin and none to another, and hands out
 * answers that were read whole.
 */
export function boundedFetch(bounds: FetchBounds): BoundedFetch {
  const deadline = bounds.now() + bounds.totalMillis;
  return async (url, headers = {}) => {
    let at = new URL(url);
    for (let redirects = 0; ; redirects += 1) {
      const millis = Math.min(bounds.requestMillis, deadline - bounds.now());
      if (millis < 1) throw tooSlow(at, bounds.totalMillis);
      const response = await get(at, headers, millis, bounds);
      const target = redirectOf(response, at);
      if (target === undefined) return response;
      if (redirects >= maxRedirects)
        throw new UnusableAnswer('useless', `${url} redirects more than ${maxRedirects} times`, nameTarget);
      at = target;
    }
  };
}

async function get(
  url: URL,
  headers: Readonly<Record<string, string>>,
  millis: number,
  { fetch, userAgent }: FetchBounds,
): Promise<Response> {
  const request = {
    headers: { ...headers, 'user-agent': userAgent },
    redirect: 'manual',
    timeoutMillis: millis,
  } as const;
  try {
    return await withAnswer(fetch, url, request, async (answer) => {
      const body = await bytesOf(answer, url);
      const { status, headers: received } = answer;
      return new Response(body.length === 0 ? null : body, { status, headers: [...received] });
    });
  } catch (error) {
    if (error instanceof UnusableAnswer) throw error;
    if (error instanceof Error && error.name === 'TimeoutError') throw tooSlow(url, millis);
    const reason = networkCode(error) ?? networkWords(error);
    throw new UnusableAnswer('gone', `${url.href} cannot be reached (${reason})`, useCopy);
  }
}

async function bytesOf({ body }: HttpAnswer, url: URL): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > maxMetadataBytes) {
      const sent = `${url.href} sends more than ${maxMetadataBytes / 1024} KiB`;
      throw new UnusableAnswer('useless', sent, 'Check the address: a metadata document is small.');
    }
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** Where an answer sends us; undefined for one that is no redirect. */
function redirectOf(response: Response, from: URL): URL | undefined {
  const location = response.headers.get('location');
  if (response.status < 300 || response.status >= 400 || location === null) return undefined;
  if (!URL.canParse(location, from.href)) return undefined;
  const target = new URL(location, from.href);
  if (target.origin === from.origin) return target;
  throw new UnusableAnswer(
    'useless',
    `${from.href} redirects to another origin, ${target.origin}, which is not followed`,
    nameTarget,
  );
}

const nameTarget = 'If the server has moved, name it by its new issuer.';

function tooSlow(url: URL, millis: number): UnusableAnswer {
  return new UnusableAnswer(
    'gone',
    `${url.href} did not answer within ${(millis / 1000).toFixed(1)} s`,
    useCopy,
  );
}

import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { HttpClient } from '@actions/http-client';
import { getProxyUrl } from '@actions/http-client/lib/proxy';

/** What of a request is passed on. */
export interface RequestParts {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly redirect?: 'follow' | 'manual';
  readonly signal?: AbortSignal;
}

/** As much of a fetch `Response` as our clients use; `body` can be read once, by one of its readers. */
export interface NetworkAnswer {
  readonly status: number;
  readonly ok: boolean;
  readonly url: string;
  readonly headers: Headers;
  readonly body: AsyncIterable<Uint8Array>;
  bytes(): Promise<Uint8Array>;
  text(): Promise<string>;
  json(): Promise<unknown>;
}

/** Pairs in order of arrival; `get` takes a name in any case. */
type Headers = ReadonlyMap<string, string>;

/** As many as browsers follow. */
const mostRedirects = 20;

/**
 * Sends a request, through the proxy that the environment names for its host, as `@actions/http-client` reads it.
 * Does what a fetch does, with Node's http client: to load the fetch of Node or of undici takes as long as to start
 * Node itself (27 ms), and neither goes through such a proxy on Node 20.
 * @throws {TypeError} `fetch failed`, with the network's error as its cause
 * @throws the reason of the signal, once that is aborted
 */
export async function fetchThroughProxy(address: string, parts: RequestParts = {}): Promise<NetworkAnswer> {
  let request = { url: new URL(address), parts };
  for (let redirects = 0; ; redirects += 1) {
    const message = await orFailed(parts.signal, () => send(request.url, request.parts));
    const next = redirected(request, message);
    if (next === undefined) return answerOf(message, request.url, parts);
    if (redirects === mostRedirects) throw failed(new Error(`more than ${mostRedirects} redirects`));
    message.resume();
    request = next;
  }
}

async function send(
  url: URL,
  { method = 'GET', headers = {}, body, signal }: RequestParts,
): Promise<IncomingMessage> {
  if (url.username !== '' || url.password !== '') throw new TypeError('the address includes credentials');
  const request = url.protocol === 'http:' ? requestHttp : requestHttps;
  // Without a proxy, Node's own agent keeps the connection for the next request.
  const agent = getProxyUrl(url) === undefined ? undefined : new HttpClient().getAgent(url.href);
  return new Promise((resolve, reject) => {
    request(url, { method, headers, agent, signal }, resolve).on('error', reject).end(body);
  });
}

interface Located {
  readonly url: URL;
  readonly parts: RequestParts;
}

/** The request that a redirect asks for (https://fetch.spec.whatwg.org/#http-redirect-fetch). */
function redirected(
  { url, parts }: Located,
  { statusCode = 0, headers }: IncomingMessage,
): Located | undefined {
  if (parts.redirect === 'manual' || headers.location === undefined) return undefined;
  if (![301, 302, 303, 307, 308].includes(statusCode)) return undefined;
  const next = new URL(headers.location, url);
  const { body: _body, ...bodiless } = parts;
  const becomesGet = statusCode === 303 || (statusCode < 303 && parts.method === 'POST');
  const sent = becomesGet ? { ...bodiless, method: 'GET' } : parts;
  if (next.origin === url.origin) return { url: next, parts: sent };
  // A credential is for the host that it was given to.
  const open = Object.entries(sent.headers ?? {}).filter(([name]) => name.toLowerCase() !== 'authorization');
  return { url: next, parts: { ...sent, headers: Object.fromEntries(open) } };
}

function answerOf(message: IncomingMessage, url: URL, { redirect, signal }: RequestParts): NetworkAnswer {
  const { statusCode: status = 0, headers } = message;
  // The body of a redirect is read by nobody; unread, it would keep the connection and so the process.
  if (redirect === 'manual' && status >= 300 && status < 400) message.resume();
  const bytes = (): Promise<Buffer> => orFailed(signal, () => collected(message));
  const text = async (): Promise<string> => new TextDecoder().decode(await bytes());
  return {
    status,
    ok: status >= 200 && status < 300,
    url: url.href,
    headers: new HeaderMap(
      Object.entries(headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]),
    ),
    body: message as AsyncIterable<Uint8Array>,
    bytes,
    text,
    json: async () => JSON.parse(await text()) as unknown,
  };
}

async function collected(message: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  try {
    for await (const piece of message) pieces.push(piece);
  } catch (error) {
    // Node only says "aborted", whoever did it.
    const { code } = error as NodeJS.ErrnoException;
    throw Object.assign(new Error('the answer broke off'), { code });
  }
  return Buffer.concat(pieces);
}

class HeaderMap extends Map<string, string> {
  override get(name: string): string | undefined {
    return super.get(name.toLowerCase());
  }
}

async function orFailed<T>(signal: AbortSignal | undefined, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (signal?.aborted === true) throw signal.reason;
    throw failed(error);
  }
}

function failed(cause: unknown): TypeError {
  return new TypeError('fetch failed', { cause });
}

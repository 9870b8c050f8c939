import { LinearGraphQLClient } from '@linear/sdk';
import type { Fetch, HttpRequest } from '../http/fetch.ts';

/** Where the official client sends a request, by what, and with which headers. */
export interface ClientPlace {
  readonly fetch: Fetch;
  readonly apiUrl: string;
  readonly options: { readonly headers: Readonly<Record<string, string>>; readonly signal: AbortSignal };
}

/**
 * Sends a document by the official client. It can be given no fetch, but takes the global one before its call returns:
 * so long that one is ours.
 *
 * @throws the client's own error for every answer that it does not like; SyntaxError for one that broke off; what
 *         `fetch` throws
 */
export async function requestByClient(
  { fetch, apiUrl, options }: ClientPlace,
  document: string,
  variables: Record<string, unknown>,
): Promise<{ readonly data?: unknown }> {
  const client = new LinearGraphQLClient(apiUrl, options);
  const { fetch: before } = globalThis;
  globalThis.fetch = clientFetch(fetch) as typeof globalThis.fetch;
  try {
    return client.rawRequest<unknown, Record<string, unknown>>(document, variables);
  } finally {
    globalThis.fetch = before;
  }
}

/** A fetch that answers with what the client reads. */
function clientFetch(fetch: Fetch): (url: string, request: HttpRequest) => Promise<object> {
  return async (url, request) => {
    const answer = await fetch(url, request);
    const { status, ok, headers } = answer;
    const text = async (): Promise<string> => answer.text();
    return { status, ok, headers, text, json: async (): Promise<unknown> => JSON.parse(await text()) };
  };
}

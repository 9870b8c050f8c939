import { expect, test } from 'vitest';
import type { Fetch } from '../../../src/adapters/http/fetch.ts';
import { requestByClient } from '../../../src/adapters/linear/client.ts';

/** A fetch that answers with a text of JSON, and what it was asked. */
function aFetch(text: string): { fetch: Fetch; asked: () => readonly unknown[] } {
  const asked: unknown[] = [];
  const headers = new Headers({ 'content-type': 'application/json' });
  return {
    fetch: async (url, request) => {
      asked.push([url, request?.method, request?.body]);
      return new Response(text, { headers });
    },
    asked: () => asked,
  };
}

const place = {
  apiUrl: 'https://linear.test/graphql',
  options: { headers: { Authorization: 'lin_api_k' }, signal: AbortSignal.timeout(5_000) },
};

test('the client asks by the fetch that it is given, and the global one stays what it is', async () => {
  const before = globalThis.fetch;
  const { fetch, asked } = aFetch('{"data":{"a":1}}');
  const asking = requestByClient({ ...place, fetch }, 'query { a }', { b: 2 });
  expect(globalThis.fetch).toBe(before);
  expect(await asking).toMatchObject({ data: { a: 1 } });
  expect(asked()).toEqual([[place.apiUrl, 'POST', '{"query":"query { a }","variables":{"b":2}}']]);
});

test('an answer that broke off is a SyntaxError', async () => {
  const { fetch } = aFetch('{"data":{"a":1');
  await expect(requestByClient({ ...place, fetch }, 'query { a }', {})).rejects.toThrow(SyntaxError);
});

import type { Fetch, HttpAnswer, HttpRequest } from '../http/fetch.ts';
import { networkWords } from '../http/network-failure.ts';
import { BudgetSpent, NoAnswer } from './failure.ts';
import type { TimeBudget } from './time-budget.ts';

/** How it asks, the longest that one request may take, and the budget that all of them share. */
export interface FetchLimits {
  readonly fetch: Fetch;
  readonly requestTimeoutMillis: number;
  readonly budget: TimeBudget;
  /** Never let out, not even in the words of an error. */
  readonly token: string;
}

/**
 * A `fetch` for octokit. It takes the body whole before it answers, so that a connection that dies half-way is an
 * error here and not an empty answer there, and it refuses pages for people where JSON is due. Answers to requests
 * with `redirect: 'manual'` (downloads) are handed on as they are.
 */
export function createFetch(limits: FetchLimits): (url: string, request: HttpRequest) => Promise<HttpAnswer> {
  return async (url, request) => {
    const millis = Math.min(limits.requestTimeoutMillis, limits.budget.leftMillis());
    if (millis === 0) throw new BudgetSpent(limits.budget.totalMillis);
    const timeout = AbortSignal.timeout(Math.ceil(millis));
    try {
      const answer = await limits.fetch(url, { ...request, signal: timeout });
      return request.redirect === 'manual' ? answer : await whole(answer);
    } catch (error) {
      if (error instanceof NoAnswer) throw error;
      if (timeout.aborted) throw new NoAnswer(`no answer within ${(millis / 1000).toFixed(1)} s`);
      throw new NoAnswer(networkWords(error).replaceAll(limits.token, '***'));
    }
  };
}

async function whole(answer: HttpAnswer): Promise<HttpAnswer> {
  const bytes = await answer.arrayBuffer();
  const { status, statusText, ok, url, headers } = answer;
  const type = headers.get('content-type') ?? '';
  if (ok && bytes.byteLength > 0 && !/\bjson\b/.test(type)) {
    throw new NoAnswer(`the answer was ${type === '' ? 'of no type' : type.split(';')[0]} instead of JSON`);
  }
  const text = async (): Promise<string> => Buffer.from(bytes).toString();
  return { status, statusText, ok, url, headers, body: null, text, arrayBuffer: async () => bytes };
}

import { fetchThroughProxy, type NetworkAnswer, type RequestParts } from '../network/fetch.ts';
import { BudgetSpent, NoAnswer } from './failure.ts';
import type { TimeBudget } from './time-budget.ts';

/** The longest that one request may take, and the budget that all of them share. */
export interface FetchLimits {
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
export function createFetch(
  limits: FetchLimits,
): (url: string, parts: RequestParts) => Promise<OctokitAnswer> {
  return async (url, parts) => {
    const millis = Math.min(limits.requestTimeoutMillis, limits.budget.leftMillis());
    if (millis === 0) throw new BudgetSpent(limits.budget.totalMillis);
    const timeout = AbortSignal.timeout(Math.ceil(millis));
    try {
      const response = await fetchThroughProxy(url, { ...parts, signal: timeout });
      return parts.redirect === 'manual' ? response : await whole(response);
    } catch (error) {
      if (error instanceof NoAnswer) throw error;
      if (timeout.aborted) throw new NoAnswer(`no answer within ${(millis / 1000).toFixed(1)} s`);
      throw new NoAnswer(innermost(error).replaceAll(limits.token, '***'));
    }
  };
}

/** What octokit reads of an answer that is text. */
type OctokitAnswer = Pick<NetworkAnswer, 'status' | 'url' | 'headers' | 'text'>;

async function whole(response: NetworkAnswer): Promise<OctokitAnswer> {
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  if (response.ok && text !== '' && !/\bjson\b/.test(type)) {
    throw new NoAnswer(`the answer was ${type === '' ? 'of no type' : type.split(';')[0]} instead of JSON`);
  }
  const { status, url, headers } = response;
  return { status, url, headers, text: async () => text };
}

/** The words of the cause at the bottom: fetch says no more than "fetch failed" itself. */
function innermost(error: unknown): string {
  let at = error;
  while (at instanceof Error && at.cause !== undefined) at = at.cause;
  if (!(at instanceof Error)) return String(at);
  const code = 'code' in at && typeof at.code === 'string' ? at.code : '';
  return at.message === '' ? code : at.message;
}

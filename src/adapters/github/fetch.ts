import { BudgetSpent, NoAnswer } from './failure.ts';
import type { TimeBudget } from './time-budget.ts';

/** What of a request is passed on. */
export interface RequestParts {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly redirect?: 'follow' | 'manual';
  readonly signal?: AbortSignal;
}

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
export function createFetch(limits: FetchLimits): (url: string, parts: RequestParts) => Promise<Response> {
  return async (url, parts) => {
    const millis = Math.min(limits.requestTimeoutMillis, limits.budget.leftMillis());
    if (millis === 0) throw new BudgetSpent(limits.budget.totalMillis);
    const timeout = AbortSignal.timeout(Math.ceil(millis));
    try {
      const response = await fetch(url, { ...parts, signal: timeout });
      return parts.redirect === 'manual' ? response : await whole(response);
    } catch (error) {
      if (error instanceof NoAnswer) throw error;
      if (timeout.aborted) throw new NoAnswer(`no answer within ${(millis / 1000).toFixed(1)} s`);
      throw new NoAnswer(innermost(error).replaceAll(limits.token, '***'));
    }
  };
}

async function whole(response: Response): Promise<Response> {
  const bytes = await response.arrayBuffer();
  const type = response.headers.get('content-type') ?? '';
  if (response.ok && bytes.byteLength > 0 && !/\bjson\b/.test(type)) {
    throw new NoAnswer(`the answer was ${type === '' ? 'of no type' : type.split(';')[0]} instead of JSON`);
  }
  const { status, headers, url } = response;
  const answer = new Response(bytes.byteLength === 0 ? null : bytes, { status, headers: [...headers] });
  // octokit's pagination reads the address, which the constructor cannot set.
  return Object.defineProperty(answer, 'url', { value: url });
}

/** The words of the cause at the bottom: undici says no more than "fetch failed" itself. */
function innermost(error: unknown): string {
  let at = error;
  while (at instanceof Error && at.cause !== undefined) at = at.cause;
  if (!(at instanceof Error)) return String(at);
  const code = 'code' in at && typeof at.code === 'string' ? at.code : '';
  return at.message === '' ? code : at.message;
}

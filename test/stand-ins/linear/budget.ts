import type { WordedFailure } from '../failures.ts';
import { json, type Answer } from '../server.ts';
import { refusalBody } from './errors.ts';

/** The hourly budgets of one workspace, in requests and in complexity points. */
export class Budget {
  readonly #requests: { readonly limit: number; used: number };
  readonly #complexity: { readonly limit: number; used: number };
  readonly #resetAtMillis: number;

  constructor(requestsPerHour: number, complexityPerHour: number, now: Date) {
    this.#requests = { limit: requestsPerHour, used: 0 };
    this.#complexity = { limit: complexityPerHour, used: 0 };
    this.#resetAtMillis = now.getTime() + 3_600_000;
  }

  /** Takes the price of one request; false when the budget does not have it. */
  spend(complexity: number): boolean {
    if (this.#requests.used + 1 > this.#requests.limit) return false;
    if (this.#complexity.used + complexity > this.#complexity.limit) return false;
    this.#requests.used += 1;
    this.#complexity.used += complexity;
    return true;
  }

  /** What every answer says about the budgets; times in milliseconds since the epoch. */
  headers(complexity: number): Record<string, string> {
    const reset = String(this.#resetAtMillis);
    return {
      'x-complexity': String(complexity),
      'x-ratelimit-requests-limit': String(this.#requests.limit),
      'x-ratelimit-requests-remaining': String(this.#requests.limit - this.#requests.used),
      'x-ratelimit-requests-reset': reset,
      'x-ratelimit-complexity-limit': String(this.#complexity.limit),
      'x-ratelimit-complexity-remaining': String(this.#complexity.limit - this.#complexity.used),
      'x-ratelimit-complexity-reset': reset,
    };
  }

  /** The `rateLimitStatus` query. */
  status(): object {
    const limit = (type: string, { limit: allowed, used }: { limit: number; used: number }): object => ({
      type,
      allowedAmount: allowed,
      remainingAmount: allowed - used,
      requestedAmount: 0,
      period: 3_600_000,
      reset: this.#resetAtMillis,
    });
    const limits = [limit('request', this.#requests), limit('complexity', this.#complexity)];
    return { identifier: 'acme', kind: 'user', limits };
  }
}

/** RATELIMITED arrives as HTTP 400. */
export function ratelimited(headers: Readonly<Record<string, string>>): Answer {
  return json(400, refusalBody('Rate limit exceeded', 'RATELIMITED', 'ratelimited', 429), headers);
}

/** Linear's words for a planned failure. */
export function wordFailure(failure: WordedFailure): Answer {
  if (failure.kind === 'primary-rate-limit') return ratelimited(resetHeaders(failure.resetInSeconds));
  const seconds = failure.retryAfterSeconds;
  const headers: Record<string, string> = seconds === undefined ? {} : { 'retry-after': String(seconds) };
  if (failure.kind === 'secondary-rate-limit') return ratelimited(headers);
  return json(
    failure.status,
    refusalBody('Internal server error', 'INTERNAL_SERVER_ERROR', 'internal error', 500),
    headers,
  );
}

function resetHeaders(resetInSeconds: number): Record<string, string> {
  const reset = String(Date.now() + resetInSeconds * 1000);
  return { 'x-ratelimit-requests-remaining': '0', 'x-ratelimit-requests-reset': reset };
}

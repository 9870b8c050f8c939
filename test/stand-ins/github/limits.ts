import { json, type Answer } from '../server.ts';
import type { WordedFailure } from '../failures.ts';

const documentation = 'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api';

/** The hourly budget of requests, and the headers that tell it. */
export class HourlyBudget {
  readonly #limit: number;
  readonly #resetAtSeconds: number;
  #used = 0;

  constructor(limit: number, now: Date) {
    this.#limit = limit;
    this.#resetAtSeconds = Math.floor(now.getTime() / 1000) + 3600;
  }

  /** Counts a request; the refusal when the budget is spent. */
  spend(): Answer | undefined {
    if (this.#used >= this.#limit) return primaryLimit(this.headers());
    this.#used += 1;
    return undefined;
  }

  /** What every answer says about the budget. */
  headers(): Record<string, string> {
    return {
      'x-ratelimit-limit': String(this.#limit),
      'x-ratelimit-remaining': String(this.#limit - this.#used),
      'x-ratelimit-used': String(this.#used),
      'x-ratelimit-reset': String(this.#resetAtSeconds),
      'x-ratelimit-resource': 'core',
    };
  }
}

/** GitHub's words for a planned failure. */
export function wordFailure(failure: WordedFailure): Answer {
  if (failure.kind === 'primary-rate-limit') return spentUntil(failure.resetInSeconds);
  const headers = retryAfter(failure.retryAfterSeconds);
  if (failure.kind === 'secondary-rate-limit') return json(403, secondaryBody, headers);
  return json(failure.status, { message: sentences[failure.status] }, headers);
}

function spentUntil(resetInSeconds: number): Answer {
  return primaryLimit({
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + resetInSeconds),
  });
}

const sentences = {
  429: 'Too Many Requests',
  500: 'Server Error',
  502: 'Server Error',
  503: 'Service Unavailable',
};

const secondaryBody = {
  message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
  documentation_url: `${documentation}#about-secondary-rate-limits`,
};

function primaryLimit(headers: Readonly<Record<string, string>>): Answer {
  return json(
    403,
    { message: 'API rate limit exceeded for installation.', documentation_url: documentation },
    headers,
  );
}

function retryAfter(seconds: number | undefined): Record<string, string> {
  return seconds === undefined ? {} : { 'retry-after': String(seconds) };
}

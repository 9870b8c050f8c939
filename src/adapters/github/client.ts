import { setTimeout as sleep } from 'node:timers/promises';

import { getUserAgentWithOrchestrationId } from '@actions/github/lib/utils';
import { Octokit } from '@octokit/core';
import { paginateRest } from '@octokit/plugin-paginate-rest';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';

import { kindOf } from '../../core/credentials/kinds/kind-of.ts';
import { senderOf } from '../../core/credentials/refusals/github-holder.ts';
import type { Fetch } from '../http/fetch.ts';
import { tellingSender } from './failure.ts';
import { createFetch } from './fetch.ts';
import { createPace } from './pace.ts';
import {
  affordableRetries,
  type Policy,
  throttleOf,
  tries,
  withinBudget,
  wordlessLimits,
} from './retry-policy.ts';
import { type Clock, TimeBudget } from './time-budget.ts';

/**
 * Octokit with our policy for failures. Requests that must not be repeated blindly are given `request: { retries: 0 }`.
 * It is put together from the parts of which `getOctokit` of `@actions/github` is made, without the two that cost a run
 * 40 ms and are not used here: a table of all endpoints, and a second copy of Node's own HTTP client.
 */
export type GitHubClient = InstanceType<typeof Paginating>;

const Paginating = Octokit.plugin(paginateRest);

/** How to reach GitHub, and how much of the job's time it may cost. */
export interface GitHubClientOptions {
  readonly fetch: Fetch;
  readonly token: string;
  /** Whether it is the one that GitHub gave this job; another App's looks the same. Default: false. */
  readonly isJobToken?: boolean;
  /** `GITHUB_API_URL`: `https://api.github.com`, or `https://HOST/api/v3` of an Enterprise Server. */
  readonly apiUrl: string;
  /** Gets a line whenever a request is repeated or octokit has something to say; never holds the token. */
  readonly log: (line: string) => void;
  /** All requests together, in milliseconds; default 60,000. */
  readonly budgetMillis?: number;
  /** One try of one request, in milliseconds; default 15,000. */
  readonly requestTimeoutMillis?: number;
  /** How long a second of waiting before another try takes, in milliseconds; default 1,000. Tests shorten it. */
  readonly secondMillis?: number;
  readonly clock?: Clock;
}

const systemClock: Clock = { nowMillis: () => performance.now(), sleep: (millis) => sleep(millis) };

/**
 * Makes a client. Reads and idempotent writes are repeated after 5xx and network failures (1, 4, 9 s later), everything
 * after a rate limit when GitHub says when; nothing is waited for that does not fit the time budget.
 * @throws {TypeError} when the token cannot be one; the message does not repeat it
 */
export function createGitHubClient(options: GitHubClientOptions): GitHubClient {
  if (!/^[\x21-\x7e]+$/.test(options.token)) {
    throw new TypeError('github-token is empty or holds characters that no token has (a space, a line end)');
  }
  const policy = policyOf(options);
  const { token, requestTimeoutMillis = 15_000 } = options;
  const fetch = createFetch({ fetch: options.fetch, requestTimeoutMillis, budget: policy.budget, token });
  const log = silencedLog(policy.say);
  // Each plugin wraps those before it.
  const Client = Paginating.plugin(
    wordlessLimits,
    throttling,
    affordableRetries(policy),
    retry,
    withinBudget(policy.budget),
    tellingSender(senderOf(kindOf(token), options.isJobToken ?? false)),
  );
  return new Client({
    auth: token,
    baseUrl: options.apiUrl.replace(/\/+$/, ''),
    userAgent: getUserAgentWithOrchestrationId('scopekeeper') ?? 'scopekeeper',
    log,
    request: { fetch, log },
    throttle: throttleOf(policy),
    // 429 is the throttling plugin's to judge: it knows how long to wait.
    retry: {
      doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451],
      retries: tries.afterOutage,
      retryAfterBaseValue: policy.secondMillis,
    },
  });
}

function policyOf({
  token,
  log,
  budgetMillis,
  secondMillis = 1000,
  clock = systemClock,
}: GitHubClientOptions): Policy {
  return {
    budget: new TimeBudget(budgetMillis ?? 60_000, clock),
    secondMillis,
    pace: createPace({ burst: 10, everyMillis: secondMillis }, clock),
    say: (line) => log(line.replaceAll(token, '***')),
  };
}

const quiet = (): void => {};

type Log = Record<'debug' | 'info' | 'warn' | 'error', (line: unknown) => void>;

function silencedLog(say: (line: string) => void): Log {
  const loud = (line: unknown): void => say(String(line));
  return { debug: quiet, info: quiet, warn: loud, error: loud };
}

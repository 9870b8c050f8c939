import { setTimeout as sleep } from 'node:timers/promises';

import type { ThrottlingOptions } from '@octokit/plugin-throttling';
import { ProbotOctokit } from 'probot';

import type { Fetch } from '../../http/fetch.ts';
import { createFetch } from '../fetch.ts';
import { createPace } from '../pace.ts';
import { type Clock, TimeBudget } from '../time-budget.ts';
import type { Purpose, Reach } from './reach.ts';

/** Octokit as Probot makes it, for the App or for one installation. */
export type AppOctokit = InstanceType<typeof ProbotOctokit>;

/** Gives an octokit that acts for an installation, and reaches no further than told. */
export type OctokitFor = (installationId: number, reach: Reach) => Promise<AppOctokit>;

/** How the bot asks, and how patiently. */
export interface BotOctokitOptions {
  readonly fetch: Fetch;
  /** One try of one request; default 15,000. */
  readonly requestTimeoutMillis?: number;
  /** How long a second of waiting takes; default 1,000. Tests shorten it. */
  readonly secondMillis?: number;
}

/** Reads and idempotent writes are tried so often again at once; beyond that the queue tries again later. */
const retries = 1;

/** Tokens of installations come and go, and the errors of the network hold none: there is nothing to hide in their words. */
const noToken = '\0';

const clock: Clock = { nowMillis: () => performance.now(), sleep: (millis) => sleep(millis) };

/**
 * Probot's octokit with the patience of a worker: a request that takes too long or meets a rate limit fails, for the
 * queue tries it again later, and writes go ten at once and then at the pace of their purpose, for each installation
 * by itself. Probot's own waits for the end of a limit within the handler, and lets one comment through every three
 * seconds.
 */
export function botOctokit({
  fetch: ask,
  requestTimeoutMillis = 15_000,
  secondMillis = 1000,
}: BotOctokitOptions): typeof ProbotOctokit {
  const budget = new TimeBudget(Number.POSITIVE_INFINITY, clock);
  const fetch = createFetch({ fetch: ask, requestTimeoutMillis, budget, token: noToken });
  const write = pacedByPurpose(secondMillis);
  const patience = {
    throttle: {
      write,
      notifications: open,
      retryAfterBaseValue: secondMillis,
      onRateLimit: () => false,
      onSecondaryRateLimit: () => false,
    },
    retry: {
      retries,
      doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451],
      retryAfterBaseValue: secondMillis,
    },
  };
  return ProbotOctokit.defaults((given: Given) => ({
    ...given,
    userAgent: 'scopekeeper',
    throttle: { ...given.throttle, ...patience.throttle },
    retry: patience.retry,
    request: { ...given.request, fetch },
  }));
}

interface Given {
  readonly throttle?: object;
  readonly request?: object;
}

type Limiter = NonNullable<ThrottlingOptions['write']>;

/** As much of a limiter as the throttling plugin uses. */
function limiter(passOf: (id: string) => () => Promise<void>): Limiter {
  const key = (id: string) => {
    const pass = passOf(id);
    return { schedule: async (_options: unknown, job: () => unknown): Promise<unknown> => pass().then(job) };
  };
  return { key } as unknown as Limiter;
}

const open = limiter(() => async () => {});

/**
 * Seconds between writes after the first ten. Together they stay below what GitHub allows: 900 points per minute, of
 * which a write takes five, and 80 that create content. Reading by GraphQL counts as a write for the plugin only.
 */
const secondsBetween: Readonly<Record<Purpose, number>> = { look: 0, answer: 1, run: 1, edit: 2 };

/** Calls that share a name wait for each other. */
export function paceName(installationId: number, { purpose }: Reach): string {
  return `${installationId}:${purpose}`;
}

function pacedByPurpose(secondMillis: number): Limiter {
  const paces = new Map<string, () => Promise<void>>();
  return limiter((name) => {
    // The App's own octokit has another name; it writes hardly anything.
    const purpose = name.split(':')[1] as Purpose | undefined;
    const everyMillis = secondMillis * (purpose === undefined ? 1 : secondsBetween[purpose]);
    const pace = paces.get(name) ?? createPace({ burst: 10, everyMillis }, clock);
    paces.set(name, pace);
    return pace;
  });
}

import type { Octokit } from '@octokit/core';
import type { ThrottlingOptions } from '@octokit/plugin-throttling';

import { BudgetSpent, failureOf } from './failure.ts';
import type { TimeBudget } from './time-budget.ts';

/** How often a rate-limited request is repeated, and how often one that met an outage. */
export const tries = { afterLimit: 2, afterOutage: 3 };

/** What the plugins of a client share. */
export interface Policy {
  readonly budget: TimeBudget;
  /** How long a second of waiting takes. */
  readonly secondMillis: number;
  /** Passed by every write. */
  readonly pace: () => Promise<void>;
  /** Takes a line for the log. */
  readonly say: (line: string) => void;
}

/** GitHub's limits are known by their words or headers; a bare 429 (proxies, Enterprise Server) is treated alike. */
export function wordlessLimits(octokit: Pick<Octokit, 'hook'>): void {
  octokit.hook.error('request', (error) => {
    const { response } = error as { response?: { headers: Record<string, unknown> } };
    const { status } = error as { status?: number };
    const told = response?.headers['retry-after'] !== undefined;
    if (status === 429 || (status === 403 && told)) error.message = `secondary rate limit: ${error.message}`;
    throw error;
  });
}

/** Another try is given up when the wait before it does not fit the budget. */
export function affordableRetries({
  budget,
  secondMillis,
  say,
}: Policy): (octokit: Pick<Octokit, 'hook'>) => void {
  return (octokit) => {
    octokit.hook.error('request', (error, request) => {
      const count = Number(request.request?.['retryCount'] ?? 0);
      const waitMillis = (count + 1) ** 2 * secondMillis;
      if (waitMillis >= budget.leftMillis()) request.request = { ...request.request, retries: 0 };
      say(`${request.method} ${pathOf(request.url)} failed: ${failureOf(error).words}`);
      throw error;
    });
  };
}

/** Counts every request, with its waits, on the budget; refuses what comes when it is spent. */
export function withinBudget(budget: TimeBudget): (octokit: Pick<Octokit, 'hook'>) => void {
  return (octokit) => {
    octokit.hook.wrap('request', async (request, parameters) => {
      if (budget.leftMillis() === 0) throw new BudgetSpent(budget.totalMillis);
      return budget.spend(async () => request(parameters));
    });
  };
}

/** The throttling plugin's own gates let one write through per second, comments one per three: too slow for a handful. */
export function throttleOf({ budget, secondMillis, pace, say }: Policy): ThrottlingOptions {
  const mayWait = (
    seconds: number,
    request: { method: string; url: string },
    _: unknown,
    count: number,
  ): boolean => {
    const wait = count < tries.afterLimit && seconds * secondMillis < budget.leftMillis();
    say(
      `${request.method} ${pathOf(request.url)} met a rate limit; ${wait ? `trying again in ${seconds} s` : 'giving up'}`,
    );
    return wait;
  };
  return {
    write: gate(pace),
    notifications: gate(async () => {}),
    retryAfterBaseValue: secondMillis,
    onRateLimit: mayWait,
    onSecondaryRateLimit: mayWait,
  };
}

type Limiter = NonNullable<ThrottlingOptions['write']>;

/** As much of a limiter as the throttling plugin uses. */
function gate(pass: () => Promise<void>): Limiter {
  const schedule = async (_options: unknown, job: () => unknown): Promise<unknown> => pass().then(job);
  return { key: () => ({ schedule }) } as unknown as Limiter;
}

function pathOf(url: string): string {
  return url.replace(/^https?:\/\/[^/]+/, '').replace(/\?.*$/, '');
}

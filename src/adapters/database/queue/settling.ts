import type { PgBoss } from 'pg-boss';

import type { HandlerFailure, TakenDelivery } from '../../../flows/bot/queue.ts';
import { withoutNul } from '../database.ts';
import type { Database } from '../database.ts';
import { lineQueue, through } from './boss.ts';
import { claimedJob, jobOf, settledBy } from './delivery-job.ts';
import type { QueuePolicy } from './policy.ts';
import { deliveryChannel } from './wake.ts';

/** What is handled is deleted: its guid stays, and nobody reads a completed job. */
export async function finishAll(boss: PgBoss, taken: readonly TakenDelivery[]): Promise<readonly boolean[]> {
  const finished = settledBy(await boss.deleteJob(lineQueue, taken.map(claimedJob)));
  return taken.map((one) => finished.has(claimedJob(one).id));
}

/**
 * The first tries are pg-boss's, and its policy lets nothing of the key pass meanwhile. Later ones are new jobs of the
 * same delivery, which the others need not wait for before they are due.
 */
export async function fail(
  database: Database,
  boss: PgBoss,
  policy: QueuePolicy,
  taken: TakenDelivery,
  { reason, retryAfterMillis }: HandlerFailure,
): Promise<'waits' | 'dead' | 'lost'> {
  const { attempt } = taken;
  const job = claimedJob(taken);
  return database.transaction(async (inside) => {
    const db = through(inside);
    if (
      attempt >= policy.maxAttempts ||
      (attempt < policy.patientAttempts && retryAfterMillis === undefined)
    ) {
      const failed = await boss.fail(lineQueue, [job], { message: withoutNul(reason) }, { db });
      if (!settledBy(failed).has(job.id)) return 'lost';
      if (job.retryCount < job.retryLimit) return 'waits';
      // pg-boss has made a dead letter of it, and keeps the failed job too, which would hold up its key.
      await boss.deleteJob(lineQueue, job.id, { db });
      return 'dead';
    }
    if (!settledBy(await boss.deleteJob(lineQueue, [job], { db })).has(job.id)) return 'lost';
    const pauseMillis = Math.max(pauseAfter(policy, attempt), retryAfterMillis ?? 0);
    const again = { ...jobOf(taken, attempt, policy.maxAttempts), startAfter: pauseMillis / 1_000 };
    await boss.insert(lineQueue, [again], { db });
    return 'waits';
  });
}

/** Doubles with each try; a fifth less or more, so that those that failed together do not return together. */
function pauseAfter(policy: QueuePolicy, attempt: number): number {
  const { patientAttempts, firstPauseMillis, longestPauseMillis } = policy;
  const doublings = Math.max(0, attempt - patientAttempts);
  const pause = Math.min(firstPauseMillis * 2 ** doublings, longestPauseMillis);
  return pause * (0.8 + 0.4 * Math.random());
}

/** Cancelled and resumed at once: of all that pg-boss offers, this alone lets a job keep its place in line. */
export async function release(database: Database, boss: PgBoss, taken: TakenDelivery): Promise<void> {
  const job = claimedJob(taken);
  const isReleased = await database.transaction(async (inside) => {
    const db = through(inside);
    if (!settledBy(await boss.cancel(lineQueue, [job], { db })).has(job.id)) return false;
    await boss.resume(lineQueue, job.id, { db });
    return true;
  });
  if (isReleased) await database.notify(deliveryChannel);
}

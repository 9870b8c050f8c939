import type { PgBoss } from 'pg-boss';

import type {
  Delivery,
  DeliveryQueue,
  HandlerFailure,
  QueueDepth,
  TakenDelivery,
} from '../../../flows/bot/queue.ts';
import { withoutNul } from '../database.ts';
import type { Database } from '../database.ts';
import { inBatches } from './batches.ts';
import { lineQueue, deadQueue, patientAttempts, startBoss, through } from './boss.ts';
import { listDeadLetters, redriveDeadLetters } from './dead-letters.ts';
import type { DeliveryData } from './delivery-job.ts';
import { claimedJob, jobOf, settledBy, takenOf } from './delivery-job.ts';

/** On this channel the database tells workers that there is something to take. */
export const deliveryChannel = 'scopekeeper_delivery';

/** How patient the queue is with deliveries that fail. The first tries follow each other by pg-boss's own back-off. */
export interface QueuePolicy {
  /** After so many tries a delivery is dead. */
  readonly maxAttempts: number;
  /** The pause after the tries that hold up the key; it doubles with each further one. */
  readonly firstPauseMillis: number;
  readonly longestPauseMillis: number;
}

/** A delivery is tried for about an hour and a half. */
export const usualPolicy: QueuePolicy = {
  maxAttempts: 15,
  firstPauseMillis: 8_000,
  longestPauseMillis: 900_000,
};

/** A queue that is to be closed before its database. */
export interface OpenDeliveryQueue extends DeliveryQueue {
  close(): Promise<void>;
}

const sharing = { items: 200, weight: 10_000_000 };

/**
 * The queue of deliveries: one job of pg-boss for each, and a table of our own for the guids, for ever.
 */
export async function openDeliveryQueue(
  database: Database,
  complain: (error: unknown) => void,
  policy: QueuePolicy = usualPolicy,
): Promise<OpenDeliveryQueue> {
  const boss = await startBoss(database, { supervise: true }, complain);
  if (database.engine === 'pglite') await failAbandoned(database, boss);
  return {
    store: inBatches((deliveries: readonly Delivery[]) => storeAll(database, boss, policy, deliveries), {
      ...sharing,
      weightOf: ({ body }) => body.length,
    }),
    neverStored: (guids) => neverStored(database, guids),
    take: async (limit) => {
      const jobs = await boss.fetch<DeliveryData>(lineQueue, { batchSize: limit, includeMetadata: true });
      return jobs.map(takenOf);
    },
    keep: async (taken) => {
      const kept = settledBy(await boss.touch(lineQueue, taken.map(claimedJob)));
      return taken.filter((one) => kept.has(claimedJob(one).id));
    },
    finish: inBatches((taken: readonly TakenDelivery[]) => finishAll(boss, taken), {
      ...sharing,
      weightOf: () => 1,
    }),
    fail: (taken, failure) => fail(database, boss, policy, taken, failure),
    release: (taken) => release(database, boss, taken),
    deadLetters: (limit) => listDeadLetters(database, limit),
    redrive: async (guids) => {
      const redriven = await redriveDeadLetters(database, boss, guids, policy.maxAttempts);
      if (redriven.length > 0) await database.notify(deliveryChannel);
      return redriven;
    },
    depth: () => depth(database),
    close: () => boss.stop({ graceful: false }),
  };
}

/** Many at once cost little more than one. Guids are locked in their order, so that two callers never wait for each other. */
async function storeAll(
  database: Database,
  boss: PgBoss,
  { maxAttempts }: QueuePolicy,
  deliveries: readonly Delivery[],
): Promise<readonly ('stored' | 'known')[]> {
  const fresh = await database.transaction(async (inside) => {
    const rows = await inside.query<{ guid: string }>(
      `insert into delivery (guid, event)
       select guid, event from unnest($1::text[], $2::text[]) as a (guid, event) order by guid
       on conflict do nothing returning guid`,
      [deliveries.map(({ guid }) => guid), deliveries.map(({ event }) => event)],
    );
    const left = new Set(rows.map(({ guid }) => guid));
    const first = deliveries.map(({ guid }) => left.delete(guid));
    const jobs = deliveries.filter((_, index) => first[index]).map((one) => jobOf(one, 0, maxAttempts));
    if (jobs.length > 0) await boss.insert(lineQueue, jobs, { db: through(inside) });
    return first;
  });
  // Only a hint, so nobody waits for it and its failure is nothing: workers look by themselves now and then. In the
  // transaction above it would be worse than useless: commits that notify are done one by one.
  if (fresh.includes(true)) void database.notify(deliveryChannel).catch(() => undefined);
  return fresh.map((isFresh) => (isFresh ? 'stored' : 'known'));
}

async function neverStored(database: Database, guids: readonly string[]): Promise<readonly string[]> {
  const rows = await database.query<{ guid: string }>(
    'select guid from unnest($1::text[]) as asked (guid) where guid not in (select guid from delivery where guid = any ($1))',
    [guids],
  );
  return rows.map(({ guid }) => guid);
}

/** What is handled is deleted: its guid stays, and nobody reads a completed job. */
async function finishAll(boss: PgBoss, taken: readonly TakenDelivery[]): Promise<readonly boolean[]> {
  const finished = settledBy(await boss.deleteJob(lineQueue, taken.map(claimedJob)));
  return taken.map((one) => finished.has(claimedJob(one).id));
}

/**
 * The first tries are pg-boss's, and its policy lets nothing of the key pass meanwhile. Later ones are new jobs of the
 * same delivery, which the others need not wait for before they are due.
 */
async function fail(
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
    if (attempt >= policy.maxAttempts || (attempt < patientAttempts && retryAfterMillis === undefined)) {
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
function pauseAfter({ firstPauseMillis, longestPauseMillis }: QueuePolicy, attempt: number): number {
  const doublings = Math.max(0, attempt - patientAttempts);
  const pause = Math.min(firstPauseMillis * 2 ** doublings, longestPauseMillis);
  return pause * (0.8 + 0.4 * Math.random());
}

/** Cancelled and resumed at once: of all that pg-boss offers, this alone lets a job keep its place in line. */
async function release(database: Database, boss: PgBoss, taken: TakenDelivery): Promise<void> {
  const job = claimedJob(taken);
  const isReleased = await database.transaction(async (inside) => {
    const db = through(inside);
    if (!settledBy(await boss.cancel(lineQueue, [job], { db })).has(job.id)) return false;
    await boss.resume(lineQueue, job.id, { db });
    return true;
  });
  if (isReleased) await database.notify(deliveryChannel);
}

/** The one process that could have had them in hand is gone, so nobody waits for a heartbeat. */
async function failAbandoned(database: Database, boss: PgBoss): Promise<void> {
  const rows = await database.query<{ id: string }>(
    `select id from pgboss.job where name = $1 and state = 'active'`,
    [lineQueue],
  );
  if (rows.length > 0)
    await boss.fail(
      lineQueue,
      rows.map(({ id }) => id),
    );
}

async function depth(database: Database): Promise<QueueDepth> {
  const [row] = await database.query<{ waiting: number; held: number; dead: number; oldest: number }>(
    `select
       count(*) filter (where name = $1 and state < 'active')::int as waiting,
       count(*) filter (where name = $1 and state = 'active')::int as held,
       count(*) filter (where name = $2)::int as dead,
       coalesce(extract(epoch from clock_timestamp() -
         min(created_on) filter (where name = $1 and state <= 'active' and start_after <= clock_timestamp())) * 1000, 0)::float8 as oldest
     from pgboss.job`,
    [lineQueue, deadQueue],
  );
  const { waiting, held, dead, oldest } = row ?? { waiting: 0, held: 0, dead: 0, oldest: 0 };
  return { waiting, inHand: held, dead, oldestMillis: oldest };
}

import { randomUUID } from 'node:crypto';

import type {
  DeadLetter,
  Delivery,
  DeliveryQueue,
  HandlerFailure,
  QueueDepth,
  TakenDelivery,
} from '../../../flows/bot/queue.ts';
import { inBatches } from './batches.ts';
import type { Database } from '../database.ts';

/** On this channel the database tells workers that there is something to take. */
export const deliveryChannel = 'scopekeeper_delivery';

/** How patient the queue is. */
export interface QueuePolicy {
  /** How long a delivery stays in hand without a sign of life. */
  readonly leaseMillis: number;
  /** After so many tries a delivery is dead. */
  readonly maxAttempts: number;
  /** The first pause after a failure; it doubles with each try. */
  readonly firstPauseMillis: number;
  readonly longestPauseMillis: number;
  /** How long the other deliveries of its key wait for one that failed. */
  readonly patienceMillis: number;
}

/** A dead worker is noticed within six seconds; a delivery is tried for about an hour and a half. */
export const usualPolicy: QueuePolicy = {
  leaseMillis: 6_000,
  maxAttempts: 15,
  firstPauseMillis: 1_000,
  longestPauseMillis: 900_000,
  patienceMillis: 5_000,
};

const columns = `guid, event, key, body, attempts,
  (extract(epoch from stored_at) * 1000)::bigint as stored, (extract(epoch from died_at) * 1000)::bigint as died, reason`;

/** Makes workers look at the lanes of a CTE's rows, now, unless somebody has them in hand and will look anyway. */
const openLanesOf = (cte: string) => `
  insert into lane (key, due_at) select key, clock_timestamp() from ${cte} group by key order by key
  on conflict (key) do update set due_at = excluded.due_at
    where lane.claim is null and lane.due_at > excluded.due_at`;

interface Row {
  readonly guid: string;
  readonly event: string;
  readonly key: string;
  readonly body: string;
  readonly attempts: number;
  readonly stored: number;
  readonly died: number | null;
  readonly reason: string | null;
}

/**
 * The queue of deliveries in SQL of our own, rather than pg-boss 12.35. Both were measured with bodies of 10 kB on two
 * cores that had three to four times as much to do as they could:
 *
 *                                        pg-boss                     here
 *     PostgreSQL, stored at most         272/s, p99 171 ms           620 to 930/s, p99 50 to 91 ms
 *     PostgreSQL, stored at 300/s        not reached                 p99 35 to 97 ms
 *     PostgreSQL, handled, 100 keys      9/s                         560 to 920/s (one key: 115 to 160/s)
 *     PGlite, stored and handled         68/s and 2/s                965/s and 267/s
 *     stored to handler, when idle       20 ms                       5 to 15 ms
 *     dead worker noticed after          10 s at least (its limit)   6 s (our lease)
 *
 * pg-boss keeps order within a key by its policy `key_strict_fifo`, for whose heads its eight workers race; a job that
 * failed there blocks its key until an operator comes; and its timers count minutes. What would be left for it, retries
 * and dead letters, are three columns here.
 */
export function createDeliveryQueue(database: Database, policy: QueuePolicy = usualPolicy): DeliveryQueue {
  const storeOne = inBatches((deliveries: readonly Delivery[]) => storeAll(database, deliveries), {
    items: 200,
    weight: 10_000_000,
    weightOf: ({ body }) => body.length,
  });
  return {
    store: storeOne,
    neverStored: (guids) => neverStored(database, guids),
    take: (limit) => take(database, policy, limit),
    keep: (taken) => keep(database, policy, taken),
    finish: async ({ guid, key, claim }) =>
      isDone(database, 'select finish_delivery($1, $2, $3) as done', [guid, key, claim]),
    fail: (taken, failure) => fail(database, policy, taken, failure),
    release: async ({ guid, key, claim }) => {
      const isOurs = await isDone(database, 'select release_delivery($1, $2, $3) as done', [
        guid,
        key,
        claim,
      ]);
      if (isOurs) await database.notify(deliveryChannel);
    },
    deadLetters: (limit) => deadLetters(database, limit),
    redrive: (guids) => redrive(database, guids),
    depth: () => depth(database),
  };
}

/**
 * Many at once cost little more than one: the wait for the disk is shared. Guids and lanes are locked in their order, so
 * that two callers never wait for each other.
 */
async function storeAll(
  database: Database,
  deliveries: readonly Delivery[],
): Promise<readonly ('stored' | 'known')[]> {
  const rows = await database.query<{ guid: string }>(
    `with fresh as (
       insert into delivery (guid, event)
       select guid, event from unnest($1::text[], $2::text[]) as a (guid, event) order by guid
       on conflict do nothing returning guid
     ), queued as (
       insert into queued_delivery (guid, event, key, body)
       select guid, event, key, body
       from unnest($1::text[], $2::text[], $3::text[], $4::text[]) with ordinality as a (guid, event, key, body, place)
       join fresh using (guid)
       where array_position($1::text[], guid) = place
       order by place returning guid, key
     ), opened as (
       ${openLanesOf('queued')}
     )
     select guid from queued`,
    [
      deliveries.map(({ guid }) => guid),
      deliveries.map(({ event }) => event),
      deliveries.map(({ key }) => key),
      deliveries.map(({ body }) => body),
    ],
  );
  // Only a hint, so nobody waits for it and its failure is nothing: workers look by themselves now and then. In the
  // transaction above it would be worse than useless: commits that notify are done one by one.
  if (rows.length > 0) void database.notify(deliveryChannel).catch(() => undefined);
  const fresh = new Set(rows.map(({ guid }) => guid));
  return deliveries.map(({ guid }) => (fresh.delete(guid) ? 'stored' : 'known'));
}

async function neverStored(database: Database, guids: readonly string[]): Promise<readonly string[]> {
  const rows = await database.query<{ guid: string }>(
    'select guid from unnest($1::text[]) as asked (guid) where guid not in (select guid from delivery where guid = any ($1))',
    [guids],
  );
  return rows.map(({ guid }) => guid);
}

async function take(
  database: Database,
  policy: QueuePolicy,
  limit: number,
): Promise<readonly TakenDelivery[]> {
  const claim = randomUUID();
  const rows = await database.query<Row>(
    `select ${columns} from take_deliveries($1, $2, $3 * interval '1 ms', $4 * interval '1 ms', $5)`,
    [claim, limit, policy.leaseMillis, policy.patienceMillis, policy.maxAttempts],
  );
  return rows.map((row) => ({
    ...deliveryOf(row),
    attempt: row.attempts,
    storedAtMillis: row.stored,
    claim,
  }));
}

async function keep(
  database: Database,
  policy: QueuePolicy,
  taken: readonly TakenDelivery[],
): Promise<readonly TakenDelivery[]> {
  const rows = await database.query<{ key: string; claim: string }>(
    `update lane set due_at = clock_timestamp() + $3 * interval '1 ms'
     from unnest($1::text[], $2::text[]) as mine (key, claim)
     where lane.key = mine.key and lane.claim = mine.claim returning lane.key, lane.claim`,
    [taken.map(({ key }) => key), taken.map(({ claim }) => claim), policy.leaseMillis],
  );
  const kept = new Set(rows.map(({ key, claim }) => JSON.stringify([key, claim])));
  return taken.filter(({ key, claim }) => kept.has(JSON.stringify([key, claim])));
}

async function fail(
  database: Database,
  policy: QueuePolicy,
  { guid, key, claim, attempt }: TakenDelivery,
  { reason, retryAfterMillis = 0 }: HandlerFailure,
): Promise<'waits' | 'dead' | 'lost'> {
  const isLast = attempt >= policy.maxAttempts;
  const pauseMillis = Math.max(pauseAfter(policy, attempt), retryAfterMillis);
  const isOurs = await isDone(
    database,
    `select fail_delivery($1, $2, $3, $4, $5::float8 * interval '1 ms') as done`,
    [guid, key, claim, reason, isLast ? null : pauseMillis],
  );
  if (!isOurs) return 'lost';
  return isLast ? 'dead' : 'waits';
}

/** Doubles with each try; a fifth less or more, so that those that failed together do not return together. */
function pauseAfter({ firstPauseMillis, longestPauseMillis }: QueuePolicy, attempt: number): number {
  const pause = Math.min(firstPauseMillis * 2 ** (attempt - 1), longestPauseMillis);
  return pause * (0.8 + 0.4 * Math.random());
}

async function deadLetters(database: Database, limit: number): Promise<readonly DeadLetter[]> {
  const rows = await database.query<Row>(
    `select ${columns} from queued_delivery where died_at is not null order by died_at, seq limit $1`,
    [limit],
  );
  return rows.map((row) => ({
    ...deliveryOf(row),
    attempts: row.attempts,
    storedAtMillis: row.stored,
    diedAtMillis: row.died ?? 0,
    reason: row.reason ?? '',
  }));
}

async function redrive(database: Database, guids: readonly string[] | 'all'): Promise<readonly string[]> {
  const rows = await database.query<{ guid: string }>(
    `with alive as (
       update queued_delivery set died_at = null, attempts = 0, not_before = '-infinity', reason = null
       where died_at is not null and ($1::text[] is null or guid = any ($1)) returning guid, key
     ), opened as (
       ${openLanesOf('alive')}
     )
     select guid from alive`,
    [guids === 'all' ? null : guids],
  );
  if (rows.length > 0) await database.notify(deliveryChannel);
  return rows.map(({ guid }) => guid);
}

async function depth(database: Database): Promise<QueueDepth> {
  const [row] = await database.query<{ alive: number; held: number; dead: number; oldest: number }>(
    `select
       count(*) filter (where died_at is null)::int as alive,
       (select count(*) from lane where claim is not null and due_at > clock_timestamp())::int as held,
       count(*) filter (where died_at is not null)::int as dead,
       coalesce(extract(epoch from clock_timestamp() - min(stored_at) filter (where died_at is null)) * 1000, 0)::float8
         as oldest
     from queued_delivery`,
  );
  const { alive, held, dead, oldest } = row ?? { alive: 0, held: 0, dead: 0, oldest: 0 };
  return { waiting: alive - held, inHand: held, dead, oldestMillis: oldest };
}

async function isDone(database: Database, sql: string, values: readonly unknown[]): Promise<boolean> {
  const [row] = await database.query<{ done: boolean }>(sql, values);
  return row?.done === true;
}

function deliveryOf({ guid, event, key, body }: Row): Delivery {
  return { guid, event, key, body };
}

import { randomUUID } from 'node:crypto';

import type { Database } from './database.ts';

/** How long a lock outlives a holder that died. */
export const usualLeaseMillis = 6_000;

/** Locks that all processes on a database share. */
export interface Locks {
  /** Runs work while nobody else holds the same lock; undefined if somebody does. */
  exclusively<T>(lock: string, work: () => Promise<T>): Promise<T | undefined>;
}

/**
 * A lock is a row with an end that is moved on while the work goes on. The alternative, advisory locks, would keep a
 * connection of the pool for as long as the work takes, and ten such works that each ask the pool would wait for ever.
 */
export function createLocks(database: Database, leaseMillis = usualLeaseMillis): Locks {
  // Nobody takes a lock from himself, even when the whole process paused for longer than a lease.
  const ours = new Set<string>();
  return {
    exclusively: async (lock, work) => {
      if (ours.has(lock)) return undefined;
      ours.add(lock);
      try {
        return await whileHeld(database, lock, leaseMillis, work);
      } finally {
        ours.delete(lock);
      }
    },
  };
}

async function whileHeld<T>(
  database: Database,
  lock: string,
  leaseMillis: number,
  work: () => Promise<T>,
): Promise<T | undefined> {
  const claim = randomUUID();
  const [held] = await database.query(
    `insert into lease (name, claim, until) values ($1, $2, clock_timestamp() + $3 * interval '1 ms')
     on conflict (name) do update set claim = excluded.claim, until = excluded.until
       where lease.until <= clock_timestamp()
     returning name`,
    [lock, claim, leaseMillis],
  );
  if (held === undefined) return undefined;
  const prolong = () =>
    database.query(
      `update lease set until = clock_timestamp() + $3 * interval '1 ms' where name = $1 and claim = $2`,
      [lock, claim, leaseMillis],
    );
  try {
    return await whileRepeating(leaseMillis / 4, prolong, work);
  } finally {
    await database.query('delete from lease where name = $1 and claim = $2', [lock, claim]);
  }
}

/** Repeats a sign of life while work goes on. A sign that fails is made up for by the next one. */
export async function whileRepeating<T>(
  everyMillis: number,
  sign: () => Promise<unknown>,
  work: () => Promise<T>,
): Promise<T> {
  const timer = setInterval(() => void sign().catch(() => undefined), everyMillis);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

import { randomUUID } from 'node:crypto';

import type { Timers } from '../../flows/bot/queue.ts';
import type { Database } from './database.ts';
import { usualLeaseMillis, whileRepeating } from './leases.ts';
import { createWake } from './queue/wake.ts';

/** At the latest after this time a replica sees that work is due, or that the replica that did it has died. */
const longestLookMillis = 2_000;

/**
 * Work that comes back, by the clock of the database: the replica that finds it due claims it, says that it is alive
 * while it works, and sets the next time when it is done.
 *
 * @param complain told what the work, or the database, failed with; the work is tried again at its next time
 */
export function createTimers(
  database: Database,
  complain: (name: string, error: unknown) => void,
  leaseMillis = usualLeaseMillis,
): Timers {
  const wakes: (() => void)[] = [];
  const loops: Promise<void>[] = [];
  const stopping = new AbortController();
  return {
    every: (name, everyMillis, work) => {
      loops.push(repeat(name, everyMillis, work));
    },
    stop: async () => {
      stopping.abort();
      for (const ring of wakes) ring();
      await Promise.all(loops);
    },
  };

  async function repeat(name: string, everyMillis: number, work: () => Promise<void>): Promise<void> {
    const wake = createWake();
    wakes.push(wake.ring);
    while (!stopping.signal.aborted) {
      await once(name, everyMillis, work).catch((error: unknown) => complain(name, error));
      await wake.wait(Math.min(everyMillis, longestLookMillis));
    }
  }

  async function once(name: string, everyMillis: number, work: () => Promise<void>): Promise<void> {
    const claim = randomUUID();
    if (!(await isOurs(name, claim))) return;
    const prolong = () =>
      database.query(
        `update timer set due_at = clock_timestamp() + $3 * interval '1 ms' where name = $1 and claim = $2`,
        [name, claim, leaseMillis],
      );
    const startedAt = performance.now();
    try {
      await whileRepeating(leaseMillis / 4, prolong, work);
    } finally {
      const restMillis = Math.max(0, everyMillis - (performance.now() - startedAt));
      await database.query(
        `update timer set claim = null, due_at = clock_timestamp() + $3 * interval '1 ms' where name = $1 and claim = $2`,
        [name, claim, restMillis],
      );
    }
  }

  async function isOurs(name: string, claim: string): Promise<boolean> {
    const [row] = await database.query(
      `insert into timer (name, claim, due_at) values ($1, $2, clock_timestamp() + $3 * interval '1 ms')
       on conflict (name) do update set claim = excluded.claim, due_at = excluded.due_at
         where timer.due_at <= clock_timestamp()
       returning name`,
      [name, claim, leaseMillis],
    );
    return row !== undefined;
  }
}

import type { PgBoss } from 'pg-boss';

import type { Delivery } from '../../../flows/bot/queue.ts';
import type { Database } from '../database.ts';
import { lineQueue, through } from './boss.ts';
import { jobOf } from './delivery-job.ts';
import type { QueuePolicy } from './policy.ts';
import { deliveryChannel } from './wake.ts';

/** Many at once cost little more than one. Guids are locked in order, so that two callers never wait for each other. */
export async function storeAll(
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

/** Which of these guids were never stored. */
export async function neverStored(database: Database, guids: readonly string[]): Promise<readonly string[]> {
  const rows = await database.query<{ guid: string }>(
    'select guid from unnest($1::text[]) as asked (guid) where guid not in (select guid from delivery where guid = any ($1))',
    [guids],
  );
  return rows.map(({ guid }) => guid);
}

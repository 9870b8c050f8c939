import type { PgBoss } from 'pg-boss';

import type { DeadLetter } from '../../../flows/bot/queue.ts';
import type { Database } from '../database.ts';
import { deadQueue, lineQueue, through } from './boss.ts';
import type { DeliveryData } from './delivery-job.ts';
import { jobOf } from './delivery-job.ts';

/** Bodies may be 25 MB; so many are in memory at once. */
const redrivenAtOnce = 50;

interface DeadRow {
  readonly data: DeliveryData;
  readonly key: string;
  readonly attempts: number;
  readonly died: number;
  readonly reason: string | null;
}

/** Dead letters, oldest first. Asked of the table, because pg-boss can only give all of them. */
export async function listDeadLetters(database: Database, limit: number): Promise<readonly DeadLetter[]> {
  const rows = await database.query<DeadRow>(
    `select data, singleton_key as key, (data->>'tries')::int + coalesce(source_retry_count, 0) + 1 as attempts,
       (extract(epoch from created_on) * 1000)::bigint as died, source_output->>'message' as reason
     from pgboss.job where name = $1 order by created_on, id limit $2`,
    [deadQueue, limit],
  );
  return rows.map(({ data: { guid, event, body }, key, attempts, died, reason }) => ({
    guid,
    event,
    key,
    body,
    attempts,
    diedAtMillis: died,
    reason: reason ?? 'the process ended each time it was handled',
  }));
}

/** Puts dead letters in line with all their tries, which pg-boss's redrive could not give back; gives their guids. */
export async function redriveDeadLetters(
  database: Database,
  boss: PgBoss,
  guids: readonly string[] | 'all',
  maxAttempts: number,
): Promise<readonly string[]> {
  const redriven: string[] = [];
  for (;;) {
    const some = await database.transaction(async (inside) => {
      const rows = await inside.query<{ id: string; key: string; data: DeliveryData }>(
        `select id, singleton_key as key, data from pgboss.job
         where name = $1 and ($2::text[] is null or data->>'guid' = any ($2))
         order by created_on, id limit $3 for update`,
        [deadQueue, guids === 'all' ? null : guids, redrivenAtOnce],
      );
      if (rows.length === 0) return [];
      const jobs = rows.map(({ key, data }) => jobOf({ ...data, key }, 0, maxAttempts));
      const db = through(inside);
      await boss.insert(lineQueue, jobs, { db });
      await boss.deleteJob(
        deadQueue,
        rows.map(({ id }) => id),
        { db },
      );
      return rows.map(({ data }) => data.guid);
    });
    redriven.push(...some);
    if (some.length < redrivenAtOnce) return redriven;
  }
}

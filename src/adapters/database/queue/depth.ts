import type { QueueDepth } from '../../../flows/bot/queue.ts';
import type { Database } from '../database.ts';
import { deadQueue, lineQueue } from './boss.ts';

/** How full the queue is. Counted in the table, because pg-boss's own numbers may be a minute old. */
export async function depth(database: Database): Promise<QueueDepth> {
  const [row] = await database.query<{ waiting: number; held: number; dead: number; oldest: number }>(
    `select
       count(*) filter (where name = $1 and state < 'active')::int as waiting,
       count(*) filter (where name = $1 and state = 'active')::int as held,
       count(*) filter (where name = $2)::int as dead,
       coalesce(extract(epoch from clock_timestamp() - min(created_on) filter (
         where name = $1 and state <= 'active' and start_after <= clock_timestamp()
       )) * 1000, 0)::float8 as oldest
     from pgboss.job`,
    [lineQueue, deadQueue],
  );
  const { waiting, held, dead, oldest } = row ?? { waiting: 0, held: 0, dead: 0, oldest: 0 };
  return { waiting, inHand: held, dead, oldestMillis: oldest };
}

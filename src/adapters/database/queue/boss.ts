import { PgBoss } from 'pg-boss';
import type { Db } from 'pg-boss';

import type { Database, Querying } from '../database.ts';

/** Deliveries in line, in hand, or between two tries. */
export const lineQueue = 'deliveries';

/** Deliveries that failed too often. Nobody works on it. */
export const deadQueue = 'dead-deliveries';

/** Nothing in line is ever dropped because of its age. */
const retentionSeconds = 10 * 365 * 24 * 3_600;

const lineOptions = {
  policy: 'key_strict_fifo',
  deadLetter: deadQueue,
  retentionSeconds,
  retryLimit: 14,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 60,
  // The least that pg-boss allows. With its look for the dead every two seconds, this is how soon one is noticed.
  heartbeatSeconds: 10,
  // A handler is alive for as long as its heart beats; this is the most that pg-boss allows.
  expireInSeconds: 24 * 3_600,
  // What the watch over heartbeats gave up stays as a failed job, and would hold up its key for ever.
  deleteAfterSeconds: 1,
} as const;

/**
 * Brings the tables of pg-boss up to date, with our two queues in them. Replicas that start together wait for each
 * other.
 */
export async function installQueues(database: Database): Promise<void> {
  const boss = await startBoss(database, { supervise: false }, () => undefined);
  await boss.createQueue(deadQueue, { retentionSeconds });
  await boss.createQueue(lineQueue, lineOptions);
  await boss.stop({ graceful: false });
}

/**
 * pg-boss on our own connections.
 *
 * @param complain told what goes wrong in what it does by itself
 */
export async function startBoss(
  database: Database,
  { supervise }: { readonly supervise: boolean },
  complain: (error: unknown) => void,
): Promise<PgBoss> {
  const boss = new PgBoss({
    db: through(database),
    backend: database.engine,
    schedule: false,
    supervise,
    superviseIntervalSeconds: 2,
    monitorIntervalSeconds: 2,
    maintenanceIntervalSeconds: 2,
  });
  boss.on('error', complain);
  boss.on('warning', complain);
  await boss.start();
  return boss;
}

/** Lets pg-boss ask through a connection, or within a transaction, of ours. */
export function through(querying: Querying): Db {
  return {
    executeSql: async (text, values = []) => ({
      rows: [...(values.length > 0 ? await querying.query(text, values) : await querying.script(text))],
    }),
  };
}

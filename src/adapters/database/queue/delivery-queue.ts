import type { Delivery, DeliveryQueue, TakenDelivery } from '../../../flows/bot/queue.ts';
import type { Database } from '../database.ts';
import { inBatches } from './batches.ts';
import { lineQueue, startBoss } from './boss.ts';
import { listDeadLetters, redriveDeadLetters } from './dead-letters.ts';
import type { DeliveryData } from './delivery-job.ts';
import { claimedJob, settledBy, takenOf } from './delivery-job.ts';
import { depth } from './depth.ts';
import { usualPolicy } from './policy.ts';
import type { QueuePolicy } from './policy.ts';
import { fail, failAbandoned, finishAll, release } from './settling.ts';
import { neverStored, storeAll } from './storing.ts';
import { deliveryChannel } from './wake.ts';

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

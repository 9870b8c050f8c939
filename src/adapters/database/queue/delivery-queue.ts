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
import { fail, finishAll, release } from './settling.ts';
import { neverStored, storeAll } from './storing.ts';
import { deliveryChannel } from './wake.ts';

/** A queue that is to be closed before its database. */
export interface OpenDeliveryQueue extends DeliveryQueue {
  close(): Promise<void>;
}

const sharing = { items: 200, weight: 10_000_000 };

/**
 * The queue of deliveries: one job of pg-boss for each, and a table of our own for the guids, for ever.
 *
 * pg-boss keeps the order within a key by an index (its policy `key_strict_fifo`), so no two replicas can have one at
 * once. What makes it fast is how it is used: deliveries that come together are stored in one transaction, one loop per
 * process fetches as many as it has free hands, and what is handled is deleted, many in one statement.
 *
 * Measured with bodies of 10 kB and 100 keys on two shared cores, on PostgreSQL (without fsync) unless it says PGlite:
 *
 *     this                                 stored 1,500 to 2,600/s, handled 1,600 to 2,500/s, one key 270/s, idle 10 ms
 *     this, on PGlite                      stored 700 to 2,200/s, handled 250 to 340/s, idle 15 ms
 *     boss.work(), eight at once           handled 16/s: they race for the heads of the keys, and sleep in between
 *     groups with a concurrency of one     as fast, but of 2,000 deliveries of 4 keys 260 to 350 were handed out while
 *                                          another of their key was in hand: the limit is not kept between fetches
 *     bodies in a table of our own         as fast; on PGlite half as fast, six statements in place of two
 *     SQL of our own, which this replaced  stored 620 to 930/s, handled 560 to 920/s
 */
export async function openDeliveryQueue(
  database: Database,
  complain: (error: unknown) => void,
  policy: QueuePolicy = usualPolicy,
): Promise<OpenDeliveryQueue> {
  const boss = await startBoss(database, { supervise: true }, complain);
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

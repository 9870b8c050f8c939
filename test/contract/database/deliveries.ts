import { setTimeout as delay } from 'node:timers/promises';

import { usualPolicy } from '../../../src/adapters/database/queue/delivery-queue.ts';
import type { QueuePolicy } from '../../../src/adapters/database/queue/delivery-queue.ts';
import type { Delivery, DeliveryQueue, TakenDelivery } from '../../../src/flows/bot/queue.ts';

/** A policy whose pauses a test can wait for. */
export const hasty: QueuePolicy = {
  ...usualPolicy,
  leaseMillis: 1_000,
  maxAttempts: 3,
  firstPauseMillis: 40,
  patienceMillis: 100,
};

/** A comment on a pull request. */
export function aDelivery(guid: string, key = 'acme/shop#7'): Delivery {
  return { guid, event: 'issue_comment', key, body: JSON.stringify({ guid }) };
}

/** Stores deliveries of one key, in order. */
export async function arrive(queue: DeliveryQueue, guids: readonly string[], key?: string): Promise<void> {
  for (const guid of guids) await queue.store(aDelivery(guid, key));
}

/** Takes one, which must be there. */
export async function takeOne(queue: DeliveryQueue): Promise<TakenDelivery> {
  const [taken] = await queue.take(1);
  if (taken === undefined) throw new Error('there is nothing to take');
  return taken;
}

/** Takes one as soon as it is due. */
export async function awaitOne(queue: DeliveryQueue): Promise<TakenDelivery> {
  for (const deadline = performance.now() + 5_000; performance.now() < deadline; await delay(10)) {
    const [taken] = await queue.take(1);
    if (taken !== undefined) return taken;
  }
  throw new Error('nothing became due');
}

/** What can be taken now, by guid. */
export async function takeGuids(queue: DeliveryQueue, limit = 100): Promise<readonly string[]> {
  return (await queue.take(limit)).map(({ guid }) => guid);
}

import { setTimeout as delay } from 'node:timers/promises';

import type { Database } from '../../../src/adapters/database/database.ts';
import { openDeliveryQueue } from '../../../src/adapters/database/queue/delivery-queue.ts';
import type { OpenDeliveryQueue } from '../../../src/adapters/database/queue/delivery-queue.ts';
import { usualPolicy } from '../../../src/adapters/database/queue/policy.ts';
import type { QueuePolicy } from '../../../src/adapters/database/queue/policy.ts';
import type { Delivery, DeliveryQueue, TakenDelivery } from '../../../src/flows/bot/queue.ts';

/** A policy whose pauses a test can wait for; those of the first tries are pg-boss's, of some seconds. */
export const hasty: QueuePolicy = { ...usualPolicy, maxAttempts: 5, firstPauseMillis: 40 };

/** One try and no more. */
export const strict: QueuePolicy = { ...hasty, maxAttempts: 1 };

const opened: OpenDeliveryQueue[] = [];
const complaints: unknown[] = [];

/** A queue that `closeQueues` closes. */
export async function aQueue(database: Database, policy = hasty): Promise<OpenDeliveryQueue> {
  const queue = await openDeliveryQueue(database, (problem) => complaints.push(problem), policy);
  opened.push(queue);
  return queue;
}

/** Closes those of a test; gives what went wrong in what they did by themselves. */
export async function closeQueues(): Promise<readonly unknown[]> {
  await Promise.all(opened.splice(0).map((queue) => queue.close()));
  return complaints.splice(0);
}

/** As if whoever has deliveries in hand had shown no life for an hour. */
export async function silence(database: Database): Promise<void> {
  await database.script(
    `update pgboss.job set heartbeat_on = heartbeat_on - interval '1 hour' where state = 'active'`,
  );
}

/** As if a second without a sign of life were enough to be taken for dead. */
export async function hurry(database: Database): Promise<void> {
  await database.script(`update pgboss.job set heartbeat_seconds = 1 where state = 'active'`);
}

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
  for (const deadline = performance.now() + 15_000; performance.now() < deadline; await delay(20)) {
    const [taken] = await queue.take(1);
    if (taken !== undefined) return taken;
  }
  throw new Error('nothing became due');
}

/** What can be taken now, by guid. */
export async function takeGuids(queue: DeliveryQueue, limit = 100): Promise<readonly string[]> {
  return (await queue.take(limit)).map(({ guid }) => guid);
}

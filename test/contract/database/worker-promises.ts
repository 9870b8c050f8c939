import { setTimeout as delay } from 'node:timers/promises';

import { afterEach, expect, test } from 'vitest';

import type { Database } from '../../../src/adapters/database/database.ts';
import { usualWork, workDeliveries } from '../../../src/adapters/database/queue/worker.ts';
import type { WorkerFact } from '../../../src/adapters/database/queue/worker.ts';
import type { DeliveryHandler, DeliveryQueue, DeliveryWorker } from '../../../src/flows/bot/queue.ts';
import type { Given } from './contract.ts';
import { aDelivery, aQueue, arrive, closeQueues, hurry } from './deliveries.ts';

const workers: DeliveryWorker[] = [];

/** What a worker promises. */
export function workerPromises(given: () => Given): void {
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.stop(1_000)));
    expect(await closeQueues()).toEqual([]);
  });

  test('handles what arrives without waiting for its next look', async () => {
    const handled: string[] = [];
    const { queue } = await working(
      given().here,
      async ({ guid }) => {
        handled.push(guid);
      },
      { lookMillis: 60_000 },
    );
    await delay(50);
    await arrive(await aQueue(given().there), ['a', 'b']);
    await expect.poll(() => handled).toEqual(['a', 'b']);
    await expect.poll(async () => (await queue.depth()).waiting).toBe(0);
  });

  test('two replicas handle all of it, each once, in order within a key and never two of a key at once', async () => {
    const inHand = new Set<string>();
    const collisions: string[] = [];
    const handled: string[] = [];
    const handle: DeliveryHandler = async ({ guid, key }) => {
      if (inHand.has(key)) collisions.push(guid);
      inHand.add(key);
      await delay(1);
      inHand.delete(key);
      handled.push(guid);
    };
    const keys = ['p', 'q', 'r', 's', 't'];
    const guids = Array.from({ length: 100 }, (_, index) => `${keys[index % 5]}${100 + index}`);
    const queue = await aQueue(given().here);
    // All at once, so that there is something to collide with when the workers come.
    await Promise.all(guids.map((guid) => queue.store(aDelivery(guid, guid[0]))));
    await working(given().here, handle);
    await working(given().there, handle);
    await expect.poll(() => handled.length, { timeout: 20_000 }).toBe(100);
    for (const key of keys) {
      const ofKey = handled.filter((guid) => guid.startsWith(key));
      expect(ofKey).toEqual(ofKey.toSorted());
    }
    expect(new Set(handled).size).toBe(100);
    expect(collisions).toEqual([]);
  });

  test('a handler that throws is called again, and told how often', async () => {
    const attempts: number[] = [];
    const { queue, facts } = await working(given().here, async ({ attempt }) => {
      attempts.push(attempt);
      if (attempt < 3) throw new Error(`try ${attempt}`);
    });
    await queue.store(aDelivery('a'));
    await expect
      .poll(() => facts.map(({ kind }) => kind), { timeout: 15_000 })
      .toEqual(['failed', 'failed', 'handled']);
    expect(attempts).toEqual([1, 2, 3]);
  });

  test('a handler that knows when to try again is not called before', async () => {
    const calls: number[] = [];
    const { queue } = await working(given().here, async ({ attempt }) => {
      calls.push(performance.now());
      if (attempt === 1) throw Object.assign(new Error('wait'), { retryAfterMillis: 400 });
    });
    await queue.store(aDelivery('a'));
    await expect.poll(() => calls.length).toBe(2);
    expect((calls[1] ?? 0) - (calls[0] ?? 0)).toBeGreaterThan(390);
  });

  test('a handler may take as long as it likes while its process is alive', async () => {
    let calls = 0;
    const { queue, facts } = await working(given().here, async () => {
      calls += 1;
      await hurry(given().here);
      await delay(5_000);
    });
    await queue.store(aDelivery('a'));
    await expect.poll(() => facts.map(({ kind }) => kind), { timeout: 10_000 }).toEqual(['handled']);
    expect(calls).toBe(1);
  });

  test('a handler learns that its delivery is no longer its own', async () => {
    let wasTold = false;
    const { queue, facts } = await working(given().here, async (_delivery, lost) => {
      await new Promise((resolve) => lost.addEventListener('abort', resolve));
      wasTold = true;
    });
    await queue.store(aDelivery('a'));
    await expect.poll(async () => (await queue.depth()).inHand).toBe(1);
    await given().there.query('update pgboss.job set retry_count = retry_count + 1');
    await expect.poll(() => facts.map(({ kind }) => kind)).toEqual(['lost']);
    expect(wasTold).toBe(true);
  });

  test('stopping waits for the handler and takes nothing more', async () => {
    const handled: string[] = [];
    const { worker, queue } = await working(given().here, async ({ guid }) => {
      await delay(150);
      handled.push(guid);
    });
    await arrive(queue, ['a', 'b']);
    await expect.poll(async () => (await queue.depth()).inHand).toBe(1);
    await worker.stop(5_000);
    expect(handled).toEqual(['a']);
    expect(await queue.depth()).toMatchObject({ waiting: 1, inHand: 0 });
  });

  test('stopping gives back what a handler does not finish in time', async () => {
    const { worker, queue } = await working(given().here, () => new Promise(() => undefined));
    await queue.store(aDelivery('a'));
    await expect.poll(async () => (await queue.depth()).inHand).toBe(1);
    await worker.stop(50);
    const [again] = await queue.take(1);
    expect(again).toMatchObject({ guid: 'a' });
  });
}

async function working(
  database: Database,
  handle: DeliveryHandler,
  options: Partial<typeof usualWork> | { readonly lookMillis: number } = {},
): Promise<{
  worker: DeliveryWorker;
  queue: DeliveryQueue;
  facts: WorkerFact[];
}> {
  const queue = await aQueue(database);
  const facts: WorkerFact[] = [];
  const worker = await workDeliveries(queue, database, handle, {
    ...usualWork,
    keepMillis: 200,
    lookMillis: 50,
    ...options,
    tell: (fact) => facts.push(fact),
  });
  workers.push(worker);
  return { worker, queue, facts };
}

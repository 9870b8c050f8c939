import { setTimeout as delay } from 'node:timers/promises';

import { afterEach, expect, test } from 'vitest';

import type { DeliveryQueue } from '../../../src/flows/bot/queue.ts';
import type { Given } from './contract.ts';
import {
  aDelivery,
  aQueue,
  arrive,
  awaitOne,
  closeQueues,
  hasty,
  hurry,
  silence,
  strict,
  takeGuids,
  takeOne,
} from './deliveries.ts';

/** What the queue of deliveries promises, on one replica and on two. */
export function queuePromises(given: () => Given): void {
  const queues = (): Promise<[DeliveryQueue, DeliveryQueue]> =>
    Promise.all([aQueue(given().here), aQueue(given().there)]);

  afterEach(async () => {
    expect(await closeQueues()).toEqual([]);
  });

  test('a delivery comes out as it went in', async () => {
    const [queue] = await queues();
    const body = JSON.stringify({ comment: { body: 'naïve \0 🙂 \\u0000' } });
    expect(await queue.store({ ...aDelivery('a'), body })).toBe('stored');
    const taken = await takeOne(queue);
    expect(taken).toMatchObject({ ...aDelivery('a'), body, attempt: 1 });
  });

  test('a guid is known for ever: waiting, in hand, dead and handled', async () => {
    const [queue, other] = await queues();
    await queue.store(aDelivery('a'));
    expect(await other.store(aDelivery('a'))).toBe('known');
    const taken = await takeOne(queue);
    expect(await other.store(aDelivery('a'))).toBe('known');
    await queue.finish(taken);
    expect(await other.store(aDelivery('a'))).toBe('known');
    expect(await takeGuids(other)).toEqual([]);
  });

  test('of many that arrive at once, doubled and at both replicas, each is stored once', async () => {
    const [here, there] = await queues();
    const guids = Array.from({ length: 60 }, (_, index) => `g${index}`);
    const answers = await Promise.all(
      guids.flatMap((guid, index) =>
        [here, there, here].map((queue) => queue.store(aDelivery(guid, `k${index % 7}`))),
      ),
    );
    expect(answers.filter((answer) => answer === 'stored')).toHaveLength(60);
    expect((await here.depth()).waiting).toBe(60);
  });

  test('tells which guids it never stored', async () => {
    const [queue] = await queues();
    await arrive(queue, ['a', 'b']);
    await queue.finish(await takeOne(queue));
    expect(await queue.neverStored(['a', 'b', 'c', 'd'])).toEqual(['c', 'd']);
    expect(await queue.neverStored([])).toEqual([]);
  });

  test('deliveries of one key come one after another, in order, whoever takes them', async () => {
    const [here, there] = await queues();
    await arrive(here, ['a', 'b', 'c']);
    const order: string[] = [];
    for (const [queue, other] of [
      [here, there],
      [there, here],
      [here, there],
    ] as const) {
      const taken = await takeOne(queue);
      expect(await takeGuids(other)).toEqual([]);
      order.push(taken.guid);
      expect(await queue.finish(taken)).toBe(true);
    }
    expect(order).toEqual(['a', 'b', 'c']);
  });

  test('deliveries of one key that are stored together come in the order they came', async () => {
    const [queue] = await queues();
    const guids = Array.from({ length: 30 }, (_, index) => `g${100 + index}`);
    await Promise.all(guids.map((guid) => queue.store(aDelivery(guid))));
    const order: string[] = [];
    for (const _guid of guids) {
      const taken = await takeOne(queue);
      order.push(taken.guid);
      await queue.finish(taken);
    }
    expect(order).toEqual(guids);
  });

  test('deliveries of different keys come at once, oldest first', async () => {
    const [queue] = await queues();
    await arrive(queue, ['a1', 'a2'], 'a');
    await arrive(queue, ['b1'], 'b');
    await arrive(queue, ['c1'], 'c');
    expect(await takeGuids(queue, 2)).toEqual(['a1', 'b1']);
    expect(await takeGuids(queue, 2)).toEqual(['c1']);
  });

  test('a key with a long backlog does not starve the others', async () => {
    const [queue] = await queues();
    await Promise.all(
      Array.from({ length: 50 }, (_, index) => queue.store(aDelivery(`busy${index}`, 'busy'))),
    );
    await arrive(queue, ['quiet'], 'quiet');
    await takeOne(queue);
    expect(await takeGuids(queue, 1)).toEqual(['quiet']);
  });

  test('what a dead worker had in hand is taken over when its heart stops beating, once', async () => {
    const [dead, alive] = await queues();
    await arrive(dead, ['a', 'b']);
    const lost = await takeOne(dead);
    expect(await takeGuids(alive)).toEqual([]);
    await silence(given().here);
    const taken = await awaitOne(alive);
    expect(taken).toMatchObject({ guid: 'a', attempt: 2 });
    expect(await dead.finish(lost)).toBe(false);
    expect(await dead.fail(lost, { reason: 'late' })).toBe('lost');
    await dead.release(lost);
    expect(await dead.keep([lost])).toEqual([]);
    expect(await takeGuids(dead)).toEqual([]);
    expect(await alive.finish(taken)).toBe(true);
  });

  test('what is kept stays in hand', async () => {
    const [queue, other] = await queues();
    await arrive(queue, ['a']);
    const taken = await takeOne(queue);
    await hurry(given().here);
    for (const deadline = performance.now() + 5_000; performance.now() < deadline; await delay(200)) {
      expect(await queue.keep([taken])).toEqual([taken]);
      expect(await takeGuids(other)).toEqual([]);
    }
    expect(await queue.finish(taken)).toBe(true);
  });

  test('a failed delivery is tried again after a pause, before those behind it', async () => {
    const [queue] = await queues();
    await arrive(queue, ['a', 'b']);
    expect(await queue.fail(await takeOne(queue), { reason: 'hiccup' })).toBe('waits');
    expect(await takeGuids(queue)).toEqual([]);
    expect(await awaitOne(queue)).toMatchObject({ guid: 'a', attempt: 2 });
  });

  test('one that has to wait for long lets the others of its key pass', async () => {
    const [queue] = await queues();
    await arrive(queue, ['a', 'b', 'c']);
    await queue.fail(await takeOne(queue), { reason: 'rate limit', retryAfterMillis: 1_000 });
    const second = await takeOne(queue);
    expect(second.guid).toBe('b');
    await queue.finish(second);
    const third = await takeOne(queue);
    expect(third.guid).toBe('c');
    await queue.finish(third);
    expect(await takeGuids(queue)).toEqual([]);
    expect(await awaitOne(queue)).toMatchObject({ guid: 'a', attempt: 2 });
  });

  test('one that arrives while another waits for long is taken at once', async () => {
    const [queue] = await queues();
    await arrive(queue, ['a']);
    await queue.fail(await takeOne(queue), { reason: 'rate limit', retryAfterMillis: 60_000 });
    expect(await takeGuids(queue)).toEqual([]);
    await arrive(queue, ['b']);
    expect(await takeGuids(queue)).toEqual(['b']);
  });

  test('after its first tries it lets the others pass; after its last it is a dead letter', async () => {
    const [queue] = await queues();
    await arrive(queue, ['a', 'b']);
    for (const attempt of [1, 2]) {
      const taken = await awaitOne(queue);
      expect(taken).toMatchObject({ guid: 'a', attempt });
      expect(await queue.fail(taken, { reason: `try ${attempt}` })).toBe('waits');
    }
    expect(await queue.fail(await awaitOne(queue), { reason: 'try 3' })).toBe('waits');
    const second = await takeOne(queue);
    expect(second.guid).toBe('b');
    await queue.finish(second);
    expect(await queue.fail(await awaitOne(queue), { reason: 'try 4' })).toBe('waits');
    const last = await awaitOne(queue);
    expect(last).toMatchObject({ guid: 'a', attempt: 5 });
    expect(await queue.fail(last, { reason: 'half \0 \ud83d' })).toBe('dead');
    expect(await queue.deadLetters(10)).toMatchObject([
      { ...aDelivery('a'), attempts: 5, reason: 'half \uFFFD \uFFFD' },
    ]);
    expect(await queue.depth()).toMatchObject({ waiting: 0, inHand: 0, dead: 1 });
  });

  test('a dead letter holds up nobody', async () => {
    const queue = await aQueue(given().here, strict);
    await arrive(queue, ['a', 'b']);
    expect(await queue.fail(await takeOne(queue), { reason: 'no' })).toBe('dead');
    expect(await takeGuids(queue)).toEqual(['b']);
  });

  test('one that ends the process each time is a dead letter too, and holds up nobody', async () => {
    const queue = await aQueue(given().here, { ...hasty, maxAttempts: 2 });
    await arrive(queue, ['a', 'b']);
    for (const attempt of [1, 2]) {
      expect(await awaitOne(queue)).toMatchObject({ guid: 'a', attempt });
      await silence(given().here);
    }
    expect(await awaitOne(queue)).toMatchObject({ guid: 'b' });
    const [letter] = await queue.deadLetters(10);
    expect(letter).toMatchObject({
      guid: 'a',
      attempts: 2,
      reason: 'the process ended each time it was handled',
    });
  });

  test.each([
    { name: 'the one that is named', which: ['a', 'nobody'], redriven: ['a'], left: 1 },
    { name: 'all of them', which: 'all' as const, redriven: ['a', 'b'], left: 0 },
  ])('redrives $name, with all its tries', async ({ which, redriven, left }) => {
    const [queue] = await queues();
    const harsh = await aQueue(given().here, strict);
    await arrive(harsh, ['a'], 'x');
    await arrive(harsh, ['b'], 'y');
    for (const taken of await harsh.take(2)) await harsh.fail(taken, { reason: 'no' });
    expect((await queue.redrive(which)).toSorted()).toEqual(redriven);
    expect(await queue.deadLetters(10)).toHaveLength(left);
    const taken = await queue.take(10);
    expect(taken.map(({ guid, attempt }) => ({ guid, attempt }))).toEqual(
      redriven.map((guid) => ({ guid, attempt: 1 })),
    );
  });

  test('one that is given back is taken again at once, before those behind it', async () => {
    const [queue, other] = await queues();
    await arrive(queue, ['a', 'b']);
    await queue.release(await takeOne(queue));
    expect(await takeOne(other)).toMatchObject({ guid: 'a' });
  });

  test('tells how deep it is, and how old', async () => {
    const [queue] = await queues();
    expect(await queue.depth()).toEqual({ waiting: 0, inHand: 0, dead: 0, oldestMillis: 0 });
    const harsh = await aQueue(given().here, strict);
    await arrive(harsh, ['a'], 'x');
    await arrive(queue, ['b', 'c', 'd'], 'y');
    const [first] = await harsh.take(2);
    if (first !== undefined) await harsh.fail(first, { reason: 'no' });
    await delay(20);
    const { oldestMillis, ...counts } = await queue.depth();
    expect(counts).toEqual({ waiting: 2, inHand: 1, dead: 1 });
    expect(oldestMillis).toBeGreaterThanOrEqual(20);
    expect(oldestMillis).toBeLessThan(20_000);
  });

  test('an empty queue leaves nothing behind but the guids', async () => {
    const [queue] = await queues();
    await arrive(queue, ['a', 'b']);
    await queue.finish(await takeOne(queue));
    await queue.finish(await takeOne(queue));
    const { here } = given();
    expect(await here.query('select * from pgboss.job')).toEqual([]);
    expect(await here.query('select guid from delivery order by guid')).toEqual([
      { guid: 'a' },
      { guid: 'b' },
    ]);
  });
}

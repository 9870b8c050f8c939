import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { setTimeout as delay } from 'node:timers/promises';

import { afterEach, expect, test } from 'vitest';

import type { Database } from '../../../src/adapters/database/database.ts';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import type { DatabasePlace } from '../../../src/adapters/database/open-database.ts';
import { openDeliveryQueue } from '../../../src/adapters/database/queue/delivery-queue.ts';
import { createBotStore } from '../../../src/adapters/database/store/bot-store.ts';
import { createTimers } from '../../../src/adapters/database/timers.ts';
import type { DeliveryQueue, TakenDelivery } from '../../../src/flows/bot/queue.ts';
import { startPostgres, temporaryFolder } from '../../contract/database/engines.ts';

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
});

test('on PostgreSQL, what a killed replica had in hand is taken over within seconds', async () => {
  const { place, database } = await postgres();
  const queue = await aQueue(database);
  for (const guid of ['a', 'b', 'c']) await queue.store({ guid, event: 'push', key: guid, body: '{}' });
  const replica = await startReplica(place, 'work');
  await expect.poll(() => replica.said.toSorted(), { timeout: 10_000 }).toEqual(['a', 'b', 'c']);
  expect(await queue.take(10)).toEqual([]);
  await replica.kill();
  const { taken, millis } = await takeAll(queue, 3);
  expect(taken.map(({ guid, attempt }) => `${guid}${attempt}`).toSorted()).toEqual(['a2', 'b2', 'c2']);
  expect(millis).toBeLessThan(25_000);
}, 60_000);

test('on PostgreSQL, the locks and the recurring work of a killed replica are free within seconds', async () => {
  const { place, database } = await postgres();
  const replica = await startReplica(place, 'hold');
  await expect.poll(() => replica.said.toSorted(), { timeout: 10_000 }).toEqual(['pages', 'poll']);
  const store = createBotStore(database);
  let polls = 0;
  const timers = createTimers(database, () => undefined);
  timers.every('poll', 1_000, async () => {
    polls += 1;
  });
  cleanups.push(() => timers.stop());
  await delay(1_500);
  expect(polls).toBe(0);
  expect(await store.exclusively('pages', async () => 'early')).toBeUndefined();
  await replica.kill();
  await expect
    .poll(() => store.exclusively('pages', async () => 'late'), { timeout: 8_000, interval: 100 })
    .toBe('late');
  await expect.poll(() => polls, { timeout: 3_000 }).toBeGreaterThan(0);
}, 60_000);

test('on PostgreSQL, two replicas that are killed and started again handle everything, and lose nothing', async () => {
  const { place, database } = await postgres();
  const queue = await aQueue(database);
  const guids = Array.from({ length: 400 }, (_, index) => `g${index}`);
  await Promise.all(
    guids.map((guid, index) => queue.store({ guid, event: 'push', key: `k${index % 20}`, body: '{}' })),
  );
  const said: string[] = [];
  for (const _round of [1, 2]) {
    const replicas = await Promise.all([1, 2].map(() => startReplica(place, 'finish')));
    const before = said.length;
    // What the killed held may be all there is, until they are noticed to be dead.
    await expect
      .poll(() => replicas.flatMap((replica) => replica.said).length, { timeout: 20_000, interval: 2 })
      .toBeGreaterThan(before === 0 ? 40 : 0);
    await Promise.all(replicas.map((replica) => replica.kill()));
    said.push(...replicas.flatMap((replica) => replica.said));
  }
  const last = await startReplica(place, 'finish');
  await expect
    .poll(async () => (await queue.depth()).waiting + (await queue.depth()).inHand, { timeout: 40_000 })
    .toBe(0);
  expect(await queue.depth()).toMatchObject({ dead: 0 });
  expect([...new Set([...said, ...last.said])].toSorted()).toEqual(guids.toSorted());
}, 90_000);

test('on PGlite, nothing that was acknowledged is lost when the process is killed, and nothing waits', async () => {
  const folder = await temporaryFolder();
  cleanups.push(() => rm(folder, { recursive: true, force: true }));
  const acknowledged: string[] = [];
  for (const enough of [1, 40, 15]) {
    const replica = await startReplica({ folder }, 'store');
    await expect
      .poll(() => replica.said.length, { timeout: 40_000, interval: 2 })
      .toBeGreaterThanOrEqual(enough);
    await replica.kill();
    acknowledged.push(...replica.said);
  }
  const worker = await startReplica({ folder }, 'work');
  await expect.poll(() => worker.said.length, { timeout: 40_000 }).toBe(5);
  await worker.kill();

  const database = await openDatabase({ folder });
  cleanups.push(() => database.close());
  const queue = await aQueue(database);
  expect(await queue.neverStored(acknowledged)).toEqual([]);
  const stored = await database.query<{ guid: string }>(`select data->>'guid' as guid from pgboss.job`);
  expect(stored.map(({ guid }) => guid)).toEqual(expect.arrayContaining(acknowledged));
  // The one process that could have had them in hand is gone, so nobody waits for it to show no life.
  const { taken, millis } = await takeAll(queue, 5);
  expect(taken.map(({ attempt }) => attempt)).toEqual([2, 2, 2, 2, 2]);
  expect(millis).toBeLessThan(9_000);
}, 200_000);

async function postgres(): Promise<{ place: DatabasePlace; database: Database }> {
  const engine = await startPostgres();
  cleanups.push(() => engine.stop());
  return { place: engine.place, database: await engine.replica() };
}

async function aQueue(database: Database): Promise<DeliveryQueue> {
  const queue = await openDeliveryQueue(database, () => undefined);
  cleanups.push(() => queue.close());
  return queue;
}

async function startReplica(
  place: DatabasePlace,
  mode: string,
): Promise<{ readonly said: string[]; kill(): Promise<void> }> {
  const program = fileURLToPath(new URL('busy-replica.ts', import.meta.url));
  const child = spawn(process.execPath, [program, JSON.stringify(place), mode], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: string[] = [];
  const lines = createInterface(child.stdout).on('line', (line) => said.push(line));
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const closed = once(lines, 'close');
    child.kill('SIGKILL');
    await once(child, 'exit');
    await closed;
  };
  cleanups.push(kill);
  return { said, kill };
}

async function takeAll(
  queue: DeliveryQueue,
  count: number,
): Promise<{ readonly taken: readonly TakenDelivery[]; readonly millis: number }> {
  const startedAt = performance.now();
  const taken: TakenDelivery[] = [];
  while (taken.length < count && performance.now() - startedAt < 40_000) {
    taken.push(...(await queue.take(10)));
    await delay(50);
  }
  return { taken, millis: performance.now() - startedAt };
}

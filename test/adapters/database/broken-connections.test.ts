import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Database } from '../../../src/adapters/database/database.ts';
import { openDeliveryQueue } from '../../../src/adapters/database/queue/delivery-queue.ts';
import { usualWork, workDeliveries } from '../../../src/adapters/database/queue/worker.ts';
import { startPostgres } from '../../contract/database/engines.ts';
import type { RunningEngine } from '../../contract/database/engines.ts';

let engine: RunningEngine;
let bot: Database;
let operator: Database;
beforeAll(async () => {
  engine = await startPostgres();
  bot = await engine.replica();
  operator = await engine.replica();
}, 60_000);
afterAll(() => engine.stop());

const breakAll = () =>
  operator.query('select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()');

test('a worker goes on when all its connections break, and handles what came meanwhile', async () => {
  const handled: string[] = [];
  const queue = await openDeliveryQueue(bot, () => undefined);
  const another = await openDeliveryQueue(operator, () => undefined);
  const worker = await workDeliveries(
    queue,
    bot,
    async ({ guid }) => {
      handled.push(guid);
    },
    { ...usualWork, tell: () => undefined },
  );
  await breakAll();
  await another.store({ guid: 'a', event: 'push', key: 'k', body: '{}' });
  await expect.poll(() => handled, { timeout: 5_000 }).toEqual(['a']);
  await worker.stop(1_000);
  await Promise.all([queue.close(), another.close()]);
});

test('who listens is told once when the connection is back, because something may have been said', async () => {
  let heard = 0;
  const stop = await bot.listen('news', () => {
    heard += 1;
  });
  await breakAll();
  await expect.poll(() => heard, { timeout: 10_000 }).toBe(1);
  await operator.notify('news');
  await expect.poll(() => heard).toBe(2);
  await stop();
});

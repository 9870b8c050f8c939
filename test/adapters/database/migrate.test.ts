import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Database } from '../../../src/adapters/database/database.ts';
import { migrate } from '../../../src/adapters/database/migrate.ts';
import { migrations } from '../../../src/adapters/database/migrations/all.ts';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import { openPostgres } from '../../../src/adapters/database/postgres.ts';
import { openDeliveryQueue } from '../../../src/adapters/database/queue/delivery-queue.ts';
import { createBotStore } from '../../../src/adapters/database/store/bot-store.ts';
import { startServer } from '../../contract/database/engines.ts';
import { oldRows } from './old-rows.ts';

let server: Awaited<ReturnType<typeof startServer>>;
const opened: Database[] = [];
beforeAll(async () => {
  server = await startServer();
}, 60_000);
afterAll(async () => {
  await Promise.all(opened.map((database) => database.close()));
  await server.stop();
});

test('migrations are numbered without gaps, and each has old rows to be tested with', () => {
  expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1));
  expect(oldRows).toHaveLength(migrations.length);
});

test.each(migrations.map(({ number, name }) => ({ number, name })))(
  'a filled database of version $number ($name) is brought up to date and loses nothing',
  async ({ number }) => {
    const database = await freshDatabase(`version_${number}`);
    for (const [index, rows] of oldRows.slice(0, number).entries()) {
      await migrate(database, index + 1);
      await database.script(rows);
    }
    const before = await contents(database);
    await migrate(database);
    const after = await contents(database);
    for (const [table, rows] of before) if (!replaced.has(table)) expect(after.get(table)).toEqual(rows);
    await expectUsable(database, number);
  },
);

test('replicas that start together on an empty database migrate it once', async () => {
  const url = await freshUrl('together');
  const replicas = await Promise.all([1, 2, 3, 4].map(() => openDatabase({ url })));
  opened.push(...replicas);
  const [row] = (await replicas[0]?.query<{ count: number }>('select count(*) from migration')) ?? [];
  expect(row?.count).toBe(migrations.length);
});

test('a migration that fails leaves the database as it was', async () => {
  const database = await freshDatabase('failing');
  await database.script('create table lease (in_the_way integer)');
  await expect(migrate(database)).rejects.toThrow('already exists');
  expect([...(await contents(database)).keys()]).toEqual(['lease']);
});

test('a database of a newer program is refused, and left alone', async () => {
  const database = await freshDatabase('newer');
  await migrate(database);
  await database.query(`insert into migration (number, name) values (999, 'from the future')`);
  await expect(migrate(database)).rejects.toThrow(
    `The database is at version 999, this program knows ${migrations.length}. Start the newer program.`,
  );
});

/** Tables of the first queue, whose deliveries are jobs of pg-boss now. */
const replaced: ReadonlySet<string> = new Set(['lane', 'queued_delivery']);

/** What it held is what the program now works with. */
async function expectUsable(database: Database, version: number): Promise<void> {
  const queue = await openDeliveryQueue(database, () => undefined);
  const store = createBotStore(database);
  expect(await queue.store({ guid: 'g3', event: 'push', key: 'k', body: '{}' })).toBe('known');
  expect(await queue.take(10)).toMatchObject([{ guid: 'g1', key: 'acme/shop#7', body: '{}', attempt: 1 }]);
  expect(await queue.deadLetters(10)).toMatchObject([{ guid: 'g2', attempts: 0, reason: 'no' }]);
  expect(await queue.redrive('all')).toEqual(['g2']);
  expect(await queue.take(10)).toMatchObject([{ guid: 'g2', key: 'x', attempt: 1 }]);
  await queue.close();
  if (version < 2) return;
  expect(await store.command('c1')).toMatchObject({ state: 'running', apps: ['apps/django'], revision: 3 });
  expect(await store.run('t1')).toMatchObject({
    runId: 77,
    results: [{ app: 'apps/django', state: 'running' }],
  });
  if (version < 3) return;
  expect(await store.effect('dispatch:t1')).toEqual({
    state: 'done',
    answer: { runId: 77 },
    sinceMillis: 1000,
  });
  if (version < 4) return;
  expect(await store.exclusively('pages', async () => 'held')).toBe('held');
}

/** All rows of all tables but the list of migrations, by table. */
async function contents(database: Database): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const tables = await database.query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_name <> 'migration' order by 1`,
  );
  const rows = tables.map(
    async ({ name }) => [name, await database.query(`select * from ${name} as t order by t::text`)] as const,
  );
  return new Map(await Promise.all(rows));
}

async function freshDatabase(name: string): Promise<Database> {
  const database = await openPostgres(await freshUrl(name));
  opened.push(database);
  return database;
}

async function freshUrl(name: string): Promise<string> {
  const first = await openPostgres(server.url);
  await first.query(`create database ${name}`);
  await first.close();
  return server.url.replace(/\/bot$/, `/${name}`);
}

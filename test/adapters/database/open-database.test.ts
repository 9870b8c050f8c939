import { readdir, rm } from 'node:fs/promises';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import { temporaryFolder } from '../../contract/database/engines.ts';

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  vi.doUnmock('@electric-sql/pglite');
  await rm(folder, { recursive: true });
});

test('the embedded database is in its folder, for one at a time, and there again when it is opened again', async () => {
  const first = await openDatabase({ folder });
  await first.query(`insert into effect (key, state, since) values ('kept', 'done', 0)`);
  await expect(openDatabase({ folder })).rejects.toThrow('is in use by process');
  await first.close();
  const second = await openDatabase({ folder });
  expect(await second.query('select key from effect')).toEqual([{ key: 'kept' }]);
  await second.close();
  expect(await readdir(folder)).toEqual(['pgdata']);
}, 60_000);

test('without the package of the embedded database it says what to do', async () => {
  vi.doMock('@electric-sql/pglite', () => {
    throw new Error('not installed');
  });
  await expect(openDatabase({ folder })).rejects.toThrow(
    'The embedded database needs a package that is not installed: run `npm install @electric-sql/pglite`, or set ' +
      'DATABASE_URL to a PostgreSQL server.',
  );
  expect(await readdir(folder)).toEqual([]);
});

test('a server that is not there is an error, at once', async () => {
  const startedAt = performance.now();
  await expect(openDatabase({ url: 'postgres://bot@127.0.0.1:1/bot' })).rejects.toMatchObject({
    code: 'ECONNREFUSED',
  });
  expect(performance.now() - startedAt).toBeLessThan(5_000);
});

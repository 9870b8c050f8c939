import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { PGlite, Transaction } from '@electric-sql/pglite';

import { storable } from './database.ts';
import type { Database, Querying } from './database.ts';
import { lockFolder } from './folder-lock.ts';

/** The embedded database cannot be used. The message says what to do. */
class EmbeddedDatabaseError extends Error {
  readonly code = 'EMBEDDED_DATABASE';
}

/**
 * PostgreSQL inside this process, in a folder that is made if it is not there and is ours alone until `close`.
 *
 * It writes through to the operating system at every commit but never asks the disk (`fsync` is off and cannot be
 * turned on): what it acknowledged survives the end of the process, even by SIGKILL, and not a loss of power.
 * Who needs that takes a PostgreSQL server.
 *
 * @throws EmbeddedDatabaseError when the package is not installed
 * @throws FolderHeld when another process has the folder
 */
export async function openPglite(folder: string): Promise<Database> {
  const create = await engine();
  await mkdir(folder, { recursive: true });
  const lock = await lockFolder(folder);
  const pglite = await create(join(folder, 'pgdata')).catch(async (error: unknown) => {
    await lock.release();
    throw error;
  });
  const guarded = asking(pglite, () => lock.check());
  return {
    engine: 'pglite',
    ...guarded,
    script: (sql) =>
      guarded.script<never>(sql).catch(async (error: unknown) => {
        // A script may have begun a transaction of its own, and there is no other connection to go on with.
        await pglite.exec('rollback');
        throw error;
      }),
    transaction: async (work) => {
      lock.check();
      return pglite.transaction((inside) => work(asking(inside, () => lock.check())));
    },
    notify: async (channel) => {
      await guarded.query('select pg_notify($1, $2)', [channel, '']);
    },
    listen: async (channel, heard) => pglite.listen(channel, heard),
    close: async () => {
      await pglite.close();
      await lock.release();
    },
  };
}

/** It is 40 MB and not needed with a PostgreSQL server, so it is installed by those who use it. */
async function engine(): Promise<(dataFolder: string) => Promise<PGlite>> {
  try {
    const { PGlite: Engine } = await import('@electric-sql/pglite');
    return (dataFolder) => Engine.create(dataFolder);
  } catch (cause) {
    throw new EmbeddedDatabaseError(
      'The embedded database needs a package that is not installed: run `npm install @electric-sql/pglite`, ' +
        'or set DATABASE_URL to a PostgreSQL server.',
      { cause },
    );
  }
}

function asking(connection: PGlite | Transaction, check: () => void): Querying {
  return {
    query: async <Row>(sql: string, values: readonly unknown[] = []) => {
      check();
      return (await connection.query<Row>(sql, storable(values))).rows;
    },
    script: async <Row>(sql: string) => {
      check();
      return (await connection.exec(sql)).flatMap(({ rows }) => rows as Row[]);
    },
  };
}

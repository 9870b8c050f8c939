import { Pool, types } from 'pg';
import type { PoolClient, QueryResult } from 'pg';

import { storable } from './database.ts';
import type { Database, Querying } from './database.ts';
import { listenOn } from './postgres-listener.ts';

/** An 8-byte integer; `pg` gives it as text. Ours are times and GitHub's ids, far below 2^53. */
const int8 = 20;

const typeParsers = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === int8 ? Number : types.getTypeParser(oid, format),
};

/**
 * PostgreSQL on a server.
 *
 * @param url e.g. `postgres://user:password@host/database`
 * @throws when it cannot be reached within ten seconds
 */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    // A server that vanished without a word; none of our statements takes seconds.
    query_timeout: 60_000,
    application_name: 'scopekeeper',
    types: typeParsers,
  });
  // A connection that breaks while nobody uses it is replaced at the next question, which tells if it cannot be.
  pool.on('error', () => undefined);
  await pool.query('select 1').catch(async (error: unknown) => {
    await pool.end();
    throw error;
  });
  return {
    engine: 'postgres',
    ...asking(pool),
    transaction: (work) => inTransaction(pool, work),
    notify: async (channel) => {
      await pool.query('select pg_notify($1, $2)', [channel, '']);
    },
    listen: (channel, heard) => listenOn(url, channel, heard),
    close: () => pool.end(),
  };
}

function asking(connection: Pool | PoolClient): Querying {
  return {
    query: async <Row>(sql: string, values: readonly unknown[] = []) =>
      (await connection.query(sql, storable(values))).rows as Row[],
    script: async <Row>(sql: string) =>
      // One result per statement, when there are several; the types of `pg` do not know.
      [(await connection.query(sql)) as QueryResult | QueryResult[]]
        .flat()
        .flatMap(({ rows }) => rows as Row[]),
  };
}

async function inTransaction<T>(pool: Pool, work: (inside: Querying) => Promise<T>): Promise<T> {
  const connection = await pool.connect();
  try {
    await connection.query('begin');
    const result = await work(asking(connection));
    await connection.query('commit');
    connection.release();
    return result;
  } catch (error) {
    // Whatever state it is in, a connection that failed is not used again; that also rolls back.
    connection.release(true);
    throw error;
  }
}

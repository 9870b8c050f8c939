import type { Database, Querying } from './database.ts';
import { migrations } from './migrations/all.ts';
import type { Migration } from './migrations/migration.ts';
import { installQueues } from './queue/boss.ts';

/** Any number that nobody else uses for an advisory lock in this database. */
const migrationLock = 7_306_011;

/** The tables are of a later version of the program than this one. */
class DatabaseTooNew extends Error {
  readonly code = 'DATABASE_TOO_NEW';
}

/**
 * Brings the tables of pg-boss up to date, then applies the migrations of our own that a database has not seen, in
 * order, all or none of them. Replicas that start together wait for each other.
 *
 * @param upTo only as far as this number; what tests of old data need
 * @throws DatabaseTooNew when it has seen one that we do not know
 */
export async function migrate(database: Database, upTo = migrations.length): Promise<void> {
  await installQueues(database);
  await database.transaction(async (inside) => {
    await inside.query('select pg_advisory_xact_lock($1)', [migrationLock]);
    await inside.script(
      `create table if not exists migration (
         number integer primary key, name text not null, applied_at timestamptz not null default now())`,
    );
    const version = await versionOf(inside);
    if (version > migrations.length)
      throw new DatabaseTooNew(
        `The database is at version ${version}, this program knows ${migrations.length}. Start the newer program.`,
      );
    for (const migration of migrations.slice(version, upTo)) await apply(inside, migration);
  });
}

async function versionOf(inside: Querying): Promise<number> {
  const [row] = await inside.query<{ version: number }>(
    'select coalesce(max(number), 0)::int as version from migration',
  );
  return row?.version ?? 0;
}

async function apply(inside: Querying, { number, name, sql }: Migration): Promise<void> {
  await inside.script(sql);
  await inside.query('insert into migration (number, name) values ($1, $2)', [number, name]);
}

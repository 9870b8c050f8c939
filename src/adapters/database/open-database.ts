import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { openPglite } from './pglite.ts';
import { openPostgres } from './postgres.ts';

/** Where the state is: a PostgreSQL server, or a folder for the embedded one. */
export type DatabasePlace = { readonly url: string } | { readonly folder: string };

/**
 * Opens the database and brings its tables up to date. Whoever opens it closes it, on SIGTERM too: the embedded one is
 * not harmed by a sudden end, but then the next start has to find out that its lock is abandoned.
 *
 * @throws DatabaseTooNew when a newer version of the program has used it
 */
export async function openDatabase(place: DatabasePlace): Promise<Database> {
  const database = 'url' in place ? await openPostgres(place.url) : await openPglite(place.folder);
  try {
    await migrate(database);
    if (database.engine === 'pglite') await database.query('select free_abandoned()');
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

import type { PageLedger } from '../../../flows/bot/ports/pages.ts';
import type { Database, Querying } from '../database.ts';

/** What was shown of which command. */
export function pageStore(database: Database): PageLedger {
  return {
    pageRendered: async (commandId, revision) => {
      const rows = await database.query(
        'update command set rendered_revision = $2 where id = $1 and rendered_revision <= $2 returning id',
        [commandId, revision],
      );
      return rows.length > 0;
    },

    shownRevision: async (commandId) => {
      const [row] = await database.query<{ rendered_revision: number }>(
        'select rendered_revision from command where id = $1',
        [commandId],
      );
      return row?.rendered_revision ?? 0;
    },

    // The one that waits longest first, so that a page that cannot be written does not keep the others back for ever.
    pagesToRender: async (limit) => {
      const rows = await database.query<{ id: string }>(
        'select id from command where rendered_revision < revision order by changed_at limit $1',
        [limit],
      );
      return rows.map(({ id }) => id);
    },
  };
}

/** Something that the page of a command shows has changed. */
export async function raiseRevision(inside: Querying, commandId: string): Promise<void> {
  await inside.query(
    'update command set revision = revision + 1, changed_at = clock_timestamp() where id = $1',
    [commandId],
  );
}

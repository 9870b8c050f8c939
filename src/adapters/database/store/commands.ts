import type { CommandState } from '../../../core/commands/command.ts';
import type { CommandStore, StoredCommand } from '../../../flows/bot/ports/commands.ts';
import type { Database } from '../database.ts';
import { placeOf, pullRequestOf } from './place.ts';
import type { PullRequestRow } from './place.ts';

interface Row extends PullRequestRow {
  readonly id: string;
  readonly comment_id: number;
  readonly position: number;
  readonly name: string;
  readonly verb: StoredCommand['verb'];
  readonly requested_by: string;
  readonly requested_at: number;
  readonly apps: string;
  readonly sha: string | null;
  readonly head_ref: string | null;
  readonly state: CommandState;
  readonly reason: string | null;
  readonly stale: boolean;
  readonly revision: number;
}

/** Commands. A change that a page shows raises the revision and dates the command. */
export function commandStore(database: Database): CommandStore {
  return {
    addCommand: (command) => add(database, command),

    command: async (id) => {
      const [row] = await database.query<Row>('select * from command where id = $1', [id]);
      return row && commandOf(row);
    },

    openCommands: async (limit) => {
      const rows = await database.query<Row>(
        `select * from command where state in ('accepted', 'running')
         order by requested_at, comment_id, position limit $1`,
        [limit],
      );
      return rows.map(commandOf);
    },

    commandsOf: async (pullRequest, limit) => {
      const rows = await database.query<Row>(
        `select * from command where place = $1 and number = $2
         order by requested_at desc, comment_id desc, position desc limit $3`,
        [placeOf(pullRequest), pullRequest.number, limit],
      );
      return rows.map(commandOf);
    },

    moveCommand: async (id, from, { state, reason }) => {
      const moved = await database.query(
        `update command set state = $3, reason = $4, revision = revision + 1, changed_at = clock_timestamp()
         where id = $1 and state = any ($2::text[]) returning id`,
        [id, from, state, reason ?? null],
      );
      return moved.length > 0;
    },

    markStale: async (pullRequest, currentSha) => {
      const rows = await database.query<{ id: string }>(
        `update command set stale = true, revision = revision + 1, changed_at = clock_timestamp()
         where place = $1 and number = $2 and sha <> $3 and not stale returning id`,
        [placeOf(pullRequest), pullRequest.number, currentSha],
      );
      return rows.map(({ id }) => id);
    },

    // What was refused cost nothing. A person's budget is one for all pull requests.
    spentSince: async (pullRequest, login, sinceMillis) => {
      const [row] = await database.query<{ by_person: number; by_pull_request: number }>(
        `select
           coalesce(sum(app_count) filter (where lower(requested_by) = lower($3)), 0)::int as by_person,
           coalesce(sum(app_count) filter (where place = $1 and number = $2), 0)::int as by_pull_request
         from command
         where requested_at >= $4 and state <> 'refused'
           and (lower(requested_by) = lower($3) or (place = $1 and number = $2))`,
        [placeOf(pullRequest), pullRequest.number, login, sinceMillis],
      );
      return { byPerson: row?.by_person ?? 0, byPullRequest: row?.by_pull_request ?? 0 };
    },
  };
}

async function add(
  database: Database,
  command: Omit<StoredCommand, 'id' | 'revision'>,
): Promise<{ readonly command: StoredCommand; readonly isNew: boolean }> {
  const { pullRequest } = command;
  const [added] = await database.query<Row>(
    `insert into command (installation_id, owner, repo, number, comment_id, position, name, verb, requested_by,
       requested_at, apps, app_count, sha, head_ref, state, reason, stale)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
     on conflict (comment_id, position) do nothing returning *`,
    [
      pullRequest.installationId,
      pullRequest.owner,
      pullRequest.repo,
      pullRequest.number,
      command.commentId,
      command.position,
      command.name,
      command.verb,
      command.requestedBy,
      command.requestedAtMillis,
      JSON.stringify(command.apps),
      command.apps.length,
      command.sha ?? null,
      command.headRef ?? null,
      command.state,
      command.reason ?? null,
      command.stale,
    ],
  );
  if (added !== undefined) return { command: commandOf(added), isNew: true };
  // A statement of its own, so that it sees what the one before it collided with.
  const [stored] = await database.query<Row>(
    'select * from command where comment_id = $1 and position = $2',
    [command.commentId, command.position],
  );
  if (stored === undefined) throw new Error(`command ${command.commentId}/${command.position} vanished`);
  return { command: commandOf(stored), isNew: false };
}

function commandOf(row: Row): StoredCommand {
  return {
    id: row.id,
    pullRequest: pullRequestOf(row),
    commentId: row.comment_id,
    position: row.position,
    name: row.name,
    verb: row.verb,
    requestedBy: row.requested_by,
    requestedAtMillis: row.requested_at,
    apps: JSON.parse(row.apps) as string[],
    sha: row.sha ?? undefined,
    headRef: row.head_ref ?? undefined,
    state: row.state,
    reason: row.reason ?? undefined,
    stale: row.stale,
    revision: row.revision,
  };
}

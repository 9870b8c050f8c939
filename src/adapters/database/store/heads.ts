import type { HeadLedger } from '../../../flows/bot/ports/heads.ts';
import type { BotStore } from '../../../flows/bot/ports/store.ts';
import type { Database } from '../database.ts';
import { placeOf } from './place.ts';

/** The ledger of heads. Entries are only ever added: a force push back to an old commit is a new entry. */
export function headStore(database: Database): HeadLedger & Pick<BotStore, 'repositoriesSince'> {
  return {
    // Told again what was the head at that time already, it learns nothing.
    rememberHead: async (pullRequest, sha, seenAtMillis) => {
      const { installationId, owner, repo, number } = pullRequest;
      await database.query(
        `insert into head (installation_id, owner, repo, number, sha, seen_at)
         select $1::bigint, $2::text, $3::text, $4::int, $5::text, $6::bigint
         where $5 is distinct from (
           select sha from head where place = $7 and number = $4 and seen_at <= $6
           order by seen_at desc, seq desc limit 1)`,
        [installationId, owner, repo, number, sha, seenAtMillis, placeOf(pullRequest)],
      );
    },

    headAt: async (pullRequest, atMillis) => {
      const [row] = await database.query<{ sha: string }>(
        `select sha from head where place = $1 and number = $2 and seen_at <= $3
         order by seen_at desc, seq desc limit 1`,
        [placeOf(pullRequest), pullRequest.number, atMillis],
      );
      return row?.sha;
    },

    // An entry that repeats the head of that time is no move; two replicas may have made it.
    headMovedAfter: async (pullRequest, atMillis) => {
      const [row] = await database.query<{ seen_at: number }>(
        `select seen_at from head where place = $1 and number = $2 and seen_at > $3
           and sha is distinct from (
             select sha from head where place = $1 and number = $2 and seen_at <= $3
             order by seen_at desc, seq desc limit 1)
         order by seen_at, seq limit 1`,
        [placeOf(pullRequest), pullRequest.number, atMillis],
      );
      return row?.seen_at;
    },

    repositoriesSince: async (sinceMillis) => {
      const rows = await database.query<{ installation_id: number; owner: string; repo: string }>(
        `select distinct on (place) installation_id, owner, repo from (
           select place, installation_id, owner, repo, seen_at as at from head where seen_at >= $1
           union all
           select place, installation_id, owner, repo, greatest(requested_at, (extract(epoch from changed_at) * 1000)::bigint) from command
           where requested_at >= $1 or changed_at >= to_timestamp($1 / 1000.0)
         ) as seen order by place, at desc`,
        [sinceMillis],
      );
      return rows.map(({ installation_id, owner, repo }) => ({
        installationId: installation_id,
        owner,
        repo,
      }));
    },
  };
}

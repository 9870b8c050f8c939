import type { AppResult } from '../../../core/workbench/result.ts';
import type { RunStore } from '../../../flows/bot/ports/runs.ts';
import type { Database, Querying } from '../database.ts';
import { raiseRevision } from './pages.ts';

/** What a run says of an app comes piece by piece: a job that waits, one that ends, a file with the reasons. */
const ranks: Readonly<Record<AppResult['state'], number>> = {
  waiting: 0,
  running: 1,
  'no-result': 2,
  canceled: 3,
  passed: 4,
  failed: 4,
  dropped: 4,
};

/** A row of the table of results. */
export interface ResultRow {
  readonly trigger_id: string;
  readonly app: string;
  readonly attempt: number;
  readonly facts: string;
}

/** Results of apps. Each app keeps the newest attempt that said something of it: a re-run may leave apps out. */
export function resultStore(database: Database): Pick<RunStore, 'putResults'> {
  return {
    putResults: (triggerId, attempt, results) =>
      database.transaction(async (inside) => {
        const [run] = await inside.query<{ command_id: string }>(
          'select command_id from run where trigger_id = $1 for update',
          [triggerId],
        );
        if (run === undefined) return false;
        const stored = await storedResults(inside, triggerId);
        const news = results
          .map((result) => after(stored.get(result.app), attempt, result))
          .filter((result) => result !== undefined);
        if (news.length === 0) return false;
        await write(inside, triggerId, attempt, news);
        await raiseRevision(inside, run.command_id);
        return true;
      }),
  };
}

/** Reads a row. */
export function resultOf({ facts }: ResultRow): AppResult {
  const result = JSON.parse(facts) as AppResult;
  // JSON leaves out what is undefined; the members are there all the same.
  return { ...nothing, ...result };
}

const nothing = {
  confidence: undefined,
  durationMillis: undefined,
  jobUrl: undefined,
  logUrl: undefined,
  refusal: undefined,
  detail: undefined,
};

async function storedResults(inside: Querying, triggerId: string): Promise<ReadonlyMap<string, ResultRow>> {
  const rows = await inside.query<ResultRow>('select * from result where trigger_id = $1', [triggerId]);
  return new Map(rows.map((row) => [row.app, row]));
}

/**
 * What a result adds to the stored one; undefined when it is no news. Of the same state more may be known, and what is
 * known is kept; another verdict replaces the whole.
 */
function after(stored: ResultRow | undefined, attempt: number, result: AppResult): AppResult | undefined {
  if (stored === undefined || attempt > stored.attempt) return result;
  const before = resultOf(stored);
  if (attempt < stored.attempt || ranks[result.state] < ranks[before.state]) return undefined;
  const next = result.state === before.state ? { ...before, ...known(result) } : result;
  return JSON.stringify(next) === JSON.stringify(before) ? undefined : next;
}

function known(result: AppResult): Partial<AppResult> {
  return Object.fromEntries(Object.entries(result).filter(([, value]) => value !== undefined));
}

async function write(
  inside: Querying,
  triggerId: string,
  attempt: number,
  results: readonly AppResult[],
): Promise<void> {
  await inside.query(
    `insert into result (trigger_id, attempt, app, facts)
     select $1, $2, app, facts from unnest($3::text[], $4::text[]) as news (app, facts)
     on conflict (trigger_id, app) do update set attempt = excluded.attempt, facts = excluded.facts`,
    [triggerId, attempt, results.map(({ app }) => app), results.map((result) => JSON.stringify(result))],
  );
}

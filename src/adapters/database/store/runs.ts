import type { RunChange } from '../../../core/workbench/run.ts';
import type { AppResult } from '../../../core/workbench/result.ts';
import type { RunStore, StoredRun } from '../../../flows/bot/ports/runs.ts';
import type { Database } from '../database.ts';
import { placeOf } from './place.ts';
import { raiseRevision } from './pages.ts';
import { resultOf } from './results.ts';
import type { ResultRow } from './results.ts';

/** Later states have higher ranks. The first of those that end an attempt stands, whatever is said later. */
const ranks: Readonly<Record<StoredRun['state'], number>> = {
  planned: 0,
  dispatched: 1,
  queued: 2,
  in_progress: 3,
  completed: 4,
  canceled: 4,
  lost: 4,
};

interface Row {
  readonly trigger_id: string;
  readonly command_id: string;
  readonly owner: string;
  readonly repo: string;
  readonly installation_id: number;
  readonly apps: string;
  readonly state: StoredRun['state'];
  readonly run_id: number | null;
  readonly attempt: number;
  readonly url: string | null;
  readonly conclusion: string | null;
  readonly deadline: number;
}

/** Runs. What changes in one raises the revision of its command, in the same transaction. */
export function runStore(database: Database): Omit<RunStore, 'putResults'> {
  const one = async (condition: string, values: readonly unknown[]) => (await some(condition, values))[0];
  const some = async (condition: string, values: readonly unknown[]) =>
    withResults(database, await database.query<Row>(`select * from run where ${condition}`, values));
  return {
    addRun: (run) => add(database, run),
    run: (triggerId) => one('trigger_id = $1', [triggerId]),
    runById: (workbench, runId) =>
      one('place = $1 and run_id = $2 order by seq limit 1', [placeOf(workbench), runId]),
    runsOf: (commandId) => some('command_id = $1 order by seq', [commandId]),
    unfinishedRuns: (limit) =>
      some(`state in ('planned', 'dispatched', 'queued', 'in_progress') order by deadline, seq limit $1`, [
        limit,
      ]),
    updateRun: (triggerId, change) => update(database, triggerId, change),
  };
}

async function add(database: Database, run: Omit<StoredRun, 'results'>): Promise<void> {
  await database.query(
    `with added as (
       insert into run (trigger_id, command_id, owner, repo, installation_id, apps, state, run_id, attempt, url,
         conclusion, deadline)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning command_id
     )
     update command set revision = revision + 1, changed_at = clock_timestamp()
     from added where id = added.command_id`,
    [
      run.triggerId,
      run.commandId,
      run.workbench.owner,
      run.workbench.repo,
      run.workbenchInstallationId,
      JSON.stringify(run.apps),
      run.state,
      run.runId ?? null,
      run.attempt,
      run.url ?? null,
      run.conclusion ?? null,
      run.deadlineMillis,
    ],
  );
}

/** The row is locked between reading and writing, so that of two replicas the second builds on the first. */
async function update(database: Database, triggerId: string, change: RunChange): Promise<boolean> {
  return database.transaction(async (inside) => {
    const [row] = await inside.query<Row>('select * from run where trigger_id = $1 for update', [triggerId]);
    const next = row && after(row, change);
    if (row === undefined || next === undefined) return false;
    await inside.query(
      'update run set state = $2, run_id = $3, attempt = $4, url = $5, conclusion = $6 where trigger_id = $1',
      [triggerId, next.state, next.run_id, next.attempt, next.url, next.conclusion],
    );
    await raiseRevision(inside, row.command_id);
    return true;
  });
}

/**
 * What a change makes of a run; undefined where it makes nothing new. A newer attempt begins anew, within an attempt
 * only a later state counts or more knowledge of the same one, and what is known is not forgotten.
 */
function after(row: Row, change: RunChange): Row | undefined {
  const attempt = change.attempt ?? row.attempt;
  const state = change.state ?? row.state;
  const isNewAttempt = attempt > row.attempt;
  if (attempt < row.attempt) return undefined;
  if (!isNewAttempt && state !== row.state && ranks[state] <= ranks[row.state]) return undefined;
  const next: Row = {
    ...row,
    state,
    attempt,
    run_id: change.runId ?? row.run_id,
    url: change.url ?? row.url,
    conclusion: change.conclusion ?? (isNewAttempt ? null : row.conclusion),
  };
  const isSame =
    next.state === row.state &&
    next.attempt === row.attempt &&
    next.run_id === row.run_id &&
    next.url === row.url &&
    next.conclusion === row.conclusion;
  return isSame ? undefined : next;
}

async function withResults(database: Database, rows: readonly Row[]): Promise<readonly StoredRun[]> {
  if (rows.length === 0) return [];
  const results = await database.query<ResultRow>(
    'select * from result where trigger_id = any ($1::text[]) order by app',
    [rows.map(({ trigger_id }) => trigger_id)],
  );
  return rows.map((row) =>
    runOf(row, results.filter(({ trigger_id }) => trigger_id === row.trigger_id).map(resultOf)),
  );
}

function runOf(row: Row, results: readonly AppResult[]): StoredRun {
  return {
    triggerId: row.trigger_id,
    commandId: row.command_id,
    workbench: { owner: row.owner, repo: row.repo },
    workbenchInstallationId: row.installation_id,
    apps: JSON.parse(row.apps) as string[],
    state: row.state,
    runId: row.run_id ?? undefined,
    attempt: row.attempt,
    url: row.url ?? undefined,
    conclusion: row.conclusion ?? undefined,
    deadlineMillis: row.deadline,
    results,
  };
}

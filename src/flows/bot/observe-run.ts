import { refusalHint } from '../../core/workbench/hint.ts';
import { jobOf } from '../../core/workbench/jobs.ts';
import { resultsOfRun } from '../../core/workbench/merge.ts';
import { readResults } from '../../core/workbench/read-results.ts';
import { advance, isFinal } from '../../core/workbench/run.ts';
import type { Bot } from './bot.ts';
import { stopRun } from './cancel.ts';
import { conclude } from './conclude.ts';
import { repositoryName } from './names.ts';
import type { AppResult } from '../../core/workbench/result.ts';
import type { StoredCommand } from './ports/commands.ts';
import type { Repository } from './ports/place.ts';
import type { StoredRun } from './ports/runs.ts';
import type { RunNow, WorkbenchHost } from './ports/workbench-host.ts';
import { isRefusal, settled } from './refusal.ts';

/** What an event says of a run: where to look, and nothing more. */
export interface RunHint {
  readonly runId: number;
  /** May hold the trigger id of a run whose number is not known yet. */
  readonly name: string;
}

/** Looks at the run that an event hints at, if it is one of ours. */
export async function observeHint(bot: Bot, workbench: Repository, hint: RunHint): Promise<void> {
  const run = (await bot.store.runById(workbench, hint.runId)) ?? (await runNamed(bot, workbench, hint.name));
  if (run !== undefined) await observe(bot, run);
}

async function runNamed({ store }: Bot, workbench: Repository, name: string): Promise<StoredRun | undefined> {
  for (const [triggerId] of name.matchAll(/\b[0-9a-f]{32}\b/g)) {
    const run = await store.run(triggerId);
    if (run !== undefined && repositoryName(run.workbench) === repositoryName(workbench)) return run;
  }
  return undefined;
}

/**
 * Reads from GitHub how a run stands, stores it, and ends its command when all its runs have ended. Events come late,
 * twice, in any order or never, so nothing is taken from them.
 * @throws {TryLater} when GitHub could not be asked
 */
export async function observe(bot: Bot, run: StoredRun): Promise<void> {
  const command = await bot.store.command(run.commandId);
  if (command === undefined) return;
  const now = settled(await runNow(bot.workbench, command, run));
  if (isRefusal(now)) bot.log(`a run cannot be read: ${now.reason}`, { run: run.triggerId });
  else if (now !== undefined) await learn(bot, command, run, now);
  await loseIfLate(bot, run.triggerId);
  await conclude(bot, run.commandId);
}

function runNow(
  host: WorkbenchHost,
  { requestedAtMillis }: StoredCommand,
  { workbench, workbenchInstallationId, runId, triggerId }: StoredRun,
): ReturnType<WorkbenchHost['findRun']> {
  if (runId !== undefined) return host.run(workbench, workbenchInstallationId, runId);
  return host.findRun(workbench, workbenchInstallationId, triggerId, requestedAtMillis - 5 * 60_000);
}

async function learn(bot: Bot, command: StoredCommand, run: StoredRun, now: RunNow): Promise<void> {
  const change = advance(run, { kind: 'observed', run: now });
  const next = { ...run, ...change };
  if (now.attempt < run.attempt) return;
  const isOver = !isOpen(command) && command.state !== 'finished' && command.state !== 'failed';
  if (isOver && now.status !== 'completed') await stopRun(bot, next);
  // Results go in first: once the run counts as ended, nobody looks for them again.
  const results = await resultsNow(bot, command, next);
  await bot.store.putResults(run.triggerId, now.attempt, results);
  if (change !== undefined) await bot.store.updateRun(run.triggerId, change);
}

function isOpen({ state }: StoredCommand): boolean {
  return state === 'accepted' || state === 'running';
}

async function resultsNow(bot: Bot, command: StoredCommand, run: StoredRun): Promise<readonly AppResult[]> {
  const { workbench, workbenchInstallationId, runId } = run;
  if (runId === undefined) return [];
  const jobs = settled(await bot.workbench.jobs(workbench, workbenchInstallationId, runId));
  const knownJobs = isRefusal(jobs) ? [] : jobs;
  if (!isFinal(run.state)) return resultsOfRun(run, { jobs: knownJobs, results: [] });
  const files = settled(await bot.workbench.resultFiles(workbench, workbenchInstallationId, runId));
  const read = isRefusal(files) ? undefined : readResults(files, run, command.sha);
  for (const problem of read?.problems ?? [])
    bot.log(`a result is left out: ${problem}`, { run: run.triggerId });
  const results = resultsOfRun(run, { jobs: knownJobs, results: read?.results ?? [] });
  return Promise.all(results.map((result) => withHint(bot, run, result, knownJobs)));
}

/** No log is read further than this: what refused an app access stands near its end. */
const maxLogBytes = 256 * 1024;

/** States that a refused access may hide behind. */
const mayHide: ReadonlySet<AppResult['state']> = new Set(['failed', 'dropped', 'no-result']);

/** What failed without saying why is looked up in its log, as a hint. */
async function withHint(
  bot: Bot,
  { workbench, workbenchInstallationId }: StoredRun,
  result: AppResult,
  jobs: Parameters<typeof jobOf>[1],
): Promise<AppResult> {
  const job = jobOf(result.app, jobs);
  if (result.refusal !== undefined || !mayHide.has(result.state) || job === undefined) return result;
  const log = await bot.workbench.jobLog(workbench, workbenchInstallationId, job.id, maxLogBytes);
  return isRefusal(log) ? result : { ...result, refusal: refusalHint(log) };
}

/** A run that nothing was heard of until its deadline is lost; if it is known, it is stopped, for a retry may follow. */
async function loseIfLate(bot: Bot, triggerId: string): Promise<void> {
  const run = await bot.store.run(triggerId);
  const change =
    run === undefined ? undefined : advance(run, { kind: 'time', nowMillis: bot.world.nowMillis() });
  if (run === undefined || change === undefined) return;
  await stopRun(bot, run);
  await bot.store.updateRun(triggerId, change);
}

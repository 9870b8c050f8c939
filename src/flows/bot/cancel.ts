import { noteText } from '../../core/commands/replies.ts';
import { isFinal } from '../../core/workbench/run.ts';
import type { Bot } from './bot.ts';
import type { StoredCommand } from './ports/commands.ts';
import type { StoredRun } from './ports/runs.ts';
import { isRefusal } from './refusal.ts';

/** Cancels what is open of the command's name on its pull request, and says how much that was. */
export async function cancelCommands(bot: Bot, cancel: StoredCommand): Promise<void> {
  const others = await bot.store.commandsOf(cancel.pullRequest, 100);
  const open = others.filter(
    ({ id, name, state, requestedAtMillis }) =>
      id !== cancel.id &&
      name === cancel.name &&
      (state === 'accepted' || state === 'running') &&
      requestedAtMillis <= cancel.requestedAtMillis,
  );
  let canceled = 0;
  for (const one of open) {
    const reason = noteText({ kind: 'canceled', by: cancel.requestedBy }, cancel.name);
    const moved = await bot.store.moveCommand(one.id, ['accepted', 'running'], { state: 'canceled', reason });
    if (!moved) continue;
    canceled += 1;
    await stopRunsOf(bot, one.id);
    bot.pages.soon(one);
  }
  const reason = noteText(
    canceled === 0 ? { kind: 'nothing-to-cancel' } : { kind: 'canceling', commands: canceled },
    cancel.name,
  );
  await bot.store.moveCommand(cancel.id, ['accepted'], { state: 'finished', reason });
}

/** Stops the runs of a command that is over. One that is not known by number yet is stopped when it is found. */
export async function stopRunsOf(bot: Bot, commandId: string): Promise<void> {
  for (const run of await bot.store.runsOf(commandId)) await stopRun(bot, run);
  await bot.store.exclusively(dispatchLock(commandId), () => dropPlanned(bot, commandId));
}

/** Whoever dispatches the runs of a command, or decides that they will not be, holds this lock. */
export function dispatchLock(commandId: string): string {
  return `dispatch:${commandId}`;
}

/** Cancels the runs of a command that were planned and never sent. Only for whoever holds the lock. */
export async function dropPlanned({ store }: Pick<Bot, 'store'>, commandId: string): Promise<void> {
  for (const run of await store.runsOf(commandId)) {
    const isSent = run.state !== 'planned' || (await store.effect(dispatchKey(run))) !== undefined;
    if (!isSent) await store.updateRun(run.triggerId, { state: 'canceled' });
  }
}

/** The key under which the dispatch of a run is remembered. */
export function dispatchKey({ triggerId }: Pick<StoredRun, 'triggerId'>): string {
  return `dispatch:${triggerId}`;
}

/** Asks once for each run to be canceled: GitHub takes its time to do so. */
export async function stopRun(bot: Bot, run: StoredRun): Promise<void> {
  if (isFinal(run.state) || run.runId === undefined) return;
  const key = `stop:${run.triggerId}:${run.attempt}`;
  if ((await bot.store.effect(key))?.state === 'done') return;
  const answer = await bot.workbench.cancel(run.workbench, run.workbenchInstallationId, run.runId);
  if (!isRefusal(answer) || !answer.isTemporary) await bot.store.settle(key, true);
  if (isRefusal(answer)) bot.log(`a run could not be canceled: ${answer.reason}`, { run: run.triggerId });
}

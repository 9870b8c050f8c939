import { outcomeOf } from '../../core/commands/outcome.ts';
import { noteText } from '../../core/commands/replies.ts';
import type { Bot } from './bot.ts';
import type { StoredCommand } from './ports/commands.ts';
import type { StoredRun } from './ports/runs.ts';

/**
 * Gives a command its outcome when all its runs have ended; takes it back when one is run again. It is called after
 * each of the two things that make an outcome, the end of a run and the start of its command, because they may come in
 * either order: a run that is found by its trigger id can have ended before its command counts as running.
 */
export async function conclude(bot: Bot, commandId: string): Promise<void> {
  const [command, runs] = await Promise.all([bot.store.command(commandId), bot.store.runsOf(commandId)]);
  if (command === undefined || runs.length === 0) return;
  const outcome = outcomeOf(runs);
  if (outcome === undefined) {
    await bot.store.moveCommand(commandId, ['finished', 'lost'], { state: 'running' });
  } else if (outcome !== command.state) {
    const reason = outcome === 'lost' ? lostText(command, runs) : command.reason;
    await bot.store.moveCommand(commandId, ['running', 'finished', 'lost'], { state: outcome, reason });
  }
  bot.pages.soon(command);
}

function lostText(command: StoredCommand, runs: readonly StoredRun[]): string {
  const deadlineMillis = Math.max(...runs.map((run) => run.deadlineMillis));
  const minutes = Math.max(1, Math.round((deadlineMillis - command.requestedAtMillis) / 60_000));
  return noteText({ kind: 'lost', minutes }, command.name);
}

import type { Bot } from './bot.ts';
import type { StoredCommand } from './ports/commands.ts';
import { isRefusal } from './refusal.ts';

/**
 * Acknowledges a command at its comment: `eyes` it is stored, `rocket` it was carried out or dispatched, `-1` it is
 * refused. A reaction that fails is not worth stopping for: the page says the same.
 */
export async function react(
  bot: Pick<Bot, 'source' | 'log'>,
  command: StoredCommand,
  reaction: 'eyes' | 'rocket' | '-1',
): Promise<void> {
  if (command.commentId < 0) return;
  const answer = await bot.source.react(command.pullRequest, command.commentId, reaction);
  if (isRefusal(answer)) bot.log(`no reaction: ${answer.reason}`, { command: command.id });
}

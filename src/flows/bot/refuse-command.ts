import type { Refusal } from '../../core/commands/refusal.ts';
import type { CommandSettings } from '../../core/config/command-settings.ts';
import type { Bot } from './bot.ts';
import type { StoredCommand } from './ports/commands.ts';
import { react } from './react.ts';
import { standingOf } from './standing.ts';
import { type ReadCommand, storedBefore, storeRefused } from './store-command.ts';

/** Who may command is not known without settings; who is more than a reader is told so. */
const colleagues: Pick<CommandSettings, 'access' | 'bots'> = {
  access: { kind: 'role', role: 'triage' },
  bots: [],
};

/**
 * Tells somebody why a command cannot be looked up in the configuration.
 * @throws {TryLater} when GitHub could not be asked
 */
export async function refuseCommand(bot: Bot, read: ReadCommand, refusal: Refusal): Promise<void> {
  const command = (await storedBefore(bot, read)) ?? (await decide(bot, read, refusal));
  if (command === undefined) return;
  await react(bot, command, '-1');
  bot.pages.soon(command);
}

async function decide(bot: Bot, read: ReadCommand, refusal: Refusal): Promise<StoredCommand | undefined> {
  const standing = await standingOf(bot, read.comment, colleagues);
  if (standing.kind === 'silent') return undefined;
  return storeRefused(bot, read, standing.kind === 'refused' ? standing.refusal : refusal);
}

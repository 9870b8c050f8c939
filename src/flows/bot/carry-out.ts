import type { CommandSettings } from '../../core/config/command-settings.ts';
import type { Bot } from './bot.ts';
import { cancelCommands } from './cancel.ts';
import { dispatchCommand } from './dispatch-run.ts';
import type { StoredCommand } from './ports/commands.ts';
import { react } from './react.ts';
import { supersedeOlder } from './supersede.ts';

/**
 * Does what was decided for a command; every step may be done again. Its page is written beside it.
 * @throws {TryLater} when GitHub could not be asked
 */
export async function carryOut(bot: Bot, command: StoredCommand, settings: CommandSettings): Promise<void> {
  if (command.state === 'refused') await react(bot, command, '-1');
  else if (command.verb === 'cancel') await cancelCommands(bot, command);
  else if (command.sha !== undefined) {
    await dispatchOrTell(bot, command, settings);
    await supersedeOlder(bot, command);
  } else await bot.store.moveCommand(command.id, ['accepted'], { state: 'finished' });
  bot.pages.soon(command);
}

/** While a dispatch has to wait, the comment shows that the command was seen. */
async function dispatchOrTell(bot: Bot, command: StoredCommand, settings: CommandSettings): Promise<void> {
  try {
    await dispatchCommand(bot, command, settings);
  } catch (error) {
    await react(bot, command, 'eyes');
    bot.pages.soon(command);
    throw error;
  }
}

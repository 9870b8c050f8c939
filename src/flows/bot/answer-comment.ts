import { mayHoldCommands, type ParsedCommand, parseCommands } from '../../core/commands/parse.ts';
import { answerCommand } from './answer-command.ts';
import type { Bot } from './bot.ts';
import { type CommandsNow, commandsNow, invalidRefusal, invalidText } from './configuration-now.ts';
import { pullRequestName, repositoryName } from './names.ts';
import type { CommandComment } from './ports/source-host.ts';
import { type HostRefusal, isRefusal, settled } from './refusal.ts';
import { refuseCommand } from './refuse-command.ts';

/** Nearly every comment is no command; this tells most of them without asking GitHub anything. */
const slashWord = /(?:^|[\s`>])\/\w/;

/**
 * Answers the commands in a comment: each ends in one visible outcome, a stranger's in silence. May be called again
 * for the same comment, by whoever and whenever.
 * @throws {TryLater} when GitHub could not be asked
 */
export async function answerComment(bot: Bot, comment: CommandComment): Promise<void> {
  if (!slashWord.test(comment.body)) return;
  const answered = answeredKey(comment);
  if ((await bot.store.effect(answered))?.state === 'done') return;
  const now = settled(await commandsNow(bot.source, comment));
  if (isRefusal(now)) {
    bot.log(`commands are not read: ${now.reason}`, { pullRequest: pullRequestName(comment) });
    return;
  }
  const names = now.kind === 'invalid' ? now.names : now.commands.map(({ name }) => name);
  if (!mayHoldCommands(comment.body, names)) return;
  const parsed = parseCommands(comment.body, names);
  for (const command of parsed) await answerOne(bot, comment, command, now);
  await bot.store.settle(answered, { commands: parsed.length });
}

async function answerOne(
  bot: Bot,
  comment: CommandComment,
  parsed: ParsedCommand,
  now: Exclude<CommandsNow, HostRefusal>,
): Promise<void> {
  if (now.kind === 'invalid') {
    bot.log(`a command is refused: ${invalidText(now)}`, { pullRequest: pullRequestName(comment) });
    return refuseCommand(bot, { comment, parsed }, invalidRefusal(now));
  }
  const settings = now.commands.find(({ name }) => name === parsed.name);
  if (settings === undefined) return;
  // Our own menus are full of commands, and other bots quote them.
  if (comment.authorIsBot && !settings.bots.includes(comment.authorId)) return;
  await answerCommand(bot, { comment, parsed, settings });
}

/** Under this key the store remembers that a comment needs nothing more. */
export function answeredKey(comment: CommandComment): string {
  return `answered:${repositoryName(comment)}:${comment.commentId}`;
}

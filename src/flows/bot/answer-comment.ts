import { mayHoldCommands, parseCommands } from '../../core/commands/parse.ts';
import { answerCommand } from './answer-command.ts';
import type { Bot } from './bot.ts';
import { commandsNow } from './configuration-now.ts';
import { pullRequestName, repositoryName } from './names.ts';
import type { CommandComment } from './ports/source-host.ts';
import { isRefusal, settled } from './refusal.ts';

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
  if (isRefusal(now) || now.kind === 'invalid') {
    bot.log(`commands are not read: ${isRefusal(now) ? now.reason : `${now.place} is invalid`}`, {
      pullRequest: pullRequestName(comment),
    });
    return;
  }
  const names = now.commands.map(({ name }) => name);
  if (!mayHoldCommands(comment.body, names)) return;
  const parsed = parseCommands(comment.body, names);
  for (const command of parsed) {
    const settings = now.commands.find(({ name }) => name === command.name);
    if (settings === undefined) continue;
    // Our own menus are full of commands, and other bots quote them.
    if (comment.authorIsBot && !settings.bots.includes(comment.authorId)) continue;
    await answerCommand(bot, { comment, parsed: command, settings });
  }
  await bot.store.settle(answered, { commands: parsed.length });
}

/** Under this key the store remembers that a comment needs nothing more. */
export function answeredKey(comment: CommandComment): string {
  return `answered:${repositoryName(comment)}:${comment.commentId}`;
}

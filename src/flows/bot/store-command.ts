import type { ParsedCommand } from '../../core/commands/parse.ts';
import type { Refusal } from '../../core/commands/refusal.ts';
import { refusalText } from '../../core/commands/replies.ts';
import type { Bot } from './bot.ts';
import { pullRequestName } from './names.ts';
import type { StoredCommand } from './ports/commands.ts';
import type { CommandComment } from './ports/source-host.ts';

/** A command as it was read, and where. */
export interface ReadCommand {
  readonly comment: CommandComment;
  readonly parsed: ParsedCommand;
}

/** The command as it was stored when it was read before. */
export async function storedBefore(
  { store }: Bot,
  { comment, parsed }: ReadCommand,
): Promise<StoredCommand | undefined> {
  const commands = await store.commandsOf(comment, 100);
  return commands.find(
    ({ commentId, position }) => commentId === comment.commentId && position === parsed.position,
  );
}

/** Stores that a command is refused, and why. */
export function storeRefused(bot: Bot, read: ReadCommand, refusal: Refusal): Promise<StoredCommand> {
  return storeCommand(bot, read, {
    state: 'refused',
    reason: refusalText(refusal, read.parsed.name),
  });
}

/** Stores what is to become of a command. */
export async function storeCommand(
  bot: Bot,
  { comment, parsed }: ReadCommand,
  decision: Pick<StoredCommand, 'state' | 'reason'> &
    Partial<Pick<StoredCommand, 'apps' | 'sha' | 'headRef'>>,
): Promise<StoredCommand> {
  const { owner, repo, number, installationId } = comment;
  const { command } = await bot.store.addCommand({
    pullRequest: { owner, repo, number, installationId },
    commentId: comment.commentId,
    position: parsed.position,
    name: parsed.name,
    // A command that could not be understood has no verb; it is refused, so nothing acts on this one.
    verb: parsed.kind === 'wrong' ? 'run' : parsed.kind,
    requestedBy: comment.author,
    requestedAtMillis: comment.createdAtMillis,
    apps: [],
    sha: undefined,
    headRef: undefined,
    stale: false,
    ...decision,
  });
  bot.log(`command ${command.state}`, {
    command: command.id,
    pullRequest: pullRequestName(comment),
    verb: parsed.kind,
    by: comment.author,
  });
  return command;
}

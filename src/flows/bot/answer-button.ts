import type { ParsedCommand } from '../../core/commands/parse.ts';
import { answerCommand } from './answer-command.ts';
import type { Bot } from './bot.ts';
import { commandsNow, invalidRefusal, notConfigured } from './configuration-now.ts';
import type { PullRequestRef } from './ports/place.ts';
import type { CommandComment } from './ports/source-host.ts';
import { isRefusal, settled } from './refusal.ts';
import { refuseCommand } from './refuse-command.ts';

/** A button pressed on a check run of ours. */
export interface PressedButton {
  /** The delivery's guid: it tells one press from another, and is the same when it is delivered again. */
  readonly deliveryId: string;
  readonly checkId: number;
  /** The command that the check run shows. */
  readonly externalId: string;
  readonly identifier: string;
  readonly sender: string;
  readonly senderId: number;
  readonly senderIsBot: boolean;
  readonly atMillis: number;
}

/** Takes a button as the command it stands for, by whoever pressed it: with his permission and his budget. */
export async function answerButton(bot: Bot, pressed: PressedButton): Promise<void> {
  const shown = await bot.store.command(pressed.externalId);
  if (shown === undefined) return;
  const kind = { retry: 'retry', 'retry-dropped': 'retry-dropped' } as const;
  const verb = Object.entries(kind).find(([identifier]) => identifier === pressed.identifier)?.[1];
  if (verb === undefined) return;
  const now = settled(await commandsNow(bot.source, shown.pullRequest));
  if (isRefusal(now)) return bot.log(`a button is not answered: ${now.reason}`, { command: shown.id });
  const position = positionOf(pressed.deliveryId);
  // The button stands on the check of a commit, and whoever pressed it saw that commit.
  const sha = shown.sha;
  const parsed: ParsedCommand = { kind: verb, name: shown.name, position, sha, confirmed: true };
  const read = { comment: commentOf(shown.pullRequest, pressed), parsed };
  if (now.kind === 'invalid') return refuseCommand(bot, read, invalidRefusal(now));
  const settings = now.commands.find(({ name }) => name === shown.name);
  if (settings === undefined) return refuseCommand(bot, read, notConfigured);
  await answerCommand(bot, { ...read, settings });
}

function commentOf(
  pullRequest: PullRequestRef,
  { checkId, sender, senderId, senderIsBot, atMillis }: PressedButton,
): CommandComment {
  return {
    ...pullRequest,
    commentId: -checkId,
    author: sender,
    authorId: senderId,
    authorIsBot: senderIsBot,
    createdAtMillis: atMillis,
    updatedAtMillis: atMillis,
    body: '',
  };
}

/** A number below 2^31 that tells presses of one button apart (FNV-1a). */
function positionOf(deliveryId: string): number {
  let hash = 0x811c9dc5;
  for (const character of deliveryId)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash & 0x7fffffff;
}

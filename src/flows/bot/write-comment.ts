import { isOpen } from '../../core/commands/command.ts';
import { commandMarker } from '../../core/commands/markers.ts';
import type { CommandSettings } from '../../core/config/command-settings.ts';
import type { Bot } from './bot.ts';
import { type Happened, once } from './once.ts';
import { commentKey, pageText } from './page-text.ts';
import type { StoredCommand } from './ports/commands.ts';
import type { StoredRun } from './ports/runs.ts';
import { type HostRefusal, isRefusal, settled, TryLater } from './refusal.ts';

/**
 * Writes the comment of a command. One that somebody deleted is made again once, when there is an outcome to tell:
 * progress was not wanted, but whoever asked is told what came of it.
 * @throws {TryLater} when GitHub could not be asked
 */
export async function writeComment(
  bot: Bot,
  command: StoredCommand,
  runs: readonly StoredRun[],
  settings: CommandSettings | undefined,
): Promise<void | HostRefusal> {
  const body = await pageText(bot, command, runs, settings);
  if (body === undefined) return;
  const written = await writeOnce(bot, command, commentKey(command), body);
  if (written.kind === 'refused') return written;
  if (written.kind === 'gone' && !isOpen(command.state)) return writeAgain(bot, command, written.id, body);
}

type Written = { readonly kind: 'shown' | 'gone'; readonly id: number } | HostRefusal;

async function writeAgain(
  bot: Bot,
  command: StoredCommand,
  goneId: number,
  body: string,
): Promise<void | HostRefusal> {
  const again = await makeOnce(bot, command, `comment-again:${command.id}`, body);
  if (isRefusal(again)) return again;
  if (again.answer.id === goneId) return bot.log('a page was deleted twice', { command: command.id });
  await bot.store.settle(commentKey(command), again.answer);
  if (again.how === 'known' || again.how === 'found')
    settled(await bot.source.updateComment(command.pullRequest, again.answer.id, body));
}

async function writeOnce(bot: Bot, command: StoredCommand, key: string, body: string): Promise<Written> {
  const made = await makeOnce(bot, command, key, body);
  if (isRefusal(made)) return made;
  const { id } = made.answer;
  if (made.how === 'made' || made.how === 'remade') return { kind: 'shown', id };
  const answer = settled(await bot.source.updateComment(command.pullRequest, id, body));
  if (isRefusal(answer)) return answer;
  return { kind: answer === 'gone' ? 'gone' : 'shown', id };
}

interface Comment {
  readonly id: number;
  readonly url: string;
}

async function makeOnce(
  bot: Bot,
  command: StoredCommand,
  key: string,
  body: string,
): Promise<Happened<Comment> | HostRefusal> {
  const { pullRequest, id } = command;
  const comment = await once(bot, {
    key,
    make: () => bot.source.createComment(pullRequest, body),
    async find() {
      const found = await bot.source.findComments(pullRequest, commandMarker(id));
      return isRefusal(found) ? found : found[0];
    },
    visibleAfterMillis: bot.pace.visibleAfterMillis,
  });
  const made = settled(comment);
  if (isRefusal(made)) return made;
  const twins = `twins:${id}`;
  if (made.how === 'found' || made.how === 'remade') await bot.store.intend(twins);
  if ((await bot.store.effect(twins))?.state === 'intended') {
    await deleteTwins(bot, command, made.answer.id);
    // What GitHub has not shown yet is looked for again, until there is an outcome.
    if (!isOpen(command.state)) await bot.store.settle(twins, true);
  }
  return made;
}

/** When the answer to a create was lost and it was repeated, there may be two: the adopted one stays. */
async function deleteTwins(bot: Bot, { id, pullRequest }: StoredCommand, keptId: number): Promise<void> {
  const found = await bot.source.findComments(pullRequest, commandMarker(id));
  if (isRefusal(found)) throw new TryLater(found.reason);
  for (const twin of found.filter((one) => one.id !== keptId)) {
    const answer = await bot.source.deleteComment(pullRequest, twin.id);
    if (isRefusal(answer)) bot.log(`a twin of a page stays: ${answer.reason}`, { command: id });
  }
}

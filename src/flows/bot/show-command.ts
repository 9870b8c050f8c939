import { renderCheckPage } from '../../core/commands/check-page.ts';
import type { Bot } from './bot.ts';
import { commandNow } from './configuration-now.ts';
import { pullRequestName } from './names.ts';
import { once } from './once.ts';
import { pageOptions } from './page-text.ts';
import type { StoredCommand } from './ports/commands.ts';
import type { StoredRun } from './ports/runs.ts';
import { react } from './react.ts';
import { type HostRefusal, isRefusal, settled } from './refusal.ts';
import { writeComment } from './write-comment.ts';

/**
 * Shows where a command stands, on its comment and its check run. There is one writer per pull request; what it
 * writes is made whole from the database, so a page never goes backwards and a lost edit is made up by the next.
 * Never throws: what cannot be shown now is shown by `showPages`.
 */
export async function showCommand(bot: Bot, commandId: string): Promise<void> {
  try {
    const command = await bot.store.command(commandId);
    if (command === undefined) return;
    await bot.store.exclusively(`pages:${pullRequestName(command.pullRequest)}`, () =>
      writeUntilCurrent(bot, commandId),
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    bot.log(`a page is not shown yet: ${reason}`, { command: commandId });
  }
}

/** Has every page written that is behind its command, e.g. because GitHub was away or edits came too fast. */
export async function showPages({ store, pages }: Pick<Bot, 'store' | 'pages'>): Promise<void> {
  for (const id of await store.pagesToRender(50)) {
    const command = await store.command(id);
    if (command !== undefined) pages.soon(command);
  }
}

/** Changes that come while a page is written are written at once, together. */
async function writeUntilCurrent(bot: Bot, commandId: string): Promise<void> {
  for (let edits = 0; edits < 10; edits += 1) {
    const command = await bot.store.command(commandId);
    if (command === undefined || command.revision <= (await bot.store.shownRevision(commandId))) return;
    if (!(await mayWrite(bot, command))) return;
    await writePage(bot, command);
    if (isAnswered(command)) await react(bot, command, 'rocket');
    await bot.store.settle(editedKey(command), { atMillis: bot.world.nowMillis() });
    await bot.store.pageRendered(commandId, command.revision);
  }
}

/** A command that runs nothing is carried out when its answer is there. */
function isAnswered({ sha, state }: StoredCommand): boolean {
  return sha === undefined && state === 'finished';
}

/** Progress waits for its turn; the beginning and the end are shown at once. */
async function mayWrite({ store, world, pace }: Bot, command: StoredCommand): Promise<boolean> {
  if (command.state !== 'running') return true;
  const last = (await store.effect(editedKey(command)))?.answer;
  const atMillis = typeof last === 'object' && last !== null && 'atMillis' in last ? last.atMillis : 0;
  return typeof atMillis !== 'number' || world.nowMillis() - atMillis >= pace.pageMillis;
}

function editedKey({ id }: StoredCommand): string {
  return `edited:${id}`;
}

async function writePage(bot: Bot, command: StoredCommand): Promise<void> {
  const settings = settled(await commandNow(bot.source, command.pullRequest, command.name));
  const known = isRefusal(settings) ? undefined : settings;
  const runs = await bot.store.runsOf(command.id);
  const refusals = [
    await writeComment(bot, command, runs, known),
    runs.length > 0 && known?.show.check !== false ? await writeCheck(bot, command, runs) : undefined,
  ];
  // What GitHub will never allow (a locked conversation) must not be tried for ever.
  for (const refusal of refusals)
    if (isRefusal(refusal)) bot.log(`a page cannot be shown: ${refusal.reason}`, { command: command.id });
}

async function writeCheck(
  bot: Bot,
  command: StoredCommand,
  runs: readonly StoredRun[],
): Promise<void | HostRefusal> {
  const check = renderCheckPage(command, runs, pageOptions(bot));
  if (check === undefined) return;
  const { pullRequest, id } = command;
  const shown = await once(bot, {
    key: `check:${id}`,
    make: () => bot.source.createCheck(pullRequest, check),
    find: () => bot.source.findCheck(pullRequest, check.headSha, check.externalId),
    visibleAfterMillis: bot.pace.visibleAfterMillis,
  });
  const made = settled(shown);
  if (isRefusal(made)) return made;
  if (made.how === 'made' || made.how === 'remade') return;
  return settled(await bot.source.updateCheck(pullRequest, made.answer.id, check));
}

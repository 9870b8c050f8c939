import { renderCommandPage, type PageOptions } from '../../core/commands/command-page.ts';
import { renderStatus, renderWhy } from '../../core/commands/history-pages.ts';
import { commandMarker, menuMarker } from '../../core/commands/markers.ts';
import { renderMenu } from '../../core/commands/menu.ts';
import { refusalText } from '../../core/commands/replies.ts';
import { showsComment } from '../../core/commands/shows-comment.ts';
import type { CommandSettings } from '../../core/config/command-settings.ts';
import type { Bot } from './bot.ts';
import { notConfigured } from './configuration-now.ts';
import type { StoredCommand } from './ports/commands.ts';
import type { StoredRun } from './ports/runs.ts';
import { appsNow } from './workbench-now.ts';

/** How many commands `status` and `why` tell of. */
const mostTold = 50;

/** What the pages of a bot have in common. */
export function pageOptions({ world, serverUrl }: Pick<Bot, 'world' | 'serverUrl'>): PageOptions {
  return { nowMillis: world.nowMillis(), serverUrl };
}

/** The whole comment of a command; undefined where it gets none. */
export async function pageText(
  bot: Bot,
  command: StoredCommand,
  runs: readonly StoredRun[],
  settings: CommandSettings | undefined,
): Promise<string | undefined> {
  if (command.sha !== undefined) {
    if (!showsComment(command, runs, settings?.show)) return undefined;
    return renderCommandPage(command, runs, pageOptions(bot));
  }
  const text = await replyText(bot, command, settings);
  return text === '' ? undefined : `${commandMarker(command.id)}\n${text}`;
}

/** What is said to a command that runs nothing. */
async function replyText(
  bot: Bot,
  command: StoredCommand,
  settings: CommandSettings | undefined,
): Promise<string> {
  if (command.state === 'refused') return command.reason ?? '';
  switch (command.verb) {
    case 'status':
      return statusText(bot, command);
    case 'why': {
      const told = await earlier(bot, command);
      return renderWhy(command.name, told);
    }
    case 'help':
      return menuText(bot, command, settings);
    case 'cancel':
    case 'run':
    case 'retry':
    case 'retry-dropped':
      return command.reason ?? '';
  }
}

async function earlier({ store }: Bot, command: StoredCommand): Promise<readonly StoredCommand[]> {
  const commands = await store.commandsOf(command.pullRequest, mostTold + 1);
  return commands.filter(({ id, name }) => id !== command.id && name === command.name);
}

async function statusText(bot: Bot, command: StoredCommand): Promise<string> {
  const entries = (await earlier(bot, command)).map(async (one) => ({
    command: one,
    runs: await bot.store.runsOf(one.id),
    pageUrl: urlOf((await bot.store.effect(commentKey(one)))?.answer),
  }));
  return renderStatus(command.name, await Promise.all(entries));
}

/** The key under which the comment of a command is remembered. */
export function commentKey({ id }: Pick<StoredCommand, 'id'>): string {
  return `comment:${id}`;
}

function urlOf(answer: unknown): string | undefined {
  const isComment = typeof answer === 'object' && answer !== null && 'url' in answer;
  return isComment && typeof answer.url === 'string' ? answer.url : undefined;
}

async function menuText(
  bot: Bot,
  { name }: StoredCommand,
  settings: CommandSettings | undefined,
): Promise<string> {
  if (settings === undefined) return refusalText(notConfigured, name);
  const now = await appsNow(bot.workbench, settings);
  if (now.kind === 'refused') return refusalText(now.refusal, name);
  // This is an answer and not the menu, which is found by its marker and kept up to date.
  return renderMenu(now.apps, settings).replace(menuMarker(name), '').trim();
}

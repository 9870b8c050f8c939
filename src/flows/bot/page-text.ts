import { renderCommandPage } from '../../core/commands/command-page.ts';
import { commandMarker } from '../../core/commands/markers.ts';
import { renderMenu } from '../../core/commands/menu.ts';
import { refusalText } from '../../core/commands/replies.ts';
import { renderStatus } from '../../core/commands/status-page.ts';
import { renderWhy } from '../../core/commands/why-page.ts';
import type { CommandSettings } from '../../core/config/command-settings.ts';
import type { Bot } from './bot.ts';
import type { StoredCommand, StoredRun } from './ports.ts';
import { appsNow } from './workbench-now.ts';

/** How many commands `status` and `why` tell of. */
const mostTold = 20;

/** The whole comment of a command; undefined where it gets none. */
export async function pageText(
  bot: Bot,
  command: StoredCommand,
  runs: readonly StoredRun[],
  settings: CommandSettings | undefined,
): Promise<string | undefined> {
  const options = { nowMillis: bot.world.nowMillis() };
  if (command.sha !== undefined || command.state === 'refused') {
    // With the comment switched off, only what has no check to show it is said.
    if (command.sha !== undefined && settings?.show.comment === false && runs.length > 0) return undefined;
    return renderCommandPage(command, runs, options);
  }
  switch (command.verb) {
    case 'status':
      return reply(command, await statusText(bot, command, options));
    case 'why': {
      const commands = await bot.store.commandsOf(command.pullRequest, mostTold + 1);
      const told = commands.filter(({ id, name }) => id !== command.id && name === command.name);
      return reply(command, renderWhy(command.name, told, options));
    }
    case 'help':
      return reply(command, await menuText(bot, command, settings));
    case 'run':
    case 'retry':
    case 'retry-dropped':
    case 'cancel':
      return renderCommandPage(command, runs, options);
  }
}

/** The marker makes it ours: found again when the answer to its creation was lost. */
function reply({ id }: StoredCommand, text: string): string {
  return text.includes(commandMarker(id)) ? text : `${text.trimEnd()}\n\n${commandMarker(id)}`;
}

async function statusText(
  { store }: Bot,
  command: StoredCommand,
  options: { readonly nowMillis: number },
): Promise<string> {
  const commands = await store.commandsOf(command.pullRequest, mostTold + 1);
  const told = commands.filter(({ id, name, sha }) => id !== command.id && name === command.name && sha);
  const entries = told.map(async (one) => ({
    command: one,
    runs: await store.runsOf(one.id),
    pageUrl: urlOf((await store.effect(`comment:${one.id}`))?.answer),
  }));
  return renderStatus(command.name, await Promise.all(entries), options);
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
  if (settings === undefined)
    return refusalText({ kind: 'configuration', file: '.github/scopekeeper.yml' }, name);
  const now = await appsNow(bot.workbench, settings);
  return now.kind === 'refused' ? refusalText(now.refusal, name) : renderMenu(now.apps, settings);
}

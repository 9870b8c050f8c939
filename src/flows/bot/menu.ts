import { menuMarker } from '../../core/commands/markers.ts';
import { renderMenu } from '../../core/commands/menu.ts';
import type { CommandSettings } from '../../core/config/command-settings.ts';
import type { Bot } from './bot.ts';
import { commandNow, commandsNow, invalidText } from './configuration-now.ts';
import { pullRequestName, repositoryName } from './names.ts';
import { once } from './once.ts';
import type { StoredMenu } from './ports/menus.ts';
import type { PullRequestRef, Repository } from './ports/place.ts';
import { isRefusal, settled } from './refusal.ts';
import { appsNow } from './workbench-now.ts';

/** Shows the menu of each command on a pull request, once. */
export async function showMenus(bot: Bot, pullRequest: PullRequestRef): Promise<void> {
  const now = settled(await commandsNow(bot.source, pullRequest));
  if (isRefusal(now) || now.kind === 'invalid') {
    bot.log(`no menu: ${isRefusal(now) ? now.reason : invalidText(now)}`, {
      pullRequest: pullRequestName(pullRequest),
    });
    return;
  }
  for (const settings of now.commands.filter(({ show }) => show.menu))
    await showMenu(bot, pullRequest, settings);
}

async function showMenu(bot: Bot, pullRequest: PullRequestRef, settings: CommandSettings): Promise<void> {
  const { name, workbench } = settings;
  const body = await menuNow(bot, settings);
  if (body === undefined) return;
  const shown = await once(bot, {
    key: `menu:${pullRequestName(pullRequest)}:${name}`,
    make: () => bot.source.createComment(pullRequest, body),
    async find() {
      const found = await bot.source.findComments(pullRequest, menuMarker(name));
      return isRefusal(found) ? found : found[0];
    },
    visibleAfterMillis: bot.pace.visibleAfterMillis,
  });
  const made = settled(shown);
  if (isRefusal(made))
    return bot.log(`no menu: ${made.reason}`, { pullRequest: pullRequestName(pullRequest) });
  const known = await bot.store.menu(pullRequest, name);
  const commentId = made.answer.id;
  const written = made.how === 'made' || made.how === 'remade' ? body : '';
  const menu = known ?? { pullRequest, name, workbench, commentId, body: written };
  if (known === undefined) await bot.store.putMenu(menu);
  // The tree may have changed before anybody could know of this menu.
  const latest = await menuNow(bot, settings);
  if (latest !== undefined) await update(bot, menu, latest);
}

/** The menu with its marker; undefined when the workbench cannot be read. */
async function menuNow(bot: Bot, settings: CommandSettings): Promise<string | undefined> {
  const now = await appsNow(bot.workbench, settings);
  if (now.kind === 'apps') {
    const text = renderMenu(now.apps, settings);
    const marker = menuMarker(settings.name);
    return text.includes(marker) ? text : `${text.trimEnd()}\n\n${marker}`;
  }
  bot.log(`no menu: ${now.refusal.kind}`, { command: settings.name });
  return undefined;
}

/** Brings the menus made from a workbench up to date, after its tree changed. */
export async function refreshMenus(bot: Bot, workbench: Repository): Promise<void> {
  // All pull requests of a repository have the same menu.
  const bodies = new Map<string, NewMenu | undefined>();
  for (const menu of await bot.store.menusOf(workbench)) {
    const key = `${repositoryName(menu.pullRequest)} ${menu.name}`;
    const known = bodies.has(key) ? bodies.get(key) : await newMenu(bot, menu);
    bodies.set(key, known);
    if (known !== undefined) await update(bot, { ...menu, workbench: known.workbench }, known.body);
  }
}

/** Brings all menus up to date: nothing else would, when word of a change was lost. */
export async function refreshAllMenus(bot: Bot): Promise<void> {
  for (const workbench of await bot.store.workbenchesOfMenus()) await refreshMenus(bot, workbench);
}

interface NewMenu {
  readonly workbench: Repository;
  readonly body: string;
}

async function newMenu(bot: Bot, { pullRequest, name }: StoredMenu): Promise<NewMenu | undefined> {
  const settings = settled(await commandNow(bot.source, pullRequest, name));
  if (isRefusal(settings) || settings === undefined) return undefined;
  const body = await menuNow(bot, settings);
  return body === undefined ? undefined : { workbench: settings.workbench, body };
}

async function update(bot: Bot, menu: StoredMenu, body: string): Promise<void> {
  if (menu.body === body) return;
  const answer = settled(await bot.source.updateComment(menu.pullRequest, menu.commentId, body));
  if (isRefusal(answer)) return bot.log(`a menu stays as it is: ${answer.reason}`, { command: menu.name });
  await bot.store.putMenu({ ...menu, body });
}

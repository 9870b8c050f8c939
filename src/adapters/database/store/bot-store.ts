import type { BotStore } from '../../../flows/bot/ports/store.ts';
import type { Database } from '../database.ts';
import { createLocks } from '../leases.ts';
import { commandStore } from './commands.ts';
import { effectStore } from './effects.ts';
import { headStore } from './heads.ts';
import { menuStore } from './menus.ts';
import { pageStore } from './pages.ts';
import { resultStore } from './results.ts';
import { runStore } from './runs.ts';

/**
 * The bot's memory in a database whose tables are up to date (`openDatabase`).
 *
 * @param nowMillis the clock that the flows go by, because they compare with it when an effect was intended
 */
export function createBotStore(database: Database, nowMillis: () => number = Date.now): BotStore {
  return {
    ...headStore(database),
    ...commandStore(database),
    ...runStore(database),
    ...resultStore(database),
    ...effectStore(database, nowMillis),
    ...menuStore(database),
    ...pageStore(database),
    ...createLocks(database),
  };
}

import type { CommandStore } from './commands.ts';
import type { EffectLedger } from './effects.ts';
import type { HeadLedger } from './heads.ts';
import type { MenuStore } from './menus.ts';
import type { PageLedger } from './pages.ts';
import type { Repository } from './place.ts';
import type { RunStore } from './runs.ts';

/** The bot's memory. Every method is one transaction; two replicas may call it at once. */
export interface BotStore extends HeadLedger, CommandStore, RunStore, EffectLedger, MenuStore, PageLedger {
  /** Repositories whose ledger or commands changed since a time. */
  repositoriesSince(
    sinceMillis: number,
  ): Promise<readonly (Repository & { readonly installationId: number })[]>;
  /** Runs work while no other replica holds the same lock; undefined if one does. */
  exclusively<T>(lock: string, work: () => Promise<T>): Promise<T | undefined>;
}

import type { Database } from '../../../src/adapters/database/database.ts';

/** What a suite runs over. */
export interface Given {
  /** Two replicas of the bot on the same state. */
  readonly here: Database;
  readonly there: Database;
}

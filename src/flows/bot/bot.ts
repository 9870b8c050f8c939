import type { DeliveryList } from './ports/delivery-list.ts';
import type { SourceHost } from './ports/source-host.ts';
import type { BotStore } from './ports/store.ts';
import type { WorkbenchHost } from './ports/workbench-host.ts';
import type { PageQueue } from './page-queue.ts';
import type { DeliveryQueue } from './queue.ts';

/** Everything the bot's flows act through. */
export interface Bot {
  readonly store: BotStore;
  readonly source: SourceHost;
  readonly workbench: WorkbenchHost;
  readonly deliveries: DeliveryList;
  readonly queue: Pick<DeliveryQueue, 'neverStored'>;
  readonly pages: PageQueue;
  readonly world: World;
  readonly log: Log;
  readonly pace: Pace;
  /** Where people see GitHub, without a slash at the end. */
  readonly serverUrl: string;
}

/** Tells the operator what happened. Facts are ids and names, never secrets. */
type Log = (sentence: string, facts?: Readonly<Record<string, string | number>>) => void;

/** How long things may take, in milliseconds. */
interface Pace {
  /** Between two edits of a page while its command runs. */
  readonly pageMillis: number;
  /** What GitHub may need until something that was made is found. */
  readonly visibleAfterMillis: number;
  /** What came in by itself within this time is left to its own handler. */
  readonly settlingMillis: number;
  /** How far back the sweep looks. */
  readonly sweepBackMillis: number;
}

/** Time and randomness, passed in. */
export interface World {
  readonly nowMillis: () => number;
  /** 32 hexadecimal digits. */
  readonly newTriggerId: () => string;
}

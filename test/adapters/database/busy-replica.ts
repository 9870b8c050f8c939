/**
 * A replica of the bot as a process of its own, to be killed. `node busy-replica.ts PLACE MODE`: `store` stores
 * deliveries and prints the guid of each when it is acknowledged; `work` handles deliveries for ever and prints what it
 * has in hand; `finish` handles and finishes them; `hold` holds the lock `pages` and the timer `poll`.
 */
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import type { DatabasePlace } from '../../../src/adapters/database/open-database.ts';
import { openDeliveryQueue } from '../../../src/adapters/database/queue/delivery-queue.ts';
import { usualWork, workDeliveries } from '../../../src/adapters/database/queue/worker.ts';
import { createBotStore } from '../../../src/adapters/database/store/bot-store.ts';
import { createTimers } from '../../../src/adapters/database/timers.ts';

const [place = '', mode = ''] = process.argv.slice(2);
const database = await openDatabase(JSON.parse(place) as DatabasePlace);
const forever = () => new Promise<void>(() => undefined);
const say = (word: string) => process.stdout.write(`${word}\n`);
const queue = await openDeliveryQueue(database, (problem) => process.stderr.write(`${String(problem)}\n`));

const modes: Readonly<Record<string, () => Promise<unknown>>> = {
  store: async () => {
    for (let number = 0; ; number += 1) {
      const guid = `${process.pid}-${number}`;
      await queue.store({ guid, event: 'push', key: `k${number % 5}`, body: 'x'.repeat(2_000) });
      say(guid);
    }
  },
  work: () =>
    workDeliveries(queue, database, async ({ guid }) => (say(guid), forever()), {
      ...usualWork,
      tell: () => undefined,
    }),
  finish: () =>
    workDeliveries(queue, database, async ({ guid }) => void say(guid), {
      ...usualWork,
      tell: () => undefined,
    }),
  hold: async () => {
    createTimers(database, () => undefined).every('poll', 1_000, async () => (say('poll'), forever()));
    await createBotStore(database).exclusively('pages', async () => (say('pages'), forever()));
  },
};
await modes[mode]?.();

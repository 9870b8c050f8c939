import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../../src/adapters/database/database.ts';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import { createBotStore } from '../../../src/adapters/database/store/bot-store.ts';
import { type Effect, once } from '../../../src/flows/bot/once.ts';
import type { BotStore } from '../../../src/flows/bot/ports/store.ts';
import { type HostRefusal, TryLater } from '../../../src/flows/bot/refusal.ts';

const folder = mkdtempSync(join(tmpdir(), 'once-'));
const clock = { nowMillis: 1_000_000 };
let database: Database;
let store: BotStore;

beforeAll(async () => {
  database = await openDatabase({ folder });
  store = createBotStore(database, () => clock.nowMillis);
}, 60_000);
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A place where things are made, and where they can be seen or not. */
class Place {
  readonly made: number[] = [];
  isVisible = true;
  /** What happens to the next answer. */
  next: 'answered' | 'lost' | HostRefusal = 'answered';
  readonly #key: string;

  constructor(key: string) {
    this.#key = key;
  }

  effect(): Effect<number> {
    return {
      key: this.#key,
      visibleAfterMillis: 10_000,
      make: async () => {
        if (typeof this.next === 'object') return this.next;
        this.made.push(this.made.length + 1);
        if (this.next === 'lost') throw new Error('the process died');
        return this.made.length;
      },
      find: async () => (this.isVisible ? this.made[0] : undefined),
    };
  }
}

const run = (place: Place): ReturnType<typeof once<number>> =>
  once({ store, world: { nowMillis: () => clock.nowMillis, newTriggerId: () => '' } }, place.effect());

describe('an effect', () => {
  test('happens once, however often it is asked for', async () => {
    const place = new Place('asked often');
    expect(await run(place)).toMatchObject({ answer: 1, how: 'made' });
    expect(await run(place)).toMatchObject({ answer: 1, how: 'known' });
    expect(place.made).toEqual([1]);
  });

  test('is found when its answer was lost', async () => {
    const place = new Place('lost');
    place.next = 'lost';
    await expect(run(place)).rejects.toThrow('died');
    place.next = 'answered';
    expect(await run(place)).toMatchObject({ answer: 1, how: 'found' });
    expect(place.made).toEqual([1]);
  });

  test('is not repeated while it may still become visible', async () => {
    const place = new Place('slow to show');
    place.next = 'lost';
    place.isVisible = false;
    await expect(run(place)).rejects.toThrow('died');
    place.next = 'answered';
    clock.nowMillis += 4_000;
    await expect(run(place)).rejects.toMatchObject({
      code: 'SCOPEKEEPER_TRY_LATER',
      retryAfterMillis: 6_000,
    });
    expect(place.made).toEqual([1]);
  });

  test('is repeated when nothing of it was ever seen', async () => {
    const place = new Place('never happened');
    place.next = { kind: 'refused', reason: 'away', isTemporary: true };
    expect(await run(place)).toMatchObject({ kind: 'refused' });
    place.next = 'answered';
    await expect(run(place)).rejects.toBeInstanceOf(TryLater);
    clock.nowMillis += 10_000;
    expect(await run(place)).toMatchObject({ answer: 1, how: 'remade' });
  });
});

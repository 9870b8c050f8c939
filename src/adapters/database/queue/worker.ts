import { setImmediate as nextTurn } from 'node:timers/promises';

import type {
  DeliveryHandler,
  DeliveryQueue,
  DeliveryWorker,
  TakenDelivery,
} from '../../../flows/bot/queue.ts';
import type { Database } from '../database.ts';
import { createWake, deliveryChannel } from './wake.ts';

/** What a worker tells whoever counts and logs. */
export type WorkerFact =
  | {
      readonly kind: 'handled' | 'failed' | 'dead' | 'lost';
      readonly delivery: TakenDelivery;
      readonly millis: number;
      readonly error?: unknown;
    }
  /** The database did not answer; the worker goes on trying. */
  | { readonly kind: 'database'; readonly error: unknown };

/** How a worker works. */
export interface WorkerOptions {
  /** How many deliveries at once, each of another key. */
  readonly concurrency: number;
  /** How often it says that it is alive; well below the ten seconds after which it counts as dead. */
  readonly keepMillis: number;
  /** How often it looks for itself: for retries, for what dead workers left, and in case it was not told. */
  readonly lookMillis: number;
  readonly tell: (fact: WorkerFact) => void;
}

/** What the options are unless said otherwise. `tell` has no usual. */
export const usualWork = { concurrency: 16, keepMillis: 3_000, lookMillis: 500 } as const;

interface InHand {
  readonly taken: TakenDelivery;
  readonly lost: AbortController;
  readonly done: Promise<void>;
}

/** Hands the deliveries of a queue to a handler, from the moment they are stored. */
export async function workDeliveries(
  queue: DeliveryQueue,
  database: Database,
  handle: DeliveryHandler,
  { concurrency, keepMillis, lookMillis, tell }: WorkerOptions,
): Promise<DeliveryWorker> {
  const wake = createWake();
  const inHand = new Map<string, InHand>();
  const stopping = new AbortController();
  const ended = new AbortController();
  let keptAt = performance.now();
  const stopListening = await database.listen(deliveryChannel, wake.ring);
  const looking = look();
  return { stop };

  // One loop for both, and keeping first: after a pause of the whole process (a laptop that slept, a long garbage
  // collection) it must not take what it has in hand itself.
  async function look(): Promise<void> {
    while (!ended.signal.aborted) {
      if (performance.now() - keptAt >= keepMillis) await keepAll();
      if (!stopping.signal.aborted) await takeSome();
      await wake.wait(Math.min(lookMillis, keepMillis));
      // All that ends in this turn makes room before we ask for more.
      await nextTurn();
    }
  }

  // When all that we could take was taken there may be more, which the end of a handler or a ring will tell.
  async function takeSome(): Promise<void> {
    const free = concurrency - inHand.size;
    if (free <= 0) return;
    const taken = await tryTo([], () => queue.take(free));
    if (!stopping.signal.aborted) for (const delivery of taken) start(delivery);
    else for (const delivery of taken) await tryTo(undefined, () => queue.release(delivery));
  }

  function start(taken: TakenDelivery): void {
    const lost = new AbortController();
    const done = run(taken, lost).finally(() => {
      inHand.delete(taken.guid);
      wake.ring();
    });
    inHand.set(taken.guid, { taken, lost, done });
  }

  async function run(taken: TakenDelivery, lost: AbortController): Promise<void> {
    const startedAt = performance.now();
    const outcome = await handle(taken, lost.signal).then(
      () => ({ ok: true as const }),
      (error: unknown) => ({ ok: false as const, error }),
    );
    const millis = performance.now() - startedAt;
    if (lost.signal.aborted) return tell({ kind: 'lost', delivery: taken, millis });
    if (outcome.ok) {
      const isOurs = await tryTo(false, () => queue.finish(taken));
      return tell({ kind: isOurs ? 'handled' : 'lost', delivery: taken, millis });
    }
    const { error } = outcome;
    const fate = await tryTo('lost' as const, () => queue.fail(taken, failureOf(error)));
    tell({ kind: fate === 'waits' ? 'failed' : fate, delivery: taken, millis, error });
  }

  async function keepAll(): Promise<void> {
    keptAt = performance.now();
    const held = [...inHand.values()];
    if (held.length === 0) return;
    const all = held.map(({ taken }) => taken);
    // When the database is away we cannot know; others cannot take it either.
    const kept = new Set(await tryTo(all, () => queue.keep(all)));
    // One that was finished while we asked is no longer ours, and that is well.
    for (const { taken, lost } of held) if (!kept.has(taken) && inHand.has(taken.guid)) lost.abort();
  }

  async function stop(graceMillis: number): Promise<void> {
    stopping.abort();
    await within(graceMillis, Promise.all([...inHand.values()].map(({ done }) => done)));
    ended.abort();
    wake.ring();
    await looking;
    for (const { taken, lost } of inHand.values()) {
      lost.abort();
      await tryTo(undefined, () => queue.release(taken));
    }
    await stopListening();
  }

  async function tryTo<T>(otherwise: T, ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      tell({ kind: 'database', error });
      return otherwise;
    }
  }
}

function failureOf(error: unknown): { reason: string; retryAfterMillis: number | undefined } {
  const { retryAfterMillis } = (error ?? {}) as { retryAfterMillis?: unknown };
  return {
    reason: error instanceof Error ? error.message : String(error),
    retryAfterMillis: typeof retryAfterMillis === 'number' ? retryAfterMillis : undefined,
  };
}

async function within(millis: number, doing: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, millis);
  });
  await Promise.race([doing, timeUp]);
  clearTimeout(timer);
}

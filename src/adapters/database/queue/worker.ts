import type {
  DeliveryHandler,
  DeliveryQueue,
  DeliveryWorker,
  TakenDelivery,
} from '../../../flows/bot/queue.ts';
import type { Database } from '../database.ts';
import { deliveryChannel } from './delivery-queue.ts';
import { createWake } from './wake.ts';

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
  /** How often it says that it is alive; well below the queue's lease. */
  readonly keepMillis: number;
  /** How often it looks for itself: for retries, for what dead workers left, and in case it was not told. */
  readonly lookMillis: number;
  readonly tell: (fact: WorkerFact) => void;
}

/** What the options are unless said otherwise. `tell` has no usual. */
export const usualWork = { concurrency: 16, keepMillis: 1_500, lookMillis: 500 } as const;

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
  const stopListening = await database.listen(deliveryChannel, wake.ring);
  const keeper = setInterval(() => void keepAll(), keepMillis);
  const looking = look();
  return { stop };

  async function look(): Promise<void> {
    while (!stopping.signal.aborted) {
      const free = concurrency - inHand.size;
      const taken = free > 0 ? await tryTo([], () => queue.take(free)) : [];
      for (const delivery of taken) start(delivery);
      // All that we could take was taken: there may be more, which the end of a handler or a ring will tell.
      await wake.wait(lookMillis);
    }
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
    wake.ring();
    await looking;
    await within(graceMillis, Promise.all([...inHand.values()].map(({ done }) => done)));
    for (const { taken, lost } of inHand.values()) {
      lost.abort();
      await tryTo(undefined, () => queue.release(taken));
    }
    clearInterval(keeper);
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

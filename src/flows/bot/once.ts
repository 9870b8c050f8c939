import type { World } from './bot.ts';
import type { BotStore } from './ports/store.ts';
import { type HostRefusal, isRefusal, TryLater } from './refusal.ts';

/** A visible effect: how it is caused, and how it is recognised when its answer was lost. */
export interface Effect<T> {
  /** The same for ever, e.g. `dispatch:TRIGGER`. */
  readonly key: string;
  readonly make: () => Promise<T | HostRefusal>;
  readonly find: () => Promise<T | undefined | HostRefusal>;
  /** How long GitHub may need until what was made is found. */
  readonly visibleAfterMillis: number;
}

/**
 * What an effect led to. `known`: it had happened before. `made`: it has happened now. `found`, `remade`: an answer had
 * been lost, so what it answered was found, or made again, and there may be a twin of it.
 */
export interface Happened<T> {
  readonly kind: 'happened';
  readonly answer: T;
  readonly how: 'known' | 'made' | 'found' | 'remade';
}

/**
 * Causes an effect once, whatever crashes in between: the intent is recorded before the call, the answer after it, and
 * an intent without an answer is looked up before it is tried again.
 * @throws {TryLater} while an effect whose answer was lost may still become visible
 */
export async function once<T>(
  { store, world }: { readonly store: BotStore; readonly world: World },
  effect: Effect<T>,
): Promise<Happened<T> | HostRefusal> {
  const known = await store.effect(effect.key);
  // What was settled under a key is what this very effect answered, so it has its type.
  if (known?.state === 'done') return { kind: 'happened', answer: known.answer as T, how: 'known' };
  if (known !== undefined) {
    const found = await effect.find();
    if (isRefusal(found)) return found;
    if (found !== undefined) return remembered(store, effect.key, found, 'found');
    const waited = world.nowMillis() - known.sinceMillis;
    if (waited < effect.visibleAfterMillis)
      throw new TryLater(
        `the answer to ${effect.key} was lost; looking for its effect again before repeating it`,
        effect.visibleAfterMillis - waited,
      );
  }
  await store.intend(effect.key);
  const made = await effect.make();
  if (isRefusal(made)) return made;
  return remembered(store, effect.key, made, known === undefined ? 'made' : 'remade');
}

async function remembered<T>(
  store: BotStore,
  key: string,
  answer: T,
  how: Happened<T>['how'],
): Promise<Happened<T>> {
  await store.settle(key, answer);
  return { kind: 'happened', answer, how };
}

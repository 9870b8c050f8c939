import type { Clock } from './time-budget.ts';

/** How fast writes may follow each other. */
export interface PaceLimits {
  /** So many go at once. */
  readonly burst: number;
  /** After them, one per so many milliseconds. */
  readonly everyMillis: number;
}

/**
 * A gate that lets a handful of writes through at once and then paces them. GitHub allows 80 writes that
 * create content per minute and does not say how short the bursts may be: ten, then one per second, is below that.
 */
export function createPace({ burst, everyMillis }: PaceLimits, clock: Clock): () => Promise<void> {
  let due = Number.NEGATIVE_INFINITY;
  return async () => {
    const now = clock.nowMillis();
    due = Math.max(due + everyMillis, now - (burst - 1) * everyMillis);
    if (due > now) await clock.sleep(due - now);
  };
}

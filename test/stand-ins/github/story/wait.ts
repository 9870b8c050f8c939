import { setTimeout as delay } from 'node:timers/promises';

/** How often a test looks again, in milliseconds. */
const everyMillis = 5;

/** A busy machine is no failure; a test that passes waits no longer for it. */
const usuallyWithinMillis = 30_000;

/**
 * The first answer that is not undefined.
 * @throws after `withinMillis`, with what was waited for and what there was instead
 */
export async function waitFor<T>(
  what: string,
  look: () => T | undefined,
  {
    withinMillis = usuallyWithinMillis,
    instead = () => '',
  }: { withinMillis?: number; instead?: () => string } = {},
): Promise<T> {
  const until = performance.now() + withinMillis;
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    if (performance.now() > until) throw new Error(`no ${what} within ${withinMillis} ms; ${instead()}`);
    await delay(everyMillis);
  }
}

import { setImmediate as nextTurn } from 'node:timers/promises';

/** How much goes in one call; the rest is in the next. One item always goes. */
export interface BatchLimits<In> {
  readonly items: number;
  readonly weight: number;
  readonly weightOf: (item: In) => number;
}

interface Waiting<In, Out> {
  readonly item: In;
  readonly resolve: (out: Out) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Makes one call of many: what comes in one turn of the event loop, or while a batch is under way, goes together. A
 * single caller is not delayed, and a crowd shares the cost. Without the turn there would be no crowd on PGlite, which
 * lets nothing else happen while it works.
 *
 * @param doAll gives an answer for each item, in their order; when it fails, it failed for all of them
 */
export function inBatches<In, Out>(
  doAll: (items: readonly In[]) => Promise<readonly Out[]>,
  limits: BatchLimits<In>,
): (item: In) => Promise<Out> {
  let waiting: Waiting<In, Out>[] = [];
  let isUnderWay = false;
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!isUnderWay) void drain();
    });

  async function drain(): Promise<void> {
    isUnderWay = true;
    while (waiting.length > 0) {
      await nextTurn();
      const length = fitting(
        waiting.map(({ item }) => item),
        limits,
      );
      const batch = waiting.slice(0, length);
      waiting = waiting.slice(length);
      await settle(batch, doAll);
    }
    isUnderWay = false;
  }
}

function fitting<In>(items: readonly In[], { items: most, weight, weightOf }: BatchLimits<In>): number {
  let left = weight;
  const tooMany = items.slice(0, most).findIndex((item, index) => {
    left -= weightOf(item);
    return left < 0 && index > 0;
  });
  return tooMany === -1 ? most : tooMany;
}

async function settle<In, Out>(
  batch: readonly Waiting<In, Out>[],
  doAll: (items: readonly In[]) => Promise<readonly Out[]>,
): Promise<void> {
  try {
    const answers = await doAll(batch.map(({ item }) => item));
    batch.forEach(({ resolve }, index) => resolve(answers[index] as Out));
  } catch (error) {
    for (const { reject } of batch) reject(error);
  }
}

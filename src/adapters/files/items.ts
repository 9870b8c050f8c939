import type { ArtifactItem, Problem, Reading } from '../../core/artifacts/problem.ts';

/** A batch of items, made as they are taken. */
export type Items = Iterable<ArtifactItem>;

/** The items of one reading: what was wrong first, so that it stands near the file's name. */
export function* itemsOf({ observations, problems }: Reading): Generator<ArtifactItem> {
  for (const problem of problems) yield { kind: 'problem', problem };
  for (const observation of observations) yield { kind: 'observation', observation };
}

export function problemItem(problem: Problem): Items {
  return [{ kind: 'problem', problem }];
}

/**
 * Hands out the items of all batches. An iterator by hand: with an async generator each of many thousand
 * items took three asynchronous steps, and that a third of all the time.
 */
export function oneByOne(batches: AsyncGenerator<Items>): AsyncIterableIterator<ArtifactItem> {
  let batch: Iterator<ArtifactItem> = [][Symbol.iterator]();
  const nextBatch = async (): Promise<IteratorResult<ArtifactItem>> => {
    for (;;) {
      const next = await batches.next();
      if (next.done === true) return { done: true, value: undefined };
      batch = next.value[Symbol.iterator]();
      const item = batch.next();
      if (item.done !== true) return item;
    }
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next() {
      const item = batch.next();
      return item.done === true ? nextBatch() : Promise.resolve(item);
    },
    async return() {
      batch = [][Symbol.iterator]();
      await batches.return(undefined);
      return { done: true, value: undefined };
    },
  };
}

import { expect, test } from 'vitest';

import { inBatches } from '../../../src/adapters/database/queue/batches.ts';

const limits = { items: 3, weight: 10, weightOf: (item: string) => item.length };

test('those that come in one turn, or while others are under way, go together', async () => {
  const batches: (readonly string[])[] = [];
  const shout = inBatches(async (items: readonly string[]) => {
    batches.push(items);
    return items.map((item) => item.toUpperCase());
  }, limits);
  const answers = await Promise.all(['a', 'b', 'c', 'd', 'e'].map(shout));
  expect(answers).toEqual(['A', 'B', 'C', 'D', 'E']);
  expect(batches).toEqual([
    ['a', 'b', 'c'],
    ['d', 'e'],
  ]);
});

test.each([
  { name: 'what is too heavy together goes apart', items: ['x', '123456', '7890', '1'], batches: [2, 2] },
  { name: 'what is too heavy alone goes alone', items: ['x', '12345678901234', '1'], batches: [1, 1, 1] },
])('$name', async ({ items, batches }) => {
  const lengths: number[] = [];
  const count = inBatches(async (batch: readonly string[]) => {
    lengths.push(batch.length);
    return batch;
  }, limits);
  expect(await Promise.all(items.map(count))).toEqual(items);
  expect(lengths).toEqual(batches);
});

test('a batch that fails, failed for all of it and for nobody else', async () => {
  const refuse = inBatches(async (items: readonly string[]) => {
    if (items.includes('bad')) throw new Error('no');
    return items;
  }, limits);
  const answers = await Promise.allSettled(['a', 'bad', 'b', 'c', 'd'].map(refuse));
  expect(answers.map(({ status }) => status)).toEqual([
    'rejected',
    'rejected',
    'rejected',
    'fulfilled',
    'fulfilled',
  ]);
});

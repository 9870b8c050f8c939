import fc from 'fast-check';
import { expect, it } from 'vitest';
import { endOfContainer } from '../../../src/core/artifacts/transcript/json-skip.ts';

/** Quotes, escapes, brackets, and characters of one to four bytes, of which the longest have two UTF-16 units. */
const awkward = fc.string({
  unit: fc.constantFrom('"', '\\', '{', '}', '[', ']', 'a', 'é', '權', '🔑', '\ud83d'),
});

it('what is passed over ends where its bracket does', () => {
  const list = fc.array(fc.oneof(awkward, fc.array(awkward), fc.record({ a: awkward, '}"': awkward })));
  fc.assert(
    fc.property(list, awkward, (values, behind) => {
      const text = JSON.stringify(values);
      expect(endOfContainer(`${text}${behind}`, 1)).toBe(text.length);
    }),
  );
});

it.each(['"', '\\', '\\"', '{', '}', '權', '🔑'])('%s may stand wherever the text is parted', (character) => {
  for (let length = 0; length < 2_100; length += 1) {
    const text = JSON.stringify([`${'a'.repeat(length)}${character}${character}]`, 'b']);
    expect(endOfContainer(`${text}]]`, 1)).toBe(text.length);
  }
});

it('a long one is passed over too', () => {
  const text = JSON.stringify(Array.from({ length: 4_000 }, (_, n) => ({ n, key: '🔑 "}' })));
  expect(endOfContainer(`${text},[]`, 1)).toBe(text.length);
});

it.each(['[', '["a]', '["a\\', '["a\\"]', '[{]', '[[],'])('%s does not end', (text) => {
  expect(endOfContainer(text, 1)).toBe(text.length);
});

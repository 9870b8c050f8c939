import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { ruleIndex } from '../../../src/core/detection/providers/rule-index.ts';
import { anyOf } from '../../../src/core/detection/providers/sayings.ts';
import { backtracking } from '../backtracking.ts';

const files = globSync(['src/core/detection/**/*.ts', 'src/core/artifacts/transcript/**/*.ts']);

/** Regular expression literals of a source text; strings, templates and comments are passed over. */
function literalsIn(source: string): { pattern: string; flags: string }[] {
  const found: { pattern: string; flags: string }[] = [];
  let at = 0;
  let before = '';
  while (at < source.length) {
    const character = source.charAt(at);
    if (source.startsWith('//', at)) at = endOf(source, '\n', at);
    else if (source.startsWith('/*', at)) at = endOf(source, '*/', at);
    else if (character === "'" || character === '"' || character === '`') {
      at = endOfQuoted(source, at, character);
      before = character;
    } else if (character === '/' && '(,=:[!&|?{};>'.includes(before)) {
      const end = endOfRegex(source, at);
      const flags = /^[a-z]*/.exec(source.slice(end))?.[0] ?? '';
      found.push({ pattern: source.slice(at + 1, end - 1), flags });
      at = end + flags.length;
      before = '/';
    } else {
      if (character.trim() !== '') before = character;
      at += 1;
    }
  }
  return found;
}

function endOf(source: string, mark: string, from: number): number {
  const end = source.indexOf(mark, from);
  return end === -1 ? source.length : end + mark.length;
}

function endOfQuoted(source: string, from: number, quote: string): number {
  let at = from + 1;
  while (at < source.length && source.charAt(at) !== quote) at += source.charAt(at) === '\\' ? 2 : 1;
  return at + 1;
}

function endOfRegex(source: string, from: number): number {
  let at = from + 1;
  let inClass = false;
  while (source.charAt(at) !== '/' || inClass) {
    if (source.charAt(at) === '[') inClass = true;
    if (source.charAt(at) === ']') inClass = false;
    at += source.charAt(at) === '\\' ? 2 : 1;
  }
  return at + 1;
}

const literals = files.flatMap((file) =>
  literalsIn(readFileSync(file, 'utf8')).map((literal) => ({ file, ...literal })),
);

describe('regular expressions that meet untrusted text', () => {
  it('are all found by this test, and one only is put together at run time', () => {
    expect(literals.length).toBeGreaterThan(10);
    const builders = files.filter((file) => readFileSync(file, 'utf8').includes('new RegExp('));
    expect(builders).toEqual(['src/core/detection/providers/sayings.ts']);
  });

  it('that one takes linear time, and finds each text as it stands', async () => {
    const { sayings } = ruleIndex();
    expect(await backtracking(sayings.source, sayings.flags)).toBe('safe');
    const marks = Array.from('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~', (mark) => `a${mark}b`);
    for (const text of marks) {
      expect(text).toMatch(anyOf(['x', text]));
      expect(marks.filter((other) => anyOf([text]).test(other))).toEqual([text]);
    }
  });

  it('would be refused if they backtracked', async () => {
    const [bad] = literalsIn('const x = /^(a+)+$/;');
    expect(bad).toEqual({ pattern: '^(a+)+$', flags: '' });
    expect(await backtracking('^(a+)+$', '')).toBe('vulnerable');
  });

  it.each(literals)('/$pattern/$flags in $file takes linear time', async ({ pattern, flags }) => {
    expect({ pattern, status: await backtracking(pattern, flags) }).toEqual({ pattern, status: 'safe' });
  });
});

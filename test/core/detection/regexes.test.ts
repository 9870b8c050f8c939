import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { check } from 'recheck';
import { describe, expect, it } from 'vitest';

// The engine in plain JavaScript needs no binary of the platform.
process.env['RECHECK_BACKEND'] ??= 'pure';

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
  it('are all found by this test, and none is put together at run time', () => {
    expect(literals.length).toBeGreaterThan(10);
    for (const file of files) expect(readFileSync(file, 'utf8')).not.toContain('new RegExp(');
  });

  it('would be refused if they backtracked', async () => {
    const [bad] = literalsIn('const x = /^(a+)+$/;');
    expect(bad).toEqual({ pattern: '^(a+)+$', flags: '' });
    expect((await check('^(a+)+$', '')).status).toBe('vulnerable');
  });

  it.each(literals)('/$pattern/$flags in $file takes linear time', async ({ pattern, flags }) => {
    const result = await check(pattern, flags);
    expect({ pattern, status: result.status }).toEqual({ pattern, status: 'safe' });
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'rolldown/parseAst';
import { describe, expect, it } from 'vitest';
import { redact } from '../../../src/core/credentials/redaction/redact.ts';
import { PREFIX, PREFIX_BEHIND } from '../../../src/core/credentials/redaction/tokens.ts';
import { backtracking } from '../backtracking.ts';

const SOURCES = join(import.meta.dirname, '../../../src/core/credentials');

/** Every regular expression that is written in a source file. */
function patternsIn(file: string): [file: string, source: string, flags: string][] {
  const found: [string, string, string][] = [];
  const seek = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('regex' in node && typeof node.regex === 'object' && node.regex !== null) {
      const { pattern, flags } = node.regex as { pattern: string; flags: string };
      found.push([file, pattern, flags]);
    }
    Object.values(node).forEach(seek);
  };
  seek(parseAst(readFileSync(join(SOURCES, file), 'utf8'), { lang: 'ts' }));
  return found;
}

const PATTERNS = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap(patternsIn);

describe('no pattern backtracks without bound', () => {
  it('finds the patterns to check', () => {
    expect(PATTERNS.length).toBeGreaterThan(30);
  });

  it.each([
    ...PATTERNS,
    ['tokens.ts', PREFIX.source, 'g'],
    ['tokens.ts', PREFIX_BEHIND.source, 'g'],
  ] as const)('%s: /%s/%s', async (_file, source, flags) => {
    expect(await backtracking(source, flags)).toBe('safe');
  });
});

/** Beginnings of all that the rules look for, over and over. */
const FLOODS = [
  '"',
  '\\',
  '\\"',
  "'",
  "'\\''",
  ':',
  '=',
  '@',
  '<',
  '://',
  '{',
  '[',
  ' ',
  '\n',
  'a',
  'aA1',
  '%3D',
  '%40',
  '\\n',
  '"token":"',
  '"token":["a",',
  '"key": "\\"',
  'token: a b ',
  'key=',
  'key]=',
  'password=',
  'x-api-key: a',
  '\\nkey: a',
  'Authorization: ',
  '> Cookie: a',
  'Bearer ',
  'key is ',
  '-u ',
  '--token a',
  "-u '\\''",
  'name":"key","value":"',
  '<token>',
  'ghp_',
  'pypi-aaaa-',
  'eyJ',
  'eyJaaaa.',
  '-----BEGIN A-----\n',
  'a@b.c',
  '://a',
  '%3A%2F%2Fa',
  'services/T',
  '-us1',
];

function time(text: string): number {
  // The processor's clock: other work on the machine must not count.
  const start = process.cpuUsage();
  redact(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

describe('no flood makes the cost grow faster than the text', () => {
  it.each(FLOODS)('%s', (flood) => {
    const of = (characters: number): string => `curl "${flood.repeat(characters / flood.length)}`;
    // Quadratic cost would make this text, four times as long, take sixteen times as long. The constant forgives a
    // busy machine.
    const short = Math.min(time(of(25_000)), time(of(25_000)));
    const long = Math.min(time(of(100_000)), time(of(100_000)));
    expect(long).toBeLessThan(8 * short + 100);
  });

  it('a megabyte of each trigger in turn takes seconds at most', () => {
    expect(time(FLOODS.join('').repeat(2500).slice(0, 1_000_000))).toBeLessThan(5000);
  });
});

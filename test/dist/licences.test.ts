import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

test('the bundle hands on the licences of those whose code it has, and of no others', () => {
  const text = readFileSync(join(inject('programFolder'), 'dist', 'licences.txt'), 'utf8');
  const named = (name: string): boolean => new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'm').test(text);
  expect(['minipass', '@octokit/core', 'probot', '@linear/sdk'].filter(named)).toHaveLength(4);
  // Of undici nothing is left: see `treeshake`.
  expect(['undici', 'vitest', 'rolldown'].filter(named)).toEqual([]);
  expect(text).toContain('# Blue Oak Model License');
  expect(text).toContain('Copyright (c) GitHub');
});

import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'arrows-'));
  copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the linter says of one file at a place of the layout. */
async function findings(path: string, code: string): Promise<string> {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, code);
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
  const run = promisify(execFile)(process.execPath, [oxlint, '--quiet', path], { cwd: folder });
  return run.then(
    () => '',
    (error: { stdout: string }) => error.stdout,
  );
}

describe('the linter refuses', () => {
  test.each([
    ['src/core/a/x.ts', "import 'node:fs';", 'core/ is pure'],
    ['src/core/a/x.ts', "import 'commander';", 'core/ is pure'],
    ['src/core/a/x.ts', "import '@linear/sdk';", 'core/ is pure'],
    ['src/core/a/x.ts', "import '../../flows/y.ts';", 'core/ imports core/ only'],
    ['src/core/a/x.ts', "import '../../adapters/b/y.ts';", 'core/ imports core/ only'],
    ['src/core/a/x.ts', "import '../../entry/y.ts';", 'core/ imports core/ only'],
    ['src/core/a/x.ts', 'export const x = Date.now();', 'no clock'],
    ['src/core/a/x.ts', 'export const x = process.env;', 'no environment'],
    ['src/core/a/x.ts', 'export const x = Math.random();', 'no randomness'],
    ['src/core/a/x.ts', 'export const x = fetch("a");', 'no network'],
    ['src/core/a/x.ts', 'console.log(1);', 'no-console'],
    ['src/flows/x.ts', "import '../adapters/b/y.ts';", 'flows/ imports core/ and flows/ only'],
    ['src/flows/x.ts', "import 'node:fs';", 'flows/ imports core/ and flows/ only'],
    ['src/flows/x.ts', "import 'valibot';", 'flows/ imports core/ and flows/ only'],
    ['src/adapters/a/x.ts', "import '../../entry/y.ts';", 'entry/ is imported by nothing'],
  ])('in %s: %s', async (path, code, message) => {
    expect(await findings(path, code)).toContain(message);
  });
});

describe('the linter admits', () => {
  test.each([
    ['src/core/a/x.ts', "import '../b/y.ts';"],
    ['src/core/a/x.ts', "import './y.ts';"],
    ['src/core/a/x.ts', "import 'valibot';"],
    ['src/flows/x.ts', "import '../core/a/y.ts';"],
    ['src/flows/x.ts', "import './y.ts';"],
    ['src/adapters/a/x.ts', "import 'node:fs'; import '../../core/a/y.ts'; import '../../flows/y.ts';"],
    ['src/entry/x.ts', "import '../adapters/a/y.ts'; import './y.ts';"],
  ])('in %s: %s', async (path, code) => {
    expect(await findings(path, code)).toBe('');
  });
});

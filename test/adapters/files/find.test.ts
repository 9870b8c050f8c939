import { once } from 'node:events';
import { symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readArtifacts } from '../../../src/adapters/files/read-artifacts.ts';
import { aDocument, aResponse } from '../../core/artifacts/builders.ts';
import { aFolder, everything } from './reading.ts';

const document = aDocument([aResponse()]);
const files = {
  'artifacts/freshdesk.json': document,
  'artifacts/deep/er/slack.json.gz': document,
  'artifacts/deep/zendesk.ndjson': document,
  'artifacts/tester.log': 'GET /',
  'package.json': '{}',
  'artifacts/odd [1]{a,b}*.json': document,
  'node_modules/left-pad/package.json': '{}',
  '.git/config.json': '{}',
};
const read = async (folder: { readonly path: string }, ...patterns: readonly string[]) =>
  everything(readArtifacts(patterns, { cwd: folder.path }), folder.path);

describe('a pattern names', () => {
  const all = [
    'artifacts/deep/er/slack.json.gz',
    'artifacts/deep/zendesk.ndjson',
    'artifacts/freshdesk.json',
    'artifacts/odd [1]{a,b}*.json',
  ];
  test.each<[name: string, patterns: readonly string[], found: readonly string[]]>([
    ['a file', ['artifacts/freshdesk.json'], ['artifacts/freshdesk.json']],
    [
      'a file with glob characters in its name',
      ['artifacts/odd [1]{a,b}*.json'],
      ['artifacts/odd [1]{a,b}*.json'],
    ],
    ['a folder, for all artifacts below it', ['artifacts'], all],
    ['the folder it stands in, without the packages of others', ['.'], [...all, 'package.json']],
    [
      'several, each file once and sorted',
      ['artifacts/*.json', 'artifacts', './artifacts/freshdesk.json'],
      all,
    ],
    ['by a glob', ['artifacts/**/{slack,zendesk}.*'], all.slice(0, 2)],
    ['with backslashes', ['artifacts\\deep\\*.ndjson'], ['artifacts/deep/zendesk.ndjson']],
    ['all but some', ['artifacts', '!artifacts/deep/**', '!**/odd*'], ['artifacts/freshdesk.json']],
    ['with space around', ['  artifacts/f*.json ', ' '], ['artifacts/freshdesk.json']],
    [
      'what lies in packages only when it says so',
      ['node_modules/*/package.json'],
      ['node_modules/left-pad/package.json'],
    ],
  ])('%s', async (_, patterns, found) => {
    using folder = aFolder(files);
    expect((await read(folder, ...patterns)).files).toEqual(found);
  });

  test('an absolute path, which is shown as it was given', async () => {
    using folder = aFolder(files);
    const path = join(folder.path, 'artifacts/freshdesk.json');
    expect((await read(folder, path)).files).toEqual([path]);
    expect((await read(folder, join(folder.path, 'artifacts/f*.json'))).files).toEqual([path]);
  });

  test('a file once, whatever links lead to it, and no circle of links traps it', async () => {
    using folder = aFolder(files);
    symlinkSync('freshdesk.json', join(folder.path, 'artifacts/again.json'));
    symlinkSync('..', join(folder.path, 'artifacts/deep/circle'));
    expect((await read(folder, 'artifacts/**/*.json')).files).toEqual([
      'artifacts/again.json',
      'artifacts/odd [1]{a,b}*.json',
    ]);
  });
});

describe('what cannot be found or opened has its own message, and the others are read', () => {
  test.each([
    [
      'artifacts/frehdesk.json',
      'Correct the pattern; near it there are `artifacts/freshdesk.json`, `artifacts/deep/zendesk.ndjson`, `artifacts/deep/er/slack.json.gz`, `artifacts/odd [1]{a,b}*.json`.',
    ],
    [
      'artefacts/*.json',
      'Correct the pattern; near it there are `artifacts/deep/er/slack.json.gz`, `artifacts/deep/zendesk.ndjson`, `artifacts/freshdesk.json`, `artifacts/odd [1]{a,b}*.json`.',
    ],
  ])('a pattern without matches: %s', async (pattern, remedy) => {
    using folder = aFolder(files);
    const { actions, problems } = await read(folder, pattern, 'artifacts/freshdesk.json');
    expect(actions).toEqual(['ACME_LIST']);
    expect(problems).toEqual([
      `artifact \`${pattern}\`: no artifact is named by this; searched from FOLDER. ${remedy}`,
    ]);
  });

  test('an empty folder', async () => {
    using folder = aFolder();
    const { problems } = await read(folder, '.');
    expect(problems).toEqual([
      'artifact `.`: no artifact is named by this; searched from FOLDER. Check that the tester ran and that its artifacts were downloaded before this step, and that the pattern is right.',
    ]);
  });

  test('a link that leads nowhere, one that leads to itself, and a socket', async () => {
    using folder = aFolder({ 'z.json': document });
    symlinkSync('gone.json', join(folder.path, 'a.json'));
    symlinkSync('b.json', join(folder.path, 'b.json'));
    const server = createServer().listen(join(folder.path, 'c.json'));
    await once(server, 'listening');
    const { actions, problems } = await read(folder, '*.json', 'c.json');
    server.close();
    expect(actions).toEqual(['ACME_LIST']);
    expect(problems).toEqual([
      'artifact `a.json`: it vanished before it was read, or is a link that leads nowhere. Let the tester end before its artifacts are read, and leave links to its files out.',
      'artifact `b.json`: its symbolic links lead in a circle; expected a file. Remove the link or narrow the pattern.',
      'artifact `c.json`: this is a pipe, a socket or a device; expected a file, which can be read twice. Write it to a file first and name that.',
    ]);
  });
});

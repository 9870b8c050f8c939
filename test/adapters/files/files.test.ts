import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Limits } from '../../../src/adapters/files/limits.ts';
import { readArtifacts } from '../../../src/adapters/files/read-artifacts.ts';
import { aDocument, aResponse } from '../../core/artifacts/builders.ts';
import { aFolder, everything } from './reading.ts';

const document = aDocument([aResponse({ action_name: 'A' }), aResponse({ action_name: 'B' })]);
const line = (action: string, changes: Record<string, unknown> = {}) =>
  `${JSON.stringify(aResponse({ toolkit: 'acme', action_name: action, ...changes }))}\n`;
/** Text that gzip cannot shorten, so that a cut gzip still gives some of it. */
const noise = (length: number) =>
  Array.from({ length }, (_, i) => ((i * 7919 + (i >> 3) * 104_729) % 65_521).toString(36)).join('');

async function read(content: string | Uint8Array, limits: Partial<Limits> = {}) {
  using folder = aFolder({ 'a.json': content, 'z.json': aDocument([aResponse({ action_name: 'Z' })]) });
  return await everything(readArtifacts(['*.json'], { cwd: folder.path, limits }), folder.path);
}

describe('a file that is no artifact has its own message, and the next file is read', () => {
  const BINARY =
    'artifact `a.json`: this is binary; expected JSON as UTF-8 text, gzipped or not, or a zip of such files. If it is not an artifact, narrow the pattern; if it is text, save it as UTF-8.';
  const TWICE = 'Upload the artifacts themselves: the upload packs them already.';
  test.each<[name: string, content: string | Uint8Array, said: string]>([
    ['an image', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), BINARY],
    ['UTF-16 without a mark', Buffer.from(document, 'utf16le'), BINARY],
    ['a tar in a gzip', gzipSync(Buffer.alloc(1024)), BINARY],
    [
      'a gzip in a gzip',
      gzipSync(gzipSync(document)),
      `artifact \`a.json\`: this is a gzip inside another archive, which is not read. ${TWICE}`,
    ],
    [
      'an empty file',
      '',
      'artifact `a.json`: this is empty; expected a JSON document of CurlTester. Check that the tester ran and wrote its results.',
    ],
    [
      'a gzip of nothing',
      gzipSync(''),
      'artifact `a.json`: this is empty; expected a JSON document of CurlTester. Check that the tester ran and wrote its results.',
    ],
    [
      'the first bytes of a gzip',
      gzipSync(document).subarray(0, 12),
      'artifact `a.json`: the gzip data is damaged or cut off; only what stands before that can be used. Upload the file again, or let the tester close its gzip stream before the upload.',
    ],
  ])('%s', async (_, content, said) => {
    const { actions, problems } = await read(content);
    expect(actions).toEqual(['Z']);
    expect(problems).toEqual([said]);
  });

  test.skipIf(process.getuid?.() === 0)('a file that may not be read', async () => {
    using folder = aFolder({ 'a.json': document, 'z.json': aDocument([aResponse({ action_name: 'Z' })]) });
    chmodSync(join(folder.path, 'a.json'), 0);
    const { actions, problems } = await everything(readArtifacts(['*.json'], { cwd: folder.path }));
    expect([actions, problems]).toEqual([
      ['Z'],
      [
        'artifact `a.json`: permission to read it is denied; expected a file that this user may read. Give read permission, e.g. with chmod a+r; files that a container wrote often belong to root.',
      ],
    ]);
  });
});

test('UTF-16 is read with a warning', async () => {
  const { actions, problems } = await read(Buffer.from(`\ufeff${document}`, 'utf16le').swap16());
  expect(actions).toEqual(['A', 'B', 'Z']);
  expect(problems).toEqual([
    'artifact `a.json`: this is UTF-16; expected UTF-8; it was read all the same. In PowerShell, write it with `Out-File -Encoding utf8`.',
  ]);
});

describe('of a gzip that is cut off, what stands before the cut is used', () => {
  const GZIP =
    'artifact `a.json`: the gzip data is damaged or cut off; only what stands before that can be used. Upload the file again, or let the tester close its gzip stream before the upload.';

  test('of a document', async () => {
    const packed = gzipSync(
      aDocument([
        aResponse({ action_name: 'A' }),
        aResponse({ action_name: 'B', curl_output: noise(400_000) }),
      ]),
    );
    const { actions, problems } = await read(packed.subarray(0, packed.length - 100));
    expect(actions).toEqual(['A', 'Z']);
    expect(problems[0]).toBe(GZIP);
    expect(problems[1]).toMatch(
      /^artifact `a.json`, line 3, column \d+: the text is cut off here; the 1 complete response before it was used\./,
    );
  });

  test('of NDJSON', async () => {
    const packed = gzipSync(line('A') + line('B', { curl_output: noise(400_000) }));
    const { actions, problems } = await read(packed.subarray(0, packed.length - 100));
    expect([actions, problems]).toEqual([['A', 'Z'], [GZIP]]);
  });
});

describe('sizes are bounded', () => {
  test('of a document', async () => {
    expect(await read(document, { documentBytes: 150 })).toMatchObject({
      actions: ['Z'],
      problems: [
        'artifact `a.json`: this is one JSON document of more than 150 bytes, which is too large to be read at once. Let the tester write one response per line (NDJSON), which is read in pieces, or split the file.',
      ],
    });
  });

  test('of what a gzip unpacks to', async () => {
    const lines = Array.from({ length: 5_000 }, (_, index) => line(`A${index}`)).join('');
    const { actions, problems } = await read(gzipSync(lines), { unpackedBytes: 300_000 });
    expect(actions.length).toBeGreaterThan(1_000);
    expect(actions.length).toBeLessThan(5_000);
    expect(problems).toEqual([
      'artifact `a.json`: it unpacks to more than 300 kB; only what stands before that can be used. If the size is right, split the file; if not, distrust where it came from.',
    ]);
  });

  test('of a document as it is released', async () => {
    const { actions, problems } = await read(Buffer.alloc(128_000_001, ' '));
    expect(actions).toEqual(['Z']);
    expect(problems[0]).toContain('one JSON document of more than 128 MB');
  });

  test('of what a small gzip unpacks to: a bomb is left as soon as its ratio shows', async () => {
    const bomb = gzipSync(`{"toolkit":"a","responses":[${'[],'.repeat(6_000_000)}[]]}`);
    const { actions, problems } = await read(bomb);
    expect(actions).toEqual(['Z']);
    expect(problems).toEqual([
      'artifact `a.json`: it unpacks to more than 500 times the 18 kB it has, as a decompression bomb does; it was not read further. Distrust where it came from; if the content is right, upload it without compression.',
    ]);
  });

  test('but a log of 20 MB that gzip packs well is read', async () => {
    const output =
      'HTTP/2 403 \r\nserver: nginx\r\ncontent-type: application/json\r\n\r\n{"error":"missing scope"}';
    const lines = Array.from({ length: 100_000 }, (_, index) => line(`A${index}`, { curl_output: output }));
    const { observations, problems } = await read(gzipSync(lines.join('')));
    expect([observations.length, problems]).toEqual([100_001, []]);
  });

  test('of a line, wherever it stands', async () => {
    const long = line('LONG', { curl_output: 'x'.repeat(100_000) });
    const { actions, problems } = await read(long + line('A') + long + long + line('B') + long.trimEnd(), {
      lineBytes: 1_000,
    });
    expect(actions).toEqual(['A', 'B', 'Z']);
    expect(problems).toEqual(
      [1, 3, 4, 6].map(
        (number) =>
          `artifact \`a.json\`, line ${number}: this line is longer than 1 kB and was skipped. Let the tester cut what it records of a response, or write one line per response.`,
      ),
    );
  });
});

describe('an NDJSON file that is too large to hold is read twice, with the same result', () => {
  const content = [
    line('A', { summary: 'old' }),
    line('B'),
    'oops\n',
    '7\n',
    line('A', { summary: 'new' }),
    line('C', { stage: '?' }),
  ].join('');

  test('held or not', async () => {
    const held = await read(content);
    const twice = await read(content, { heldCharacters: 10 });
    expect(twice).toEqual(held);
    expect(held.observations.map(({ action, summary }) => [action, summary])).toEqual([
      ['B', 'failed'],
      ['A', 'new'],
      ['C', 'failed'],
      ['Z', 'failed'],
    ]);
    expect(held.problems).toHaveLength(4);
  });
});

test('reading can be left at any time', async () => {
  using folder = aFolder({ 'a.json': document, 'b.ndjson': line('C') + line('D') });
  const seen: string[] = [];
  for await (const items of readArtifacts(['*'], { cwd: folder.path })) {
    for (const { kind } of items) seen.push(kind);
    if (seen.includes('observation')) break;
  }
  expect(seen).toEqual(['file', 'observation', 'observation']);
});

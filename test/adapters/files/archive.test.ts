import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Limits } from '../../../src/adapters/files/limits.ts';
import { readArchive, readArtifacts } from '../../../src/adapters/files/read-artifacts.ts';
import { aDocument, aResponse } from '../../core/artifacts/builders.ts';
import { aFolder, everything } from './reading.ts';
import { aZip, type ZipEntry } from './zip.ts';

const document = (action = 'ACME_LIST') => aDocument([aResponse({ action_name: action })]);
const good: ZipEntry = { name: 'good.json', content: document('GOOD') };
const AGAIN = 'Upload or download it again; distrust it if that does not help.';
const read = (entries: readonly ZipEntry[], limits: Partial<Limits> = {}) =>
  everything(readArchive(aZip(entries), 'a.zip', { limits }));

test('entries are read like files and named after the archive, from bytes and from a file alike', async () => {
  const zip = aZip([
    { name: 'reports/' },
    { name: 'reports/a.json', content: document('A') },
    {
      name: 'b.ndjson',
      content: `${JSON.stringify(aResponse({ toolkit: 'acme', action_name: 'B' }))}\n`.repeat(1),
      method: 0,
    },
    { name: 'c.json.gz', content: gzipSync(document('C')) },
    { name: 'tester.log', content: 'GET /' },
  ]);
  using folder = aFolder({ 'a.zip': zip });
  const fromBytes = await everything(readArchive(zip, 'a.zip'));
  expect(fromBytes).toMatchObject({ actions: ['A', 'B', 'C'], problems: [] });
  expect(fromBytes.files).toEqual(['a.zip!reports/a.json', 'a.zip!b.ndjson', 'a.zip!c.json.gz']);
  expect(fromBytes.observations[0]?.place).toEqual({ file: 'a.zip!reports/a.json', response: 1 });
  expect(await everything(readArtifacts(['*.zip'], { cwd: folder.path }))).toEqual(fromBytes);
});

describe('what a hostile entry tries is refused by name, and the other entries are read', () => {
  const content = document('HOSTILE');
  const REPACK =
    'Upload only what the tester wrote, as plain files; distrust an archive that somebody else made.';
  const UNPACK = 'Upload the artifacts themselves: the upload packs them already.';
  test.each<[name: string, entry: ZipEntry, said: string]>([
    [
      'a path that leads out',
      { name: '../../evil.json', content },
      `artifact \`a.zip!../../evil.json\`: its name leads out of the archive by \`..\`; expected a path inside it. ${REPACK}`,
    ],
    [
      'the same inside a path',
      { name: 'a/../../evil.json', content },
      `artifact \`a.zip!a/../../evil.json\`: its name leads out of the archive by \`..\`; expected a path inside it. ${REPACK}`,
    ],
    [
      'an absolute path',
      { name: '/etc/evil.json', content },
      `artifact \`a.zip!/etc/evil.json\`: its name is an absolute path; expected a relative one. ${REPACK}`,
    ],
    [
      'a drive letter',
      { name: 'C:evil.json', content },
      `artifact \`a.zip!C:evil.json\`: its name is an absolute path; expected a relative one. ${REPACK}`,
    ],
    [
      'a backslash',
      { name: '..\\evil.json', content },
      `artifact \`a.zip!..\\evil.json\`: its name has a backslash; expected \`/\` between folders. ${REPACK}`,
    ],
    [
      'a line break in the name',
      { name: 'a\n::error::b.json', content },
      `artifact \`a.zip!a?::error::b.json\`: its name has control characters; expected a plain name. ${REPACK}`,
    ],
    [
      'a NUL in the name',
      { name: 'a.json\0.txt', content },
      `artifact \`a.zip!a.json?.txt\`: its name has control characters; expected a plain name. ${REPACK}`,
    ],
    [
      'a symbolic link',
      { name: 'link.json', content: '/etc/passwd', mode: 0o120777 },
      `artifact \`a.zip!link.json\`: this is a symbolic link; expected a plain file. ${REPACK}`,
    ],
    [
      'a device',
      { name: 'dev.json', content, mode: 0o020666 },
      `artifact \`a.zip!dev.json\`: this is a device or pipe; expected a plain file. ${REPACK}`,
    ],
    [
      'an encrypted entry',
      { name: 'secret.json', content, flags: 0x801 },
      `artifact \`a.zip!secret.json\`: this is encrypted; expected an archive without a password. ${UNPACK}`,
    ],
    [
      'an unknown compression',
      { name: 'lzma.json', content, method: 14 },
      `artifact \`a.zip!lzma.json\`: this is packed by method 14; expected deflate or none. ${UNPACK}`,
    ],
    [
      'a zip in the zip',
      { name: 'inner.zip', content: aZip([good]) },
      `artifact \`a.zip!inner.zip\`: this is a zip inside another archive, which is not read. ${UNPACK}`,
    ],
    [
      'a zip by another name',
      { name: 'inner.json', content: aZip([good]) },
      `artifact \`a.zip!inner.json\`: this is a zip inside another archive, which is not read. ${UNPACK}`,
    ],
    [
      'a gzip of a zip',
      { name: 'inner.json.gz', content: gzipSync(aZip([good])) },
      `artifact \`a.zip!inner.json.gz\`: this is a zip inside another archive, which is not read. ${UNPACK}`,
    ],
    [
      'a name that was there before',
      { ...good, content },
      'artifact `a.zip!good.json`: the archive has another entry of this name; the first one was read. Pack each file once.',
    ],
    [
      'a size that is too small',
      { name: 'lie.json', content, claimedSize: 10 },
      `artifact \`a.zip!lie.json\`: the zip is damaged or was tampered with (too many bytes in the stream. expected 10. got at least 122). ${AGAIN}`,
    ],
    [
      'a size that is too large',
      { name: 'lie.json', content, claimedSize: 1_000_000 },
      `artifact \`a.zip!lie.json\`: the zip is damaged or was tampered with (not enough bytes in the stream. expected 1000000. got only 122). ${AGAIN}`,
    ],
    [
      'an empty entry',
      { name: 'empty.json' },
      'artifact `a.zip!empty.json`: this is empty; expected a JSON document of CurlTester. Check that the tester ran and wrote its results.',
    ],
  ])('%s', async (_, entry, said) => {
    const { actions, problems } = await read([good, entry, { ...good, name: 'last.json' }]);
    expect(actions).toEqual(['GOOD', 'GOOD']);
    expect(problems).toEqual([said]);
  });

  test('a damaged compression', async () => {
    const zip = aZip([{ name: 'bad.json', content }, good]);
    zip.fill(0xff, 45, 60);
    expect(await everything(readArchive(zip, 'a.zip'))).toMatchObject({
      actions: ['GOOD'],
      problems: [
        `artifact \`a.zip!bad.json\`: the zip is damaged or was tampered with (invalid code lengths set). ${AGAIN}`,
      ],
    });
  });
});

describe('sizes are bounded', () => {
  const DISTRUST = 'If the size is right, upload several artifacts; if not, distrust where it came from.';
  const many = Array.from({ length: 5 }, (_, index) => ({
    name: `${index}.json`,
    content: document(`A${index}`),
  }));

  test('a bomb is left as soon as its ratio shows', async () => {
    const bomb = { name: 'bomb.ndjson', content: Buffer.alloc(64_000_000, '\n') };
    const { actions, problems } = await read([bomb, good]);
    expect([actions, problems]).toEqual([
      ['GOOD'],
      [
        'artifact `a.zip!bomb.ndjson`: it unpacks to more than 500 times the 62 kB it has, as a decompression bomb does; it was not read further. Distrust where it came from; if the content is right, upload it without compression.',
      ],
    ]);
  });

  test('the number of entries', async () => {
    expect(await read(many, { archiveEntries: 3 })).toMatchObject({
      actions: ['A0', 'A1', 'A2'],
      problems: [
        'artifact `a.zip`: the archive has more than 3 entries; the first 3 were read. Upload only the files that the tester wrote, or several artifacts.',
      ],
    });
    expect(await read(many, { archiveListing: 3 })).toMatchObject({
      actions: ['A0', 'A1', 'A2'],
      problems: [
        'artifact `a.zip`: the archive has more than 3 entries; the first 3 were read. Upload only the files that the tester wrote, or several artifacts.',
      ],
    });
  });

  test('the bytes of all entries together', async () => {
    const { actions, problems } = await read(many, { unpackedBytes: document('A0').length * 3 });
    expect(actions).toEqual(['A0', 'A1', 'A2']);
    expect(problems).toEqual([
      `artifact \`a.zip\`: its entries unpack to more than 351 bytes together; only what stands before that was read. ${DISTRUST}`,
    ]);
  });

  test('the bytes of one entry', async () => {
    const { actions, problems } = await read([many[0] ?? good, good], { unpackedBytes: 50 });
    expect([actions, problems]).toEqual([
      [],
      [
        'artifact `a.zip!0.json`: it unpacks to more than 50 bytes; only what stands before that can be used. If the size is right, split the file; if not, distrust where it came from.',
        `artifact \`a.zip\`: its entries unpack to more than 50 bytes together; only what stands before that was read. ${DISTRUST}`,
      ],
    ]);
  });
});

test.each<[name: string, bytes: Uint8Array, said: string]>([
  [
    'an empty archive',
    aZip([]),
    'artifact `a.zip`: the archive holds nothing that can be read: it is empty; expected .json, .ndjson or .jsonl files, gzipped or not. Check which files the upload step names, and that the tester ran before it.',
  ],
  [
    'an archive of logs',
    aZip([{ name: 'logs/' }, { name: 'logs/a.txt' }]),
    'artifact `a.zip`: the archive holds nothing that can be read: it has `logs/a.txt`; expected .json, .ndjson or .jsonl files, gzipped or not. Check which files the upload step names, and that the tester ran before it.',
  ],
  [
    'a truncated archive',
    aZip([good]).subarray(0, 60),
    `artifact \`a.zip\`: the zip is damaged or was tampered with (End of central directory record signature not found. Either not a zip file, or file is truncated). ${AGAIN}`,
  ],
  [
    'a page instead of an archive',
    Buffer.from('<!DOCTYPE html>'),
    'artifact `a.zip`: this is HTML; expected JSON. It may be the sign-in or error page of a failed download: open it, then check address and token of the download.',
  ],
])('%s has its own message', async (_, bytes, said) => {
  const { actions, problems } = await everything(readArchive(bytes, 'a.zip'));
  expect([actions, problems]).toEqual([[], [said]]);
});

import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import type { ArtifactItems, Problem } from '../../core/artifacts/problem.ts';
import { type EntryVerdict, judgeEntry } from './archive-entry.ts';
import { openEntry, unlessDamaged } from './archive-stream.ts';
import { problemItem } from './items.ts';
import { inWords, type Limits } from './limits.ts';
import { readSource } from './read-source.ts';
import { formatOf, headOf } from './sniff.ts';
import type { Source } from './source.ts';
import { problemOf, Unreadable } from './unreadable.ts';

/** Names stay bytes, since a wrong one is one entry's fault and not the archive's. */
const OPTIONS = { lazyEntries: true, autoClose: false, decodeStrings: false } as const;

/** Reads the artifacts in the zip file at `path`, in memory only; never throws for what is wrong with it. */
export function readArchiveFile(
  path: string,
  archive: string,
  limits: Limits,
): AsyncGenerator<ArtifactItems> {
  return readZip(() => openPromise(path, OPTIONS), archive, limits);
}

/** Reads the artifacts in a zip that is in memory already, such as a download. */
export function readArchiveBytes(
  bytes: Uint8Array,
  archive: string,
  limits: Limits,
): AsyncGenerator<ArtifactItems> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return readZip(() => fromBufferPromise(buffer, OPTIONS), archive, limits);
}

async function* readZip(
  open: () => Promise<ZipFile>,
  archive: string,
  limits: Limits,
): AsyncGenerator<ArtifactItems> {
  let zip: ZipFile | undefined;
  try {
    zip = await open();
    yield* readEntries(zip, archive, limits);
  } catch (error) {
    yield problemItem(problemOf(unlessDamaged(error), archive));
  } finally {
    zip?.close();
  }
}

async function* readEntries(zip: ZipFile, archive: string, limits: Limits): AsyncGenerator<ArtifactItems> {
  const names = new Set<string>();
  const skipped: string[] = [];
  let listed = 0;
  let left = limits.unpackedBytes;
  for await (const entry of zip.eachEntry()) {
    listed += 1;
    if (listed > limits.archiveListing) throw tooMany(limits.archiveListing);
    const verdict = judgeAgain(judgeEntry(entry), names);
    const file = `${archive}!${verdict.name}`;
    if (verdict.kind === 'skip') skipped.push(verdict.name);
    else if (verdict.kind === 'refuse') yield problemItem(refused(file, verdict));
    else {
      if (names.size >= limits.archiveEntries) throw tooMany(limits.archiveEntries);
      names.add(verdict.name);
      left -= yield* readEntry(zip, entry, file, { ...limits, unpackedBytes: left });
      if (left <= 0) throw tooMuch(limits.unpackedBytes);
    }
  }
  if (names.size === 0) yield problemItem(nothingIn(archive, skipped));
}

/** Reads one entry; returns how many bytes it unpacked to. */
async function* readEntry(
  zip: ZipFile,
  entry: Entry,
  file: string,
  limits: Limits,
): AsyncGenerator<ArtifactItems, number> {
  const source: Source = {
    file,
    bytes: entry.compressedSize,
    unpacked: true,
    open: () => openEntry(zip, entry, limits.unpackedRatio),
  };
  const tally = { bytes: 0 };
  yield [{ kind: 'file', file, bytes: source.bytes }];
  try {
    const format = formatOf(await headOf(source));
    yield* readSource(source, format, limits, tally);
  } catch (error) {
    yield problemItem(problemOf(error, file));
  }
  return tally.bytes;
}

/** Two entries of one name are a trick: programs disagree about which of them counts. */
function judgeAgain(verdict: EntryVerdict, names: ReadonlySet<string>): EntryVerdict {
  if (verdict.kind !== 'read' || !names.has(verdict.name)) return verdict;
  const reason = 'the archive has another entry of this name; the first one was read';
  return { kind: 'refuse', name: verdict.name, reason, remedy: 'Pack each file once.' };
}

function refused(file: string, verdict: Extract<EntryVerdict, { kind: 'refuse' }>): Problem {
  return { file, severity: 'error', place: '', message: verdict.reason, remedy: verdict.remedy };
}

function nothingIn(archive: string, skipped: readonly string[]): Problem {
  const found = skipped.filter((name) => !name.endsWith('/')).slice(0, 5);
  const have = found.length === 0 ? 'it is empty' : `it has ${found.map((name) => `\`${name}\``).join(', ')}`;
  return {
    file: archive,
    severity: 'error',
    place: '',
    message: `the archive holds nothing that can be read: ${have}; expected .json, .ndjson or .jsonl files, gzipped or not`,
    remedy: 'Check which files the upload step names, and that the tester ran before it.',
  };
}

function tooMany(limit: number): Unreadable {
  return new Unreadable(
    `the archive has more than ${limit.toLocaleString('en-US')} entries; the first ${limit.toLocaleString('en-US')} were read`,
    'Upload only the files that the tester wrote, or several artifacts.',
  );
}

function tooMuch(limit: number): Unreadable {
  return new Unreadable(
    `its entries unpack to more than ${inWords(limit)} together; only what stands before that was read`,
    'If the size is right, upload several artifacts; if not, distrust where it came from.',
  );
}

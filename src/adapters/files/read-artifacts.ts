import type { ArtifactItem } from '../../core/artifacts/problem.ts';
import { readArchiveBytes, readArchiveFile } from './archive.ts';
import { findFiles, type FoundFile } from './find.ts';
import { itemsOf } from './items.ts';
import { type Limits, LIMITS } from './limits.ts';
import { readSource } from './read-source.ts';
import { formatOf, headOf } from './sniff.ts';
import { bytesSource, fileSource, type Source } from './source.ts';
import { problemOf } from './unreadable.ts';

export interface ReadOptions {
  /** The folder from which relative patterns are searched, and to which names are relative. Absolute. */
  readonly cwd: string;
  /** Other sizes than {@link LIMITS}. */
  readonly limits?: Partial<Limits>;
}

/**
 * Reads all artifacts that the patterns name, file by file in the order of their names: for each file one
 * `file` item, then its problems and observations. Formats are told by content. One bad file never stops
 * the others; a pattern without matches is a problem too. Within one file a later observation of the same
 * action has replaced the earlier one already.
 */
export async function* readArtifacts(
  patterns: readonly string[],
  options: ReadOptions,
): AsyncGenerator<ArtifactItem> {
  const limits = { ...LIMITS, ...options.limits };
  const { files, problems } = await findFiles(patterns, options.cwd);
  for (const problem of problems) yield { kind: 'problem', problem };
  for (const found of files) yield* readFile(found, limits);
}

/** Reads the artifacts in a zip that is in memory, such as a download; entries are named `name!entry`. */
export function readArchive(
  bytes: Uint8Array,
  name: string,
  limits?: Partial<Limits>,
): AsyncGenerator<ArtifactItem> {
  return readStored(bytesSource(bytes, name), { ...LIMITS, ...limits }, (all) =>
    readArchiveBytes(bytes, name, all),
  );
}

function readFile({ path, file, bytes }: FoundFile, limits: Limits): AsyncGenerator<ArtifactItem> {
  return readStored(fileSource(path, file, bytes), limits, (all) => readArchiveFile(path, file, all));
}

async function* readStored(
  source: Source,
  limits: Limits,
  readArchived: (limits: Limits) => AsyncGenerator<ArtifactItem>,
): AsyncGenerator<ArtifactItem> {
  const { file, bytes } = source;
  yield { kind: 'file', file, bytes };
  try {
    const format = formatOf(await headOf(source.open()));
    if (format === 'zip') return yield* readArchived(limits);
    for await (const reading of readSource(source, format, limits, { bytes: 0 })) yield* itemsOf(reading);
  } catch (error) {
    yield { kind: 'problem', problem: problemOf(error, file) };
  }
}

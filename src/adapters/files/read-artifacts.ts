import type { ArtifactItems } from '../../core/artifacts/problem.ts';
import { findFiles } from './find.ts';
import { itemsOf, problemItem } from './items.ts';
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
 * Reads all artifacts that the patterns name, file by file in the order of their names: for each file, or
 * each entry of an archive, one `file` item, then its problems and observations. Formats are told by content. One bad file never stops
 * the others; a pattern without matches is a problem too. Within one file a later observation of the same
 * action has replaced the earlier one already.
 */
export async function* readArtifacts(
  patterns: readonly string[],
  options: ReadOptions,
): AsyncGenerator<ArtifactItems> {
  const limits = { ...LIMITS, ...options.limits };
  const { files, problems } = await findFiles(patterns, options.cwd);
  yield itemsOf({ observations: [], problems });
  for (const { path, file, bytes } of files) {
    yield* readStored(fileSource(path, file, bytes), limits, async function* archived() {
      // Most runs read no zip.
      const { readArchiveFile } = await import('./archive.ts');
      yield* readArchiveFile(path, file, limits);
    });
  }
}

/** Reads the artifacts in a zip that is in memory, such as a download; entries are named `name!entry`. */
export function readArchive(
  bytes: Uint8Array,
  name: string,
  options: Pick<ReadOptions, 'limits'> = {},
): AsyncGenerator<ArtifactItems> {
  const limits = { ...LIMITS, ...options.limits };
  return readStored(bytesSource(bytes, name), limits, async function* archived() {
    const { readArchiveBytes } = await import('./archive.ts');
    yield* readArchiveBytes(bytes, name, limits);
  });
}

async function* readStored(
  source: Source,
  limits: Limits,
  archived: () => AsyncGenerator<ArtifactItems>,
): AsyncGenerator<ArtifactItems> {
  const { file, bytes } = source;
  try {
    const format = formatOf(await headOf(source));
    if (format === 'zip') return yield* archived();
    yield [{ kind: 'file', file, bytes }];
    yield* readSource(source, format, limits, { bytes: 0 });
  } catch (error) {
    yield problemItem(problemOf(error, file));
  }
}

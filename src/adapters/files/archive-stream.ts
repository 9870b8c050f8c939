import type { Entry, ZipFile } from 'yauzl';
import { withinRatio } from './unpack.ts';
import { Unreadable } from './unreadable.ts';

/**
 * The bytes of one entry. Throws Unreadable where they are not what the directory said, or unpack to more
 * than `maxRatio` times what is stored.
 */
export async function* openEntry(zip: ZipFile, entry: Entry, maxRatio: number): AsyncGenerator<Uint8Array> {
  try {
    const pieces = (await zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>;
    yield* withinRatio(pieces, entry.compressedSize, maxRatio);
  } catch (error) {
    throw unlessDamaged(error);
  }
}

/**
 * What yauzl throws about an archive is a plain Error without a code, and zlib's has one; both say that the
 * archive is damaged. Every other error is returned as it is.
 */
export function unlessDamaged(error: unknown): unknown {
  if (!(error instanceof Error) || error.name !== 'Error') return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : 'Z_';
  if (!code.startsWith('Z_')) return error;
  return new Unreadable(
    `the zip is damaged or was tampered with (${error.message.slice(0, 200).replace(/\.$/, '')})`,
    'Upload or download it again; distrust it if that does not help.',
  );
}

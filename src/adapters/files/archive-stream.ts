import type { Entry, ZipFile } from 'yauzl';
import { inWords } from './limits.ts';
import { Unreadable } from './unreadable.ts';

/** Up to here any ratio is harmless, and small repetitive files have high ones. */
const RATIO_FROM_BYTES = 16_000_000;

/**
 * The bytes of one entry. Throws Unreadable where they are not what the directory said, or unpack to more
 * than `maxRatio` times what is stored.
 */
export async function* openEntry(zip: ZipFile, entry: Entry, maxRatio: number): AsyncGenerator<Uint8Array> {
  let seen = 0;
  try {
    for await (const piece of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>) {
      seen += piece.length;
      if (seen > RATIO_FROM_BYTES && seen > entry.compressedSize * maxRatio)
        throw bomb(entry.compressedSize, maxRatio);
      yield piece;
    }
  } catch (error) {
    throw unlessDamaged(error);
  }
}

function bomb(stored: number, maxRatio: number): Unreadable {
  return new Unreadable(
    `it unpacks to more than ${maxRatio} times the ${inWords(stored)} it has, as a decompression bomb does; it was not read further`,
    'Distrust where it came from; if the content is right, upload it without compression.',
  );
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

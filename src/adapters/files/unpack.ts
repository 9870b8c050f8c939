import { pipeline, Readable } from 'node:stream';
import { inWords } from './limits.ts';
import { Unreadable } from './unreadable.ts';

/** Decompresses gzip, all its members, piece by piece; throws zlib's error where the data is damaged. */
export async function* gunzip(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { createGunzip } = await import('node:zlib');
  const unpacked = createGunzip({ chunkSize: 256 * 1024 });
  // The error of either side destroys `unpacked` and so ends the loop below; leaving the loop closes both.
  pipeline(Readable.from(pieces), unpacked, () => undefined);
  yield* unpacked as AsyncIterable<Uint8Array>;
}

/** Re-encodes UTF-16 as UTF-8; a byte order mark is dropped. */
export async function* asUtf8(
  pieces: AsyncIterable<Uint8Array>,
  encoding: 'utf-16le' | 'utf-16be',
): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of pieces) yield Buffer.from(decoder.decode(piece, { stream: true }));
  yield Buffer.from(decoder.decode());
}

/** How many bytes were seen, however often they were read. */
export interface Tally {
  bytes: number;
}

/** Passes bytes on and counts them; throws once there are more than `limit`. */
export async function* atMost(
  pieces: AsyncIterable<Uint8Array>,
  limit: number,
  tally: Tally,
): AsyncGenerator<Uint8Array> {
  let seen = 0;
  for await (const piece of pieces) {
    seen += piece.length;
    tally.bytes = Math.max(tally.bytes, seen);
    if (seen > limit) throw tooMuch(limit);
    yield piece;
  }
}

function tooMuch(limit: number): Unreadable {
  return new Unreadable(
    `it unpacks to more than ${inWords(limit)}; only what stands before that can be used`,
    'If the size is right, split the file; if not, distrust where it came from.',
  );
}

/** Up to here any ratio is harmless, and small repetitive files have high ones. */
const RATIO_FROM_BYTES = 16_000_000;

/** Passes bytes on; throws Unreadable once they are more than `maxRatio` times the `stored` ones. */
export async function* withinRatio(
  pieces: AsyncIterable<Uint8Array>,
  stored: number,
  maxRatio: number,
): AsyncGenerator<Uint8Array> {
  let seen = 0;
  for await (const piece of pieces) {
    seen += piece.length;
    if (seen > RATIO_FROM_BYTES && seen > stored * maxRatio) throw bomb(stored, maxRatio);
    yield piece;
  }
}

function bomb(stored: number, maxRatio: number): Unreadable {
  return new Unreadable(
    `it unpacks to more than ${maxRatio} times the ${inWords(stored)} it has, as a decompression bomb does; it was not read further`,
    'Distrust where it came from; if the content is right, upload it without compression.',
  );
}

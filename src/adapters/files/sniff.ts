import type { Source } from './source.ts';

/** What the first bytes of a file say it is. */
export type Format = 'gzip' | 'zip' | 'binary' | 'utf-16le' | 'utf-16be' | 'utf-8';

/** How many bytes are looked at; fewer do where the file has no more. */
const SNIFFED_BYTES = 8192;

/** Tells a format by content, since names lie: uploads rename, downloads unpack. */
export function formatOf(head: Uint8Array): Format {
  if (startsWith(head, 0x1f, 0x8b)) return 'gzip';
  // A zip begins with an entry, or with the end record when it is empty.
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04) || startsWith(head, 0x50, 0x4b, 0x05, 0x06)) return 'zip';
  if (startsWith(head, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(head, 0xfe, 0xff)) return 'utf-16be';
  return head.subarray(0, SNIFFED_BYTES).includes(0) ? 'binary' : 'utf-8';
}

/** The first bytes of what `source` gives, at least 8 kB where there are so many. */
export async function headOf(source: Pick<Source, 'open'>): Promise<Uint8Array> {
  const seen: Uint8Array[] = [];
  let length = 0;
  for await (const piece of source.open(SNIFFED_BYTES)) {
    seen.push(piece);
    length += piece.length;
    if (length >= SNIFFED_BYTES) break;
  }
  return seen.length === 1 && seen[0] !== undefined ? seen[0] : Buffer.concat(seen);
}

function startsWith(head: Uint8Array, ...magic: readonly number[]): boolean {
  return magic.every((byte, index) => head[index] === byte);
}

import type { Problem } from '../../core/artifacts/problem.ts';
import type { Limits } from './limits.ts';
import { type Format, formatOf, headOf } from './sniff.ts';
import type { Source } from './source.ts';
import { asUtf8, atMost, gunzip, type Tally, withinRatio } from './unpack.ts';
import { Unreadable } from './unreadable.ts';

/** The text of a source, however it was packed and encoded. */
export interface Text {
  /** Reads the UTF-8 bytes from the start. */
  readonly open: () => AsyncIterable<Uint8Array>;
  readonly warnings: readonly Problem[];
}

/**
 * Finds out what a source holds and how to read it as text. Throws Unreadable for what is no text. Archives
 * are the caller's: a zip that arrives here stands inside another one.
 */
export async function textOf(source: Source, format: Format, limits: Limits, tally: Tally): Promise<Text> {
  if (format !== 'gzip') return decoded(source, source.open, format, limits, tally);
  const open = (firstBytes?: number) =>
    withinRatio(gunzip(source.open(firstBytes)), source.bytes, limits.unpackedRatio);
  const inner = formatOf(await headOf({ open }));
  if (inner === 'gzip' || inner === 'zip') throw packedTwice(inner);
  return decoded({ ...source, unpacked: true }, open, inner, limits, tally);
}

function decoded(source: Source, open: Source['open'], format: Format, limits: Limits, tally: Tally): Text {
  if (format === 'zip') throw packedTwice(format);
  if (format === 'binary') throw binary();
  const limit = source.unpacked ? limits.unpackedBytes : Infinity;
  const bounded = () => atMost(open(), limit, tally);
  if (format !== 'utf-16le' && format !== 'utf-16be') return { open: bounded, warnings: [] };
  return { open: () => asUtf8(bounded(), format), warnings: [utf16(source.file)] };
}

function packedTwice(inner: 'gzip' | 'zip'): Unreadable {
  return new Unreadable(
    `this is a ${inner} inside another archive, which is not read`,
    'Upload the artifacts themselves: the upload packs them already.',
  );
}

function binary(): Unreadable {
  return new Unreadable(
    'this is binary; expected JSON as UTF-8 text, gzipped or not, or a zip of such files',
    'If it is not an artifact, narrow the pattern; if it is text, save it as UTF-8.',
  );
}

function utf16(file: string): Problem {
  return {
    file,
    severity: 'warning',
    place: '',
    message: 'this is UTF-16; expected UTF-8; it was read all the same',
    remedy: 'In PowerShell, write it with `Out-File -Encoding utf8`.',
  };
}

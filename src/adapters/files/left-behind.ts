import { open } from 'node:fs/promises';
import { type Format, formatOf } from './sniff.ts';

/** What a run left behind: an artifact, to be read as such, or a log, whose end is here as text. */
export type LeftBehind = { readonly kind: 'artifact' } | { readonly kind: 'log'; readonly text: string };

/** Of a longer log its end is read: the refusal that ended a run stands there. */
const LONGEST_LOG_BYTES = 50_000_000;

const ENCODING: Readonly<Record<Exclude<Format, 'gzip' | 'zip'>, string>> = {
  'utf-8': 'utf-8',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  // A log may hold a stray zero byte; nothing else that is binary says anything.
  binary: 'utf-8',
};

/**
 * Tells a log from an artifact by content: artifacts are JSON, gzip or zip.
 * @throws what the file system throws
 */
export async function readLeftBehind(path: string): Promise<LeftBehind> {
  const file = await open(path, 'r');
  try {
    const found = await file.stat();
    // The size of a pipe or a device tells nothing.
    if (!found.isFile()) throw new Error('it is no regular file; save what is to be examined to one');
    const { size } = found;
    const head = Buffer.alloc(Math.min(size, 8_192));
    await file.read(head, 0, head.length, 0);
    const format = formatOf(head);
    if (format === 'gzip' || format === 'zip') return { kind: 'artifact' };
    const decoder = new TextDecoder(ENCODING[format]);
    if (isJson(decoder.decode(head))) return { kind: 'artifact' };
    const length = Math.min(size, LONGEST_LOG_BYTES);
    const bytes = Buffer.alloc(length);
    const { bytesRead } = await file.read(bytes, 0, length, size - length);
    return { kind: 'log', text: decoder.decode(bytes.subarray(0, bytesRead)) };
  } finally {
    await file.close();
  }
}

/** Whether a text begins as JSON does; `[2026-` is the time of a line. */
function isJson(text: string): boolean {
  return /^\s*(?:\{|\[\s*(?:[{[]|\]))/.test(text);
}

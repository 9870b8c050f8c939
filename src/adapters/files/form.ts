import { isLineDelimited } from '../../core/artifacts/read-lines.ts';
import { decode } from './lines.ts';

/** A text of which enough was read to know what it is. */
export interface Begun {
  readonly form: 'document' | 'lines';
  /** All bytes of the text, those already read included, once. */
  readonly pieces: AsyncIterable<Uint8Array>;
}

/**
 * Reads on until it is clear whether a text is one JSON document or NDJSON: a few kilobytes mostly; to the
 * end where the whole document is one line.
 */
export async function begin(text: AsyncIterable<Uint8Array>): Promise<Begun> {
  const iterator = text[Symbol.asyncIterator]();
  const read: Uint8Array[] = [];
  let form: Begun['form'] | undefined;
  while (form === undefined) {
    const next = await iterator.next();
    if (next.done === true) form = 'document';
    else {
      read.push(next.value);
      if (next.value.includes(NEWLINE))
        form = formOf(beginningOf(read[0])) ?? formOf(decode(Buffer.concat(read)));
    }
  }
  return { form, pieces: continued(read, iterator) };
}

const NEWLINE = 0x0a;
/** Mostly enough to tell, and much cheaper to decode than all that was read. */
const BEGINNING_BYTES = 16 * 1024;

function beginningOf(piece: Uint8Array | undefined): string {
  return piece === undefined ? '' : decode(piece.subarray(0, BEGINNING_BYTES));
}

/** What the beginning of a text tells; undefined where more is needed. */
function formOf(beginning: string): Begun['form'] | undefined {
  const text = beginning.trimStart();
  const end = text.indexOf('\n');
  const rest = text.slice(end + 1).trimStart();
  if (end === -1 || rest === '') return undefined;
  const first = text.slice(0, end);
  if (isLineDelimited(first, '')) return 'lines';
  const secondEnd = rest.indexOf('\n');
  if (secondEnd === -1 && rest.startsWith('{')) return undefined;
  return isLineDelimited(first, rest.slice(0, secondEnd)) ? 'lines' : 'document';
}

async function* continued(
  read: Uint8Array[],
  iterator: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    // Taken off one by one: a first line of many megabytes must not stay until the last one.
    for (let piece = read.shift(); piece !== undefined; piece = read.shift()) yield piece;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}

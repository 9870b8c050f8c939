import { isLineDelimited } from '../../core/artifacts/read-lines.ts';
import { decode } from './lines.ts';

/** A text of which enough was read to know what it is. */
export interface Begun {
  readonly form: Form;
  /** All bytes of the text, those already read included, once. */
  readonly pieces: AsyncIterable<Uint8Array>;
}

type Form = 'document' | 'lines';

/**
 * Reads on until it is clear whether a text is one JSON document or NDJSON: a few kilobytes mostly, to the
 * end where the whole document is one line. What is larger than any document, in bytes, counts as one.
 */
export async function begin(text: AsyncIterable<Uint8Array>, documentBytes: number): Promise<Begun> {
  const iterator = text[Symbol.asyncIterator]();
  const read: Uint8Array[] = [];
  const lines = firstLines();
  let length = 0;
  let form: Form | undefined;
  while (form === undefined) {
    const next = await iterator.next();
    if (next.done === true) {
      form = lines.formAtEnd();
      break;
    }
    read.push(next.value);
    length += next.value.length;
    form = lines.formWith(next.value) ?? (length > documentBytes ? 'document' : undefined);
  }
  return { form, pieces: continued(read, iterator) };
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

const NEWLINE = 0x0a;
/** Of a longer line only the two ends are kept; they decide. */
const HALF_LINE = 32 * 1024;

/** Collects the first two lines that are not blank, each byte looked at once. */
function firstLines() {
  let first: string | undefined;
  let current = '';
  /** The form, as soon as it is known: `whole` says that no more of the second line will come. */
  const formNow = (whole: boolean): Form | undefined => {
    if (first === undefined || current === '') return undefined;
    if (isLineDelimited(first, current)) return 'lines';
    return whole || !current.startsWith('{') ? 'document' : undefined;
  };
  return {
    formAtEnd: (): Form => formNow(true) ?? 'document',
    formWith(piece: Uint8Array): Form | undefined {
      for (let at = current === '' ? firstInk(piece, 0) : 0; at < piece.length; at = firstInk(piece, at)) {
        const newline = piece.indexOf(NEWLINE, at);
        const end = newline === -1 ? piece.length : newline;
        current = bothEnds(current, piece.subarray(at, end));
        at = end;
        if (newline === -1) break;
        if (first !== undefined) return formNow(true);
        first = current;
        current = '';
      }
      return formNow(false);
    },
  };
}

/** Offset of the first byte from `from` on that is not blank; the length where all are. */
function firstInk(piece: Uint8Array, from: number): number {
  let at = from;
  while (at < piece.length && (piece[at] ?? 0) <= 0x20) at += 1;
  return at;
}

/** A character that is cut in two becomes another one, which is as good inside a string. */
function bothEnds(line: string, more: Uint8Array): string {
  const head = decode(more.subarray(0, HALF_LINE));
  const tail = decode(more.subarray(Math.max(HALF_LINE, more.length - HALF_LINE)));
  const all = line + head + tail;
  return all.length <= 2 * HALF_LINE ? all : all.slice(0, HALF_LINE) + all.slice(-HALF_LINE);
}

/** A line of a file; `text` is undefined where the line was too long to be kept. */
export interface Line {
  /** 1-based. */
  readonly number: number;
  readonly text: string | undefined;
}

const NEWLINE = 0x0a;

/**
 * Splits UTF-8 bytes into lines, one batch per piece, since a promise per line would cost more than the
 * line. A batch is made as it is taken, and must be taken to its end before the next one is asked for; so
 * there is never more than one piece, one unfinished line of at most `maxBytes` and one line in memory.
 */
export async function* lineBatches(
  pieces: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Iterable<Line>> {
  const unfinished = unfinishedLine(maxBytes);
  let number = 0;
  for await (const piece of pieces) {
    yield linesEndingIn(piece, unfinished, () => (number += 1));
  }
  const text = unfinished.take(NOTHING);
  if (text !== '') yield [{ number: number + 1, text }];
}

const NOTHING = new Uint8Array();

function* linesEndingIn(
  piece: Uint8Array,
  unfinished: ReturnType<typeof unfinishedLine>,
  nextNumber: () => number,
): Generator<Line> {
  let start = 0;
  for (let end = piece.indexOf(NEWLINE); end !== -1; end = piece.indexOf(NEWLINE, start)) {
    yield { number: nextNumber(), text: unfinished.take(piece.subarray(start, end)) };
    start = end + 1;
  }
  unfinished.add(piece.subarray(start));
}

/**
 * Collects a line that more than one piece holds, in one buffer that all lines share: a new one for each
 * would be garbage by the megabyte, and the peak of memory with it.
 */
function unfinishedLine(maxBytes: number) {
  let buffer = Buffer.allocUnsafeSlow(FIRST_BUFFER_BYTES);
  let length = 0;
  const add = (part: Uint8Array) => {
    const needed = length + part.length;
    if (needed <= maxBytes && needed > buffer.length) {
      const larger = Buffer.allocUnsafeSlow(Math.min(maxBytes, needed * 2));
      buffer.copy(larger, 0, 0, length);
      buffer = larger;
    }
    if (needed <= maxBytes) buffer.set(part, length);
    length = needed;
  };
  return {
    add,
    /** The whole line, whose last part this is; undefined where it is too long. The next one begins. */
    take(last: Uint8Array): string | undefined {
      if (length === 0 && last.length <= maxBytes) return decode(last);
      add(last);
      const text = length > maxBytes ? undefined : decode(buffer.subarray(0, length));
      length = 0;
      return text;
    },
  };
}

const FIRST_BUFFER_BYTES = 64 * 1024;

/** As UTF-8; what is not valid becomes U+FFFD, as a transcript of a binary answer may hold anything. */
export function decode(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

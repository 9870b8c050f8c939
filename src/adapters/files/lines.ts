/** A line of a file; `text` is undefined where the line was too long to be kept. */
export interface Line {
  /** 1-based. */
  readonly number: number;
  readonly text: string | undefined;
}

const NEWLINE = 0x0a;

/**
 * Splits UTF-8 bytes into lines, one batch per piece, since a promise per line would cost more than the
 * line. Holds one unfinished line of at most `maxBytes` and nothing else.
 */
export async function* lineBatches(
  pieces: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<readonly Line[]> {
  const unfinished = unfinishedLine(maxBytes);
  let number = 0;
  for await (const piece of pieces) {
    const batch: Line[] = [];
    let start = 0;
    for (let end = piece.indexOf(NEWLINE); end !== -1; end = piece.indexOf(NEWLINE, start)) {
      number += 1;
      batch.push({ number, text: unfinished.take(piece.subarray(start, end)) });
      start = end + 1;
    }
    unfinished.add(piece.subarray(start));
    if (batch.length > 0) yield batch;
  }
  const text = unfinished.take(new Uint8Array());
  if (text !== '') yield [{ number: number + 1, text }];
}

function unfinishedLine(maxBytes: number) {
  let parts: Uint8Array[] = [];
  let length = 0;
  const add = (part: Uint8Array) => {
    length += part.length;
    if (length > maxBytes) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  return {
    add,
    /** The whole line, whose last part this is; the next one begins. */
    take(last: Uint8Array): string | undefined {
      if (length === 0 && last.length <= maxBytes) return decode(last);
      add(last);
      const text = length > maxBytes ? undefined : decode(Buffer.concat(parts));
      parts = [];
      length = 0;
      return text;
    },
  };
}

/** As UTF-8; what is not valid becomes U+FFFD, as a transcript of a binary answer may hold anything. */
export function decode(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

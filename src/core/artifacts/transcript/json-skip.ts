const firstPiece = 1_024;
const longestPiece = 16_384;
/** Of a UTF-16 unit in UTF-8. */
const mostBytes = 3;

const quote = 34;
const backslash = 92;
/** `{` and `}`; `[` and `]` lack a bit that these have. */
const open = 123;
const close = 125;
const braceBit = 0x20;

const encoder = new TextEncoder();
/** The piece at hand in UTF-8 (RFC 3629); all that means something to JSON is one byte. */
const bytes = new Uint8Array(mostBytes * longestPiece + 1);

/**
 * Offset behind the bracket that closes the JSON object or list in which `from` stands, no string around it; the
 * length of the text where none does. Most of a long answer is passed over by this, and its bytes are read in half
 * the time of its characters.
 */
export function endOfContainer(text: string, from: number): number {
  let depth = 1;
  let isInString = false;
  let size = firstPiece;
  /** Where the piece goes on if the one before ended within an escape. */
  let at = 0;
  for (let start = from; start < text.length; start += size, size = longestPiece) {
    const piece = text.slice(start, start + size);
    const { written } = encoder.encodeInto(piece, bytes);
    // Ends the string that the piece may end in.
    bytes[written] = quote;
    while (at < written) {
      if (isInString) {
        let byte = bytes[at];
        while (byte !== quote && byte !== backslash) byte = bytes[++at];
        if (at === written) break;
        isInString = byte !== quote;
        at += isInString ? 2 : 1;
      } else {
        const byte = bytes[at] ?? 0;
        at += 1;
        if (byte === quote) isInString = true;
        else if ((byte | braceBit) === open) depth += 1;
        else if ((byte | braceBit) === close) {
          depth -= 1;
          if (depth === 0) return start + unitsIn(at, written === piece.length);
        }
      }
    }
    at -= written;
  }
  return text.length;
}

/** How many UTF-16 units the first bytes stand for. */
function unitsIn(length: number, isAscii: boolean): number {
  if (isAscii) return length;
  let units = 0;
  for (let at = 0; at < length; at += 1) {
    const byte = bytes[at] ?? 0;
    // Bytes behind the first of a character count nothing; four of them stand for two units.
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
  }
  return units;
}

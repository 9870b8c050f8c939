import type { Span } from './span.ts';
import { MASK } from './tokens.ts';

const BEGIN = /-----BEGIN [A-Z0-9 ]{1,40}-----/g;

/** What a PEM block is made of, also JSON-escaped, URL-encoded or with its RFC 1421 headers. */
const BODY = /[A-Za-z0-9+/=\s\\:,%-]*/y;

const END = /-----END [A-Z0-9 ]{1,40}-----/;

/** PEM blocks (RFC 7468), whole: from BEGIN to END, or, cut off, as far as the text could belong to one. */
export function findPemBlocks(text: string): Span[] {
  const spans: Span[] = [];
  BEGIN.lastIndex = 0;
  for (let begin = BEGIN.exec(text); begin !== null; begin = BEGIN.exec(text)) {
    BODY.lastIndex = BEGIN.lastIndex;
    const body = BODY.exec(text)?.[0] ?? '';
    const closing = END.exec(body);
    const length = closing === null ? body.length : closing.index + closing[0].length;
    const end = begin.index + begin[0].length + length;
    spans.push({ start: begin.index, end, shown: MASK });
    BEGIN.lastIndex = end;
  }
  return spans;
}

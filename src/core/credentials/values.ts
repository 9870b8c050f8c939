/** An opening quote: its character and how many backslashes stand before it (JSON within JSON within ...). */
export interface Quote {
  readonly character: string;
  readonly depth: number;
}

/** Quotes deeper than this are not followed: 15 backslashes are JSON encoded four times over. */
const DEEPEST = 15;

/** The quote that begins at `at`, behind its backslashes. */
export function quoteAt(text: string, at: number): Quote | undefined {
  let depth = 0;
  while (text[at + depth] === '\\' && depth <= DEEPEST) depth += 1;
  const character = text[at + depth];
  return depth <= DEEPEST && isQuote(character) ? { character, depth } : undefined;
}

/** The quote that ends just before `end`. */
export function quoteBefore(text: string, end: number): Quote | undefined {
  const character = text[end - 1];
  if (!isQuote(character)) return undefined;
  const depth = backslashesBefore(text, end - 1);
  return depth <= DEEPEST ? { character, depth } : undefined;
}

function isQuote(character: string | undefined): character is string {
  return character === '"' || character === "'" || character === '`';
}

/** How many backslashes stand directly before `at`, up to one more than matter. */
export function backslashesBefore(text: string, at: number): number {
  let count = 0;
  while (count <= 4 * DEEPEST && text[at - 1 - count] === '\\') count += 1;
  return count;
}

/** How a shell writes `'` within a text in `'`: `'\''` or `'"'"'`, perhaps JSON-escaped. */
const SHELL_QUOTE = /'(?:\\{1,4}''|\\{0,3}"'\\{0,3}"')/y;

function shellQuoteLength(text: string, at: number): number {
  SHELL_QUOTE.lastIndex = at;
  return SHELL_QUOTE.exec(text)?.[0].length ?? 0;
}

/**
 * Where the text opened by `quote` ends: before the backslashes of its closing quote, or at the line's end
 * where none closes it (cut off). Linear: two texts opened at the same depth never overlap.
 */
export function endOfQuoted(text: string, from: number, { character, depth }: Quote): number {
  for (let at = from; at < text.length; at += 1) {
    const here = text[at];
    if (here === '\n') return at;
    if (here !== character) continue;
    const backslashes = Math.min(backslashesBefore(text, at), at - from);
    const shellQuote = character === "'" ? shellQuoteLength(text, at) : 0;
    if (shellQuote > 0) at += shellQuote - 1;
    // At depth d a literal backslash takes 2(d+1) characters and an escaped quote d+1 more than a closing one.
    else if (Math.floor(backslashes / (depth + 1)) % 2 === 0) return at - (backslashes % (depth + 1));
  }
  return text.length;
}

/** A stretch of one line, and whether the limit ended it rather than the line. */
export interface Line {
  readonly end: number;
  readonly cut: boolean;
}

/**
 * Where the rest of a line ends: at a line break, and, within a quoted text, at an escaped line break or the
 * closing quote; after `longest` characters at the latest.
 */
export function restOfLine(text: string, from: number, within: Quote | undefined, longest: number): Line {
  const stop = Math.min(text.length, from + longest);
  for (let at = from; at < stop; at += 1) {
    const here = text[at];
    if (here === '\n' || here === '\r') return { end: at, cut: false };
    if (within === undefined) continue;
    if (here === '\\' && isEscapedBreak(text, at)) return { end: at, cut: false };
    if (here !== within.character) continue;
    const shellQuote = here === "'" ? shellQuoteLength(text, at) : 0;
    const backslashes = Math.min(backslashesBefore(text, at), at - from);
    if (shellQuote > 0) at += shellQuote - 1;
    else if (backslashes <= within.depth) return { end: at - backslashes, cut: false };
  }
  return { end: stop, cut: stop < text.length };
}

const ESCAPED_BREAK = /\\{1,16}[nr]/y;

function isEscapedBreak(text: string, at: number): boolean {
  ESCAPED_BREAK.lastIndex = at;
  return ESCAPED_BREAK.test(text);
}

/**
 * Ends an unquoted word: white space, a quote that closes, `&`, `;`, `<`, `>`, an escape of one of them, a
 * comma before more of the same list.
 */
const WORD_END =
  /[\s"`&;<>|]|'(?=[\s"'`,.;:&)\]}\\]|$)|\\{1,16}(?:[nrt"'`]|u00(?:26|3[ce]|22))|,(?=\s|$|[A-Za-z_][\w-]{0,40}[=:])/;

/** The same within text that is URL-encoded as a whole, where `%26` is the next parameter. */
const ENCODED_WORD_END = /[\s"'`&;<>|\\]|%(?:26|22|2C|0[aAdD])/;

/** Brackets and stops that close what is around a word rather than belong to it. */
const WORD_TAIL = /[)\]},.:!?]{1,8}$/;

/** Where an unquoted word ends, looking at no more than `longest` characters. */
export function endOfWord(text: string, from: number, longest: number, encoded = false): number {
  const found = text.slice(from, from + longest);
  const end = found.search(encoded ? ENCODED_WORD_END : WORD_END);
  const word = end === -1 ? found : found.slice(0, end);
  return from + word.replace(WORD_TAIL, '').length;
}

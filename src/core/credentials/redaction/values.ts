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
 * where none closes it (cut off); after `longest` characters at the latest.
 */
export function endOfQuoted(
  text: string,
  from: number,
  { character, depth }: Quote,
  longest: number,
): number {
  const stop = Math.min(text.length, from + longest);
  for (let at = from; at < stop; at += 1) {
    const here = text[at];
    if (here === '\n') return at;
    if (here !== character) continue;
    const backslashes = Math.min(backslashesBefore(text, at), at - from);
    const shellQuote = character === "'" ? shellQuoteLength(text, at) : 0;
    if (shellQuote > 0) at += shellQuote - 1;
    // At depth d a literal backslash takes 2(d+1) characters and an escaped quote d+1 more than a closing one.
    else if (Math.floor(backslashes / (depth + 1)) % 2 === 0) return at - (backslashes % (depth + 1));
  }
  return stop;
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
    // Within a shell's `'` a backslash is itself.
    if (here === '\\' && within.character !== "'") {
      const length = backslashesFrom(text, at);
      if (isEscapedBreak(text, at + length, length, within.depth)) return { end: at, cut: false };
      at += length - 1;
      continue;
    }
    if (here !== within.character) continue;
    const shellQuote = here === "'" ? shellQuoteLength(text, at) : 0;
    const backslashes = Math.min(backslashesBefore(text, at), at - from);
    if (shellQuote > 0) at += shellQuote - 1;
    else if (backslashes <= within.depth) return { end: at - backslashes, cut: false };
  }
  return { end: stop, cut: stop < text.length };
}

function backslashesFrom(text: string, at: number): number {
  let count = 1;
  while (text[at + count] === '\\') count += 1;
  return count;
}

/** At depth d an escaped line break takes d+1 backslashes, one of a text around it fewer, a literal one an even number. */
function isEscapedBreak(text: string, at: number, backslashes: number, depth: number): boolean {
  if (text[at] !== 'n' && text[at] !== 'r') return false;
  return backslashes <= depth || Math.floor(backslashes / (depth + 1)) % 2 === 1;
}

/** What may end an unquoted word. */
const WORD_STOP = /[\s"'`&;<>|\\,]/g;

/** The same within text that is URL-encoded as a whole, where `%26` is the next parameter. */
const ENCODED_WORD_STOP = /[\s"'`&;<>|\\]|%(?:26|22|2C|0[AD])/gi;

/** Brackets and stops that close what is around a word rather than belong to it. */
const WORD_TAIL = /[)\]},.:!?]{1,8}$/;

/**
 * Where an unquoted word ends, looking at no more than `longest` characters: at white space, a quote that closes,
 * `&`, `;`, `<`, `>`, `|`, an escape of one of them, or a comma before more of the same list.
 */
export function endOfWord(text: string, from: number, longest: number, encoded = false): number {
  const stops = encoded ? ENCODED_WORD_STOP : WORD_STOP;
  const looked = text.slice(from, from + longest);
  let end = looked.length;
  stops.lastIndex = 0;
  for (let stop = stops.exec(looked); stop !== null; stop = stops.exec(looked)) {
    const length = partOfWord(looked, stop.index);
    if (length === 0) {
      end = stop.index;
      break;
    }
    stops.lastIndex = stop.index + length;
  }
  return from + end - (WORD_TAIL.exec(looked.slice(Math.max(0, end - 8), end))?.[0].length ?? 0);
}

/** How much of the text at a possible end belongs to the word after all; 0 where the word ends. */
function partOfWord(text: string, at: number): number {
  if (text[at] === "'") return shellQuoteLength(text, at) || (follows(CLOSED, text, at + 1) ? 0 : 1);
  if (text[at] === ',') return follows(MORE, text, at + 1) ? 0 : 1;
  if (text[at] !== '\\') return 0;
  const length = backslashesFrom(text, at);
  return follows(ESCAPED_STOP, text, at + length) ? 0 : length;
}

/** Behind a quote that closes. */
const CLOSED = /[)\]}.,:;!?]{0,3}(?:[\s"`\\]|$)|[)\]}.,:;!?]{1,3}'/y;

/** Behind a comma that goes on to the next of a list. */
const MORE = /\s|$|[A-Za-z_][\w-]{0,40}[=:]/y;

const ESCAPED_STOP = /[nrt"'`]|u00(?:26|3[ce]|22)/y;

function follows(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

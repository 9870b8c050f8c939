/** What a walk over JSON text reports; offsets are UTF-16, ends exclusive. */
export interface Walker {
  /** An object or an array begins at `at`; `closer` will end it. */
  readonly open: (at: number, closer: '}' | ']') => void;
  /** The innermost object or array ends with the bracket at `at`. */
  readonly close: (at: number) => void;
  /** A member name or a string value, its quotes included. */
  readonly string: (start: number, end: number) => void;
  /** A number, true, false or null. */
  readonly scalar: (start: number, end: number) => void;
  readonly comma: () => void;
  readonly colon: () => void;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/**
 * Walks the first `end` characters of `text`, which must be valid JSON or the beginning of it. Iterative,
 * so that no depth overflows the stack, and it skips strings with indexOf, since transcripts are nearly
 * all string.
 */
export function walkJson(text: string, end: number, walker: Walker): void {
  for (let at = 0; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const close = closingQuote(text, at, end);
      if (close === -1) return;
      walker.string(at, close + 1);
      at = close;
    } else if (code === OPEN_BRACE) walker.open(at, '}');
    else if (code === OPEN_BRACKET) walker.open(at, ']');
    else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) walker.close(at);
    else if (code === COMMA) walker.comma();
    else if (code === COLON) walker.colon();
    else if (code > 0x20) {
      const stop = scalarEnd(text, at, end);
      walker.scalar(at, stop);
      at = stop - 1;
    }
  }
}

/** Offset of the quote that ends the string which starts at `open`; -1 where the text ends first. */
function closingQuote(text: string, open: number, end: number): number {
  let close = text.indexOf('"', open + 1);
  while (close !== -1 && isEscaped(text, close)) close = text.indexOf('"', close + 1);
  return close < end ? close : -1;
}

function isEscaped(text: string, quote: number): boolean {
  let slashes = 0;
  while (text.charCodeAt(quote - 1 - slashes) === 0x5c) slashes += 1;
  return slashes % 2 === 1;
}

function scalarEnd(text: string, start: number, end: number): number {
  let at = start + 1;
  while (at < end && /[\w.+-]/.test(text.charAt(at))) at += 1;
  return at;
}

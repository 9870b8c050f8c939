/** What a walk over JSON text reports; offsets are UTF-16, ends exclusive. */
export interface Walker {
  /** An object or an array begins at `at` and `closer` will end it. True to walk into it, false to take it as one value. */
  readonly enter: (at: number, closer: '}' | ']') => boolean;
  /** The innermost object or array that was entered ends with the bracket at `at`. */
  readonly leave: (at: number) => void;
  /** A member name or a string value, its quotes included. */
  readonly string: (start: number, end: number) => void;
  /** Any other value that was not entered. */
  readonly value: (start: number, end: number) => void;
  readonly comma: () => void;
  readonly colon: () => void;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/**
 * Walks the first `end` characters of `text`, which must be valid JSON or the beginning of it; ends early
 * where a string or a value that is not entered does. Iterative, so that no depth overflows the stack.
 */
export function walkJson(text: string, end: number, walker: Walker): void {
  for (let at = 0; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === COMMA) walker.comma();
    else if (code === COLON) walker.colon();
    else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) walker.leave(at);
    else if (code > 0x20) {
      const opens = code === OPEN_BRACE || code === OPEN_BRACKET;
      if (opens && walker.enter(at, code === OPEN_BRACE ? '}' : ']')) continue;
      const stop = opens ? bracketsEnd(text, at, end) : simpleEnd(text, at, end);
      if (stop === -1) return;
      if (code === QUOTE) walker.string(at, stop);
      else walker.value(at, stop);
      at = stop - 1;
    }
  }
}

/** Offset after the object or array that starts at `start`; -1 where the text ends first. */
function bracketsEnd(text: string, start: number, end: number): number {
  let depth = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const stop = stringEnd(text, at, end);
      if (stop === -1) return -1;
      at = stop - 1;
    } else if (code === OPEN_BRACE || code === OPEN_BRACKET) depth += 1;
    else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

function simpleEnd(text: string, start: number, end: number): number {
  if (text.charCodeAt(start) === QUOTE) return stringEnd(text, start, end);
  let at = start + 1;
  while (at < end && /[\w.+-]/.test(text.charAt(at))) at += 1;
  return at;
}

/**
 * Offset after the string that starts at `start`; -1 where the text ends first. A plain loop: transcripts
 * hold so many escaped quotes that indexOf from one to the next took four times as long.
 */
function stringEnd(text: string, start: number, end: number): number {
  for (let at = start + 1; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    if (code === BACKSLASH) at += 1;
  }
  return -1;
}

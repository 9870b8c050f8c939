/**
 * How many values one text may have. V8 spends 64 bytes on an empty object of three: without this limit 60 MB of
 * them, which gzip packs into 60 kB, took 3.5 GB. Real documents of 100 MB have
 * half a million.
 */
export const MAX_VALUES = 2_000_000;

const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const OPEN_BRACE = 0x7b;

/**
 * True when `text`, be it JSON or not quite, has more than {@link MAX_VALUES} values; never reads on after that.
 * An object or array that is empty counts twice, as it takes that much.
 */
export function hasTooManyValues(text: string): boolean {
  // What a text of this size can hold fits in memory, so most texts need no scan.
  if (text.length <= 2 * MAX_VALUES) return false;
  let values = 1;
  for (let at = 0; at < text.length && values <= MAX_VALUES; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (code === COMMA || code === OPEN_BRACE || code === OPEN_BRACKET) values += 1;
  }
  return values > MAX_VALUES;
}

/** Where the string that begins at `start` ends. Searching for its quote takes a third of looking at each character. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; ; at += 1) {
    at = text.indexOf('"', at);
    if (at === -1) return text.length;
    let backslashes = 0;
    while (text.charCodeAt(at - 1 - backslashes) === BACKSLASH) backslashes += 1;
    if (backslashes % 2 === 0) return at;
  }
}

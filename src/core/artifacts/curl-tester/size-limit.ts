/** From this many UTF-16 units of text on, one response is cut: nobody reads it, and it would fill the memory. */
export const MAX_RESPONSE_CHARACTERS = 20_000_000;
/** What stays of each of its texts: the head, where status, headers and errors stand, and the tail. */
export const HEAD_CHARACTERS = 1_000_000;
export const TAIL_CHARACTERS = 64_000;

/**
 * The head and the tail of `text` with a note of what is left out; `text` itself where that is not shorter.
 * Never splits a code point. The result is a copy: a slice would keep the whole text in memory.
 */
export function headAndTail(text: string): string {
  const tailStart = text.length - TAIL_CHARACTERS;
  const headEnd = splitsPair(text, HEAD_CHARACTERS) ? HEAD_CHARACTERS - 1 : HEAD_CHARACTERS;
  const tailFrom = splitsPair(text, tailStart) ? tailStart + 1 : tailStart;
  if (tailFrom <= headEnd) return text;
  const note = `\n[... ${tailFrom - headEnd} characters left out ...]\n`;
  const cut = text.slice(0, headEnd) + note + text.slice(tailFrom);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(cut));
}

function splitsPair(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/** How many characters of an untrusted text a message quotes at most. */
const QUOTED_CHARACTERS = 40;

/** An untrusted text between backticks, cut and without what could break out of them or of the line. */
export function quoted(text: string): string {
  const shown = text.slice(0, QUOTED_CHARACTERS);
  const plain = shown.replace(/[`\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '?').trim();
  return `\`${plain}${shown.length < text.length ? '...' : ''}\``;
}

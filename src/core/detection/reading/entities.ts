const named: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** As `&#1114111;` has, the last character there is. */
export const longestReference = 10;

/** All but `&amp;`, which is replaced last: `&amp;lt;` stands for `&lt;`. */
const others = /&(?:(lt|gt|quot|apos|nbsp)|#(\d{1,7})|#x([\da-f]{1,6}));/gi;

/** Replaces the entities that error pages use, by name or by number (HTML 13.5, character references). */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(others, characterOf).replace(/&amp;/g, '&');
}

/** The character that a reference stands for; undefined for what is none that is known. */
export function decodeReference(written: string): string | undefined {
  const meant = reference.test(written) ? decodeEntities(written) : written;
  return meant === written ? undefined : meant;
}

const reference = /^&[#\da-z]+;$/i;

function characterOf(written: string, name?: string, decimal?: string, hexadecimal?: string): string {
  if (name !== undefined) return named[name.toLowerCase()] ?? written;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : written;
}

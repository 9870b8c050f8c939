const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
]);

/** Characters between `&` and `;`: `amp`, `#39`, `#x1f512`. */
const longestName = 9;

/** Replaces the entities that error pages use. */
export function decodeEntities(text: string): string {
  let mark = text.indexOf('&');
  if (mark === -1) return text;
  let decoded = '';
  let from = 0;
  while (mark !== -1) {
    const end = endOfName(text, mark + 1);
    const character = end === undefined ? undefined : characterOf(text.slice(mark + 1, end));
    if (end !== undefined && character !== undefined) {
      decoded += text.slice(from, mark) + character;
      from = end + 1;
    }
    mark = text.indexOf('&', Math.max(from, mark + 1));
  }
  return decoded + text.slice(from);
}

const semicolon = 59;

/** Where the semicolon is that ends the name; undefined when none is near. */
function endOfName(text: string, start: number): number | undefined {
  for (let at = start; at <= start + longestName; at += 1) if (text.charCodeAt(at) === semicolon) return at;
  return undefined;
}

function characterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return entities.get(name);
  const code = name.charAt(1) === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return Number.isInteger(code) && code > 0 && code < 0x110000 ? String.fromCodePoint(code) : undefined;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** `amp;`, `#39;`, `#x27;` behind an ampersand. */
const entity = /(#?\w{1,8});/y;

/** Replaces the entities that error pages use. */
export function decodeEntities(text: string): string {
  let mark = text.indexOf('&');
  if (mark === -1) return text;
  let decoded = '';
  let from = 0;
  while (mark !== -1) {
    entity.lastIndex = mark + 1;
    const name = entity.exec(text)?.[1];
    const character = name === undefined ? undefined : characterOf(name);
    if (name !== undefined && character !== undefined) {
      decoded += text.slice(from, mark) + character;
      from = mark + name.length + 2;
    }
    mark = text.indexOf('&', Math.max(from, mark + 1));
  }
  return decoded + text.slice(from);
}

function characterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return entities[name];
  const code = name.charAt(1) === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return Number.isInteger(code) && code > 0 && code < 0x110000 ? String.fromCodePoint(code) : undefined;
}

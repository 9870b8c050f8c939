/** A character that a page writes in another way. */
interface Entity {
  /** From `&` to `;`. */
  readonly written: string;
  readonly character: string;
}

const named: readonly Entity[] = [
  { written: '&amp;', character: '&' },
  { written: '&lt;', character: '<' },
  { written: '&gt;', character: '>' },
  { written: '&quot;', character: '"' },
  { written: '&apos;', character: "'" },
  { written: '&nbsp;', character: ' ' },
];

/** Replaces the entities that error pages use. */
export function decodeEntities(text: string): string {
  let mark = text.indexOf('&');
  if (mark === -1) return text;
  let decoded = '';
  let from = 0;
  while (mark !== -1) {
    const entity = entityAt(text, mark);
    if (entity !== undefined) {
      decoded += text.slice(from, mark) + entity.character;
      from = mark + entity.written.length;
    }
    mark = text.indexOf('&', Math.max(from, mark + 1));
  }
  return decoded + text.slice(from);
}

const hash = 35;
const longestNumber = '&#x10ffff;'.length;

function entityAt(text: string, mark: number): Entity | undefined {
  if (text.charCodeAt(mark + 1) === hash) return numbered(text.slice(mark, mark + longestNumber));
  for (const entity of named) if (text.startsWith(entity.written, mark)) return entity;
  return undefined;
}

/** `&#39;`, `&#x1f512;` (HTML 13.5, numeric character references) at the beginning of a text. */
function numbered(text: string): Entity | undefined {
  const [written, hexadecimal, decimal] = /^&#(?:x([\da-f]+)|(\d+));/i.exec(text) ?? [];
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  if (written === undefined || code === 0 || code > 0x10_ff_ff) return undefined;
  return { written, character: String.fromCodePoint(code) };
}

import { mayBeNumber, strengthOf } from './names.ts';
import { isPlain, looksRandom } from './ordinary.ts';
import { maskHeaderValue } from './schemes.ts';
import { MASK } from './tokens.ts';

type Members = Readonly<Record<string, unknown>>;

/** Deeper than any report; what is nested deeper is hidden whole, so that hostile input costs no stack. */
const DEEPEST = 100;

/**
 * Redacts all strings of a JSON-like value, names of members too, and values whose member's name tells a
 * credential (`{ access_token: '...' }`, `{ name: 'Authorization', value: '...' }`).
 * Only the values of plain objects and arrays are looked into, as JSON would write them.
 * @param redact what a single text goes through, from `createRedactor`
 */
export function redactDeep<T>(value: T, redact: (text: string) => string): T {
  return redactAt(value, remembering(redact), '', 0) as T;
}

/** The names of members, and most values of a report, come again and again. */
function remembering(redact: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const redacted = known.get(text) ?? redact(text);
    known.set(text, redacted);
    return redacted;
  };
}

function redactAt(value: unknown, redact: (text: string) => string, name: string, depth: number): unknown {
  if (typeof value === 'string') return redactString(value, redact, name);
  if (typeof value === 'number') return mayBeNumber(name) && Math.abs(value) >= 1000 ? MASK : value;
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= DEEPEST) return MASK;
  if (Array.isArray(value))
    return value.map((element: unknown) => redactAt(element, redact, name, depth + 1));
  return redactMembers(value as Members, redact, depth);
}

function redactString(text: string, redact: (text: string) => string, name: string): string {
  const strength = strengthOf(name);
  const isCredential = strength === 'strong' ? !isPlain(text) : strength === 'weak' && looksRandom(text);
  return isCredential && text !== '' && !/^https?:/i.test(text) ? maskHeaderValue(text) : redact(text);
}

function redactMembers(members: Members, redact: (text: string) => string, depth: number): unknown {
  const named = members['name'] ?? members['key'] ?? members['header'];
  const redacted = new Map<string, unknown>();
  for (const [name, value] of Object.entries(members)) {
    const isNamedApart = name === 'value' && typeof named === 'string';
    redacted.set(
      unusedName(redact(name), redacted),
      redactAt(value, redact, isNamedApart ? named : name, depth + 1),
    );
  }
  return Object.fromEntries(redacted);
}

/** Two names may be redacted to the same: `j***@example.com`, `j***@example.com (2)`. */
function unusedName(name: string, taken: ReadonlyMap<string, unknown>): string {
  let unused = name;
  for (let count = 2; taken.has(unused); count += 1) unused = `${name} (${count})`;
  return unused;
}

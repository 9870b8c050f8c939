import { type Assignment, lineAt } from './assignment.ts';
import { mayBeNumber, type NameStrength } from './names.ts';
import { isPlain, looksMixed, looksRandom } from './ordinary.ts';
import { maskHeaderValue } from './schemes.ts';
import type { Span } from './span.ts';
import { endOfQuoted, endOfWord, type Quote, quoteAt, restOfLine } from './values.ts';

/** How far a line is read to tell a sentence from a value. Bounded, so that hostile lines stay cheap. */
export const READ_AHEAD = 320;
const READ_AHEAD_WEAK = 96;

/** A quoted value at `at`, if it is a credential under a name of this strength. */
export function quotedValue(text: string, strength: NameStrength, at: number, quote: Quote): Span[] {
  const start = at + quote.depth + 1;
  return judged(text, strength, start, (longest) => endOfQuoted(text, start, quote, longest));
}

/** The quoted elements of an array that stands as value: `"tokens": ["...", "..."]`. */
export function elements(text: string, { strength, valueAt }: Assignment): Span[] {
  const spans: Span[] = [];
  const gap = /[\s,]{0,64}/y;
  let at = valueAt + 1;
  for (;;) {
    gap.lastIndex = at;
    at += gap.exec(text)?.[0].length ?? 0;
    const quote = quoteAt(text, at);
    if (quote === undefined) return spans;
    const found = quotedValue(text, strength, at, quote);
    spans.push(...found);
    const start = at + quote.depth + 1;
    at = (found[0]?.end ?? endOfQuoted(text, start, quote, READ_AHEAD)) + quote.depth + 1;
  }
}

/** `name=value`, and a member's number. */
export function wordValue(text: string, assignment: Assignment): Span[] {
  const { valueAt, strength, sign, isMember, name } = assignment;
  if (isMember && !(mayBeNumber(name) && /^\d{4}/.test(text.slice(valueAt, valueAt + 4)))) return [];
  if (isSetting(text, assignment))
    return judged(text, strength, valueAt, (longest) => restOfLine(text, valueAt, undefined, longest).end);
  const isMixed = !isMember && looksMixed(text.slice(valueAt, endOfWord(text, valueAt, 32, sign === '%3D')));
  return judged(text, isMixed ? 'strong' : strength, valueAt, (longest) =>
    endOfWord(text, valueAt, longest, sign === '%3D'),
  );
}

/**
 * The value at `start` where it is a credential, judged by its beginning. Only what is hidden is read to its
 * end, and never again: that keeps hostile texts linear.
 */
function judged(
  text: string,
  strength: NameStrength,
  start: number,
  endOf: (longest: number) => number,
): Span[] {
  const near = text.slice(start, endOf(strength === 'weak' ? READ_AHEAD_WEAK : READ_AHEAD));
  if (near === '' || /^https?:\\?\/\\?\//i.test(near)) return [];
  const isCredential = strength === 'strong' ? !isPlain(near) : strength === 'weak' && looksRandom(near);
  return isCredential ? [{ start, end: endOf(text.length), shown: maskHeaderValue(near) }] : [];
}

/** A line of an environment file, whose value may hold what would end a parameter: `DB_PASSWORD=a&b;c`. */
function isSetting(text: string, { name, nameAt, valueAt, sign }: Assignment): boolean {
  if (sign !== '=' || !/^[A-Z][A-Z0-9_]*$/.test(name) || lineAt(text, nameAt) === undefined) return false;
  const line = restOfLine(text, valueAt, undefined, READ_AHEAD);
  return !line.cut && !/\s/.test(text.slice(valueAt, line.end));
}

import { type Assignment, lineAt } from './assignment.ts';
import { READ_AHEAD, wordValue } from './member-values.ts';
import { isPlain, isReference, looksMixed, looksRandom } from './ordinary.ts';
import { maskHeaderValue, schemeLength } from './schemes.ts';
import type { Span } from './span.ts';
import { endOfWord, restOfLine } from './values.ts';

/** Headers whose value is a credential whatever it says. */
const CREDENTIAL_HEADER = /^(?:proxy-)?authorization$|^(?:set-)?cookie2?$/i;

/** Before a header in a command without quotes: `-H X-Api-Key:...`. */
const HEADER_OPTION = /(?:^|\s)(?:-H|--header[ =]) ?$/;

/** `Name: value` without quotes of their own: a header, a setting, or words of a sentence. */
export function lineValue(text: string, assignment: Assignment): Span[] {
  const { name, nameAt, valueAt } = assignment;
  const line = lineAt(text, nameAt);
  const isHeader = CREDENTIAL_HEADER.test(name);
  if (HEADER_OPTION.test(text.slice(Math.max(0, nameAt - 9), nameAt))) return wordValue(text, assignment);
  if (line === undefined) return isHeader ? quotedHeader(text, assignment) : proseValue(text, assignment);
  const rest = restOfLine(text, valueAt, line.within, READ_AHEAD);
  const value = text.slice(valueAt, rest.end).trimEnd();
  if (value === '' || isReference(value.slice(schemeLength(value)))) return [];
  if (!isHeader && /^https?:/i.test(value)) return [];
  if (!isHeader && !takesLine(assignment, value))
    return /\s/.test(value) && !isPlain(value) ? proseValue(text, assignment) : [];
  const end = rest.cut ? restOfLine(text, valueAt, line.within, text.length).end : valueAt + value.length;
  return [{ start: valueAt, end, shown: maskHeaderValue(value) }];
}

/** Whether all of a line is the value: always for headers, not where a sentence follows `Password:`. */
function takesLine({ name, strength }: Assignment, value: string): boolean {
  if (strength === 'weak' && name.includes('-')) return looksRandom(value) || looksMixed(value);
  if (strength === 'weak') return looksRandom(value) && !/\s/.test(value);
  if (isPlain(value)) return false;
  return (
    name.includes('-') ||
    !/\s/.test(value) ||
    schemeLength(value) > 0 ||
    /pass(?:word|wd|phrase)$/i.test(name)
  );
}

/** `Authorization: Bearer ...` or `Cookie: ...` in the middle of a line: one credential, or all cookies. */
function quotedHeader(text: string, { name, valueAt }: Assignment): Span[] {
  const rest = text.slice(valueAt, restOfLine(text, valueAt, { character: '"', depth: 15 }, READ_AHEAD).end);
  if (isPlain(rest) || rest === '') return [];
  const scheme = schemeLength(rest);
  const end = /cookie/i.test(name)
    ? restOfLine(text, valueAt, { character: '"', depth: 15 }, text.length).end
    : endOfWord(text, valueAt + scheme, text.length);
  return [{ start: valueAt, end, shown: maskHeaderValue(text.slice(valueAt, end)) }];
}

/** `token: value` among other words: only what no sentence would say. */
export function proseValue(text: string, assignment: Assignment, opening = 0): Span[] {
  const { name, strength, spaced, nameAt } = assignment;
  const valueAt = assignment.valueAt + opening;
  const scheme = schemeLength(text.slice(valueAt, valueAt + 40));
  const start = valueAt + scheme;
  const word = text.slice(start, endOfWord(text, start, READ_AHEAD));
  const isListed = /[{,([;&?][ \t]{0,4}$/.test(text.slice(Math.max(0, nameAt - 5), nameAt));
  const isSet = isListed || name.includes('-') || (spaced && isDrawn(word));
  const isCredential = looksRandom(word) || (strength === 'strong' && isSet && !isPlain(word));
  if (word === '' || /^https?:/i.test(word) || !isCredential) return [];
  return [{ start, end: endOfWord(text, start, text.length), shown: maskHeaderValue(word) }];
}

/** Six characters or more that no word, scope or constant is made of. */
function isDrawn(word: string): boolean {
  return word.length >= 6 && /[^A-Za-z_.:/,*-]/.test(word);
}

import { isPlain, isReference, looksMixed, looksRandom } from './ordinary.ts';
import { LONGEST_NAME, mayBeNumber, strengthOf, type NameStrength } from './names.ts';
import { maskHeaderValue, schemeLength } from './schemes.ts';
import type { Span } from './span.ts';
import {
  backslashesBefore,
  endOfQuoted,
  endOfWord,
  quoteAt,
  quoteBefore,
  restOfLine,
  type Quote,
} from './values.ts';

/** A name, the sign behind it, and where its value begins. */
interface Assignment {
  readonly name: string;
  readonly nameAt: number;
  readonly strength: Exclude<NameStrength, 'none'>;
  /** The name stands in quotes of its own: a member of JSON and its like. */
  readonly isMember: boolean;
  readonly sign: ':' | '=' | '%3D';
  readonly valueAt: number;
  /** White space stands between the sign and the value. */
  readonly spaced: boolean;
}

/** How far a line is read to tell a sentence from a value. Bounded, so that hostile lines stay cheap. */
const READ_AHEAD = 320;
const READ_AHEAD_WEAK = 96;

/** Values of names that tell credentials: headers, JSON members, parameters, settings. */
export function findAssignments(text: string): Span[] {
  const spans: Span[] = [];
  let at = nextSign(text, 0);
  while (at !== -1) {
    const assignment = assignmentAt(text, at);
    const found = assignment === undefined ? [] : valuesOf(text, assignment);
    spans.push(...found);
    at = nextSign(text, Math.max(at + 1, found.at(-1)?.end ?? 0));
  }
  return spans;
}

const SIGN = /[:=]|%3[Dd]/g;

function nextSign(text: string, from: number): number {
  SIGN.lastIndex = from;
  if (!SIGN.test(text)) return -1;
  return text[SIGN.lastIndex - 1]?.toLowerCase() === 'd' ? SIGN.lastIndex - 3 : SIGN.lastIndex - 1;
}

function assignmentAt(text: string, at: number): Assignment | undefined {
  const found = nameBefore(text, at);
  if (found === undefined) return undefined;
  const strength = strengthOf(found.name);
  if (strength === 'none') return undefined;
  const character = text[at];
  const sign = character === ':' || character === '=' ? character : '%3D';
  let valueAt = at + sign.length;
  // `=>`, `==`, `:=`
  if (sign !== '%3D' && /[=>]/.test(text[valueAt] ?? '')) valueAt += 1;
  const signEnd = valueAt;
  while (isBlank(text, valueAt) && valueAt < signEnd + 16) valueAt += 1;
  return { ...found, strength, sign, valueAt, spaced: valueAt > signEnd };
}

/** Letters, digits, `_`, `.`, `$` and `-`, by character code. A table: measured 3 times faster than a pattern. */
const IN_NAME: readonly boolean[] = Array.from({ length: 128 }, (_, code) =>
  /[\w.$-]/.test(String.fromCharCode(code)),
);

/** The name that ends before `at`, behind optional white space, a bracket and a quote of its own. */
function nameBefore(text: string, at: number): Pick<Assignment, 'name' | 'nameAt' | 'isMember'> | undefined {
  let end = at;
  while (end > at - 4 && isBlank(text, end - 1)) end -= 1;
  if (text[end - 1] === ']') end -= 1;
  const quote = quoteBefore(text, end);
  if (quote !== undefined) end -= 1 + quote.depth;
  if (text[end - 1] === ']') end -= 1;
  let start = end;
  while (start > end - LONGEST_NAME && IN_NAME[text.charCodeAt(start - 1)] === true) start -= 1;
  start += escapeLength(text, start, end);
  return start < end
    ? { name: text.slice(start, end), nameAt: start, isMember: quote !== undefined }
    : undefined;
}

/** Letters and digits at a name's beginning that belong to an escape before it: `\n`, `\u0026`, `%26`. */
function escapeLength(text: string, start: number, end: number): number {
  const before = text[start - 1];
  const name = text.slice(start, Math.min(end, start + 5));
  if (before === '\\') return /^(?:u[0-9A-Fa-f]{4}|[bfnrt])/.exec(name)?.[0].length ?? 0;
  if (before === '%') return /^[0-9A-Fa-f]{2}/.exec(name)?.[0].length ?? 0;
  return 0;
}

function isBlank(text: string, at: number): boolean {
  return text[at] === ' ' || text[at] === '\t';
}

function valuesOf(text: string, assignment: Assignment): Span[] {
  const { valueAt, isMember, sign } = assignment;
  const quote = quoteAt(text, valueAt);
  if (quote !== undefined && isSaid(text, assignment)) return proseValue(text, assignment, 1 + quote.depth);
  if (quote !== undefined && sign !== '%3D') return quotedValue(text, assignment.strength, valueAt, quote);
  if (isMember && text[valueAt] === '[') return elements(text, assignment);
  if (sign === ':' && !isMember) return lineValue(text, assignment);
  return wordValue(text, assignment);
}

/** Whether `token: 'x'` is part of a sentence (`No such token: 'x'`) and not of a command, an object or a line. */
function isSaid(text: string, { nameAt, sign, isMember }: Assignment): boolean {
  return sign === ':' && !isMember && /[A-Za-z] $/.test(text.slice(Math.max(0, nameAt - 2), nameAt));
}

/** A quoted value at `at`, if it is a credential under a name of this strength. */
export function quotedValue(text: string, strength: NameStrength, at: number, quote: Quote): Span[] {
  const start = at + quote.depth + 1;
  return judged(text, strength, start, (longest) => endOfQuoted(text, start, quote, longest));
}

/** The quoted elements of an array that stands as value: `"tokens": ["...", "..."]`. */
function elements(text: string, { strength, valueAt }: Assignment): Span[] {
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
function wordValue(text: string, assignment: Assignment): Span[] {
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

/** Headers whose value is a credential whatever it says. */
const CREDENTIAL_HEADER = /^(?:proxy-)?authorization$|^(?:set-)?cookie2?$/i;

/** Before a header in a command without quotes: `-H X-Api-Key:...`. */
const HEADER_OPTION = /(?:^|\s)(?:-H|--header[ =]) ?$/;

/** `Name: value` without quotes of their own: a header, a setting, or words of a sentence. */
function lineValue(text: string, assignment: Assignment): Span[] {
  const { name, nameAt, valueAt } = assignment;
  const line = lineAt(text, nameAt);
  const isHeader = CREDENTIAL_HEADER.test(name);
  if (HEADER_OPTION.test(text.slice(Math.max(0, nameAt - 9), nameAt))) return wordValue(text, assignment);
  if (line === undefined) return isHeader ? quotedHeader(text, assignment) : proseValue(text, assignment);
  const rest = restOfLine(text, valueAt, line.within, READ_AHEAD);
  const value = text.slice(valueAt, rest.end).trimEnd();
  const whole = rest.cut ? restOfLine(text, valueAt, line.within, text.length).end : valueAt + value.length;
  const span = { start: valueAt, end: whole, shown: maskHeaderValue(value) };
  if (value === '' || /^https?:/i.test(value)) return [];
  if (isHeader) return isReference(value.slice(schemeLength(value))) ? [] : [span];
  if (takesLine(assignment, value)) return [span];
  return /\s/.test(value) && !isPlain(value) ? proseValue(text, assignment) : [];
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

/** Where a line or a quoted text begins that the name at `nameAt` is the first word of. */
function lineAt(text: string, nameAt: number): { readonly within: Quote | undefined } | undefined {
  let at = nameAt - spacesBefore(text, nameAt);
  if (/[<>*+-]/.test(text[at - 1] ?? '')) at -= 1 + spacesBefore(text, at - 1);
  const before = text[at - 1];
  if (before === undefined || before === '\n' || before === '\r') return { within: undefined };
  const backslashes = before === 'n' || before === 'r' ? backslashesBefore(text, at - 1) : 0;
  if (backslashes > 0) return { within: { character: '"', depth: backslashes - 1 } };
  const quote = quoteBefore(text, at);
  return quote === undefined ? undefined : { within: quote };
}

function spacesBefore(text: string, at: number): number {
  let count = 0;
  while (count < 16 && isBlank(text, at - 1 - count)) count += 1;
  return count;
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
function proseValue(text: string, assignment: Assignment, opening = 0): Span[] {
  const { strength, spaced, nameAt } = assignment;
  const valueAt = assignment.valueAt + opening;
  const scheme = schemeLength(text.slice(valueAt, valueAt + 40));
  const start = valueAt + scheme;
  const word = text.slice(start, endOfWord(text, start, READ_AHEAD));
  const isListed = /[{,([;&?][ \t]{0,4}$/.test(text.slice(Math.max(0, nameAt - 5), nameAt));
  const isCredential =
    looksRandom(word) || (strength === 'strong' && !isPlain(word) && (isListed || (spaced && isDrawn(word))));
  if (word === '' || /^https?:/i.test(word) || !isCredential) return [];
  return [{ start, end: endOfWord(text, start, text.length), shown: maskHeaderValue(word) }];
}

/** Six characters or more that no word, scope or constant is made of. */
function isDrawn(word: string): boolean {
  return word.length >= 6 && /[^A-Za-z_.:/,*-]/.test(word);
}

import { type Assignment, isBlank } from './assignment.ts';
import { lineValue, proseValue } from './line-values.ts';
import { elements, quotedValue, wordValue } from './member-values.ts';
import { LONGEST_NAME, strengthOf } from './names.ts';
import type { Span } from './span.ts';
import { quoteAt, quoteBefore } from './values.ts';

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

/** Letters, digits, `_`, `.`, `$` and `-`, by character code: looked up for every sign of a text. */
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

function valuesOf(text: string, assignment: Assignment): Span[] {
  const { valueAt, isMember, sign } = assignment;
  const quote = quoteAt(text, valueAt);
  if (quote !== undefined && isSaid(text, assignment)) return proseValue(text, assignment, 1 + quote.depth);
  if (quote !== undefined && sign !== '%3D') return quotedValue(text, assignment.strength, valueAt, quote);
  if (isMember && text[valueAt] === '[') return elements(text, assignment);
  // Go prints a header's values as `Name:[value]`.
  const bracket = text[valueAt] === '[' ? 1 : 0;
  if (sign === ':' && !isMember) return lineValue(text, { ...assignment, valueAt: valueAt + bracket });
  return wordValue(text, assignment);
}

/** Whether `token: 'x'` is part of a sentence (`No such token: 'x'`) and not of a command, an object or a line. */
function isSaid(text: string, { nameAt, sign, isMember }: Assignment): boolean {
  return sign === ':' && !isMember && /[A-Za-z] $/.test(text.slice(Math.max(0, nameAt - 2), nameAt));
}

import {
  isAnd,
  isAsking,
  isFiller,
  isListFiller,
  isNoun,
  isOr,
  isScopeNoun,
  isWeakNoun,
  polarityAfter,
  polarityBefore,
} from './cues.ts';
import { lexemesOf } from './lexemes.ts';
import { areVariants, isErrorCode, isIdentifier, isScopeUrl, isUrl, unique } from './names.ts';
import { isCommonWord } from './common-words.ts';
import type { Lexeme } from './lexemes.ts';
import type { Polarity } from './cues.ts';
import type { Requirement } from './names.ts';

/** What a text names as required, and what as granted. */
export interface SentenceScopes {
  readonly required: Requirement | undefined;
  readonly granted: readonly string[];
  /** The names stand beside the word scope, or beside no noun at all; not beside permission or role. */
  readonly isScope: boolean;
}

/** A run of names; `from` and `to` are lexeme positions, end exclusive. */
interface List {
  readonly from: number;
  readonly to: number;
  readonly names: readonly string[];
  readonly hasOr: boolean;
}

/**
 * Reads a text for the scopes it asks for. A name counts when it stands beside a noun (scope, permission
 * ...) or directly beside a cue (requires, missing ...), and the nearest cue says that it is asked for and
 * not that it is held already. A word of the language is a name only where the grammar leaves no other
 * reading.
 */
export function namesInSentence(text: string): SentenceScopes {
  const lexemes = lexemesOf(text);
  const lists = listsIn(lexemes);
  const granted: string[] = [];
  const required: string[] = [];
  let anyOf = false;
  let isScope = false;
  for (const list of lists) {
    const judged = judge(lexemes, list);
    if (judged?.polarity === 'granted') granted.push(...list.names);
    if (judged?.polarity !== 'required') continue;
    required.push(...list.names);
    anyOf ||= isAlternative(lexemes, list);
    isScope ||= judged.isScope;
  }
  const names = unique(required).filter((name) => anyOf || !granted.includes(name));
  if (names.length === 0) return { required: undefined, granted, isScope: false };
  return { required: { names, anyOf: names.length > 1 && (anyOf || areVariants(names)) }, granted, isScope };
}

const plainWord = /^[A-Za-z][\w-]*$/;

function listsIn(lexemes: readonly Lexeme[]): List[] {
  const lists: List[] = [];
  let at = 0;
  while (at < lexemes.length) {
    const list = isName(lexemes, at) ? listFrom(lexemes, at) : undefined;
    if (list !== undefined) lists.push(list);
    at = list === undefined ? at + 1 : list.to;
  }
  return lists;
}

function listFrom(lexemes: readonly Lexeme[], from: number): List {
  const names = [lexemes[from]?.text ?? ''];
  let to = from + 1;
  let hasOr = false;
  for (let next = nextName(lexemes, from, to); next !== undefined; next = nextName(lexemes, from, to)) {
    hasOr ||= lexemes.slice(to, next).some(isOr);
    names.push(lexemes[next]?.text ?? '');
    to = next + 1;
  }
  return { from, to, names, hasOr };
}

/** The next name of a list that began at `first`, behind commas, and, or, brackets, repeated nouns. */
function nextName(lexemes: readonly Lexeme[], first: number, from: number): number | undefined {
  let joined = false;
  for (let at = from; at < Math.min(lexemes.length, from + 7); at += 1) {
    const lexeme = lexemes[at];
    if (lexeme === undefined || lexeme.kind === 'stop') return undefined;
    if (
      (joined || areAdjacent(lexemes, first, from, at)) &&
      (isName(lexemes, at) || isPlainInList(lexemes, first, at))
    )
      return at;
    if (lexeme.lower === ',' || lexeme.lower === ';' || isOr(lexeme) || isAnd(lexeme)) joined = true;
    else if (!mayPart(lexeme)) return undefined;
  }
  return undefined;
}

/** `a:read b:read`, with nothing but a space between. */
function areAdjacent(lexemes: readonly Lexeme[], first: number, from: number, at: number): boolean {
  return at === from && isIdentifier(lexemes[first]?.text ?? '') && isIdentifier(lexemes[at]?.text ?? '');
}

function mayPart(lexeme: Lexeme): boolean {
  if (lexeme.kind === 'mark') return lexeme.lower !== ':' && lexeme.lower !== '=';
  return isNoun(lexeme) || isListFiller(lexeme);
}

/** A plain word goes on a list of plain words: `required scopes: read, write`; in brackets any word does. */
function isPlainInList(lexemes: readonly Lexeme[], first: number, at: number): boolean {
  const begin = lexemes[first];
  const lexeme = lexemes[at];
  if (begin?.kind !== 'word' || lexeme?.kind !== 'word') return false;
  if (lexemes[first - 1]?.text === '[' && lexemes.slice(first, at).every(({ text }) => text !== ']'))
    return plainWord.test(lexeme.text);
  return isPlain(lexeme) && (isPlain(begin) || isAfterLabel(lexemes, first));
}

function isName(lexemes: readonly Lexeme[], at: number): boolean {
  const lexeme = lexemes[at];
  if (lexeme === undefined || lexeme.kind === 'mark' || lexeme.kind === 'stop') return false;
  const { text } = lexeme;
  if (isUrl(text)) return isScopeUrl(text);
  if (lexeme.kind === 'quoted') return isQuotedName(lexemes, at, text);
  if (isNoun(lexeme) || isErrorCode(text)) return false;
  if (isIdentifier(text)) return true;
  return (
    isPlain(lexeme) && (isAfterLabel(lexemes, at) || isBeforeNoun(lexemes, at) || isBracketed(lexemes, at))
  );
}

function isQuotedName(lexemes: readonly Lexeme[], at: number, text: string): boolean {
  if (
    text.length > 100 ||
    text.startsWith('/') ||
    text.includes('@') ||
    !/\p{L}/u.test(text) ||
    isErrorCode(text)
  )
    return false;
  if (!text.includes(' ')) return true;
  return isNoun(lexemes[at + 1]) && text.length <= 80;
}

function isPlain(lexeme: Lexeme): boolean {
  return (
    lexeme.kind === 'word' &&
    plainWord.test(lexeme.text) &&
    !isFiller(lexeme) &&
    !isNoun(lexeme) &&
    !isAsking(lexeme) &&
    !isCommonWord(lexeme.lower)
  );
}

/** Directly behind a noun and `:`, `=`, `-` or `[`: `Missing scope: write`, `required=[me]`. */
function isAfterLabel(lexemes: readonly Lexeme[], at: number): boolean {
  let before = at - 1;
  let marked = false;
  while (before >= 0 && lexemes[before]?.kind === 'mark' && ':=-[('.includes(lexemes[before]?.text ?? '')) {
    marked ||= lexemes[before]?.text !== '(';
    before -= 1;
  }
  if (!marked) return false;
  const label = lexemes[before];
  if (isNoun(label)) return true;
  const isCue =
    label?.kind === 'word' && ['required', 'missing', 'needed', 'needs', 'requires'].includes(label.lower);
  return isCue && lexemes.slice(Math.max(0, before - 6), before).some(isNoun);
}

/** `[SMS] permission` */
function isBracketed(lexemes: readonly Lexeme[], at: number): boolean {
  return lexemes[at - 1]?.text === '[' && lexemes[at + 1]?.text === ']' && isNoun(lexemes[at + 2]);
}

/** `Missing openid scope`, `does not have write permissions` */
function isBeforeNoun(lexemes: readonly Lexeme[], at: number): boolean {
  const next = lexemes[at + 1];
  const before = lexemes.slice(Math.max(0, at - 3), at);
  if (isScopeNoun(next))
    return (
      before.some(isAsking) &&
      before.every(
        (lexeme) =>
          isAsking(lexeme) || isFiller(lexeme) || lexeme.kind !== 'word' || lexeme.lower === 'endpoint',
      )
    );
  const level = ['read', 'write', 'delete', 'publish'].includes(lexemes[at]?.lower ?? '');
  return (
    level &&
    isNoun(next) &&
    next?.lower.startsWith('permission') === true &&
    polarityBefore(lexemes.slice(Math.max(0, at - 5), at)) === 'required'
  );
}

interface Judged {
  readonly polarity: Polarity;
  readonly isScope: boolean;
}

/** Whether a list is asked for, or held already; undefined when nothing ties it to access. */
function judge(lexemes: readonly Lexeme[], list: List): Judged | undefined {
  const left = sentenceBefore(lexemes, list.from);
  const right = sentenceAfter(lexemes, list.to);
  const noun = nounBefore(left) ?? nounAfter(right);
  const before = polarityBefore(left);
  const after = polarityAfter(right);
  if (noun !== undefined) {
    const polarity = before === 'granted' && after === 'required' ? 'required' : (before ?? after);
    return polarity && { polarity, isScope: isScopeNoun(noun) };
  }
  return judgeWithoutNoun(lexemes.slice(list.from, list.to), left, right);
}

/** Without a noun a name must be one by its spelling, or be offered ("one of 'X'"), beside a cue. */
function judgeWithoutNoun(
  list: readonly Lexeme[],
  left: readonly Lexeme[],
  right: readonly Lexeme[],
): Judged | undefined {
  const isNamed = list.some(
    (lexeme) => isStrong(lexeme.text) && (lexeme.kind === 'word' || isLabelled(left)),
  );
  const cued = cueBefore(left);
  if (!isNamed && !(cued && isOffer(left))) return undefined;
  if (cued)
    return { polarity: 'required', isScope: !isOffer(left) || left.some((lexeme) => lexeme.lower === 'of') };
  const after = polarityAfter(right);
  return after !== undefined && cueAfter(right) ? { polarity: after, isScope: true } : undefined;
}

/** `Missing: [`, `Required: '` */
function isLabelled(left: readonly Lexeme[]): boolean {
  return left.slice(-3).some((lexeme) => lexeme.lower === ':') || left.at(-1)?.lower === '[';
}

/** A name with a mark that prose has not: `project:write`, `like.read`, `metrics_read`. */
function isStrong(text: string): boolean {
  return /[:._]/.test(text) && !text.startsWith('_');
}

function sentenceBefore(lexemes: readonly Lexeme[], from: number): Lexeme[] {
  let start = from;
  while (start > 0 && from - start < 16 && lexemes[start - 1]?.kind !== 'stop') start -= 1;
  return lexemes.slice(start, from);
}

function sentenceAfter(lexemes: readonly Lexeme[], to: number): Lexeme[] {
  let end = to;
  while (end < lexemes.length && end - to < 8 && lexemes[end]?.kind !== 'stop') end += 1;
  return lexemes.slice(to, end);
}

/** The noun before the list, with nothing between but fillers, cues and marks. */
function nounBefore(left: readonly Lexeme[]): Lexeme | undefined {
  for (let at = left.length - 1; at >= Math.max(0, left.length - 9); at -= 1) {
    const lexeme = left[at];
    if (isNoun(lexeme)) return lexeme;
    if (lexeme?.kind === 'quoted') return undefined;
    if (lexeme?.kind === 'word' && !isFiller(lexeme) && !isAsking(lexeme) && !isLink(left, at))
      return undefined;
  }
  return undefined;
}

/** "scopes on the request 'x'"; "no permissions for [x]", but not "'x' permission for 'y'". */
function isLink(left: readonly Lexeme[], at: number): boolean {
  const lower = left[at]?.lower;
  if (lower === 'on' || lower === 'request') return true;
  const owner = left[at - 2];
  return (
    lower === 'for' && isNoun(left[at - 1]) && owner?.kind !== 'quoted' && !isIdentifier(owner?.text ?? '')
  );
}

function nounAfter(right: readonly Lexeme[]): Lexeme | undefined {
  if (isWeakNoun(right[0])) return right[0];
  for (const lexeme of right.slice(0, 4)) {
    if (isNoun(lexeme)) return lexeme;
    if (lexeme.kind === 'mark' ? !'])'.includes(lexeme.text) : !isFiller(lexeme)) return undefined;
  }
  return undefined;
}

/** `missing`, `requires`, `lacks` ... directly before the list. */
function cueBefore(left: readonly Lexeme[]): boolean {
  for (let at = left.length - 1; at >= Math.max(0, left.length - 7); at -= 1) {
    const lexeme = left[at];
    if (isAsking(lexeme)) return true;
    if (lexeme?.kind === 'quoted' || (lexeme?.kind === 'word' && !isFiller(lexeme))) return false;
  }
  return false;
}

function cueAfter(right: readonly Lexeme[]): boolean {
  const first = right.find((lexeme) => lexeme.kind === 'word' && !isFiller(lexeme));
  return first !== undefined && polarityAfter(right.slice(0, 4)) !== undefined;
}

/** "one of", "any of": what follows is a choice of names, and no value of a form. */
function isOffer(left: readonly Lexeme[]): boolean {
  const near = left.slice(-5).map((lexeme) => lexeme.lower);
  return near.includes('of') || near.includes('perform') || near.includes('action');
}

function isAlternative(lexemes: readonly Lexeme[], list: List): boolean {
  if (list.names.length < 2) return false;
  if (list.hasOr) return true;
  const left = sentenceBefore(lexemes, list.from).map((lexeme) => lexeme.lower);
  return left.some(
    (word, at) =>
      (word === 'granted' && left[at + 1] === 'by') ||
      ((word === 'one' || word === 'any') && (left[at + 1] === 'of' || left[at + 1] === 'or')) ||
      word === 'either' ||
      (word === 'least' && left[at + 1] === 'one'),
  );
}

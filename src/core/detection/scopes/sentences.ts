import {
  isAnd,
  isAsking,
  isFiller,
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
  for (const list of lists) {
    const polarity = judge(lexemes, list);
    if (polarity === 'granted') granted.push(...list.names);
    if (polarity !== 'required') continue;
    required.push(...list.names);
    anyOf ||= isAlternative(lexemes, list);
  }
  const names = unique(required).filter((name) => !granted.includes(name) || anyOf);
  if (names.length === 0) return { required: undefined, granted };
  return { required: { names, anyOf: names.length > 1 && (anyOf || areVariants(names)) }, granted };
}

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
    const bothIdentifiers =
      at === from && isIdentifier(lexemes[first]?.text ?? '') && isIdentifier(lexeme.text);
    if ((joined || bothIdentifiers) && (isName(lexemes, at) || isPlainInList(lexemes, first, at))) return at;
    if (lexeme.lower === ',' || lexeme.lower === ';' || isOr(lexeme) || isAnd(lexeme)) joined = true;
    else if (
      lexeme.kind === 'mark'
        ? lexeme.lower === ':' || lexeme.lower === '='
        : !isNoun(lexeme) && !isFiller(lexeme) && !isAddition(lexeme)
    )
      return undefined;
  }
  return undefined;
}

/** "in addition to" */
function isAddition(lexeme: Lexeme): boolean {
  return lexeme.lower === 'in' || lexeme.lower === 'addition' || lexeme.lower === 'access';
}

/** A plain word goes on a list of plain words: `required scopes: read, write`. */
function isPlainInList(lexemes: readonly Lexeme[], first: number, at: number): boolean {
  const begin = lexemes[first];
  const lexeme = lexemes[at];
  return (
    begin?.kind === 'word' &&
    lexeme?.kind === 'word' &&
    isPlain(lexeme) &&
    (isPlain(begin) || isAfterLabel(lexemes, first))
  );
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
    /^[A-Za-z][\w-]*$/.test(lexeme.text) &&
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

/** Whether a list is asked for, or held already; undefined when nothing ties it to access. */
function judge(lexemes: readonly Lexeme[], list: List): Polarity | undefined {
  const left = sentenceBefore(lexemes, list.from);
  const right = sentenceAfter(lexemes, list.to);
  const noun = nounBefore(left) || nounAfter(right);
  const before = polarityBefore(left);
  const after = polarityAfter(right);
  if (noun) return before === 'granted' && after === 'required' ? 'required' : (before ?? after);
  const names = lexemes
    .slice(list.from, list.to)
    .filter((lexeme) => lexeme.kind === 'quoted' || isIdentifier(lexeme.text));
  if (
    !names.some((lexeme) =>
      lexeme.kind === 'quoted' ? cueBefore(left) && isOffer(left) : isStrong(lexeme.text),
    )
  )
    return undefined;
  if (cueBefore(left)) return 'required';
  return after !== undefined && cueAfter(right) ? after : undefined;
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

/** A noun before the list, with nothing between but fillers, cues and marks. */
function nounBefore(left: readonly Lexeme[]): boolean {
  for (let at = left.length - 1; at >= Math.max(0, left.length - 9); at -= 1) {
    const lexeme = left[at];
    if (isNoun(lexeme)) return true;
    if (
      lexeme?.kind === 'quoted' ||
      (lexeme?.kind === 'word' &&
        !isFiller(lexeme) &&
        !isAsking(lexeme) &&
        lexeme.lower !== 'on' &&
        lexeme.lower !== 'request')
    )
      return false;
  }
  return false;
}

function nounAfter(right: readonly Lexeme[]): boolean {
  if (isWeakNoun(right[0])) return true;
  for (const lexeme of right.slice(0, 4)) {
    if (isNoun(lexeme)) return true;
    if (lexeme.kind === 'mark' ? !'])'.includes(lexeme.text) : !isFiller(lexeme)) return false;
  }
  return false;
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
      ((word === 'one' || word === 'any') && (left[at + 1] === 'of' || left[at + 1] === 'or')) ||
      word === 'either' ||
      (word === 'least' && left[at + 1] === 'one'),
  );
}

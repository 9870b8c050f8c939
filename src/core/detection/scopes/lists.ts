import {
  isAnd,
  isAsking,
  isFiller,
  isListFiller,
  isNoun,
  isOr,
  isScopeNoun,
  polarityAfter,
  polarityBefore,
} from './cues.ts';
import { isCommonWord, isScopeWord } from './common-words.ts';
import { isErrorCode, isIdentifier, isScopeUrl, isUrl } from './names.ts';
import type { Lexeme } from './lexemes.ts';

/** A run of names; `from` and `to` are lexeme positions, end exclusive. */
export interface List {
  readonly from: number;
  readonly to: number;
  readonly names: readonly string[];
  readonly hasOr: boolean;
}

const plainWord = /^[A-Za-z][\w-]*$/;
/** `SELECT permission` */
const inCapitals = /^[A-Z]{4,30}$/;

/** The lists of names in a sentence, in order; a single name is a list too. */
export function listsIn(lexemes: readonly Lexeme[]): List[] {
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
    if (lexeme.text === '(' && at === from) {
      const behind = behindGloss(lexemes, at);
      if (behind !== undefined) return nextName(lexemes, first, behind);
    }
    if (
      (joined || areAdjacent(lexemes, first, from, at) || isRun(lexemes, first, from, at)) &&
      (isName(lexemes, at) || isPlainInList(lexemes, first, at))
    )
      return at;
    if (lexeme.lower === ',' || lexeme.lower === ';' || isOr(lexeme) || isAnd(lexeme)) joined = true;
    else if (!mayPart(lexeme)) return undefined;
  }
  return undefined;
}

/** `metrics.read (Read metrics), ...`: the position behind a few words in brackets that explain a name. */
function behindGloss(lexemes: readonly Lexeme[], open: number): number | undefined {
  for (let at = open + 1; at < Math.min(lexemes.length, open + 9); at += 1) {
    const lexeme = lexemes[at];
    if (lexeme?.text === ')') return at + 1;
    if (lexeme?.kind !== 'word' || isIdentifier(lexeme.text)) return undefined;
  }
  return undefined;
}

/** `a:read b:read`, with nothing but a space between. */
function areAdjacent(lexemes: readonly Lexeme[], first: number, from: number, at: number): boolean {
  return at === from && isIdentifier(lexemes[first]?.text ?? '') && isIdentifier(lexemes[at]?.text ?? '');
}

/** `Required scope(s): WRITE ADMIN`: plain words from a label to the end of the sentence. */
function isRun(lexemes: readonly Lexeme[], first: number, from: number, at: number): boolean {
  if (at !== from || !isAfterLabel(lexemes, first)) return false;
  const end = lexemes.findIndex(({ kind }, index) => index >= first && kind === 'stop');
  const run = lexemes.slice(first, end === -1 ? lexemes.length : end);
  return run.length <= longestRun && run.every(isPlain);
}

const longestRun = 12;

function mayPart(lexeme: Lexeme): boolean {
  if (lexeme.kind === 'mark') return lexeme.lower !== ':' && lexeme.lower !== '=';
  return isNoun(lexeme) || isListFiller(lexeme);
}

/** A plain word goes on a list of plain words: `required scopes: read, write`; in brackets any word does. */
function isPlainInList(lexemes: readonly Lexeme[], first: number, at: number): boolean {
  const begin = lexemes[first];
  const lexeme = lexemes[at];
  if (begin?.kind !== 'word' || lexeme?.kind !== 'word') return false;
  // `Privilege: prvRead, Depth: Basic`
  if (lexemes[at + 1]?.lower === ':') return false;
  if (lexemes[first - 1]?.text === '[' && lexemes.slice(first, at).every(({ text }) => text !== ']'))
    return plainWord.test(lexeme.text);
  return isPlain(lexeme) && (isPlain(begin) || isAfterLabel(lexemes, first));
}

function isName(lexemes: readonly Lexeme[], at: number): boolean {
  const lexeme = lexemes[at];
  if (lexeme === undefined || lexeme.kind === 'mark' || lexeme.kind === 'stop') return false;
  const { text } = lexeme;
  // `channelId = x` names a value.
  if (lexemes[at + 1]?.text === '=') return false;
  if (isUrl(text)) return isScopeUrl(text);
  if (lexeme.kind === 'quoted') return isQuotedName(lexemes, at, text);
  if (isNoun(lexeme)) return false;
  if (isIdentifier(text)) return !isErrorCode(text) && !isPrefixedReason(lexeme, lexemes[at + 1]);
  if (isPlain(lexeme))
    return (
      isAfterLabel(lexemes, at) ||
      isBeforeNoun(lexemes, at) ||
      isBracketed(lexemes, at) ||
      (isLast(lexemes, at) && isAskedFor(lexemes, at))
    );
  return isScopeWord(lexeme.lower) && isScopeLabel(lexemes, at);
}

function isLast(lexemes: readonly Lexeme[], at: number): boolean {
  const next = lexemes[at + 1];
  return next === undefined || next.kind === 'stop';
}

/** `Missing scope: user`, and nothing else; "requires one of: global, write" */
function isScopeLabel(lexemes: readonly Lexeme[], at: number): boolean {
  if (lexemes[at - 1]?.lower !== ':') return false;
  const label = lexemes[at - 2];
  return isScopeNoun(label)
    ? isLast(lexemes, at)
    : label?.lower === 'of' && lexemes[at + 1]?.lower === ',' && isAfterLabel(lexemes, at);
}

/** `requires scope characters` */
function isAskedFor(lexemes: readonly Lexeme[], at: number): boolean {
  return isScopeNoun(lexemes[at - 1]) && isAsking(lexemes[at - 2]);
}

/** `EGeneral:Permission denied` is a reason with a prefix, and names nothing. */
function isPrefixedReason(lexeme: Lexeme, next: Lexeme | undefined): boolean {
  const isReason = next?.lower === 'denied' || next?.lower === 'error';
  return isReason && /[:./](?:permission|access|authorization)s?$/.test(lexeme.lower);
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
  if (label?.lower === 'of' && ['one', 'any'].includes(lexemes[before - 1]?.lower ?? ''))
    return lexemes.slice(0, before).some(lexemes[at - 1]?.text === '[' ? isNoun : isScopeNoun);
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
  const { text = '', lower = '' } = lexemes[at] ?? {};
  const level = ['read', 'write', 'delete', 'publish'].includes(lower) || inCapitals.test(text);
  return (
    level &&
    isNoun(next) &&
    /^(?:permission|privilege)/.test(next?.lower ?? '') &&
    (polarityBefore(lexemes.slice(Math.max(0, at - 5), at)) === 'required' ||
      polarityAfter(lexemes.slice(at + 2, at + 6)) === 'required')
  );
}

import { isAnd, isAsking, isFiller, isNegating, isNoun, isOr, isScopeNoun } from './cues.ts';
import { isAdvised, isNotIn, polarityAfter, polarityBefore } from './polarity.ts';
import { nounBefore, sentenceBefore } from './beside.ts';
import { isNameOfTemplate } from './templates.ts';
import { isCommonWord, isScopeWord } from './common-words.ts';
import { inCapitals } from './names.ts';
import type { Lexeme } from './lexemes.ts';

export const plainWord = /^[A-Za-z][\w-]*$/;

/** A word of the language that names a scope by where it stands: behind a label, before a noun, in brackets. */
export function isPlainName(lexemes: readonly Lexeme[], at: number): boolean {
  const lexeme = lexemes[at];
  if (lexeme === undefined) return false;
  if (isNameOfTemplate(lexemes, at)) return true;
  if (!isPlain(lexeme))
    return (
      isScopeWord(lexeme.lower) &&
      (isScopeLabel(lexemes, at) || isLacked(lexemes, at) || isOfGrantee(lexemes, at))
    );
  return (
    isAfterLabel(lexemes, at) ||
    isBeforeNoun(lexemes, at) ||
    isBracketed(lexemes, at) ||
    isCapitalsBehindNoun(lexemes, at) ||
    isRequiredScope(lexemes, at) ||
    isRoleAskedFor(lexemes, at) ||
    isOfGrantee(lexemes, at) ||
    isUngivenScope(lexemes, at) ||
    isNeededScope(lexemes, at) ||
    (endsNaming(lexemes[at + 1]) && isAskedFor(lexemes, at))
  );
}

/** Neither a cue nor a word that changes nothing. */
export function isPlain(lexeme: Lexeme): boolean {
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
export function isAfterLabel(lexemes: readonly Lexeme[], at: number): boolean {
  let before = at - 1;
  let marked = false;
  while (before >= 0 && lexemes[before]?.kind === 'mark' && ':=-[('.includes(lexemes[before]?.text ?? '')) {
    marked ||= lexemes[before]?.text !== '(';
    before -= 1;
  }
  if (!marked) return false;
  // "outside your credential's scope - use another key" goes on in another sentence.
  if (lexemes[at - 1]?.text === '-' && lexemes[at + 1]?.kind === 'word' && !endsNaming(lexemes[at + 1]))
    return false;
  const label = lexemes[before];
  if (isNoun(label) || isOfThis(lexemes, at, isScopeNoun)) return true;
  if (label?.lower === 'of' && ['one', 'any'].includes(lexemes[before - 1]?.lower ?? ''))
    return lexemes.slice(0, before).some(lexemes[at - 1]?.text === '[' ? isNoun : isScopeNoun);
  const isCue =
    label?.kind === 'word' && ['required', 'missing', 'needed', 'needs', 'requires'].includes(label.lower);
  // "these scopes were not granted: x"
  const isUngranted = label?.lower === 'granted' && isNegating(lexemes[before - 1]);
  return (isCue || isUngranted) && lexemes.slice(Math.max(0, before - 6), before).some(isNoun);
}

/** `lacks scope(s) required by this service: view`, `needs the permission(s) on x to perform this action: View things` */
export function isOfThis(
  lexemes: readonly Lexeme[],
  at: number,
  isOfKind: (lexeme: Lexeme | undefined) => boolean,
): boolean {
  const left = sentenceBefore(lexemes, at);
  return left.at(-1)?.text === ':' && left.some(isAsking) && isOfKind(nounBefore(left));
}

function isLast(lexemes: readonly Lexeme[], at: number): boolean {
  const next = lexemes[at + 1];
  return next === undefined || next.kind === 'stop';
}

/** `Provided token lacks global scope` */
function isLacked(lexemes: readonly Lexeme[], at: number): boolean {
  const cue = lexemes[at - 1]?.lower === 'the' ? at - 2 : at - 1;
  return lexemes[at + 1]?.lower === 'scope' && isAsking(lexemes[cue]);
}

const grantees: ReadonlySet<string> = new Set(['key', 'token', 'app', 'client', 'pat']);

/** `API key does not have account permission`: what a key may is named by a word, what a person may is told by it. */
function isOfGrantee(lexemes: readonly Lexeme[], at: number): boolean {
  const [not, have] = lexemes.slice(Math.max(0, at - 2), at);
  const isWithout = (isNegating(not) && have?.lower === 'have') || have?.lower === 'lacks';
  return (
    isWithout &&
    ['permission', 'permissions'].includes(lexemes[at + 1]?.lower ?? '') &&
    lexemes.slice(Math.max(0, at - 6), at).some(({ lower }) => grantees.has(lower))
  );
}

/** `The requested scope documents is not granted` */
function isUngivenScope(lexemes: readonly Lexeme[], at: number): boolean {
  return (
    isScopeNoun(lexemes[at - 1]) &&
    ['is', 'was'].includes(lexemes[at + 1]?.lower ?? '') &&
    isNegating(lexemes[at + 2]) &&
    polarityAfter(lexemes.slice(at + 1, at + 6)) === 'required'
  );
}

/** `OAuth scope(s) orders required` */
function isNeededScope(lexemes: readonly Lexeme[], at: number): boolean {
  return (
    isScopeNoun(lexemes[at - 1]) && ['required', 'missing', 'needed'].includes(lexemes[at + 1]?.lower ?? '')
  );
}

/** What may stand behind a name that stands behind its noun. */
function endsNaming(next: Lexeme | undefined): boolean {
  return (
    next === undefined ||
    next.kind === 'stop' ||
    isOr(next) ||
    isAnd(next) ||
    (next.kind === 'word' && ['for', 'in', 'on', 'to', 'is', 'was'].includes(next.lower))
  );
}

/** `Role supervisor or admin required` */
function isRoleAskedFor(lexemes: readonly Lexeme[], at: number): boolean {
  if (!['role', 'roles'].includes(lexemes[at - 1]?.lower ?? '')) return false;
  const cue = lexemes.findIndex((lexeme, index) => index > at && isAsking(lexeme));
  return (
    cue !== -1 &&
    cue - at < 6 &&
    lexemes.slice(at + 1, cue).every((lexeme) => isPlain(lexeme) || isOr(lexeme))
  );
}

/** `Missing scope: user`, and nothing else; "requires one of: global, write" */
function isScopeLabel(lexemes: readonly Lexeme[], at: number): boolean {
  if (lexemes[at - 1]?.lower !== ':') return false;
  const label = lexemes[at - 2];
  return isScopeNoun(label)
    ? isLast(lexemes, at)
    : label?.lower === 'of' && lexemes[at + 1]?.lower === ',' && isAfterLabel(lexemes, at);
}

/** `missing privilege SELECT on` */
function isCapitalsBehindNoun(lexemes: readonly Lexeme[], at: number): boolean {
  // In a text that is all in capitals they tell nothing.
  const isTold = inCapitals.test(lexemes[at]?.text ?? '') && /[a-z]/.test(lexemes[at - 1]?.text ?? '');
  return isTold && isNoun(lexemes[at - 1]) && isAsking(lexemes[at - 2]);
}

/** `A token with the repo scope is required` */
function isRequiredScope(lexemes: readonly Lexeme[], at: number): boolean {
  return (
    isScopeNoun(lexemes[at + 1]) &&
    lexemes[at - 1]?.lower === 'the' &&
    (polarityAfter(lexemes.slice(at + 2, at + 5)) === 'required' || isNotIn(lexemes.slice(at + 2, at + 8)))
  );
}

/** `requires scope characters`, `lacks the scope characters` */
function isAskedFor(lexemes: readonly Lexeme[], at: number): boolean {
  const cue = lexemes[at - 2]?.lower === 'the' ? at - 3 : at - 2;
  return isScopeNoun(lexemes[at - 1]) && isAsking(lexemes[cue]);
}

/** `[SMS] permission` */
function isBracketed(lexemes: readonly Lexeme[], at: number): boolean {
  return lexemes[at - 1]?.text === '[' && lexemes[at + 1]?.text === ']' && isNoun(lexemes[at + 2]);
}

/** `Verify that the token has the upload scope` */
function isAdvisedHolding(lexemes: readonly Lexeme[], at: number): boolean {
  return ['has', 'have', 'includes', 'contains'].includes(lexemes[at]?.lower ?? '') && isAdvised(lexemes, at);
}

const levels: ReadonlySet<string> = new Set(
  'read write create edit modify delete publish execute manage admin view'.split(' '),
);

/** `Missing openid scope`, `does not have write permissions` */
function isBeforeNoun(lexemes: readonly Lexeme[], at: number): boolean {
  const next = lexemes[at + 1];
  const before = lexemes.slice(Math.max(0, at - 3), at);
  // "the key has no Returns scope"
  if (
    isScopeNoun(next) &&
    before.at(-1)?.lower === 'no' &&
    ['has', 'have'].includes(before.at(-2)?.lower ?? '')
  )
    return true;
  if (isScopeNoun(next))
    return (
      before.some(
        (lexeme, index) => isAsking(lexeme) || isAdvisedHolding(lexemes, at - before.length + index),
      ) &&
      before.every(
        (lexeme) =>
          isAsking(lexeme) || isFiller(lexeme) || lexeme.kind !== 'word' || lexeme.lower === 'endpoint',
      )
    );
  const { text = '', lower = '' } = lexemes[at] ?? {};
  // "You cannot manage permissions", "not authorized to view permissions" tell what may not be done with them.
  const isVerb = before.at(-1)?.lower === 'to' || isNegating(before.at(-1));
  const level = (levels.has(lower) && !isVerb) || inCapitals.test(text);
  return (
    level &&
    isNoun(next) &&
    /^(?:permission|privilege|capabilit|entitlement)/.test(next?.lower ?? '') &&
    (polarityBefore(lexemes.slice(Math.max(0, at - 8), at)) === 'required' ||
      polarityAfter(lexemes.slice(at + 2, at + 6)) === 'required')
  );
}

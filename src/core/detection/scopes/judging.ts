import { isAsking, isNoun, isScopeNoun } from './cues.ts';
import { cueAfter, cueBefore, nounAfter, nounBefore, sentenceAfter, sentenceBefore } from './beside.ts';
import { isNotIn, polarityAfter, polarityBefore } from './polarity.ts';
import {
  isAccessed,
  isAdvice,
  isAllHeld,
  isDeniedAction,
  isDeniedTo,
  isDisallowed,
  isNotHeld,
  isOffer,
  isPlace,
  isResource,
  isWhoMayNot,
} from './denials.ts';
import { isHyphenName } from './hyphen-names.ts';
import { isGrantShaped, isIdentifier } from './names.ts';
import { templateOf } from './templates.ts';
import type { Polarity } from './polarity.ts';
import type { Lexeme } from './lexemes.ts';
import type { List } from './lists.ts';

/** What a sentence says of a list of names. */
export interface Judged {
  readonly polarity: Polarity;
  readonly isScope: boolean;
}

/** Whether a list is asked for, or held already; undefined when nothing ties it to access. */
export function judge(lexemes: readonly Lexeme[], list: List): Judged | undefined {
  const left = sentenceBefore(lexemes, list.from);
  const right = sentenceAfter(lexemes, list.to);
  if (isPlace(left)) return undefined;
  const noun = isAccessed(left) || isDeniedTo(left) ? undefined : (nounBefore(left) ?? nounAfter(right));
  const before = polarityBefore(left);
  const after =
    polarityAfter(right) ?? (noun !== undefined && isNotIn(afterNoun(right)) ? 'required' : undefined);
  if (noun !== undefined) {
    if (isOwnLabel(lexemes, left)) return { polarity: 'required', isScope: true };
    if (after === 'granted' && isTooLittle(right)) return { polarity: 'granted', isScope: isScopeNoun(noun) };
    const isTurned = before === 'granted' && after === 'required' && !isNextClause(right);
    const polarity = isTurned ? 'required' : (before ?? after);
    return polarity && { polarity, isScope: isScopeNoun(noun) };
  }
  return judgeWithoutNoun(lexemes.slice(list.from, list.to), left, right, lexemes);
}

function afterNoun(right: readonly Lexeme[]): readonly Lexeme[] {
  return isNoun(right[0]) ? right.slice(1) : right;
}

/** "scope 'basic' is not enough" tells what is held, whatever failed. */
function isTooLittle([is, ...rest]: readonly Lexeme[]): boolean {
  const words = rest.slice(0, 2).map(({ lower }) => lower);
  return is?.lower === 'is' && ['enough', 'sufficient', 'insufficient'].some((word) => words.includes(word));
}

/** `Insufficient rights. Scope: x` */
function isOwnLabel(lexemes: readonly Lexeme[], left: readonly Lexeme[]): boolean {
  const [label, mark] = left;
  return left.length === 2 && isScopeNoun(label) && mark?.lower === ':' && lexemes.some(isAsking);
}

/** "has the scope x, y is needed": what stands behind the mark is said of the next name. */
function isNextClause(right: readonly Lexeme[]): boolean {
  const [mark, next] = right[0]?.lower === 'only' ? right.slice(1) : right;
  return (mark?.lower === ',' || mark?.lower === ';') && isIdentifier(next?.text ?? '');
}

/** Without a noun a name must be one by its spelling, or be offered ("one of 'X'"), beside a cue. */
function judgeWithoutNoun(
  list: readonly Lexeme[],
  left: readonly Lexeme[],
  right: readonly Lexeme[],
  sentence: readonly Lexeme[],
): Judged | undefined {
  if (isDeniedTo(left)) return undefined;
  const isOnlyHeld = right[0]?.lower === 'only' && polarityBefore(left) === 'granted';
  if (isOnlyHeld || isAllHeld(left)) return { polarity: 'granted', isScope: false };
  const after = polarityAfter(right);
  const speaksOfScopes = sentence.some(isScopeNoun);
  // Token scope "read" is insufficient; "write" is required
  if (
    speaksOfScopes &&
    list.every(({ kind }) => kind === 'quoted') &&
    (right[0]?.lower === 'is' || (isAsking(right[0]) && !isOwning(right[0]))) &&
    left.at(-1)?.lower !== 'for' &&
    after === 'required'
  )
    return { polarity: after, isScope: true };
  // Role 'viewer' insufficient (required: 'editor')
  if (left.at(-1)?.lower === ':' && isAsking(left.at(-2)) && sentence.some(isNoun))
    return { polarity: 'required', isScope: speaksOfScopes };
  const template = templateOf(list, left, right, sentence);
  if (template !== undefined) return { polarity: 'required', isScope: template.isScope };
  if (isWhoMayNot(right)) return undefined;
  const isNamed = list.some(
    (lexeme) =>
      isStrong(lexeme.text) &&
      (lexeme.kind === 'word' || isLabelled(left) || isGrantShaped(lexeme.text) || isHyphenName(lexeme.text)),
  );
  const cued =
    cueBefore(left) ||
    (speaksOfScopes && isNotHeld(left)) ||
    isResource(list, left) ||
    isDisallowed(left) ||
    isDeniedAction(left, sentence) ||
    (speaksOfScopes && isAdvice(left));
  if (!isNamed && !(cued && isOffer(left))) return undefined;
  if (cued) return { polarity: 'required', isScope: !isDisallowed(left) && isOfScopes(left, sentence) };
  return after !== undefined && cueAfter(right) ? { polarity: after, isScope: true } : undefined;
}

/** "Field 'x' requires the scope y": what stands before it is what needs it. */
function isOwning(lexeme: Lexeme | undefined): boolean {
  return ['requires', 'needs', 'lacks', 'wants', 'expects'].includes(lexeme?.lower ?? '');
}

/** Named beside no noun at all, or in a text that speaks of scopes; not where it speaks of permissions only. */
function isOfScopes(left: readonly Lexeme[], sentence: readonly Lexeme[]): boolean {
  if (isOffer(left) && !left.some((lexeme) => lexeme.lower === 'of')) return false;
  return sentence.some(isScopeNoun) || !sentence.some(isNoun);
}

/** `Missing: [`, `Required: '` */
function isLabelled(left: readonly Lexeme[]): boolean {
  return left.slice(-3).some((lexeme) => lexeme.lower === ':') || left.at(-1)?.lower === '[';
}

const shortestStrong = 5;

/** A name with a mark that prose has not: `project:write`, `like.read`, `metrics_read`. */
function isStrong(text: string): boolean {
  if (text.length < shortestStrong || text.startsWith('_')) return false;
  return /[:._]|\/\w+\//.test(text) || isHyphenName(text);
}

/** Whether any one of a list is enough: "either", "one of", "or" between its names. */
export function isAlternative(lexemes: readonly Lexeme[], list: List): boolean {
  if (list.names.length < 2) return false;
  if (list.hasOr) return true;
  const left = sentenceBefore(lexemes, list.from).map((lexeme) => lexeme.lower);
  return left.some(
    (word, at) =>
      (word === 'granted' && left[at + 1] === 'by') ||
      ((word === 'one' || word === 'any') &&
        (left[at + 1] === 'of' || left[at + 1] === 'or' || left[at + 2] === 'from')) ||
      word === 'either' ||
      (word === 'least' && left[at + 1] === 'one'),
  );
}

import { isAsking, isFiller, isNegating, isNoun, isWeakNoun } from './cues.ts';
import { polarityAfter } from './polarity.ts';
import type { Lexeme } from './lexemes.ts';

/** The words of the same sentence before a list, two dozen at most. */
export function sentenceBefore(lexemes: readonly Lexeme[], from: number): Lexeme[] {
  let start = from;
  while (start > 0 && from - start < 24 && lexemes[start - 1]?.kind !== 'stop') start -= 1;
  return lexemes.slice(start, from);
}

function endsClause(lexeme: Lexeme | undefined): boolean {
  return lexeme?.kind === 'stop' || lexeme?.text === ';';
}

/** The words of the same clause behind a list, a few. */
export function sentenceAfter(lexemes: readonly Lexeme[], to: number): Lexeme[] {
  let end = to;
  while (end < lexemes.length && end - to < 8 && !endsClause(lexemes[end])) end += 1;
  return lexemes.slice(to, end);
}

/** The noun before the list, with nothing between but fillers, cues and marks. */
export function nounBefore(left: readonly Lexeme[]): Lexeme | undefined {
  return nearestNoun(left) ?? announcedNoun(left);
}

/** "needs the following permission(s) in the Identity namespace to perform this action: x" */
function announcedNoun(left: readonly Lexeme[]): Lexeme | undefined {
  const noun = left.findLastIndex((lexeme, at) => isNoun(lexeme) && left[at - 1]?.lower === 'following');
  const mark = left.findIndex(({ text }, at) => at > noun && text === ':');
  return noun !== -1 && mark === left.length - 1 ? left[noun] : undefined;
}

function nearestNoun(left: readonly Lexeme[]): Lexeme | undefined {
  for (let at = left.length - 1; at >= Math.max(0, left.length - 9); at -= 1) {
    const lexeme = left[at];
    if (isNoun(lexeme)) return lexeme;
    if (lexeme?.kind === 'quoted') return undefined;
    if (
      lexeme?.kind === 'word' &&
      !isFiller(lexeme) &&
      !isAsking(lexeme) &&
      !isLink(left, at) &&
      !isRemark(left, at)
    )
      return undefined;
  }
  return undefined;
}

/** What permissions are for: "insufficient rights for application 'x'" names no permission. */
const holders: ReadonlySet<string> = new Set(
  'application app project organization organisation workspace cluster user account team resource object'.split(
    ' ',
  ),
);

/** "scopes on the request 'x'"; "no permissions for [x]", but not "'x' permission for 'y'" and "read permission for 'y'". */
function isLink(left: readonly Lexeme[], at: number): boolean {
  const lower = left[at]?.lower;
  if (lower === 'on' || lower === 'request') return true;
  // "requires one Authority from [A, B]"
  if (lower === 'from') return isNoun(left[at - 1]) && left.at(-1)?.text === '[';
  const owner = left[at - 2];
  const isOwned =
    owner?.kind === 'quoted' || (owner?.kind === 'word' && !saysNothing(owner) && !isNoun(owner));
  const isOfHolder = at === left.length - 2 && holders.has(left[at + 1]?.lower ?? '');
  return lower === 'for' && isNoun(left[at - 1]) && !isOwned && !isOfHolder;
}

function saysNothing(lexeme: Lexeme): boolean {
  return isFiller(lexeme) || isAsking(lexeme) || isNegating(lexeme);
}

const remarks: ReadonlySet<string> = new Set(
  'not present found under identity user tenant assigned authorized approved consented enabled activated in on granted included available by for to do perform call use make complete resource request operation endpoint service method route api'.split(
    ' ',
  ),
);

/** "Required scope not present in token: x", "the scope required for this request (x)" */
function isRemark(left: readonly Lexeme[], at: number): boolean {
  const last = left.at(-1)?.lower;
  const mark = last === '[' ? left.at(-2)?.lower : last;
  return (mark === ':' || mark === '(') && remarks.has(left[at]?.lower ?? '');
}

/** The noun behind the list. */
export function nounAfter(right: readonly Lexeme[]): Lexeme | undefined {
  if (isWeakNoun(right[0])) return right[0];
  for (const lexeme of right.slice(0, 4)) {
    if (isNoun(lexeme)) return lexeme;
    // "at the cluster scope" is a place.
    if (lexeme.lower === 'at') return undefined;
    if (lexeme.kind === 'mark' ? !'])'.includes(lexeme.text) : !isFiller(lexeme)) return undefined;
  }
  return undefined;
}

/** `missing`, `requires`, `has no` ... directly before the list. */
export function cueBefore(left: readonly Lexeme[]): boolean {
  for (let at = left.length - 1; at >= Math.max(0, left.length - 7); at -= 1) {
    const lexeme = left[at];
    if (isAsking(lexeme)) return true;
    if (lexeme?.lower === 'no' && ['has', 'have'].includes(left[at - 1]?.lower ?? '')) return true;
    // "You need to be granted x"
    if (lexeme?.lower === 'granted' && left[at - 1]?.lower === 'be') continue;
    // "the documentation asks for x"
    if (lexeme?.lower === 'for' && ['ask', 'asks'].includes(left[at - 1]?.lower ?? '')) continue;
    // "please re-authorize with x"
    if (lexeme?.lower === 'with' && isAsking(left[at - 1])) continue;
    if (lexeme?.kind === 'quoted' || (lexeme?.kind === 'word' && !isFiller(lexeme))) return false;
  }
  return false;
}

/** Whether a cue stands behind the list. */
export function cueAfter(right: readonly Lexeme[]): boolean {
  const [next, mark] = right;
  if (next?.lower === ':') return false;
  // "campaign-admin token, permission denied" tells which token it was.
  if ((next?.lower === 'token' || next?.lower === 'key') && mark?.lower === ',') return false;
  return polarityAfter(right.slice(0, 5)) !== undefined;
}

import { isAnd, isAsking, isListFiller, isNegating, isNoun, isOr } from './cues.ts';
import { inCapitals, isErrorCode, isIdentifier, isScopeUrl, isUrl } from './names.ts';
import { isAfterLabel, isOfThis, isPlain, isPlainName, plainWord } from './plain-names.ts';
import { polarityAfter } from './polarity.ts';
import type { Lexeme } from './lexemes.ts';

/** A run of names; `from` and `to` are lexeme positions, end exclusive. */
export interface List {
  readonly from: number;
  readonly to: number;
  readonly names: readonly string[];
  readonly hasOr: boolean;
}

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
    if (isNextClause(lexemes, first, at)) return undefined;
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

/** "has only a:read, b:read is needed", "requires delete privileges; write granted": the name behind the mark begins a clause of its own. */
function isNextClause(lexemes: readonly Lexeme[], first: number, at: number): boolean {
  if (isGrantedClause(lexemes, first, at) || isClauseOfItsOwn(lexemes, at)) return true;
  if (at - first !== 2 || ![',', ';'].includes(lexemes[at - 1]?.lower ?? '')) return false;
  return (
    ['is', 'was', 'must', 'needs'].includes(lexemes[at + 1]?.lower ?? '') &&
    lexemes.slice(Math.max(0, first - 4), first).some(({ lower }) => holding.has(lower))
  );
}

/** "The member consented to x and y; z is missing": what has a verb of its own behind `;` is told apart. */
function isClauseOfItsOwn(lexemes: readonly Lexeme[], at: number): boolean {
  const isParted = lexemes[at - 1]?.lower === ';';
  return isParted && ['is', 'was'].includes(lexemes[at + 1]?.lower ?? '');
}

/** "has only x, y is needed", "has the scope x, y is needed" */
const holding: ReadonlySet<string> = new Set(['only', 'has', 'have', 'carries', 'holds']);

function isGrantedClause(lexemes: readonly Lexeme[], first: number, at: number): boolean {
  const isParted = [',', ';'].includes(lexemes[at - 1]?.lower ?? '');
  const isGranted = ['granted', 'given', 'held'].includes(lexemes[at + 1]?.lower ?? '');
  // "requires a:read, b:read granted to the app" asks for both.
  const isEnd = lexemes[at + 2]?.kind !== 'word';
  return isParted && isGranted && isEnd && lexemes.slice(Math.max(0, first - 4), first).some(isAsking);
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
  // `Privilege: prvRead, Depth: Basic`, `access=WRITE, inode=...`
  if ([':', '='].includes(lexemes[at + 1]?.lower ?? '')) return false;
  if (lexemes[first - 1]?.text === '[' && lexemes.slice(first, at).every(({ text }) => text !== ']'))
    return plainWord.test(lexeme.text);
  // `roles: ADMIN, OWNER`: in capitals also a common word.
  if (inCapitals.test(begin.text) && inCapitals.test(lexeme.text)) return isAfterLabel(lexemes, first);
  // "SpaceView permission or access to a space": a word behind an identifier is a word.
  const isWord = isPlain(begin) && !isIdentifier(begin.text);
  return isPlain(lexeme) && (isWord || isAfterLabel(lexemes, first));
}

function isName(lexemes: readonly Lexeme[], at: number): boolean {
  const lexeme = lexemes[at];
  if (lexeme === undefined || lexeme.kind === 'mark' || lexeme.kind === 'stop') return false;
  const { text } = lexeme;
  // `channelId = x` names a value.
  if (lexemes[at + 1]?.text === '=') return false;
  if (isUrl(text)) return isScopeUrl(text);
  if (lexeme.kind === 'quoted') return isQuotedName(lexemes, at, text);
  if (isNoun(lexeme) || isVerbs(lexemes, at)) return false;
  if (isIdentifier(text)) return !isErrorCode(text) && !isPrefixedReason(lexeme, lexemes[at + 1]);
  return isPlainName(lexemes, at);
}

/** "permissions to delete/overwrite artifact 'x'" */
function isVerbs(lexemes: readonly Lexeme[], at: number): boolean {
  return lexemes[at - 1]?.lower === 'to' && /^[a-z]+\/[a-z]+$/.test(lexemes[at]?.text ?? '');
}

/** `EGeneral:Permission denied` is a reason with a prefix, and names nothing. */
function isPrefixedReason(lexeme: Lexeme, next: Lexeme | undefined): boolean {
  const isReason = next?.lower === 'denied' || next?.lower === 'error';
  return isReason && /[:./](?:permission|access|authorization)s?$/.test(lexeme.lower);
}

/** `X-Permissions` */
const isHeaderName = /^X(?:-[A-Z][a-z]+)+$/;

function isQuotedName(lexemes: readonly Lexeme[], at: number, text: string): boolean {
  if (
    text.length > 100 ||
    text.startsWith('/') ||
    /[@{}]/.test(text) ||
    isHeaderName.test(text) ||
    !/\p{L}/u.test(text) ||
    isErrorCode(text)
  )
    return false;
  if (!text.includes(' ') || /^[A-Z ]+$/.test(text)) return true;
  return text.length <= 80 && (isListed(lexemes, at) || isAsked(lexemes, at) || isContinued(lexemes, at));
}

/** `permissions are required: 'create content'`, `Wrong permissions; 'Grant administrators' is required` */
function isAsked(lexemes: readonly Lexeme[], at: number): boolean {
  const [is, cue] = [lexemes[at + 1], lexemes[at + 2]];
  if (isAfterLabel(lexemes, at) || isOfThis(lexemes, at, isNoun) || isBehindLacked(lexemes, at)) return true;
  if (!['is', 'are', 'was', "isn't", "wasn't"].includes(is?.lower ?? '')) return false;
  // Email Routing Rules Read is not ticked on the token.
  if (isNegating(is) || isNegating(cue)) return polarityAfter(lexemes.slice(at + 1, at + 6)) === 'required';
  return ['required', 'missing', 'needed'].includes(cue?.lower ?? '') && lexemes.slice(0, at).some(isNoun);
}

/** `User x has no permission "Edit facilities" on ...` */
function isBehindLacked(lexemes: readonly Lexeme[], at: number): boolean {
  const cue = lexemes[at - 2]?.lower === 'the' ? at - 3 : at - 2;
  const before = lexemes[cue - 1];
  const isWithout = lexemes[cue]?.lower === 'no' && ['has', 'have'].includes(before?.lower ?? '');
  const isNotHad = lexemes[cue]?.lower === 'have' && isNegating(before);
  const isDeed = lexemes[at]?.lower.startsWith('to ') === true;
  return isNoun(lexemes[at - 1]) && !isDeed && (isWithout || isNotHad || isAsking(lexemes[cue]));
}

/** `"Manage Users" and "View Users" permissions` */
function isListed(lexemes: readonly Lexeme[], at: number): boolean {
  for (let last = at; last < at + 2 * longestRun; last += 2) {
    const joint = lexemes[last + 1];
    if (isNoun(joint)) return true;
    const isJoint = joint?.lower === ',' || isOr(joint) || isAnd(joint);
    if (!isJoint || lexemes[last + 2]?.kind !== 'quoted') return false;
  }
  return false;
}

/** `'create content' OR 'administer content'` */
function isContinued(lexemes: readonly Lexeme[], at: number): boolean {
  for (let first = at; first > at - 2 * longestRun; first -= 2) {
    const joint = lexemes[first - 1];
    const isJoint = joint?.lower === ',' || isOr(joint) || isAnd(joint);
    if (!isJoint || lexemes[first - 2]?.kind !== 'quoted') return false;
    if (isAfterLabel(lexemes, first - 2)) return true;
  }
  return false;
}

import { areVariants, bareName, isIdentifier, isScopeUrl, isUrl, unique } from './names.ts';
import type { Requirement } from './names.ts';

/** What a sentence names as required, and what as granted. */
export interface SentenceScopes {
  readonly required: Requirement | undefined;
  readonly granted: readonly string[];
}

interface Word {
  /** As it stands, without quotes and punctuation around it. */
  readonly text: string;
  readonly lower: string;
  /** Stood in quotes, backticks or brackets. */
  readonly marked: boolean;
  /** The character that follows directly: `:`, `,`, `=`, `.` or empty. */
  readonly after: string;
  /** Ends a sentence or clause. */
  readonly last: boolean;
}

const nouns = new Set([
  'scope',
  'scopes',
  'scope(s',
  'scope(s)',
  'permission',
  'permissions',
  'permission(s)',
  'permission(s',
  'privilege',
  'privileges',
  'privilege(s)',
  'right',
  'rights',
  'role',
  'roles',
  'role(s)',
  'entitlement',
  'entitlements',
  'capability',
  'capabilities',
  'grant',
  'authority',
  'authorities',
  'access',
  'ability',
]);
const scopeNouns = new Set(['scope', 'scopes', 'scope(s', 'scope(s)']);
const requiring = new Set([
  'requires',
  'required',
  'require',
  'requiring',
  'missing',
  'lacks',
  'lacking',
  'lack',
  'needs',
  'need',
  'needed',
  'must',
  'without',
  'expected',
  'expects',
  'insufficient',
  'absent',
  'denied',
  'approval',
  'necessary',
  'ungranted',
  'requested',
  'having',
  'add',
  'enable',
  'request',
  'reauthorize',
  'unauthorized',
  'grant',
  'off',
]);
const refusing = new Set([
  'not',
  "doesn't",
  "don't",
  "hasn't",
  "haven't",
  "isn't",
  "wasn't",
  'cannot',
  'no',
  'never',
  "didn't",
  "aren't",
]);
const granting = new Set([
  'granted',
  'provided',
  'actual',
  'current',
  'currently',
  'has',
  'have',
  'having',
  'on',
  'only',
  'token',
  'given',
  'existing',
  'has:',
  'got',
  'your',
]);
const fillers = new Set([
  'the',
  'a',
  'an',
  'following',
  'oauth',
  'oauth2',
  'api',
  'access',
  'user',
  'token',
  'one',
  'of',
  'any',
  'all',
  'these',
  'this',
  'extended',
  'is',
  'are',
  'required',
  'needed',
  'missing',
  'named',
  'called',
  'least',
  'at',
  'additional',
  'app',
  'application',
  'bot',
  'to',
  'include',
  'includes',
  'be',
  'some',
  'more',
  'or',
  'either',
  'both',
  'set',
  'list',
  'account',
  'least:',
  'perform',
  'action',
  'granular',
  'delegated',
  'project',
  'organization',
  'appropriate',
  'correct',
  'expected',
  'necessary',
]);
const joiners = new Set([
  'or',
  'and',
  '|',
  '||',
  '&',
  '&&',
  '+',
  'and/or',
  'oder',
  'und',
  ',',
  'plus',
  'either',
  'both',
  'not',
  'in',
  'addition',
  'to',
]);

/**
 * Reads a sentence for the scopes it asks for. A name counts when it stands beside a noun (scope,
 * permission ...) and the nearest cue says that it is asked for, not that it is there already. Words of
 * the language count as names only where they are quoted or listed behind the noun and a colon.
 */
export function namesInSentence(text: string): SentenceScopes {
  const words = split(text.slice(0, 3_000));
  const required: string[] = [];
  const granted: string[] = [];
  let anyOf = false;
  for (let at = 0; at < words.length;) {
    const list = listAt(words, at);
    if (list === undefined) {
      at += 1;
      continue;
    }
    const verdict = judge(words, list);
    if (verdict === 'required') {
      anyOf ||= isAlternative(words, list);
      required.push(...list.names);
    } else if (verdict === 'granted') granted.push(...list.names);
    at = list.to;
  }
  const names = unique(required);
  if (names.length === 0) return { required: undefined, granted };
  return { required: { names, anyOf: names.length > 1 && (anyOf || areVariants(names)) }, granted };
}

interface List {
  readonly from: number;
  readonly to: number;
  readonly names: readonly string[];
  readonly marked: boolean;
  readonly hasOr: boolean;
}

/** The list of names that starts at a word: names joined by commas, and, or, repeated nouns. */
function listAt(words: readonly Word[], from: number): List | undefined {
  const first = words[from];
  if (first === undefined || !canBeName(words, from)) return undefined;
  const names = [first.text];
  let to = from + 1;
  let hasOr = false;
  let { marked } = first;
  while (to < words.length && words[to - 1]?.last !== true) {
    const next = nextName(words, to, first);
    if (next === undefined) break;
    for (let index = to; index < next; index += 1) hasOr ||= isOr(words[index]);
    const word = words[next];
    if (word === undefined) break;
    names.push(word.text);
    marked ||= word.marked;
    to = next + 1;
  }
  return { from, to, names, marked, hasOr };
}

function isOr(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (word.lower === 'or' ||
      word.lower === '||' ||
      word.lower === '|' ||
      word.lower === 'oder' ||
      word.lower === 'and/or' ||
      word.lower === 'either')
  );
}

/** The next name of a list, over joiners, nouns and fillers between them. */
function nextName(words: readonly Word[], from: number, first: Word): number | undefined {
  const separated =
    words[from - 1]?.after === ',' || words[from - 1]?.after === ';' || words[from - 1]?.after === '|';
  let joined = separated;
  for (let at = from; at < Math.min(words.length, from + 5); at += 1) {
    const word = words[at];
    if (word === undefined) return undefined;
    const plain = !first.marked && joined && isPlainName(word) && !isIdentifier(first.text);
    if (
      (joined || word.marked === first.marked) &&
      (joined || first.marked) &&
      (canBeName(words, at) || plain)
    )
      return at;
    if (joiners.has(word.lower)) joined = true;
    else if (!nouns.has(word.lower) && !fillers.has(word.lower)) return undefined;
    if (word.last) return undefined;
  }
  return undefined;
}

function canBeName(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || word.text === '') return false;
  if (nouns.has(word.lower) || joiners.has(word.lower)) return false;
  if (isUrl(word.text)) return isScopeUrl(word.text);
  if (isIdentifier(word.text)) return true;
  if (word.marked)
    return word.text.length < 80 && (!word.text.includes(' ') || nouns.has(words[at + 1]?.lower ?? ''));
  return isPlainName(word) && (isListedAfterNoun(words, at) || isBeforeScope(words, at));
}

/** A word of the language that may be a scope's name where the grammar leaves no other reading. */
function isPlainName(word: Word): boolean {
  return (
    /^[A-Za-z][\w-]*$/.test(word.text) &&
    !fillers.has(word.lower) &&
    !requiring.has(word.lower) &&
    !refusing.has(word.lower) &&
    !nouns.has(word.lower) &&
    !commonWords.has(word.lower)
  );
}

const commonWords = new Set([
  'sufficient',
  'insufficient',
  'enough',
  'proper',
  'valid',
  'invalid',
  'correct',
  'incorrect',
  'right',
  'wrong',
  'for',
  'with',
  'in',
  'on',
  'by',
  'from',
  'please',
  'see',
  'check',
  'read_more',
  'your',
  'you',
  'it',
  'does',
  'do',
  'has',
  'have',
  'was',
  'were',
  'been',
  'http',
  'unauthorized',
  'forbidden',
  'error',
  'request',
  'requested',
  'such',
  'specific',
  'given',
  'that',
  'which',
  'granted',
  'provided',
  'authorization',
  'authentication',
  'auth',
  'and',
  'or',
  'out',
  'its',
  'their',
  'our',
  'my',
  'no',
  'new',
  'other',
  'another',
  'different',
  'limited',
  'wider',
  'broader',
  'full',
  'certain',
  'relevant',
  'special',
  'elevated',
  'higher',
  'unknown',
  'undefined',
  'null',
  'none',
  'empty',
  'as',
  'but',
  'if',
  'then',
  'than',
  'client',
  'key',
  'tester',
  'same',
  'content',
  'custom',
  'calling',
  'caller',
  'merchant',
  'oidc',
  'resource',
  'consent',
  'approval',
  'under',
  'outside',
  'beyond',
  'within',
  'not',
  'an',
  'privilege',
  'security',
  'global',
  'extra',
  'own',
  'single',
  'multiple',
  'two',
  'minimum',
  'mandatory',
  'suitable',
  'adequate',
  'above',
  'below',
  'listed',
  'via',
  'when',
  'while',
  'who',
  'what',
]);

/** `scopes: a, b`, `required=[write]`, `scope(s) - x` */
function isListedAfterNoun(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (before === undefined || before.last) return false;
  if (before.after === ':' || before.after === '=' || before.lower === '-') {
    const noun = before.lower === '-' ? words[at - 2] : before;
    if (noun === undefined) return false;
    if (nouns.has(noun.lower) && noun.lower !== 'access') return true;
    return (
      (noun.lower === 'required' || noun.lower === 'missing' || noun.lower === 'needed') &&
      [words[at - 2], words[at - 3]].some((word) => word !== undefined && scopeNouns.has(word.lower))
    );
  }
  return false;
}

/** `Missing openid scope`, `does not have write permissions` */
function isBeforeScope(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.lower ?? '';
  if (words[at]?.after !== '') return false;
  const cue = [words[at - 1], words[at - 2], words[at - 3]].some(
    (word) => word !== undefined && !word.last && (requiring.has(word.lower) || refusing.has(word.lower)),
  );
  if (!cue) return false;
  if (scopeNouns.has(next)) return true;
  return (
    (next === 'permission' || next === 'permissions') &&
    ['read', 'write', 'delete', 'edit', 'publish'].includes(words[at]?.lower ?? '')
  );
}

/** Whether the list is asked for or there already; undefined when nothing ties it to scopes. */
function judge(words: readonly Word[], list: List): 'required' | 'granted' | undefined {
  const left = leftContext(words, list.from);
  const right = rightContext(words, list.to);
  const nounLeft = left.slice(-6).some((word) => nouns.has(word.lower) && word.lower !== 'access');
  const nounRight = [right[0], right[1], right[2]].some(
    (word, index) =>
      word !== undefined &&
      nouns.has(word.lower) &&
      right.slice(0, index).every((between) => fillers.has(between.lower)),
  );
  const listed =
    /(?:one|any|all|least)/.test(
      left
        .slice(-4)
        .map((word) => word.lower)
        .join(' '),
    ) ||
    left.at(-1)?.after === ':' ||
    left.at(-1)?.after === '=';
  const perform = left
    .slice(-4)
    .some((word) => word.lower === 'perform' || word.lower === 'action' || word.lower === 'actions');
  const cueRight = rightCue(right);
  if (cueRight === 'granted' && !leftAsks(left)) return 'granted';
  const cue = nearestCue(left) ?? cueRight;
  if (cue === 'granted') return nounLeft || nounRight || listed ? 'granted' : undefined;
  if (cue === undefined) return undefined;
  if (nounLeft || nounRight || perform) return 'required';
  return listed && cue === 'required' ? 'required' : undefined;
}

function leftAsks(left: readonly Word[]): boolean {
  return left.slice(-5).some((word) => requiring.has(word.lower));
}

function leftContext(words: readonly Word[], from: number): Word[] {
  const found: Word[] = [];
  for (let at = from - 1; at >= 0 && found.length < 14; at -= 1) {
    const word = words[at];
    if (word === undefined || word.last) break;
    found.unshift(word);
  }
  return found;
}

function rightContext(words: readonly Word[], to: number): Word[] {
  const found: Word[] = [];
  if (words[to - 1]?.last === true) return found;
  for (let at = to; at < words.length && found.length < 7; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    found.push(word);
    if (word.last) break;
  }
  return found;
}

/** The cue nearest to the list decides: "requires X, but has been granted Y". */
function nearestCue(left: readonly Word[]): 'required' | 'granted' | undefined {
  for (let at = left.length - 1; at >= 0; at -= 1) {
    const word = left[at];
    if (word === undefined) break;
    const refused = left.slice(Math.max(0, at - 4), at).some((before) => refusing.has(before.lower));
    if (requiring.has(word.lower) && !(word.lower === 'having' || word.lower === 'requested'))
      return 'required';
    if (refusing.has(word.lower)) return 'required';
    if (
      word.lower === 'granted' ||
      word.lower === 'grant' ||
      word.lower === 'provided' ||
      word.lower === 'have' ||
      word.lower === 'has' ||
      word.lower === 'contain' ||
      word.lower === 'include'
    )
      return refused ? 'required' : word.lower === 'have' && isHaving(left, at) ? 'required' : 'granted';
    if (word.lower === 'having') return 'required';
    if (
      granting.has(word.lower) &&
      (word.lower === 'actual' || word.lower === 'current' || word.lower === 'existing')
    )
      return 'granted';
    if (word.lower === 'invalid' || word.lower === 'request' || word.lower === 'token') {
      const nounHere = left.slice(at - 3 < 0 ? 0 : at - 3, at + 4).some((near) => scopeNouns.has(near.lower));
      if (
        nounHere &&
        !left.slice(0, at).some((before) => requiring.has(before.lower) || refusing.has(before.lower))
      )
        return 'granted';
    }
    if (word.lower === 'perform' || word.lower === 'approved') return 'required';
    if (word.lower === 'one' || word.lower === 'any') continue;
  }
  return undefined;
}

/** "needs to have X": the need is further left. */
function isHaving(left: readonly Word[], at: number): boolean {
  return left
    .slice(Math.max(0, at - 3), at)
    .some((word) => requiring.has(word.lower) || word.lower === 'must' || word.lower === 'should');
}

function rightCue(right: readonly Word[]): 'required' | 'granted' | undefined {
  for (const [index, word] of right.entries()) {
    if (index > 5) return undefined;
    const refused = right.slice(0, index).some((before) => refusing.has(before.lower));
    if (
      word.lower === 'granted' ||
      word.lower === 'consented' ||
      word.lower === 'present' ||
      word.lower === 'enabled'
    )
      return refused ? 'required' : 'granted';
    if (
      [
        'required',
        'missing',
        'needed',
        'absent',
        'denied',
        'off',
        'necessary',
        'requires',
        'lacking',
        'would',
      ].includes(word.lower)
    )
      return 'required';
  }
  return undefined;
}

function isAlternative(words: readonly Word[], list: List): boolean {
  if (list.names.length < 2) return false;
  if (list.hasOr) return true;
  const left = leftContext(words, list.from)
    .slice(-10)
    .map((word) => word.lower);
  const text = ` ${left.join(' ')} `;
  return (
    text.includes(' one of ') ||
    text.includes(' any of ') ||
    text.includes(' at least one ') ||
    text.includes(' one or more ') ||
    text.includes(' either ') ||
    text.includes(' any one ') ||
    text.includes(' any ')
  );
}

const opening = '\'"`[({<“‘';
const closing = '\'"`])}>”’';

/** Splits a text into words, with quoted strings as one word each. */
function split(text: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code <= 32 || text.charAt(at) === ',') {
      at += 1;
      continue;
    }
    const quoted = quotedAt(text, at);
    at = quoted === undefined ? pushRun(words, text, at) : pushQuoted(words, text, quoted);
  }
  return words;
}

interface Quoted {
  readonly inner: string;
  readonly end: number;
}

/** A quoted string of at most 300 characters whose quotes stand at word borders. */
function quotedAt(text: string, at: number): Quoted | undefined {
  const open = text.charAt(at);
  if (open !== "'" && open !== '"' && open !== '`' && open !== '“' && open !== '‘') return undefined;
  const close = open === '“' ? '”' : open === '‘' ? '’' : open;
  for (let end = at + 1; end < Math.min(text.length, at + 300); end += 1)
    if (text.charAt(end) === close && !/[\p{L}\d]/u.test(text.charAt(end + 1)))
      return { inner: text.slice(at + 1, end), end: end + 1 };
  return undefined;
}

function pushQuoted(words: Word[], text: string, quoted: Quoted): number {
  const { inner } = quoted;
  const parts = inner.split(/[,\s]+/).filter((part) => part !== '');
  const isList =
    parts.length > 1 &&
    parts.every((part) => isIdentifier(part) || /^[\w-]+$/.test(part)) &&
    (inner.includes(',') || parts.every((part) => isIdentifier(part)));
  const after = punctuationAt(text, quoted.end);
  const last = endsSentence(text, quoted.end + (after === '' ? 0 : 0));
  if (isList)
    parts.forEach((part, index) =>
      words.push({
        text: part,
        lower: part.toLowerCase(),
        marked: true,
        after: index < parts.length - 1 ? ',' : after,
        last: index === parts.length - 1 && last,
      }),
    );
  else words.push({ text: inner.trim(), lower: inner.trim().toLowerCase(), marked: true, after, last });
  return quoted.end + (after === '' || after === '.' ? 0 : 1);
}

/** Pushes the run of characters up to the next space; brackets and commas part it. */
function pushRun(words: Word[], text: string, from: number): number {
  let at = from;
  let marked = false;
  while (at < text.length && opening.includes(text.charAt(at))) {
    marked ||=
      text.charAt(at) === '[' ||
      text.charAt(at) === '(' ||
      text.charAt(at) === '{' ||
      text.charAt(at) === '`';
    at += 1;
    if (quotedAt(text, at) !== undefined) return at;
  }
  const start = at;
  while (
    at < text.length &&
    text.charCodeAt(at) > 32 &&
    !',[]{}"`|'.includes(text.charAt(at)) &&
    !isEquals(text, at)
  )
    at += 1;
  if (at === start) {
    if (text.charAt(at) === '|') words.push({ text: '|', lower: '|', marked: false, after: '', last: false });
    return Math.max(at + 1, from + 1);
  }
  const raw = text.slice(start, at);
  const name = raw.endsWith('(s)') || raw.endsWith('(s):') ? raw.replace(/:$/, '') : bareName(raw);
  const next = text.charAt(at);
  const tail = raw.charAt(raw.length - 1);
  const after =
    next === ',' ? ',' : next === '=' ? '=' : tail === ':' || tail === ';' ? tail : next === '[' ? ':' : '';
  const inBrackets = marked || openBracket(words, text, start);
  const last =
    (/[.!?;]["'`)\]]*$/.test(raw) && (at >= text.length || text.charCodeAt(at) <= 32)) ||
    (next === ']' && endsSentence(text, at + 1));
  words.push({
    text: name,
    lower: name.toLowerCase(),
    marked: inBrackets && closing.length > 0 && isBracketed(text, start, at),
    after,
    last,
  });
  return next === '=' ? at + 1 : at;
}

/** `scope=x`, `required=[x]`: a name, an equals sign and a value; `issues=write` is one name. */
function isEquals(text: string, at: number): boolean {
  if (text.charAt(at) !== '=') return false;
  let start = at;
  while (start > 0 && /[\w()]/.test(text.charAt(start - 1))) start -= 1;
  const word = text.slice(start, at).toLowerCase();
  return (
    nouns.has(word) ||
    requiring.has(word) ||
    word === 'granted' ||
    word === 'provided' ||
    word.endsWith('scope') ||
    word.endsWith('scopes')
  );
}

function openBracket(words: readonly Word[], text: string, start: number): boolean {
  return words.length > 0 && isBracketed(text, start, start);
}

/** Whether an offset stands within square brackets that open at most 300 characters before it. */
function isBracketed(text: string, start: number, end: number): boolean {
  const open = text.lastIndexOf('[', start);
  if (open === -1 || start - open > 300) return false;
  const close = text.indexOf(']', open);
  return close === -1 || close >= end;
}

function punctuationAt(text: string, at: number): string {
  const mark = text.charAt(at);
  return mark === ',' || mark === ':' || mark === ';' || mark === '=' ? mark : '';
}

function endsSentence(text: string, at: number): boolean {
  return '.!?;'.includes(text.charAt(at) || ' ') && (at + 1 >= text.length || text.charCodeAt(at + 1) <= 32);
}

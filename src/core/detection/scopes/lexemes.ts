/** A piece of a sentence, as far as reading lists of names needs it. */
export interface Lexeme {
  /** `stop` ends a sentence; `mark` is one of `, : ; = [ ] ( ) | -`. */
  readonly kind: 'word' | 'quoted' | 'mark' | 'stop';
  /** Without quotes and trailing punctuation. */
  readonly text: string;
  readonly lower: string;
}

const longestSentence = 3_000;
const longestQuote = 300;
const marks = ',;[](){}|';
/** Chinese and Japanese write these marks in the width of their letters. */
const wide: Readonly<Record<string, string>> = {
  '：': ':',
  '，': ',',
  '、': ',',
  '；': ';',
  '（': '(',
  '）': ')',
  '【': '[',
  '】': ']',
};
const labels = [
  'scope',
  'scopes',
  'permission',
  'permissions',
  'privileges',
  'roles',
  'granted',
  'provided',
  'required',
  'missing',
  'needed',
  'actual',
  'expected',
];

/** Splits a sentence into words, quoted strings and the marks that part them. */
export function lexemesOf(text: string): Lexeme[] {
  const input = text.slice(0, longestSentence);
  const found: Lexeme[] = [];
  let at = 0;
  while (at < input.length) {
    const quoted = quotedAt(input, at);
    if (input.charCodeAt(at) <= 32) at += 1;
    else if (quoted !== undefined) {
      pushQuoted(found, quoted.inner);
      at = quoted.end;
    } else if (isMark(input, at)) {
      found.push(mark(wideMark(input, at) ?? input.charAt(at)));
      at += 1;
    } else at = pushWord(found, input, at);
  }
  return found;
}

const firstWide = 0x3001;

function wideMark(input: string, at: number): string | undefined {
  return input.charCodeAt(at) < firstWide ? undefined : wide[input.charAt(at)];
}

function isMark(input: string, at: number): boolean {
  return marks.includes(input.charAt(at)) || wideMark(input, at) !== undefined || isLabelEquals(input, at);
}

function mark(text: string): Lexeme {
  return { kind: 'mark', text, lower: text };
}

interface Quoted {
  readonly inner: string;
  readonly end: number;
}

const closingOf: Readonly<Record<string, string>> = {
  "'": "'",
  '"': '"',
  '`': '`',
  '“': '”',
  '‘': '’',
  '«': '»',
  '「': '」',
};

/** These close nothing where a letter follows: an apostrophe, or one more quote that opens. */
const ambiguous = '\'"`’';

/** A quoted string that starts at an offset. */
function quotedAt(input: string, at: number): Quoted | undefined {
  const close = closingOf[input.charAt(at)];
  if (close === undefined) return undefined;
  const limit = Math.min(input.length, at + longestQuote);
  for (let end = at + 1; end < limit; end += 1)
    if (
      input.charAt(end) === close &&
      !(ambiguous.includes(close) && isLetterOrDigit(input.charCodeAt(end + 1)))
    )
      return { inner: input.slice(at + 1, end), end: end + 1 };
  return undefined;
}

function isLetterOrDigit(code: number): boolean {
  return (
    (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code > 191
  );
}

/** No name has so many words. */
const fewestOfSentence = 9;

/** `'Chat.Read, Chat.ReadBasic'` is a list in one pair of quotes. */
function pushQuoted(found: Lexeme[], inner: string): void {
  if (inner.split(' ', fewestOfSentence).length === fewestOfSentence && !inner.includes(',')) {
    found.push(...lexemesOf(inner), { kind: 'stop', text: '.', lower: '.' });
    return;
  }
  const parts = inner.includes(',') ? inner.split(',') : inner.split(' ');
  const isList =
    parts.length > 1 &&
    parts.every(
      (part) => part.trim() !== '' && !part.trim().includes(' ') && (inner.includes(',') || isMarked(part)),
    );
  for (const [index, part] of (isList ? parts : [inner]).entries()) {
    if (index > 0) found.push(mark(','));
    const name = part.trim();
    if (name !== '') found.push({ kind: 'quoted', text: name, lower: name.toLowerCase() });
  }
}

function isMarked(part: string): boolean {
  return part.includes(':') || part.includes('.') || part.includes('_');
}

/** `scope=x`, `required=[x]`, `access=WRITE`; but `issues=write` is one name. */
function isLabelEquals(input: string, at: number): boolean {
  if (input.charAt(at) !== '=') return false;
  const before = input.slice(Math.max(0, at - 24), at).toLowerCase();
  return (
    labels.some((label) => before.endsWith(label)) ||
    (before.endsWith('access') && /[A-Z]/.test(input.charAt(at + 1))) ||
    input.charAt(at + 1) === '[' ||
    input.charAt(at + 1) === '"'
  );
}

function pushWord(found: Lexeme[], input: string, from: number): number {
  let end = from;
  while (end < input.length && !isWordEnd(input, end)) end += input.startsWith('(s)', end) ? 3 : 1;
  if (end === from) return from + 1;
  const raw = input.slice(from, end);
  let cut = raw.length;
  while (cut > 0 && !endsInWildcard(raw, cut) && '.:!?…\'"`*'.includes(raw.charAt(cut - 1))) cut -= 1;
  const tail = raw.slice(cut);
  if (cut > 0) {
    const text = raw.slice(0, cut);
    found.push(
      dashes.has(text) ? mark('-') : { kind: 'word', text, lower: text.toLowerCase().replace('’', "'") },
    );
  }
  if (tail.includes(':')) found.push(mark(':'));
  else if (/[.!?…]/.test(tail)) found.push({ kind: 'stop', text: '.', lower: '.' });
  return end;
}

/** What parts a label from what it holds, as `:` does. */
const dashes: ReadonlySet<string> = new Set(['-', '–', '—', '->', '=>', '→']);

/** `devices:*` is a name to its end; `scope:**` is a label in bold. */
function endsInWildcard(raw: string, end: number): boolean {
  return raw.charAt(end - 1) === '*' && end > 2 && ':./'.includes(raw.charAt(end - 2));
}

function isWordEnd(input: string, at: number): boolean {
  if (input.charCodeAt(at) <= 32) return true;
  const character = input.charAt(at);
  if (character === '(') return !input.startsWith('(s)', at);
  return ',;[]{})"`|「'.includes(character) || wideMark(input, at) !== undefined || isLabelEquals(input, at);
}

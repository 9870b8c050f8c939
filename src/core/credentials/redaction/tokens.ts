import type { TokenAlphabet, TokenKind } from '../kinds/kind.ts';
import { TOKEN_KINDS } from '../kinds/table.ts';
import { matchesOf } from './matches.ts';
import { looksRandom } from './ordinary.ts';
import type { Span } from './span.ts';

/** What stands for a hidden value. */
export const MASK = '***';

/** The most of a public prefix that stays readable. */
const SHOWN_CHARACTERS = 4;

const LONGEST_PREFIX_FIRST = [...TOKEN_KINDS].sort((a, b) => b.prefix.length - a.prefix.length);

/**
 * The kind of a value that stands where a credential does. It may be cut off where its prefix is like no word; other
 * prefixes need the shape as well, or every password that begins with `pat` were a token.
 */
export function tokenKindOf(value: string): TokenKind | undefined {
  return LONGEST_PREFIX_FIRST.find(
    (kind) => value.startsWith(kind.prefix) && (kind.atLeast < NEEDS_RANDOMNESS || isOf(kind, value, 0)),
  );
}

const MASKED = new Set([...TOKEN_KINDS.map(({ prefix }) => shownOf(prefix)), shownOf('eyJ')]);

/** What is shown of a token of a kind: at most four characters of its prefix. */
export function shownOf(prefix: string): string {
  return prefix.slice(0, SHOWN_CHARACTERS) + MASK;
}

/**
 * What may be shown of a credential: at most the first four characters of a public prefix, and `***`.
 * Masking twice changes nothing.
 */
export function maskCredential(value: string): string {
  if (MASKED.has(value)) return value;
  if (value.startsWith('eyJ')) return shownOf('eyJ');
  const kind = tokenKindOf(value);
  return kind === undefined ? MASK : shownOf(kind.prefix);
}

/** In reverse alphabetical order: a prefix of a prefix comes last, and like beginnings stand together. */
const ANY_PREFIX = TOKEN_KINDS.map(({ prefix }) => prefix.replace(/[.$/]/g, '\\$&'))
  .sort()
  .reverse()
  .join('|');

/**
 * Where a token may begin: at a word's beginning. Prefixes only and in this order: measured 5
 * times faster than whole tokens in any order.
 */
export const PREFIX: RegExp = new RegExp(`\\b(?:${ANY_PREFIX})`, 'g');

/** The same behind `_` or an escape that ends in a letter or digit: `\n`, `\u0026`, `%20`. */
export const PREFIX_BEHIND: RegExp = new RegExp(
  `(?:_|\\\\[bfnrt]|\\\\u[0-9A-Fa-f]{4}|%[0-9A-Fa-f]{2})(${ANY_PREFIX})`,
  'g',
);

/** The same directly behind another token. */
const PREFIX_HERE = new RegExp(ANY_PREFIX, 'y');

/** What follows the prefix. */
const BODY: Record<TokenAlphabet, RegExp> = {
  alphanumeric: /[A-Za-z0-9]*/y,
  hex: /[a-f0-9]*/y,
  word: /[A-Za-z0-9_-]*/y,
  dotted: /(?:[A-Za-z0-9_-]|\.(?=[A-Za-z0-9_-]))*/y,
  base64: /[A-Za-z0-9+/=_%-]*/y,
};

/** Shapes that no prefix of the table tells, and what each surely contains: cheaper to look for. */
const SHAPES: readonly (readonly [contains: string, shape: RegExp])[] = [
  // Slack and Discord webhooks, whose path is the credential; a Telegram bot's token behind its number.
  ['services/T', /services\/T[A-Z0-9]{6,16}\/B[A-Z0-9]{6,16}\/[A-Za-z0-9]{16,}/g],
  ['webhooks/', /webhooks\/[0-9]{15,24}\/[A-Za-z0-9_-]{40,}/g],
  [':AA', /:AA[A-Za-z0-9_-]{30,}/g],
  // A Salesforce session id: the organization's id, `!`, the session.
  ['00D', /\b00D[A-Za-z0-9]{9,15}![A-Za-z0-9._]{16,}/g],
];

/** A JWT (RFC 7519), perhaps cut off, or other Base64 of JSON. */
const BASE64_OF_JSON = /eyJ[A-Za-z0-9_-]{4,}(?:\.[A-Za-z0-9_-]+){0,4}/g;

/** What a JOSE header begins with: "alg", "typ", "kid", "enc", "cty", "x5...". */
const JOSE_HEADER = /^eyJ(?:hbGci|0eXAi|raWQi|lbmMi|jdHki|4NX)/;

/** The end of a Mailchimp key; 32 hexadecimal digits stand before. */
const MAILCHIMP_END = /-us[0-9]{1,2}\b/g;
const MAILCHIMP_DIGITS = 32;

/** Tokens that their own shape gives away, wherever they stand. */
export function findTokens(text: string): Span[] {
  const spans = [
    ...prefixed(text, PREFIX),
    ...prefixed(text, PREFIX_BEHIND),
    ...mailchimpKeys(text),
    ...jwts(text),
  ];
  for (const [contains, shape] of SHAPES) {
    if (text.includes(contains)) spans.push(...matchesOf(shape, text).map(whole));
  }
  return spans;
}

function whole({ index, 0: token }: RegExpExecArray): Span {
  return { start: index, end: index + token.length, shown: maskCredential(token) };
}

function jwts(text: string): Span[] {
  const isJwt = ({ index, 0: token }: RegExpExecArray): boolean =>
    JOSE_HEADER.test(token) || (token.includes('.') && !/[A-Za-z0-9]/.test(text[index - 1] ?? ''));
  return matchesOf(BASE64_OF_JSON, text).filter(isJwt).map(whole);
}

function mailchimpKeys(text: string): Span[] {
  return matchesOf(MAILCHIMP_END, text).flatMap(({ index, 0: end }) => {
    const start = index - MAILCHIMP_DIGITS;
    const isKey = /^[a-f0-9]{32}$/.test(text.slice(start, index));
    return isKey ? [{ start, end: index + end.length, shown: MASK }] : [];
  });
}

function prefixed(text: string, pattern: RegExp): Span[] {
  const spans: Span[] = [];
  for (const match of matchesOf(pattern, text)) {
    let prefix = match[1] ?? match[0];
    let start = match.index + match[0].length - prefix.length;
    if (start < (spans.at(-1)?.end ?? 0)) continue;
    for (let span = tokenAt(text, start, prefix); span !== undefined; span = tokenAt(text, start, prefix)) {
      spans.push(span);
      start = PREFIX_HERE.lastIndex = span.end;
      prefix = PREFIX_HERE.exec(text)?.[0] ?? '';
    }
  }
  return spans;
}

/** From this many required characters on, a kind's prefix alone is not proof. See {@link TokenKind.atLeast}. */
const NEEDS_RANDOMNESS = 12;

/** The most of a token that is looked at to tell whether it is one. */
const JUDGED_CHARACTERS = 96;

function tokenAt(text: string, start: number, prefix: string): Span | undefined {
  const isToken = LONGEST_PREFIX_FIRST.find(
    (kind) => prefix.startsWith(kind.prefix) && isOf(kind, text, start),
  );
  if (isToken === undefined) return undefined;
  // To the word's end, so that hiding it makes no new beginning of a word.
  const extent = isToken.alphabet === 'hex' ? 'alphanumeric' : isToken.alphabet;
  const end = endOfBody(text, start + isToken.prefix.length, extent);
  return { start, end, shown: shownOf(isToken.prefix) };
}

function isOf({ prefix, alphabet, atLeast }: TokenKind, text: string, start: number): boolean {
  const judged = text.slice(start, start + prefix.length + JUDGED_CHARACTERS);
  const end = endOfBody(judged, prefix.length, alphabet);
  if (end < prefix.length + atLeast) return false;
  const body = judged.slice(prefix.length, end);
  return atLeast < NEEDS_RANDOMNESS || UNBROKEN.test(body) || looksRandom(body);
}

/** Longer than words are. */
const UNBROKEN = /^[A-Za-z0-9+/=]{16}/;

function endOfBody(text: string, from: number, alphabet: TokenAlphabet): number {
  const body = BODY[alphabet];
  body.lastIndex = from;
  return from + (body.exec(text)?.[0].length ?? 0);
}

import { findAssignments } from './assignments.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';
import { findArguments } from './commands.ts';
import { findPairs } from './markup.ts';
import { isPlain, looksRandom } from './ordinary.ts';
import { schemeLength } from './schemes.ts';
import { findEmails } from './emails.ts';
import { findCredentials } from './redact.ts';
import { replaceSpans, type Span } from './span.ts';
import { findTokens, MASK, maskCredential } from './tokens.ts';
import { findUserInfo } from './urls.ts';

/** Shorter values stand in ordinary text by chance. */
const SHORTEST_KNOWN = 6;

/** Of a longer credential its beginning is looked for. */
const LONGEST_KNOWN = 4096;

/**
 * The credentials that a request names, to hide them wherever an answer repeats them: values of headers,
 * arguments, parameters and members, without their scheme; cookies and `user:password` also in their parts,
 * `Basic` decoded (RFC 7617).
 */
export function credentialsIn(request: string, spans = credentialSpans(request)): string[] {
  const found = new Set<string>();
  for (const { start, end } of spans) {
    for (const value of partsOf(request.slice(start, end))) if (isWorthHiding(value)) found.add(value);
  }
  return [...found];
}

/** Where a request carries credentials; spans may overlap. */
export function credentialSpans(request: string): readonly Span[] {
  return [findAssignments, findArguments, findPairs, findTokens, findUserInfo].flatMap((find) =>
    find(request),
  );
}

function partsOf(value: string): string[] {
  const bare = value.slice(schemeLength(value));
  const pair = (/^basic\s/i.test(value) ? decodeBase64(bare) : undefined) ?? bare;
  const colon = pair.indexOf(':');
  const user = pair.slice(0, Math.max(0, colon));
  const password = pair.slice(colon + 1);
  const cookies = bare.split(/;\s*/).map((cookie) => cookie.slice(cookie.indexOf('=') + 1));
  // A key may stand where the user's name would: `-u sk_test_...:`.
  const isKey = password.length < SHORTEST_KNOWN || looksRandom(user);
  return [bare, pair, password, ...cookies, ...(isKey ? [user] : [])];
}

function isWorthHiding(value: string): boolean {
  return value.length >= SHORTEST_KNOWN && !isPlain(value) && !value.includes(MASK);
}

/**
 * A redactor that, beyond what `redact` hides, hides the given credentials wherever they stand, as they are and
 * JSON-escaped, URL-encoded or in Base64. Those under six characters are ignored: they stand in ordinary text by
 * chance.
 */
export function createRedactor(known: Iterable<string>): (text: string) => string {
  const findKnown = finderOf(known);
  return (text) => replaceSpans(text, [...findCredentials(text), ...findEmails(text), ...findKnown(text)]);
}

function finderOf(credentials: Iterable<string>): (text: string) => Span[] {
  const forms = new Set([...credentials].filter(isWorthHiding).flatMap(formsOf));
  const longestFirst = [...forms].sort((a, b) => b.length - a.length);
  return (text) => longestFirst.flatMap((form) => occurrences(text, form));
}

function occurrences(text: string, form: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + form.length)) {
    spans.push({ start: at, end: at + form.length, shown: maskCredential(form) });
  }
  return spans;
}

function formsOf(known: string): string[] {
  // A lone surrogate has no URL-encoded form.
  const credential = known.slice(0, LONGEST_KNOWN).replace(/\p{Surrogate}/gu, '\uFFFD');
  const escaped = JSON.stringify(credential).slice(1, -1);
  const base64 = encodeBase64(credential);
  return [
    credential,
    escaped,
    JSON.stringify(escaped).slice(1, -1),
    encodeURIComponent(credential),
    base64,
  ].filter((form) => form.length >= SHORTEST_KNOWN);
}

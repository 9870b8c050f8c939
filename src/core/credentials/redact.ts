import { findAssignments } from './assignments.ts';
import { findArguments } from './commands.ts';
import { findEmails } from './emails.ts';
import { findElements, findPairs } from './markup.ts';
import { finderOf } from './known-secrets.ts';
import { findMentions } from './mentions.ts';
import { findPemBlocks } from './pem.ts';
import { replaceSpans, type Span } from './span.ts';
import { findTokens } from './tokens.ts';
import { findUserInfo } from './urls.ts';

/** Every credential in a text, by all rules. Spans may overlap. */
export function findCredentials(text: string): Span[] {
  return [
    ...findAssignments(text),
    ...findArguments(text),
    ...findElements(text),
    ...findPairs(text),
    ...findMentions(text),
    ...findTokens(text),
    ...findUserInfo(text),
    ...findPemBlocks(text),
  ];
}

/**
 * Hides credentials and masks e-mail addresses, by the structure they stand in and by their own shape. At most
 * a public prefix of four characters stays (`ghp_***`). Scopes, permissions, error codes, ids and sentences
 * about credentials stay. Redacting twice changes nothing; time grows linearly with the text.
 */
export function redact(text: string): string {
  return replaceSpans(text, [...findCredentials(text), ...findEmails(text)]);
}

/**
 * A redactor that also hides the given credentials wherever they stand, as they are and JSON-escaped,
 * URL-encoded or in Base64. Those under six characters are ignored: they stand in ordinary text by chance.
 */
export function createRedactor(known: Iterable<string>): (text: string) => string {
  const findKnown = finderOf(known);
  return (text) => replaceSpans(text, [...findCredentials(text), ...findEmails(text), ...findKnown(text)]);
}

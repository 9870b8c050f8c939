import { findAssignments } from './assignments.ts';
import { findArguments } from './commands.ts';
import { findEmails } from './emails.ts';
import { findElements, findPairs } from './markup.ts';
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

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
  let redacted = text;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const spans = [...findCredentials(redacted), ...findEmails(redacted)];
    const next = replaceSpans(redacted, spans);
    if (next === redacted) break;
    redacted = next;
  }
  return redacted;
}

/** Two masks side by side may look like the beginning of one value, which the next pass hides whole. */
const MOST_PASSES = 4;

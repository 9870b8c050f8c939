import { matchesOf } from './matches.ts';
import { looksMixed, looksRandom } from './ordinary.ts';
import { schemeLength } from './schemes.ts';
import type { Span } from './span.ts';
import { maskCredential } from './tokens.ts';
import { endOfWord } from './values.ts';

/** A scheme or a word for a credential, and what may stand between it and the credential itself. */
const MENTION =
  /\b(?:(bearer|basic|ssws|apikey|bot|geniekey|zoho-oauthtoken|negotiate|ntlm|dpop)[ \t]{1,4}|(?:key|token|secret|password|credential)s?["']?:?[ \t]{1,4}(?:(?:provided|supplied|given|is|was|of|value)[: \t]{1,4})?["'`([]?)(?=[\w.~+/=-])/gi;

/** Fewest characters of a credential that a sentence names. */
const FEWEST_IN_PROSE = 12;
const FEWEST_AFTER_SCHEME = 8;

/** Credentials that a sentence names: `Bearer eyJ...`, `key 3f786850e387550fdab836ed7e6dc881 was rejected`. */
export function findMentions(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of matchesOf(MENTION, text)) {
    const start = match.index + match[0].length;
    const fewest = match[1] === undefined ? FEWEST_IN_PROSE : FEWEST_AFTER_SCHEME;
    const judged = text.slice(start, endOfWord(text, start, 256));
    const isCredential = looksRandom(judged) || (match[1] !== undefined && looksMixed(judged));
    if (judged.length < fewest || !isCredential || schemeLength(judged) > 0) continue;
    spans.push({ start, end: endOfWord(text, start, text.length), shown: maskCredential(judged) });
  }
  return spans;
}

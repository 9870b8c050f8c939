import { matchesOf } from './matches.ts';
import { strengthOf } from './names.ts';
import { quotedValue } from './member-values.ts';
import { isPlain, looksRandom } from './ordinary.ts';
import type { Span } from './span.ts';
import { maskCredential } from './tokens.ts';
import { quoteAt } from './values.ts';

/** An element's opening tag and its text, also where the markup itself is escaped. */
const ELEMENT = /(?:<|&lt;)([A-Za-z_][\w:.-]{0,63})(?:\s[^<>&]{0,300})?(?:>|&gt;)([^<>&]{1,8192})/g;

/** Values of XML elements whose name tells a credential: `<access_token>...</access_token>`. */
export function findElements(text: string): Span[] {
  const spans: Span[] = [];
  if (!text.includes('<') && !text.includes('&lt;')) return spans;
  for (const match of matchesOf(ELEMENT, text)) {
    const value = match[2] ?? '';
    const strength = strengthOf((match[1] ?? '').replace(/^.*:/, ''));
    if (value.trim() === '' || strength === 'none') continue;
    const isCredential = strength === 'strong' ? !isPlain(value.trim()) : looksRandom(value);
    const end = match.index + match[0].length;
    if (isCredential) spans.push({ start: end - value.length, end, shown: maskCredential(value.trim()) });
  }
  return spans;
}

/** A name and, apart from it, its value: HAR's `{"name": "Authorization", "value": "..."}`, XML's attributes. */
const PAIR =
  /(?:name|key|header|field)(?:\\{0,7}["'])?\s{0,4}[:=]\s{0,4}\\{0,7}["']([\w.-]{2,64})\\{0,7}["']\s{0,32},?\s{0,32}(?:\\{0,7}["'])?value(?:\\{0,7}["'])?\s{0,4}[:=]\s{0,16}/g;

/** Values whose name stands beside them as a value of its own. */
export function findPairs(text: string): Span[] {
  return matchesOf(PAIR, text).flatMap((match) => {
    const at = match.index + match[0].length;
    const quote = quoteAt(text, at);
    return quote === undefined ? [] : quotedValue(text, strengthOf(match[1] ?? ''), at, quote);
  });
}

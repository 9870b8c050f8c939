import { matchesOf } from './matches.ts';
import type { Span } from './span.ts';
import { MASK } from './tokens.ts';

/** The longest local part, RFC 5321 section 4.5.3.1.1, in characters. */
const LONGEST_LOCAL_PART = 64;

const AT_SIGN = /@|%40/g;
const LOCAL = /[A-Za-z0-9._+'-]/;
const DOMAIN =
  /(?:@|%40)(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,8}([A-Za-z]{2,24})(?![A-Za-z0-9])/y;

/** Names of files with a scale, as in `icon@2x.png`. */
const FILE_ENDINGS = new Set(['png', 'jpg', 'jpeg', 'gif', 'svg', 'webp', 'js', 'ts', 'css']);

/** E-mail addresses, of which the first letter and the domain stay: `j***@example.com`. */
export function findEmails(text: string): Span[] {
  const spans: Span[] = [];
  for (const { index } of matchesOf(AT_SIGN, text)) {
    DOMAIN.lastIndex = index;
    const ending = DOMAIN.exec(text)?.[1];
    const start = ending === undefined ? index : startOfLocalPart(text, index);
    if (start === index || FILE_ENDINGS.has(ending ?? '') || text.slice(start, index) === 'git') continue;
    spans.push({ start, end: index, shown: text.slice(start, start + 1) + MASK });
  }
  return spans;
}

function startOfLocalPart(text: string, end: number): number {
  let start = end;
  while (start > end - LONGEST_LOCAL_PART && LOCAL.test(text[start - 1] ?? '')) start -= 1;
  const escape = text[start - 1] === '\\' && /[bfnrt]/.test(text[start] ?? '') ? 1 : 0;
  return Math.min(end, start + escape);
}

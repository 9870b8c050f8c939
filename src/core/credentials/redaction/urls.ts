import { matchesOf } from './matches.ts';
import type { Span } from './span.ts';
import { maskCredential } from './tokens.ts';

/** What ends a URL's authority, RFC 3986 section 3.2, or cannot be in a URL. */
const AUTHORITY =
  /:(?:\/\/|\\\/\\\/)((?:[^\s/?#"'<>`\\]|'(?![)\]},;]{0,3}(?:[\s"`\\]|$)|[)\]},;]{1,3}'))*)@/g;

/** The same within a URL-encoded parameter. */
const ENCODED_AUTHORITY = /%3A%2F%2F((?:[A-Za-z0-9._~!*'()-]|%(?!2F|3F|23|40|20|22)[0-9A-F]{2})*)%40/gi;

/** User names and passwords in URLs (RFC 3986 section 3.2.1). `git@` is nobody's. */
export function findUserInfo(text: string): Span[] {
  return [...matchesOf(AUTHORITY, text), ...matchesOf(ENCODED_AUTHORITY, text)].flatMap((match) => {
    const userInfo = match[1] ?? '';
    if (userInfo === '' || userInfo === 'git') return [];
    const start = match.index + match[0].indexOf(userInfo);
    return [{ start, end: start + userInfo.length, shown: maskCredential(userInfo) }];
  });
}

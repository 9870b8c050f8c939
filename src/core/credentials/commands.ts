import { strengthOf } from './names.ts';
import { isPlain, isReference, looksRandom } from './ordinary.ts';
import type { Span } from './span.ts';
import { maskCredential } from './tokens.ts';
import { endOfQuoted, quoteAt } from './values.ts';

/** An option and the space or `=` behind it; `-u` may have its value attached. */
const OPTION =
  /(?<=^|[\s"'])(?:(-[a-zA-Z]{0,6}[uUb])(?:=|(?:[ \t]|\\{1,4}\r?\n|\\{1,4}n){1,8})|(-u)(?=[^\s:]{1,64}:)|(--[a-z][a-z0-9-]{1,40})(?:=|(?:[ \t]|\\{1,4}\r?\n|\\{1,4}n){1,8}))(?=\S)/g;

/** Options of curl that take a credential and whose name does not say so. */
const CREDENTIAL_OPTION =
  /^--(?:proxy-)?user$|^--oauth2-bearer$|^--(?:proxy-)?(?:tls)?pass(?:word)?$|^--cookie$/;

/** Credentials among the arguments of commands: `-u user:password`, `--oauth2-bearer ...`, `--api-key ...`. */
export function findArguments(text: string): Span[] {
  const command = text.search(/\bcurl\b/);
  const spans: Span[] = [];
  for (const match of text.matchAll(OPTION)) {
    const at = match.index + match[0].length;
    const value = argumentAt(text, at);
    const isCurl = command !== -1 && command < match.index;
    const shown = { ...value, shown: maskCredential(text.slice(value.start, value.end)) };
    if (holdsCredential(match[1] ?? match[2] ?? match[3] ?? '', text.slice(value.start, value.end), isCurl))
      spans.push(shown);
  }
  return spans;
}

function argumentAt(text: string, at: number): { start: number; end: number } {
  const quote = quoteAt(text, at);
  if (quote !== undefined) {
    const start = at + quote.depth + 1;
    return { start, end: endOfQuoted(text, start, quote) };
  }
  const length = text.slice(at).search(/(?<!\\)\s|["'`]|\\{1,16}[nr"']/);
  return { start: at, end: length === -1 ? text.length : at + length };
}

function holdsCredential(option: string, value: string, isCurl: boolean): boolean {
  if (value === '' || isReference(value)) return false;
  // A cookie jar's file has no `=`.
  if (option.endsWith('b') && !option.startsWith('--')) return isCurl && value.includes('=');
  if (option === '--cookie') return value.includes('=');
  if (!option.startsWith('--')) return isCurl;
  if (CREDENTIAL_OPTION.test(option)) return isCurl || value.includes(':') || looksRandom(value);
  return strengthOf(option) === 'strong' && !isPlain(value) && (isCurl || looksRandom(value));
}

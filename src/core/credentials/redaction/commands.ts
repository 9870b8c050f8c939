import { matchesOf } from './matches.ts';
import { strengthOf } from './names.ts';
import { isPlain, isReference, looksRandom } from './ordinary.ts';
import type { Span } from './span.ts';
import { maskCredential } from './tokens.ts';
import { endOfQuoted, quoteAt } from './values.ts';

/** An option; a short one may stand behind other letters, as in `-sSu`. */
const OPTION = /(?<![^\s"'])-{1,2}[A-Za-z][A-Za-z0-9-]{0,40}/g;

/** What stands between an option and its value; a command may go on in the next line, or be a list in JSON. */
const GAP = /=|[ \t]{1,4}(?:\\{1,4}(?:\r?\n|n)[ \t]{0,16})?|\\{0,7}["'],[ \t]{0,4}(?=\\{0,7}["'])/y;

/** Options of curl that take a credential and whose name does not say so. */
const CREDENTIAL_OPTION = /^--(?:proxy-)?user$|^--oauth2-bearer$|^--(?:proxy-)?(?:tls)?pass(?:word)?$/;

/** The most of a value that is looked at outside curl's commands. */
const JUDGED_CHARACTERS = 256;

/** Credentials among the arguments of commands: `-u user:password`, `--oauth2-bearer ...`, `--api-key ...`. */
export function findArguments(text: string): Span[] {
  const firstCommand = text.search(/\bcurl\b/);
  const spans: Span[] = [];
  for (const { index, 0: option } of matchesOf(OPTION, text)) {
    const isCurl = firstCommand !== -1 && firstCommand < index;
    const isAttached = /^-u./.test(option) && text[index + option.length] === ':';
    const name = isAttached ? '-u' : option;
    GAP.lastIndex = index + option.length;
    const at = isAttached ? index + 2 : GAP.test(text) ? GAP.lastIndex : undefined;
    if (at === undefined || at < (spans.at(-1)?.end ?? 0) || !mayHoldCredential(name)) continue;
    const near = argumentAt(text, at, JUDGED_CHARACTERS);
    if (!holdsCredential(name, text.slice(near.start, near.end), isCurl)) continue;
    const value = argumentAt(text, at, text.length);
    spans.push({ ...value, shown: maskCredential(text.slice(value.start, value.end)) });
  }
  return spans;
}

function argumentAt(text: string, at: number, longest: number): { start: number; end: number } {
  const quote = quoteAt(text, at);
  if (quote !== undefined) {
    const start = at + quote.depth + 1;
    return { start, end: endOfQuoted(text, start, quote, longest) };
  }
  const near = text.slice(at, at + longest);
  const length = near.search(/(?<!\\)\s|["'`]|\\[nr"']/);
  return { start: at, end: at + (length === -1 ? near.length : length) };
}

const USER = /^-[a-zA-Z]{0,6}[uU]$/;
const COOKIE = /^-[a-zA-Z]{0,6}b$|^--cookie$/;

function mayHoldCredential(option: string): boolean {
  return (
    USER.test(option) ||
    COOKIE.test(option) ||
    CREDENTIAL_OPTION.test(option) ||
    strengthOf(option) === 'strong'
  );
}

function holdsCredential(option: string, value: string, isCurl: boolean): boolean {
  if (value === '' || isReference(value)) return false;
  // A cookie jar's file has no `=`.
  if (COOKIE.test(option)) return isCurl && value.includes('=');
  if (USER.test(option)) return isCurl;
  if (CREDENTIAL_OPTION.test(option)) return isCurl || value.includes(':') || looksRandom(value);
  return !isPlain(value) && (isCurl || looksRandom(value));
}

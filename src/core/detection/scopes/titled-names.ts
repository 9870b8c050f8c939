import { isAsking, isNegating, isNoun } from './cues.ts';
import type { Lexeme } from './lexemes.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** How wide a permission reaches; the last word of many that are named in words. */
const levels = words('read write edit view manage admin delete create publish purge revoke access');
/** Never part of a name, however it is spelled. */
const never = words(
  'the a an your you my our this that these those it its they user users to for from with by on in at is are was were be do does ' +
    'did have has had please contact check see error access request forbidden unauthorized invalid insufficient api oauth http if or ' +
    'when while because but then only both either all any no token key bearer client application app none nothing sorry',
);
const behind = words('permission permissions privilege privileges right rights scope scopes');
const longestRun = 6;
const capitalised = /^[A-Z][A-Za-z]*$/;

/**
 * Joins permissions that are named by several words with capitals and no quotes: `missing permission:
 * Manage Webhooks`, `needs the Account Settings Read permission`, `Workers Scripts Edit was not granted`.
 */
export function joinTitled(lexemes: readonly Lexeme[]): readonly Lexeme[] {
  const joined: Lexeme[] = [];
  let at = 0;
  while (at < lexemes.length) {
    const isPhrase = isAnnounced(lexemes, at);
    const end = isPhrase ? lexemes.length : endOfRun(lexemes, at);
    if (end - at > 1 && (isPhrase || isNamed(lexemes, at, end) || isNext(joined, lexemes[end]))) {
      const text = lexemes
        .slice(at, end)
        .map((lexeme) => lexeme.text)
        .join(' ');
      joined.push({ kind: 'quoted', text, lower: text.toLowerCase() });
      at = end;
      continue;
    }
    const lexeme = lexemes[at];
    if (lexeme !== undefined) joined.push(lexeme);
    at += 1;
  }
  return joined;
}

const longestPhrase = 8;

/** `needs the following permission(s) on the resource x to perform this action: View user permissions on a resource` */
function isAnnounced(lexemes: readonly Lexeme[], from: number): boolean {
  if (lexemes[from - 1]?.text !== ':' || lexemes.length - from > longestPhrase) return false;
  const phrase = lexemes.slice(from);
  const [first] = phrase;
  return (
    first !== undefined &&
    capitalised.test(first.text) &&
    !never.has(first.lower) &&
    phrase.every(({ kind }) => kind === 'word') &&
    phrase.some(({ text }) => text === text.toLowerCase()) &&
    lexemes.some(({ lower }, at) => lower === 'following' && isNoun(lexemes[at + 1]) && at < from)
  );
}

/** `privileges: Create Order, Edit Order` */
function isNext(before: readonly Lexeme[], next: Lexeme | undefined): boolean {
  const name = before.at(-2);
  const isListed = [',', 'and', 'or'].includes(before.at(-1)?.lower ?? '');
  return isListed && name?.kind === 'quoted' && name.text.includes(' ') && next?.kind !== 'word';
}

/** Behind the last of the words with capitals that begin at `from`. */
function endOfRun(lexemes: readonly Lexeme[], from: number): number {
  let at = from;
  while (at < lexemes.length && at - from < longestRun && isPart(lexemes[at])) at += 1;
  return at;
}

function isPart(lexeme: Lexeme | undefined): boolean {
  return (
    lexeme?.kind === 'word' &&
    capitalised.test(lexeme.text) &&
    !never.has(lexeme.lower) &&
    !isNoun(lexeme) &&
    !isAsking(lexeme) &&
    !isNegating(lexeme)
  );
}

/** Behind a label, before a noun in small letters, or a level that was not given; in capitals before `on`. */
function isNamed(lexemes: readonly Lexeme[], from: number, end: number): boolean {
  const next = lexemes[end];
  // `USE CATALOG on Catalog 'main'`; elsewhere capitals tell nothing: `Required scopes: WRITE ADMIN` are two.
  if (lexemes.slice(from, end).every(({ text }) => !/[a-z]/.test(text))) return next?.lower === 'on';
  const label = isAsking(lexemes[from - 2]) ? from - 3 : from - 2;
  const isLabelled = lexemes[from - 1]?.text === ':' && isNoun(lexemes[label]);
  // A stack trace may follow: "Privilege required: View Patients\n\tat ...".
  if (isLabelled) return next === undefined || next.kind !== 'word' || next.lower === 'at';
  if (next?.kind === 'word' && behind.has(next.text)) return true;
  const isLevel = levels.has(lexemes[end - 1]?.lower ?? '');
  const isBe = ['is', 'was', 'are', "isn't", "wasn't"].includes(next?.lower ?? '');
  return isLevel && isBe && (isNegating(next) || isNegating(lexemes[end + 1]) || isAsking(lexemes[end + 1]));
}

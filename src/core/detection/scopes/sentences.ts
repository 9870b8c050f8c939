import { isOr } from './cues.ts';
import { isAlternative, judge } from './judging.ts';
import { lexemesOf } from './lexemes.ts';
import { listsIn } from './lists.ts';
import { areVariants, unique } from './names.ts';
import { joinTitled } from './titled-names.ts';
import type { Lexeme } from './lexemes.ts';
import type { List } from './lists.ts';
import type { Requirement } from './names.ts';

/** What a text names as required, and what as granted. */
export interface SentenceScopes {
  readonly required: Requirement | undefined;
  readonly granted: readonly string[];
  /** The names stand beside the word scope, or beside no noun at all; not beside permission or role. */
  readonly isScope: boolean;
}

/**
 * Reads a text for the scopes it asks for. A name counts when it stands beside a noun (scope, permission
 * ...) or directly beside a cue (requires, missing ...), and the nearest cue says that it is asked for and
 * not that it is held already. A word of the language is a name only where the grammar leaves no other
 * reading.
 */
export function namesInSentence(text: string): SentenceScopes {
  const granted: string[] = [];
  const required: string[] = [];
  let anyOf = false;
  let isScope = false;
  let before: List | undefined;
  const isNaming = mayName(text.toLowerCase());
  const lexemes = isNaming ? joinTitled(lexemesOf(parted(text))) : [];
  for (const list of listsIn(lexemes)) {
    const judged = judge(lexemes, list);
    if (judged?.polarity === 'granted') granted.push(...list.names);
    if (judged?.polarity !== 'required') continue;
    required.push(...list.names);
    anyOf ||= isAlternative(lexemes, list) || isOtherChoice(lexemes, before, list);
    isScope ||= judged.isScope;
    before = list;
  }
  const names = unique(required).filter((name) => anyOf || !granted.includes(name));
  if (names.length === 0) return { required: undefined, granted, isScope: false };
  return { required: { names, anyOf: names.length > 1 && (anyOf || areVariants(names)) }, granted, isScope };
}

/** Without tags; "Insufficient scope to call API.Required: x" are two sentences. */
function parted(text: string): string {
  const plain = text.replaceAll(/<\/?[a-z]{1,6}>/g, '');
  return /scope|permission/i.test(plain)
    ? plain.replaceAll(/\.(?=(?:Required|Missing|Needed)(?: \w{1,12})?:)/g, '. ')
    : plain;
}

/** Literal texts only: an engine compares those all at once. */
const hints =
  /scope|rôle|ask for|asks for|asked for|not part |not allowed|is forbidden|operation \[|operations \[|privilege|role|missing|need|want|must|added|lack|perform|entitle|capabilit|authori|grant|right|access|absent|off|consent|not have |not on |not in |left out|without|ticked|selected|approv|enabled|docs |documentation |reference |never |uncheck|untick|nicht|jeton|clé |нет |mist |berechtig|permis|permess|erforder|benötig|fehl|requi|reque|manqu|necess|nécess|exige|falta|obrigat|mancan|richiest|vereist|ontbre|brakuje|wymaga|zakres|uprawn|разреш|прав|требу|toestem|machtig|yetki|izin|gerek|escopo|mbito|portée|muss |müssen |doit |doivent |debe|deve |devem |devono |moet |behörig|rettighe|oprávn|权限|權限|権限|スコープ|がない|권한|스코프/;

/** Whether a text in lower case has any of the words without which it names nothing; most texts have none. */
export function mayName(lower: string): boolean {
  return hints.test(lower);
}

/** "either X permission, or both Y and Z" */
function isOtherChoice(lexemes: readonly Lexeme[], before: List | undefined, list: List): boolean {
  if (before === undefined || list.from - before.to > 8) return false;
  const between = lexemes.slice(before.to, list.from);
  return between.some(isOr) && between.every(({ kind }) => kind !== 'stop');
}

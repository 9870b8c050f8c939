import type { Lexeme } from './lexemes.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What a name is the name of. */
const nouns = words(
  'scope scopes scope(s) permission permissions permission(s) privilege privileges privilege(s) role roles role(s) ' +
    'entitlement entitlements capability capabilities right rights authority authorities grant grants ' +
    'privilegename permissionname scopename missing_scope missing_scopes insufficient_scope required_scope required_scopes required_permissions berechtigung permiso permisos',
);
const scopeNouns = words('scope scopes scope(s)');
/** Nouns only directly behind a name: `storage.objects.list access`. */
const weakNouns = words('access');

const asking = words(
  'requires required require requiring missing lacks lacking lack needs need needed must without expected expects insufficient ' +
    'authorize reauthorize re-authorize reconnect absent denied deny approval necessary ungranted unauthorized perform approve missing_scope missing_scopes insufficient_scope ' +
    'required_scope required_scopes required_permissions want wants wanted should add adding enable enabling granting failed off unapproved request: ' +
    // The same in other languages.
    'erforderlich erforderliche erforderlicher benötigt benötigte fehlt fehlen fehlende fehlender requis requise manquant manquante necesario requerido ' +
    'falta faltan faltante necessário obrigatório mancante richiesto vereist vereiste ontbreekt ontbrekende brakuje wymagany wymagane',
);
/** What the user is asked to do; "authorize the application with scope x". */
const consenting = words('authorize reauthorize re-authorize reconnect request grant');
const negating = words(
  "not doesn't don't hasn't haven't isn't wasn't cannot can't no never didn't aren't weren't nor doesnt isnt hasnt",
);
const holding = words(
  'granted provided actual current existing has have having holds contains contain includes include given got only assigned present consented enabled',
);
/** Words between a noun or cue and its list that change nothing. */
const fillers = words(
  'the a an following oauth oauth2 oauth2.0 api access user token one of any all these this that those extended is are was were ' +
    'required needed missing named called least at additional app application bot to include includes be some more or either both set list ' +
    'perform action actions operation operations granular delegated project organization appropriate correct expected necessary and has have ' +
    'google slack microsoft graph restricted fine-grained specific your listed below index cluster requested new workspace tokens (s) iam rbac acl check requirement requirements',
);

export const isNoun = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.kind === 'word' && nouns.has(lexeme.lower);
export const isScopeNoun = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.kind === 'word' && scopeNouns.has(lexeme.lower);
export const isWeakNoun = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.kind === 'word' && weakNouns.has(lexeme.lower);
export const isAsking = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.kind === 'word' && asking.has(lexeme.lower);
export const isNegating = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.kind === 'word' && negating.has(lexeme.lower);
export const isFiller = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.kind === 'word' && (fillers.has(lexeme.lower) || lexeme.lower.startsWith('/'));
const listFillers = words('the a an either both oauth oauth2 api access one of any (s) in addition to');
/** A word that may stand between two names of one list. */
export const isListFiller = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.kind === 'word' && listFillers.has(lexeme.lower);
export const isOr = (lexeme: Lexeme | undefined): boolean =>
  lexeme !== undefined &&
  lexeme.kind !== 'quoted' &&
  ['or', '|', '||', 'and/or', 'oder', 'either', 'ou', 'o'].includes(lexeme.lower);
export const isAnd = (lexeme: Lexeme | undefined): boolean =>
  lexeme !== undefined &&
  lexeme.kind !== 'quoted' &&
  ['and', '&', '&&', '+', 'plus', 'und', 'both', 'y', 'et', 'addition'].includes(lexeme.lower);

/** Whether names are asked for or held already. */
export type Polarity = 'required' | 'granted';

/** The cue nearest before a list decides: "requires X, but has only been granted Y". */
export function polarityBefore(left: readonly Lexeme[]): Polarity | undefined {
  for (let at = left.length - 1; at >= 0; at -= 1) {
    const lexeme = left[at];
    if (isAsking(lexeme) || isNegating(lexeme) || isDisabled(lexeme)) return 'required';
    if (isOnlyWith(left, at)) return 'required';
    if (isHeld(left, at)) return 'granted';
    if (lexeme?.kind === 'word' && holding.has(lexeme.lower))
      return isAskedBefore(left, at) ? 'required' : 'granted';
  }
  return undefined;
}

/** "requests disabled [x] scopes" */
function isDisabled(lexeme: Lexeme | undefined): boolean {
  return lexeme?.kind === 'word' && lexeme.lower === 'disabled';
}

/** "does not have", "needs to have", "has NOT been granted" */
function isAskedBefore(left: readonly Lexeme[], at: number): boolean {
  const lower = left[at]?.lower;
  // "this action is granted by the privileges [read,all]"; "Having the X permission would allow this"
  if (lower === 'having' || (lower === 'granted' && left[at + 1]?.lower === 'by')) return true;
  // "You must have at least one of the following permissions assigned: x"
  if (
    lower === 'assigned' &&
    isNoun(left[at - 1]) &&
    left.slice(0, at).some((before) => before.lower === 'must')
  )
    return true;
  return left.slice(Math.max(0, at - 4), at).some((lexeme) => isAsking(lexeme) || isNegating(lexeme));
}

/** "only accessible with the scope x" */
function isOnlyWith(left: readonly Lexeme[], at: number): boolean {
  return left[at]?.lower === 'with' && left.slice(0, at).some(({ lower }) => lower === 'only');
}

/** "Scopes on the request", "token scope=", "your scopes:", "Invalid scope(s):" tell what the token has. */
function isHeld(left: readonly Lexeme[], at: number): boolean {
  const lexeme = left[at];
  if (lexeme?.kind !== 'word') return false;
  if (lexeme.lower === 'request' || lexeme.lower === 'actual' || lexeme.lower === 'current')
    return left.slice(Math.max(0, at - 3), at + 2).some(isNoun);
  const next = left[at + 1];
  if (!isNoun(next)) return false;
  // "with effective roles [x]"
  if (lexeme.lower === 'effective') return true;
  if (lexeme.lower === 'with')
    return !left.some((before) => before.kind === 'word' && consenting.has(before.lower));
  const labelled = ['=', ':', 'are', 'is'].includes(left[at + 2]?.lower ?? '');
  if (lexeme.lower === 'token' && labelled) return !isAsking(left[at - 1]);
  return (
    ['token', 'your', 'invalid', 'its', 'user', 'key', 'app'].includes(lexeme.lower) &&
    left.slice(0, at).every((before) => !isAsking(before) && !isNegating(before))
  );
}

/** Behind a list these ask for what follows them: "(role: editor) missing scopes x". */
const owning = words('missing lacks lacking requires');

/** A cue behind a list: "X is required", "X was not granted", "X would allow this". */
export function polarityAfter(right: readonly Lexeme[]): Polarity | undefined {
  for (const [index, lexeme] of right.slice(0, 7).entries()) {
    if (lexeme.kind !== 'word') continue;
    if (owning.has(lexeme.lower) && isNoun(right[index + 1])) return undefined;
    if (
      [
        'required',
        'missing',
        'needed',
        'absent',
        'denied',
        'off',
        'necessary',
        'requires',
        'lacking',
        'would',
        'must',
        'needs',
        'require',
        'expected',
        'disabled',
      ].includes(lexeme.lower)
    )
      return 'required';
    if (lexeme.lower === 'insufficient') return 'granted';
    const negated = right.slice(0, index).some(isNegating);
    if (
      [
        'granted',
        'consented',
        'present',
        'enabled',
        'approved',
        'authorized',
        'included',
        'there',
        'set',
      ].includes(lexeme.lower)
    )
      return negated ? 'required' : 'granted';
    if (
      lexeme.lower === 'on' &&
      right.slice(index + 1, index + 3).some((next) => next.lower === 'token' || next.lower === 'key')
    )
      return 'granted';
    if (lexeme.lower === 'added' && right.slice(index + 1, index + 2).some((next) => next.lower === 'after'))
      return 'required';
  }
  return undefined;
}

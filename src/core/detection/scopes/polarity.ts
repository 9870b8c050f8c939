import { isAsking, isFiller, isNegating, isNoun } from './cues.ts';
import type { Lexeme } from './lexemes.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What the user is asked to do; "authorize the application with scope x". */
const consenting = words('authorize reauthorize re-authorize reconnect request grant');
const holding = words(
  'issued granted provided actual current existing has have having holds carries contains contain includes include including given got only assigned present consented enabled',
);

/** Whether names are asked for or held already. */
export type Polarity = 'required' | 'granted';

/** The cue nearest before a list decides: "requires X, but has only been granted Y". */
export function polarityBefore(left: readonly Lexeme[]): Polarity | undefined {
  for (let at = left.length - 1; at >= 0; at -= 1) {
    const lexeme = left[at];
    if (isHeldAction(left, at)) return 'granted';
    if (isAsking(lexeme) || isNegating(lexeme) || isDisabled(lexeme)) return 'required';
    if (isGranting(left, at)) return 'required';
    if (isRoleHeld(left, at)) return 'granted';
    if (isOnlyWith(left, at)) return 'required';
    if (isHeld(left, at)) return 'granted';
    if (isHeldLabel(left, at)) return 'granted';
    if (lexeme?.kind === 'word' && holding.has(lexeme.lower))
      return isAskedBefore(left, at) ? 'required' : 'granted';
  }
  return undefined;
}

/** "has permission to perform action 'x'; however, it does not have ..." */
function isHeldAction(left: readonly Lexeme[], at: number): boolean {
  const from = left.findLastIndex(({ lower }, index) => index < at && (lower === 'has' || lower === 'have'));
  return (
    left[at]?.lower === 'perform' &&
    from !== -1 &&
    left.slice(from + 1, at).some(isNoun) &&
    !left.slice(Math.max(0, from - 3), from).some((before) => isNegating(before) || isAsking(before)) &&
    !left.slice(from + 1, at).some((between) => isNegating(between) || isAsking(between))
  );
}

/** "To fix this, grant the x permission", "please assign x" */
function isGranting(left: readonly Lexeme[], at: number): boolean {
  if (!['grant', 'assign', 'request'].includes(left[at]?.lower ?? '')) return false;
  const before = left[at - 1];
  return (
    before === undefined ||
    before.kind === 'mark' ||
    ['please', 'to', 'must', 'and', 'then'].includes(before.lower)
  );
}

/** "not allowed for role: x" */
function isRoleHeld(left: readonly Lexeme[], at: number): boolean {
  const isFor = left[at]?.lower === 'for' && left[at + 1]?.lower === 'role';
  return isFor && ['allowed', 'permitted', 'authorized', 'available'].includes(left[at - 1]?.lower ?? '');
}

/** "Insufficient scopes: have [x], want [y]" */
function isHeldLabel(left: readonly Lexeme[], at: number): boolean {
  const before = left[at - 1];
  const isLabel = before === undefined || (before.kind === 'mark' && before.lower !== '(');
  return isLabel && ['have', 'has', 'got'].includes(left[at]?.lower ?? '') && left[at + 1]?.kind === 'mark';
}

/** "requests disabled [x] scopes" */
function isDisabled(lexeme: Lexeme | undefined): boolean {
  return lexeme?.kind === 'word' && lexeme.lower === 'disabled';
}

/** "does not have", "needs to have", "has NOT been granted" */
function isAskedBefore(left: readonly Lexeme[], at: number): boolean {
  const lower = left[at]?.lower;
  // "this action is granted by the privileges [read,all]"; "Having the X permission would allow this"
  // "You have to have either x or y"
  if (lower === 'have' && left[at - 1]?.lower === 'to') return true;
  if (lower === 'having' || (lower === 'granted' && left[at + 1]?.lower === 'by')) return true;
  // "You must have at least one of the following permissions assigned: x"
  if (
    lower === 'assigned' &&
    isNoun(left[at - 1]) &&
    left.slice(0, at).some((before) => before.lower === 'must')
  )
    return true;
  // "Insufficient permission: token has [x]" speaks of two things.
  const from = left.findLastIndex(({ lower }, index) => index < at && lower === ':') + 1;
  return (
    isAdvised(left, at) ||
    left.slice(Math.max(from, at - 4), at).some((lexeme) => isAsking(lexeme) || isNegating(lexeme))
  );
}

const advising = words('ensure verify confirm check sure');
const advised = words('that your the this it you if whether');

/** "Please verify that the token has", "make sure your key includes" */
export function isAdvised(lexemes: readonly Lexeme[], at: number): boolean {
  const from = lexemes.findLastIndex(({ kind }, index) => index < at && kind !== 'word') + 1;
  return lexemes
    .slice(Math.max(from, at - 8), at)
    .some(({ lower }, index, near) => advising.has(lower) && advised.has(near[index + 1]?.lower ?? ''));
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
  // "required roles: x, application roles: y"
  if (bearing.has(lexeme.lower) && left[at - 1]?.kind === 'mark' && left[at + 2]?.lower === ':') return true;
  // "..., your permissions: [x]", "Available scopes: [x]"
  if (heldLabels.has(lexeme.lower) && left[at + 2]?.lower === ':') return true;
  // "with effective roles [x]"
  if (lexeme.lower === 'effective') return true;
  if (lexeme.lower === 'with')
    return (
      !left.some((before) => before.kind === 'word' && consenting.has(before.lower)) &&
      !isOfRequired(left, at)
    );
  const labelled = ['=', ':', 'are', 'is', '['].includes(left[at + 2]?.lower ?? '');
  if (lexeme.lower === 'token' && labelled) return !isAsking(left[at - 1]);
  return (
    ['token', 'your', 'invalid', 'its', 'user', 'key', 'app'].includes(lexeme.lower) &&
    (left.slice(0, at).every((before) => !isAsking(before) && !isNegating(before)) ||
      left[at - 1]?.lower === 'from')
  );
}

const heldLabels = words('your available existing present assigned current its');
const bearing = words('application app client caller principal token user key');
const bearers = words('authorization token tokens key keys login');

/** "requires an access token with scope x" */
function isOfRequired(left: readonly Lexeme[], at: number): boolean {
  const from = left.findLastIndex((lexeme, index) => index < at && isAsking(lexeme));
  const between = left.slice(from + 1, at);
  return (
    from !== -1 &&
    between.some(({ lower }) => bearers.has(lower)) &&
    between.every((lexeme) => isFiller(lexeme) || bearers.has(lexeme.lower))
  );
}

/** Behind a list these ask for what follows them: "(role: editor) missing scopes x". */
const owning = words('missing lacks lacking requires');

const askingBehind = words(
  'required missing needed absent denied off necessary requires lacking would needs require expected disabled ' +
    'requis requise manquant manquante requerido requerida necesario necesaria erforderlich benötigt fehlt richiesto mancante vereist ontbreekt gerekli saknas mangler требуется отсутствует',
);

const giving = words(
  'granted added included present enabled authorized assigned requested set have given ' +
    'freigegeben freigeschaltet erteilt gewährt genehmigt aktiviert hinzugefügt accordé accordée accordés activé activée ajouté ajoutée ' +
    'concederse otorgarse concedido concedida otorgado habilitado añadido adicionado concesso concessa abilitato aggiunto toegekend',
);
const musts = words('must muss müssen doit doivent debe deben deve devem devono moet');

/** "x must be granted", but not "x must be in the past" */
function isGiving(lexeme: Lexeme): boolean {
  return giving.has(lexeme.lower);
}

function isHolder({ lower }: Lexeme): boolean {
  return lower === 'token' || lower === 'key';
}

/** "x has to be added" */
function isToBe({ lower }: Lexeme, next: Lexeme | undefined): boolean {
  return (lower === 'has' || lower === 'have') && next?.lower === 'to';
}

/** 権限 x が必要です */
function isWideAsking(lexeme: Lexeme): boolean {
  return lexeme.lower.charCodeAt(0) > firstWide && isAsking(lexeme);
}

const firstWide = 0x3000;

/** "[x] do not satisfy required [y]", "do not include required scope [y]": what is asked for follows. */
function isOfNext([first, second]: readonly Lexeme[]): boolean {
  const begin = isNoun(first) ? second : first;
  return begin?.text === '[' || begin?.kind === 'quoted';
}

/** "X is not in the access token", "X is not on it" */
export function isNotIn([is, ...rest]: readonly Lexeme[]): boolean {
  const from = isNegating(is) ? 0 : isNegating(rest[0]) ? 1 : undefined;
  if (from === undefined || !['in', 'on'].includes(rest[from]?.lower ?? '')) return false;
  return rest[from + 1]?.lower === 'it' || rest.slice(from + 1, from + 4).some(isHolder);
}

/** A cue behind a list: "X is required", "X was not granted", "X would allow this". */
export function polarityAfter(right: readonly Lexeme[]): Polarity | undefined {
  for (const [index, lexeme] of right.slice(0, 7).entries()) {
    if (lexeme.kind !== 'word') continue;
    if (owning.has(lexeme.lower) && isNoun(right[index + 1])) return undefined;
    if (musts.has(lexeme.lower) || isToBe(lexeme, right[index + 1]))
      return right.slice(index + 1, index + 4).some(isGiving) ? 'required' : undefined;
    if (askingBehind.has(lexeme.lower) || isWideAsking(lexeme))
      return isOfNext(right.slice(index + 1)) ? undefined : 'required';
    if (['insufficient', 'sufficient', 'enough'].includes(lexeme.lower)) return 'granted';
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
        'contained',
        'there',
        'found',
        'set',
        'requested',
        'selected',
        'ticked',
        'checked',
        'assigned',
      ].includes(lexeme.lower)
    )
      return negated ? 'required' : 'granted';
    if (lexeme.lower === 'on' && right.slice(index + 1, index + 3).some(isHolder))
      return negated ? 'required' : 'granted';
    if (lexeme.lower === 'added' && (negated || right[index + 1]?.lower === 'after')) return 'required';
  }
  return undefined;
}

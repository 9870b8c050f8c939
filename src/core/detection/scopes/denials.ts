import { isNegating, isNoun } from './cues.ts';
import { isGrantShaped, isIdentifier } from './names.ts';
import type { Lexeme } from './lexemes.ts';

/** "one of", "any of": what follows is a choice of names, and no value of a form. */
export function isOffer(left: readonly Lexeme[]): boolean {
  const near = left.slice(-5).map((lexeme) => lexeme.lower);
  return near.includes('of') || near.includes('perform') || near.includes('action');
}

/** "Token is missing required scope. Use one of: x" */
export function isAdvice(left: readonly Lexeme[]): boolean {
  return left[0]?.lower === 'use' && isOffer(left);
}

/** "not authorized to access Vendor_Module::resource" */
export function isResource(list: readonly Lexeme[], left: readonly Lexeme[]): boolean {
  return (
    list.some(({ text }) => text.includes('::')) && left.at(-1)?.lower === 'access' && left.some(isNegating)
  );
}

/** "Not enough permissions to access: me.GET.NO_VERSION" tells of a resource. */
export function isAccessed(left: readonly Lexeme[]): boolean {
  const [to, access, mark] = left.slice(-3).map((lexeme) => lexeme.lower);
  return to === 'to' && access === 'access' && mark === ':';
}

/** "Permission denied to project.folder x", "access denied on x" */
export function isDeniedTo(left: readonly Lexeme[]): boolean {
  return left.at(-2)?.lower === 'denied' && ['to', 'on'].includes(left.at(-1)?.lower ?? '');
}

const having: ReadonlySet<string> = new Set(['has', 'have', 'carries', 'holds', 'contains', 'grants']);

/** "The token has only a:read", "only has a:read" */
export function isAllHeld(left: readonly Lexeme[]): boolean {
  const near = left.slice(-2).map(({ lower }) => lower);
  return near.includes('only') && near.some((word) => having.has(word));
}

/** "Permission denied: user=demo, access=WRITE" (Apache Hadoop) */
export function isDeniedAccess(left: readonly Lexeme[]): boolean {
  const [access, mark] = left.slice(-2).map(({ lower }) => lower);
  return access === 'access' && mark === '=' && left.some(({ lower }) => lower === 'denied');
}

/** "Policy doesn't allow compute:create to be performed" */
export function isDisallowed(left: readonly Lexeme[]): boolean {
  return ['allow', 'permit'].includes(left.at(-1)?.lower ?? '') && isNegating(left.at(-2));
}

/** "Caller is not authorized to perform action on resource. Action: 'x/read'", "no permission. AuthAction: x:Read" */
export function isDeniedAction(left: readonly Lexeme[], sentence: readonly Lexeme[]): boolean {
  return (
    left.at(-1)?.lower === ':' &&
    ['action', 'authaction'].includes(left.at(-2)?.lower ?? '') &&
    sentence.some(isNegating) &&
    sentence.some((lexeme) => ['perform', 'authorized'].includes(lexeme.lower) || isNoun(lexeme))
  );
}

/** "deposit:actions was left out", "account.admin is not in it", where a token is spoken of */
export function isLeftOut(
  list: readonly Lexeme[],
  [is, what, where, whose]: readonly Lexeme[],
  sentence: readonly Lexeme[],
): boolean {
  if (!['is', 'was'].includes(is?.lower ?? '')) return false;
  const isOut = what?.lower === 'left' && where?.lower === 'out';
  const isNotIn =
    isNegating(what) && where?.lower === 'in' && ['it', 'its', 'token'].includes(whose?.lower ?? '');
  const isOfToken = sentence.some(({ lower }) => lower === 'token' || lower === 'key');
  return (isOut || isNotIn) && isOfToken && list.every(({ text }) => /^\w+[.:][\w.:]+$/.test(text));
}

/** "svc_demo is not authorized to read": what stands before it is who may not. */
export function isWhoMayNot([is, not, authorized, to]: readonly Lexeme[]): boolean {
  return (
    (is?.lower === 'is' || is?.lower === 'was') &&
    isNegating(not) &&
    authorized?.lower === 'authorized' &&
    to?.lower === 'to'
  );
}

/** "not authorized to do CampaignFullControl on resource 17" (Microsoft Advertising) */
export function isDeniedToDo(list: readonly Lexeme[], left: readonly Lexeme[]): boolean {
  const [not, authorized, to, what] = left.slice(-4);
  return (
    isNegating(not) &&
    authorized?.lower === 'authorized' &&
    to?.lower === 'to' &&
    what?.lower === 'do' &&
    list.every(({ text }) => isIdentifier(text))
  );
}

/** "You don't have permission to use 'api:calls:read'" */
export function isUse(list: readonly Lexeme[], left: readonly Lexeme[]): boolean {
  const [noun, to] = left.slice(-3);
  return (
    isNoun(noun) &&
    to?.lower === 'to' &&
    ['use', 'access', 'call', 'invoke'].includes(left.at(-1)?.lower ?? '') &&
    left.some(isNegating) &&
    list.every(({ text }) => isGrantShaped(text))
  );
}

/** "Unauthorized for operation [READ] on topic [x]", "operations [ViewAll] not allowed" */
export function isDeniedOperation(
  left: readonly Lexeme[],
  [close, not, allowed]: readonly Lexeme[],
): boolean {
  const [operation, open] = left.slice(-2).map(({ lower }) => lower);
  const isDenied =
    left.some(({ lower }) => lower === 'unauthorized') ||
    (isNegating(not) && ['allowed', 'permitted', 'authorized'].includes(allowed?.lower ?? ''));
  return (
    ['operation', 'operations'].includes(operation ?? '') && open === '[' && close?.text === ']' && isDenied
  );
}

/** "perform action ReadRoom in scope 'team'" */
export function isPlace(left: readonly Lexeme[]): boolean {
  const [where, scope] = left.slice(-2).map(({ lower }) => lower);
  return where === 'in' && scope === 'scope' && left.some(({ lower }) => lower === 'action');
}

/** `sts:AssumeRole` */
function isAction(text: string): boolean {
  return /^\w+:\w+$/.test(text);
}

/** "write:orgs/1/buckets is unauthorized", "read:logs is not allowed" */
export function isDeniedGrant(list: readonly Lexeme[], right: readonly Lexeme[]): boolean {
  const [verb, first, second] = right.map(({ lower }) => lower);
  const isDenied =
    first === 'not'
      ? ['authorized', 'allowed', 'permitted'].includes(second ?? '')
      : first === 'unauthorized' || first === 'forbidden';
  return verb === 'is' && isDenied && list.some(({ text }) => isGrantShaped(text) || isAction(text));
}

/** `does not have USE CATALOG on Catalog 'main'` */
export function isSqlGrant(
  list: readonly Lexeme[],
  left: readonly Lexeme[],
  [next]: readonly Lexeme[],
): boolean {
  if (!list.every(({ text }) => /^[A-Z][A-Z ]+$/.test(text))) return false;
  const isWithout =
    left.at(-1)?.lower === 'lacks' || (left.at(-1)?.lower === 'have' && isNegating(left.at(-2)));
  return isWithout && next?.lower === 'on';
}

/** `Email Routing Rules Read was not ticked` */
export function isUngiven(list: readonly Lexeme[], [is, not]: readonly Lexeme[]): boolean {
  const isTitled = list.every(({ kind, text }) => kind === 'quoted' && text.includes(' '));
  return isTitled && (isNegating(is) || (['is', 'was', 'are'].includes(is?.lower ?? '') && isNegating(not)));
}

/** "Current scopes (basic, email) do not include friends_likes" */
export function isNotHeld(left: readonly Lexeme[]): boolean {
  return ['include', 'contain', 'have'].includes(left.at(-1)?.lower ?? '') && isNegating(left.at(-2));
}

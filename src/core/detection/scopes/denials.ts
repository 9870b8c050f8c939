import { isNegating, isNoun } from './cues.ts';
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
  return (
    ['denied', 'deny'].includes(left.at(-2)?.lower ?? '') && ['to', 'on'].includes(left.at(-1)?.lower ?? '')
  );
}

const having: ReadonlySet<string> = new Set(['has', 'have', 'carries', 'holds', 'contains', 'grants']);

/** "The token has only a:read", "only has a:read" */
export function isAllHeld(left: readonly Lexeme[]): boolean {
  const near = left.slice(-2).map(({ lower }) => lower);
  return near.includes('only') && near.some((word) => having.has(word));
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

/** "svc_demo is not authorized to read": what stands before it is who may not. */
export function isWhoMayNot([is, not, authorized, to]: readonly Lexeme[]): boolean {
  return (
    (is?.lower === 'is' || is?.lower === 'was') &&
    isNegating(not) &&
    authorized?.lower === 'authorized' &&
    to?.lower === 'to'
  );
}

/** "perform action ReadRoom in scope 'team'" */
export function isPlace(left: readonly Lexeme[]): boolean {
  const [where, scope] = left.slice(-2).map(({ lower }) => lower);
  return where === 'in' && scope === 'scope' && left.some(({ lower }) => lower === 'action');
}

/** "Current scopes (basic, email) do not include friends_likes" */
export function isNotHeld(left: readonly Lexeme[]): boolean {
  return ['include', 'contain', 'have'].includes(left.at(-1)?.lower ?? '') && isNegating(left.at(-2));
}

import { distance } from 'fastest-levenshtein';
import { nearest } from '../../commands/nearest.ts';

const most = 3;
/** Longer names are no names of people, and the distance takes time in the product of the lengths. */
const longest = 200;

/**
 * The scopes that may have been meant by one that a server does not list, nearest first: first those for the same
 * object (`dashboard:edit`, `dashbord:write`, `read:dashboard`), because what `users:read` and `query:read` share says
 * nothing; else those whose names are near as a whole.
 */
export function nearestScopes(scope: string, listed: readonly string[]): readonly string[] {
  const wanted = partsOf(scope);
  if (scope.length > longest || wanted.verb === '') return nearest(scope, listed, most);
  const alike = listed
    .map((name) => ({ name, steps: stepsBetween(wanted, partsOf(name)) }))
    .filter(({ steps }) => steps !== undefined)
    .sort((a, b) => (a.steps ?? 0) - (b.steps ?? 0) || (a.name < b.name ? -1 : 1));
  return alike.slice(0, most).map(({ name }) => name);
}

interface Parts {
  readonly object: string;
  /** What may be done with the object; empty where a name has one part. */
  readonly verb: string;
}

/** `dashboard:write` is `dashboard` and `write`; `https://example.com/auth/drive.readonly` ends in `readonly`. */
function partsOf(scope: string): Parts {
  const name = scope.slice(0, longest).toLowerCase();
  const at = Math.max(...[':', '.', '/'].map((separator) => name.lastIndexOf(separator)));
  return at < 0 ? { object: name, verb: '' } : { object: name.slice(0, at), verb: name.slice(at + 1) };
}

/** How far apart two scopes are; undefined where they are about different objects. */
function stepsBetween(wanted: Parts, listed: Parts): number | undefined {
  if (wanted.object === listed.verb && wanted.verb === listed.object) return 1;
  const steps = distance(wanted.object, listed.object);
  if (steps > mistypes(wanted.object)) return undefined;
  if (wanted.verb === listed.verb) return steps * 2;
  return steps * 2 + (distance(wanted.verb, listed.verb) <= mistypes(wanted.verb) ? 0.5 : 1);
}

/** How many letters of a word may differ for it to be the same word, mistyped. */
function mistypes(word: string): number {
  return Math.max(1, Math.floor(word.length / 3));
}

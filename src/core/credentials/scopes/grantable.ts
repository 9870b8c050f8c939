import { foldScope } from '../../triage/signature.ts';
import { nearestScopes } from './nearest-scopes.ts';

/** What an authorization server says about the scopes that it can grant. */
export type Grantable =
  /** Its metadata lists them (`scopes_supported`). RFC 8414 lets it leave some out. */
  | {
      readonly kind: 'listed';
      readonly issuer: string;
      readonly scopes: readonly string[];
      /** Names of its endpoints, such as `introspection`, which people take for scopes. */
      readonly endpoints: readonly string[];
    }
  /** Its metadata lists none at all, so that nobody can tell. */
  | { readonly kind: 'unlisted'; readonly issuer: string }
  /** It could not be asked, or what came is of no use: why, and what to do. */
  | { readonly kind: 'unanswered'; readonly problem: string; readonly remedy: string }
  /** Nobody said which server it is. */
  | { readonly kind: 'not-asked' };

/** Whether a scope can be granted: `unknown` wherever the server does not tell. */
export type Answer = 'yes' | 'no' | 'unknown';

/** What is known about one scope. */
export interface ScopeGrant {
  readonly scope: string;
  readonly grantable: Answer;
  /** Where it is not: the scopes of the server with the nearest names. */
  readonly nearest: readonly string[];
  /** Where it is not: that it is the name of an endpoint of the server. */
  readonly isEndpoint: boolean;
}

/**
 * How names are compared. `exact`: scopes are case-sensitive (RFC 6749 section 3.3), which a login must obey. `folded`:
 * refusals spell one scope in more than one way.
 */
export type Spelling = 'exact' | 'folded';

/** Of a server's scopes, and of scopes that it does not list; real ones have a few hundred, and a few. */
const mostCompared = 2_000;
const mostSuggestions = 50;

/** Judges scopes by what a server says. */
export function judgeScopes(
  grantable: Grantable,
  scopes: readonly string[],
  spelling: Spelling,
): readonly ScopeGrant[] {
  if (grantable.kind !== 'listed')
    return scopes.map((scope) => ({ scope, grantable: 'unknown', nearest: [], isEndpoint: false }));
  const spelled = spelling === 'exact' ? (scope: string): string => scope : foldScope;
  const listed = new Set(grantable.scopes.map(spelled));
  // Comparing names takes time in the product of both numbers, either of which a stranger may choose.
  const comparable = grantable.scopes.slice(0, mostCompared);
  let suggestions = mostSuggestions;
  return scopes.map((scope) => {
    if (listed.has(spelled(scope))) return { scope, grantable: 'yes', nearest: [], isEndpoint: false };
    suggestions -= 1;
    return {
      scope,
      grantable: 'no',
      nearest: suggestions < 0 ? [] : nearestScopes(scope, comparable),
      isEndpoint: grantable.endpoints.includes(scope.toLowerCase()),
    };
  });
}

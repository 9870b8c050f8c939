import type { AuthVerdict } from '../detection/verdict.ts';

/**
 * The order-free form of what is missing, so that the same lack is recognised in every run. `named` lists what
 * the provider names; the others are for refusals that name nothing: `auth-401`, `auth-403`, `auth-unknown`.
 */
export type ScopeSignature =
  | { readonly kind: 'all-of' | 'any-of'; readonly scopes: readonly string[] }
  | { readonly kind: 'auth-401' | 'auth-403' | 'auth-unknown' };

/** The ScopeSignature of one refusal. Order and repeats do not matter; one alternative is the same as one requirement. */
export function signatureOf(verdict: AuthVerdict): ScopeSignature {
  const scopes = orderedScopes(verdict.scopes);
  if (scopes.length > 0) {
    return { kind: verdict.anyOf && scopes.length > 1 ? 'any-of' : 'all-of', scopes };
  }
  if (verdict.status === 401) return { kind: 'auth-401' };
  return { kind: verdict.status === 403 ? 'auth-403' : 'auth-unknown' };
}

/** The signature as people read it: `a, b` where all are needed, `a | b` where any one is enough, else `auth-401`. */
export function signatureText(signature: ScopeSignature): string {
  switch (signature.kind) {
    case 'all-of':
      return signature.scopes.join(', ');
    case 'any-of':
      return signature.scopes.join(' | ');
    default:
      return signature.kind;
  }
}

/** The scopes a signature names; empty for those that name none. */
export function scopesOf(signature: ScopeSignature): readonly string[] {
  return 'scopes' in signature ? signature.scopes : [];
}

/** How two spellings of one scope are compared. Providers spell one permission differently across endpoints. */
export function foldScope(scope: string): string {
  return scope.trim().normalize('NFC').toLowerCase();
}

function orderedScopes(scopes: readonly string[]): readonly string[] {
  const byFold = new Map<string, string>();
  for (const scope of scopes) {
    const fold = foldScope(scope);
    if (fold !== '' && !byFold.has(fold)) byFold.set(fold, scope.trim());
  }
  return [...byFold].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, spelled]) => spelled);
}

import type { BlockedGroup } from '../../triage/blocked-group.ts';
import { foldScope, scopesOf } from '../../triage/signature.ts';
import { type Grantable, judgeScopes, type ScopeGrant } from './grantable.ts';

/** Whether the authorization server of one toolkit can grant the scopes that its actions lack. */
export interface ToolkitGrantability {
  readonly toolkit: string;
  /** `listed`: it says what it grants; `unlisted`: it does not; `unanswered`: it could not be asked. */
  readonly outcome: 'listed' | 'unlisted' | 'unanswered';
  /** Undefined where it could not be asked. */
  readonly issuer: string | undefined;
  /** Why it could not be asked, and what to do. */
  readonly problem: string | undefined;
  readonly scopes: readonly ScopeGrant[];
}

/** The scopes that groups name, by toolkit, each once however it is spelled; toolkits that lack none are left out. */
export function missingScopes(groups: readonly BlockedGroup[]): ReadonlyMap<string, readonly string[]> {
  const byToolkit = new Map<string, { toolkit: string; scopes: Map<string, string> }>();
  for (const { toolkit, signature } of groups) {
    const known = byToolkit.get(foldScope(toolkit)) ?? { toolkit, scopes: new Map<string, string>() };
    for (const scope of scopesOf(signature)) {
      if (!known.scopes.has(foldScope(scope))) known.scopes.set(foldScope(scope), scope);
    }
    if (known.scopes.size > 0) byToolkit.set(foldScope(toolkit), known);
  }
  return new Map(
    [...byToolkit.values()].map(({ toolkit, scopes }) => [toolkit, [...scopes.values()].sort()]),
  );
}

/** Judges what a toolkit lacks; undefined where nobody said which server it is. */
export function toolkitGrantability(
  toolkit: string,
  scopes: readonly string[],
  grantable: Grantable,
): ToolkitGrantability | undefined {
  if (grantable.kind === 'not-asked') return undefined;
  return {
    toolkit,
    outcome: grantable.kind,
    issuer: grantable.kind === 'unanswered' ? undefined : grantable.issuer,
    problem: grantable.kind === 'unanswered' ? `${grantable.problem}. ${grantable.remedy}` : undefined,
    scopes: judgeScopes(grantable, scopes, 'folded'),
  };
}

import type { FailOn } from './fail-on.ts';
import { type Grantable, judgeScopes, type ScopeGrant } from './grantable.ts';
import type { Needed, NeededScope } from './needed.ts';

/** What is wrong with a scope. */
export type Finding = 'needed-not-grantable' | 'needed-not-requested' | 'requested-not-needed';

/** One scope that is needed, requested or both. */
export interface CheckedScope extends ScopeGrant {
  /** Undefined for one that nothing needs. */
  readonly need: NeededScope | undefined;
  /** Undefined where nobody said what is requested. */
  readonly requested: boolean | undefined;
  readonly findings: readonly Finding[];
}

/** What a tool needs, requests and can be granted. */
export interface ScopeCheck {
  readonly tool: string;
  readonly needed: Needed;
  readonly grantable: Grantable;
  /** Needed ones first, the most needed first; then those that are only requested. */
  readonly scopes: readonly CheckedScope[];
}

/** Compares what is needed, what can be granted and what is requested (undefined where nobody said). */
export function checkScopes(
  tool: string,
  needed: Needed,
  grantable: Grantable,
  requested: readonly string[] | undefined,
): ScopeCheck {
  const needs = new Map(needed.scopes.map((need) => [need.scope, need]));
  const names = [...new Set([...needs.keys(), ...(requested ?? [])])];
  const scopes = judgeScopes(grantable, names, 'exact').map((grant) => {
    const facts = { ...grant, need: needs.get(grant.scope), requested: requested?.includes(grant.scope) };
    return { ...facts, findings: findingsOf(facts) };
  });
  return { tool, needed, grantable, scopes };
}

function findingsOf({
  need,
  grantable,
  requested,
}: Pick<CheckedScope, 'need' | 'grantable' | 'requested'>): readonly Finding[] {
  if (need === undefined) return ['requested-not-needed'];
  const findings: Finding[] = [];
  if (grantable === 'no') findings.push('needed-not-grantable');
  if (requested === false) findings.push('needed-not-requested');
  return findings;
}

/**
 * Why a check fails; undefined when it does not. A server that could not be asked fails it, because nothing was
 * checked then; one that does not list its scopes does not, because that will never change.
 */
export function checkFailure({ scopes, grantable }: ScopeCheck, failOn: FailOn): string | undefined {
  if (failOn === 'never') return undefined;
  const failing = scopes.filter(
    ({ findings, need }) => findings.length > 0 && (failOn === 'any' || need?.level === 'boot'),
  );
  if (failing.length > 0) {
    const which = failOn === 'any' ? '--fail-on any' : 'needed to start';
    return `${failing.map(({ scope }) => scope).join(', ')}: not as it should be (${which})`;
  }
  if (grantable.kind !== 'unanswered') return undefined;
  return 'nobody knows what can be granted, because the authorization server could not be asked; --fail-on never lets that pass';
}

/** What a login should ask for: what the tool needs to start, and everything; never what cannot be granted. */
export function toRequest({ scopes }: ScopeCheck): {
  readonly minimum: readonly string[];
  readonly all: readonly string[];
} {
  const useful = scopes.filter(({ need, grantable }) => need !== undefined && grantable !== 'no');
  return {
    minimum: useful.filter(({ need }) => need?.level === 'boot').map(({ scope }) => scope),
    all: useful.map(({ scope }) => scope),
  };
}

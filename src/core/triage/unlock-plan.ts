import type { Cause } from '../detection/verdict.ts';
import { type BlockedGroup, mainCause } from './blocked-group.ts';
import { foldScope, scopesOf } from './signature.ts';

/** One thing to ask for, and what it brings back once the grants before it in the plan are there. */
export interface Grant {
  readonly toolkit: string;
  /** The scopes to add, in the provider's spelling; empty where the fix is not a named scope (a new key, a role). */
  readonly scopes: readonly string[];
  readonly cause: Cause;
  /** The actions brought back by this step: every scope they miss is covered by it and the steps before it. */
  readonly actions: readonly string[];
}

/** Grants ranked by how many dropped actions each brings back, for all toolkits together and for each alone. */
export interface UnlockPlan {
  readonly overall: readonly Grant[];
  readonly byToolkit: Readonly<Record<string, readonly Grant[]>>;
}

/** Plans which grants to ask for first. Greedy: at each step the grant that brings back most, the smaller one on a tie. */
export function planUnlock(groups: readonly BlockedGroup[]): UnlockPlan {
  const byToolkit = groupsByToolkit(groups).map(
    ({ toolkit, own }) => [toolkit, planToolkit(toolkit, own)] as const,
  );
  return { overall: merge(byToolkit.map(([, grants]) => grants)), byToolkit: Object.fromEntries(byToolkit) };
}

function groupsByToolkit(
  groups: readonly BlockedGroup[],
): readonly { toolkit: string; own: BlockedGroup[] }[] {
  const byFold = new Map<string, { toolkit: string; own: BlockedGroup[] }>();
  for (const group of groups) {
    const entry = byFold.get(foldScope(group.toolkit)) ?? { toolkit: group.toolkit, own: [] };
    entry.own.push(group);
    byFold.set(foldScope(group.toolkit), entry);
  }
  return [...byFold.values()];
}

function planToolkit(toolkit: string, groups: readonly BlockedGroup[]): readonly Grant[] {
  const named = groups.filter((group) => scopesOf(group.signature).length > 0);
  const unnamed = groups.filter((group) => scopesOf(group.signature).length === 0);
  const fixes = unnamed.map((group) => grantOf(toolkit, [], [group], group)).sort(bringsBackMore);
  return merge([planScopes(toolkit, named), fixes]);
}

function planScopes(toolkit: string, groups: readonly BlockedGroup[]): readonly Grant[] {
  const granted = new Set<string>();
  const grants: Grant[] = [];
  let locked = groups;
  while (locked.length > 0) {
    const best = candidates(toolkit, locked, granted).reduce((a, b) => (bringsBackMore(a, b) <= 0 ? a : b));
    grants.push(best);
    for (const scope of best.scopes) granted.add(foldScope(scope));
    locked = locked.filter((group) => missing(group, granted).length > 0);
  }
  return grants;
}

/** Interleaves plans without reordering any of them, because a step may build on the steps before it. */
function merge(plans: readonly (readonly Grant[])[]): readonly Grant[] {
  const queues = plans.filter((plan) => plan.length > 0).map((plan) => [...plan]);
  const merged: Grant[] = [];
  while (queues.length > 0) {
    queues.sort(([a], [b]) => (a === undefined || b === undefined ? 0 : bringsBackMore(a, b)));
    const [best] = queues;
    const next = best?.shift();
    if (next !== undefined) merged.push(next);
    if (best?.length === 0) queues.shift();
  }
  return merged;
}

function candidates(toolkit: string, locked: readonly BlockedGroup[], granted: ReadonlySet<string>): Grant[] {
  const sharing = groupsByScope(locked);
  const byIdentity = new Map<string, Grant>();
  for (const group of locked) {
    for (const scopes of waysToUnlock(group, granted)) {
      const id = scopes.map(foldScope).join('\n');
      if (byIdentity.has(id)) continue;
      const withThese = new Set([...granted, ...scopes.map(foldScope)]);
      const touched = new Set(scopes.flatMap((scope) => sharing.get(foldScope(scope)) ?? []));
      const unlocked = [...touched].filter((other) => missing(other, withThese).length === 0);
      byIdentity.set(id, grantOf(toolkit, scopes, unlocked, group));
    }
  }
  return [...byIdentity.values()];
}

function groupsByScope(groups: readonly BlockedGroup[]): ReadonlyMap<string, BlockedGroup[]> {
  const byScope = new Map<string, BlockedGroup[]>();
  for (const group of groups) {
    for (const scope of scopesOf(group.signature).map(foldScope)) {
      byScope.set(scope, [...(byScope.get(scope) ?? []), group]);
    }
  }
  return byScope;
}

function waysToUnlock(group: BlockedGroup, granted: ReadonlySet<string>): readonly (readonly string[])[] {
  const scopes = missing(group, granted);
  return group.signature.kind === 'any-of' ? scopes.map((scope) => [scope]) : [scopes];
}

function missing(group: BlockedGroup, granted: ReadonlySet<string>): readonly string[] {
  const lacking = scopesOf(group.signature).filter((scope) => !granted.has(foldScope(scope)));
  const oneIsEnough = group.signature.kind === 'any-of' && lacking.length < scopesOf(group.signature).length;
  return oneIsEnough ? [] : lacking;
}

function grantOf(
  toolkit: string,
  scopes: readonly string[],
  unlocked: readonly BlockedGroup[],
  origin: BlockedGroup,
): Grant {
  const actions = unlocked.flatMap((group) => group.actions.map(({ action }) => action)).sort();
  return { toolkit, scopes, cause: mainCause(origin), actions };
}

function bringsBackMore(a: Grant, b: Grant): number {
  return (
    b.actions.length - a.actions.length ||
    a.scopes.length - b.scopes.length ||
    (identity(a) < identity(b) ? -1 : 1)
  );
}

function identity(grant: Grant): string {
  return [grant.toolkit, ...grant.scopes, grant.cause].join('\n').toLowerCase();
}

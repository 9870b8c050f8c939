import type { Cause } from '../detection/verdict.ts';
import { type BlockedGroup, mainCause } from './blocked-group.ts';
import { foldScope, scopesOf } from './signature.ts';

/** One thing to ask for, and what it brings back once the grants before it in the plan are there. */
export interface Grant {
  readonly toolkit: string;
  /** The scopes to add, in the provider's spelling; empty where the fix is not a named scope (a new key, a role). */
  readonly scopes: readonly string[];
  /** True when any one of `scopes` has this very effect; false when all are to be added. */
  readonly anyOf: boolean;
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
  const needs = groups.map(needOf);
  const named = needs.filter(({ folds }) => folds.length > 0);
  const fixes = needs
    .filter(({ folds }) => folds.length === 0)
    .map((need) => grantOf(toolkit, { folds: [], unlocked: [need], origin: need }, false));
  return merge([
    ...relatedNeeds(named).map((related) => planScopes(toolkit, related)),
    ...fixes.map((fix) => [fix]),
  ]);
}

/** What a group waits for, with scopes in the form in which they are compared. */
interface Need {
  readonly group: BlockedGroup;
  readonly folds: readonly string[];
  readonly anyOf: boolean;
}

function needOf(group: BlockedGroup): Need {
  return { group, folds: scopesOf(group.signature).map(foldScope), anyOf: group.signature.kind === 'any-of' };
}

/** Needs that share no scope, directly or through others, are planned apart: it keeps thousands of groups fast. */
function relatedNeeds(needs: readonly Need[]): readonly (readonly Need[])[] {
  const sharing = needsByScope(needs);
  const seen = new Set<Need>();
  return needs.flatMap((first) => {
    if (seen.has(first)) return [];
    const related: Need[] = [first];
    seen.add(first);
    for (const need of related) {
      for (const other of need.folds.flatMap((fold) => sharing.get(fold) ?? [])) {
        if (!seen.has(other)) related.push(other);
        seen.add(other);
      }
    }
    return [related];
  });
}

function planScopes(toolkit: string, needs: readonly Need[]): readonly Grant[] {
  const granted = new Set<string>();
  const grants: Grant[] = [];
  let locked = needs;
  while (locked.length > 0) {
    const best = candidates(locked, granted).reduce((a, b) => (unlocksMore(a, b) <= 0 ? a : b));
    grants.push(grantOf(toolkit, withAlternatives(best, locked), isFreeChoice(best, locked)));
    for (const fold of best.folds) granted.add(fold);
    locked = locked.filter((need) => missing(need, granted).length > 0);
  }
  return grants;
}

/** Interleaves plans without reordering any of them, because a step may build on the steps before it. */
function merge(plans: readonly (readonly Grant[])[]): readonly Grant[] {
  const ranked = [...plans].sort(byFirstStep).flatMap((plan) => {
    // A step ranks no higher than the least of the steps it builds on.
    let rank = Number.POSITIVE_INFINITY;
    return plan.map((grant) => {
      rank = Math.min(rank, grant.actions.length);
      return { grant, rank };
    });
  });
  return ranked.sort((a, b) => b.rank - a.rank).map(({ grant }) => grant);
}

function byFirstStep([a]: readonly Grant[], [b]: readonly Grant[]): number {
  return identity(a) < identity(b) ? -1 : 1;
}

function identity(grant: Grant | undefined): string {
  return [grant?.scopes.length, grant?.toolkit, ...(grant?.scopes ?? []), grant?.cause]
    .join('\n')
    .toLowerCase();
}

/** Scopes that could be granted next, and the needs that would be met then. Light, because most are thrown away. */
interface Candidate {
  readonly folds: readonly string[];
  readonly unlocked: readonly Need[];
  readonly origin: Need;
}

function candidates(locked: readonly Need[], granted: ReadonlySet<string>): readonly Candidate[] {
  const sharing = needsByScope(locked);
  const byIdentity = new Map<string, Candidate>();
  for (const origin of locked) {
    for (const folds of waysToMeet(origin, granted)) {
      if (byIdentity.has(folds.join('\n'))) continue;
      const after = { has: (fold: string) => granted.has(fold) || folds.includes(fold) };
      const touched = new Set(folds.flatMap((fold) => sharing.get(fold) ?? []));
      const unlocked = [...touched].filter((need) => missing(need, after).length === 0);
      byIdentity.set(folds.join('\n'), { folds, unlocked, origin });
    }
  }
  return [...byIdentity.values()];
}

/** Whether nothing else that is locked cares which alternative of a need is granted. */
function isFreeChoice({ origin, unlocked, folds }: Candidate, locked: readonly Need[]): boolean {
  if (!origin.anyOf || folds.length !== 1) return false;
  return (
    unlocked.length === 1 &&
    !locked.some((need) => need !== origin && need.folds.some((fold) => origin.folds.includes(fold)))
  );
}

function withAlternatives(candidate: Candidate, locked: readonly Need[]): Candidate {
  return isFreeChoice(candidate, locked) ? { ...candidate, folds: candidate.origin.folds } : candidate;
}

function unlocksMore(a: Candidate, b: Candidate): number {
  return (
    countActions(b) - countActions(a) ||
    a.folds.length - b.folds.length ||
    (a.folds.join('\n') < b.folds.join('\n') ? -1 : 1)
  );
}

function countActions({ unlocked }: Candidate): number {
  return unlocked.reduce((sum, { group }) => sum + group.actions.length, 0);
}

/** Folded scopes that count as granted. */
type Granted = Pick<ReadonlySet<string>, 'has'>;

function needsByScope(needs: readonly Need[]): ReadonlyMap<string, readonly Need[]> {
  const byScope = new Map<string, Need[]>();
  for (const need of needs) {
    for (const fold of need.folds) {
      const sharing = byScope.get(fold);
      if (sharing === undefined) byScope.set(fold, [need]);
      else sharing.push(need);
    }
  }
  return byScope;
}

function waysToMeet(need: Need, granted: Granted): readonly (readonly string[])[] {
  const folds = missing(need, granted);
  return need.anyOf ? folds.map((fold) => [fold]) : [folds];
}

function missing(need: Need, granted: Granted): readonly string[] {
  const lacking = need.folds.filter((fold) => !granted.has(fold));
  return need.anyOf && lacking.length < need.folds.length ? [] : lacking;
}

function grantOf(toolkit: string, { folds, unlocked, origin }: Candidate, anyOf: boolean): Grant {
  const scopes = scopesOf(origin.group.signature).filter((scope) => folds.includes(foldScope(scope)));
  const actions = unlocked.flatMap(({ group }) => group.actions.map(({ action }) => action)).sort();
  return { toolkit, scopes, anyOf, cause: mainCause(origin.group), actions };
}

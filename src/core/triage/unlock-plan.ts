import type { Cause } from '../detection/verdict.ts';
import { type BlockedGroup, mainCause } from './blocked-group.ts';
import { type GrantStep, searchGrants } from './grant-search.ts';
import { type Need, needsByScope } from './locked-needs.ts';
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
  const needs = groups.filter(namesScopes).map(needOf);
  const unnamed = groups.filter((group) => !namesScopes(group));
  return merge([
    ...relatedNeeds(needs).map((related) => searchGrants(related).map((step) => grantOf(toolkit, step))),
    ...fixes(toolkit, unnamed).map((fix) => [fix]),
  ]);
}

function namesScopes(group: BlockedGroup): boolean {
  return scopesOf(group.signature).length > 0;
}

/**
 * What to do where nothing is named: one fix per cause. A refusal that names nothing may have any cause, so that one
 * group holds several and one cause stands in several groups; a larger role brings nothing back that the plan refuses.
 */
function fixes(toolkit: string, groups: readonly BlockedGroup[]): readonly Grant[] {
  const byCause = new Map<Cause, string[]>();
  for (const { cause, action } of groups.flatMap(({ actions }) => actions)) {
    const actions = byCause.get(cause) ?? [];
    actions.push(action);
    byCause.set(cause, actions);
  }
  return [...byCause].map(([cause, actions]) => ({
    toolkit,
    scopes: [],
    anyOf: false,
    cause,
    actions: actions.sort(),
  }));
}

function needOf(group: BlockedGroup, order: number): Need {
  const { signature } = group;
  return { group, folds: scopesOf(signature).map(foldScope), anyOf: signature.kind === 'any-of', order };
}

/** Needs that share no scope, directly or through others, are planned apart: it keeps thousands of groups fast. */
function relatedNeeds(needs: readonly Need[]): readonly (readonly Need[])[] {
  const sharing = new Map(needsByScope(needs));
  const seen = new Set<Need>();
  return needs.flatMap((first) => {
    if (seen.has(first)) return [];
    const related = new Set([first]);
    // A set's loop comes to what is added while it runs. Each scope is followed once, however many needs have it.
    for (const need of related) {
      for (const fold of need.folds) {
        for (const other of sharing.get(fold) ?? []) related.add(other);
        sharing.delete(fold);
      }
    }
    for (const need of related) seen.add(need);
    return [[...related]];
  });
}

/** Interleaves plans without reordering any of them, because a step may build on the steps before it. */
function merge(plans: readonly (readonly Grant[])[]): readonly Grant[] {
  const named = plans.map((plan) => ({ plan, name: identity(plan[0]) })).sort(byName);
  const ranked = named.flatMap(({ plan }) => {
    // A step ranks no higher than the least of the steps it builds on.
    let rank = Number.POSITIVE_INFINITY;
    return plan.map((grant) => {
      rank = Math.min(rank, grant.actions.length);
      return { grant, rank };
    });
  });
  return ranked.sort((a, b) => b.rank - a.rank).map(({ grant }) => grant);
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1;
}

/** What a plan is called by its first step, so that plans that bring back the same stand in one order always. */
function identity(grant: Grant | undefined): string {
  return [grant?.scopes.length, grant?.toolkit, ...(grant?.scopes ?? []), grant?.cause]
    .join('\n')
    .toLowerCase();
}

/** Spelled as the group spells them that the step was made for. */
function grantOf(toolkit: string, { folds, anyOf, met, origin }: GrantStep): Grant {
  const scopes = scopesOf(origin.group.signature).filter((scope) => folds.has(foldScope(scope)));
  const actions = [...met].flatMap(({ group }) => group.actions.map(({ action }) => action)).sort();
  return { toolkit, scopes, anyOf, cause: mainCause(origin.group), actions };
}

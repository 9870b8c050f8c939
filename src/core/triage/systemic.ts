import type { Cause } from '../detection/verdict.ts';
import { type BlockedGroup, mainCause } from './blocked-group.ts';
import { type DedupKey, umbrellaKey } from './dedup-key.ts';
import { foldScope, scopesOf } from './signature.ts';

/** Why a run files one umbrella ticket instead of many. */
export interface Umbrella {
  readonly key: DedupKey;
  readonly reason: { readonly kind: 'one-cause'; readonly cause: Cause } | { readonly kind: 'too-many-new-groups' };
  /** The groups it stands for, none of which has a ticket. */
  readonly groups: readonly BlockedGroup[];
}

/** Fewer toolkits than this cannot tell a shared cause from a coincidence. */
const fewestToolkits = 3;

/**
 * Decides whether the groups that have no ticket yet are really one problem: a refusal that names no scope and has
 * the same cause in more than half of all toolkits called (a proxy, an expired shared key), or simply more new
 * groups than `maxNewTickets`. Groups that have a ticket keep it.
 */
export function findUmbrella(
  groups: readonly BlockedGroup[],
  isNew: (group: BlockedGroup) => boolean,
  policy: { readonly maxNewTickets: number; readonly toolkitsCalled: number },
): Umbrella | undefined {
  const cause = sharedCause(groups, policy.toolkitsCalled);
  const fresh = groups.filter(isNew);
  if (cause !== undefined) {
    const covered = fresh.filter((group) => namesNothing(group) && mainCause(group) === cause);
    if (covered.length > 1) return { key: umbrellaKey(cause), reason: { kind: 'one-cause', cause }, groups: covered };
  }
  if (fresh.length <= policy.maxNewTickets) return undefined;
  return { key: umbrellaKey('too-many-new-groups'), reason: { kind: 'too-many-new-groups' }, groups: fresh };
}

function sharedCause(groups: readonly BlockedGroup[], toolkitsCalled: number): Cause | undefined {
  const toolkits = new Map<Cause, Set<string>>();
  for (const group of groups.filter(namesNothing)) {
    const cause = mainCause(group);
    toolkits.set(cause, (toolkits.get(cause) ?? new Set()).add(foldScope(group.toolkit)));
  }
  const [first] = [...toolkits].sort(([, a], [, b]) => b.size - a.size);
  if (first === undefined || first[1].size < fewestToolkits) return undefined;
  return first[1].size * 2 > toolkitsCalled ? first[0] : undefined;
}

function namesNothing(group: BlockedGroup): boolean {
  return scopesOf(group.signature).length === 0;
}

import type { Cause } from '../detection/verdict.ts';
import { type BlockedGroup, mainCause } from './blocked-group.ts';
import { type DedupKey, umbrellaKey } from './dedup-key.ts';
import { foldScope, scopesOf } from './signature.ts';

/** Why a run files one umbrella ticket instead of many. */
export interface Umbrella {
  readonly key: DedupKey;
  readonly reason:
    | { readonly kind: 'one-cause'; readonly cause: Cause }
    | { readonly kind: 'too-many-new-groups' };
  /** The groups it stands for, none of which has a ticket. */
  readonly groups: readonly BlockedGroup[];
}

/** Fewer toolkits than this cannot tell a shared cause from a coincidence. */
const fewestToolkits = 3;

/**
 * Finds out which groups without a ticket are really one problem: a refusal that names no scope and has the same
 * cause in more than half of all toolkits called (a proxy, an expired shared key); and then whether simply too many
 * new groups remain, more than `maxNewTickets`. Groups that have a ticket keep it.
 */
export function findUmbrellas(
  groups: readonly BlockedGroup[],
  isNew: (group: BlockedGroup) => boolean,
  policy: { readonly maxNewTickets: number; readonly toolkitsCalled: number },
): readonly Umbrella[] {
  const umbrellas: Umbrella[] = [];
  let fresh = groups.filter(isNew);
  const cause = sharedCause(groups, policy.toolkitsCalled);
  const shares = (group: BlockedGroup): boolean => namesNothing(group) && mainCause(group) === cause;
  if (cause !== undefined && fresh.filter(shares).length > 1) {
    umbrellas.push({
      key: umbrellaKey(cause),
      reason: { kind: 'one-cause', cause },
      groups: fresh.filter(shares),
    });
    fresh = fresh.filter((group) => !shares(group));
  }
  if (fresh.length > policy.maxNewTickets) {
    umbrellas.push({
      key: umbrellaKey('too-many-new-groups'),
      reason: { kind: 'too-many-new-groups' },
      groups: fresh,
    });
  }
  return umbrellas;
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

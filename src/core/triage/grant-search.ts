import { GrantCandidates } from './grant-candidates.ts';
import { LockedNeeds, type Need, needsByScope } from './locked-needs.ts';

/** One step of a plan: scopes to grant and the needs that are met then. */
export interface GrantStep {
  /** Folded. */
  readonly folds: ReadonlySet<string>;
  /** Whether any one of the scopes has this effect. */
  readonly anyOf: boolean;
  readonly met: Iterable<Need>;
  /** The need whose lack this is; its spelling of the scopes and its cause are shown. */
  readonly origin: Need;
}

/**
 * How many needs and scopes a search may look at before the rest is listed by size: 3,000,000 took 0.3 to 0.6 seconds.
 * An artifact of a fork must not cost more, and no real toolkit comes near.
 */
const mostWork = 3_000_000;

/** Plans one set of needs: at each step the grant that brings back most, the smaller one on a tie. */
export function searchGrants(needs: readonly Need[]): readonly GrantStep[] {
  const locked = new LockedNeeds(needs, mostWork);
  const candidates = new GrantCandidates(locked);
  const steps: GrantStep[] = [];
  for (let best = candidates.best(); best !== undefined; best = candidates.best()) {
    steps.push(stepOf(best, locked));
    candidates.follow(best.folds, locked.grant(best.folds));
  }
  return [...steps, ...listed(locked)];
}

function stepOf(
  { folds, met, origin }: Omit<GrantStep, 'anyOf'> & { met: ReadonlySet<Need> },
  locked: LockedNeeds,
): GrantStep {
  // Nothing else that is locked cares which alternative is granted, so that all of them are named.
  const isFreeChoice = origin.anyOf && met.size === 1 && locked.isAlone(origin);
  return { folds: isFreeChoice ? new Set(origin.folds) : folds, anyOf: isFreeChoice, met, origin };
}

/** The rest in the order given: each step grants all that the next need still misses. Linear in what is missing. */
function listed(locked: LockedNeeds): readonly GrantStep[] {
  const needs = locked.needs();
  const missing = new Map(needs.map((need) => [need, new Set(locked.missing(need))]));
  const sharing = needsByScope(needs);
  return needs.flatMap((origin) => {
    const lacks = missing.get(origin);
    if (lacks === undefined) return [];
    const folds = new Set(origin.anyOf ? origin.folds.slice(0, 1) : lacks);
    const met: Need[] = [];
    for (const fold of folds) {
      for (const need of sharing.get(fold) ?? []) {
        const left = missing.get(need);
        left?.delete(fold);
        if (left === undefined || (left.size > 0 && !need.anyOf)) continue;
        missing.delete(need);
        met.push(need);
      }
    }
    return [{ folds, anyOf: false, met, origin }];
  });
}

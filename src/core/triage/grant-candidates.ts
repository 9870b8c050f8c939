import { countActions, type LockedNeeds, type Need } from './locked-needs.ts';
import { PriorityQueue } from './priority-queue.ts';

/** Scopes that could be granted next: what some locked need misses. */
interface Candidate {
  readonly key: string;
  readonly folds: ReadonlySet<string>;
  /** The needs that miss just this, or for which it is one of the alternatives. */
  readonly origins: Need[];
  /** How many actions it brings back: an estimate that is never too low, until it is worked out. */
  score: number;
}

/** A candidate with the score it had when it was queued. */
interface Queued {
  readonly candidate: Candidate;
  readonly score: number;
}

/** What to grant next, the needs it meets, and the first need that asked for it. */
export interface BestCandidate {
  readonly folds: ReadonlySet<string>;
  readonly met: ReadonlySet<Need>;
  readonly origin: Need;
}

/**
 * The candidates of a greedy search, kept with their scores from step to step. A score is worked out only when its
 * candidate comes to the top, and raised when a grant narrows a need to what the candidate covers; scoring all of
 * them at each step took minutes for 8,000 groups that share one scope.
 */
export class GrantCandidates {
  readonly #locked: LockedNeeds;
  readonly #byKey = new Map<string, Candidate>();
  readonly #byScope = new Map<string, Set<Candidate>>();
  readonly #queue = new PriorityQueue<Queued>(isBefore);

  constructor(locked: LockedNeeds) {
    this.#locked = locked;
    for (const need of locked.needs()) this.#propose(need);
  }

  /**
   * The candidate that brings back most; the smaller one on a tie, then the alphabetically first. Undefined when
   * nothing is locked, or the search is exhausted.
   */
  best(): BestCandidate | undefined {
    while (!this.#locked.isExhausted) {
      const top = this.#queue.take();
      if (top === undefined) return undefined;
      const { candidate, score } = top;
      if (this.#byKey.get(candidate.key) !== candidate || candidate.score !== score) continue;
      const met = this.#locked.metBy(candidate.folds);
      candidate.score = countActions(met);
      const origin = firstOf(candidate.origins.filter((need) => met.has(need)));
      if (candidate.score === score && origin !== undefined) return { folds: candidate.folds, met, origin };
      this.#enqueue(candidate);
    }
    return undefined;
  }

  /** Takes note that scopes were granted, which narrowed these needs. */
  follow(granted: ReadonlySet<string>, narrowed: readonly Need[]): void {
    for (const fold of granted) {
      for (const candidate of this.#byScope.get(fold) ?? []) this.#retire(candidate);
    }
    const raised = new Set<Candidate>();
    for (const need of narrowed) {
      if (this.#locked.isExhausted) return;
      for (const candidate of this.#covering(need)) {
        candidate.score += need.group.actions.length;
        raised.add(candidate);
      }
    }
    for (const candidate of raised) this.#enqueue(candidate);
    for (const need of narrowed) this.#propose(need);
  }

  #covering(need: Need): readonly Candidate[] {
    const near = this.#byScope.get(this.#locked.rarest(this.#locked.missing(need))) ?? [];
    return [...near].filter(({ folds }) => this.#locked.isCovered(need, folds));
  }

  #propose(need: Need): void {
    const missing = this.#locked.missing(need);
    for (const way of need.anyOf ? missing.map((fold) => [fold]) : [missing]) {
      const key = way.join('\n');
      const known = this.#byKey.get(key);
      if (known === undefined) this.#add(key, new Set(way), need);
      else known.origins.push(need);
    }
  }

  #add(key: string, folds: ReadonlySet<string>, origin: Need): void {
    const score = this.#locked.mostActions(folds);
    const candidate = { key, folds, origins: [origin], score };
    this.#byKey.set(key, candidate);
    for (const fold of folds) {
      const having = this.#byScope.get(fold) ?? new Set();
      this.#byScope.set(fold, having.add(candidate));
    }
    this.#enqueue(candidate);
  }

  /** What has a granted scope in it is no longer what any need misses. */
  #retire(candidate: Candidate): void {
    this.#byKey.delete(candidate.key);
    for (const fold of candidate.folds) this.#byScope.get(fold)?.delete(candidate);
  }

  #enqueue(candidate: Candidate): void {
    if (candidate.score > 0) this.#queue.add({ candidate, score: candidate.score });
  }
}

function isBefore(a: Queued, b: Queued): boolean {
  if (a.score !== b.score) return a.score > b.score;
  if (a.candidate.folds.size !== b.candidate.folds.size) {
    return a.candidate.folds.size < b.candidate.folds.size;
  }
  return a.candidate.key < b.candidate.key;
}

function firstOf(needs: readonly Need[]): Need | undefined {
  return needs.length === 0 ? undefined : needs.reduce((a, b) => (b.order < a.order ? b : a));
}

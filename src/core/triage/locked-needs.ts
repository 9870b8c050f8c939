import type { BlockedGroup } from './blocked-group.ts';

/** What a group waits for. */
export interface Need {
  readonly group: BlockedGroup;
  /** The scopes in the form in which they are compared (`foldScope`), sorted, without repeats, at least one. */
  readonly folds: readonly string[];
  readonly anyOf: boolean;
  /** Its place among the needs that are planned together. */
  readonly order: number;
}

/** The needs that have each scope. */
export function needsByScope(needs: readonly Need[]): ReadonlyMap<string, readonly Need[]> {
  const byScope = new Map<string, Need[]>();
  for (const need of needs) {
    for (const fold of need.folds) listAt(byScope, fold).push(need);
  }
  return byScope;
}

function listAt<Value>(lists: Map<string, Value[]>, key: string): Value[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** How many actions come back with these needs. */
export function countActions(needs: Iterable<Need>): number {
  let actions = 0;
  for (const { group } of needs) actions += group.actions.length;
  return actions;
}

/** The needs that are not met yet, and what each still misses, while scopes are granted one after the other. */
export class LockedNeeds {
  readonly #sharing: ReadonlyMap<string, readonly Need[]>;
  readonly #missing = new Map<Need, readonly string[]>();
  /**
   * Where to look for the needs that a scope may meet: an all-of need stands at the rarest scope it misses only, so
   * that thousands that share one scope are not looked at for each other's sake; an any-of need at all of its scopes.
   */
  readonly #anchored = new Map<string, { readonly needs: Set<Need>; actions: number }>();
  readonly #holders = new Map<string, number>();
  /** How many needs and scopes may still be looked at. */
  #workLeft: number;

  /** `mostWork`: how many needs and scopes may be looked at before {@link isExhausted}. */
  constructor(needs: readonly Need[], mostWork: number) {
    this.#workLeft = mostWork;
    this.#sharing = needsByScope(needs);
    for (const [fold, { length }] of this.#sharing) this.#holders.set(fold, length);
    for (const need of needs) this.#hold(need, need.folds);
  }

  /** Whether the search cost as much as it may, and should end. */
  get isExhausted(): boolean {
    return this.#workLeft <= 0;
  }

  /** Those still locked, in the order in which they were given. */
  needs(): readonly Need[] {
    return [...this.#missing.keys()].sort((a, b) => a.order - b.order);
  }

  /** What a need still misses; empty once it is met. */
  missing(need: Need): readonly string[] {
    return this.#missing.get(need) ?? [];
  }

  /** The scope a need misses that the fewest needs have. */
  rarest(folds: readonly string[]): string {
    this.#workLeft -= folds.length;
    return folds.reduce((a, b) => (this.#commonness(b) < this.#commonness(a) ? b : a));
  }

  /** Whether no other locked need has any scope of this one. */
  isAlone(need: Need): boolean {
    return need.folds.every((fold) => this.#holders.get(fold) === 1);
  }

  /** The needs that would be met if these scopes were granted as well. */
  metBy(folds: ReadonlySet<string>): ReadonlySet<Need> {
    const met = new Set<Need>();
    for (const fold of folds) {
      this.#workLeft -= 1;
      for (const need of this.#anchored.get(fold)?.needs ?? []) {
        if (this.isCovered(need, folds)) met.add(need);
      }
    }
    return met;
  }

  /** No fewer actions than would come back with these scopes; costs next to nothing. */
  mostActions(folds: ReadonlySet<string>): number {
    this.#workLeft -= folds.size;
    let actions = 0;
    for (const fold of folds) actions += this.#anchored.get(fold)?.actions ?? 0;
    return actions;
  }

  /** Whether these scopes meet a need that has one of them. */
  isCovered(need: Need, folds: ReadonlySet<string>): boolean {
    this.#workLeft -= 1;
    if (need.anyOf) return true;
    const missing = this.missing(need);
    return missing.length <= folds.size && missing.every((fold) => folds.has(fold));
  }

  /** Grants scopes. The result are the needs that miss less now, but still something. */
  grant(folds: ReadonlySet<string>): readonly Need[] {
    const touched = new Set([...folds].flatMap((fold) => this.#sharing.get(fold) ?? []));
    const narrowed: Need[] = [];
    for (const need of touched) {
      const before = this.#missing.get(need);
      if (before === undefined) continue;
      this.#workLeft -= before.length;
      this.#release(need, before);
      const missing = need.anyOf ? [] : before.filter((fold) => !folds.has(fold));
      if (missing.length > 0) {
        this.#hold(need, missing);
        narrowed.push(need);
      } else this.#meet(need);
    }
    return narrowed;
  }

  #hold(need: Need, missing: readonly string[]): void {
    this.#missing.set(need, missing);
    for (const fold of this.#anchors(need, missing)) {
      const anchored = this.#anchored.get(fold) ?? { needs: new Set(), actions: 0 };
      anchored.needs.add(need);
      anchored.actions += need.group.actions.length;
      this.#anchored.set(fold, anchored);
    }
  }

  #release(need: Need, missing: readonly string[]): void {
    for (const fold of this.#anchors(need, missing)) {
      const anchored = this.#anchored.get(fold);
      if (anchored?.needs.delete(need) === true) anchored.actions -= need.group.actions.length;
    }
  }

  #meet(need: Need): void {
    this.#missing.delete(need);
    for (const fold of need.folds) this.#holders.set(fold, (this.#holders.get(fold) ?? 0) - 1);
  }

  #anchors(need: Need, missing: readonly string[]): readonly string[] {
    return need.anyOf ? missing : [this.rarest(missing)];
  }

  #commonness(fold: string): number {
    return this.#sharing.get(fold)?.length ?? 0;
  }
}

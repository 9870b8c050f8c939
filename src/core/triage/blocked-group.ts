import type { Place } from '../artifacts/observation.ts';
import type { SentCredential } from '../credentials/kinds/sent-credential.ts';
import type { Cause, Evidence } from '../detection/verdict.ts';
import { type DedupKey, dedupKey } from './dedup-key.ts';
import type { Blocked, Outcome } from './outcome.ts';
import { type ScopeSignature, signatureOf } from './signature.ts';

/** One action that was refused, with what a person needs to believe it. */
export interface BlockedAction {
  readonly action: string;
  readonly cause: Cause;
  readonly status: number | undefined;
  readonly evidence: readonly Evidence[];
  readonly method: string | undefined;
  readonly url: string | undefined;
  /** The file that defines the action, as the tester names it. */
  readonly file: string | undefined;
  /** What kind of credential it was called with; undefined where nothing tells. */
  readonly credential: SentCredential | undefined;
  readonly place: Place;
}

/** The AuthFailures of one toolkit with one ScopeSignature: one ticket. */
export interface BlockedGroup {
  readonly key: DedupKey;
  readonly toolkit: string;
  readonly signature: ScopeSignature;
  /** Sorted by name, at least one. */
  readonly actions: readonly BlockedAction[];
}

/** Groups what was refused; the group with the most actions first, then by toolkit and key. */
export function groupBlocked(outcomes: Iterable<Outcome>): readonly BlockedGroup[] {
  const groups = new Map<
    DedupKey,
    { toolkit: string; signature: ScopeSignature; actions: BlockedAction[] }
  >();
  for (const outcome of outcomes) {
    if (outcome.result.kind !== 'blocked') continue;
    const signature = signatureOf(outcome.result.verdict);
    const key = dedupKey(outcome.toolkit, signature);
    const group = groups.get(key) ?? { toolkit: outcome.toolkit, signature, actions: [] };
    group.actions.push(blockedAction(outcome.action, outcome.result));
    groups.set(key, group);
  }
  return [...groups]
    .map(([key, group]) => ({ key, ...group, actions: group.actions.sort(byActionName) }))
    .sort(
      (a, b) => b.actions.length - a.actions.length || compare(a.toolkit, b.toolkit) || compare(a.key, b.key),
    );
}

/** How many actions each cause blocks, most first. */
export function causeCounts(
  groups: Iterable<{ readonly actions: readonly { readonly cause: Cause }[] }>,
): ReadonlyMap<Cause, number> {
  const counts = new Map<Cause, number>();
  for (const group of groups) {
    for (const { cause } of group.actions) counts.set(cause, (counts.get(cause) ?? 0) + 1);
  }
  return new Map([...counts].sort(([a, n], [b, m]) => m - n || compare(a, b)));
}

/** The cause that most actions of a group share; on a tie the alphabetically first, so that texts do not flicker. */
export function mainCause(group: BlockedGroup): Cause {
  const [first] = causeCounts([group]).keys();
  if (first === undefined) throw new Error(`group ${group.key} has no actions`);
  return first;
}

function blockedAction(
  action: string,
  { verdict, method, url, file, credential, place }: Blocked,
): BlockedAction {
  const { cause, status, evidence } = verdict;
  return { action, cause, status, evidence, method, url, file, credential, place };
}

function byActionName(a: BlockedAction, b: BlockedAction): number {
  return compare(a.action, b.action);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

import type { Stage } from '../artifacts/observation.ts';
import { actionId, type Outcome } from './outcome.ts';

const stageRank: Record<Stage, number> = { 'curl-tester': 0, 'test-and-fix': 1, watchdog: 2 };

/**
 * One outcome per action, however many files and stages saw it. Within one workflow the later stage decides,
 * because `test-and-fix` calls again what it repaired. Otherwise a refusal outweighs another failure and that a
 * pass: an action that works for one shard and is refused for another is still dropped.
 */
export class Settlement {
  /** By action and workflow. */
  readonly #outcomes = new Map<string, Outcome>();

  /** Takes one more outcome in. Memory grows with the number of distinct actions, not of observations. */
  add(outcome: Outcome): void {
    const key = `${actionId(outcome.toolkit, outcome.action)}\n${outcome.workflowId ?? ''}`;
    const seen = this.#outcomes.get(key);
    this.#outcomes.set(key, seen === undefined ? outcome : decisive(seen, outcome));
  }

  /** The settled outcomes, in the order in which their actions were first seen. */
  outcomes(): readonly Outcome[] {
    const byAction = new Map<string, Outcome>();
    for (const outcome of this.#outcomes.values()) {
      const id = actionId(outcome.toolkit, outcome.action);
      const seen = byAction.get(id);
      byAction.set(id, seen === undefined ? outcome : weightier(seen, outcome));
    }
    return [...byAction.values()];
  }
}

function decisive(seen: Outcome, next: Outcome): Outcome {
  const later = stageRank[next.stage] - stageRank[seen.stage];
  if (later !== 0) return later > 0 ? next : seen;
  return weightier(seen, next);
}

const weight: Record<Outcome['result']['kind'], number> = { passed: 0, failed: 1, blocked: 2 };

function weightier(seen: Outcome, next: Outcome): Outcome {
  return weight[next.result.kind] > weight[seen.result.kind] ? next : seen;
}

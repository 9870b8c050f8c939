import type { Stage } from '../artifacts/observation.ts';
import { actionId, type Outcome } from './outcome.ts';

const stageRank: Record<Stage, number> = { 'curl-tester': 0, 'test-and-fix': 1, watchdog: 2 };

/**
 * One outcome per action, however many files and stages saw it. Within one workflow the later stage decides,
 * because `test-and-fix` calls again what it repaired. Otherwise a refusal outweighs another failure and that a
 * pass: an action that works for one shard and is refused for another is still dropped.
 */
export class Settlement {
  /** By action, in the workflow in which it was seen first: of most actions there is no other. */
  readonly #first = new Map<string, Outcome>();
  /** By action and workflow. */
  readonly #further = new Map<string, Outcome>();

  /** Takes one more outcome in. Memory grows with the number of distinct actions, not of observations. */
  add(outcome: Outcome): void {
    const id = actionId(outcome.toolkit, outcome.action);
    const first = this.#first.get(id);
    if (first === undefined || first.workflowId === outcome.workflowId) settle(this.#first, id, outcome);
    else settle(this.#further, `${id}\n${outcome.workflowId ?? ''}`, outcome);
  }

  /** The settled outcomes, in the order in which their actions were first seen. */
  outcomes(): readonly Outcome[] {
    if (this.#further.size === 0) return [...this.#first.values()];
    const byAction = new Map(this.#first);
    for (const outcome of this.#further.values()) {
      const id = actionId(outcome.toolkit, outcome.action);
      byAction.set(id, weightier(byAction.get(id) ?? outcome, outcome));
    }
    return [...byAction.values()];
  }
}

function settle(outcomes: Map<string, Outcome>, key: string, next: Outcome): void {
  const seen = outcomes.get(key);
  outcomes.set(key, seen === undefined ? next : decisive(seen, next));
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

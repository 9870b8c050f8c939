import type { Stage } from '../artifacts/observation.ts';
import { actionId, type Outcome } from './outcome.ts';

const stageRank: Record<Stage, number> = { 'curl-tester': 0, 'test-and-fix': 1, watchdog: 2 };

/**
 * One outcome per action, however many files and stages saw it. Within one workflow the later stage decides,
 * because `test-and-fix` calls again what it repaired. Otherwise a refusal outweighs another failure and that a
 * pass: an action that works for one shard and is refused for another is still dropped.
 */
export class Settlement {
  readonly #byAction = new Map<string, Map<string, Outcome>>();

  /** Takes one more outcome in. Memory grows with the number of distinct actions, not of observations. */
  add(outcome: Outcome): void {
    const id = actionId(outcome.toolkit, outcome.action);
    const byWorkflow = this.#byAction.get(id) ?? new Map<string, Outcome>();
    const workflow = outcome.workflowId ?? '';
    const seen = byWorkflow.get(workflow);
    byWorkflow.set(workflow, seen === undefined ? outcome : decisive(seen, outcome));
    this.#byAction.set(id, byWorkflow);
  }

  /** The settled outcomes, in the order in which their actions were first seen. */
  outcomes(): readonly Outcome[] {
    return [...this.#byAction.values()].map((byWorkflow) => [...byWorkflow.values()].reduce(weightier));
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

import { bareObservation, type Observation, type Stage } from '../../../src/core/artifacts/observation.ts';
import type { AuthVerdict, Cause } from '../../../src/core/detection/verdict.ts';
import { type BlockedGroup, groupBlocked } from '../../../src/core/triage/blocked-group.ts';
import { type Outcome, outcomeOf } from '../../../src/core/triage/outcome.ts';

interface Refusal {
  readonly scopes?: readonly string[];
  readonly anyOf?: boolean;
  readonly cause?: Cause;
  readonly status?: number;
}

/** Tells a run in the words of the product: `aRun().on('freshdesk').blockedOn('tickets:write', 3).andPassed(40)`. */
export class RunBuilder {
  readonly #outcomes: Outcome[] = [];
  #toolkit = 'freshdesk';
  #stage: Stage = 'curl-tester';
  #counter = 0;
  #command = '';

  on(toolkit: string): this {
    this.#toolkit = toolkit;
    this.#counter = 0;
    return this;
  }

  /** How the actions from now on are called. */
  by(command: string): this {
    this.#command = command;
    return this;
  }

  inStage(stage: Stage): this {
    this.#stage = stage;
    return this;
  }

  blockedOn(scopes: string, actions = 1): this {
    return this.refused({ scopes: scopes.split(' '), cause: 'missing-scope', status: 403 }, actions);
  }

  blockedOnAnyOf(scopes: string, actions = 1): this {
    return this.refused(
      { scopes: scopes.split(' '), anyOf: true, cause: 'missing-scope', status: 403 },
      actions,
    );
  }

  refused(refusal: Refusal, actions = 1): this {
    const { scopes = [], anyOf = false, cause = 'invalid-credential', status = 401 } = refusal;
    const evidence = [{ where: 'status', text: String(status), rule: 'RFC 9110' }];
    const verdict: AuthVerdict = { kind: 'auth', cause, status, scopes, anyOf, evidence };
    return this.#add(actions, false, () => verdict);
  }

  andPassed(actions: number): this {
    return this.#add(actions, true, () => ({ kind: 'clear', reason: 'success', status: 200, evidence: [] }));
  }

  andFailed(actions: number): this {
    return this.#add(actions, false, () => ({
      kind: 'clear',
      reason: 'not-found',
      status: 404,
      evidence: [],
    }));
  }

  /** One named action instead of numbered ones. */
  action(action: string, result: 'passed' | 'failed' | Refusal): this {
    const before = this.#outcomes.length;
    if (result === 'passed') this.andPassed(1);
    else if (result === 'failed') this.andFailed(1);
    else this.refused(result);
    this.#outcomes.push(...this.#outcomes.splice(before).map((outcome) => ({ ...outcome, action })));
    return this;
  }

  outcomes(): readonly Outcome[] {
    return this.#outcomes;
  }

  groups(): readonly BlockedGroup[] {
    return groupBlocked(this.#outcomes);
  }

  #add(actions: number, success: boolean, verdict: () => Parameters<typeof outcomeOf>[1]): this {
    for (let n = 0; n < actions; n += 1) {
      this.#counter += 1;
      this.#outcomes.push(outcomeOf(this.#observation(success), verdict()));
    }
    return this;
  }

  #observation(success: boolean): Observation {
    const number = String(this.#counter).padStart(3, '0');
    return bareObservation({
      toolkit: this.#toolkit,
      action: `${this.#toolkit.toUpperCase()}_ACTION_${number}`,
      success,
      command: this.#command,
      method: 'GET',
      url: `https://api.example.com/${number}`,
      stage: this.#stage,
      place: { file: `${this.#toolkit}.json`, response: this.#counter },
    });
  }
}

export function aRun(): RunBuilder {
  return new RunBuilder();
}

import type { Observation, Place, Stage } from '../artifacts/observation.ts';
import type { AuthVerdict, Verdict } from '../detection/verdict.ts';

/** What became of one action: the small part of an Observation that is kept once it was judged. */
export interface Outcome {
  readonly toolkit: string;
  readonly action: string;
  readonly stage: Stage;
  readonly workflowId: string | undefined;
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly file: string | undefined;
  readonly place: Place;
  /** `passed`: the tester saw it work. `blocked`: an AuthFailure. `failed`: it failed for another reason. */
  readonly result:
    | { readonly kind: 'passed' | 'failed' }
    | { readonly kind: 'blocked'; readonly verdict: AuthVerdict };
}

/** Judges one observation. A verdict that clears a failure does not make it a pass. */
export function outcomeOf(observation: Observation, verdict: Verdict): Outcome {
  const { toolkit, action, stage, workflowId, method, url, file, place } = observation;
  const common = { toolkit, action, stage, workflowId, method, url, file, place };
  if (observation.success) return { ...common, result: { kind: 'passed' } };
  if (verdict.kind === 'auth') return { ...common, result: { kind: 'blocked', verdict } };
  return { ...common, result: { kind: 'failed' } };
}

/** The identity of an action across files, stages and letter case. */
export function actionId(toolkit: string, action: string): string {
  return `${toolkit.trim().toLowerCase()}/${action.trim().toLowerCase()}`;
}

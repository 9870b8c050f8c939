import { type SentCredential, sentCredential } from '../credentials/kinds/sent-credential.ts';
import type { Observation, Place, Stage } from '../artifacts/observation.ts';
import type { AuthVerdict, Verdict } from '../detection/verdict.ts';

/**
 * What became of one action: the small part of an Observation that is kept once it was judged. There may be a
 * hundred thousand of them, most of which passed.
 */
export interface Outcome {
  readonly toolkit: string;
  readonly action: string;
  readonly stage: Stage;
  readonly workflowId: string | undefined;
  /** `passed`: the tester saw it work. `blocked`: an AuthFailure. `failed`: it failed for another reason. */
  readonly result: { readonly kind: 'passed' | 'failed' } | Blocked;
}

/** A refusal, with what tells a person which call it was. */
export interface Blocked {
  readonly kind: 'blocked';
  readonly verdict: AuthVerdict;
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly file: string | undefined;
  /** What kind of credential it was called with; undefined where nothing tells. */
  readonly credential: SentCredential | undefined;
  readonly place: Place;
}

const passed = { kind: 'passed' } as const;
const failed = { kind: 'failed' } as const;

/** Judges one observation. A verdict that clears a failure does not make it a pass. */
export function outcomeOf(observation: Observation, verdict: Verdict): Outcome {
  const { toolkit, action, stage, workflowId, success, method, url, file, place } = observation;
  const unblocked = success ? passed : failed;
  if (success || verdict.kind !== 'auth') return { toolkit, action, stage, workflowId, result: unblocked };
  const credential = sentCredential(observation);
  const result = { kind: 'blocked' as const, verdict, method, url, file, credential, place };
  return { toolkit, action, stage, workflowId, result };
}

/** The identity of an action across files, stages and letter case. */
export function actionId(toolkit: string, action: string): string {
  return `${toolkit.trim().toLowerCase()}/${action.trim().toLowerCase()}`;
}

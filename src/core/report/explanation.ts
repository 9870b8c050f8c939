import type { Observation } from '../artifacts/observation.ts';
import { sentCredential } from '../credentials/kinds/sent-credential.ts';
import type { Cause, Verdict } from '../detection/verdict.ts';
import { signatureOf, signatureText } from '../triage/signature.ts';

/** One line of `scopekeeper explain --json` (contract 6). */
export interface Explanation {
  readonly toolkit: string;
  readonly action: string;
  readonly auth: boolean;
  /** The cause of a refusal; null where access was not refused. */
  readonly cause: Cause | null;
  /** Why it is no refusal; null where it is one. */
  readonly reason: string | null;
  readonly status: number | null;
  readonly scopes: readonly string[];
  readonly anyOf: boolean;
  readonly signature: string | null;
  /** What kind of credential a refused call was made with; null where nothing tells. */
  readonly credential: { readonly name: string; readonly masked: string } | null;
  readonly evidence: readonly { readonly where: string; readonly text: string; readonly rule: string }[];
}

/** A verdict as data. */
export function explanationOf(observation: Observation, verdict: Verdict): Explanation {
  const { toolkit, action } = observation;
  const status = verdict.status ?? null;
  const evidence = verdict.evidence.map(({ where, text, rule }) => ({ where, text, rule }));
  if (verdict.kind === 'clear') {
    return {
      toolkit,
      action,
      auth: false,
      cause: null,
      reason: verdict.reason,
      status,
      scopes: [],
      anyOf: false,
      signature: null,
      credential: null,
      evidence,
    };
  }
  const { cause, scopes, anyOf } = verdict;
  const sent = sentCredential(observation);
  return {
    toolkit,
    action,
    auth: true,
    cause,
    reason: null,
    status,
    scopes,
    anyOf,
    signature: signatureText(signatureOf(verdict)),
    credential: sent === undefined ? null : { name: sent.name, masked: sent.masked },
    evidence,
  };
}

import type { Cause, ClearReason } from '../verdict.ts';
import type { Weight } from './phrases.ts';

/**
 * What a wording says. `refused` names no cause ("Access denied"). `catch-all` is a sentence that lists expiry among other defects ("invalid, expired
 * or revoked") and so says none of them.
 */
export type Meaning = Cause | Exclude<ClearReason, 'success'> | 'catch-all' | 'refused';

/** Wordings of one meaning and weight; see `Phrase` for how they are written. */
export interface Wordings {
  readonly means: Meaning;
  readonly weight: Weight;
  /** More decisive than others of its weight: the very word for the thing is there. */
  readonly firm?: true;
  /** Of another language than English, whose words are not known well enough to tell what else a sentence speaks of. */
  readonly foreign?: true;
  /** Meanings that the same statement cannot have beside this one. */
  readonly vetoes?: readonly Meaning[];
  readonly say: readonly string[];
}

const authMeanings: Readonly<Record<Meaning, boolean>> = {
  'missing-scope': true,
  'invalid-credential': true,
  'expired-credential': true,
  'wrong-credential-kind': true,
  'missing-credential': true,
  'insufficient-role': true,
  'plan-or-feature-gate': true,
  'ip-or-policy-block': true,
  'catch-all': true,
  refused: true,
  'not-found': false,
  validation: false,
  'rate-limit': false,
  'server-error': false,
  network: false,
  conflict: false,
  payment: false,
  'bot-challenge': false,
  other: false,
};

/** Whether a meaning speaks of access. */
export function isAuthMeaning(means: Meaning): means is Cause | 'catch-all' | 'refused' {
  return authMeanings[means];
}

/** Whether a meaning is another reason. */
export function isClearMeaning(means: Meaning): means is Exclude<ClearReason, 'success'> {
  return !authMeanings[means];
}

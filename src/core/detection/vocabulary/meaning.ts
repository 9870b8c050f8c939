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
  /** Meanings that the same statement cannot have beside this one. */
  readonly vetoes?: readonly Meaning[];
  readonly say: readonly string[];
}

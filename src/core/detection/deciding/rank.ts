import { isAuthMeaning, isClearMeaning } from './signals.ts';
import type { Cause } from '../verdict.ts';
import type { Meaning } from '../vocabulary/meaning.ts';
import type { Signal } from './signals.ts';

/** Of two wordings of equal weight the more specific one tells what to do. */
const precedence: readonly Meaning[] = [
  'catch-all',
  'ip-or-policy-block',
  'plan-or-feature-gate',
  'wrong-credential-kind',
  'missing-scope',
  'expired-credential',
  'missing-credential',
  'invalid-credential',
  'insufficient-role',
  'refused',
];

/** A firm wording goes before all but catch-alls and policies. */
function placeOf(signal: Signal): number {
  const place = precedence.indexOf(signal.means);
  return signal.firm === true ? Math.min(place, firmPlace) : place;
}

const firmPlace = 1.5;

/** Signals that speak of access, the one that decides first. */
export function rankAuth(signals: readonly Signal[]): Signal[] {
  return signals
    .filter((signal) => isAuthMeaning(signal.means))
    .sort((left, right) => right.weight - left.weight || placeOf(left) - placeOf(right));
}

const clearPrecedence: readonly Meaning[] = [
  'rate-limit',
  'bot-challenge',
  'payment',
  'conflict',
  'other',
  'validation',
  'server-error',
  'not-found',
];

/** Signals that speak of another reason, the one that decides first. */
export function rankClear(signals: readonly Signal[]): Signal[] {
  return signals
    .filter((signal) => isClearMeaning(signal.means))
    .sort(
      (left, right) =>
        right.weight - left.weight ||
        clearPrecedence.indexOf(left.means) - clearPrecedence.indexOf(right.means),
    );
}

/** The cause that a ranked list of signals comes to; undefined where none names one. */
export function causeOf(ranked: readonly Signal[]): Cause | undefined {
  const means = ranked[0]?.means;
  if (means === 'catch-all') return 'invalid-credential';
  if (means === 'refused') return undefined;
  return means !== undefined && isAuthMeaning(means) ? means : undefined;
}

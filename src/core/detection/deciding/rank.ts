import { isAuthMeaning, isClearMeaning, type Meaning } from '../vocabulary/meaning.ts';
import type { Cause } from '../verdict.ts';
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

/** A firm wording goes before all but catch-alls: "denied by IAM policy" names the role, "policy" alone a rule. */
function placeOf(signal: Signal): number {
  const place = precedence.indexOf(signal.means);
  return signal.firm === true ? Math.min(place, firmPlace) : place;
}

const firmPlace = 0.5;

/** Signals that speak of access, the one that decides first. */
export function rankAuth(signals: readonly Signal[]): Signal[] {
  return signals.filter((signal) => isAuthMeaning(signal.means)).sort(compareAuth);
}

/** Of the signals that speak of access and that `counts` the one that decides. */
export function firstAuth(
  signals: readonly Signal[],
  counts: (signal: Signal) => boolean,
): Signal | undefined {
  return firstOf(signals, (signal) => isAuthMeaning(signal.means) && counts(signal), compareAuth);
}

function compareAuth(left: Signal, right: Signal): number {
  return right.weight - left.weight || placeOf(left) - placeOf(right);
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

/** Of the signals that speak of another reason the one that decides. */
export function firstClear(signals: readonly Signal[]): Signal | undefined {
  return firstOf(signals, ({ means }) => isClearMeaning(means), compareClear);
}

function compareClear(left: Signal, right: Signal): number {
  return (
    right.weight - left.weight || clearPrecedence.indexOf(left.means) - clearPrecedence.indexOf(right.means)
  );
}

function firstOf(
  signals: readonly Signal[],
  speaks: (signal: Signal) => boolean,
  compare: (left: Signal, right: Signal) => number,
): Signal | undefined {
  let first: Signal | undefined;
  for (const signal of signals)
    if (speaks(signal) && (first === undefined || compare(signal, first) < 0)) first = signal;
  return first;
}

/** The cause towards which the words of an answer lean that names none; they are said in its sentences, not in its codes. */
export function hintIn(signals: readonly Signal[]): Signal | undefined {
  return firstAuth(
    signals,
    ({ means, weight, statement }) =>
      weight === 1 && means !== 'refused' && means !== 'catch-all' && statement.text.includes(' '),
  );
}

/** The cause that a ranked list of signals comes to; undefined where none names one. */
export function causeOf(ranked: readonly Signal[]): Cause | undefined {
  const means = ranked[0]?.means;
  if (means === 'catch-all') return 'invalid-credential';
  if (means === 'refused') return undefined;
  return means !== undefined && isAuthMeaning(means) ? means : undefined;
}

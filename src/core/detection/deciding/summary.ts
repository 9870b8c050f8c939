import { namesInSentence } from '../scopes/sentences.ts';
import { isAuthMeaning, signalsIn } from './signals.ts';
import type { Requirement } from '../scopes/names.ts';
import type { Statement } from '../reading/statement.ts';
import type { Cause } from '../verdict.ts';
import type { Signal } from './signals.ts';

/** What the tester's own sentence adds where the answer is silent. */
export interface Summary {
  readonly statement: Statement;
  readonly signals: readonly Signal[];
  readonly scopes: Requirement | undefined;
  /** The cause, made more precise where the answer says only that access was refused. */
  readonly refine: (cause: Cause, first: Signal | undefined) => Cause;
}

const hedges = [
  'might',
  'maybe',
  'perhaps',
  'possibly',
  'could be',
  'probably',
  '?',
  'not sure',
  'unclear',
  'may be',
  'guess',
];

/** Reads a summary. A guess ("might", a question) counts for nothing. */
export function summaryOf(text: string): Summary {
  const statement: Statement = {
    text,
    key: '',
    source: 'summary',
    node: undefined,
    span: undefined,
    literal: true,
  };
  const lower = text.toLowerCase();
  const guessed = hedges.some((hedge) => lower.includes(hedge));
  const signals = guessed ? [] : signalsIn(statement).filter((signal) => !isNegated(lower, signal));
  const scopes = guessed ? undefined : namesInSentence(text).required;
  return { statement, signals, scopes, refine: (cause, first) => refine(cause, first, signals) };
}

function isNegated(lower: string, signal: Signal): boolean {
  const before = lower.slice(Math.max(0, signal.at.start - 12), signal.at.start);
  return before.includes('not a') || before.includes('no ');
}

function refine(cause: Cause, first: Signal | undefined, signals: readonly Signal[]): Cause {
  const decisive = signals
    .filter((signal) => signal.weight === 4 && isAuthMeaning(signal.means))
    .map((signal) => signal.means);
  const weight = first?.weight ?? 0;
  if (
    decisive.includes('wrong-credential-kind') &&
    cause !== 'plan-or-feature-gate' &&
    cause !== 'ip-or-policy-block'
  )
    return 'wrong-credential-kind';
  if (first?.means === 'catch-all' || weight <= 3) {
    if (decisive.includes('expired-credential') && cause === 'invalid-credential')
      return 'expired-credential';
    if (weight <= 2 && decisive.includes('missing-credential') && cause === 'invalid-credential')
      return 'missing-credential';
    if (weight <= 3 && decisive.includes('missing-scope') && cause === 'insufficient-role')
      return 'missing-scope';
  }
  return cause;
}

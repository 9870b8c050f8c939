import { namesInSentence } from '../scopes/sentences.ts';
import { signalsIn } from './signals.ts';
import type { FoundScopes } from '../scopes/find.ts';
import type { Statement } from '../reading/statement.ts';
import type { Cause } from '../verdict.ts';
import type { Signal } from './signals.ts';

/** What the tester's own sentence adds where the answer is silent. */
export interface Summary {
  readonly signals: readonly Signal[];
  readonly scopes: FoundScopes | undefined;
}

const hedges = [
  'might',
  'maybe',
  'perhaps',
  'possibly',
  'probably',
  'could be',
  'may be',
  'not sure',
  'unclear',
  'guess',
  '?',
];
const longestSummary = 2_000;

/** Reads a summary. A guess ("might", a question) counts for nothing. */
export function readSummary(summary: string): Summary {
  const text = summary.slice(0, longestSummary);
  const lower = text.toLowerCase();
  if (text === '' || hedges.some((hedge) => lower.includes(hedge))) return { signals: [], scopes: undefined };
  const statement: Statement = {
    text,
    key: '',
    source: 'summary',
    node: undefined,
    span: undefined,
    literal: true,
  };
  const signals = signalsIn(statement).filter((signal) => !isNegated(lower, signal));
  const { required, isScope } = namesInSentence(text);
  const at = { start: 0, end: text.length };
  const scopes = required && { ...required, statement, at, rule: 'summary', isScope };
  return { signals, scopes };
}

/** "This is not an authorization problem" */
function isNegated(lower: string, signal: Signal): boolean {
  const before = lower.slice(Math.max(0, signal.at.start - 8), signal.at.start);
  return before.includes('not a ') || before.includes('not an ') || before.endsWith('no ');
}

/**
 * Makes a cause more precise by the summary. The answer's own words stand; a tester knows better only
 * which credential was used, and what a refusal without a reason was about.
 */
export function refineCause(cause: Cause, first: Signal | undefined, summary: Summary): Cause {
  const weight = first?.weight ?? 0;
  const says = (means: Cause): boolean =>
    summary.signals.some((signal) => signal.weight >= 4 && signal.means === means);
  const settled = weight > 4 || cause === 'plan-or-feature-gate' || cause === 'ip-or-policy-block';
  if (!settled && says('wrong-credential-kind')) return 'wrong-credential-kind';
  if (
    cause === 'invalid-credential' &&
    (weight <= 3 || first?.means === 'catch-all') &&
    says('expired-credential')
  )
    return 'expired-credential';
  if (cause === 'invalid-credential' && weight <= 2 && says('missing-credential'))
    return 'missing-credential';
  if (cause === 'insufficient-role' && weight <= 3 && says('missing-scope')) return 'missing-scope';
  return cause;
}

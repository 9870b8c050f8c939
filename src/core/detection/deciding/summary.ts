import { isGrantShaped } from '../scopes/names.ts';
import { namesInSentence, type SentenceScopes } from '../scopes/sentences.ts';
import { rankAuth } from './rank.ts';
import { signalsIn } from './signals.ts';
import type { FoundScopes } from '../scopes/find.ts';
import type { Statement } from '../reading/statement.ts';
import type { Cause } from '../verdict.ts';
import type { Signal } from './signals.ts';

const longestSummary = 2_000;
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

/**
 * What the tester's own sentence adds where the answer is silent. A guess ("might", a question) counts for
 * nothing. Read only when asked: most answers speak for themselves.
 */
export class Summary {
  private readonly text: string;
  private read: readonly Signal[] | undefined;

  constructor(summary: string) {
    const text = summary.slice(0, longestSummary);
    const lower = text.toLowerCase();
    this.text = hedges.some((hedge) => lower.includes(hedge)) ? '' : text;
  }

  /** Nothing was said, or only guessed. */
  get isSilent(): boolean {
    return this.text === '';
  }

  /** What it says about access, denials of it left out. */
  get signals(): readonly Signal[] {
    this.read ??= this.isSilent ? [] : signalsIn(this.statement).filter((signal) => !this.isNegated(signal));
    return this.read;
  }

  /** The scopes that it names as missing. */
  get scopes(): FoundScopes | undefined {
    if (this.isSilent) return undefined;
    const { required, isScope } = this.naming;
    const at = { start: 0, end: this.text.length };
    return required && { ...required, statement: this.statement, at, rule: 'summary', isScope };
  }

  /** A documentation that is quoted says it in a sentence of its own. */
  private get naming(): SentenceScopes {
    const whole = namesInSentence(this.text);
    const isQuoting = whole.required === undefined && this.text.includes('"');
    return isQuoting ? namesInSentence(this.text.replaceAll('"', ' ')) : whole;
  }

  /** "Reading works with the same key, creating does not": the key is good, and not from another place or until a time. */
  get isGoodElsewhere(): boolean {
    return goodElsewhere.some((words) => words.test(this.text)) && !otherwiseGood.test(this.text);
  }

  /** It tells of a key that may only read, and of nothing else that is the matter with it. */
  get isOfReading(): boolean {
    const isReading = /\b(?:key|token|pat)\b[^.;]{0,30}(?<!not )\bread[- ]only\b/i.test(this.text);
    return isReading && !this.signals.some(({ means, weight }) => weight >= 4 && isOfCredential(means));
  }

  /** Another kind of key is told to be what the call takes. */
  get isOfOtherKind(): boolean {
    return ofOtherKind.some((words) => {
      const named = words.exec(this.text)?.slice(1);
      return named?.every((kind) => kinds.has(kind.toLowerCase())) === true;
    });
  }

  private get statement(): Statement {
    return { text: this.text, key: '', source: 'summary', node: undefined, span: undefined, literal: true };
  }

  /** "This is not an authorization problem" */
  private isNegated(signal: Signal): boolean {
    const before = this.text.slice(Math.max(0, signal.at.start - 8), signal.at.start).toLowerCase();
    return before.includes('not a ') || before.includes('not an ') || before.endsWith('no ');
  }
}

const goodElsewhere = [
  /\b(?:works?|pass|(?:is|are|was|were) fine)(?: fine)? (?:with|using) (?:this|that|the same|the) (?:key|token|pat)\b/i,
  /\b(?:same|this) (?:key|token|pat) (?:works?|gave 200|returns data)\b/i,
  /\bother (?:endpoints|calls|requests) (?:accept|take) (?:this|the|the same) (?:key|token|pat)\.?$/i,
  /\b(?:key|token|pat) can \w{2,20}, but \w{2,20}ing\b/i,
  /\bother \w{1,20} (?:of|with) (?:this|the) (?:key|token|pat) work\b/i,
];
/** "The key is a query key; creating an index takes an admin key.", "with a team token the same call works" */
const ofOtherKind = [
  /\b(?:is|was) an? (\w{2,20}) (?:key|token)\b[^.]{1,60}\b(?:takes|needs|wants|requires|expects) an? (\w{2,20}) (?:key|token)\b/i,
  /\bwith an? (\w{2,20}) (?:key|token) (?:the same call|it|this call) (?:works|passes)\b/i,
  /\b(\w{2,20}) (?:key|token)\b[^.]{1,20} (?:configured|used|sent)\b[^.]{1,40}\b(?:takes|needs|wants|requires|expects) the (\w{2,20}) one\b/i,
];
/** What a key is for, or whose it is; a fresh or a valid one is of no other kind. */
const kinds: ReadonlySet<string> = new Set(
  (
    'query admin user team bot public publishable secret private server client personal project app organization org workspace ' +
    'service master test live sandbox production management delivery search partner'
  ).split(' '),
);
/** Works of a place, of a time or of a person, or does not. */
const otherwiseGood =
  /\bno other|\bstopped|longer|overnight|until|before|\b(?:not|never) work|\bworks? (?:only )?(?:from|in|at|over|through|when)\b|minutes?|hours?|office|\bhome\b|campus|browser|vpn|runner|proxy|sandbox|\bplan\b|quota|account|password|login|admin|curl|agent|\bhost\b|region|role|owner|viewer|guest|\bbot\b|document|\bdocs\b/i;

function isOfCredential(means: Signal['means'] | undefined): means is Cause {
  return means === 'expired-credential' || means === 'missing-credential' || means === 'invalid-credential';
}

/**
 * Makes a cause more precise by the summary. The answer's own words stand; a tester knows better only
 * which credential was used, and what a refusal without a reason was about.
 */
export function refineCause(
  cause: Cause,
  first: Signal | undefined,
  summary: Summary,
  namesScopes: () => boolean,
): Cause {
  if (summary.isSilent) return cause;
  const weight = first?.weight ?? 0;
  if (weight > 4 || cause === 'plan-or-feature-gate' || cause === 'ip-or-policy-block') return cause;
  const told = rankAuth(summary.signals).find((signal) => signal.weight >= 4)?.means;
  // Nor does what is told of a key count against a scope or permission that the answer names.
  const isOfGrants = cause === 'missing-scope' || cause === 'insufficient-role';
  if (told === 'wrong-credential-kind' && !(isOfGrants && namesScopes())) return told;
  const isOpen = weight <= 3 || first?.means === 'catch-all';
  if (cause === 'invalid-credential' && told === 'expired-credential' && isOpen) return told;
  if (cause === 'invalid-credential' && told === 'missing-credential' && weight <= 3) return told;
  const isNotRole =
    told === 'missing-scope' || told === 'plan-or-feature-gate' || told === 'ip-or-policy-block';
  if (cause === 'insufficient-role' && isNotRole && weight <= 3) return told;
  const isBare = first === undefined || first.means === 'refused';
  // A bare 401, and the tester knows which scope the key has not, or that it may only read.
  const { scopes } = summary;
  const isScopeNamed =
    scopes !== undefined &&
    (told === 'missing-scope' ||
      (!isOfCredential(told) && scopes.isScope && scopes.names.every(isGrantShaped)));
  const isShort = isScopeNamed || (told === 'missing-scope' && summary.isOfReading);
  if (cause === 'invalid-credential' && isBare && isShort) return 'missing-scope';
  const isOfKey = cause === 'invalid-credential' || (cause === 'insufficient-role' && isBare);
  if (isOfKey && told === undefined && scopes === undefined && summary.isOfOtherKind)
    return 'wrong-credential-kind';
  // "Forbidden", and the tester knows what is the matter with the key.
  if (cause === 'insufficient-role' && isBare && scopes === undefined)
    return isOfCredential(told) ? told : summary.isGoodElsewhere ? 'missing-scope' : cause;
  return cause;
}

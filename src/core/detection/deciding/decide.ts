import { readByProvider } from '../providers/match.ts';
import { AnswerScopes, sentenceRule } from '../scopes/find.ts';
import { isGrantShaped, isIdentifier, isTokenGrant } from '../scopes/names.ts';
import { evidenceOf } from './evidence.ts';
import { signalsOfFields } from './field-signals.ts';
import { withoutFormErrors } from './form-errors.ts';
import { signalOfLogin } from './login.ts';
import { signalOfMissingHeader } from './missing-headers.ts';
import { networkFailure } from './network.ts';
import { otherReason } from './other-reasons.ts';
import { causeOf, hintIn, rankAuth } from './rank.ts';
import { signalsIn } from './signals.ts';
import { challengeStatements, signalsOfStandards } from './standards.ts';
import { refineCause, Summary } from './summary.ts';
import { clearVerdict, statusEvidence } from './verdicts.ts';
import type { Observation } from '../../artifacts/observation.ts';
import type { Transcript } from '../../artifacts/transcript/transcript.ts';
import type { Answer } from '../reading/answer.ts';
import type { FoundScopes } from '../scopes/find.ts';
import type { AuthVerdict, Cause, Evidence, Verdict } from '../verdict.ts';
import type { Statement } from '../reading/statement.ts';
import type { Signal } from './signals.ts';

/** Weighs everything that an answer says, and comes to a verdict. */
export function decide(observation: Observation, transcript: Transcript, answer: Answer): Verdict {
  const network = networkFailure(transcript, answer);
  if (network !== undefined) return network;
  const summary = new Summary(observation.summary);
  const provider = readByProvider(observation, transcript, answer);
  const login = signalOfLogin(answer);
  const scopes = new AnswerScopes(answer);
  const gathered = gatherSignals(answer, scopes, summary);
  const signals = [...(login === undefined ? provider.signals : [login]), ...gathered];
  const other = otherReason(answer, signals, scopes);
  if (other !== undefined) return clearVerdict(other.reason, answer, other.evidence);
  return refusal(answer, signals, { scopes, summary, isChoice: provider.anyOf });
}

function gatherSignals(answer: Answer, scopes: AnswerScopes, summary: Summary): Signal[] {
  const said: Signal[] = [];
  for (const statement of [...answer.statements, ...challengeStatements(answer)]) {
    const signals = signalsIn(statement);
    if (signals.length > 0) said.push(...signals);
  }
  const header = signalOfMissingHeader(answer);
  const signals = [
    ...signalsOfStandards(answer),
    ...(header === undefined ? [] : [header]),
    ...signalsOfFields(answer, scopes.inFields),
    ...withoutFormErrors(said, answer),
  ];
  // The tester's words decide only where there is nothing else to read.
  const isWordless =
    (answer.json?.isError === true && answer.statements.every(({ source }) => source === 'status-line')) ||
    (answer.statements.length > 0 && answer.statements.every(isNumber));
  const isSilent =
    isWordless || (!answer.hasBody && answer.challenges.length === 0 && answer.statusFrom !== 'status-line');
  return isSilent ? [...signals, ...summary.signals] : signals;
}

/** `ERR 1004`: what it stands for is in a list that the tester may have looked at. */
function isNumber({ source, text }: Statement): boolean {
  return source === 'text' && /^(?:err|error|code)?[ :#-]{0,3}\d{1,6}$/i.test(text.trim());
}

const mostScopes = 50;
const mostEvidence = 6;

/** What tells the scopes of a refusal. */
interface Naming {
  readonly scopes: AnswerScopes;
  readonly summary: Summary;
  /** The provider documents that scopes listed like these are alternatives. */
  readonly isChoice: boolean;
}

function refusal(
  answer: Answer,
  signals: readonly Signal[],
  { scopes, summary, isChoice }: Naming,
): AuthVerdict {
  const ranked = rankAuth(signals).filter((signal) => signal.weight > 1);
  const first = ranked[0];
  const hint = causeOf(ranked) === undefined ? hintIn(signals) : undefined;
  const told = causeOfPayment(
    answer,
    causeOfEither(ranked) ??
      causeOf(ranked) ??
      causeOfNames(scopes) ??
      causeOf(hint === undefined ? [] : [hint]) ??
      causeOfStatus(answer, first),
  );
  const refined = refineCause(told, first, summary, () => scopes.anywhere !== undefined);
  const found =
    (first?.means === 'catch-all' ? scopesBesideCatchAll(scopes, first) : undefined) ??
    scopesFor(refined, scopes) ??
    summaryScopes(refined, summary);
  const cause = found !== undefined && tellsScope(found, refined, first) ? 'missing-scope' : refined;
  const evidence: Evidence[] = strongestOfEach(ranked).map(({ statement, at, rule }) =>
    evidenceOf(statement, at, rule),
  );
  if (found !== undefined) evidence.unshift(evidenceOf(found.statement, found.at, found.rule));
  return {
    kind: 'auth',
    cause,
    status: answer.status,
    scopes: found?.names.slice(0, mostScopes) ?? [],
    anyOf: found !== undefined && (found.anyOf || (isChoice && found.names.length > 1)),
    evidence: [...evidence, ...statusEvidence(answer)].slice(0, mostEvidence),
  };
}

/** The three strongest signals, one of each statement. */
function strongestOfEach(ranked: readonly Signal[]): Signal[] {
  const strongest: Signal[] = [];
  for (const signal of ranked) {
    if (strongest.some(({ statement }) => statement.text === signal.statement.text)) continue;
    strongest.push(signal);
    if (strongest.length === 3) break;
  }
  return strongest;
}

/** "Invalid or expired token" beside "Expired token": where one statement leaves it open, another tells which. */
function causeOfEither(ranked: readonly Signal[]): Cause | undefined {
  const [first] = ranked;
  if (first?.means !== 'catch-all') return undefined;
  const open = new Set(ranked.filter(({ means }) => means === 'catch-all').map(({ statement }) => statement));
  const told = ranked.some(
    ({ means, weight, statement }) => means === 'expired-credential' && weight >= 4 && !open.has(statement),
  );
  return told ? 'expired-credential' : undefined;
}

/** "write:buckets is unauthorized", and nothing else: what is named is a grant. */
function causeOfNames({ anywhere }: AnswerScopes): Cause | undefined {
  const isGrant =
    anywhere?.isScope === true && anywhere.rule === sentenceRule && anywhere.names.every(isGrantShaped);
  return isGrant ? 'missing-scope' : undefined;
}

/** RFC 9110 section 15.5.2: 401 is about who asks; 403, about what they may do. */
function causeOfStatus(answer: Answer, first: Signal | undefined): Cause {
  const { status, bodyStatus } = answer;
  const isTold = [status, bodyStatus].some((told) => told === 401 || told === 403);
  // Under another status "Unauthorized" is the word of 401.
  const isAboutWho = isTold
    ? status === 401 || bodyStatus === 401
    : [first?.statement, ...answer.statements.slice(0, mostCodes)].some(isUnauthorized);
  return isAboutWho ? 'invalid-credential' : 'insufficient-role';
}

/** RFC 9110 section 15.5.3: what an account may not do until it is paid for is no matter of roles. */
function causeOfPayment({ status, bodyStatus }: Answer, cause: Cause): Cause {
  return cause === 'insufficient-role' && (status ?? bodyStatus) === 402 ? 'plan-or-feature-gate' : cause;
}

const mostCodes = 8;

function isUnauthorized(statement: Statement | undefined): boolean {
  return /^unauthori[sz]ed(?: access| request| error)?[.!]?$/i.test(statement?.text ?? '');
}

/** A named scope tells that the grant is too narrow, unless the provider says that it is the role. */
function tellsScope(found: FoundScopes, cause: Cause, first: Signal | undefined): boolean {
  if (first?.means === 'catch-all') return tellsWhich(found, first);
  // A tester who names the scope that a token lacks knows more than a code that stands for both.
  if (found.statement.source === 'summary') return cause === 'insufficient-role' && found.isScope;
  const weight = first?.weight ?? 0;
  if (cause !== 'insufficient-role' || weight > 4) return false;
  if (weight === 4)
    return (
      (found.isScope && found.statement.text.toLowerCase().includes('scope')) ||
      found.names.every(isTokenGrant)
    );
  return found.isScope || found.names.every(isGrantShaped);
}

/** "The key is invalid or lacks a scope. Missing scopes: x": what is named tells which of them it is. */
function scopesBesideCatchAll({ anywhere }: AnswerScopes, first: Signal): FoundScopes | undefined {
  return anywhere !== undefined && tellsWhich(anywhere, first) ? anywhere : undefined;
}

/** It is called a scope, or another statement names what is missing. */
function tellsWhich({ isScope, statement, names }: FoundScopes, first: Signal): boolean {
  return (
    isScope || (statement !== first.statement && names.every(isIdentifier) && !/\brole/i.test(statement.text))
  );
}

function scopesFor(cause: Cause, scopes: AnswerScopes): FoundScopes | undefined {
  const isAboutGrants =
    cause === 'missing-scope' || cause === 'insufficient-role' || cause === 'wrong-credential-kind';
  return isAboutGrants ? scopes.anywhere : scopes.inChallenges;
}

function summaryScopes(cause: Cause, summary: Summary): FoundScopes | undefined {
  return cause === 'missing-scope' || cause === 'insufficient-role' ? summary.scopes : undefined;
}

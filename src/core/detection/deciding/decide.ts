import { readByProvider } from '../providers/match.ts';
import { scopesInAnswer, scopesInChallenges } from '../scopes/find.ts';
import { evidenceOf } from './evidence.ts';
import { signalsOfFields } from './field-signals.ts';
import { isLogin } from './login.ts';
import { networkFailure } from './network.ts';
import { otherReason } from './other-reasons.ts';
import { causeOf, rankAuth } from './rank.ts';
import { signalsIn } from './signals.ts';
import { challengeStatements, signalsOfStandards } from './standards.ts';
import { readSummary, refineCause } from './summary.ts';
import { clearVerdict, statusEvidence } from './verdicts.ts';
import type { Observation } from '../../artifacts/observation.ts';
import type { Transcript } from '../../artifacts/transcript/transcript.ts';
import type { Answer } from '../reading/answer.ts';
import type { FoundScopes } from '../scopes/find.ts';
import type { AuthVerdict, Cause, Evidence, Verdict } from '../verdict.ts';
import type { Signal } from './signals.ts';
import type { Summary } from './summary.ts';

/** Weighs everything that an answer says, and comes to a verdict. */
export function decide(observation: Observation, transcript: Transcript, answer: Answer): Verdict {
  const network = networkFailure(transcript, answer);
  if (network !== undefined) return network;
  const summary = readSummary(observation.summary);
  const provider = readByProvider(observation, transcript, answer);
  const signals = [...provider.signals, ...gatherSignals(answer, summary)];
  const other = otherReason(answer, signals);
  if (other !== undefined) return clearVerdict(other.reason, answer, other.evidence);
  return refusal(answer, signals, summary, provider.anyOf);
}

function gatherSignals(answer: Answer, summary: Summary): Signal[] {
  const statements = [...answer.statements, ...challengeStatements(answer)];
  const signals = [
    ...signalsOfStandards(answer),
    ...signalsOfFields(answer),
    ...statements.flatMap(signalsIn),
  ];
  // The tester's words decide only where there is nothing else to read.
  const isSilent = !answer.hasBody && answer.challenges.length === 0 && answer.statusFrom !== 'status-line';
  return isSilent ? [...signals, ...summary.signals] : signals;
}

const mostScopes = 50;
const mostEvidence = 6;

function refusal(
  answer: Answer,
  signals: readonly Signal[],
  summary: Summary,
  isChoice: boolean,
): AuthVerdict {
  const ranked = rankAuth(signals).filter((signal) => signal.weight > 1);
  const first = ranked[0];
  const told = isLogin(answer) ? 'missing-credential' : (causeOf(ranked) ?? causeOfStatus(answer));
  const refined = refineCause(told, first, summary);
  const found = scopesFor(refined, answer) ?? summaryScopes(refined, summary);
  const cause = found?.isScope === true && isUndecided(refined, first) ? 'missing-scope' : refined;
  const evidence: Evidence[] = ranked
    .slice(0, 3)
    .map((signal) => evidenceOf(signal.statement, signal.at, signal.rule));
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

/** RFC 9110 section 15.5.2: 401 is about who asks; 403, about what they may do. */
function causeOfStatus(answer: Answer): Cause {
  return answer.status === 401 || answer.bodyStatus === 401 ? 'invalid-credential' : 'insufficient-role';
}

/** A named scope tells that the grant is too narrow, unless the provider says that it is the role. */
function isUndecided(cause: Cause, first: Signal | undefined): boolean {
  return cause === 'insufficient-role' && (first === undefined || first.weight < 5);
}

function scopesFor(cause: Cause, answer: Answer): FoundScopes | undefined {
  const isAboutGrants =
    cause === 'missing-scope' || cause === 'insufficient-role' || cause === 'wrong-credential-kind';
  return isAboutGrants ? scopesInAnswer(answer) : scopesInChallenges(answer);
}

function summaryScopes(cause: Cause, summary: Summary): FoundScopes | undefined {
  return cause === 'missing-scope' || cause === 'insufficient-role' ? summary.scopes : undefined;
}

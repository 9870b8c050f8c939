import { scopesInAnswer, scopesInChallenges } from '../scopes/find.ts';
import { scopesInHeaders } from '../scopes/headers.ts';
import { causeOf, rankAuth } from './causes.ts';
import { evidenceOf } from './evidence.ts';
import { isAuthMeaning, isClearMeaning, signalsIn } from './signals.ts';
import { challengeStatements, headerStatement, signalsOfStandards } from './standards.ts';
import { summaryOf } from './summary.ts';
import type { Observation } from '../../artifacts/observation.ts';
import type { Transcript } from '../../artifacts/transcript/transcript.ts';
import type { Answer } from '../reading/answer.ts';
import type { FoundScopes } from '../scopes/find.ts';
import type { Cause, ClearReason, Evidence, Verdict } from '../verdict.ts';
import type { Signal } from './signals.ts';

/** Weighs everything an answer says and comes to a verdict. */
export function decide(observation: Observation, transcript: Transcript, answer: Answer): Verdict {
  const network = networkFailure(transcript, answer);
  if (network !== undefined) return network;
  const signals = [
    ...signalsOfStandards(answer),
    ...[...answer.statements, ...challengeStatements(answer)].flatMap(signalsIn),
  ];
  const summary = summaryOf(observation.summary);
  const silent = !answer.hasBody && answer.challenges.length === 0;
  if (silent && answer.statusFrom !== 'status-line') signals.push(...summary.signals);
  const clear = otherReason(answer, signals);
  if (clear !== undefined) return clearVerdict(clear.reason, answer, clear.evidence);
  return authVerdict(answer, signals, summary);
}

function networkFailure(transcript: Transcript, answer: Answer): Verdict | undefined {
  const error = transcript.errors.find((each) => each.code !== 22);
  const failed =
    error !== undefined &&
    (transcript.final === undefined ||
      transcript.final.status === undefined ||
      transcript.final.status < 300 ||
      error.code === 56);
  if (failed)
    return {
      kind: 'clear',
      reason: 'network',
      status: undefined,
      evidence: [
        {
          where: 'body:line 1',
          text: ` ${error.text}`.slice(1, 300),
          rule: 'curl exit code',
          ...(error.span === undefined ? {} : { span: error.span }),
        },
      ],
    };
  if (answer.status === 407 || answer.status === 511) return clearVerdict('network', answer, []);
  if (transcript.final === undefined && transcript.printedStatus === undefined && transcript.hosts.length > 0)
    return clearVerdict('network', answer, []);
  return undefined;
}

interface Other {
  readonly reason: ClearReason;
  readonly evidence: readonly Evidence[];
}

/** Whether the answer failed for another reason than access; undefined when it was access. */
function otherReason(answer: Answer, signals: readonly Signal[]): Other | undefined {
  const { status } = answer;
  const strongest = rankAuth(signals)[0];
  const weight = strongest?.weight ?? 0;
  const clear = strongestClear(signals);
  const refused =
    status === 401 ||
    status === 403 ||
    ((status === undefined || (status >= 200 && status < 500 && status !== 404 && status !== 429)) &&
      (answer.bodyStatus === 401 || answer.bodyStatus === 403));
  if (status === 429) return { reason: 'rate-limit', evidence: [] };
  if (isLogin(answer)) return undefined;
  if (refused) return refusedOtherwise(answer, clear, weight, strongest);
  if (status !== undefined && status >= 500) {
    if (answer.isXml && weight >= 4 && clear?.weight !== 4) return undefined;
    return {
      reason: clear?.means === 'rate-limit' ? 'rate-limit' : 'server-error',
      evidence: evidenceFor(clear),
    };
  }
  if (status !== undefined && status >= 300 && status < 400) return { reason: 'other', evidence: [] };
  if (
    clear !== undefined &&
    (clear.means === 'rate-limit' ||
      clear.means === 'payment' ||
      clear.means === 'bot-challenge' ||
      clear.means === 'conflict') &&
    weight <= 4 &&
    strongest?.means !== 'missing-scope'
  )
    return { reason: clear.means, evidence: evidenceFor(clear) };
  const needed = neededWeight(answer);
  if (strongest !== undefined && weight >= needed && !sharesStatement(strongest, signals)) return undefined;
  return { reason: reasonByStatus(status, clear), evidence: evidenceFor(clear) };
}

function neededWeight(answer: Answer): number {
  const { status } = answer;
  if (status === undefined) return answer.json?.isError === false ? 9 : 2;
  if (status < 300)
    return answer.headers.some((header) => header.name === 'grpc-status')
      ? 3
      : answer.json?.isError === true || answer.isXml
        ? 3
        : answer.json === undefined && !answer.isPage
          ? 4
          : 9;
  if (status === 402 || status === 410 || status === 451 || status === 409) return 4;
  return 3;
}

/** A validation wording in the same statement outweighs all but decisive wordings of access. */
function sharesStatement(signal: Signal, signals: readonly Signal[]): boolean {
  return (
    signal.weight < 4 &&
    signals.some(
      (other) => other.statement === signal.statement && other.weight === 4 && isClearMeaning(other.means),
    )
  );
}

function refusedOtherwise(
  answer: Answer,
  clear: Signal | undefined,
  weight: number,
  strongest: Signal | undefined,
): Other | undefined {
  if (clear !== undefined && clear.weight === 4) {
    const { means } = clear;
    if (means === 'rate-limit' || means === 'bot-challenge' || means === 'payment' || means === 'conflict') {
      if (strongest?.means !== 'missing-scope' || weight < 4)
        return { reason: means, evidence: evidenceFor(clear) };
    }
    if (
      (means === 'other' || means === 'validation') &&
      weight < 3 &&
      answer.status !== 401 &&
      isClearMeaning(means)
    )
      return { reason: means, evidence: evidenceFor(clear) };
  }
  const limit = answer.status === 403 && weight < 4 ? rateLimitHeader(answer) : undefined;
  return limit;
}

/** `x-ratelimit-remaining: 0` or `retry-after` on a 403: GitHub documents both for its limits. */
function rateLimitHeader(answer: Answer): Other | undefined {
  const header = answer.headers.find(
    (each) =>
      each.name === 'retry-after' ||
      ((each.name === 'x-ratelimit-remaining' ||
        each.name === 'x-rate-limit-remaining' ||
        each.name === 'ratelimit-remaining') &&
        each.value === '0'),
  );
  if (header === undefined) {
    const challenge = answer.headers.find(
      (each) =>
        (each.name === 'cf-mitigated' && each.value === 'challenge') ||
        each.name === 'x-amzn-waf-action' ||
        (each.name === 'server' && each.value === 'AkamaiGHost' && answer.isPage),
    );
    return challenge === undefined
      ? undefined
      : { reason: 'bot-challenge', evidence: [headerEvidence(challenge)] };
  }
  return { reason: 'rate-limit', evidence: [headerEvidence(header)] };
}

function headerEvidence(header: Parameters<typeof headerStatement>[0]): Evidence {
  const statement = headerStatement(header);
  return evidenceOf(statement, { start: 0, end: statement.text.length }, 'RFC 9110 section 10.2.3');
}

const clearOrder = [
  'rate-limit',
  'bot-challenge',
  'payment',
  'conflict',
  'other',
  'validation',
  'server-error',
  'not-found',
];

function strongestClear(signals: readonly Signal[]): Signal | undefined {
  return signals
    .filter((signal) => isClearMeaning(signal.means))
    .sort(
      (left, right) =>
        right.weight - left.weight || clearOrder.indexOf(left.means) - clearOrder.indexOf(right.means),
    )[0];
}

function evidenceFor(signal: Signal | undefined): Evidence[] {
  return signal === undefined ? [] : [evidenceOf(signal.statement, signal.at, signal.rule)];
}

function reasonByStatus(status: number | undefined, clear: Signal | undefined): ClearReason {
  if (status === 404 || status === 410) return 'not-found';
  if (status === 409) return 'conflict';
  if (status === 402) return 'payment';
  if (clear !== undefined && isClearMeaning(clear.means)) return clear.means;
  if (status !== undefined && status < 300) return 'success';
  if (status === 400 || status === 422 || status === 413 || status === 415) return 'validation';
  return 'other';
}

/** A redirect to a login page, or the page itself where data was asked for. */
function isLogin(answer: Answer): boolean {
  const { status } = answer;
  if (status !== undefined && status >= 300 && status < 400) {
    const location = answer.headers.find((header) => header.name === 'location')?.value.toLowerCase() ?? '';
    return [
      'login',
      'signin',
      'sign-in',
      'sign_in',
      'log-in',
      '/auth',
      '/sso',
      'saml',
      'authorize',
      'oauth2',
      'logon',
    ].some((word) => location.includes(word));
  }
  return answer.isLoginPage && (status === undefined || status < 300 || status === 401);
}

function clearVerdict(reason: ClearReason, answer: Answer, evidence: readonly Evidence[]): Verdict {
  return { kind: 'clear', reason, status: answer.status, evidence: [...statusEvidence(answer), ...evidence] };
}

function statusEvidence(answer: Answer): Evidence[] {
  if (answer.status === undefined) return [];
  const span = answer.statusSpan;
  return [
    {
      where: answer.statusFrom === 'summary' ? 'summary' : 'status',
      text: String(answer.status),
      rule: 'RFC 9110 section 15',
      ...(span === undefined ? {} : { span }),
    },
  ];
}

function authVerdict(
  answer: Answer,
  signals: readonly Signal[],
  summary: ReturnType<typeof summaryOf>,
): Verdict {
  const ranked = rankAuth(signals).filter((signal) => signal.weight > 1);
  const first = ranked[0];
  let cause: Cause = causeOf(ranked) ?? fallbackCause(answer);
  if (isLogin(answer)) cause = 'missing-credential';
  const header = scopesInHeaders(answer.headers);
  if (header.required !== undefined && (cause === 'insufficient-role' || cause === 'invalid-credential'))
    cause = 'missing-scope';
  cause = summary.refine(cause, first);
  const scopes = scopesFor(answer, cause, first);
  if (scopes?.isScope === true && cause === 'insufficient-role') cause = 'missing-scope';
  let names = scopes?.names ?? [];
  let anyOf = scopes?.anyOf ?? false;
  const evidence: Evidence[] = ranked
    .slice(0, 3)
    .map((signal) => evidenceOf(signal.statement, signal.at, signal.rule));
  if (scopes !== undefined)
    evidence.unshift(
      evidenceOf(scopes.statement, { start: 0, end: scopes.statement.text.length }, scopes.rule),
    );
  else if (summary.scopes !== undefined && (cause === 'missing-scope' || cause === 'insufficient-role')) {
    ({ names, anyOf } = summary.scopes);
    if (cause === 'insufficient-role' && (first?.weight ?? 0) < 4) cause = 'missing-scope';
    evidence.push(evidenceOf(summary.statement, { start: 0, end: summary.statement.text.length }, 'summary'));
  }
  return {
    kind: 'auth',
    cause,
    status: answer.status,
    scopes: names.slice(0, 50),
    anyOf,
    evidence: [...evidence, ...statusEvidence(answer)].slice(0, 6),
  };
}

function fallbackCause(answer: Answer): Cause {
  return answer.status === 401 || answer.bodyStatus === 401 ? 'invalid-credential' : 'insufficient-role';
}

function scopesFor(answer: Answer, cause: Cause, first: Signal | undefined): FoundScopes | undefined {
  if (cause === 'missing-scope' || cause === 'insufficient-role' || cause === 'wrong-credential-kind')
    return scopesInAnswer(
      answer,
      cause === 'missing-scope' || (first !== undefined && isAuthMeaning(first.means)),
    );
  return scopesInChallenges(answer);
}

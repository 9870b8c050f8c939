import type { Answer } from '../reading/answer.ts';
import type { Statement } from '../reading/statement.ts';
import type { Header } from '../../artifacts/transcript/transcript.ts';
import type { Meaning } from '../vocabulary/meaning.ts';
import type { Signal } from './signals.ts';

interface ChallengeError {
  readonly means: Meaning;
  readonly weight: 3 | 4 | 5;
  readonly rule: string;
}

/** `error` of a Bearer challenge: RFC 6750 section 3.1, RFC 9470 section 3. */
const challengeErrors: ReadonlyMap<string, ChallengeError> = new Map([
  ['insufficient_scope', { means: 'missing-scope', weight: 5, rule: 'RFC 6750 section 3.1' }],
  ['invalid_token', { means: 'invalid-credential', weight: 3, rule: 'RFC 6750 section 3.1' }],
  ['expired_token', { means: 'expired-credential', weight: 4, rule: 'RFC 6750 section 3.1' }],
  [
    'insufficient_user_authentication',
    { means: 'ip-or-policy-block', weight: 4, rule: 'RFC 9470 section 3' },
  ],
]);

/** gRPC status codes that speak of access (grpc.io, status codes). */
const grpcCodes: ReadonlyMap<string, Meaning> = new Map([
  ['7', 'insufficient-role'],
  ['16', 'missing-credential'],
]);
/** Those that speak of something else, whatever the message says. */
const otherGrpcCodes: ReadonlyMap<string, Meaning> = new Map([
  ['3', 'validation'],
  ['5', 'not-found'],
  ['6', 'conflict'],
  ['8', 'rate-limit'],
  ['12', 'other'],
]);

/** What the standard header fields of an answer say about access. */
export function signalsOfStandards(answer: Answer): Signal[] {
  const found: Signal[] = [];
  for (const { challenge, header } of answer.challenges) {
    const words = [challenge.parameters.get('error') ?? '', ...challenge.bare];
    const known = words.map((word) => challengeErrors.get(word)).find((error) => error !== undefined);
    if (known !== undefined) found.push(signal(header, known.means, known.weight, known.rule));
  }
  if (found.length === 0 && answer.status === 401 && isBareChallenge(answer)) {
    const first = answer.challenges[0];
    // "If the request lacks any authentication information, the server SHOULD NOT include an error code."
    if (first !== undefined)
      found.push(signal(first.header, 'missing-credential', 2, 'RFC 6750 section 3.1'));
  }
  const grpc = answer.headers.find((header) => header.name === 'grpc-status');
  const means = grpc === undefined ? undefined : grpcCodes.get(grpc.value);
  if (grpc !== undefined && means !== undefined) found.push(signal(grpc, means, 3, 'gRPC status codes'));
  const other = grpc === undefined ? undefined : otherGrpcCodes.get(grpc.value);
  if (grpc !== undefined && other !== undefined) found.push(signal(grpc, other, 5, 'gRPC status codes'));
  return found;
}

function isBareChallenge(answer: Answer): boolean {
  return (
    answer.challenges.length > 0 &&
    answer.challenges.every(
      ({ challenge }) => !challenge.parameters.has('error') && challenge.bare.length === 0,
    )
  );
}

/** A header as a statement, so that it can be evidence. */
export function headerStatement(header: Header): Statement {
  return {
    text: `${header.name}: ${header.value}`,
    key: header.name,
    source: 'header',
    node: undefined,
    span: header.span,
    literal: false,
  };
}

function signal(header: Header, means: Meaning, weight: 2 | 3 | 4 | 5, rule: string): Signal {
  const statement = headerStatement(header);
  return { means, weight, statement, at: { start: 0, end: statement.text.length }, rule };
}

/** Sentences within challenges: `error_description` and the bare strings of older schemes. */
export function challengeStatements(answer: Answer): Statement[] {
  return answer.challenges.flatMap(({ challenge, header }) =>
    [
      challenge.parameters.get('error_description') ?? '',
      challenge.parameters.get('message') ?? '',
      ...challenge.bare,
    ]
      .filter((text) => text !== '')
      .map((text) => ({
        text,
        key: header.name,
        source: 'header' as const,
        node: undefined,
        span: header.span,
        literal: false,
      })),
  );
}

import * as v from 'valibot';

import type { CredentialKind } from '../../core/credentials/kinds/kind-of.ts';
import { explainLinearRefusal } from '../../core/credentials/refusals/linear.ts';
import { type Header, rateLimitReset, retryAfter } from './retry-after.ts';

/** One field of a document that failed, while the request as a whole was understood. */
export interface FieldProblem {
  /** The alias of the root field; undefined where Linear does not say which one failed. */
  readonly alias: string | undefined;
  /** An entity with the id we chose exists already. */
  readonly conflict: boolean;
  readonly message: string;
}

/** What one request came to. */
export type Answer =
  | { readonly kind: 'data'; readonly data: unknown }
  /** Some fields failed. Fields that are not named may have had their effect all the same. */
  | { readonly kind: 'refused'; readonly problems: readonly FieldProblem[] }
  /** Worth another attempt. `effect` is `possible` when the request may have been carried out. */
  | {
      readonly kind: 'busy';
      readonly reason: string;
      readonly effect: 'none' | 'possible';
      readonly retryAfterMillis: number | undefined;
    }
  /** No attempt will help. */
  | { readonly kind: 'denied'; readonly reason: string };

/** What came back over HTTP, as far as it is judged. */
export interface RawAnswer {
  readonly status: number;
  readonly header: Header;
  /** The parsed body, or its text where it was not JSON. */
  readonly body: unknown;
}

const errorSchema = v.object({
  message: v.optional(v.string(), ''),
  path: v.optional(v.nullable(v.array(v.union([v.string(), v.number()])))),
  extensions: v.optional(
    v.object({
      code: v.optional(v.string()),
      type: v.optional(v.string()),
      userPresentableMessage: v.optional(v.string()),
    }),
  ),
});
const bodySchema = v.object({
  data: v.optional(v.unknown()),
  errors: v.optional(v.array(errorSchema), []),
});
type GraphQLProblem = v.InferOutput<typeof errorSchema>;

const longestReasonCharacters = 300;
const completeFailures = /^(?:GRAPHQL_VALIDATION_FAILED|GRAPHQL_PARSE_FAILED|QUERY_TOO_COMPLEX)$/;

/** Judges an HTTP answer. Linear throttles with HTTP 400 and reports failed fields with HTTP 200 or 400. */
export function judgeAnswer(raw: RawAnswer, sent: CredentialKind, nowMillis: number): Answer {
  const explain = (codes: readonly string[], words: string): string | undefined =>
    explainLinearRefusal({ codes, words, sent }, nowMillis / 1000);
  const parsed = v.safeParse(bodySchema, raw.body);
  const errors = parsed.success ? parsed.output.errors : [];
  if (raw.status === 429 || errors.some((error) => names(error, 'RATELIMITED', 'ratelimited'))) {
    return throttled(raw, nowMillis);
  }
  if (
    raw.status === 401 ||
    errors.some((error) => names(error, 'AUTHENTICATION_ERROR', 'authentication error'))
  ) {
    return { kind: 'denied', reason: explain(['AUTHENTICATION_ERROR'], '') ?? '' };
  }
  if (raw.status >= 500 || errors.some(isPassing))
    return busy(`Linear had a failure of its own (HTTP ${raw.status})`, raw, nowMillis);
  if (errors.length > 0) return judgeErrors(errors, explain);
  if (raw.status >= 400) return deniedByStatus(raw.status);
  if (parsed.success && typeof parsed.output.data === 'object' && parsed.output.data !== null) {
    return { kind: 'data', data: parsed.output.data };
  }
  return busy('something else than Linear answered, perhaps a proxy', raw, nowMillis);
}

/** Linear's words for people, on one line and not too long. */
export function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= longestReasonCharacters ? line : `${line.slice(0, longestReasonCharacters - 3)}...`;
}

function names(error: GraphQLProblem, code: string, type: string): boolean {
  return error.extensions?.code === code || error.extensions?.type?.toLowerCase() === type;
}

/** Failures that pass by themselves: the SDK's list of types, see its errorMap. */
function isPassing(error: GraphQLProblem): boolean {
  return (
    names(error, 'LOCK_TIMEOUT', 'lock timeout') ||
    names(error, 'INTERNAL_SERVER_ERROR', 'internal error') ||
    names(error, 'NETWORK_ERROR', 'network error')
  );
}

/** What an error means where it is about the key or the plan. */
type Explain = (codes: readonly string[], words: string) => string | undefined;

function judgeErrors(errors: readonly GraphQLProblem[], explain: Explain): Answer {
  const forbidden = errors.find((error) => names(error, 'FORBIDDEN', 'forbidden') && !error.path);
  if (forbidden !== undefined) return { kind: 'denied', reason: messageOf(forbidden, explain) };
  const fatal = errors.find((error) => completeFailures.test(error.extensions?.code ?? ''));
  if (fatal !== undefined) {
    return {
      kind: 'denied',
      reason: `Linear did not understand the request: ${wordsOf(fatal)}`,
    };
  }
  return { kind: 'refused', problems: errors.map((error) => fieldProblem(error, explain)) };
}

function fieldProblem(error: GraphQLProblem, explain: Explain): FieldProblem {
  const [alias] = error.path ?? [];
  return {
    alias: typeof alias === 'string' ? alias : undefined,
    conflict: /\bconflict on insert\b/i.test(error.message),
    message: messageOf(error, explain),
  };
}

function messageOf(error: GraphQLProblem, explain: Explain): string {
  const { code, type } = error.extensions ?? {};
  const codes = [code, type].filter((one) => one !== undefined);
  // A scope stands in the words for programs, those for people only say that there is no permission.
  const words = /\bscope\b/.test(error.message) ? shortened(error.message) : wordsOf(error);
  return explain(codes, words) ?? wordsOf(error);
}

function wordsOf(error: GraphQLProblem): string {
  return shortened(error.extensions?.userPresentableMessage ?? error.message);
}

function throttled(raw: RawAnswer, nowMillis: number): Answer {
  const retryAfterMillis = retryAfter(raw.header, nowMillis) ?? rateLimitReset(raw.header, nowMillis);
  return {
    kind: 'busy',
    reason: 'Linear limits how much may be asked of it',
    effect: 'none',
    retryAfterMillis,
  };
}

function busy(reason: string, raw: RawAnswer, nowMillis: number): Answer {
  return { kind: 'busy', reason, effect: 'possible', retryAfterMillis: retryAfter(raw.header, nowMillis) };
}

function deniedByStatus(status: number): Answer {
  const advice = status === 403 ? 'The API key may not do this.' : 'Check LINEAR_API_URL.';
  return {
    kind: 'denied',
    reason: `Linear refused the request with HTTP ${status}. ${advice}`,
  };
}

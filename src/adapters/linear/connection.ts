import * as v from 'valibot';

import { type CredentialKind, kindOf } from '../../core/credentials/kinds/kind-of.ts';
import { unusableLinearKey } from '../../core/credentials/refusals/linear.ts';
import type { Fetch, HttpAnswer } from '../http/fetch.ts';
import { networkCode, networkWords } from '../http/network-failure.ts';
import type { Answer, RawAnswer } from './answer.ts';
import { judgeAnswer, shortened } from './answer.ts';
import { authorization, isSendable } from './authorization.ts';
import { requestByClient } from './client.ts';
import type { TimeBudget, Timing } from './timing.ts';

/** Linear's public endpoint. */
export const publicApiUrl = 'https://api.linear.app/graphql';

/** How long one request may take, so that a server that hangs leaves time for another attempt. */
const longestRequestMillis = 20_000;

/** What a connection needs to know. */
export interface ConnectionOptions {
  readonly fetch: Fetch;
  readonly apiKey: string;
  readonly apiUrl: string;
}

/** Linear could not be asked, or would not answer; the message says what to do. */
export class LinearUnavailable extends Error {
  readonly code = 'LINEAR_UNAVAILABLE';
}

/** Sends documents to Linear by the official client. */
export class LinearConnection {
  readonly #options: ConnectionOptions;
  readonly #sent: CredentialKind;
  readonly #budget: TimeBudget;
  readonly #timing: Timing;

  constructor(options: ConnectionOptions, budget: TimeBudget, timing: Timing) {
    this.#options = options;
    this.#sent = kindOf(options.apiKey);
    this.#budget = budget;
    this.#timing = timing;
  }

  /**
   * Asks until there is an answer or the time is used up; for documents that change nothing.
   *
   * @throws LinearUnavailable
   */
  async ask<Schema extends v.GenericSchema>(
    document: string,
    variables: Record<string, unknown>,
    schema: Schema,
  ): Promise<v.InferOutput<Schema>> {
    for (let attempt = 0; ; attempt += 1) {
      const answer = await this.once(document, variables);
      switch (answer.kind) {
        case 'data':
          return understood(answer.data, schema);
        case 'denied':
          throw new LinearUnavailable(answer.reason);
        case 'refused':
          throw new LinearUnavailable(
            `Linear refused: ${answer.problems.map(({ message }) => message).join('; ')}`,
          );
        case 'busy': {
          const goOn = await this.#budget.pause(attempt, answer.retryAfterMillis);
          if (!goOn) throw new LinearUnavailable(this.outOfTime(answer));
        }
      }
    }
  }

  /** Sends one document once. Never throws. */
  async once(document: string, variables: Record<string, unknown>): Promise<Answer> {
    const { fetch, apiKey, apiUrl } = this.#options;
    const unusable = unusableLinearKey(this.#sent, isSendable(apiKey));
    if (unusable !== undefined) return { kind: 'denied', reason: unusable };
    const leftMillis = Math.min(longestRequestMillis, this.#budget.leftMillis());
    if (leftMillis <= 0) return gone('there was no time left to ask Linear', 'none');
    const options = {
      headers: { Authorization: authorization(apiKey), 'User-Agent': 'scopekeeper' },
      signal: AbortSignal.timeout(Math.ceil(leftMillis)),
    };
    try {
      const { data } = await requestByClient({ fetch, apiUrl, options }, document, variables);
      return { kind: 'data', data };
    } catch (error) {
      return judgeFailure(error, this.#sent, this.#timing.now());
    }
  }

  /** Why there will be no further attempt. */
  outOfTime(answer: Extract<Answer, { kind: 'busy' }>): string {
    const until = answer.retryAfterMillis;
    const when = until === undefined ? '' : `; it asks to wait ${Math.ceil(until / 1000)} seconds`;
    return `${answer.reason}${when}. The time for Linear is used up; the next run tries again.`;
  }
}

/** The client throws its own error for every answer it does not like, and lets those of fetch through. */
function judgeFailure(error: unknown, sent: CredentialKind, nowMillis: number): Answer {
  const response = responseOf(error);
  if (response !== undefined) return judgeAnswer(response, sent, nowMillis);
  if (error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError')) {
    return gone('Linear did not answer in time', 'possible');
  }
  if (error instanceof SyntaxError) return gone('the answer of Linear broke off', 'possible');
  const reason = networkCode(error) ?? shortened(networkWords(error));
  const advice = Object.entries(hopeless).find(([part]) => reason.includes(part))?.[1];
  if (advice !== undefined) return { kind: 'denied', reason: `Linear could not be reached: ${advice}` };
  return gone(`Linear could not be reached (${reason})`, 'possible');
}

/** What no second attempt mends, by a part of Node's error code. */
const hopeless: Readonly<Record<string, string>> = {
  ERR_INVALID_URL: 'LINEAR_API_URL is not an address.',
  CERT: 'its certificate is not trusted here. Behind an inspecting proxy, set NODE_EXTRA_CA_CERTS.',
  UNABLE_TO_VERIFY:
    'its certificate is not trusted here. Behind an inspecting proxy, set NODE_EXTRA_CA_CERTS.',
};

function understood<Schema extends v.GenericSchema>(data: unknown, schema: Schema): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, data);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const where = v.getDotPath(issue) ?? 'the answer';
  throw new LinearUnavailable(
    `Linear answered in a form that is not known here: ${where}: ${shortened(issue.message)}`,
  );
}

function gone(reason: string, effect: 'none' | 'possible'): Answer {
  return { kind: 'busy', reason, effect, retryAfterMillis: undefined };
}

interface SdkFailure {
  readonly raw?: {
    readonly response?: Record<string, unknown> & {
      readonly status?: number;
      readonly headers?: HttpAnswer['headers'];
    };
  };
}

function responseOf(error: unknown): RawAnswer | undefined {
  const response = (error as SdkFailure | undefined)?.raw?.response;
  if (response === undefined || response.status === undefined) return undefined;
  const { status, headers, ...body } = response;
  return { status, header: (name) => headers?.get(name) ?? null, body };
}

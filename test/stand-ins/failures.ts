import type { Answer } from './server.ts';

/** The ways to be let down that the service itself puts into words. */
export type WordedFailure =
  /** An error status; with `retryAfterSeconds` it says when to come back. */
  | { readonly kind: 'status'; readonly status: 429 | 500 | 502 | 503; readonly retryAfterSeconds?: number }
  /** GitHub 403: too much too fast. Without `retryAfterSeconds` the header is missing, as it sometimes is. */
  | { readonly kind: 'secondary-rate-limit'; readonly retryAfterSeconds?: number }
  /** The hourly budget is spent: GitHub 403 with x-ratelimit-remaining 0; Linear HTTP 400 with RATELIMITED. */
  | { readonly kind: 'primary-rate-limit'; readonly resetInSeconds: number };

/** The ways to be let down by what lies between, which are the same for every service. */
export type WireFailure =
  /** The request is taken and never answered. */
  | { readonly kind: 'timeout' }
  /** The connection is reset. */
  | { readonly kind: 'reset' }
  /** Headers and half of the body, then the connection ends. */
  | { readonly kind: 'truncated' }
  /** A page for people where JSON was expected, as proxies and load balancers send it. */
  | { readonly kind: 'html'; readonly status?: number }
  /** Status 200 and JSON of another shape. */
  | { readonly kind: 'wrong-json' };

/** A way for a server to let its caller down. Which of them the service really has is for the test to know. */
export type Failure =
  | WordedFailure
  | WireFailure
  /** The true answer, late. */
  | { readonly kind: 'slow'; readonly millis: number }
  /** The request has its effect; then the caller is let down as told. */
  | { readonly kind: 'after-effect'; readonly failure: WordedFailure | WireFailure };

/** What a service says when it fails. */
export type WordFailure = (failure: WordedFailure) => Answer;

/**
 * Which requests fail: a label (GitHub: an operation id such as `issues/create`, or `POST /graphql`; Linear: a root
 * field such as `issueCreate`, or the operation's name), an expression tested on the labels, a function of the labels
 * and the body, or `*` for every request.
 */
export type Matcher = string | RegExp | ((labels: readonly string[], body: string) => boolean);

interface Planned {
  readonly matcher: Matcher;
  readonly failure: Failure;
  left: number;
  hits: number;
}

/** The failures a test has planned, in the order in which they were planned. */
export class FailurePlan {
  readonly #planned: Planned[] = [];

  /** Lets the next `times` matching requests fail. `Infinity` is an outage. */
  failNext(matcher: Matcher, failure: Failure, times = 1): void {
    this.#planned.push({ matcher, failure, left: times, hits: 0 });
  }

  /** Ends every planned failure: the outage is over. */
  heal(): void {
    for (const planned of this.#planned) planned.left = 0;
  }

  /** The failure for this request, if one is planned; it is then used up by one. */
  take(labels: readonly string[], body: string): Failure | undefined {
    const planned = this.#planned.find((one) => one.left > 0 && matches(one.matcher, labels, body));
    if (planned === undefined) return undefined;
    planned.left -= 1;
    planned.hits += 1;
    return planned.failure;
  }

  /** Failures that no request ever met: the test did not test what it says. */
  unused(): string[] {
    const never = this.#planned.filter((one) => one.hits === 0);
    return never.map((one) => `planned failure ${one.failure.kind} on ${String(one.matcher)} was never met`);
  }
}

function matches(matcher: Matcher, labels: readonly string[], body: string): boolean {
  if (typeof matcher === 'function') return matcher(labels, body);
  if (matcher instanceof RegExp) return labels.some((label) => matcher.test(label));
  return matcher === '*' || labels.includes(matcher);
}

/** Why access was refused; the ticket says what to do by it. */
export type Cause =
  | 'missing-scope'
  | 'invalid-credential'
  | 'expired-credential'
  | 'wrong-credential-kind'
  | 'missing-credential'
  | 'insufficient-role'
  | 'plan-or-feature-gate'
  | 'ip-or-policy-block';

/** What an observation is instead, when it is not an AuthFailure. */
export type ClearReason =
  | 'success'
  | 'not-found'
  | 'validation'
  | 'rate-limit'
  | 'server-error'
  | 'network'
  | 'conflict'
  | 'payment'
  | 'bot-challenge'
  | 'other';

/** The words a verdict rests on, and where they stand. */
export interface Evidence {
  /**
   * `status`, `header:` and a lower-case name, `body:` and a JSON path (`body:$.error.message`), an element
   * of XML or HTML (`body:<faultcode>`) or a line (`body:line 2`), or `summary`.
   */
  readonly where: string;
  /** The words themselves, at most 300 characters. Untrusted and not redacted. */
  readonly text: string;
  /** The rule or the section of a standard, e.g. `RFC 6750 section 3.1` or `provider:github/accepted-permissions`. */
  readonly rule: string;
  /**
   * Where the words stand in the observation's output, end exclusive, for marking them. Absent when they
   * were decoded or put together from pieces, and for `summary`.
   */
  readonly span?: { readonly start: number; readonly end: number };
}

/** Access was refused because of who asks or what they may do. */
export interface AuthVerdict {
  readonly kind: 'auth';
  readonly cause: Cause;
  /** The HTTP status that decided, 100 to 599; undefined where none is known. */
  readonly status: number | undefined;
  /** What is missing, in the provider's spelling, without repeats; empty where nothing is named. */
  readonly scopes: readonly string[];
  /** True when any one of `scopes` is enough; false when all are needed. */
  readonly anyOf: boolean;
  /** Strongest first, at least one. */
  readonly evidence: readonly Evidence[];
}

/** A success, or a failure with another reason than access. */
export interface ClearVerdict {
  readonly kind: 'clear';
  readonly reason: ClearReason;
  readonly status: number | undefined;
  readonly evidence: readonly Evidence[];
}

export type Verdict = AuthVerdict | ClearVerdict;

import type { Cause } from '../../../../src/core/detection/verdict.ts';

/** An answer as its provider documents it or as it was seen, and what a reader of it would say. */
export interface RefusalCase {
  readonly provider: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | object;
  /** Absent where access is not the reason. */
  readonly cause?: Cause;
  readonly scopes?: readonly string[];
  readonly anyOf?: true;
}

/** Short for the table rows below. */
export const refused = (
  provider: string,
  status: number,
  body: string | object,
  cause: Cause,
  scopes: readonly string[] = [],
  more: Pick<RefusalCase, 'anyOf' | 'headers'> = {},
): RefusalCase => ({ provider, status, body, cause, scopes, ...more });

/** A failure that no grant would help. */
export const failed = (
  provider: string,
  status: number,
  body: string | object,
  headers: Readonly<Record<string, string>> = {},
): RefusalCase => ({ provider, status, body, headers });

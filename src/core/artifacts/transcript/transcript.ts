/** Half-open range of characters in the text that was given to `parseTranscript`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One header field, in the order received. */
export interface Header {
  /** Lower case. */
  readonly name: string;
  /** As sent, without surrounding white space. */
  readonly value: string;
  /** The whole line; undefined when the text had to be put together from pieces. */
  readonly span: Span | undefined;
}

/** One HTTP response as curl showed it. */
export interface Response {
  /** 100 to 599, or undefined when only a body was printed. */
  readonly status: number | undefined;
  /** `1.0`, `1.1`, `2`, `3`; undefined when no status line was printed. */
  readonly version: string | undefined;
  /** The reason phrase; empty in HTTP/2 and 3. */
  readonly reason: string;
  readonly statusSpan: Span | undefined;
  readonly headers: readonly Header[];
  readonly body: string;
  /** Offset of the body's first character; undefined when it was put together from pieces or decoded. */
  readonly bodyStart: number | undefined;
}

/** A name and value that `curl -w` or the tester printed behind the body. */
export interface Field {
  /** Lower case, as printed (`http_code`, `time_total`), or `status` for a bare number. */
  readonly name: string;
  readonly value: string;
  readonly span: Span | undefined;
}

/** `curl: (28) Operation timed out ...` */
export interface CurlError {
  /** Exit code of curl. */
  readonly code: number;
  readonly text: string;
  readonly span: Span | undefined;
}

/** What curl printed, taken apart. */
export interface Transcript {
  /** In order; interim (1xx), proxy and redirecting responses included. */
  readonly responses: readonly Response[];
  /**
   * The answer that counts: the last response that is not 1xx, or a body without a head. Undefined when
   * no response of the target was printed.
   */
  readonly final: Response | undefined;
  readonly fields: readonly Field[];
  /** The status that curl or the tester printed behind or around the body, 100 to 599. */
  readonly printedStatus: { readonly status: number; readonly span: Span | undefined } | undefined;
  readonly errors: readonly CurlError[];
  /** Hosts that curl says it connected to, lower case. What else the request said is not kept. */
  readonly hosts: readonly string[];
}

import type { CurlError, Field, Header, Response, Span, Transcript } from './transcript.ts';
import type { StatusLine } from './head.ts';

/** A response while its lines are still being read. Body pieces are ranges of the cleaned text. */
export interface ResponseDraft {
  readonly statusLine: StatusLine | undefined;
  readonly statusSpan: Span | undefined;
  readonly headers: Header[];
  readonly body: Span[];
}

/** Everything a reader of one output form collects. */
export interface Draft {
  readonly text: string;
  readonly responses: ResponseDraft[];
  readonly fields: Field[];
  readonly errors: CurlError[];
  readonly hosts: string[];
  printedStatus: Transcript['printedStatus'];
}

/** An empty draft over the cleaned text. */
export function startDraft(text: string): Draft {
  return { text, responses: [], fields: [], errors: [], hosts: [], printedStatus: undefined };
}

/** Adds a response and makes it the one that further headers and body lines belong to. */
export function startResponse(
  draft: Draft,
  line: StatusLine | undefined,
  span: Span | undefined,
): ResponseDraft {
  const response: ResponseDraft = { statusLine: line, statusSpan: span, headers: [], body: [] };
  draft.responses.push(response);
  return response;
}

/** Adds a piece of body; a piece that follows the one before it directly is joined to it. */
export function addBody(response: ResponseDraft, start: number, end: number): void {
  const last = response.body.at(-1);
  if (last !== undefined && last.end === start)
    response.body[response.body.length - 1] = { start: last.start, end };
  else if (end > start) response.body.push({ start, end });
}

/**
 * Turns the draft into a transcript. `exact` says whether offsets into the cleaned text are offsets into
 * what was given; where they are not, spans are left out rather than wrong.
 */
export function finishDraft(draft: Draft, exact: boolean): Transcript {
  const responses = draft.responses.map((response) => finishResponse(draft.text, response, exact));
  return {
    responses,
    final: responses.findLast((response) => response.status === undefined || response.status >= 200),
    fields: exact ? draft.fields : draft.fields.map((field) => ({ ...field, span: undefined })),
    printedStatus: draft.printedStatus && {
      status: draft.printedStatus.status,
      span: exact ? draft.printedStatus.span : undefined,
    },
    errors: exact ? draft.errors : draft.errors.map((error) => ({ ...error, span: undefined })),
    hosts: draft.hosts,
  };
}

function finishResponse(text: string, response: ResponseDraft, exact: boolean): Response {
  const { statusLine, body } = response;
  const single = body.length === 1 ? body[0] : undefined;
  return {
    status: statusLine?.status,
    version: statusLine?.version,
    reason: statusLine?.reason ?? '',
    statusSpan: exact ? response.statusSpan : undefined,
    headers: exact ? response.headers : response.headers.map((header) => ({ ...header, span: undefined })),
    body:
      single === undefined
        ? body.map((piece) => text.slice(piece.start, piece.end)).join('')
        : text.slice(single.start, single.end),
    bodyStart: exact ? single?.start : undefined,
  };
}

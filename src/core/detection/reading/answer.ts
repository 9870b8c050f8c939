import { readBody } from './body.ts';
import { parseChallenges } from './challenge.ts';
import { headStatements } from './head.ts';
import { statusInProse } from './status-words.ts';
import type { JsonReading } from './json-body.ts';
import type { BodyReading } from './body.ts';
import type { Challenge } from './challenge.ts';
import type { Statement } from './statement.ts';
import type { Header, Response, Span, Transcript } from '../../artifacts/transcript/transcript.ts';

/** A response read for what it says about access. */
export interface Answer {
  readonly status: number | undefined;
  /** Where the status stands. */
  readonly statusSpan: Span | undefined;
  readonly statusFrom: 'status-line' | 'printed' | 'tester' | 'body' | 'summary' | 'none';
  readonly headers: readonly Header[];
  readonly challenges: readonly { readonly challenge: Challenge; readonly header: Header }[];
  readonly statements: readonly Statement[];
  /** All statements in lower case, parted by line feeds: what none of them says is soon told. */
  readonly lower: string;
  readonly json: JsonReading | undefined;
  /** The status that the body names in its own error, if it differs from the one of the response. */
  readonly bodyStatus: number | undefined;
  readonly isPage: boolean;
  readonly isLoginPage: boolean;
  readonly isXml: boolean;
  /** Whether there was a body with more than white space. */
  readonly hasBody: boolean;
}

/** What the tester recorded besides the transcript. */
export interface Recorded {
  readonly status: number | undefined;
  readonly summary: string;
}

/** Reads the response that counts. */
export function readAnswer(transcript: Transcript, recorded: Recorded): Answer {
  const response = transcript.final;
  const stated = statedStatus(transcript, recorded);
  const failed = stated.status !== undefined && stated.status >= 400;
  const statements: Statement[] = response === undefined ? [] : headStatements(response);
  const body = readBody(response, failed);
  statements.push(...body.statements);
  const bodyStatus =
    body.json?.status ?? (stated.status === undefined ? statusInStatements(body.statements) : undefined);
  const found = stated.status === undefined ? fallbackStatus(bodyStatus, recorded, body) : stated;
  return {
    status: found.status,
    statusSpan: found.span,
    statusFrom: found.from,
    headers: response?.headers ?? [],
    challenges: challengesOf(response),
    statements,
    lower: lowerText(statements),
    json: body.json,
    bodyStatus,
    isPage: body.isPage,
    isLoginPage: body.isLogin,
    isXml: body.isXml,
    hasBody: body.hasBody,
  };
}

function lowerText(statements: readonly Statement[]): string {
  let text = '';
  for (const statement of statements) text += `${statement.text}\n`;
  return text.toLowerCase();
}

interface FoundStatus {
  readonly status: number | undefined;
  readonly span: Span | undefined;
  readonly from: Answer['statusFrom'];
}

function statedStatus(transcript: Transcript, recorded: Recorded): FoundStatus {
  const { final, printedStatus, errors } = transcript;
  if (final?.status !== undefined)
    return { status: final.status, span: final.statusSpan, from: 'status-line' };
  if (printedStatus !== undefined) return { ...printedStatus, from: 'printed' };
  // curl --fail prints no body: "The requested URL returned error: 403".
  const returned = errors.find((error) => error.code === 22);
  const status = returned === undefined ? undefined : statusInProse(returned.text);
  if (status !== undefined) return { status, span: returned?.span, from: 'printed' };
  if (recorded.status !== undefined && recorded.status >= 100)
    return { status: recorded.status, span: undefined, from: 'tester' };
  return { status: undefined, span: undefined, from: 'none' };
}

/** What the tester says of a status counts where the body is no data: data may have been what it speaks of. */
function fallbackStatus(
  bodyStatus: number | undefined,
  recorded: Recorded,
  { json, hasBody, isXml, statements }: BodyReading,
): FoundStatus {
  if (bodyStatus !== undefined) return { status: bodyStatus, span: undefined, from: 'body' };
  const isData =
    json === undefined ? isXml && statements.length === 0 : !json.isError && json.root.children.length > 0;
  if (isData) return { status: undefined, span: undefined, from: 'none' };
  const status = statusInProse(recorded.summary);
  if (status !== undefined && (status >= 400 || !hasBody))
    return { status, span: undefined, from: 'summary' };
  return { status: undefined, span: undefined, from: 'none' };
}

/** `401: Unauthorized`, `HTTP 403 Forbidden` as an error's own text. */
function statusInStatements(statements: readonly Statement[]): number | undefined {
  for (const statement of statements.slice(0, 8)) {
    if (statement.text.length > 200 || tellsOfAnother(statement.text)) continue;
    if (statement.key === 'title' && /^[45]\d\d$/.test(statement.text)) return Number(statement.text);
    const status = statusInProse(statement.text);
    if (status !== undefined && status >= 400) return status;
  }
  return undefined;
}

/** "Upstream returned 401": the status is of another service, which this one had asked. */
function tellsOfAnother(text: string): boolean {
  return /upstream|webhook|callback|backend|remote server|origin server|third[- ]party|destination/i.test(
    text,
  );
}

function challengesOf(response: Response | undefined): Answer['challenges'] {
  if (response === undefined) return [];
  return response.headers
    .filter((header) => header.name === 'www-authenticate')
    .flatMap((header) => parseChallenges(header.value).map((challenge) => ({ challenge, header })));
}

import { parseChallenges } from './challenge.ts';
import { readJsonBody } from './json-body.ts';
import { keyInfo } from './keys.ts';
import { isErrorDocument, isHtml, isXml, readPage, readXml } from './markup.ts';
import { statusInProse } from './status-words.ts';
import type { JsonReading } from './json-body.ts';
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

const longestText = 3_000;

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
  const found = stated.status === undefined ? fallbackStatus(bodyStatus, recorded, body.hasBody) : stated;
  return {
    status: found.status,
    statusSpan: found.span,
    statusFrom: found.from,
    headers: response?.headers ?? [],
    challenges: challengesOf(response),
    statements,
    json: body.json,
    bodyStatus,
    isPage: body.isPage,
    isLoginPage: body.isLogin,
    isXml: body.isXml,
    hasBody: body.hasBody,
  };
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

function fallbackStatus(bodyStatus: number | undefined, recorded: Recorded, hasBody: boolean): FoundStatus {
  if (bodyStatus !== undefined) return { status: bodyStatus, span: undefined, from: 'body' };
  const status = statusInProse(recorded.summary);
  if (status !== undefined && (status >= 400 || !hasBody))
    return { status, span: undefined, from: 'summary' };
  return { status: undefined, span: undefined, from: 'none' };
}

/** `401: Unauthorized`, `HTTP 403 Forbidden` as an error's own text. */
function statusInStatements(statements: readonly Statement[]): number | undefined {
  for (const statement of statements.slice(0, 8)) {
    if (statement.text.length > 200) continue;
    const status = statusInProse(statement.text);
    if (status !== undefined && status >= 400) return status;
  }
  return undefined;
}

function challengesOf(response: Response | undefined): Answer['challenges'] {
  if (response === undefined) return [];
  return response.headers
    .filter((header) => header.name === 'www-authenticate')
    .flatMap((header) => parseChallenges(header.value).map((challenge) => ({ challenge, header })));
}

/** The reason phrase and the headers in which services explain an error. */
function headStatements(response: Response): Statement[] {
  const found: Statement[] = [];
  if (response.reason !== '')
    found.push({
      text: response.reason,
      key: '',
      source: 'status-line',
      node: undefined,
      span: response.statusSpan,
      literal: false,
    });
  for (const header of response.headers) {
    if (!isErrorHeader(header.name) || header.value === '' || header.value.startsWith('http')) continue;
    const text = header.name === 'grpc-message' ? decodePercent(header.value) : header.value;
    found.push({
      text: text.slice(0, 1_000),
      key: header.name,
      source: 'header',
      node: undefined,
      span: header.span,
      literal: false,
    });
  }
  return found;
}

const errorHeaders = new Map<string, boolean>([['grpc-message', true]]);
const mostHeaders = 2_000;

/** `x-error-code`, `x-deny-reason` ...; names come again and again, so what they are is kept, up to a bound. */
function isErrorHeader(name: string): boolean {
  const known = errorHeaders.get(name);
  if (known !== undefined) return known;
  const isPolicy =
    name.startsWith('access-control') || name.includes('cors') || name.includes('report') || name === 'nel';
  const is =
    !isPolicy && ['error', 'reason', 'failure', 'denied', 'deny'].some((word) => name.includes(word));
  if (errorHeaders.size < mostHeaders) errorHeaders.set(name, is);
  return is;
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

interface BodyReading {
  readonly statements: readonly Statement[];
  readonly json: JsonReading | undefined;
  readonly isPage: boolean;
  readonly isLogin: boolean;
  readonly isXml: boolean;
  readonly hasBody: boolean;
}

function readBody(response: Response | undefined, failed: boolean): BodyReading {
  const none: BodyReading = {
    statements: [],
    json: undefined,
    isPage: false,
    isLogin: false,
    isXml: false,
    hasBody: false,
  };
  if (response === undefined) return none;
  const { body, bodyStart } = response;
  const start = firstInk(body);
  if (start === body.length) return none;
  if (isHtml(body)) return { ...none, ...readHtml(body, bodyStart), isPage: true, hasBody: true };
  if (isXml(body))
    return { ...none, statements: xmlStatements(body, bodyStart, failed), isXml: true, hasBody: true };
  const at = jsonStart(body, start);
  const json = at === undefined ? undefined : readJsonBody(body, at, bodyStart, failed);
  if (json !== undefined && at !== undefined) {
    const before = body.slice(start, at).trim();
    const lead =
      before.length > 12
        ? [textStatement(before, bodyStart === undefined ? undefined : bodyStart + start)]
        : [];
    return { ...none, statements: [...lead, ...json.statements], json, hasBody: true };
  }
  const tooLong = !failed && body.length > 1_000;
  const text = body.slice(start, start + longestText).trim();
  return {
    ...none,
    statements: tooLong ? [] : [textStatement(text, bodyStart === undefined ? undefined : bodyStart + start)],
    hasBody: true,
  };
}

function firstInk(body: string): number {
  let at = 0;
  while (at < body.length && (body.charCodeAt(at) <= 32 || body.charCodeAt(at) === 0xfeff)) at += 1;
  return at;
}

/** JSON may stand behind a short preface: a label, or a guard against script inclusion. */
function jsonStart(body: string, start: number): number | undefined {
  const first = body.charCodeAt(start);
  if (first === 123 || first === 91) return start;
  const lead = body.slice(start, start + 300);
  const brace = lead.indexOf('{"');
  const array = lead.indexOf('[{');
  const spaced = lead.indexOf('{\n');
  const found = [brace, array, spaced].filter((at) => at !== -1);
  return found.length === 0 ? undefined : start + Math.min(...found);
}

function textStatement(text: string, start: number | undefined): Statement {
  const span = start === undefined ? undefined : { start, end: start + text.length };
  return { text, key: '', source: 'text', node: undefined, span, literal: true };
}

function readHtml(body: string, offset: number | undefined): Pick<BodyReading, 'statements' | 'isLogin'> {
  const page = readPage(body);
  const span =
    offset === undefined ? undefined : { start: offset, end: offset + Math.min(body.length, longestText) };
  const of = (text: string, key: string): Statement => ({
    text,
    key,
    source: 'page',
    node: undefined,
    span,
    literal: false,
  });
  const statements = page.title === '' ? [] : [of(page.title, 'title')];
  if (page.text !== '') statements.push(of(page.text, 'body'));
  return { statements, isLogin: page.isLogin };
}

function xmlStatements(body: string, offset: number | undefined, failed: boolean): Statement[] {
  const elements = readXml(body);
  if (!failed && !isErrorDocument(body)) return [];
  return elements
    .filter(
      (element) =>
        !['resource', 'requestid', 'hostid', 'key', 'bucketname'].includes(keyInfo(element.name).plain) ||
        keyInfo(element.name).isError,
    )
    .map((element) => ({
      text: element.text,
      key: element.name.toLowerCase(),
      source: 'xml' as const,
      node: undefined,
      span: offset === undefined ? undefined : { start: offset + element.start, end: offset + element.end },
      literal: false,
    }));
}

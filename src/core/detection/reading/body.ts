import { readJson } from '../../artifacts/transcript/json.ts';
import { isHtml, readPage } from './html.ts';
import { readJsonBody } from './json-body.ts';
import { errorNaming, keyInfo } from './keys.ts';
import { holdsPrintedObject, printedToJson, startOfObject } from './printed-object.ts';
import { isErrorDocument, isXml, readXml } from './xml.ts';
import type { Element } from './xml.ts';
import type { Response } from '../../artifacts/transcript/transcript.ts';
import type { JsonReading } from './json-body.ts';
import type { Statement } from './statement.ts';

const longestText = 3_000;

/** What a body says, read by its type. */
export interface BodyReading {
  readonly statements: readonly Statement[];
  readonly json: JsonReading | undefined;
  readonly isPage: boolean;
  readonly isLogin: boolean;
  readonly isXml: boolean;
  readonly hasBody: boolean;
}

/** Reads a body: HTML, XML, JSON (also behind a short preface), or plain text. */
export function readBody(response: Response | undefined, failed: boolean): BodyReading {
  const none: BodyReading = {
    statements: [],
    json: undefined,
    isPage: false,
    isLogin: false,
    isXml: false,
    hasBody: false,
  };
  if (response === undefined) return none;
  const { body: printed, bodyStart } = response;
  const start = firstInk(printed);
  if (start === printed.length) return none;
  const body = isPrinted(printed, start) ? printedToJson(printed.slice(0, start + longestText)) : printed;
  if (isHtml(body)) return { ...none, ...readHtml(body, bodyStart), isPage: true, hasBody: true };
  if (isXml(body))
    return { ...none, statements: xmlStatements(body, bodyStart, failed), isXml: true, hasBody: true };
  const at = jsonStart(body, start);
  const json = at === undefined ? quotedJson(body, start, failed) : readJsonBody(body, at, bodyStart, failed);
  if (json !== undefined) {
    const before = body.slice(start, at ?? start).trim();
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

/** What Python or JavaScript printed of an object, and no JSON before it. */
function isPrinted(body: string, start: number): boolean {
  const lead = body.slice(start, start + 300);
  return !lead.includes('{"') && holdsPrintedObject(lead);
}

/** JSON may stand behind a short preface: a label, or a guard against script inclusion. */
function jsonStart(body: string, start: number): number | undefined {
  const first = body.charCodeAt(start);
  if (first === 123 || (first === 91 && !/^\[(?:ERR|FATAL|FAIL)/.test(body.slice(start, start + 6))))
    return start;
  const lead = body.slice(start, start + 300);
  const brace = lead.indexOf('{"');
  const array = lead.indexOf('[{');
  const spaced = lead.indexOf('{\n');
  const found = [brace, array, spaced, startOfObject(lead)].filter((at) => at !== -1);
  return found.length === 0 ? undefined : start + Math.min(...found);
}

/** `Error: upstream said: "{\"code\":\"...\"}"`: JSON as a string, behind a few words. */
function quotedJson(body: string, start: number, failed: boolean): JsonReading | undefined {
  const quote = body.slice(start, start + 300).indexOf('"{\\"');
  const text = quote === -1 ? undefined : readJson(body, start + quote, errorNaming)?.value;
  return typeof text === 'string' ? readJsonBody(text, 0, undefined, failed) : undefined;
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

const mostLeaves = 6;

/** A document of a few elements, one of them a message: it has nothing else to give. What has a title is a thing. */
function isSmallMessage(elements: readonly Element[]): boolean {
  const names = elements.length <= mostLeaves ? elements.map(({ name }) => keyInfo(name)) : [];
  return names.some(({ isSentence }) => isSentence) && names.every(({ plain }) => plain !== 'title');
}

function xmlStatements(body: string, offset: number | undefined, failed: boolean): Statement[] {
  const elements = readXml(body);
  if (!failed && !isErrorDocument(body) && !isSmallMessage(elements)) return [];
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

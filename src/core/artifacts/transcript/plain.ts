import { addBody, startResponse } from './draft.ts';
import { parseHeader, parseStatusLine } from './head.ts';
import { lineAt } from './text-lines.ts';
import type { Draft, ResponseDraft } from './draft.ts';

/**
 * Reads `curl -i` output and bodies without a head. Bodies are searched, not split: a megabyte of JSON
 * costs one `indexOf`.
 */
export function readPlain(draft: Draft): void {
  const { text } = draft;
  const first = findStatusLine(text, 0);
  if (first === undefined) {
    addBody(startResponse(draft, undefined, undefined), 0, text.length);
    return;
  }
  if (isPrintedBehind(draft, first)) return;
  let at: number | undefined = first;
  while (at !== undefined) at = readResponse(draft, at);
}

/** `-w 'HTTP/%{http_version} %{http_code}'` looks like a head, but stands behind a body and heads nothing. */
function isPrintedBehind(draft: Draft, at: number): boolean {
  if (at === 0) return false;
  const { text } = draft;
  const line = lineAt(text, at);
  const status = parseStatusLine(line.text)?.status;
  const start = text.slice(0, 200).trimStart().charAt(0);
  if (status === undefined || !'{[<'.includes(start) || start === '') return false;
  if (text.slice(line.next, line.next + 200).trim() !== '') return false;
  draft.printedStatus = { status, span: { start: line.start, end: line.end } };
  addBody(startResponse(draft, undefined, undefined), 0, at);
  return true;
}

/** Reads head and body that start at an offset; returns where the next response starts. */
function readResponse(draft: Draft, at: number): number | undefined {
  const { text } = draft;
  const line = lineAt(text, at);
  const response = startResponse(draft, parseStatusLine(line.text), { start: line.start, end: line.end });
  const bodyStart = readHeaders(text, line.next, response);
  const next = findStatusLine(text, bodyStart);
  addBody(response, bodyStart, next ?? text.length);
  return next;
}

/** Reads field lines up to the empty line; returns the offset of the body. */
function readHeaders(text: string, from: number, response: ResponseDraft): number {
  let at = from;
  while (at < text.length) {
    const line = lineAt(text, at);
    if (line.text.trim() === '') return line.next;
    const header = parseHeader(line.text, { start: line.start, end: line.end });
    if (header !== undefined) response.headers.push(header);
    else if (!isFolded(line.text, response)) return at;
    at = line.next;
  }
  return text.length;
}

/** RFC 9112 section 5.2: a line that starts with space continues the field before it. */
function isFolded(line: string, response: ResponseDraft): boolean {
  const code = line.charCodeAt(0);
  const last = response.headers.at(-1);
  if (last === undefined || (code !== 32 && code !== 9)) return false;
  response.headers[response.headers.length - 1] = { ...last, value: `${last.value} ${line.trim()}` };
  return true;
}

/** Offset of the next line that is a status line. */
function findStatusLine(text: string, from: number): number | undefined {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 32) at += 1;
  if (isStatusLineAt(text, at)) return at;
  for (; ; at += 1) {
    const feed = text.slice(at).search(/\n(?:HTTP|http)\//);
    if (feed === -1) return undefined;
    at += feed;
    if (isStatusLineAt(text, at + 1)) return at + 1;
  }
}

function isStatusLineAt(text: string, at: number): boolean {
  const mark = text.charCodeAt(at);
  if (mark !== 72 && mark !== 104) return false;
  return parseStatusLine(lineAt(text, at).text) !== undefined;
}

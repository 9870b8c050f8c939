import { addBody, startResponse } from './draft.ts';
import { parseHeader, parseStatusLine } from './head.ts';
import { lineAt } from './text-lines.ts';
import type { Draft, ResponseDraft } from './draft.ts';
import type { Line } from './text-lines.ts';

const star = 42;
const greater = 62;
const less = 60;
const space = 32;
const braceOpen = 123;
const braceClose = 125;

/** Whether the text is what `curl -v` prints: lines marked `*`, `>`, `<`. */
export function isVerbose(text: string): boolean {
  return (
    text.startsWith('* ') ||
    text.startsWith('> ') ||
    text.startsWith('< HTTP/') ||
    verboseMarks.some((mark) => text.includes(mark))
  );
}

const verboseMarks = [
  '\n< HTTP/',
  '\n< http/',
  '\n* Connected to ',
  '\n* Connection #',
  '\n* Closing connection',
];

/** Where the reader stands: in a head marked with `<`, in a bare one (`-i`), in a body, or before any. */
type Place = 'before' | 'marked-head' | 'bare-head' | 'body';

interface State {
  readonly draft: Draft;
  place: Place;
  response: ResponseDraft | undefined;
  /** Body text that was printed before any head: joined streams have no fixed order. */
  readonly early: ResponseDraft;
}

/** Reads `curl -v` output. Request lines are dropped here and can be no evidence further on. */
export function readVerbose(draft: Draft): void {
  const early: ResponseDraft = { statusLine: undefined, statusSpan: undefined, headers: [], body: [] };
  const state: State = { draft, place: 'before', response: undefined, early };
  let at = 0;
  while (at < draft.text.length) {
    const line = lineAt(draft.text, at);
    readLine(state, line);
    at = line.next;
  }
  placeEarlyBody(state);
}

function readLine(state: State, line: Line): void {
  const first = line.text.charCodeAt(0);
  const second = line.text.charCodeAt(1);
  const marked = Number.isNaN(second) || second === space;
  if (first === star && marked) readNote(state, line);
  else if (first === greater && marked) return;
  else if (first === less && marked) readHeadLine(state, line, line.text.slice(2), 'marked-head');
  else if ((first === braceOpen || first === braceClose) && isByteCount(line.text)) return;
  else readBareLine(state, line);
}

/** `{ [123 bytes data]` */
function isByteCount(text: string): boolean {
  return text.charCodeAt(2) === 91 && text.endsWith(' bytes data]');
}

/** `* Connected to api.example.com (192.0.2.1) port 443` */
function readNote(state: State, line: Line): void {
  const mark = '* Connected to ';
  if (!line.text.startsWith(mark)) return;
  const host = line.text.slice(mark.length).split(' ', 1)[0] ?? '';
  if (host !== '') state.draft.hosts.push(host.toLowerCase());
}

function readHeadLine(state: State, line: Line, text: string, place: 'marked-head' | 'bare-head'): void {
  const span = { start: line.start, end: line.end };
  const status = parseStatusLine(text);
  if (status !== undefined) {
    state.response = startResponse(state.draft, status, span);
    state.place = place;
  } else if (text.trim() === '') {
    state.place = 'body';
  } else if (state.place === place) {
    const header = parseHeader(text, span);
    if (header !== undefined) state.response?.headers.push(header);
    else if (place === 'bare-head') readBody(state, line);
  }
}

function readBareLine(state: State, line: Line): void {
  // With -i and -v every head line comes twice, marked and bare.
  if (state.place === 'marked-head' && isHeadLine(line.text)) return;
  if (state.place === 'bare-head' || parseStatusLine(line.text) !== undefined)
    readHeadLine(state, line, line.text, 'bare-head');
  else readBody(state, line);
}

function isHeadLine(text: string): boolean {
  return (
    text.trim() === '' || parseStatusLine(text) !== undefined || parseHeader(text, undefined) !== undefined
  );
}

function readBody(state: State, line: Line): void {
  // The end of a body without a line feed has curl's next note glued to it.
  const note = gluedNote(line.text);
  const end = note === -1 ? line.next : line.start + note;
  addBody(state.response ?? state.early, line.start, end);
}

function gluedNote(text: string): number {
  const connection = text.indexOf('* Connection #');
  return connection === -1 ? text.indexOf('* Closing connection') : connection;
}

/** Gives text that came before the first head to a response without a body, if it looks like a body. */
function placeEarlyBody(state: State): void {
  const { draft, early } = state;
  const last = draft.responses.at(-1);
  if (last !== undefined && last.body.some((piece) => draft.text.slice(piece.start, piece.end).trim() !== ''))
    return;
  for (const piece of early.body) {
    const text = draft.text.slice(piece.start, piece.start + 40).trimStart();
    if (text === '' || !'{[<'.includes(text.charAt(0))) continue;
    addBody(draft.responses.at(-1) ?? startResponse(draft, undefined, undefined), piece.start, piece.end);
  }
}

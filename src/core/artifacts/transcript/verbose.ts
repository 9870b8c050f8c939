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
    // Line feeds stand everywhere and these marks hardly anywhere.
    (text.includes('* C') && verboseNotes.some((note) => text.includes(note))) ||
    (text.includes('<') && markedHead.test(text))
  );
}

const markedHead = /\n< (?:HTTP|http)\//;
const verboseNotes = ['\n* Connected to ', '\n* Connection #', '\n* Closing connection'];

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
  const { text } = draft;
  let at = 0;
  while (at < text.length) {
    const first = text.charCodeAt(at);
    const second = text.charCodeAt(at + 1);
    const isMarked = Number.isNaN(second) || second === space || second === 10 || second === 13;
    // Most lines tell of the connection and the request; they are passed over without being looked at.
    if (isMarked && (first === greater || (first === star && !text.startsWith(connected, at))))
      at = nextLine(text, at);
    else at = readLine(state, lineAt(text, at), isMarked);
  }
  placeEarlyBody(state);
}

function nextLine(text: string, at: number): number {
  const feed = text.indexOf('\n', at);
  return feed === -1 ? text.length : feed + 1;
}

function readLine(state: State, line: Line, isMarked: boolean): number {
  const first = line.text.charCodeAt(0);
  if (first === star && isMarked) readNote(state, line);
  else if (first === less && isMarked) readHeadLine(state, line, line.text.slice(2), 'marked-head');
  else if ((first !== braceOpen && first !== braceClose) || !isByteCount(line.text))
    readBareLine(state, line);
  return line.next;
}

const connected = '* Connected to ';

/** `{ [123 bytes data]` */
function isByteCount(text: string): boolean {
  return text.charCodeAt(2) === 91 && text.endsWith(' bytes data]');
}

/** `* Connected to api.example.com (192.0.2.1) port 443` */
function readNote(state: State, line: Line): void {
  const host = line.text.slice(connected.length).split(' ', 1)[0] ?? '';
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

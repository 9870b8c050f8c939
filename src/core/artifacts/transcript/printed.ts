import { statusAt } from './head.ts';
import { lineAt } from './text-lines.ts';
import type { Draft } from './draft.ts';
import type { Span } from './transcript.ts';

const longestLine = 200;
const nameWords = new Set(['http', 'status', 'code', 'httpcode', 'httpstatus', 'statuscode', 'response']);

/** The status in a line such as `HTTP_STATUS:403`, `[status: 400] [time: 0.4s]`, `HTTP 401` or `403`. */
function printedStatusIn(line: string): number | undefined {
  const text = line.trim();
  if (text.length < 3 || text.length > longestLine) return undefined;
  if (!/[1-5]\d\d/.test(text) || /[{<"]/.test(text)) return undefined;
  if (text.length === 3) return statusAt(text, 0);
  const isNamed = nameWords.has(firstWord(text));
  if (!isNamed && !isFieldLine(text)) return undefined;
  const words = wordsOf(text);
  if (isNamed && saysMore(words)) return undefined;
  for (let index = 1; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (word.length !== 3 || !nameWords.has(words[index - 1] ?? '')) continue;
    const status = statusAt(word, 0);
    if (status !== undefined) return status;
  }
  return undefined;
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9]/)
    .filter((word) => word !== '');
}

/** Words that stand beside a printed status: names of fields, reason phrases (RFC 9110 section 15), units. */
const besideStatus = new Set(
  (
    'http https status code httpcode httpstatus statuscode response error ok created accepted no content moved found redirect see other ' +
    'not modified temporary permanent bad request unauthorized payment required forbidden method allowed acceptable conflict gone ' +
    'precondition failed too large many requests unprocessable entity unsupported media type locked internal server implemented ' +
    'gateway service unavailable timeout time total size download upload seconds sec ms s in bytes b url final type application json text ' +
    'html charset utf content method get post put patch delete curl exit num redirects from returned received final api with took elapsed duration body'
  ).split(' '),
);

/** "HTTP 403 Forbidden: token lacks scope x" is a sentence, and the only one there may be. */
function saysMore(words: readonly string[]): boolean {
  return words.some((word) => /^[a-z]/.test(word) && !besideStatus.has(word));
}

/** `http_code=200 time_total=0.4` and the like: every piece is a name, a separator and a value. */
function isFieldLine(text: string): boolean {
  return !/(?:^| )[^ :=]+(?: |$)/.test(text);
}

/**
 * Takes what `-w` or the tester printed off the end of the last body and keeps its fields. Looks at the
 * last lines only, and at a status glued to the end of a JSON or HTML body.
 */
export function takePrintedTail(draft: Draft, body: Span): Span {
  let { end } = body;
  for (let count = 0; count < 4; count += 1) {
    const line = lastLine(draft.text, body.start, end);
    if (line === undefined) break;
    const text = draft.text.slice(line.start, line.end).trim();
    const status = printedStatusIn(text);
    if (status === undefined && !isRule(text) && !isTiming(text)) break;
    if (status !== undefined) draft.printedStatus ??= { status, span: line };
    keepFields(draft, text, line);
    end = line.start;
  }
  return { start: body.start, end: takeGluedStatus(draft, body.start, end) };
}

/** Takes a status line such as `HTTP 403` or `Status: 403` off the beginning of a body without a head. */
export function takePrintedHead(draft: Draft, body: Span): Span {
  let { start } = body;
  for (let count = 0; count < 3 && start < body.end; count += 1) {
    const line = lineAt(draft.text, start);
    const text = line.text.trim();
    const label = labelOf(line.text);
    if (label !== undefined) {
      const behind = line.start + label.length;
      draft.printedStatus ??= { status: label.status, span: { start: line.start, end: behind } };
      return { start: behind, end: body.end };
    }
    if (text !== '' && !isRule(text)) {
      const status = printedStatusIn(text);
      if (status === undefined || !nameWords.has(firstWord(text))) break;
      draft.printedStatus ??= { status, span: { start: line.start, end: line.end } };
    }
    start = Math.min(line.next, body.end);
  }
  return { start, end: body.end };
}

const longestLabel = 60;

/** `HTTP 403: {"message": ...}`, `[403] {...}`, `status=403 body={...}`: the status before a body on its line. */
function labelOf(line: string): { readonly status: number; readonly length: number } | undefined {
  const length = line.indexOf('{');
  if (length < 4 || length > longestLabel) return undefined;
  const words = wordsOf(line.slice(0, length));
  const [status] = words.filter((word) => word.length === 3).flatMap((word) => statusAt(word, 0) ?? []);
  return status === undefined || saysMore(words) ? undefined : { status, length };
}

function firstWord(text: string): string {
  return /[a-z]+/i.exec(text)?.[0].toLowerCase() ?? '';
}

/** The last line between two offsets that holds more than white space. */
function lastLine(text: string, start: number, end: number): Span | undefined {
  let stop = end;
  while (stop > start && text.charCodeAt(stop - 1) <= 32) stop -= 1;
  if (stop === start) return undefined;
  // Lines that are too long are not looked through to their beginning: a body may be one line.
  const from = Math.max(start, stop - longestLine - 1);
  const line = from + text.slice(from, stop).lastIndexOf('\n') + 1;
  return stop - line > longestLine ? undefined : { start: line, end: stop };
}

function isRule(text: string): boolean {
  return text !== '' && /^[-=*#~_]+$/.test(text);
}

function isTiming(text: string): boolean {
  return (
    text.startsWith('time_total') ||
    text.startsWith('[time') ||
    text.startsWith('Time:') ||
    text.startsWith('size_')
  );
}

function keepFields(draft: Draft, text: string, span: Span): void {
  if (text.length === 3) {
    draft.fields.push({ name: 'status', value: text, span });
    return;
  }
  for (const piece of text.split(/[ \][]/)) {
    const at = Math.max(piece.indexOf('='), piece.indexOf(':'));
    if (at > 0 && at < piece.length - 1)
      draft.fields.push({ name: piece.slice(0, at).toLowerCase(), value: piece.slice(at + 1), span });
  }
}

function takeGluedStatus(draft: Draft, start: number, end: number): number {
  const at = end - 3;
  if (draft.printedStatus !== undefined || at <= start) return end;
  if (!'}]>'.includes(draft.text.charAt(at - 1))) return end;
  const status =
    end === draft.text.trimEnd().length || end === draft.text.length ? statusAt(draft.text, at) : undefined;
  if (status === undefined) return end;
  draft.printedStatus = { status, span: { start: at, end } };
  draft.fields.push({ name: 'status', value: String(status), span: { start: at, end } });
  return at;
}

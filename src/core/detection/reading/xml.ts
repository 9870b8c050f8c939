import { decodeEntities } from './entities.ts';
import { keyInfo } from './keys.ts';

/** Whether a body is XML that is no HTML page. */
export function isXml(body: string): boolean {
  const start = body.slice(0, 40).trimStart().replace('\ufeff', '');
  return start.startsWith('<') && /^<[?!A-Za-z]/.test(start);
}

/** `problem` is RFC 9457 appendix B. */
const errorElements = ['error', 'fault', 'exception', 'problem', 'operationoutcome'];
/** Attributes by which Exchange and Splunk mark an error in a document named otherwise. */
const errorMarks = [
  'responseclass="error"',
  'type="error"',
  'type="warn"',
  'type="fatal"',
  'status="fail',
  'stat="fail',
  'status="error"',
  "status='error'",
];
const longestProlog = 4_000;

/** Whether an element near the beginning of an XML document is named after an error, or marked as one. */
export function isErrorDocument(body: string): boolean {
  const lower = body.slice(0, longestProlog).toLowerCase();
  if (errorMarks.some((mark) => lower.includes(mark))) return true;
  for (let open = lower.indexOf('<'); open !== -1; open = lower.indexOf('<', open + 1)) {
    const name = lower.slice(open + 1, open + 80).split(/[\s/>]/, 1)[0] ?? '';
    if (keyInfo(name).isError || errorElements.some((word) => name.includes(word))) return true;
  }
  return false;
}

/** One element that holds text only, or one attribute that tells a code. */
export interface Element {
  /** Local name, without prefix. */
  readonly name: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The leaves of an XML document, at most 60, in order. Attributes named code, type or status count. */
export function readXml(body: string): Element[] {
  const found: Element[] = [];
  let at = 0;
  let name = '';
  while (at < body.length && found.length < 60) {
    const open = body.indexOf('<', at);
    if (open === -1) break;
    if (body.startsWith(cdata, open)) {
      const start = open + cdata.length;
      const end = endOfCdata(body, start);
      if (name !== '') leaf(body, name, start, end, found);
      name = '';
      at = end + 3;
      continue;
    }
    const close = body.indexOf('>', open);
    if (name !== '' && open > at) leaf(body, name, at, open, found);
    if (close === -1) break;
    const tag = body.slice(open + 1, Math.min(close, open + 500));
    const isElement = !tag.startsWith('/') && !tag.startsWith('?') && !tag.startsWith('!');
    const isEmpty = body.charAt(close - 1) === '/';
    name = isElement && !isEmpty ? localName(tag) : '';
    // `<err code="98" msg="..."/>` says in its attributes all that it has to say.
    const isTelling = !isEmpty || keyInfo(localName(tag)).isError;
    if (isElement && isTelling) attributes(tag, toldBy, open + 1, found);
    // HL7 FHIR R4, XML representation: `<text value="..."/>`
    if (isEmpty && primitives.has(localName(tag))) attributes(tag, ['value'], open + 1, found);
    at = close + 1;
  }
  if (name !== '' && at < body.length) leaf(body, name, at, body.length, found);
  return found;
}

/** Text as it stands, XML 1.0 section 2.7. */
const cdata = '<![CDATA[';

function endOfCdata(body: string, start: number): number {
  const end = body.indexOf(']]>', start);
  return end === -1 ? body.length : end;
}

function leaf(body: string, name: string, start: number, end: number, found: Element[]): void {
  const text = body.slice(start, Math.min(end, start + 4_000));
  if (text.trim() !== '') found.push({ name, text: decodeEntities(text.trim()), start, end });
}

function localName(tag: string): string {
  const word = tag.split(/[\s/>]/, 1)[0] ?? '';
  return word.slice(word.indexOf(':') + 1);
}

const toldBy = [
  'code',
  'type',
  'status',
  'ResponseClass',
  'message',
  'msg',
  'errorCode',
  'info',
  'text',
  'reason',
  'detail',
];
const primitives: ReadonlySet<string> = new Set(['code', 'text', 'diagnostics', 'display']);

function attributes(tag: string, names: readonly string[], offset: number, found: Element[]): void {
  for (const name of names) {
    for (const mark of [` ${name}="`, ` ${name}='`]) {
      const at = tag.indexOf(mark);
      if (at === -1) continue;
      const start = at + mark.length;
      const end = tag.indexOf(mark.slice(-1), start);
      if (end > start)
        found.push({ name, text: tag.slice(start, end), start: offset + start, end: offset + end });
    }
  }
}

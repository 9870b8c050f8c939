import type { Complaint } from './complaint.ts';
import { ComplaintList } from './complaint-list.ts';
import { type Draft, readCurlTester, type Start } from './curl-tester/document.ts';
import { type JsonFault, parseJson } from './json/parse.ts';
import { hasTooManyValues, MAX_VALUES } from './json/value-limit.ts';
import { quoted } from './quoted.ts';

/** What one text gave. */
export interface TextReading {
  readonly draft: Draft;
  /** UTF-16 offset up to which the text is JSON. */
  readonly end: number;
}

/**
 * Reads one text, which is a document, an array of documents or a lone response. Where it is not JSON to
 * its end, the responses that are complete before that are used.
 */
export function readText(text: string, start: Start): TextReading {
  const foreign = foreignFormat(text);
  if (foreign !== undefined) return { draft: onlyComplaint(foreign), end: 0 };
  if (hasTooManyValues(text)) return { draft: onlyComplaint(TOO_MANY_VALUES), end: 0 };
  const { value, end, fault } = parseJson(text);
  if (fault === undefined) return { draft: readCurlTester(value, start), end };
  if (value === undefined) return { draft: onlyComplaint(faultComplaint(fault, 0)), end };
  const draft = readCurlTester(value, start);
  draft.complaints.addFirst(faultComplaint(fault, draft.observations.length));
  return { draft, end };
}

function onlyComplaint(complaint: Complaint): Draft {
  const complaints = new ComplaintList();
  complaints.addFirst(complaint);
  return { observations: [], complaints, responses: 0, keyed: false };
}

const NOT_WRITTEN =
  'Let the tester write the file under another name and rename it when it is complete, or upload it again.';

function foreignFormat(text: string): Complaint | undefined {
  const begin = text.slice(0, 200).trimStart().toLowerCase();
  if (begin === '' && text.trim() === '') {
    return aboutFile(
      'this is empty; expected a JSON document of CurlTester',
      'Check that the tester ran and wrote its results.',
    );
  }
  if (begin.startsWith('<!doctype html') || begin.startsWith('<html')) {
    return aboutFile(
      'this is HTML; expected JSON',
      'It may be the sign-in or error page of a failed download: open it, then check address and token of the download.',
    );
  }
  if (begin.startsWith('<'))
    return aboutFile('this is XML; expected JSON', 'If it is not an artifact, narrow the pattern.');
  return undefined;
}

function aboutFile(message: string, remedy: string): Complaint {
  return { severity: 'error', where: FILE, message, remedy };
}

const FILE = { kind: 'file' } as const;

const TOO_MANY_VALUES = aboutFile(
  `this has more than ${MAX_VALUES / 1_000_000} million JSON values, which are too many to be read at once`,
  'Let the tester write one response per line (NDJSON), or split the file.',
);

function faultComplaint(fault: JsonFault, used: number): Complaint {
  const where = fault.position === undefined ? FILE : ({ kind: 'position', ...fault.position } as const);
  const message = `${fault.cutOff ? 'the text is cut off here' : notJson(fault)}; ${usedBefore(used)}`;
  const remedy = fault.cutOff
    ? NOT_WRITTEN
    : 'Let the tester write it with a JSON library, not by joining texts.';
  return { severity: 'error', where, message, remedy };
}

function notJson(fault: JsonFault): string {
  if (fault.position === undefined) return `this is not JSON; expected ${fault.expected}`;
  const found = fault.found === '' ? 'the end' : quoted(fault.found);
  return `this is not JSON: found ${found}, expected ${fault.expected}`;
}

function usedBefore(used: number): string {
  if (used === 0) return 'no complete response stands before it';
  return used === 1
    ? 'the 1 complete response before it was used'
    : `the ${used} complete responses before it were used`;
}

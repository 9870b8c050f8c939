import { type Complaint, toProblem } from './complaint.ts';
import { ComplaintList, MAX_PROBLEMS_PER_FILE } from './complaint-list.ts';
import type { Draft } from './curl-tester/document.ts';
import type { Observation } from './observation.ts';
import type { Problem, Reading } from './problem.ts';
import { withoutMark } from './read-document.ts';
import { readText } from './read-text.ts';
import { repeated, repeats, withoutReplaced } from './repeats.ts';

/** Reads the lines of one NDJSON artifact in order; keeps counts and names, not the lines. */
export interface LineReader {
  /** Reads a line, which is a document or a lone response. Blank lines give nothing. Never throws. */
  readonly read: (line: string, lineNumber: number) => Reading;
  /** Says that a line is too long to be read at all, in characters or bytes, as `limit` words it. */
  readonly skip: (lineNumber: number, limit: string) => readonly Problem[];
  /**
   * The numbers of the responses that a later line has replaced so far. What was returned is not taken
   * back: whoever keeps observations leaves these out.
   */
  readonly replaced: ReadonlySet<number>;
  /** What remains to be said after the last line. */
  readonly finish: () => readonly Problem[];
}

/** A reader for the lines of `file`, which is only named, never opened. */
export function lineReader(file: string): LineReader {
  const seen = repeats();
  const replaced = new Set<number>();
  const all = new ComplaintList();
  // By number of the response. An array of small numbers: a map would outweigh the rest on many short lines.
  const lines: number[] = [0];
  let next = 1;
  const toProblems = (complaints: ComplaintList, line: number) =>
    all
      .addAll(complaints)
      .map((one) =>
        toProblem(one, { file, line, lineOf: (response) => lines[response], lineAt: () => line }),
      );
  const addRepeats = ({ observations, complaints }: Draft) => {
    for (const observation of observations) {
      const earlier = seen.note(observation);
      if (earlier === undefined) continue;
      replaced.add(earlier);
      complaints.add('warning', repeated(observation.action, responses(earlier, observation.place.response)));
    }
  };
  return {
    replaced,
    finish: () => all.rest(file),
    skip(line, limitWords) {
      const complaints = new ComplaintList();
      complaints.addFirst(tooLongLine(limitWords));
      return toProblems(complaints, line);
    },
    read(text, line) {
      const draft = readLine(text, file, next);
      if (draft === undefined) return NOTHING;
      next += draft.responses;
      // Only what is listed names lines.
      if (all.listed.length < MAX_PROBLEMS_PER_FILE) while (lines.length < next) lines.push(line);
      addRepeats(draft);
      return { observations: draft.observations, problems: toProblems(draft.complaints, line) };
    },
  };
}

/**
 * Reads the lines of a file once more, when {@link lineReader} has said all that was wrong: gives the
 * observations of the next line that no later line has replaced.
 */
export function lineRereader(
  file: string,
  replaced: ReadonlySet<number>,
): (text: string) => readonly Observation[] {
  let next = 1;
  return (text) => {
    const draft = readLine(text, file, next);
    if (draft === undefined) return [];
    next += draft.responses;
    return withoutReplaced(draft.observations, replaced);
  };
}

function readLine(text: string, file: string, response: number): Draft | undefined {
  const plain = withoutMark(text);
  return plain.trim() === '' ? undefined : readText(plain, { file, response }).draft;
}

function responses(...numbers: readonly number[]): Complaint['where'] {
  return { kind: 'responses', numbers };
}

const NOTHING: Reading = { observations: [], problems: [] };

function tooLongLine(limitWords: string): Complaint {
  return {
    severity: 'error',
    where: { kind: 'file' },
    message: `this line is longer than ${limitWords} and was skipped`,
    remedy: 'Let the tester cut what it records of a response, or write one line per response.',
  };
}

/**
 * Tells NDJSON from one document by the first two lines that are not blank, of which the middle may be left
 * out. In a document no value follows another without a comma; so where a first line ends with a bracket and
 * the second begins with one, these are two. A damaged line is told by the other one.
 */
export function isLineDelimited(first: string, second: string): boolean {
  const one = withoutMark(first).trim();
  const two = second.trim();
  if (!/^[{[]/.test(one)) return false;
  if (/[}\]]$/.test(one) && /^[{[]/.test(two)) return true;
  if (isComplete(one)) return true;
  const continues = /[[{:,]$/.test(one);
  return one.startsWith('{"') && !continues && two.startsWith('{') && isComplete(two);
}

function isComplete(line: string): boolean {
  if (!line.endsWith('}') && !line.endsWith(']')) return false;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

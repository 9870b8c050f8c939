import { type Complaint, type Frame, toProblem } from './complaint.ts';
import type { Observation } from './observation.ts';
import type { Problem, Reading } from './problem.ts';
import { problemLimit } from './problem-limit.ts';
import { withoutMark } from './read-document.ts';
import { readText } from './read-text.ts';
import { repeated, repeats } from './repeats.ts';

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
  const limit = problemLimit<Complaint>();
  let responses = 0;
  const toProblems = (complaints: readonly Complaint[], line: number, lineOf: Frame['lineOf'] = () => line) =>
    limit.admit(complaints).map((one) => toProblem(one, { file, line, lineOf }));
  const findRepeats = (observations: readonly Observation[], line: number) =>
    observations.flatMap((observation) => {
      const earlier = seen.note(observation, line);
      if (earlier === undefined) return [];
      replaced.add(earlier.response);
      const where = { kind: 'responses', numbers: [earlier.response, observation.place.response] } as const;
      const lineOf = (response: number) => (response === earlier.response ? earlier.line : line);
      return toProblems([repeated(observation.action, where)], line, lineOf);
    });
  return {
    replaced,
    finish: () => limit.rest(file),
    skip: (line, limitWords) => toProblems([tooLongLine(limitWords)], line),
    read(text, line) {
      const plain = withoutMark(text);
      if (plain.trim() === '') return NOTHING;
      const { draft } = readText(plain, { file, response: responses + 1 });
      responses += draft.responses;
      const problems = [...toProblems(draft.complaints, line), ...findRepeats(draft.observations, line)];
      return { observations: draft.observations, problems };
    },
  };
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
 * Tells NDJSON from one document by the first two lines that are not blank. A document that is spread over
 * lines has a first line that is not complete; NDJSON whose first line is damaged is told by its second.
 */
export function isLineDelimited(first: string, second: string): boolean {
  const one = withoutMark(first).trim();
  const two = second.trim();
  if (!one.startsWith('{') && !one.startsWith('[')) return false;
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

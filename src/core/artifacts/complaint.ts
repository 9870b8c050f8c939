import type { Problem } from './problem.ts';

/** Where a complaint points, before lines are known: counting lines costs a scan that only a bad file pays for. */
type Where =
  | { readonly kind: 'file' }
  | { readonly kind: 'document'; readonly number: number }
  | { readonly kind: 'responses'; readonly numbers: readonly number[] }
  | { readonly kind: 'offsets'; readonly offsets: readonly number[] }
  | { readonly kind: 'position'; readonly line: number; readonly column: number };

/** A Problem on its way: without the file's name, and with responses named by number only. */
export interface Complaint {
  readonly severity: Problem['severity'];
  readonly where: Where;
  readonly message: string;
  readonly remedy: string;
}

/** What turns a complaint about a text into a Problem of a file. */
export interface Frame {
  readonly file: string;
  /** Set when the text is one line of a file: then every place is named by it. */
  readonly line: number | undefined;
  /** 1-based line on which a response starts, where that is known. */
  readonly lineOf: (response: number) => number | undefined;
  /** 1-based line of a UTF-16 offset that a complaint names. */
  readonly lineAt: (offset: number) => number | undefined;
}

export function toProblem(complaint: Complaint, frame: Frame): Problem {
  const { severity, message, remedy } = complaint;
  return { file: frame.file, severity, place: placeOf(complaint.where, frame), message, remedy };
}

function placeOf(where: Where, frame: Frame): string {
  const line = frame.line === undefined ? '' : `line ${frame.line}`;
  switch (where.kind) {
    case 'file':
      return line;
    case 'document':
      return line === '' ? `document ${where.number}` : `document ${where.number} (${line})`;
    case 'responses':
      return numbered('response', where.numbers, frame.lineOf);
    case 'offsets': {
      const lines = where.offsets.flatMap((offset) => frame.lineAt(offset) ?? []);
      return line === '' ? numbered('line', [...new Set(lines)], () => undefined) : line;
    }
    case 'position':
      break;
  }
  return `line ${(frame.line ?? 1) + where.line - 1}, column ${where.column}`;
}

function numbered(word: string, numbers: readonly number[], lineOf: Frame['lineOf']): string {
  const places = numbers.map((number) => {
    const line = lineOf(number);
    return line === undefined ? `${number}` : `${number} (line ${line})`;
  });
  return `${word}${places.length > 1 ? 's' : ''} ${places.join(' and ')}`;
}

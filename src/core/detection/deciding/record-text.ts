import type { Answer } from '../reading/answer.ts';

const mostLines = 12;
/** How logs begin their lines: a date, or a time in brackets. */
const stamp = /^\[?\d{4}[-/]\d\d[-/]\d\d|^\[?\d\d:\d\d:\d\d|^\d{10,13} |^\[\d\d\/[A-Z][a-z][a-z]\/\d{4}/;
const separators = [',', '\t', '|', ';'];

/**
 * Whether a text is lines of records: a log whose lines begin with a time, or a table whose lines have the
 * same number of columns, or a document with a heading. Such a text is what was asked for, whatever its lines tell of; a refusal in plain
 * text is a sentence or two.
 */
export function isRecordText({ statements, json, isXml, isPage }: Answer): boolean {
  if (json !== undefined || isXml || isPage) return false;
  const text = statements.find(({ source }) => source === 'text')?.text ?? '';
  const lines = text
    .split('\n', mostLines)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length < 2) return false;
  // The heading of a document in Markdown.
  const isDocument = lines[0]?.startsWith('# ') === true;
  return isDocument || lines.every((line) => stamp.test(line)) || isTable(lines);
}

/** Every line has as many separators as the first one, which has two or more, or one in three lines at least. */
function isTable(lines: readonly string[]): boolean {
  return separators.some((separator) => {
    const columns = (lines[0] ?? '').split(separator).length;
    const isWide = columns > 2 || (columns > 1 && lines.length > 2);
    return isWide && lines.every((line) => line.split(separator).length === columns);
  });
}

import { oneLine } from './markdown.ts';

/** A stretch of text, end exclusive. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** What stands around marked words in the text while it is redacted and cut: brackets that hardly any text holds. */
const [opening, closing] = ['\u2045', '\u2046'];
const charactersAround = 600;
const linesAround = 3;
const lineCharacters = 400;

/**
 * The parts of a transcript that a verdict rests on, redacted, with the words themselves marked and a few lines around
 * them. Costs no more for a response of megabytes, because only the surroundings of the spans are looked at.
 */
export function markedTranscript(
  output: string,
  spans: readonly Span[],
  redact: (text: string) => string,
  mark: (words: string) => string,
): string {
  return (
    windowsOf(output, merged(spans))
      .map((window) => linesNearMarks(redact(withBrackets(output, window))))
      .join(`\n…\n`)
      // A secret at the end of the words took the closing bracket with it; the mark then ends with the line.
      .replace(/\u2045([^\u2045\u2046\n]*)\u2046?/g, (_, words: string) => (words === '' ? '' : mark(words)))
      .replace(/[\u2045\u2046]/g, '')
  );
}

interface Window extends Span {
  readonly spans: readonly Span[];
}

function merged(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last !== undefined && span.start <= last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else result.push(span);
  }
  return result;
}

function windowsOf(output: string, spans: readonly Span[]): readonly Window[] {
  const windows: Window[] = [];
  for (const span of spans) {
    const start = Math.max(0, span.start - charactersAround);
    const end = Math.min(output.length, span.end + charactersAround);
    const last = windows.at(-1);
    if (last !== undefined && start <= last.end) {
      windows[windows.length - 1] = { start: last.start, end, spans: [...last.spans, span] };
    } else windows.push({ start, end, spans: [span] });
  }
  return windows;
}

function withBrackets(output: string, { start, end, spans }: Window): string {
  let text = '';
  let at = start;
  for (const span of spans) {
    text +=
      plain(output.slice(at, span.start)) + opening + plain(output.slice(span.start, span.end)) + closing;
    at = span.end;
  }
  return text + plain(output.slice(at, end));
}

function plain(text: string): string {
  return text.replace(/[\u2045\u2046]/g, '');
}

function linesNearMarks(text: string): string {
  const lines = text.split(/\r?\n/).map((line) => oneLine(line, lineCharacters));
  const marked = lines.flatMap((line, n) => (/[\u2045\u2046]/.test(line) ? [n] : []));
  const [first = 0, last = lines.length] = [marked[0], marked.at(-1)];
  return lines
    .slice(Math.max(0, first - linesAround), last + linesAround + 1)
    .filter((line) => line !== '')
    .join('\n');
}

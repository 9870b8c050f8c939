import { type Frame, toProblem } from './complaint.ts';
import { type Draft } from './curl-tester/document.ts';
import { outlineResponses } from './json/outline.ts';
import { linesAt } from './json/position.ts';
import type { Observation } from './observation.ts';
import type { Reading } from './problem.ts';
import { problemLimit } from './problem-limit.ts';
import { readText } from './read-text.ts';
import { repeated, repeats, withoutReplaced } from './repeats.ts';

/**
 * Reads a whole artifact that is one JSON text: a document, an array of documents or one response. Never
 * throws; whatever cannot be used is a problem, and all else is used. `file` is only named, never opened.
 */
export function readDocument(text: string, file: string): Reading {
  const plain = withoutMark(text);
  const { draft, end } = readText(plain, { file, response: 1 });
  if (draft.keyed) addRepeatedKeys(plain, end, draft);
  const observations = addRepeats(draft);
  if (draft.complaints.length === 0) return { observations, problems: [] };
  const limit = problemLimit<(typeof draft.complaints)[number]>();
  const listed = limit.admit(draft.complaints);
  const frame: Frame = { file, line: undefined, lineOf: responseLines(plain, end, draft.responses) };
  return { observations, problems: [...listed.map((one) => toProblem(one, frame)), ...limit.rest(file)] };
}

/** The text without the byte order mark that some editors and shells put first. */
export function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/** Drops what a later response replaces, and says so. */
function addRepeats(draft: Draft): readonly Observation[] {
  const seen = repeats();
  const replaced = new Set<number>();
  for (const observation of draft.observations) {
    const earlier = seen.note(observation);
    if (earlier === undefined) continue;
    replaced.add(earlier);
    const numbers = [earlier, observation.place.response];
    draft.complaints.push(repeated(observation.action, { kind: 'responses', numbers }));
  }
  return withoutReplaced(draft.observations, replaced);
}

/** JSON.parse has kept the later of two equal keys; only the text still has both. */
function addRepeatedKeys(text: string, end: number, draft: Draft): void {
  for (const { key, earlier, later } of outlineResponses(text, end).repeatedKeys) {
    const lines = linesAt(text, [earlier, later]);
    draft.complaints.push(repeated(key, { kind: 'lines', lines }));
  }
}

/** Finds the line of each response; none where the outline does not number them as the reading did. */
function responseLines(text: string, end: number, responses: number): Frame['lineOf'] {
  const { spans } = outlineResponses(text, end);
  if (spans.length < responses) return () => undefined;
  const starts = spans.map((span) => span.start);
  const ascending = starts.every((start, index) => index === 0 || start >= (starts[index - 1] ?? 0));
  if (!ascending) return (number) => linesAt(text, [starts[number - 1] ?? 0])[0];
  const lines = linesAt(text, starts);
  return (number) => lines[number - 1];
}

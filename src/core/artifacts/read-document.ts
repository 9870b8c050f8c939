import { type Frame, toProblem } from './complaint.ts';
import type { Draft } from './curl-tester/document.ts';
import { outlineResponses } from './json/outline.ts';
import { linesAt } from './json/position.ts';
import type { Observation } from './observation.ts';
import type { Reading } from './problem.ts';
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
  const { complaints } = draft;
  if (complaints.listed.length === 0) return { observations, problems: [] };
  const frame: Frame = { file, line: undefined, ...placesOf(plain, end, draft) };
  return {
    observations,
    problems: [...complaints.listed.map((one) => toProblem(one, frame)), ...complaints.rest(file)],
  };
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
    draft.complaints.add('warning', repeated(observation.action, { kind: 'responses', numbers }));
  }
  return withoutReplaced(draft.observations, replaced);
}

/** JSON.parse has kept the later of two equal keys; only the text still has both. */
function addRepeatedKeys(text: string, end: number, draft: Draft): void {
  outlineResponses(text, end, {
    response: () => undefined,
    repeatedKey(key, earlier, later) {
      draft.complaints.add('warning', repeated(key, { kind: 'offsets', offsets: [earlier, later] }));
    },
  });
}

/**
 * Finds the lines of what the listed complaints name, in one walk over the text; no line of a response where
 * the outline does not number them as the reading did.
 */
function placesOf(text: string, end: number, draft: Draft): Pick<Frame, 'lineOf' | 'lineAt'> {
  const places = draft.complaints.listed.map(({ where }) => where);
  const numbers = places.flatMap((where) => (where.kind === 'responses' ? where.numbers : []));
  const starts = startsOf(text, end, draft.responses, new Set(numbers));
  const named = places.flatMap((where) => (where.kind === 'offsets' ? where.offsets : []));
  const offsets = [...named, ...starts.values()].sort((a, b) => a - b);
  const lines = linesAt(text, offsets);
  const lineByOffset = new Map(offsets.map((offset, index) => [offset, lines[index] ?? 1]));
  const lineAt = (offset: number) => lineByOffset.get(offset);
  const lineOf = (response: number) => lineAt(starts.get(response) ?? -1);
  return { lineOf, lineAt };
}

/** The offsets at which the responses with the `wanted` numbers start. */
function startsOf(
  text: string,
  end: number,
  responses: number,
  wanted: ReadonlySet<number>,
): ReadonlyMap<number, number> {
  const starts = new Map<number, number>();
  if (wanted.size === 0) return starts;
  let found = 0;
  outlineResponses(text, end, {
    response(number, start) {
      found = Math.max(found, number);
      if (wanted.has(number)) starts.set(number, start);
    },
    repeatedKey: () => undefined,
  });
  return found < responses ? new Map() : starts;
}

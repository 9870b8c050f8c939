import { walkJson } from './walk.ts';

/** Where one response stands in the text of an artifact. */
export interface ResponseSpan {
  /** UTF-16 offset of the first character of the value. */
  readonly start: number;
  /** UTF-16 offset after its last character. */
  readonly end: number;
  /** The brackets that close the text when it is cut at `end`. */
  readonly closing: string;
}

/** The same member written twice in a keyed `responses`: JSON.parse keeps the later one and tells nobody. */
export interface RepeatedKey {
  /** As written between the quotes. */
  readonly key: string;
  /** UTF-16 offsets of the two values. */
  readonly earlier: number;
  readonly later: number;
}

export interface Outline {
  /** The complete responses, in the order in which they are numbered. */
  readonly spans: readonly ResponseSpan[];
  readonly repeatedKeys: readonly RepeatedKey[];
  /** True when the text ends inside an object or an array. */
  readonly open: boolean;
}

interface Level {
  readonly role: 'documents' | 'document' | 'responses' | 'inner';
  readonly start: number;
  readonly closer: '}' | ']';
  /** The member whose value comes next; undefined in an array and before a name. */
  key: string | undefined;
  /** In a document: whether a member `responses` was met. */
  hasResponses: boolean;
  /** In `responses`: which span each key has. */
  readonly spanOfKey: Map<string, number> | undefined;
}

/**
 * Finds the responses in the first `end` characters of `text`, which must be valid JSON or the beginning
 * of it. Mirrors how documents are read: a child of a `responses` is one response; so is an element of an
 * array of documents, or the text itself, that has no `responses`.
 */
export function outlineResponses(text: string, end: number = text.length): Outline {
  const outline = { spans: [] as ResponseSpan[], repeatedKeys: [] as RepeatedKey[] };
  const levels: Level[] = [];
  const value = (start: number, stop: number) => addValue(outline, levels, start, stop);
  walkJson(text, end, {
    open: (at, closer) => void levels.push(levelAt(at, closer, levels.at(-1))),
    close: (at) => {
      const closed = levels.pop();
      if (closed?.role === 'inner' || (closed?.role === 'document' && !closed.hasResponses)) {
        value(closed.start, at + 1);
      }
    },
    string: (start, stop) => {
      const level = levels.at(-1);
      if (level?.closer === '}' && level.key === undefined) level.key = text.slice(start + 1, stop - 1);
      else value(start, stop);
    },
    scalar: value,
    comma: () => {
      const level = levels.at(-1);
      if (level !== undefined) level.key = undefined;
    },
    colon: () => {
      const level = levels.at(-1);
      if (level?.role === 'document' && level.key === 'responses') level.hasResponses = true;
    },
  });
  return { ...outline, open: levels.length > 0 };
}

function levelAt(start: number, closer: '}' | ']', parent: Level | undefined): Level {
  const role = roleIn(parent, closer);
  const spanOfKey = role === 'responses' ? new Map<string, number>() : undefined;
  return { role, start, closer, key: undefined, hasResponses: false, spanOfKey };
}

function roleIn(parent: Level | undefined, closer: '}' | ']'): Level['role'] {
  if (parent === undefined) return closer === ']' ? 'documents' : 'document';
  if (parent.role === 'documents' && closer === '}') return 'document';
  if (parent.role === 'document' && parent.key === 'responses') return 'responses';
  return 'inner';
}

/** Records a complete value when it stands where responses stand. */
function addValue(
  outline: { spans: ResponseSpan[]; repeatedKeys: RepeatedKey[] },
  levels: readonly Level[],
  start: number,
  end: number,
): void {
  const parent = levels.at(-1);
  if (parent !== undefined && parent.role !== 'responses' && parent.role !== 'documents') return;
  const closing = levels
    .map((level) => level.closer)
    .reverse()
    .join('');
  const key = parent?.key;
  const index = key === undefined ? undefined : parent?.spanOfKey?.get(key);
  if (key === undefined || index === undefined) {
    if (key !== undefined) parent?.spanOfKey?.set(key, outline.spans.length);
    outline.spans.push({ start, end, closing });
    return;
  }
  outline.repeatedKeys.push({ key, earlier: outline.spans[index]?.start ?? start, later: start });
  outline.spans[index] = { start, end, closing };
}

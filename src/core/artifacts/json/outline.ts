import { walkJson } from './walk.ts';

/** Where one response stands in the text of an artifact. */
interface ResponseSpan {
  /** UTF-16 offset of the first character of the value. */
  readonly start: number;
  /** UTF-16 offset after its last character. */
  readonly end: number;
  /** The brackets that close the text when it is cut at `end`. */
  readonly closing: string;
}

/** The same member written twice in a keyed `responses`: JSON.parse keeps the later one and tells nobody. */
interface RepeatedKey {
  /** As written between the quotes. */
  readonly key: string;
  /** UTF-16 offsets of the two values. */
  readonly earlier: number;
  readonly later: number;
}

interface Outline {
  /** The complete responses, in the order in which they are numbered. */
  readonly spans: readonly ResponseSpan[];
  readonly repeatedKeys: readonly RepeatedKey[];
  /** True when the text ends inside an object or an array. */
  readonly open: boolean;
}

type Role = 'documents' | 'document' | 'responses';

/** An object or array that is walked into; all others are single values. */
interface Level {
  readonly role: Role;
  readonly start: number;
  readonly closer: '}' | ']';
  /** The brackets that close this and all around it. */
  readonly closing: string;
  /** The member whose value comes next; undefined in an array and before a name. */
  key: string | undefined;
  /** In a document: whether a member `responses` was met. */
  hasResponses: boolean;
  /** In `responses`: which span each key has. */
  readonly spanOfKey: Map<string, number>;
}

interface Found {
  readonly spans: ResponseSpan[];
  readonly repeatedKeys: RepeatedKey[];
}

/**
 * Finds the responses in the first `end` characters of `text`, which must be valid JSON or the beginning
 * of it. Mirrors how documents are read: a child of a `responses` is one response; so is an element of an
 * array of documents, or the text itself, that has no `responses`.
 */
export function outlineResponses(text: string, end: number = text.length): Outline {
  const found: Found = { spans: [], repeatedKeys: [] };
  const levels: Level[] = [];
  const value = (start: number, stop: number) => addValue(found, levels, start, stop);
  walkJson(text, end, {
    enter(start, closer) {
      const parent = levels.at(-1);
      const role = roleIn(parent, closer);
      if (role === undefined) return false;
      const closing = closer + (parent?.closing ?? '');
      levels.push({
        role,
        start,
        closer,
        closing,
        key: undefined,
        hasResponses: false,
        spanOfKey: new Map(),
      });
      return true;
    },
    leave(at) {
      const left = levels.pop();
      if (left?.role === 'document' && !left.hasResponses) value(left.start, at + 1);
    },
    string(start, stop) {
      const level = levels.at(-1);
      if (level?.closer === '}' && level.key === undefined) level.key = text.slice(start + 1, stop - 1);
      else value(start, stop);
    },
    value,
    comma() {
      const level = levels.at(-1);
      if (level !== undefined) level.key = undefined;
    },
    colon() {
      const level = levels.at(-1);
      if (level?.role === 'document' && level.key === 'responses') level.hasResponses = true;
    },
  });
  return { ...found, open: levels.length > 0 };
}

function roleIn(parent: Level | undefined, closer: '}' | ']'): Role | undefined {
  if (parent === undefined) return closer === ']' ? 'documents' : 'document';
  if (parent.role === 'documents' && closer === '}') return 'document';
  if (parent.role === 'document' && parent.key === 'responses') return 'responses';
  return undefined;
}

/** Records a complete value when it stands where responses stand. */
function addValue(found: Found, levels: readonly Level[], start: number, end: number): void {
  const parent = levels.at(-1);
  if (parent?.role === 'document') return;
  const closing = parent?.closing ?? '';
  const key = parent?.key;
  const index = key === undefined ? undefined : parent?.spanOfKey.get(key);
  if (key !== undefined && index !== undefined) {
    found.repeatedKeys.push({ key, earlier: found.spans[index]?.start ?? start, later: start });
    found.spans[index] = { start, end, closing };
    return;
  }
  if (key !== undefined) parent?.spanOfKey.set(key, found.spans.length);
  found.spans.push({ start, end, closing });
}

import { walkJson } from './walk.ts';

/** What an outline tells while it is made, so that nothing has to be kept of millions of responses. */
export interface OutlineVisitor {
  /**
   * A complete response begins at the UTF-16 offset `start`. Numbers are 1-based and follow the reading: of a
   * key that stands twice, both have the number of the first.
   */
  readonly response: (number: number, start: number) => void;
  /**
   * The same member written twice in a keyed `responses`: JSON.parse keeps the later one and tells nobody. The
   * key is as written between the quotes, the offsets are those of the two values.
   */
  readonly repeatedKey: (key: string, earlier: number, later: number) => void;
}

/** Where the complete responses of a text end. */
interface Outline {
  /** UTF-16 offset after the last complete response; undefined where there is none. */
  readonly lastEnd: number | undefined;
  /** The brackets that close the text when it is cut at `lastEnd`. */
  readonly closing: string;
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
  /** In a keyed `responses` that is visited: what its keys have. */
  keys: Keys | undefined;
}

/** The responses of one keyed `responses`. */
interface Keys {
  readonly numbers: Map<string, number>;
  readonly first: number;
  /** Where each of them starts, by its number less the first. */
  readonly starts: number[];
}

interface State {
  readonly levels: Level[];
  readonly visitor: OutlineVisitor | undefined;
  responses: number;
  lastEnd: number | undefined;
  closing: string;
}

/**
 * Finds the responses in the first `end` characters of `text`, which must be valid JSON or the beginning
 * of it. Mirrors how documents are read: a child of a `responses` is one response; so is an element of an
 * array of documents, or the text itself, that has no `responses`.
 */
export function outlineResponses(text: string, end: number, visitor?: OutlineVisitor): Outline {
  const levels: Level[] = [];
  const state: State = { levels, visitor, responses: 0, lastEnd: undefined, closing: '' };
  const value = (start: number, stop: number) => addValue(state, start, stop);
  walkJson(text, end, {
    enter(start, closer) {
      const parent = levels.at(-1);
      const role = roleIn(parent, closer);
      if (role === undefined) return false;
      const closing = closer + (parent?.closing ?? '');
      levels.push({ role, start, closer, closing, key: undefined, hasResponses: false, keys: undefined });
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
  return { lastEnd: state.lastEnd, closing: state.closing, open: levels.length > 0 };
}

function roleIn(parent: Level | undefined, closer: '}' | ']'): Role | undefined {
  if (parent === undefined) return closer === ']' ? 'documents' : 'document';
  if (parent.role === 'documents' && closer === '}') return 'document';
  if (parent.role === 'document' && parent.key === 'responses') return 'responses';
  return undefined;
}

/** Takes a complete value when it stands where responses stand. */
function addValue(state: State, start: number, end: number): void {
  const parent = state.levels.at(-1);
  if (parent?.role === 'document') return;
  state.lastEnd = end;
  state.closing = parent?.closing ?? '';
  const { visitor } = state;
  if (visitor === undefined) return;
  const earlier =
    parent?.key === undefined ? undefined : earlierOf(parent, parent.key, state, start, visitor);
  if (earlier === undefined) state.responses += 1;
  visitor.response(earlier ?? state.responses, start);
}

/** The number that the key has already; it is told of, and starts here from now on. */
function earlierOf(
  level: Level,
  key: string,
  { responses }: State,
  start: number,
  visitor: OutlineVisitor,
): number | undefined {
  level.keys ??= { numbers: new Map(), first: responses + 1, starts: [] };
  const { numbers, first, starts } = level.keys;
  const earlier = numbers.get(key);
  if (earlier === undefined) numbers.set(key, responses + 1);
  else visitor.repeatedKey(key, starts[earlier - first] ?? start, start);
  starts[(earlier ?? responses + 1) - first] = start;
  return earlier;
}

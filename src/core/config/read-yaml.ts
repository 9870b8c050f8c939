import * as v from 'valibot';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';

/** What is wrong with a file that a person wrote, and where (1-based). */
export interface YamlError {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** What a file holds, or everything that is wrong with it: never a part of it. */
export type YamlReading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: readonly YamlError[] };

/** Aliases multiply what a small file expands to; a file of settings needs few. */
const maxAliasCount = 20;

/** Reads YAML (and so JSON) of the form that a schema describes. An empty file is an empty map. */
export function readYaml<S extends v.GenericSchema>(schema: S, yaml: string): YamlReading<v.InferOutput<S>> {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const error = (offset: number, message: string): YamlError => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col, message };
  };
  if (document.errors.length > 0) {
    return { ok: false, errors: document.errors.map(({ pos, message }) => error(pos[0], message)) };
  }
  const plain = plainValue(document);
  if (plain === undefined)
    return { ok: false, errors: [error(0, `more than ${maxAliasCount} aliases; write the values out`)] };
  const result = v.safeParse(schema, plain.value ?? {});
  if (result.success) return { ok: true, value: result.output };
  return {
    ok: false,
    errors: result.issues.map((issue) => error(offsetOf(document, keysOf(issue)), messageOf(issue, schema))),
  };
}

function plainValue(document: Document): { readonly value: unknown } | undefined {
  try {
    return { value: document.toJS({ maxAliasCount }) };
  } catch (error) {
    // The only error that toJS documents; anything else is a bug and must be seen.
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

type Issue = v.BaseIssue<unknown>;

function keysOf(issue: Issue): readonly string[] {
  return (issue.path ?? []).map(({ key }) => String(key));
}

/** Where a member stands: its key, or its closest parent that exists. */
function offsetOf(document: Document, keys: readonly string[]): number {
  for (let depth = keys.length; depth > 0; depth -= 1) {
    const parent = depth === 1 ? document.contents : document.getIn(keys.slice(0, depth - 1), true);
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === keys[depth - 1])
      : undefined;
    const node = pair?.key ?? document.getIn(keys.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function messageOf(issue: Issue, schema: v.GenericSchema): string {
  const path = keysOf(issue).join('.') || 'the file';
  if (issue.expected === 'never') {
    const known = knownMembers(schema, keysOf(issue).slice(0, -1));
    return `\`${path}\` is not a member${known.length === 0 ? '' : `; expected one of: ${known.join(', ')}`}`;
  }
  if (issue.kind === 'validation' || issue.type === 'union') return `\`${path}\`: ${issue.message}`;
  if (issue.received === 'undefined') {
    // Of a missing member the issue only repeats the name.
    const expects = field(schemaAt(schema, keysOf(issue)), 'expects');
    return `\`${path}\` is missing; expected ${inWords(typeof expects === 'string' ? expects : issue.expected)}`;
  }
  return `\`${path}\` is ${issue.received}; expected ${inWords(issue.expected)}`;
}

const wordFor: Readonly<Record<string, string>> = {
  Array: 'a list',
  Object: 'members (name: value)',
  string: 'text',
};

/** What the schema expects, for somebody who writes YAML: `("new" | "mute")` is "one of new, mute". */
function inWords(expected: string | null): string {
  const choices = expected?.match(/"[^"]*"/g);
  if (choices) return `one of ${choices.map((choice) => choice.slice(1, -1)).join(', ')}`;
  return wordFor[expected ?? ''] ?? expected ?? 'something else';
}

/** The members that the schema knows at a path; empty where it does not list them. */
function knownMembers(root: unknown, keys: readonly string[]): readonly string[] {
  const entries = field(unwrapped(schemaAt(root, keys)), 'entries');
  return typeof entries === 'object' && entries !== null ? Object.keys(entries) : [];
}

function schemaAt(root: unknown, keys: readonly string[]): unknown {
  let schema = root;
  for (const key of keys) schema = memberOf(unwrapped(schema), key);
  return schema;
}

/** A member of a map, or what every item of a record or a list is. */
function memberOf(schema: unknown, key: string): unknown {
  return field(field(schema, 'entries'), key) ?? field(schema, 'value') ?? field(schema, 'item');
}

function unwrapped(schema: unknown): unknown {
  return field(schema, 'wrapped') ?? schema;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

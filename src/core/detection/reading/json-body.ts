import { readJson } from '../../artifacts/transcript/json.ts';
import { errorParts, statusIn } from './json-error.ts';
import { isEchoKey, isEnvelopeKey, isErrorKey, isLinkKey, isMessageKey, plainKey } from './keys.ts';
import type { JsonNode } from '../../artifacts/transcript/json.ts';
import type { Span } from '../../artifacts/transcript/transcript.ts';
import type { Statement } from './statement.ts';

/** What a JSON body says about a failure. */
export interface JsonReading {
  readonly root: JsonNode;
  readonly statements: readonly Statement[];
  /** The HTTP status that the body itself names in its error, 400 to 599. */
  readonly status: number | undefined;
  /** Whether the body is an error of its own accord, whatever its status. */
  readonly isError: boolean;
}

const mostStatements = 80;

/** Reads a JSON body; `failed` says that the status already tells of a failure. */
export function readJsonBody(
  body: string,
  at: number,
  offset: number | undefined,
  failed: boolean,
): JsonReading | undefined {
  const root = readJson(body, at);
  if (root === undefined || (root.kind !== 'object' && root.kind !== 'array')) return undefined;
  const parts = failed ? [root] : errorParts(root);
  const collector: Collector = { statements: [], offset };
  for (const part of parts) collect(collector, part, failed || part !== root);
  return { root, statements: collector.statements, status: statusOf(parts), isError: parts.length > 0 };
}

interface Collector {
  readonly statements: Statement[];
  /** Where the JSON text starts in the output; undefined inside decoded text. */
  readonly offset: number | undefined;
}

/** Walks an error; `all` says that every string in it belongs to the error. */
function collect(into: Collector, node: JsonNode, all: boolean): void {
  if (into.statements.length >= mostStatements) return;
  if (node.value === true) keep(into, node, node.key);
  else if (typeof node.value === 'string') collectText(into, node, node.value, all);
  for (const child of node.children) {
    if (isEchoKey(child.key)) continue;
    const inside = all || isErrorKey(child.key);
    if (inside || child.children.length === 0 || isEnvelopeKey(child.key)) collect(into, child, inside);
  }
}

function collectText(into: Collector, node: JsonNode, text: string, all: boolean): void {
  const name = nameOf(node);
  if (text === '' || isLinkKey(name)) return;
  if (!all && !isErrorKey(name) && !isMessageKey(name)) return;
  if (text.startsWith('http') && !text.includes(' ')) return;
  const nested = nestedJson(text);
  if (nested === undefined) keep(into, node, text);
  else
    for (const child of nested.children)
      collect({ statements: into.statements, offset: undefined }, child, true);
}

/** The member name of a node, or of the list that it is in. */
function nameOf(node: JsonNode): string {
  let named: JsonNode = node;
  while (named.key === '' && named.parent !== undefined) named = named.parent;
  return named.key;
}

function keep(into: Collector, node: JsonNode, text: string): void {
  const literal = node.kind === 'string' && node.end - node.start - 2 === text.length;
  const quote = literal ? 1 : 0;
  const span: Span | undefined =
    into.offset === undefined
      ? undefined
      : { start: into.offset + node.start + quote, end: into.offset + node.end - quote };
  into.statements.push({ text, key: plainKey(nameOf(node)), source: 'json', node, span, literal });
}

/** A string that is JSON again: gateways wrap the body of the service behind them. */
export function nestedJson(text: string): JsonNode | undefined {
  const first = text.charAt(0);
  if ((first !== '{' && first !== '[') || !text.includes('"')) return undefined;
  const node = readJson(text, 0);
  return node !== undefined && node.children.length > 0 ? node : undefined;
}

const mostObjects = 60;

/** The HTTP status that an error names, nearest to its top first. */
function statusOf(parts: readonly JsonNode[]): number | undefined {
  const pending = [...parts];
  for (let index = 0; index < pending.length && index < mostObjects; index += 1) {
    for (const child of pending[index]?.children ?? []) {
      const status = statusIn(child);
      if (status !== undefined) return status;
      if (child.children.length > 0 && !isEchoKey(child.key)) pending.push(child);
    }
  }
  return undefined;
}

import { readJson } from '../../artifacts/transcript/json.ts';
import { errorParts, isErrorText } from './json-error.ts';
import { isOnlyText, isStatusWord } from './json-message.ts';
import { isMessageList, namesStatusApart, statusIn } from './json-status.ts';
import { nestedJson } from './nested-json.ts';
import { saysFailed } from './json-outcome.ts';
import { errorNaming } from './keys.ts';
import type { KeyInfo, NamedNode } from './keys.ts';
import type { Span } from '../../artifacts/transcript/transcript.ts';
import type { Statement } from './statement.ts';

/** What a JSON body says about a failure. */
export interface JsonReading {
  readonly root: NamedNode;
  /** The parts of the body that tell of the error; data beside it is none of them. */
  readonly parts: readonly NamedNode[];
  /** The parts and what is in them, nearest to the top first; at most some hundreds. */
  readonly nodes: readonly NamedNode[];
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
  const root = readJson(body, at, errorNaming);
  if (root === undefined || (root.kind !== 'object' && root.kind !== 'array')) return undefined;
  const parts = errorParts(root, failed);
  const nodes = nodesOf(parts);
  const collector: Collector = { statements: [], offset };
  for (const part of parts) collect(collector, part, failed || part !== root || tellsOfFailure(root));
  return {
    root,
    parts,
    nodes,
    statements: collector.statements,
    status: statusOf(nodes),
    isError: parts.length > 0,
  };
}

/** `{"status": 403, "title": "Forbidden", "reasonCode": "..."}`: whatever stands beside it explains the refusal. */
function isRefusalStatus(node: NamedNode): boolean {
  const status = statusIn(node);
  return status === 401 || status === 403;
}

function tellsOfFailure(root: NamedNode): boolean {
  return (
    root.kind === 'array' ||
    saysFailed(root) ||
    root.children.some(isRefusalStatus) ||
    namesStatusApart(root) ||
    isOnlyText(root) ||
    isStatusWord(root) ||
    root.children.some((child) => isErrorText(child) || isMessageList(child))
  );
}

interface Collector {
  readonly statements: Statement[];
  /** Where the JSON text starts in the output; undefined inside decoded text. */
  readonly offset: number | undefined;
}

/** Walks an error; `all` says that every string in it belongs to the error. */
function collect(into: Collector, node: NamedNode, all: boolean): void {
  if (into.statements.length >= mostStatements) return;
  if (node.value === true) keep(into, node, node.key);
  else if (typeof node.value === 'string') collectText(into, node, fillTemplate(node, node.value), all);
  if (node.children.length === 0) return;
  for (const child of node.children) {
    if (child.name.isEcho) continue;
    const inside = all || child.name.isError;
    const name = child.key === '' ? node.name : child.name;
    const isTelling = inside || name.isEnvelope || child.children.some((inner) => inner.name.isError);
    if (isTelling || child.children.length === 0) collect(into, child, inside);
  }
}

function collectText(into: Collector, node: NamedNode, text: string, all: boolean): void {
  const name = nameOf(node);
  if (text === '' || name.isLink) return;
  if (!all && !name.isError && !name.isMessage) return;
  if (text.startsWith('http') && !text.includes(' ')) return;
  const nested = nestedJson(text);
  if (nested === undefined) keep(into, node, text);
  else
    for (const child of nested.children)
      collect({ statements: into.statements, offset: undefined }, child, true);
}

/** `"message": "... access %resources."` beside `"parameters": {"resources": "..."}` */
function fillTemplate(node: NamedNode, text: string): string {
  const percent = text.indexOf('%');
  if (percent === -1) return text;
  const parameters = node.parent?.children.find(({ key }) => key === 'parameters')?.children ?? [];
  return parameters.reduce(
    (filled, { key, value }) =>
      typeof value === 'string' && key !== '' ? filled.replaceAll(`%${key}`, value) : filled,
    text,
  );
}

/** The name of a node, or of the list that it is in. */
function nameOf(node: NamedNode): KeyInfo {
  let named = node;
  while (named.key === '' && named.parent !== undefined) named = named.parent;
  return named.name;
}

function keep(into: Collector, node: NamedNode, text: string): void {
  const literal = node.kind === 'string' && node.end - node.start - 2 === text.length;
  const quote = literal ? 1 : 0;
  const span: Span | undefined =
    into.offset === undefined
      ? undefined
      : { start: into.offset + node.start + quote, end: into.offset + node.end - quote };
  into.statements.push({ text, key: nameOf(node).plain, source: 'json', node, span, literal });
}

const mostNodes = 400;

/** The nodes of an error, nearest to its top first; what the answer repeats of the request is left out. */
function nodesOf(parts: readonly NamedNode[]): NamedNode[] {
  const nodes = parts.slice(0, mostNodes);
  for (let index = 0; index < nodes.length && nodes.length < mostNodes; index += 1) {
    const node = nodes[index];
    if (node === undefined || node.children.length === 0 || node.name.isEcho) continue;
    for (const child of node.children) nodes.push(child);
  }
  return nodes.length > mostNodes ? nodes.slice(0, mostNodes) : nodes;
}

/** The HTTP status that an error names, nearest to its top first. */
function statusOf(nodes: readonly NamedNode[]): number | undefined {
  for (const node of nodes) {
    const status = statusIn(node);
    if (status !== undefined) return status;
  }
  return undefined;
}

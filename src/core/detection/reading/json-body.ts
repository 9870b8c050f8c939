import { readJson } from '../../artifacts/transcript/json.ts';
import { errorParts, namesStatusApart, saysFailed, statusIn } from './json-error.ts';
import { keyInfo } from './keys.ts';
import type { JsonNode } from '../../artifacts/transcript/json.ts';
import type { Span } from '../../artifacts/transcript/transcript.ts';
import type { Statement } from './statement.ts';

/** What a JSON body says about a failure. */
export interface JsonReading {
  readonly root: JsonNode;
  /** The parts of the body that tell of the error; data beside it is none of them. */
  readonly parts: readonly JsonNode[];
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
  const parts = errorParts(root, failed);
  const collector: Collector = { statements: [], offset };
  for (const part of parts) collect(collector, part, failed || part !== root || tellsOfFailure(root));
  return {
    root,
    parts,
    statements: collector.statements,
    status: statusOf(parts),
    isError: parts.length > 0,
  };
}

function tellsOfFailure(root: JsonNode): boolean {
  return saysFailed(root) || namesStatusApart(root) || root.children.some(isErrorText);
}

/** `{"error": "Forbidden", "troubleshoot": "..."}` */
function isErrorText({ key, value }: JsonNode): boolean {
  return typeof value === 'string' && value !== '' && keyInfo(key).isError;
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
  else if (typeof node.value === 'string') collectText(into, node, fillTemplate(node, node.value), all);
  for (const child of node.children) {
    if (keyInfo(child.key).isEcho) continue;
    const inside = all || keyInfo(child.key).isError;
    const name = child.key === '' ? node.key : child.key;
    if (inside || child.children.length === 0 || keyInfo(name).isEnvelope) collect(into, child, inside);
  }
}

function collectText(into: Collector, node: JsonNode, text: string, all: boolean): void {
  const name = nameOf(node);
  if (text === '' || keyInfo(name).isLink) return;
  if (!all && !keyInfo(name).isError && !keyInfo(name).isMessage) return;
  if (text.startsWith('http') && !text.includes(' ')) return;
  const nested = nestedJson(text);
  if (nested === undefined) keep(into, node, text);
  else
    for (const child of nested.children)
      collect({ statements: into.statements, offset: undefined }, child, true);
}

/** `"message": "... access %resources."` beside `"parameters": {"resources": "..."}` */
function fillTemplate(node: JsonNode, text: string): string {
  const percent = text.indexOf('%');
  if (percent === -1) return text;
  const parameters = node.parent?.children.find(({ key }) => key === 'parameters')?.children ?? [];
  return parameters.reduce(
    (filled, { key, value }) =>
      typeof value === 'string' && key !== '' ? filled.replaceAll(`%${key}`, value) : filled,
    text,
  );
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
  into.statements.push({ text, key: keyInfo(nameOf(node)).plain, source: 'json', node, span, literal });
}

/** A string that is JSON again: gateways wrap the body of the service behind them. */
export function nestedJson(text: string): JsonNode | undefined {
  const first = text.charAt(0);
  if ((first !== '{' && first !== '[') || !text.includes('"')) return undefined;
  const node = readJson(text, 0);
  return node !== undefined && node.children.length > 0 ? node : undefined;
}

const mostNodes = 400;

/** The HTTP status that an error names, nearest to its top first. */
function statusOf(parts: readonly JsonNode[]): number | undefined {
  const pending = [...parts];
  for (let index = 0; index < pending.length && index < mostNodes; index += 1) {
    const node = pending[index];
    const status = node === undefined ? undefined : statusIn(node);
    if (node === undefined || status !== undefined) return status;
    if (node.children.length > 0 && !keyInfo(node.key).isEcho) pending.push(...node.children);
  }
  return undefined;
}

import { readJson } from '../../artifacts/transcript/json.ts';
import type { JsonNode } from '../../artifacts/transcript/json.ts';
import type { Statement } from './statement.ts';

/** What a JSON body says about a failure. */
export interface JsonReading {
  readonly root: JsonNode;
  readonly statements: readonly Statement[];
  /** The HTTP status that the body itself names in its error, 400 to 599. */
  readonly status: number | undefined;
  /** Whether the body is an error of its own accord, whatever its status. */
  readonly isError: boolean;
  /** Objects and arrays in which scopes may be named. */
  readonly errorNodes: readonly JsonNode[];
}

const mostStatements = 80;

/** Lower-case letters of a member name: `error_description` and `errorDescription` are one. */
export function plainKey(key: string): string {
  return key.toLowerCase().replaceAll(/[^a-z]/g, '');
}

const messageKeys = new Set([
  'message',
  'msg',
  'detail',
  'details',
  'description',
  'title',
  'reason',
  'code',
  'status',
  'type',
  'name',
  'id',
  'category',
  'summary',
  'info',
  'cause',
  'hint',
  'tag',
  'text',
  'longmessage',
  'usermessage',
  'developermessage',
  'statusmessage',
  'statustext',
  'resultcode',
  'resultmsg',
  'retmsg',
  'retcode',
  'subcode',
  'codename',
  'messages',
  'body',
  'content',
  'response',
  'result',
  'explanation',
  'key',
]);
const linkEndings = [
  'url',
  'uri',
  'link',
  'links',
  'href',
  'docs',
  'documentation',
  'moreinfo',
  'path',
  'instance',
  'requestid',
  'traceid',
  'trackingid',
  'timestamp',
  'host',
  'method',
  'email',
  'stack',
  'trace',
  'stacktrace',
  'time',
  'date',
  'version',
  'locale',
  'correlationid',
  'debugid',
  'statuspage',
  'twitter',
  'docurl',
  'ipaddress',
];
const echoKeys = new Set([
  'request',
  'headers',
  'config',
  'input',
  'args',
  'query',
  'params',
  'variables',
  'req',
  'received',
  'locations',
  'parameters',
  'requestbody',
  'cookies',
]);
const statusKeys = new Set([
  'status',
  'statuscode',
  'httpstatus',
  'httpstatuscode',
  'httpcode',
  'code',
  'errorcode',
  'responsecode',
  'error',
  'errcode',
  'status_code',
]);

/** `error`, `errors`, `error_description`, `errmsg`, `fault`, `o:errorDetails` ... */
export function isErrorKey(key: string): boolean {
  const plain = plainKey(key);
  return (
    plain.includes('error') ||
    (plain.includes('fault') && !plain.includes('default')) ||
    plain.includes('exception') ||
    plain === 'err' ||
    plain.startsWith('errm') ||
    plain.startsWith('errc') ||
    plain === 'failure' ||
    plain === 'failures' ||
    plain === 'problem' ||
    plain === 'problems'
  );
}

/** Reads a JSON body; `failed` says that the status already tells of a failure. */
export function readJsonBody(
  body: string,
  at: number,
  offset: number | undefined,
  failed: boolean,
): JsonReading | undefined {
  const root = readJson(body, at);
  if (root === undefined || (root.kind !== 'object' && root.kind !== 'array')) return undefined;
  const errorNodes = failed ? [root] : errorParts(root);
  const statements: Statement[] = [];
  for (const node of errorNodes) collect(node, statements, offset, failed || node !== root);
  const status = embeddedStatus(root, errorNodes);
  return { root, statements, status, isError: errorNodes.length > 0, errorNodes };
}

/** The parts of a body that tell of an error when the status does not. */
function errorParts(root: JsonNode): JsonNode[] {
  if (root.kind === 'array') {
    const first = root.children[0];
    return first?.kind === 'object' &&
      first.children.length <= 8 &&
      first.children.some((child) => isErrorKey(child.key) && isTruthy(child))
      ? [root]
      : [];
  }
  const errors = root.children.filter((child) => isErrorKey(child.key) && isTruthy(child));
  if (errors.length > 0 && (saysFailed(root) || !hasPayload(root))) return [root];
  if (errors.length > 0)
    return [...errors, ...root.children.filter((child) => plainKey(child.key) === 'extensions')];
  if (saysFailed(root) || isSmallMessage(root)) return [root];
  return [];
}

function isTruthy(node: JsonNode): boolean {
  if (node.kind === 'object' || node.kind === 'array') return node.children.length > 0;
  return (
    node.value !== null && node.value !== false && node.value !== 0 && node.value !== '' && node.value !== '0'
  );
}

/** `"ok": false`, `"success": false`, `"status": "error"`, `"errcode": 40013`. */
function saysFailed(root: JsonNode): boolean {
  return root.children.some((child) => {
    const key = plainKey(child.key);
    if (key === 'ok' || key === 'success' || key === 'succeeded' || key === 'successful')
      return child.value === false || child.value === 'false';
    if (key === 'status' || key === 'result' || key === 'stat')
      return typeof child.value === 'string' && /^(error|fail|failed|failure|nok)$/i.test(child.value);
    return false;
  });
}

function hasPayload(root: JsonNode): boolean {
  return root.children.some((child) => {
    const key = plainKey(child.key);
    return (
      (child.kind === 'object' || child.kind === 'array') &&
      child.children.length > 0 &&
      !isErrorKey(child.key) &&
      key !== 'details' &&
      key !== 'detail' &&
      key !== 'meta' &&
      key !== 'extensions' &&
      key !== 'links' &&
      key !== 'fault' &&
      key !== 'message'
    );
  });
}

/** An object of a few plain values, such as `"data": {"status": 401}` or `"parameters": {...}`. */
function isSmall(node: JsonNode): boolean {
  return node.kind === 'object' && node.children.length <= 3 && node.children.every((child) => child.children.length === 0);
}

/** `{"code": 4711, "message": "..."}`: a few members, one of them a sentence, nothing else to give. */
function isSmallMessage(root: JsonNode): boolean {
  if (root.children.length === 0 || root.children.length > 9) return false;
  const says =
    root.children.some((child) => {
      const key = plainKey(child.key);
      return (
        child.kind === 'string' &&
        (key === 'message' ||
          key === 'msg' ||
          key === 'detail' ||
          key === 'reason' ||
          key === 'description' ||
          key === 'errorsummary' ||
          key === 'title' ||
          key === 'code' ||
          key === 'info')
      );
    }) || root.children.some((child) => plainKey(child.key) === 'detail' && child.kind === 'object');
  return says && !hasPayload(root);
}

function collect(node: JsonNode, into: Statement[], offset: number | undefined, all: boolean): void {
  if (into.length >= mostStatements) return;
  if (node.value === true && node.key !== '') {
    keepFlag(node, into, offset);
    return;
  }
  if (node.kind === 'string') {
    keep(node, into, offset, all);
    return;
  }
  for (const child of node.children) {
    const key = plainKey(child.key);
    if (echoKeys.has(key)) continue;
    if (
      !all &&
      !isErrorKey(child.key) &&
      child.kind !== 'string' &&
      key !== 'detail' &&
      key !== 'details' &&
      key !== 'message' &&
      key !== 'extensions'
    )
      continue;
    collect(child, into, offset, all || isErrorKey(child.key));
  }
}

/** `"invalidToken": true` says in its name what others say in a sentence. */
function keepFlag(node: JsonNode, into: Statement[], offset: number | undefined): void {
  const span = offset === undefined ? undefined : { start: offset + node.start, end: offset + node.end };
  into.push({ text: node.key, key: node.key.toLowerCase(), source: 'json', node, span, literal: false });
}

function keep(node: JsonNode, into: Statement[], offset: number | undefined, all: boolean): void {
  const text = node.value;
  if (typeof text !== 'string' || text === '') return;
  let named = node;
  while (named.key === '' && named.parent !== undefined) named = named.parent;
  const key = plainKey(named.key);
  if (linkEndings.some((ending) => key.endsWith(ending)) && !key.endsWith('scope')) return;
  if (!all && !isErrorKey(named.key) && !messageKeys.has(key)) return;
  if (text.startsWith('http') && !text.includes(' ')) return;
  const nested = nestedJson(text);
  if (nested !== undefined) {
    for (const child of nested.children) collect(child, into, undefined, true);
    return;
  }
  const literal = node.end - node.start - 2 === text.length;
  const span =
    offset === undefined
      ? undefined
      : literal
        ? { start: offset + node.start + 1, end: offset + node.end - 1 }
        : { start: offset + node.start, end: offset + node.end };
  into.push({ text, key: named.key.toLowerCase(), source: 'json', node, span, literal });
}

/** A string that is JSON again: gateways wrap the body of the service behind them. */
export function nestedJson(text: string): JsonNode | undefined {
  const first = text.charAt(0);
  if (first !== '{' && first !== '[') return undefined;
  const node = readJson(text, 0);
  return node !== undefined && node.kind !== 'string' && node.children.length > 0 && text.includes('"')
    ? node
    : undefined;
}

function embeddedStatus(root: JsonNode, errorNodes: readonly JsonNode[]): number | undefined {
  const pending: { node: JsonNode; depth: number }[] = errorNodes.map((node) => ({ node, depth: 0 }));
  if (!errorNodes.includes(root)) pending.unshift();
  for (let index = 0; index < pending.length && index < 60; index += 1) {
    const { node, depth } = pending[index] ?? { node: root, depth: 9 };
    for (const child of node.children) {
      const status = statusIn(child);
      if (status !== undefined) return status;
    }
    if (depth < 4)
      for (const child of node.children)
        if (child.children.length > 0) pending.push({ node: child, depth: depth + 1 });
  }
  return undefined;
}

function statusIn(node: JsonNode): number | undefined {
  if (!statusKeys.has(plainKey(node.key))) return undefined;
  const value = typeof node.value === 'string' && node.value.length === 3 ? Number(node.value) : node.value;
  return typeof value === 'number' && Number.isInteger(value) && value >= 400 && value <= 599
    ? value
    : undefined;
}

import { saysDone, saysFailed } from './json-outcome.ts';
import type { NamedNode } from './keys.ts';

/**
 * The parts of a body that tell of an error when the status does not: the whole body where it is nothing
 * but an error, the members that are errors beside data (GraphQL), nothing where it is data. A list of
 * tickets whose subjects quote errors is data.
 */
export function errorParts(root: NamedNode, failed: boolean): NamedNode[] {
  if (failed) return partsOfFailure(root);
  if (root.kind === 'array') return isErrorList(root) ? [root] : [];
  const errors = root.children.filter((child) => child.name.isError && holdsSomething(child));
  if (errors.length === 0 && saysDone(root)) return [];
  const isWhole =
    saysFailed(root) ||
    namesStatusApart(root) ||
    (errors.length > 0
      ? !hasPayload(root)
      : isSmallMessage(root) || isStatusWord(root) || isCodedText(root, 'text') || namesStatus(root));
  if (isWhole) return [root];
  const held = heldFailure(root);
  if (held !== undefined) return [held];
  if (errors.length === 0)
    return root.children.length <= 3
      ? root.children.flatMap((child) => [...wrappedError(child), ...failedItems(child)])
      : [];
  return [...errors, ...root.children.filter((child) => child.name.plain === 'extensions')];
}

/** `{"Response": {"Error": {...}, "RequestId": "..."}}`; messages beside a code explain it: `{"value": {"error_type": "X", "messages": [...]}}` */
function wrappedError(node: NamedNode): NamedNode[] {
  if (node.kind !== 'object' || node.children.length > 4 || isDelivery(node)) return [];
  const errors = node.children.filter((child) => child.name.isError && holdsSomething(child));
  if (!errors.some(({ value }) => typeof value === 'string')) return errors;
  return [...errors, ...node.children.filter(({ name }) => name.plain.startsWith('message'))];
}

/** `{"messages": [{"status": "4", "error-text": "..."}]}`: nothing was done of what was asked; records have ids. */
function failedItems({ kind, children }: NamedNode): NamedNode[] {
  const areErrors =
    kind === 'array' &&
    children.length > 0 &&
    children.every((item) => item.children.length <= 4 && holdsError(item));
  return areErrors ? [...children] : [];
}

function holdsError({ children }: NamedNode): boolean {
  return (
    children.some((child) => child.name.isError && typeof child.value === 'string' && child.value !== '') &&
    children.every(({ key }) => key !== 'id' && key !== 'name' && key !== 'time')
  );
}

/** `{"id": "...", "type": "token.failed", "payload": {...}}`: an event tells what happened to another. */
function isDelivery(node: NamedNode): boolean {
  const beside = node.parent?.children.map(({ key }) => key) ?? [];
  return beside.includes('id') && beside.includes('type');
}

/** Under a status that tells of failure the whole body is about it, but for data that came along. */
function partsOfFailure(root: NamedNode): NamedNode[] {
  const isPartial = root.children.some(
    (child) => child.name.isError && child.kind === 'array' && holdsSomething(child),
  );
  if (root.kind === 'array' || !isPartial) return [root];
  return root.children.filter((child) => child.children.length === 0 || !isPayload(child));
}

/** `[{"message": "...", "errorCode": "..."}]` */
function isErrorList(root: NamedNode): boolean {
  const first = root.children[0];
  if (first?.kind !== 'object' || first.children.length > 8) return false;
  return first.children.some((child) => child.name.isError && holdsSomething(child));
}

function holdsSomething(node: NamedNode): boolean {
  if (node.kind === 'object' || node.kind === 'array') return node.children.length > 0;
  return (
    node.value !== null && node.value !== false && node.value !== 0 && node.value !== '' && node.value !== '0'
  );
}

function hasPayload(root: NamedNode): boolean {
  return root.children.some(isPayload);
}

function isPayload(node: NamedNode): boolean {
  if (node.children.length === 0 || isSmall(node) || isScopeList(node)) return false;
  const { isError, isEnvelope } = node.name;
  return !isError && !isEnvelope;
}

/** `"scopes": ["a:read"]` beside an error tells what the error is about. */
function isScopeList(node: NamedNode): boolean {
  return node.name.role !== undefined && (holdsTexts(node) || node.children.every(holdsTexts));
}

function holdsTexts(node: NamedNode): boolean {
  return node.children.every(({ value }) => typeof value === 'string');
}

/** An object of a few plain values, such as `"data": {"status": 401}` or `"parameters": {...}`. */
function isSmall(node: NamedNode): boolean {
  return (
    node.kind === 'object' &&
    node.children.length <= 3 &&
    node.children.every((child) => child.children.length === 0)
  );
}

const recordNames = new Set([
  'author',
  'assignee',
  'createdat',
  'updatedat',
  'created',
  'updated',
  'labels',
  'subject',
  'state',
]);

/** `{"number": 12, "title": "...", "state": "open", "body": "..."}`: a thing that somebody wrote has a title too. */
function isRecord(root: NamedNode): boolean {
  const isNumbered = root.children.some(({ key }) => key === 'id' || key === 'number');
  return isNumbered && (root.children.some(({ name }) => recordNames.has(name.plain)) || isTitled(root));
}

/** A title is the only sentence that tells what it is: no code, no status, no message. */
function isTitled({ children }: NamedNode): boolean {
  const sentences = children.filter(({ name }) => name.isSentence || name.isStatus);
  return sentences.length === 1 && sentences[0]?.key === 'title';
}

/** `{"allowed": false, "reason": "..."}`: whether another may was what was asked. */
function isDecision(root: NamedNode): boolean {
  return root.children.some(({ key }) => key === 'allowed' || key === 'active' || key === 'decision');
}

/** `{"code": 4711, "message": "..."}`: a few members, one of them a sentence, nothing else to give. */
function isSmallMessage(root: NamedNode): boolean {
  if (root.children.length === 0 || root.children.length > 9 || hasPayload(root)) return false;
  if (isRecord(root) || isDecision(root)) return false;
  return root.children.some(
    (child) =>
      (child.name.isSentence || isOnlyText(root, child)) &&
      (child.kind === 'string' || (child.kind === 'object' && child.name.plain === 'detail')),
  );
}

/** `{"text": "requires scope x"}`, and nothing else. */
function isOnlyText(root: NamedNode, { key }: NamedNode): boolean {
  return root.children.length === 1 && (key === 'text' || key === 'explanation');
}

/** `{"status": "invalid_credentials"}`, and nothing else; one word is the state of a thing. */
function isStatusWord({ children }: NamedNode): boolean {
  const [only] = children;
  return (
    children.length === 1 &&
    (only?.name.plain === 'status' || only?.name.plain === 'result') &&
    typeof only.value === 'string' &&
    /^[a-z]+(?:[ _-][a-z]+)+$/i.test(only.value)
  );
}

/** `{"text": "...", "code": 2}`, and nothing else. */
function isCodedText(root: NamedNode, text: string): boolean {
  const code = root.children.find(({ key }) => key === 'code')?.value;
  const isCoded = typeof code === 'number' && code !== 0;
  return isCoded && root.children.length <= 3 && root.children.some(({ name }) => name.plain === text);
}

/** `{"status": 403, ...}` with a sentence beside it. */
function namesStatus(root: NamedNode): boolean {
  return (
    root.children.some((child) => child.name.isStatus && statusIn(child) !== undefined) &&
    root.children.some(
      (child) => (child.name.isSentence && typeof child.value === 'string') || isMessageList(child),
    )
  );
}

/** `"message_list": [{"message": "...", "reason": "..."}]` */
export function isMessageList({ name, kind, children }: NamedNode): boolean {
  return (
    kind === 'array' &&
    name.plain.startsWith('message') &&
    children.some((child) => child.kind === 'string' || child.children.some((inner) => inner.name.isSentence))
  );
}

const statusHolders = new Set(['meta', 'header', 'head', 'status']);

/** `{"meta": {"code": 401}, "response": {}}`, also one level down: `{"message": {"header": {...}}}` */
export function namesStatusApart(root: NamedNode): boolean {
  if (isFailedResult(root)) return true;
  const only = root.children.length === 1 ? root.children[0] : undefined;
  return [...root.children, ...(only?.children ?? [])].some(
    (child) =>
      statusHolders.has(child.name.plain) && child.children.some((inner) => statusIn(inner) !== undefined),
  );
}

/** OpenStack names the object after its fault: `{"forbidden": {"code": 403, "message": "..."}}` */
const resultHolders = new Set(['result', 'response', 'forbidden', 'unauthorized']);

/** `{"result": {"status": 401, "message": "..."}}`, `{"response": {"code": 403, "applicationCode": {"code": 403, ...}}}` */
function isFailedResult(root: NamedNode): boolean {
  const [only, ...others] = root.children;
  if (only === undefined || others.length > 0 || only.children.length > 4) return false;
  if (only.key === 'status') return isCodedText(only, 'message');
  if (only.name.plain.endsWith('response') && only.children.some(({ name }) => name.plain === 'subcode'))
    return true;
  if (!resultHolders.has(only.key)) return false;
  return namesStatus(only) || only.children.some(namesStatus);
}

const holders = /(?:resp|response|result|header|head|status|meta|ret|return|reply|answer)$/;
const mostHeld = 5;

/**
 * `{"base_resp": {"status_code": 1004, "status_msg": "..."}}`, `{"response": {"header": {"resultCode": "31", "resultMsg":
 * "..."}}}`: a number that is none of success, what it stands for, and nothing else to give.
 */
function heldFailure(node: NamedNode): NamedNode | undefined {
  const holding = node.children.filter(holdsSomething);
  const [only] = holding;
  if (holding.length !== 1 || only?.kind !== 'object' || !holders.test(only.name.plain)) return undefined;
  return isNumberedFailure(only) ? only : heldFailure(only);
}

function isNumberedFailure({ children }: NamedNode): boolean {
  if (children.length > mostHeld || children.some((child) => child.children.length > 0)) return false;
  const isNumbered = children.some(
    ({ name, value }) => name.plain.endsWith('code') && isFailureNumber(value),
  );
  return (
    isNumbered &&
    children.some(({ name, value }) => typeof value === 'string' && /(?:msg|message)$/.test(name.plain))
  );
}

function isFailureNumber(value: NamedNode['value']): boolean {
  const number = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && number !== 0 && !(number >= 200 && number < 300);
}

/** The HTTP error status 400 to 599 that a member holds; package registries write `E404`. */
export function statusIn(node: NamedNode): number | undefined {
  if (!node.name.isStatus) return undefined;
  const text = typeof node.value === 'string' ? node.value : '';
  const value = /^E?\d{3}$/.test(text) ? Number(text.slice(-3)) : node.value;
  return typeof value === 'number' && Number.isInteger(value) && value >= 400 && value <= 599
    ? value
    : undefined;
}

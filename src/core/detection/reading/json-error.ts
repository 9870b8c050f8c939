import { hasSentence, isSmallMessage, isStatusWord } from './json-message.ts';
import { isNoSuccess, saysDone, saysFailed } from './json-outcome.ts';
import { hasPayload, holdsSomething, isPayload } from './json-payload.ts';
import {
  heldFailure,
  isCodedText,
  isNumberedFailure,
  namesStatus,
  namesStatusApart,
  statusIn,
} from './json-status.ts';
import type { NamedNode } from './keys.ts';

/**
 * The parts of a body that tell of an error when the status does not: the whole body where it is nothing
 * but an error, the members that are errors beside data (GraphQL), nothing where it is data. A list of
 * tickets whose subjects quote errors is data.
 */
export function errorParts(root: NamedNode, failed: boolean): NamedNode[] {
  if (failed) return partsOfFailure(root);
  if (root.kind === 'array') return isErrorList(root) ? [root] : [];
  const errors = root.children.filter(isErrorMember);
  if (errors.length === 0 && saysDone(root)) return [];
  const isWhole =
    saysFailed(root) || namesStatusApart(root) || (errors.length > 0 ? !hasPayload(root) : isMessage(root));
  if (isWhole) return [root];
  const held = heldFailure(root);
  if (held !== undefined) return [held];
  if (errors.length > 0)
    return [...errors, ...root.children.filter((child) => child.name.plain === 'extensions')];
  const inside = root.children.length <= 3 ? root.children.flatMap(errorsIn) : [];
  return inside.length === 0 && isSmallMessage(root) ? [root] : inside;
}

/** A sentence, a status in words, or a number and its text. */
function isMessage(root: NamedNode): boolean {
  return (
    (hasSentence(root) && isSmallMessage(root)) ||
    isStatusWord(root) ||
    isCodedText(root, 'text') ||
    namesStatus(root)
  );
}

function errorsIn(node: NamedNode): NamedNode[] {
  if (isSoleAnswer(node)) return [node];
  return [...wrappedError(node), ...failedItems(node), ...failedParts(node), ...errorsAsData(node)];
}

/**
 * `{"D": {"Success": false, "Message": "..."}}`, `{"RESULT": {"CODE": "INFO-100", "MESSAGE": "..."}}`, `{"id": 1, "result":
 * {"status": "Invalid session key"}}`: an answer that stands in a member and has nothing else to give.
 */
function isSoleAnswer(node: NamedNode): boolean {
  const { name, kind, children, parent } = node;
  if (kind !== 'object' || children.length > 4) return false;
  if (children.some((child) => child.children.length > 0 || child.name.plain.endsWith('id'))) return false;
  if (name.plain === 'result' && isStatusWord(node))
    return parent?.children.every(({ key }) => rpcMembers.has(key)) === true;
  if (parent?.children.length !== 1 || !answerNames.has(name.plain)) return false;
  return children.some(isNoSuccess) || (children.length === 2 && isCodedMessage(node));
}

/** JSON-RPC 2.0, section 5. */
const rpcMembers = new Set(['id', 'jsonrpc', 'result', 'error']);
/** `d` is what ASP.NET puts around an answer. */
const answerNames = new Set(['d', 'result', 'response', 'reply']);

function isCodedMessage({ children }: NamedNode): boolean {
  const code = children.find(({ name }) => name.plain === 'code')?.value;
  const isFailure = code !== undefined && !/^(?:0+|2\d\d|ok|success\w{0,3})$/i.test(String(code));
  return isFailure && children.some(({ name }) => name.plain === 'message' || name.plain === 'msg');
}

/** `{"data": {"launchRun": {"__typename": "UnauthorizedError", "message": "..."}}}`: GraphQL gives errors as data by unions, too. */
function errorsAsData({ key, children }: NamedNode): NamedNode[] {
  return key === 'data' ? children.filter(isOfErrorType) : [];
}

function isOfErrorType({ children }: NamedNode): boolean {
  const type = children.find(({ key }) => key === '__typename')?.value;
  return typeof type === 'string' && accessError.test(type) && children.some(isSaying);
}

/** Named for access: a failed build or sync that is stored is a thing. */
const accessError =
  /^\w{0,40}(?:Unauthori[sz]ed|Unauthenticated|Forbidden|Permission|AccessDenied|Authentication|Authorization)\w{0,20}(?:Error|Exception|Failure|Problem)$/;

const partNames = new Set(['id', 'status', 'statustext', 'url', 'headers', 'body']);

/**
 * `{"responses": [{"id": "1", "status": 403, "body": {"error": {...}}}]}`: requests that were sent as one (Microsoft
 * Graph, JSON batching). A list of deliveries has other members.
 */
function failedParts({ name, kind, children }: NamedNode): NamedNode[] {
  const areParts =
    kind === 'array' &&
    name.plain === 'responses' &&
    children.every((part) => part.children.every((child) => partNames.has(child.name.plain)));
  const failed = areParts ? children.filter((part) => part.children.some((child) => statusIn(child))) : [];
  return failed.flatMap((part) => bodyOf(part)?.children.filter(isErrorMember) ?? []);
}

function bodyOf({ children }: NamedNode): NamedNode | undefined {
  return children.find(({ name }) => name.plain === 'body');
}

/** Members that hold how a call went, and no thing. */
const outcomeNames = new Set(['messages', 'meta', 'header', 'head', 'result', 'response', 'reply', 'ack']);

function isErrorMember(node: NamedNode): boolean {
  return node.name.isError && holdsSomething(node) && !isCatalogue(node);
}

/** `[{"http_status": 401, ...}, {"http_status": 403, ...}]`: no answer has two statuses, but documentation has. */
function isCatalogue({ kind, children }: NamedNode): boolean {
  if (kind !== 'array' || children.length < 2) return false;
  const statuses = children.map((item) => item.children.map(statusIn).find((status) => status !== undefined));
  return statuses.every((status) => status !== undefined) && new Set(statuses).size === statuses.length;
}

/** `{"Response": {"Error": {...}, "RequestId": "..."}}`; messages beside a code explain it: `{"value": {"error_type": "X", "messages": [...]}}` */
function wrappedError(node: NamedNode): NamedNode[] {
  // Where an answer is one member, that may say more: `{"response": {"error": "...", "error_code": "113", "ip": "...", ...}}`.
  const isAnswer = node.parent?.children.length === 1 && /^(?:response|status)$/.test(node.name.plain);
  if (node.kind !== 'object' || node.children.length > (isAnswer ? 8 : 4) || isDelivery(node)) return [];
  if ((isAnswer || outcomeNames.has(node.name.plain)) && saysFailed(node)) return [node];
  const errors = node.children.filter(isErrorMember);
  const isNumber = errors.some(({ value }) => typeof value === 'number');
  if (!isNumber && !errors.some(({ value }) => typeof value === 'string')) return errors;
  // A number says nothing without its sentence, whatever that is called.
  const isSentence = ({ name }: NamedNode): boolean =>
    name.plain.startsWith('message') || (isNumber && name.isSentence);
  return [...errors, ...node.children.filter(isSentence)];
}

/** `{"messages": [{"status": "4", "error-text": "..."}]}`: nothing was done of what was asked; records have ids. */
function failedItems({ kind, children }: NamedNode): NamedNode[] {
  const areErrors =
    kind === 'array' &&
    children.length > 0 &&
    children.every((item) => item.children.length <= 4 && (holdsError(item) || holdsFailedStatus(item)));
  return areErrors ? [...children] : [];
}

/** `{"status": {"code": -11, "message": "No permission"}, "url": "..."}` */
function holdsFailedStatus(item: NamedNode): boolean {
  return (
    !isRecord(item) &&
    item.children.some((child) => child.name.plain === 'status' && isNumberedFailure(child))
  );
}

const recordKeys = new Set(['id', 'name', 'time']);

/** A thing is told from others, by an id, a name or a time; an error is not. */
function isRecord({ children }: NamedNode): boolean {
  return children.some(({ key }) => recordKeys.has(key));
}

function holdsError(item: NamedNode): boolean {
  return item.children.some(isErrorText) && !isRecord(item);
}

/** `"error": "Forbidden"` */
export function isErrorText({ name, value }: NamedNode): boolean {
  return name.isError && typeof value === 'string' && value !== '';
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

/** A sentence, or a list of them. */
function isSaying({ name, value, children }: NamedNode): boolean {
  if (typeof value === 'string') return name.isSentence;
  return name.isMessage && children.length > 0 && children.every((child) => typeof child.value === 'string');
}

/** `{"type": "AUTHORIZATION_ERROR", "message": "..."}` */
function isTyped(item: NamedNode): boolean {
  const { children } = item;
  const isError = children.some(
    ({ name, value }) =>
      (name.plain === 'type' || name.plain === 'code') &&
      typeof value === 'string' &&
      /(?:error|exception|failure)$/i.test(value),
  );
  const isDated = children.some(({ key }) => key === 'timestamp');
  return isError && !isDated && !isRecord(item) && children.some(isSaying);
}

/** `[{"action": "CREATE", "result": "ERROR", "errors": [...]}]`: what became of earlier calls. */
function isActed({ children }: NamedNode): boolean {
  return children.some(({ key }) => key === 'action') && children.some(({ key }) => key === 'result');
}

/** Neither an error in words nor a status of HTTP. */
function isNoOwnError(child: NamedNode): boolean {
  return !isErrorText(child) && statusIn(child) === undefined;
}

/** `[{"message": "...", "errorCode": "..."}]` */
function isErrorList(root: NamedNode): boolean {
  const first = root.children[0];
  if (first?.kind !== 'object' || first.children.length > 8 || isActed(first)) return false;
  // `[{"id": 7, "status": "failure", "author": "...", "errors": [...]}]`: things, each with what befell it.
  if (isRecord(first) && first.children.length > 5 && first.children.every(isNoOwnError)) return false;
  return (
    first.children.some((child) => child.name.isError && holdsSomething(child)) ||
    (root.children.length === 1 && isTyped(first))
  );
}

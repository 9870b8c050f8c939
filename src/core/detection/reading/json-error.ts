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
      : isSmallMessage(root) || isCodedText(root, 'text') || namesStatus(root));
  if (isWhole) return [root];
  if (errors.length === 0) return root.children.length <= 3 ? root.children.flatMap(wrappedError) : [];
  return [...errors, ...root.children.filter((child) => child.name.plain === 'extensions')];
}

/** `{"Response": {"Error": {...}, "RequestId": "..."}}` */
function wrappedError(node: NamedNode): NamedNode[] {
  if (node.kind !== 'object' || node.children.length > 4 || isDelivery(node)) return [];
  return node.children.filter((child) => child.name.isError && holdsSomething(child));
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

/** `{"result": {"content": [...], "isError": true}}`: a tool of the Model Context Protocol (2025-06-18, tools) that failed. */
function isFailedTool(root: NamedNode): boolean {
  const result = root.children.find(({ key }) => key === 'result');
  return [...root.children, ...(result?.children ?? [])].some(
    ({ key, value }) => key === 'isError' && value === true,
  );
}

/** HL7 FHIR R4, OperationOutcome: `{"resourceType": "OperationOutcome", "issue": [{"severity": "error", ...}]}` */
function isFailedOutcome(root: NamedNode): boolean {
  const isOutcome = root.children.some(
    ({ key, value }) => key === 'resourceType' && value === 'OperationOutcome',
  );
  const issues = isOutcome ? (root.children.find(({ key }) => key === 'issue')?.children ?? []) : [];
  return issues.some(({ children }) =>
    children.some(({ key, value }) => key === 'severity' && (value === 'error' || value === 'fatal')),
  );
}

/** `{"name": "deploy", "status": "failed", "messages": [...]}`: a job that failed, and no sentence of its own. */
function isNamedRecord(root: NamedNode): boolean {
  const isNamed = root.children.some(({ key }) => key === 'name' || key === 'id');
  return (
    isNamed &&
    root.children.every(({ name, value }) => typeof value !== 'string' || (!name.isError && !name.isSentence))
  );
}

const failedWords = new Set(['error', 'fail', 'failed', 'failure', 'nok', 'ko', 'err']);
const successKeys = new Set(['ok', 'success', 'succeeded', 'successful', 'issuccess']);

/** `"ok": false`, `"success": false`, `"status": "error"`. */
export function saysFailed(root: NamedNode): boolean {
  if (isFailedTool(root) || isFailedOutcome(root)) return true;
  const isRecord = isNamedRecord(root);
  return root.children.some(({ name: { plain }, value }) => {
    if (successKeys.has(plain)) return value === false || value === 'false' || value === 0;
    const tells =
      !isRecord && (plain === 'status' || plain === 'result' || plain === 'stat' || plain === 'type');
    return tells && typeof value === 'string' && failedWords.has(value.toLowerCase());
  });
}

const doneWords = new Set(['success', 'succeeded', 'ok']);

/** `{"success": true, "message": "..."}`, `{"message": "API key revoked successfully"}` */
function saysDone(root: NamedNode): boolean {
  return root.children.some(({ name: { plain }, value }) => {
    if (successKeys.has(plain)) return value === true || value === 'true';
    if (plain === 'status' && typeof value === 'string') return doneWords.has(value.toLowerCase());
    return plain === 'message' && typeof value === 'string' && /\bsuccessfully\b/i.test(value);
  });
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

/** `{"code": 4711, "message": "..."}`: a few members, one of them a sentence, nothing else to give. */
function isSmallMessage(root: NamedNode): boolean {
  if (root.children.length === 0 || root.children.length > 9 || hasPayload(root)) return false;
  return root.children.some(
    (child) =>
      child.name.isSentence &&
      (child.kind === 'string' || (child.kind === 'object' && child.name.plain === 'detail')),
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
    root.children.some((child) => child.name.isSentence && typeof child.value === 'string')
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

/** `{"result": {"status": 401, "message": "..."}}`, `{"response": {"code": 403, "applicationCode": {"code": 403, ...}}}` */
function isFailedResult(root: NamedNode): boolean {
  const [only, ...others] = root.children;
  if (only === undefined || others.length > 0 || only.children.length > 4) return false;
  if (only.key === 'status') return isCodedText(only, 'message');
  if (only.key !== 'result' && only.key !== 'response') return false;
  return namesStatus(only) || only.children.some(namesStatus);
}

/** The HTTP error status 400 to 599 that a member holds. */
export function statusIn(node: NamedNode): number | undefined {
  if (!node.name.isStatus) return undefined;
  const value = typeof node.value === 'string' && node.value.length === 3 ? Number(node.value) : node.value;
  return typeof value === 'number' && Number.isInteger(value) && value >= 400 && value <= 599
    ? value
    : undefined;
}

import { holdsSomething } from './json-payload.ts';
import type { NamedNode } from './keys.ts';

/** `{"text": "...", "code": 2}`, and nothing else. */
export function isCodedText(root: NamedNode, text: string): boolean {
  const code = root.children.find(({ key }) => key === 'code')?.value;
  const isCoded = typeof code === 'number' && code !== 0;
  return isCoded && root.children.length <= 3 && root.children.some(({ name }) => name.plain === text);
}

/** `{"status": 403, ...}` with a sentence beside it. */
export function namesStatus(root: NamedNode): boolean {
  return (
    root.children.some((child) => child.name.isStatus && statusIn(child) !== undefined) &&
    root.children.some(
      (child) =>
        ((child.name.isSentence || child.key === 'body') && typeof child.value === 'string') ||
        isMessageList(child) ||
        isHeldMessage(child),
    )
  );
}

const heldIn = new Set(['data', 'body', 'response']);

/** `"data": {"message": "..."}`: as HTTP clients print a response that failed. */
function isHeldMessage({ name, children, parent }: NamedNode): boolean {
  // A delivery that is told from others is a thing.
  const isDelivery = parent?.children.some(
    ({ name: beside }) => beside.isLink || beside.plain.endsWith('id'),
  );
  return (
    heldIn.has(name.plain) &&
    isDelivery === false &&
    children.length <= 4 &&
    children.every((child) => child.children.length === 0) &&
    children.some(
      ({ name: { plain, isError }, value }) => typeof value === 'string' && (isError || plain === 'message'),
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
      statusHolders.has(child.name.plain) &&
      child.children.some((inner) => statusIn(inner) !== undefined || isRefusedResult(inner)),
  );
}

/** `{"meta": {"result_code": 401, ...}, "data": {}}` */
function isRefusedResult({ name, value }: NamedNode): boolean {
  return name.plain === 'resultcode' && (value === 401 || value === 403);
}

/** OpenStack names the object after its fault: `{"forbidden": {"code": 403, "message": "..."}}` */
const resultHolders = new Set(['result', 'response', 'forbidden', 'unauthorized']);

/** `{"result": {"status": 401, "message": "..."}}`, `{"response": {"code": 403, "applicationCode": {"code": 403, ...}}}` */
function isFailedResult(root: NamedNode): boolean {
  const [only, ...others] = root.children.filter(({ key }) => key !== 'sign');
  if (only === undefined || others.length > 0) return false;
  const isResponse = only.children.some(({ name }) => name.plain === 'responsecode');
  if (only.children.length > (isResponse ? 8 : 4)) return false;
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
export function heldFailure(node: NamedNode): NamedNode | undefined {
  const holding = node.children.filter(holdsSomething);
  const [only] = holding;
  if (holding.length !== 1 || only?.kind !== 'object' || !holders.test(only.name.plain)) return undefined;
  return isNumberedFailure(only) ? only : heldFailure(only);
}

/** `zip_code` and `hs_code` number things. */
const failureCodes =
  /^(?:status|error|err|result|res|ret|return|response|resp|rsp|reply|sub|msg|message|biz|api)?code$/;

/** A few plain values: a number that is none of success, and the sentence that it stands for. */
export function isNumberedFailure({ children }: NamedNode): boolean {
  if (children.length > mostHeld || children.some((child) => child.children.length > 0)) return false;
  const isNumbered = children.some(
    ({ name, value }) => failureCodes.test(name.plain) && isFailureNumber(value),
  );
  return (
    isNumbered &&
    children.some(
      ({ name, value }) =>
        typeof value === 'string' && /(?:msg|message|description|details?)$/.test(name.plain),
    )
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

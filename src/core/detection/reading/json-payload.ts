import type { NamedNode } from './keys.ts';

/** Whether a member says anything: it is not empty, no, zero or nothing. */
export function holdsSomething(node: NamedNode): boolean {
  if (node.kind === 'object' || node.kind === 'array') return node.children.length > 0;
  return (
    node.value !== null && node.value !== false && node.value !== 0 && node.value !== '' && node.value !== '0'
  );
}

/** Whether data came along. */
export function hasPayload(root: NamedNode): boolean {
  return root.children.some(isPayload);
}

/** Whether a member is data, and neither an error nor what belongs to one. */
export function isPayload(node: NamedNode): boolean {
  if (node.children.length === 0 || isSmall(node) || isScopeList(node) || isTextList(node)) return false;
  const { isError, isEnvelope, isRequest } = node.name;
  return !isError && !isEnvelope && !isRequest;
}

/** `"messages": ["..."]` */
function isTextList(node: NamedNode): boolean {
  return node.kind === 'array' && node.name.isMessage && holdsTexts(node);
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

import type { NamedNode } from '../reading/keys.ts';
import type { Answer } from '../reading/answer.ts';

const longestCode = 100;

/** Values of the code-like members of an error, lower case; XML elements, headers and bare texts included. */
export function codesIn(answer: Answer): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const { source, text } of answer.statements)
    if (source !== 'json' && text.length < longestCode) codes.add(text.toLowerCase());
  for (const node of answer.json?.nodes ?? []) if (node.children.length === 0) addCode(codes, node);
  return codes;
}

function addCode(codes: Set<string>, node: NamedNode): void {
  if (typeof node.value === 'number') {
    if (isCode(node)) codes.add(String(node.value));
  } else if (typeof node.value === 'string' && node.value.length < longestCode && isCode(node)) {
    codes.add(node.value.toLowerCase());
  }
}

function isCode(node: NamedNode): boolean {
  return (node.key === '' ? (node.parent ?? node) : node).name.isCode;
}

import type { NamedNode } from '../reading/keys.ts';
import type { Answer } from '../reading/answer.ts';

const longestCode = 100;

/**
 * Which of the `documented` codes, lower case, an error has: as values of code-like members, XML elements,
 * headers and bare texts.
 */
export function codesIn(answer: Answer, documented: ReadonlySet<string>): ReadonlySet<string> {
  const codes = new Set<string>();
  const add = (text: string): void => {
    const code = text.toLowerCase();
    if (documented.has(code)) codes.add(code);
  };
  for (const { source, text } of answer.statements)
    if (source !== 'json' && text.length < longestCode) add(text);
  for (const node of answer.json?.nodes ?? [])
    if (node.children.length === 0 && mayBeCode(node) && isCode(node)) add(String(node.value));
  return codes;
}

function mayBeCode({ value }: NamedNode): boolean {
  return typeof value === 'number' || (typeof value === 'string' && value.length < longestCode);
}

function isCode(node: NamedNode): boolean {
  return (node.key === '' ? (node.parent ?? node) : node).name.isCode;
}

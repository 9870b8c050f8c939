import { keyInfo } from '../reading/keys.ts';
import type { JsonNode } from '../../artifacts/transcript/json.ts';
import type { Answer } from '../reading/answer.ts';

const mostNodes = 400;
const longestCode = 100;

/** Values of the code-like members of an error, lower case; XML elements, headers and bare texts included. */
export function codesIn(answer: Answer): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const { source, text } of answer.statements)
    if (source !== 'json' && text.length < longestCode) codes.add(text.toLowerCase());
  const pending: JsonNode[] = [...(answer.json?.parts ?? [])];
  for (let index = 0; index < pending.length && index < mostNodes; index += 1) {
    const node = pending[index];
    if (node === undefined) break;
    if (node.children.length === 0) addCode(codes, node);
    else if (!keyInfo(node.key).isEcho) pending.push(...node.children);
  }
  return codes;
}

function addCode(codes: Set<string>, node: JsonNode): void {
  if (typeof node.value === 'number') {
    if (isCode(node)) codes.add(String(node.value));
  } else if (typeof node.value === 'string' && node.value.length < longestCode && isCode(node)) {
    codes.add(node.value.toLowerCase());
  }
}

function isCode(node: JsonNode): boolean {
  return keyInfo(node.key === '' ? (node.parent?.key ?? '') : node.key).isCode;
}

/** All that an answer says, lower case, statements parted by line feeds. */
export function lowerText(answer: Answer): string {
  return answer.statements
    .map(({ text }) => text)
    .join('\n')
    .toLowerCase();
}

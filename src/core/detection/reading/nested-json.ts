import { readJson } from '../../artifacts/transcript/json.ts';
import { errorNaming } from './keys.ts';
import type { NamedNode } from './keys.ts';

/** A string that is JSON again: gateways wrap the body of the service behind them. */
export function nestedJson(text: string): NamedNode | undefined {
  const first = text.charAt(0);
  if ((first !== '{' && first !== '[') || !text.includes('"')) return undefined;
  const node = readJson(text, 0, errorNaming);
  return node !== undefined && node.children.length > 0 ? node : undefined;
}

import { readJson } from '../../artifacts/transcript/json.ts';
import { isIdentifier, unique } from './names.ts';
import type { JsonNode } from '../../artifacts/transcript/json.ts';
import type { Requirement } from './names.ts';

const longestText = 4_000;

/**
 * The scopes of an expression that stands in a sentence, as Taskcluster prints it: `... the following scope expression:
 * {"AnyOf": ["a:read", {"AllOf": [...]}]}`. Alternatives that are sets are flattened. Undefined where there is none.
 */
export function scopesOfExpression(text: string): Requirement | undefined {
  if (!text.includes('scope expression')) return undefined;
  const at = text.slice(0, longestText).search(/\{\s{0,20}"(?:AnyOf|AllOf)"/);
  const root = at === -1 ? undefined : readJson(text, at, { nameOf: (key) => key });
  if (root === undefined) return undefined;
  const names = unique(stringsIn(root));
  return names.length === 0 || !names.every(isIdentifier)
    ? undefined
    : { names, anyOf: names.length > 1 && holdsChoice(root) };
}

function stringsIn({ value, children }: JsonNode<string>): string[] {
  return typeof value === 'string' ? [value] : children.flatMap(stringsIn);
}

function holdsChoice({ children }: JsonNode<string>): boolean {
  return children.some(({ key }) => key === 'AnyOf');
}

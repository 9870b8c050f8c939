import { bareAsking } from '../scopes/key-role.ts';
import { isTokenGrant, isIdentifier } from '../scopes/names.ts';
import type { Answer } from '../reading/answer.ts';
import type { FieldScopes } from '../scopes/fields.ts';
import type { Statement } from '../reading/statement.ts';
import type { Signal } from './signals.ts';

/** `account:keys:delete`, `Files.Read.All`: what tokens are granted is named so even where it is called a permission. */
function isOfToken(name: string): boolean {
  return isTokenGrant(name) || /\w:\w/.test(name);
}

/** A member such as `missing_scopes` or `requiredPermissions` in an error says by itself what is the matter. */
export function signalsOfFields(answer: Answer, { required }: FieldScopes): Signal[] {
  if (answer.json?.isError !== true) return [];
  const named = required.find(({ explicit }) => explicit);
  if (named === undefined) return [];
  const { node, requirement } = named;
  const { plain } = node.name;
  const text = `${node.key}: ${requirement.names.join(', ')}`;
  const statement: Statement = {
    text,
    key: plain,
    source: 'json',
    node,
    span: undefined,
    literal: false,
  };
  const isOfRole = ['permission', 'role', 'privilege', 'action'].some((noun) => plain.includes(noun));
  // A bare `required` is of scopes unless nothing speaks of them and it holds a plain word, or permissions are spoken of.
  const isPlain = !requirement.names.some(answer.lower.includes('permission') ? isOfToken : isIdentifier);
  const isScope = !isOfRole && (!(bareAsking.has(plain) && isPlain) || answer.lower.includes('scope'));
  const at = { start: 0, end: text.length };
  return [
    {
      means: isScope ? 'missing-scope' : 'insufficient-role',
      weight: isScope ? 4 : 3,
      statement,
      at,
      rule: 'member that names what is required',
    },
  ];
}

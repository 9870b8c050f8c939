import { isLinkKey, plainKey } from '../reading/keys.ts';
import { nestedJson } from '../reading/json-body.ts';
import { isIdentifier, isScopeUrl, isUrl, splitNames, unique } from './names.ts';
import { namesInSentence } from './sentences.ts';
import type { JsonNode } from '../../artifacts/transcript/json.ts';
import type { Requirement } from './names.ts';

/** Scopes that members of a JSON error name. */
export interface FieldScopes {
  readonly required: readonly NamedRequirement[];
  readonly granted: readonly string[];
}

/** What one member asks for. */
export interface NamedRequirement {
  readonly requirement: Requirement;
  readonly node: JsonNode;
  /** The member's name says by itself that it is required: `missing_scopes`, and not just `scope`. */
  readonly explicit: boolean;
}

const askingWords = [
  'missing',
  'requir',
  'need',
  'necessary',
  'expected',
  'accepted',
  'lacking',
  'insufficient',
  'denied',
  'absent',
  'violation',
];
const holdingWords = [
  'granted',
  'provided',
  'actual',
  'current',
  'allowed',
  'existing',
  'your',
  'token',
  'present',
  'available',
  'has',
  'have',
  'supported',
  'user',
  'valid',
  'assigned',
  'given',
  'received',
  'own',
];
const nouns = ['scope', 'permission', 'privilege', 'entitlement', 'capabilit', 'authorit', 'role', 'grant'];
const bareAsking = new Set(['needed', 'required', 'missing', 'requires', 'requiredaccess', 'accessrequired']);
const bareHolding = new Set(['granted', 'provided', 'actual']);
const plainNames = new Set(
  'scope scopes permission permissions permissionname scopename oauthscope oauthscopes privilege privileges'.split(
    ' ',
  ),
);

/** What a member name says about the names that it holds. */
export function roleOfKey(key: string): 'required' | 'granted' | 'plain' | undefined {
  const plain = plainKey(key);
  if (plainNames.has(plain)) return 'plain';
  const hasNoun = nouns.some((noun) => plain.includes(noun));
  if (!hasNoun && !bareAsking.has(plain) && !bareHolding.has(plain)) return undefined;
  if (askingWords.some((word) => plain.includes(word))) return 'required';
  return holdingWords.some((word) => plain.includes(word)) ? 'granted' : undefined;
}

const mostNodes = 1_500;

/** Looks through an error for members that name scopes, permissions or roles. */
export function scopesInFields(root: JsonNode): FieldScopes {
  const required: NamedRequirement[] = [];
  const granted: string[] = [];
  const pending = [root];
  for (let index = 0; index < pending.length && index < mostNodes; index += 1) {
    for (const child of pending[index]?.children ?? []) {
      if (isLinkKey(child.key) && !child.key.toLowerCase().endsWith('scope')) continue;
      const role = roleOfKey(child.key);
      if (role === 'granted') granted.push(...namesOf(child).names);
      const requirement = role === 'required' || role === 'plain' ? requirementOf(child) : missingItem(child);
      if (requirement.names.length > 0)
        required.push({ requirement, node: child, explicit: role !== 'plain' });
      else if (role !== 'granted') pending.push(...inside(child));
    }
  }
  return { required, granted };
}

function inside(node: JsonNode): readonly JsonNode[] {
  if (typeof node.value !== 'string') return node.children.length > 0 ? [node] : [];
  const nested = nestedJson(node.value);
  return nested === undefined ? [] : [nested];
}

const nothing: Requirement = { names: [], anyOf: false };

/** `{"resource": "AccessToken", "field": "activity:read", "code": "missing"}` */
function missingItem(node: JsonNode): Requirement {
  const code = node.children.find((child) => plainKey(child.key) === 'code');
  const field = node.children.find((child) => plainKey(child.key) === 'field');
  if (code?.value !== 'missing' || typeof field?.value !== 'string') return nothing;
  return field.value.includes(':') && isIdentifier(field.value)
    ? { names: [field.value], anyOf: false }
    : nothing;
}

function requirementOf(node: JsonNode): Requirement {
  const plain = plainKey(node.key);
  const isBare = bareAsking.has(plain) && plain !== 'needed' && !plain.includes('access');
  if (isBare && !isBesideScopes(node)) return nothing;
  const { names, anyOf } = namesOf(node);
  return { names: unique(names), anyOf: anyOf || plain.includes('anyof') || plain.includes('oneof') };
}

/** A bare `required` or `missing` lists fields of a form unless scopes are spoken of beside it. */
function isBesideScopes(node: JsonNode): boolean {
  let at = node.parent;
  for (let up = 0; up < 3 && at !== undefined; up += 1) {
    if (
      at.children.some((child) => roleOfKey(child.key) === 'granted' || plainKey(child.key).includes('scope'))
    )
      return true;
    if (at.children.some(({ value }) => typeof value === 'string' && mentionsScopes(value))) return true;
    at = at.parent;
  }
  return false;
}

function mentionsScopes(text: string): boolean {
  const lower = text.toLowerCase();
  return lower.includes('scope') || lower.includes('privilege');
}

function namesOf(node: JsonNode): Requirement {
  if (typeof node.value === 'string') return namesInValue(node.value);
  const inner = node.children.map((child) =>
    child.kind === 'object' ? namesOfObject(child) : namesOf(child),
  );
  // A list of lists is alternatives, each of which is a set.
  const lists = node.children.filter((child) => child.kind === 'array').length;
  return {
    names: unique(inner.flatMap(({ names }) => names)),
    anyOf: lists > 1 || inner.some(({ anyOf }) => anyOf),
  };
}

const nameKeys = [
  'name',
  'scope',
  'scopes',
  'permission',
  'permissions',
  'handle',
  'value',
  'id',
  'code',
  'key',
  'required',
];

function namesOfObject(node: JsonNode): Requirement {
  for (const name of nameKeys) {
    const child = node.children.find((each) => plainKey(each.key) === name);
    if (child !== undefined) return namesOf(child);
  }
  return nothing;
}

const longestValue = 1_000;

function namesInValue(value: string): Requirement {
  const text = value.trim();
  if (text === '' || text === '*' || text.length > longestValue || (isUrl(text) && !isScopeUrl(text)))
    return nothing;
  if (isProse(text)) return namesInSentence(`required scope: ${text}`).required ?? nothing;
  const names = splitNames(text);
  const isList =
    names.length === 1 ||
    text.includes(',') ||
    names.every((name) => isIdentifier(name) || name === name.toLowerCase());
  return isList ? { names, anyOf: text.includes('|') } : nothing;
}

/** Quotes and little words tell a sentence from a list. */
function isProse(text: string): boolean {
  if (text.includes('`') || text.includes("'") || text.includes('"')) return true;
  return text.split(' ').some((word) => ['or', 'and', 'the', 'is', 'to', 'OR', 'AND'].includes(word));
}

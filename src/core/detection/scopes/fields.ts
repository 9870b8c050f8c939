import { plainKey } from '../reading/keys.ts';
import { nestedJson } from '../reading/json-body.ts';
import { isIdentifier, splitNames, unique } from './names.ts';
import { namesInSentence } from './sentences.ts';
import type { JsonNode } from '../../artifacts/transcript/json.ts';
import type { Requirement } from './names.ts';

/** Scopes that members of a JSON error name. */
export interface FieldScopes {
  readonly required: readonly { readonly requirement: Requirement; readonly node: JsonNode }[];
  readonly granted: readonly string[];
}

type Role = 'required' | 'granted' | 'plain' | undefined;

const noun = [
  'scope',
  'permission',
  'privilege',
  'entitlement',
  'capabilit',
  'authorit',
  'access',
  'role',
  'grant',
];
const requiredWords = [
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
const grantedWords = [
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

/** What a member name says about the names it holds. */
export function roleOfKey(key: string): Role {
  const plain = plainKey(key);
  const hasNoun = noun.some((word) => plain.includes(word));
  if (requiredWords.some((word) => plain.includes(word))) {
    if (hasNoun || plain === 'needed' || plain === 'required' || plain === 'missing' || plain === 'requires')
      return 'required';
    return undefined;
  }
  if (
    grantedWords.some((word) => plain.includes(word)) &&
    (hasNoun || plain === 'granted' || plain === 'provided' || plain === 'actual')
  )
    return 'granted';
  if (
    plain === 'scope' ||
    plain === 'scopes' ||
    plain === 'permission' ||
    plain === 'permissions' ||
    plain === 'permissionname' ||
    plain === 'scopename' ||
    plain === 'oauthscope' ||
    plain === 'oauthscopes' ||
    plain === 'privilege' ||
    plain === 'privileges'
  )
    return 'plain';
  return undefined;
}

/**
 * Looks through an error that is about scopes, permissions or roles for members that name them.
 */
export function scopesInFields(roots: readonly JsonNode[]): FieldScopes {
  const required: { requirement: Requirement; node: JsonNode }[] = [];
  const granted: string[] = [];
  const pending = [...roots];
  for (let index = 0; index < pending.length && index < 2_000; index += 1) {
    const node = pending[index];
    if (node === undefined) break;
    for (const child of node.children) {
      const role = roleOfKey(child.key);
      if (role === 'granted') granted.push(...namesOf(child).names);
      else if (role === 'required' || role === 'plain') {
        const requirement = requirementOf(child, role);
        if (requirement.names.length > 0) required.push({ requirement, node: child });
        else pending.push(child);
      } else if (typeof child.value === 'string') {
        const nested = nestedJson(child.value);
        if (nested !== undefined) pending.push(nested);
      } else if (child.children.length > 0) pending.push(child);
    }
  }
  return { required, granted };
}

function requirementOf(node: JsonNode, role: Role): Requirement {
  const plain = plainKey(node.key);
  if (
    role === 'required' &&
    !noun.some((word) => plain.includes(word)) &&
    plain !== 'needed' &&
    !siblingsAboutScopes(node)
  )
    return { names: [], anyOf: false };
  const { names, anyOf } = namesOf(node);
  return { names: unique(names), anyOf: anyOf || plain.includes('anyof') || plain.includes('oneof') };
}

/** A bare `required` or `missing` names fields of a form unless something granted stands beside it. */
function siblingsAboutScopes(node: JsonNode): boolean {
  let at: JsonNode | undefined = node.parent;
  for (let up = 0; up < 3 && at !== undefined; up += 1) {
    if (
      at.children.some((child) => roleOfKey(child.key) === 'granted' || plainKey(child.key).includes('scope'))
    )
      return true;
    if (at.children.some((child) => typeof child.value === 'string' && /scope|privilege/i.test(child.value)))
      return true;
    at = at.parent;
  }
  return false;
}

function namesOf(node: JsonNode): { names: string[]; anyOf: boolean } {
  if (typeof node.value === 'string') return namesInValue(node.value);
  const names: string[] = [];
  let anyOf = false;
  let lists = 0;
  for (const child of node.children) {
    {
      const inner = child.kind === 'object' ? namesOfObject(child) : namesOf(child);
      names.push(...inner.names);
      anyOf ||= inner.anyOf;
      if (child.kind === 'array') lists += 1;
    }
  }
  // A list of lists is alternatives, each of which is a set.
  return { names: unique(names), anyOf: anyOf || lists > 1 };
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

function namesOfObject(node: JsonNode): { names: string[]; anyOf: boolean } {
  for (const name of nameKeys) {
    const child = node.children.find((each) => plainKey(each.key) === name);
    if (child !== undefined) return namesOf(child);
  }
  return { names: [], anyOf: false };
}

function namesInValue(value: string): { names: string[]; anyOf: boolean } {
  const text = value.trim();
  if (text === '' || text.length > 1_000 || text === '*') return { names: [], anyOf: false };
  if (/[`'"]/.test(text) || /\b(?:or|and|the|is|to)\b/i.test(text)) {
    const found = namesInSentence(`required scope: ${text}`);
    if (found.required !== undefined)
      return { names: [...found.required.names], anyOf: found.required.anyOf };
    return { names: [], anyOf: false };
  }
  const words = splitNames(text);
  const prose = words.length > 1 && text.includes(' ') && !text.includes(',') && !words.every(isListed);
  return { names: prose ? [] : words, anyOf: text.includes('|') };
}

function isListed(word: string): boolean {
  return isIdentifier(word) || /^[a-z0-9-]+$/.test(word);
}

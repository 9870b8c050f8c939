import { nestedJson } from '../reading/nested-json.ts';
import { isGrantShaped, isIdentifier, isScopeUrl, isUrl, splitNames, unique } from './names.ts';
import { bareAsking, namesDeniedAction } from './key-role.ts';
import { namesInSentence } from './sentences.ts';
import type { NamedNode } from '../reading/keys.ts';
import type { Requirement } from './names.ts';

/** Scopes that members of a JSON error name. */
export interface FieldScopes {
  readonly required: readonly NamedRequirement[];
  readonly granted: readonly string[];
}

/** What one member asks for. */
interface NamedRequirement {
  readonly requirement: Requirement;
  readonly node: NamedNode;
  /** The member's name says by itself that it is required: `missing_scopes`, and not just `scope`. */
  readonly explicit: boolean;
}

const mostNodes = 1_500;

/** Looks through an error for members that name scopes, permissions or roles. */
export function scopesInFields(parts: readonly NamedNode[]): FieldScopes {
  const required: NamedRequirement[] = [];
  const granted: string[] = [];
  const pending = [...parts];
  for (let index = 0; index < pending.length && index < mostNodes; index += 1) {
    const node = pending[index];
    if (node === undefined) break;
    if ((node.name.isLink && !node.name.plain.endsWith('scope')) || node.name.isRequest) continue;
    const role = node.name.role;
    if (node.kind === 'object' && node.children.some((child) => child.name.role !== undefined)) {
      pending.push(...node.children);
      continue;
    }
    if (role === 'granted' || (role === 'plain' && (isBesideRequired(node) || isWithinGranted(node)))) {
      granted.push(...namesOf(node).names);
      continue;
    }
    const requirement = role === undefined ? missingItem(node) : requirementOf(node);
    if (requirement.names.length > 0) required.push({ requirement, node, explicit: role !== 'plain' });
    else pushInside(node, pending);
  }
  return { required, granted };
}

/** `{"required": ["a:read"], "scopes": ["b:write"]}`: beside what is asked for the plain list is what is held. */
function isBesideRequired(node: NamedNode): boolean {
  const beside = node.parent?.children ?? [];
  return beside.some(
    (other) => other.name.role === 'required' && (typeof other.value === 'string' || other.kind === 'array'),
  );
}

/** `{"provided": {"scopes": ["b:write"]}}` */
function isWithinGranted({ parent }: NamedNode): boolean {
  return parent?.name.role === 'granted';
}

function pushInside({ value, children }: NamedNode, pending: NamedNode[]): void {
  const nested = typeof value === 'string' ? nestedJson(value) : undefined;
  if (nested !== undefined) pending.push(nested);
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index];
    if (child !== undefined) pending.push(child);
  }
}

const nothing: Requirement = { names: [], anyOf: false };

/** `{"field": "scope", "message": "ads.read"}` */
function scopeField({ children }: NamedNode): string | undefined {
  const field = children.find(({ name }) => name.plain === 'field')?.value;
  const message = children.find(({ name }) => name.plain === 'message')?.value;
  return field === 'scope' && typeof message === 'string' && isIdentifier(message) ? message : undefined;
}

/** `{"resource": "AccessToken", "field": "activity:read", "code": "missing"}` */
function missingItem(node: NamedNode): Requirement {
  if (node.kind !== 'object') return nothing;
  const told = scopeField(node);
  if (told !== undefined) return { names: [told], anyOf: false };
  const code = node.children.find((child) => child.name.plain === 'code');
  if (code?.value !== 'missing') return nothing;
  const field = node.children.find((child) => child.name.plain === 'field');
  if (typeof field?.value !== 'string') return nothing;
  return field.value.includes(':') && isIdentifier(field.value)
    ? { names: [field.value], anyOf: false }
    : nothing;
}

function requirementOf(node: NamedNode): Requirement {
  const plain = node.name.plain;
  const { names, anyOf } = namesOf(node);
  if (namesDeniedAction(plain)) return { names: unique(names.filter((name) => name.includes(':'))), anyOf };
  const isBare = bareAsking.has(plain) && plain !== 'needed' && !plain.includes('access');
  if (isBare && !isOfAccess(node) && !isBesideScopes(node) && !areOfPermissions(node, names)) return nothing;
  return {
    names: unique(names),
    anyOf: anyOf || plain.startsWith('accepted') || offering.some((word) => plain.includes(word)),
  };
}

const offering = ['anyof', 'oneof', 'requiredany', 'anyscope', 'anypermission', 'anyrole', 'eitherscope'];

/** `{"missing": ["read:orders"]}`: no field of a form is named so; other names are permissions if those are spoken of. */
function areOfPermissions(node: NamedNode, names: readonly string[]): boolean {
  if (names.every(isGrantShaped)) return true;
  return (typeof node.value === 'string' || names.every(isIdentifier)) && isBesidePermissions(node);
}

/** `{"authorization": {"requirements": [{"allOf": ["CreateLink"]}]}}` */
function isOfAccess(node: NamedNode): boolean {
  for (let at = node.parent; at !== undefined; at = at.parent)
    if (accessNames.has(at.name.plain)) return true;
  return false;
}

const accessNames: ReadonlySet<string> = new Set(['authorization', 'permissions', 'accesscontrol', 'access']);

/** What a media type or a column may be as well as a scope. */
const ofAnything: ReadonlySet<string> = new Set(['actual', 'got', 'have', 'has', 'present', 'held']);

function holdsGrants(node: NamedNode): boolean {
  const names = node.children.length > 0 ? node.children : [node];
  return names.every(({ value }) => typeof value === 'string' && /^\w+[.:][\w.:]+$/.test(value));
}

/** A bare `required` or `missing` lists fields of a form unless scopes are spoken of beside it. */
function isBesideScopes(node: NamedNode): boolean {
  let at = node.parent;
  for (let up = 0; up < 4 && at !== undefined; up += 1) {
    if (
      at.children.some(
        (child) =>
          (child.name.role === 'granted' && (!ofAnything.has(child.name.plain) || holdsGrants(child))) ||
          child.name.plain.includes('scope'),
      )
    )
      return true;
    if (at.children.some(({ value }) => typeof value === 'string' && mentionsScopes(value))) return true;
    at = at.parent;
  }
  return false;
}

/** `{"message": "You do not have the required permission", "required": ["classes:write"]}` */
function isBesidePermissions(node: NamedNode): boolean {
  return (node.parent?.children ?? []).some(
    ({ value }) => typeof value === 'string' && value.toLowerCase().includes('permission'),
  );
}

function mentionsScopes(text: string): boolean {
  const lower = text.toLowerCase();
  return lower.includes('scope') || lower.includes('privilege') || lower.includes('insufficient rights');
}

function namesOf(node: NamedNode): Requirement {
  if (typeof node.value === 'string') return isCut(node, node.value) ? nothing : namesInValue(node.value);
  if (isSet(node)) return { names: node.children.map(({ key }) => key), anyOf: false };
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

/** `{"required_permissions": {"catalogue": "1"}}`: names, each with a yes. */
function isSet({ kind, children, name }: NamedNode): boolean {
  return kind === 'object' && name.role !== undefined && children.length > 0 && children.every(isYes);
}

function isYes({ value }: NamedNode): boolean {
  return value === true || value === 1 || value === '1';
}

/** The output ended within the string; what was read of it may be half a name. */
function isCut(node: NamedNode, value: string): boolean {
  return value.length === node.end - node.start - 1;
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

function namesOfObject(node: NamedNode): Requirement {
  for (const name of nameKeys) {
    const child = node.children.find((each) => each.name.plain === name);
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
  return text.split(' ').some((word) => ['or', 'and', 'the', 'is', 'to', 'of', 'OR', 'AND'].includes(word));
}

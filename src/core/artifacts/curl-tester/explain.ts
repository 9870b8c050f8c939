import * as v from 'valibot';
import { quoted } from '../quoted.ts';
import { RESPONSE_MEMBERS } from './schema.ts';

export type MemberName = keyof typeof RESPONSE_MEMBERS;

/** How many of an object's members a message names at most. */
const NAMED_MEMBERS = 6;

/** True when `value` is what the schema says of this member; undefined is always accepted. */
export function accepts(member: MemberName, value: unknown): boolean {
  return v.is(RESPONSE_MEMBERS[member], value);
}

/** What a member should hold, in words, e.g. `a string like FRESHDESK_LIST_TICKETS`. */
export function expected(member: MemberName): string {
  const schema = RESPONSE_MEMBERS[member].wrapped;
  const example = exampleOf(v.getMetadata(schema)['examples']);
  switch (schema.type) {
    case 'picklist':
      return `one of ${schema.options.join(', ')}`;
    case 'boolean':
      return 'true or false';
    case 'union':
      return `a number like ${example}`;
    case 'string':
      break;
  }
  return `a string like ${example}`;
}

/** The first line of the first example. */
function exampleOf(examples: unknown): string {
  const first: unknown = Array.isArray(examples) ? examples[0] : undefined;
  return typeof first === 'string' ? first.replace(/\s*\n.*/s, '') : JSON.stringify(first);
}

/** What was found instead, in words that stay short and on one line however the value looks. */
export function describe(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (typeof value === 'string')
    return value.trim() === '' ? 'an empty string' : `the string ${quoted(value)}`;
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.length === 0 ? 'an empty array' : 'an array';
  return describeObject(value);
}

function describeObject(value: object): string {
  const names = Object.keys(value);
  if (names.length === 0) return 'an empty object';
  const more = names.length > NAMED_MEMBERS ? ` and ${names.length - NAMED_MEMBERS} more` : '';
  return `an object with ${names.slice(0, NAMED_MEMBERS).map(quoted).join(', ')}${more}`;
}

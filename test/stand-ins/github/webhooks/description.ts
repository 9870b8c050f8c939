import { readFileSync } from 'node:fs';

import { Ajv, type ValidateFunction } from 'ajv';

import type { Schema } from '../description.ts';
import type { Json } from '../shape.ts';

interface Description {
  /** `event.action`, or `event`, to the name of its payload's schema. */
  readonly events: Readonly<Record<string, string>>;
  readonly schemas: Readonly<Record<string, Schema>>;
}

let read: Description | undefined;

/** GitHub's own description of its webhooks (see README.md beside openapi.json); read when the first is sent. */
function description(): Description {
  read ??= JSON.parse(readFileSync(new URL('../webhooks.json', import.meta.url), 'utf8')) as Description;
  return read;
}

/** The payload of an event with every member that GitHub always sends: those the model does not know are neutral. */
export function payloadLike(key: string, ours: Json): Json {
  return completed({ $ref: `#/schemas/${schemaNameOf(key)}` }, ours) as Json;
}

/** What GitHub's description says against a payload; an empty list when nothing. */
export function judgePayload(key: string, payload: unknown): string[] {
  const name = schemaNameOf(key);
  const validate = validators.get(name) ?? compile(name);
  validators.set(name, validate);
  const errors = validate(payload) ? [] : (validate.errors ?? []);
  return errors.map((error) => `webhook ${key}: ${error.instancePath || 'payload'} ${error.message ?? ''}`);
}

function schemaNameOf(key: string): string {
  const name = description().events[key];
  if (name === undefined) throw new Error(`the description has no webhook ${key}`);
  return name;
}

const validators = new Map<string, ValidateFunction>();
let ajv: Ajv | undefined;

function compile(name: string): ValidateFunction {
  ajv ??= withSchemas();
  const validate = ajv.getSchema(name);
  if (validate === undefined) throw new Error(`no schema ${name}`);
  return validate as ValidateFunction;
}

function withSchemas(): Ajv {
  const made = new Ajv({ strict: false, allErrors: true, validateSchema: false });
  for (const format of ['uri', 'uri-template', 'date-time', 'email', 'int64']) made.addFormat(format, true);
  for (const [name, schema] of Object.entries(description().schemas)) {
    made.addSchema(JSON.parse(JSON.stringify(schema).replaceAll('"#/schemas/', '"')) as object, name);
  }
  return made;
}

/** The schema itself: references followed, parts that must all hold put together. */
function whole(schema: Schema): Schema {
  if (schema.$ref !== undefined)
    return whole(description().schemas[schema.$ref.replace('#/schemas/', '')] ?? {});
  const parts = (schema.allOf ?? []).map(whole);
  if (parts.length === 0) return schema;
  if (!parts.some((part) => part.properties !== undefined)) return strictest([...parts, schema]);
  return {
    ...schema,
    type: 'object',
    required: [...new Set([...(schema.required ?? []), ...parts.flatMap((part) => part.required ?? [])])],
    properties: joined([...parts, schema].map((part) => part.properties ?? {})),
  };
}

/** Of parts without members the one that allows the fewest values: a list of values beats a type. */
function strictest(parts: readonly Schema[]): Schema {
  const types = parts.map(({ type }) => [type ?? []].flat()).filter((some) => some.length > 0);
  const type = (types[0] ?? []).filter((one) => types.every((some) => some.includes(one)));
  const values = parts.find((part) => part.enum !== undefined)?.enum;
  return {
    ...parts[0],
    ...(type.length === 0 ? {} : { type }),
    ...(values === undefined ? {} : { enum: values }),
  };
}

function joined(parts: readonly Readonly<Record<string, Schema>>[]): Record<string, Schema> {
  const all: Record<string, Schema> = {};
  for (const [name, schema] of parts.flatMap((part) => Object.entries(part))) {
    const known = all[name];
    all[name] = known === undefined ? schema : { allOf: [known, schema] };
  }
  return all;
}

function completed(given: Schema, value: unknown): unknown {
  const schema = chosen(whole(given), value);
  if (Array.isArray(value))
    return schema.items === undefined ? value : value.map((one) => completed(schema.items ?? {}, one));
  if (typeof value !== 'object' || value === null) return value;
  const known = withoutNulls(schema, value as Json);
  const members = Object.entries(known).map(([name, one]) => [
    name,
    completed(schema.properties?.[name] ?? {}, one),
  ]);
  const missing = (schema.required ?? []).filter((name) => !(name in known));
  const neutrals = missing.map((name) => [name, neutral(name, schema.properties?.[name] ?? {})]);
  return { ...Object.fromEntries(neutrals), ...Object.fromEntries(members) } as Json;
}

/** Without members that are null where a webhook's may not be, although REST's may. */
function withoutNulls({ properties = {} }: Schema, known: Json): Json {
  const fits = ([name, value]: [string, unknown]): boolean =>
    value !== null || properties[name] === undefined || mayBeNull(properties[name]);
  return Object.fromEntries(Object.entries(known).filter(fits));
}

function mayBeNull(given: Schema): boolean {
  const schema = whole(given);
  const alternatives = schema.oneOf ?? schema.anyOf;
  if (alternatives !== undefined) return alternatives.some(mayBeNull);
  const types = [schema.type ?? []].flat();
  return types.length === 0 || types.includes('null');
}

/** Of alternatives the first that has members, since the others are null or text. */
function chosen(schema: Schema, value: unknown): Schema {
  const alternatives = schema.oneOf ?? schema.anyOf;
  if (alternatives === undefined || typeof value !== 'object') return schema;
  return alternatives.map(whole).find((one) => one.properties !== undefined) ?? schema;
}

function neutral(member: string, given: Schema): unknown {
  const schema = whole(given);
  const alternatives = (schema.oneOf ?? schema.anyOf)?.map(whole);
  if (alternatives !== undefined)
    return neutral(member, alternatives.find(mayBeNull) ?? alternatives[0] ?? {});
  const types = [schema.type ?? []].flat();
  if (types.includes('null') || types.length === 0) return schema.enum?.[0] ?? null;
  if (schema.enum !== undefined) return schema.enum[0];
  if (types.includes('array')) return [];
  if (types.includes('boolean')) return false;
  if (types.includes('integer') || types.includes('number')) return 0;
  if (types.includes('object')) return completed(schema, {});
  if (schema.format === 'date-time') return '2000-01-01T00:00:00Z';
  return schema.format === 'uri' || member.endsWith('url') ? 'https://unmodelled.invalid/' : '';
}

import { description, type Schema } from './description.ts';

/** A JSON object that answers a caller. */
export type Json = Record<string, unknown>;

/**
 * An object of GitHub's schema `name` holding `ours`; members that GitHub always sends and the model does not know are
 * there with a neutral value (null, 0, false, '', []), so that nobody can rely on what they say.
 */
export function shaped(name: string, ours: Json): Json {
  return filled(named(name), ours);
}

function filled(schema: Schema, ours: Json): Json {
  const missing = (schema.required ?? []).filter((member) => !(member in ours));
  const neutrals = missing.map(
    (member) => [member, neutral(member, schema.properties?.[member] ?? {})] as const,
  );
  return { ...Object.fromEntries(neutrals), ...ours };
}

function neutral(member: string, given: Schema): unknown {
  const schema = given.$ref === undefined ? given : named(given.$ref.replace('#/schemas/', ''));
  const types = [schema.type ?? []].flat();
  if (types.includes('null') || types.length === 0) return null;
  if (schema.enum !== undefined) return schema.enum[0];
  if (types.includes('array')) return [];
  if (types.includes('boolean')) return false;
  if (types.includes('integer') || types.includes('number')) return 0;
  if (types.includes('object')) return filled(schema, {});
  if (schema.format === 'date-time') return '2000-01-01T00:00:00Z';
  return schema.format === 'uri' || member.endsWith('url') ? 'https://unmodelled.invalid/' : '';
}

function named(name: string): Schema {
  const schema = description.schemas[name];
  if (schema === undefined) throw new Error(`the description has no schema ${name}`);
  return schema;
}

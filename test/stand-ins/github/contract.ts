import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';

import { description, type Operation, type Schema } from './description.ts';

const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false });
ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/);
ajv.addFormat('uri', { validate: (text: string) => URL.canParse(text) });
ajv.addFormat('email', /^[^@\s]+@[^@\s]+$/);
ajv.addFormat('int64', { type: 'number', validate: Number.isInteger });
for (const [name, schema] of Object.entries(description.schemas)) ajv.addSchema(rebased(schema), name);

const compiled = new Map<string, ValidateFunction>();

/** What is wrong with a query; an empty list when nothing is. */
export function judgeQuery(operation: Operation, query: URLSearchParams): string[] {
  const known = operation.parameters.filter((parameter) => parameter.in === 'query');
  const names = new Set(known.map((parameter) => parameter.name));
  const unknown = [...query.keys()].filter((name) => !names.has(name));
  const missing = known.filter((parameter) => parameter.required && !query.has(parameter.name));
  return [
    ...unknown.map((name) => `query parameter "${name}" is not known`),
    ...missing.map((parameter) => `query parameter "${parameter.name}" is missing`),
    ...known.flatMap((parameter) => judgeValue(parameter.name, parameter.schema, query.get(parameter.name))),
  ];
}

function judgeValue(name: string, schema: Schema, value: string | null): string[] {
  if (value === null) return [];
  if (name === 'per_page' && Number(value) > 100) return ['query parameter "per_page" is over 100'];
  if (name === 'since' && !ajv.validate({ type: 'string', format: 'date-time' }, value)) {
    return ['query parameter "since" is not a date'];
  }
  if (schema.type === 'integer' && !/^\d+$/.test(value))
    return [`query parameter "${name}" is not an integer`];
  if (schema.type === 'boolean' && !/^(?:true|false)$/.test(value))
    return [`query parameter "${name}" is not a boolean`];
  if (schema.enum !== undefined && !schema.enum.includes(value)) {
    return [`query parameter "${name}" is none of ${schema.enum.join(', ')}`];
  }
  return [];
}

/** What is wrong with a request's body, unknown members included; an empty list when nothing is. */
export function judgeBody(operation: Operation, body: unknown): string[] {
  if (operation.body === undefined) return body === undefined ? [] : ['a body was not expected'];
  if (body === undefined) return operation.body.required ? ['a body is required'] : [];
  return judge(`${operation.id} body`, closed(operation.body.schema), body);
}

/** What is wrong with an answer of the stand-in itself. */
export function judgeAnswer(operation: Operation, status: number, body: unknown): string[] {
  const schema = operation.responses[String(status)];
  if (schema === undefined) return [`${operation.id} does not answer ${status}`];
  return schema === null ? [] : judge(`${operation.id} ${status}`, schema, body);
}

function judge(key: string, schema: Schema, value: unknown): string[] {
  const validate = compiled.get(key) ?? ajv.compile(rebased(schema));
  compiled.set(key, validate);
  return validate(value) ? [] : (validate.errors ?? []).map(sentence);
}

function sentence(error: ErrorObject): string {
  const detail =
    error.keyword === 'additionalProperties' ? `: ${String(error.params['additionalProperty'])}` : '';
  return `${error.instancePath || 'body'} ${error.message ?? 'is wrong'}${detail}`;
}

/** References as Ajv knows the schemas by name. */
function rebased<T>(schema: T): T {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/schemas/', '"')) as T;
}

/** The schema with every object closed: a member that GitHub does not name is a mistake of the caller. */
function closed(schema: Schema): Schema {
  const open = schema.properties === undefined || schema.additionalProperties !== undefined;
  return {
    ...schema,
    ...(open ? {} : { additionalProperties: false }),
    ...(schema.items === undefined ? {} : { items: closed(schema.items) }),
    ...(schema.oneOf === undefined ? {} : { oneOf: schema.oneOf.map(closed) }),
    ...(schema.anyOf === undefined ? {} : { anyOf: schema.anyOf.map(closed) }),
    ...(schema.properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(Object.entries(schema.properties).map(([k, v]) => [k, closed(v)])),
        }),
  };
}

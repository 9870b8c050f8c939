import { readFileSync } from 'node:fs';

/** A JSON Schema, as far as the stand-in looks into it itself. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly additionalProperties?: boolean | Schema;
}

/** A parameter of an operation; `name` as it stands in the path or query. */
interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly schema: Schema;
}

/** One operation of GitHub's REST API. */
export interface Operation {
  /** For example `issues/create-comment`. */
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body?: { readonly required: boolean; readonly schema: Schema };
  readonly responses: Readonly<Record<string, Schema | null>>;
}

interface Description {
  readonly operations: readonly Operation[];
  readonly schemas: Readonly<Record<string, Schema>>;
}

/** GitHub's own description of its REST API (see README.md here). */
export const description: Description = JSON.parse(
  readFileSync(new URL('./openapi.json', import.meta.url), 'utf8'),
) as Description;

/** An operation with the values of its path parameters, decoded. */
export interface Route {
  readonly operation: Operation;
  readonly path: Readonly<Record<string, string>>;
}

/** Parameters whose value may hold slashes that the caller did not encode. */
const withSlashes = new Set(['path', 'ref', 'branch', 'name']);

const patterns = description.operations
  .map((operation) => ({ operation, pattern: patternOf(operation), literals: literalsOf(operation.path) }))
  .sort((a, b) => b.literals - a.literals);

/** The operation that GitHub would run; undefined when it knows none. */
export function route(method: string, path: string): Route | undefined {
  for (const { operation, pattern } of patterns) {
    const match = operation.method === method ? pattern.exec(path) : null;
    if (match !== null) return { operation, path: decoded(match.groups ?? {}) };
  }
  return undefined;
}

function patternOf(operation: Operation): RegExp {
  const source = operation.path.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const schema = operation.parameters.find((parameter) => parameter.name === name)?.schema;
    if (schema?.type === 'integer') return String.raw`(?<${name}>\d+)`;
    return withSlashes.has(name) ? `(?<${name}>.+)` : `(?<${name}>[^/]+)`;
  });
  return new RegExp(`^${source}$`);
}

function literalsOf(path: string): number {
  return path.split('/').filter((segment) => segment !== '' && !segment.startsWith('{')).length;
}

function decoded(groups: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]));
}

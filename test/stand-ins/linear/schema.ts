import { buildSchema, type GraphQLSchema } from 'graphql';
import { readFileSync } from 'node:fs';

const file = new URL('./schema.graphql', import.meta.url);
let built: GraphQLSchema | undefined;

/** Linear's own schema (see README.md here); built once per process, which takes half a second. */
export function linearSchema(): GraphQLSchema {
  built ??= buildSchema(readFileSync(file, 'utf8'), { assumeValidSDL: true, noLocation: true });
  return built;
}

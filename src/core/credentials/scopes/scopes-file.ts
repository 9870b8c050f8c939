import * as v from 'valibot';
import { readYaml, type YamlReading } from '../../config/read-yaml.ts';
import { authorizationServerSchema } from './server-schema.ts';

/**
 * How much a tool needs a scope, most first. `boot`: it does not start without. `useful`: it starts and does less.
 * `optional`: hardly anybody misses it.
 */
export const levels = ['boot', 'useful', 'optional'] as const;
export type Level = (typeof levels)[number];

const text = v.pipe(v.string(), v.nonEmpty());
const level = v.picklist(levels);

const scopes = v.array(
  v.pipe(
    v.string(),
    v.regex(
      /^[\x21\x23-\x5b\x5d-\x7e]{1,500}$/,
      'expected one scope: no spaces, quotes or backslashes (RFC 6749 section 3.3)',
    ),
  ),
);

const call = v.strictObject({
  method: v.pipe(v.string(), v.regex(/^[A-Z]{1,20}$/, 'expected a method in capital letters, such as GET')),
  path: v.pipe(text, v.description('Of the API, such as /api/projects/{id}/, or a whole address.')),
  scopes: v.pipe(scopes, v.description('All that the call needs.')),
  level: v.pipe(
    v.optional(level, 'useful'),
    v.description('boot: the tool does not start without; useful: it does less; optional.'),
  ),
});

const calledTool = v.union(
  [text, v.strictObject({ tool: text, level: v.optional(level, 'useful') })],
  'expected the name of a tool, or { tool: NAME, level: boot | useful | optional }',
);

const mcp = v.pipe(
  v.strictObject({
    definitions: v.pipe(
      v.array(text),
      v.minLength(1, 'expected at least one file'),
      v.description(
        'Files with MCP tool definitions, YAML or JSON, that have `required_scopes`; globs from this file.',
      ),
    ),
    called: v.pipe(
      v.optional(v.array(calledTool), []),
      v.description('The tools that are really called; the scopes of the others are not needed.'),
    ),
    calledIn: v.pipe(
      v.optional(v.array(text), []),
      v.description(
        'Files, such as sources and prompts, in which a tool that is named counts as called; globs.',
      ),
    ),
  }),
  v.check(
    ({ called, calledIn }) => called.length + calledIn.length > 0,
    'nothing says which tools are called; expected `called` or `calledIn`',
  ),
);

/** A scopes file: what one tool calls, what each call needs, and what its login asks for. */
export const scopesFileSchema = v.strictObject({
  tool: v.pipe(text, v.description('Its name.')),
  authorizationServer: v.optional(authorizationServerSchema),
  calls: v.optional(v.array(call), []),
  mcp: v.optional(mcp),
  requested: v.pipe(v.optional(scopes), v.description('The scopes that the login of the tool asks for.')),
});

export type ScopesFile = v.InferOutput<typeof scopesFileSchema>;

/** Reads the text of a scopes file. */
export function readScopesFile(yaml: string): YamlReading<ScopesFile> {
  return readYaml(scopesFileSchema, yaml);
}

import { writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { Artifact, DEFINITIONS } from '../../../src/core/artifacts/curl-tester/schema.ts';
import { configurationSchema } from '../../../src/core/config/configuration.ts';
import { scopesFileSchema } from '../../../src/core/credentials/scopes/scopes-file.ts';
import { reportSchema } from '../../../src/core/report/schema.ts';
import { workbenchResultSchema } from '../../../src/core/workbench/result-schema.ts';

const target = 'draft-2020-12';

/** The published JSON Schemas by file, each made from the schema that the program itself uses. `npm run schemas` writes them. */
export const publishedSchemas: Readonly<Record<string, object>> = {
  'curl-tester.schema.json': titled(
    'CurlTester artifact',
    'What a tester leaves behind when it has called every action of a toolkit once: one document, an array of ' +
      'documents, or, as one line of NDJSON, a document or a single response. Other members are ignored. When ' +
      'reading, camelCase names are accepted too, and null counts as absent.',
    toJsonSchema(Artifact, { definitions: DEFINITIONS, target }),
  ),
  'report.schema.json': titled(
    'Scopekeeper report',
    'Everything one run found and did. Redacted: safe to publish. Readers should ignore members they do not know.',
    toJsonSchema(reportSchema, { target }),
  ),
  'configuration.schema.json': titled(
    'Scopekeeper configuration',
    'The file .github/scopekeeper.yml. Members that are not listed are errors.',
    toJsonSchema(configurationSchema, { target, ignoreActions: ['check', 'partial_check'] }),
  ),
  'scopes.schema.json': titled(
    'Scopes file',
    'What a tool calls, what each call needs and what its login asks for; read by `scopekeeper scopes check`. Members that are not listed are errors.',
    toJsonSchema(scopesFileSchema, { target, ignoreActions: ['check'] }),
  ),
  'workbench-result.schema.json': titled(
    'Workbench result',
    'What a workbench uploads for each app of a run: one JSON file in an artifact. Other members are ignored.',
    toJsonSchema(workbenchResultSchema, { target }),
  ),
};

/** Where the published schemas stand. */
export function schemaFile(name: string): URL {
  return new URL(`../../../schemas/${name}`, import.meta.url);
}

function titled(
  title: string,
  description: string,
  { $schema, ...schema }: ReturnType<typeof toJsonSchema>,
): object {
  return { $schema, title, description, ...schema };
}

if (import.meta.main) {
  for (const [name, schema] of Object.entries(publishedSchemas)) {
    writeFileSync(schemaFile(name), `${JSON.stringify(schema, undefined, 2)}\n`);
  }
}

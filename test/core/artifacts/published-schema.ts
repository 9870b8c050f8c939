import { writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { Artifact, DEFINITIONS } from '../../../src/core/artifacts/curl-tester/schema.ts';

/** Where the published JSON Schema stands. */
export const SCHEMA_FILE = new URL('../../../schemas/curl-tester.schema.json', import.meta.url);

/** The JSON Schema of a CurlTester artifact, made from the schema that the reader itself uses. */
export function publishedSchema(): object {
  const { $schema, ...schema } = toJsonSchema(Artifact, {
    definitions: DEFINITIONS,
    target: 'draft-2020-12',
  });
  return {
    $schema,
    title: 'CurlTester artifact',
    description:
      'What a tester leaves behind when it has called every action of a toolkit once: one document, an array of ' +
      'documents, or, as one line of NDJSON, a document or a single response. Other members are ignored. When ' +
      'reading, camelCase names are accepted too, and null counts as absent.',
    ...schema,
  };
}

if (import.meta.main) writeFileSync(SCHEMA_FILE, `${JSON.stringify(publishedSchema(), undefined, 2)}\n`);

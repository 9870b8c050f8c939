import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArtifacts } from '../../../src/adapters/files/read-artifacts.ts';
import { aFolder, everything } from './reading.ts';
import { aZip } from './zip.ts';

type Members = Readonly<Record<string, unknown>>;

const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,20}$/);
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('{"a":[1]}\r\n', '"\\', '}\n{', '\u2028\ufeff'),
);
const optional = (value: fc.Arbitrary<unknown>) => fc.option(value, { nil: undefined });
const response = fc.record({
  success: optional(fc.boolean()),
  summary: text,
  curl_output: optional(text),
  curl_command: optional(text),
  http_status: optional(fc.oneof(fc.integer({ min: 100, max: 599 }), fc.constantFrom('403', '000'))),
  method: optional(fc.constantFrom('GET', 'POST')),
  url: optional(fc.webUrl()),
  file: optional(fc.constantFrom('a.py', 'b/c.ts')),
  latency_ms: optional(fc.jsonValue()),
});
const generated = fc.record({
  toolkit: name,
  workflow_id: optional(name),
  stage: optional(fc.constantFrom('curl-tester', 'test-and-fix', 'watchdog')),
  responses: fc
    .dictionary(name, response, { minKeys: 1, maxKeys: 8, noNullPrototype: true })
    .map((byName) => Object.entries(byName).map(([action_name, rest]) => ({ action_name, ...rest }))),
});
type Generated = typeof generated extends fc.Arbitrary<infer T> ? T : never;

const camel = (key: string) => key.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
const inCamelCase = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inCamelCase);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [camel(key), inCamelCase(member)]));
};
const lines = (values: readonly unknown[], end = '\n') =>
  values.map((value) => JSON.stringify(value) + end).join('');
const alone = ({ responses, ...document }: Generated): Members[] =>
  responses.map((one) => ({ ...document, ...one }));
const keyed = ({ responses, ...document }: Generated): Members => ({
  ...document,
  responses: Object.fromEntries(responses.map(({ action_name, ...rest }) => [action_name, rest])),
});
const perResponse = (document: Generated): Members => ({ responses: alone(document) });
const utf16 = (content: string) => Buffer.from(`\ufeff${content}`, 'utf16le');

const shapes: Readonly<Record<string, (document: Generated) => string | Uint8Array>> = {
  'document, indented': (document) => JSON.stringify(document, undefined, 2),
  'document, with tabs and CRLF': (document) =>
    JSON.stringify(document, undefined, '\t').replaceAll('\n', '\r\n'),
  'document, on one line with an end': (document) => `${JSON.stringify(document)}\n\n`,
  'document, behind a byte order mark': (document) => `\ufeff${JSON.stringify(document)}`,
  'document in UTF-16': (document) => utf16(JSON.stringify(document, undefined, 1)),
  'array of one document': (document) => JSON.stringify([document]),
  'array of lone responses': (document) => JSON.stringify(alone(document), undefined, 1),
  keyed: (document) => JSON.stringify(keyed(document)),
  'toolkit at the responses': (document) => JSON.stringify(perResponse(document)),
  camelCase: (document) => JSON.stringify(inCamelCase(document)),
  'NDJSON of responses': (document) => lines(alone(document)),
  'NDJSON of responses, CRLF and blank lines': (document) => `\r\n${lines(alone(document), '\r\n\r\n')}`,
  'NDJSON of documents': (document) =>
    lines(document.responses.map((one) => ({ ...document, responses: [one] }))),
  'NDJSON in camelCase, in UTF-16': (document) => utf16(lines(alone(document).map(inCamelCase))),
  'gzip of a document': (document) => gzipSync(JSON.stringify(document)),
  'gzip of NDJSON in two members': (document) =>
    Buffer.concat([gzipSync('\n'), gzipSync(lines(alone(document)))]),
  'zip of a document': (document) => aZip([{ name: 'a.json', content: JSON.stringify(document) }]),
  'zip of NDJSON, stored, gzipped inside': (document) =>
    aZip([{ name: 'a.jsonl.gz', content: gzipSync(lines(alone(document))), method: 0 }]),
};

describe('the same responses give the same observations in every shape', () => {
  test.each(Object.keys(shapes))('%s', async (shape) => {
    const write = shapes[shape];
    await fc.assert(
      fc.asyncProperty(generated, async (document) => {
        using folder = aFolder({ 'plain.json': JSON.stringify(document), shaped: write?.(document) ?? '' });
        const { observations } = await everything(
          readArtifacts(['plain.json', 'shaped'], { cwd: folder.path }),
        );
        const of = (file: string) =>
          observations
            .filter(({ place }) => place.file.startsWith(file))
            .map((one) => ({ ...one, place: one.place.response }));
        expect(of('plain.json')).toHaveLength(document.responses.length);
        expect(of('shaped')).toEqual(of('plain.json'));
      }),
      { numRuns: 40 },
    );
  });
});

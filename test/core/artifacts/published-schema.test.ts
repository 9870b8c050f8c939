import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDocument } from '../../../src/core/artifacts/read-document.ts';
import { aDocument, aResponse } from './builders.ts';
import { schemaFile } from '../../contract/documents/published-schemas.ts';

const published: unknown = JSON.parse(readFileSync(schemaFile('curl-tester.schema.json'), 'utf8'));
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(published as object);

const anything = fc.oneof(
  fc.constantFrom(
    undefined,
    '',
    ' ',
    'text',
    '403',
    '000',
    ' 500 ',
    '999',
    'watchdog',
    true,
    0,
    1,
    99,
    200,
    600,
    40.5,
  ),
  fc.constantFrom([], {}, ['x']),
);
const members = ['toolkit', 'workflow_id', 'stage', 'action_name', 'success', 'summary', 'curl_output'];
const more = ['curl_command', 'http_status', 'method', 'url', 'file', 'unknown'];
const response = fc.record(Object.fromEntries([...members, ...more].map((name) => [name, anything])));

test('the schema accepts a response exactly when the reader has nothing to say about it', () => {
  fc.assert(
    fc.property(response, fc.constantFrom('array', 'keyed', 'lone'), (changes, shape) => {
      const whole = { ...aResponse(), toolkit: 'acme', ...changes };
      const text = {
        array: aDocument([whole]),
        keyed: aDocument({ KEY: whole }),
        lone: JSON.stringify(whole),
      }[shape];
      const plain: unknown = JSON.parse(text);
      expect({ text, accepted: validate(plain) }).toEqual({
        text,
        accepted: readDocument(text, 'f').problems.length === 0,
      });
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ['an array of documents', `[${aDocument([aResponse()])},${aDocument({ ACME_GET: { summary: 'no' } })}]`],
  ['the toolkit at each response', aDocument([aResponse({ toolkit: 'acme' })], { toolkit: undefined })],
  [
    'the toolkit at each keyed response',
    aDocument({ A: { toolkit: 'acme', summary: '' } }, { toolkit: undefined }),
  ],
])('the schema accepts %s, as the reader does', (_, text) => {
  expect(validate(JSON.parse(text))).toBe(true);
  expect(readDocument(text, 'f').problems).toEqual([]);
});

test.each([
  ['no toolkit at all', aDocument([aResponse()], { toolkit: undefined })],
  ['a number', '7'],
  ['another file', '{"name":"left-pad","version":"1.0.0"}'],
])('the schema refuses %s, as the reader does', (_, text) => {
  expect(validate(JSON.parse(text))).toBe(false);
  expect(readDocument(text, 'f').problems).not.toEqual([]);
});

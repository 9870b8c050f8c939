import { expect, test } from 'vitest';
import { problemSentence } from '../../../src/core/artifacts/problem.ts';
import { isLineDelimited, lineReader, lineRereader } from '../../../src/core/artifacts/read-lines.ts';
import { aDocument, aResponse } from './builders.ts';

const line = (changes: Record<string, unknown>) => JSON.stringify(aResponse({ toolkit: 'acme', ...changes }));

function read(...lines: readonly string[]) {
  const reader = lineReader('acme.ndjson');
  const readings = lines.map((text, index) => reader.read(text, index + 1));
  const problems = [...readings.flatMap((reading) => reading.problems), ...reader.finish()];
  return {
    observations: readings.flatMap((reading) => reading.observations),
    problems: problems.map(problemSentence),
    reader,
  };
}

test('a line is a lone response or a document; blank lines are nothing; responses are numbered through', () => {
  const document = aDocument([aResponse({ action_name: 'B' }), aResponse({ action_name: 'C' })]).replaceAll(
    '\n',
    '',
  );
  const { observations, problems } = read(
    line({ action_name: 'A' }),
    '',
    document,
    ' \r',
    `${line({ action_name: 'D' })}\r`,
  );
  expect(observations.map(({ action, place }) => [action, place.response])).toEqual([
    ['A', 1],
    ['B', 2],
    ['C', 3],
    ['D', 4],
  ]);
  expect(problems).toEqual([]);
});

test('each bad line is a problem that names it, and the others are used', () => {
  const { observations, problems } = read(
    line({ action_name: 'A' }),
    '{"toolkit":',
    'oops',
    '7',
    line({ action_name: 'B', summary: 7 }),
  );
  expect(observations.map(({ action }) => action)).toEqual(['A', 'B']);
  expect(problems).toEqual([
    'artifact `acme.ndjson`, line 2, column 12: the text is cut off here; no complete response stands before it. Let the tester write the file under another name and rename it when it is complete, or upload it again.',
    'artifact `acme.ndjson`, line 3, column 1: this is not JSON: found `o`, expected a value (object, array, string, number, true, false or null); no complete response stands before it. Let the tester write it with a JSON library, not by joining texts.',
    'artifact `acme.ndjson`, line 4: this is JSON, but not from CurlTester: found the number 7; expected `toolkit` and `responses`. If it is not an artifact, narrow the pattern; if it is, see schemas/curl-tester.schema.json.',
    'artifact `acme.ndjson`, response 3 (line 5): `summary` is the number 7; expected a string like Request failed with 403: the token lacks tickets:read; it is left out. Correct what the tester writes: schemas/curl-tester.schema.json says what is expected.',
  ]);
});

test('an action twice: the earlier response is named as replaced, and left out by a second reading', () => {
  const lines = [line({ summary: 'old' }), line({ action_name: 'B' }), line({ summary: 'new' })];
  const { problems, reader } = read(...lines);
  expect([...reader.replaced]).toEqual([1]);
  expect(problems).toEqual([
    'artifact `acme.ndjson`, responses 1 (line 1) and 3 (line 3): `ACME_LIST` is there twice; the later response counts. Let the tester record each action once per file.',
  ]);
  const again = lines.flatMap(lineRereader('acme.ndjson', reader.replaced));
  expect(again.map(({ action, summary }) => [action, summary])).toEqual([
    ['B', 'failed'],
    ['ACME_LIST', 'new'],
  ]);
});

test('a line that is too long is a problem', () => {
  expect(lineReader('acme.ndjson').skip(3, '20 MB').map(problemSentence)).toEqual([
    'artifact `acme.ndjson`, line 3: this line is longer than 20 MB and was skipped. Let the tester cut what it records of a response, or write one line per response.',
  ]);
});

test.each([
  ['two responses', line({}), line({}), true],
  ['two arrays', '[]', '[]', true],
  ['a first line that is cut off', line({}).slice(0, -9), line({}), true],
  ['a second line that is damaged', line({}), '{"toolk', true],
  ['a document over several lines', '{', '  "toolkit": "acme",', false],
  ['an array over several lines', '[', '{"toolkit":"acme"}', false],
  [
    'one response per line inside a document',
    '{"toolkit":"acme","responses":[',
    '{"action_name":"A"}',
    false,
  ],
  ['a document without any order', '{"toolkit":"acme"', ',"responses":[]}', false],
  ['plain text', 'hello', 'world', false],
])('told by its first two lines: %s', (_, first, second, expected) => {
  expect(isLineDelimited(first, second)).toBe(expected);
});

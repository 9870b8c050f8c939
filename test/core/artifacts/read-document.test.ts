import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problemSentence } from '../../../src/core/artifacts/problem.ts';
import { MAX_PROBLEMS_PER_FILE } from '../../../src/core/artifacts/complaint-list.ts';
import { readDocument } from '../../../src/core/artifacts/read-document.ts';
import { aDocument, aResponse } from './builders.ts';

const sentences = (text: string) => readDocument(text, 'acme.json').problems.map(problemSentence);
const actions = (text: string) => readDocument(text, 'acme.json').observations.map(({ action }) => action);

const SCHEMA = 'Correct what the tester writes: schemas/curl-tester.schema.json says what is expected.';
const LIBRARY = 'Let the tester write it with a JSON library, not by joining texts.';
const RENAME =
  'Let the tester write the file under another name and rename it when it is complete, or upload it again.';
const ONCE = 'Let the tester record each action once per file.';
const OTHER = 'If it is not an artifact, narrow the pattern; if it is, see schemas/curl-tester.schema.json.';
const ENDED = 'If actions should have been called, check that the tester ran to its end.';
const FILE = 'artifact `acme.json`';
const VALUE = 'a value (object, array, string, number, true, false or null)';

describe('a fault names the file, the place, what was expected and the way out, and all else is used', () => {
  const good = aResponse();
  const cases: readonly (readonly [
    name: string,
    text: string,
    used: readonly string[],
    said: readonly string[],
  ])[] = [
    [
      'an empty file',
      '',
      [],
      [
        `${FILE}: this is empty; expected a JSON document of CurlTester. Check that the tester ran and wrote its results.`,
      ],
    ],
    [
      'a blank file',
      ' \n\n ',
      [],
      [
        `${FILE}: this is empty; expected a JSON document of CurlTester. Check that the tester ran and wrote its results.`,
      ],
    ],
    [
      'HTML',
      '\n<!DOCTYPE html><html>',
      [],
      [
        `${FILE}: this is HTML; expected JSON. It may be the sign-in or error page of a failed download: open it, then check address and token of the download.`,
      ],
    ],
    [
      'XML',
      '<?xml version="1.0"?><testsuites/>',
      [],
      [`${FILE}: this is XML; expected JSON. If it is not an artifact, narrow the pattern.`],
    ],
    [
      'plain text',
      'Error: no space left',
      [],
      [
        `${FILE}, line 1, column 1: this is not JSON: found \`E\`, expected ${VALUE}; no complete response stands before it. ${LIBRARY}`,
      ],
    ],
    [
      'a number',
      '42',
      [],
      [
        `${FILE}: this is JSON, but not from CurlTester: found the number 42; expected \`toolkit\` and \`responses\`. ${OTHER}`,
      ],
    ],
    ['an empty array', '[]', [], [`${FILE}: the array is empty; expected at least one response. ${ENDED}`]],
    [
      'no responses',
      aDocument([]),
      [],
      [`${FILE}: \`responses\` is empty; expected at least one response. ${ENDED}`],
    ],
    [
      'another JSON file',
      '{"name":"left-pad","version":"1.0.0","scripts":{}}',
      [],
      [
        `${FILE}: this is JSON, but not from CurlTester: found an object with \`name\`, \`version\`, \`scripts\`; expected \`toolkit\` and \`responses\`. ${OTHER}`,
      ],
    ],
    [
      'a stranger in an array',
      `[${aDocument([good])},{"a":1}]`,
      ['ACME_LIST'],
      [
        `${FILE}, document 2: this is JSON, but not from CurlTester: found an object with \`a\`; expected \`toolkit\` and \`responses\`. ${OTHER}`,
      ],
    ],
    [
      'responses as a text',
      aDocument('none'),
      [],
      [
        `${FILE}: \`responses\` is the string \`none\`; expected an array, or an object keyed by action name. ${SCHEMA}`,
      ],
    ],
    [
      'a response that is a number',
      aDocument([good, 7]),
      ['ACME_LIST'],
      [
        `${FILE}, response 2 (line 3): found the number 7; expected an object with \`action_name\` and \`summary\` or \`curl_output\`. ${SCHEMA}`,
      ],
    ],
    [
      'no action name',
      aDocument([{ summary: 'no' }, good]),
      ['ACME_LIST'],
      [
        `${FILE}, response 1 (line 2): \`action_name\` is missing; expected a string like FRESHDESK_LIST_TICKETS. Found an object with \`summary\`. ${SCHEMA}`,
      ],
    ],
    [
      'a blank action name',
      aDocument([aResponse({ action_name: ' ' }), good]),
      ['ACME_LIST'],
      [
        `${FILE}, response 1 (line 2): \`action_name\` is an empty string; expected a string like FRESHDESK_LIST_TICKETS. ${SCHEMA}`,
      ],
    ],
    [
      'an action name that is an object',
      aDocument([aResponse({ action_name: { id: 1 } })]),
      [],
      [
        `${FILE}, response 1 (line 2): \`action_name\` is an object with \`id\`; expected a string like FRESHDESK_LIST_TICKETS. ${SCHEMA}`,
      ],
    ],
    [
      'nothing said',
      aDocument([{ action_name: 'ACME_GET' }, good]),
      ['ACME_LIST'],
      [
        `${FILE}, response 1 (line 2): neither \`summary\` nor \`curl_output\` is there as a string; expected at least one of them. Found an object with \`action_name\`. ${SCHEMA}`,
      ],
    ],
    [
      'both missing',
      aDocument([{ action: 'ACME_GET', output: 'x' }, good]),
      ['ACME_LIST'],
      [
        `${FILE}, response 1 (line 2): \`action_name\` is missing; expected a string like FRESHDESK_LIST_TICKETS. Neither \`summary\` nor \`curl_output\` is there as a string; expected at least one of them. Found an object with \`action\`, \`output\`. ${SCHEMA}`,
      ],
    ],
    [
      'the only text a list',
      aDocument([{ action_name: 'A', curl_output: ['x'] }, good]),
      ['ACME_LIST'],
      [
        `${FILE}, response 1 (line 2): \`curl_output\` is an array; expected a string like HTTP/2 403; it is left out. Neither \`summary\` nor \`curl_output\` is there as a string; expected at least one of them. Found an object with \`action_name\`, \`curl_output\`. ${SCHEMA}`,
      ],
    ],
    [
      'one of two texts a list',
      aDocument([aResponse({ curl_output: ['x'] })]),
      ['ACME_LIST'],
      [
        `${FILE}, response 1 (line 2): \`curl_output\` is an array; expected a string like HTTP/2 403; it is left out. ${SCHEMA}`,
      ],
    ],
    [
      'a status out of range',
      aDocument([aResponse({ http_status: 4003 })]),
      ['ACME_LIST'],
      [
        `${FILE}, response 1 (line 2): \`http_status\` is the number 4003; expected a number like 403; it is left out. ${SCHEMA}`,
      ],
    ],
    [
      'a status in words',
      aDocument([aResponse({ http_status: 'forbidden' })]),
      ['ACME_LIST'],
      [
        `${FILE}, response 1 (line 2): \`http_status\` is the string \`forbidden\`; expected a number like 403; it is left out. ${SCHEMA}`,
      ],
    ],
    [
      'success in words',
      aDocument([aResponse({ success: 'true' })]),
      ['ACME_LIST'],
      [
        `${FILE}, response 1 (line 2): \`success\` is the string \`true\`; expected true or false; it is read as false. ${SCHEMA}`,
      ],
    ],
    [
      'several wrong members',
      aDocument([aResponse({ method: 1, url: {}, file: [] })]),
      ['ACME_LIST'],
      [
        `${FILE}, response 1 (line 2): \`method\` is the number 1; expected a string like GET; it is left out. \`url\` is an empty object; expected a string like https://api.example.com/v2/tickets; it is left out. \`file\` is an empty array; expected a string like apps/freshdesk/actions/list_tickets.py; it is left out. ${SCHEMA}`,
      ],
    ],
    [
      'an unknown stage',
      aDocument([good], { stage: 'nightly' }),
      ['ACME_LIST'],
      [
        `${FILE}: \`stage\` is the string \`nightly\`; expected one of curl-tester, test-and-fix, watchdog; it is read as curl-tester. ${SCHEMA}`,
      ],
    ],
    [
      'an unknown stage of a response',
      aDocument([aResponse({ stage: 'x' })], { stage: 'watchdog' }),
      ['ACME_LIST'],
      [
        `${FILE}, response 1 (line 2): \`stage\` is the string \`x\`; expected one of curl-tester, test-and-fix, watchdog; it is read as watchdog. ${SCHEMA}`,
      ],
    ],
    [
      'a numeric toolkit',
      aDocument([good, good], { toolkit: 7 }),
      [],
      [
        `${FILE}: \`toolkit\` is the number 7; expected a string like freshdesk; it is left out. ${SCHEMA}`,
        `${FILE}, response 1 (line 2): \`toolkit\` is missing here and at the document, as it is at 2 responses of this document; expected a string like freshdesk. Let the tester write \`toolkit\` once at the document, or at every response.`,
      ],
    ],
    [
      'no toolkit',
      aDocument([good], { toolkit: undefined }),
      [],
      [
        `${FILE}, response 1 (line 2): \`toolkit\` is missing here and at the document; expected a string like freshdesk. Let the tester write \`toolkit\` once at the document, or at every response.`,
      ],
    ],
    [
      'no toolkit at a lone response',
      JSON.stringify(good),
      [],
      [
        `${FILE}, response 1 (line 1): \`toolkit\` is missing here and at the document; expected a string like freshdesk. Let the tester write \`toolkit\` once at the document, or at every response.`,
      ],
    ],
    [
      'an action twice',
      aDocument([good, aResponse({ action_name: 'ACME_GET' }), good]),
      ['ACME_GET', 'ACME_LIST'],
      [
        `${FILE}, responses 1 (line 2) and 3 (line 4): \`ACME_LIST\` is there twice; the later response counts. ${ONCE}`,
      ],
    ],
    [
      'a key twice',
      '{"toolkit":"acme","responses":{\n"A":{"summary":"1"},\n"B":{"summary":""},\n"A":{"summary":"2"}}}',
      ['A', 'B'],
      [`${FILE}, lines 2 and 4: \`A\` is there twice; the later response counts. ${ONCE}`],
    ],
    [
      'a cut inside a string',
      aDocument([good, good]).slice(0, -30),
      ['ACME_LIST'],
      [
        `${FILE}, line 3, column 63: the text is cut off here; the 1 complete response before it was used. ${RENAME}`,
      ],
    ],
    [
      'a cut before anything',
      '{"toolkit":"acme","respon',
      [],
      [
        `${FILE}, line 1, column 26: the text is cut off here; no complete response stands before it. ${RENAME}`,
      ],
    ],
    [
      'a comma too much',
      '[1,\n2,]',
      [],
      [
        `${FILE}, line 2, column 3: this is not JSON: found \`]\`, expected ${VALUE}; no complete response stands before it. ${LIBRARY}`,
        `${FILE}, document 1: this is JSON, but not from CurlTester: found the number 1; expected \`toolkit\` and \`responses\`. ${OTHER}`,
        `${FILE}, document 2: this is JSON, but not from CurlTester: found the number 2; expected \`toolkit\` and \`responses\`. ${OTHER}`,
      ],
    ],
    [
      'a missing comma',
      aDocument([good, good]).replace('},\n{', '}\n{'),
      ['ACME_LIST'],
      [
        `${FILE}, line 3, column 1: this is not JSON: found \`{\`, expected \`,\` between two values; the 1 complete response before it was used. ${LIBRARY}`,
      ],
    ],
    [
      'single quotes',
      "{'toolkit':'acme'}",
      [],
      [
        `${FILE}, line 1, column 2: this is not JSON: found \`'\`, expected double quotes; no complete response stands before it. ${LIBRARY}`,
      ],
    ],
    [
      'a comment',
      `// tester\n${aDocument([good])}`,
      [],
      [
        `${FILE}, line 1, column 1: this is not JSON: found \`/\`, expected no comment: JSON has none; no complete response stands before it. ${LIBRARY}`,
      ],
    ],
    [
      'a raw line break in a string',
      aDocument([good]).replace('failed', 'fai\nled'),
      [],
      [
        `${FILE}, line 2, column 54: this is not JSON: found \`"\`, expected a closing \`"\` on the same line; no complete response stands before it. ${LIBRARY}`,
      ],
    ],
    [
      'a raw tab in a string',
      aDocument([good]).replace('failed', 'fai\tled'),
      [],
      [
        `${FILE}, line 2, column 54: this is not JSON: found \`"\`, expected control characters inside a string to be escaped, e.g. a tab as \`\\t\`; no complete response stands before it. ${LIBRARY}`,
      ],
    ],
    [
      'two documents in a row',
      `${aDocument([good])}\n${aDocument([good])}`,
      ['ACME_LIST'],
      [
        `${FILE}, line 4, column 1: this is not JSON: found \`{\`, expected nothing after the end of the document; the 1 complete response before it was used. ${LIBRARY}`,
      ],
    ],
    [
      'a name without quotes',
      '{toolkit:"acme"}',
      [],
      [
        `${FILE}, line 1, column 2: this is not JSON: found \`t\`, expected a member name in double quotes; no complete response stands before it. ${LIBRARY}`,
      ],
    ],
    [
      'brackets without end',
      '['.repeat(100_000),
      [],
      [
        `${FILE}: this is not JSON; expected less than some thousand nested levels; no complete response stands before it. ${LIBRARY}`,
      ],
    ],
    [
      'a name made to break the message',
      aDocument([aResponse({ stage: '`\u001b[31m\n::error::' + 'x'.repeat(90) })]),
      ['ACME_LIST'],
      [
        `${FILE}, response 1 (line 2): \`stage\` is the string \`??[31m?::error::xxxxxxxxxxxxxxxxxxxxxxxx...\`; expected one of curl-tester, test-and-fix, watchdog; it is read as curl-tester. ${SCHEMA}`,
      ],
    ],
  ];
  test.each(cases)('%s', (_, text, used, said) => {
    expect(actions(text)).toEqual(used);
    expect(sentences(text)).toEqual(said);
  });
});

describe('what is right becomes an observation', () => {
  test('with every member of the response and of its document', () => {
    const members = {
      curl_command: 'curl x',
      http_status: '403',
      method: 'GET',
      url: 'https://a',
      file: 'a.py',
      more: [],
    };
    const text = aDocument([aResponse(members)], { workflow_id: 'w1', stage: 'test-and-fix' });
    expect(readDocument(text, 'acme.json')).toEqual({
      problems: [],
      observations: [
        {
          toolkit: 'acme',
          action: 'ACME_LIST',
          success: false,
          status: 403,
          summary: 'failed',
          output: 'HTTP/2 403',
          command: 'curl x',
          method: 'GET',
          url: 'https://a',
          file: 'a.py',
          stage: 'test-and-fix',
          workflowId: 'w1',
          place: { file: 'acme.json', response: 1 },
        },
      ],
    });
  });

  test.each([
    [true, true],
    [false, false],
    [undefined, false],
    [null, false],
  ])('success %s counts as %s', (success, expected) => {
    expect(readDocument(aDocument([aResponse({ success })]), 'f').observations[0]?.success).toBe(expected);
  });

  test.each([
    [403, 403],
    ['403', 403],
    [' 403\n', 403],
    [0, undefined],
    ['000', undefined],
    [null, undefined],
  ])('http_status %j is read as %s', (http_status, expected) => {
    const { observations, problems } = readDocument(aDocument([aResponse({ http_status })]), 'f');
    expect([observations[0]?.status, problems]).toEqual([expected, []]);
  });

  test('with the names of its own where it has them, the document’s or the key’s otherwise, without space around', () => {
    const own = {
      summary: '',
      toolkit: ' other ',
      action_name: ' OTHER_GET ',
      stage: 'watchdog',
      workflow_id: 'w2',
    };
    const text = aDocument({ ACME_GET: { summary: '' }, KEY: own }, { workflowId: 'w1' });
    const { observations } = readDocument(text, 'f');
    expect(
      observations.map((one) => [one.toolkit, one.action, one.stage, one.workflowId, one.place.response]),
    ).toEqual([
      ['acme', 'ACME_GET', 'curl-tester', 'w1', 1],
      ['other', 'OTHER_GET', 'watchdog', 'w2', 2],
    ]);
  });

  test('once per stage: a later stage that tests an action again is no repetition', () => {
    const text = `[${aDocument([aResponse()])},${aDocument([aResponse()], { stage: 'watchdog' })}]`;
    expect(readDocument(text, 'f')).toMatchObject({ observations: [{}, {}], problems: [] });
  });

  test('behind a byte order mark', () => {
    expect(actions(`\ufeff${aDocument([aResponse()])}`)).toEqual(['ACME_LIST']);
  });
});

const name = fc.stringMatching(/^[A-Z_"\\{}[\],:é]{1,12}$/).filter((text) => /\S/.test(text));
const responses = fc
  .uniqueArray(name, { minLength: 1, maxLength: 6 })
  .chain((names) =>
    fc.tuple(
      ...names.map((action_name) =>
        fc.record({ action_name: fc.constant(action_name), summary: fc.string(), extra: fc.jsonValue() }),
      ),
    ),
  );

test('wherever a document is cut, exactly the responses that are complete before the cut are used', () => {
  fc.assert(
    fc.property(responses, fc.nat(), fc.constantFrom(undefined, 2), (list, seed, indent) => {
      const whole = JSON.stringify({ toolkit: 'acme', responses: list }, undefined, indent);
      const cut = 1 + (seed % (whole.length - 1));
      const { observations, problems } = readDocument(whole.slice(0, cut), 'f');
      // The text of the document cut right after its k-th response is the shortest that holds k of them.
      const ends = list.map((_, k) => {
        const shorter = JSON.stringify(
          { toolkit: 'acme', responses: list.slice(0, k + 1) },
          undefined,
          indent,
        );
        return shorter.length - (indent === undefined ? 2 : 6);
      });
      expect(observations.map(({ action }) => action)).toEqual(
        list.filter((_, k) => (ends[k] ?? 0) <= cut).map((one) => one.action_name),
      );
      expect(problems[0]?.message).toContain('cut off');
    }),
    { numRuns: 500 },
  );
});

test('whatever the text, nothing is thrown', () => {
  const text = fc.oneof(
    fc.string(),
    fc.json(),
    fc.json().map((json) => json.slice(0, -1)),
    fc.json().map((json) => `${json}${json}`),
  );
  fc.assert(
    fc.property(text, (any) => void readDocument(any, 'f')),
    { numRuns: 1_000 },
  );
});

test('a file with a thousand faults lists the first ones and counts the others', () => {
  const { observations, problems } = readDocument(
    aDocument([...Array<number>(1_000).fill(7), aResponse()]),
    'acme.json',
  );
  expect(observations).toHaveLength(1);
  expect(problems).toHaveLength(MAX_PROBLEMS_PER_FILE + 1);
  expect(problems.slice(-2).map(problemSentence)).toEqual([
    `${FILE}, response 50 (line 51): found the number 7; expected an object with \`action_name\` and \`summary\` or \`curl_output\`. ${SCHEMA}`,
    `${FILE}: 950 more problems are not listed. They are most likely of the same kinds: correct those above and run again.`,
  ]);
});

describe('what is wrong with hundreds of thousands of responses is counted, not kept', () => {
  const many = 500_000;
  test.each<[name: string, text: string, last: string]>([
    ['of bad responses', `{"toolkit":"acme","responses":[${'[],'.repeat(many)}[]]}`, '499951 more problems'],
    ['of documents that are none', `[${'{},'.repeat(many)}{}]`, '499951 more problems'],
    ['before a cut', `{"toolkit":"acme","responses":[${'[],'.repeat(many)}`, '499951 more problems'],
    [
      'of keys that stand twice',
      `{"toolkit":"acme","responses":{${'"A":{"summary":""},\n'.repeat(many)}"A":{"summary":""}}}`,
      '499950 more problems',
    ],
  ])('%s', (_, text, last) => {
    const { problems } = readDocument(text, 'acme.json');
    expect(problems).toHaveLength(MAX_PROBLEMS_PER_FILE + 1);
    expect(problems.at(-1)?.message).toContain(last);
  });

  test('of responses without a toolkit, which make one problem', () => {
    const text = `{"responses":[${'{"action_name":"A","summary":""},'.repeat(many)}{}]}`;
    const { problems } = readDocument(text, 'acme.json');
    expect(problems.at(-1)?.message).toContain('as it is at 500000 responses of this document');
  });
});

describe('a text with more values than fit in memory is refused before it is parsed', () => {
  const TOO_MANY = `${FILE}: this has more than 2 million JSON values, which are too many to be read at once. Let the tester write one response per line (NDJSON), or split the file.`;
  test.each([
    ['objects', `{"toolkit":"acme","responses":[${'{},'.repeat(1_500_000)}{}]}`],
    ['without an end', `[${'[ '.repeat(2_100_000)}`],
  ])('%s', (_, text) => {
    expect(sentences(text)).toEqual([TOO_MANY]);
  });

  test('but brackets and commas inside a transcript are no values', () => {
    const text = aDocument([aResponse({ curl_output: '",[{'.repeat(2_000_000) })]);
    expect(actions(text)).toEqual(['ACME_LIST']);
  });
});

describe('a response of more than 20 million characters', () => {
  const long = `HTTP/2 403\n${'😀'.repeat(12_000_000)}end`;
  const { observations, problems } = readDocument(
    aDocument([aResponse({ curl_output: long }), aResponse({ action_name: 'B' })]),
    'acme.json',
  );
  const output = observations[0]?.output ?? '';

  test('keeps its head and its tail', () => {
    expect(observations.map(({ action }) => action)).toEqual(['ACME_LIST', 'B']);
    expect(output.length).toBeLessThan(1_100_000);
    expect(output.startsWith('HTTP/2 403\n😀')).toBe(true);
    expect(output.endsWith('😀end')).toBe(true);
  });

  test('is never cut inside a code point', () => {
    expect(/\p{Cs}/u.test(output)).toBe(false);
    expect(output).not.toContain('\ufffd');
  });

  test('comes with a warning', () => {
    expect(problems.map(problemSentence)).toEqual([
      `${FILE}, response 1 (line 2): its texts have 24 million characters together; expected at most 20 million; of each, the first 1 million and the last 64 thousand are kept. ${SCHEMA}`,
    ]);
  });
});

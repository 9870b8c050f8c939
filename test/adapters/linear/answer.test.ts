import { describe, expect, it } from 'vitest';

import { judgeAnswer } from '../../../src/adapters/linear/answer.ts';
import { kindOf } from '../../../src/core/credentials/kinds/kind-of.ts';

const now = 1_800_000_000_000;
const sent = kindOf('lin_api_0123456789');
const refusedKey: unknown = expect.stringMatching(
  /^Linear refused the API key\. It looks like a personal API key/,
);

function refusal(code: string, type: string, more: object = {}): object {
  return { data: null, errors: [{ message: 'said', extensions: { code, type }, ...more }] };
}

const cases: readonly [string, number, Record<string, string>, unknown, object][] = [
  ['data', 200, {}, { data: { issues: {} } }, { kind: 'data', data: { issues: {} } }],
  [
    'RATELIMITED as HTTP 400, until the budget that is used up is filled again',
    400,
    {
      'x-ratelimit-requests-remaining': '12',
      'x-ratelimit-requests-reset': String(now + 900_000),
      'x-ratelimit-complexity-remaining': '0',
      'x-ratelimit-complexity-reset': String(now + 30_000),
    },
    refusal('RATELIMITED', 'ratelimited'),
    { kind: 'busy', effect: 'none', retryAfterMillis: 30_000 },
  ],
  [
    'HTTP 429 with seconds',
    429,
    { 'retry-after': '7' },
    'slow down',
    { kind: 'busy', retryAfterMillis: 7_000 },
  ],
  [
    'HTTP 429 with a date',
    429,
    { 'retry-after': new Date(now + 9_000).toUTCString() },
    '',
    { kind: 'busy', retryAfterMillis: 9_000 },
  ],
  ['HTTP 503', 503, {}, 'upstream', { kind: 'busy', effect: 'possible', retryAfterMillis: undefined }],
  ['a lock timeout', 200, {}, refusal('LOCK_TIMEOUT', 'lock timeout'), { kind: 'busy', effect: 'possible' }],
  ['an internal error', 400, {}, refusal('X', 'Internal error'), { kind: 'busy', effect: 'possible' }],
  ['a page of a proxy', 200, {}, { error: '<html>' }, { kind: 'busy', effect: 'possible' }],
  ['JSON of another shape', 200, {}, ['what'], { kind: 'busy', effect: 'possible' }],
  ['no data at all', 200, {}, { data: null }, { kind: 'busy' }],
  ['HTTP 401', 401, {}, '', { kind: 'denied', reason: refusedKey }],
  [
    'an authentication error as HTTP 400',
    400,
    {},
    refusal('X', 'authentication error'),
    { kind: 'denied', reason: refusedKey },
  ],
  ['a key without the scope', 200, {}, refusal('FORBIDDEN', 'forbidden'), { kind: 'denied' }],
  [
    'one field that is forbidden',
    200,
    {},
    refusal('FORBIDDEN', 'forbidden', { path: ['w1_create'] }),
    { kind: 'refused' },
  ],
  [
    'a document that Linear does not know',
    400,
    {},
    refusal('GRAPHQL_VALIDATION_FAILED', 'graphql error'),
    { kind: 'denied' },
  ],
  ['an address that is not Linear', 404, {}, { error: 'Not Found' }, { kind: 'denied' }],
  [
    'a create of what exists',
    200,
    {},
    {
      data: null,
      errors: [
        {
          message: 'conflict on insert of Issue',
          path: ['w3_create'],
          extensions: {
            code: 'INPUT_ERROR',
            type: 'invalid input',
            userPresentableMessage: 'Entity exists.',
          },
        },
      ],
    },
    { kind: 'refused', problems: [{ alias: 'w3_create', conflict: true, message: 'Entity exists.' }] },
  ],
];

describe('an answer of Linear', () => {
  it.each(cases)('is judged: %s', (_, status, headers, body, expected) => {
    expect(judgeAnswer({ status, header: (name) => headers[name] ?? null, body }, sent, now)).toMatchObject(
      expected,
    );
  });

  it('quotes at most 300 characters of what Linear says', () => {
    const body = refusal('INPUT_ERROR', 'invalid input', { message: 'x'.repeat(5_000), path: ['w0_create'] });
    const answer = judgeAnswer({ status: 200, header: () => null, body }, sent, now);
    expect(answer.kind === 'refused' && answer.problems[0]?.message.length).toBe(300);
  });
});

import { describe, expect, it } from 'vitest';

import { authorization, isSendable } from '../../../src/adapters/linear/authorization.ts';

const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJleHAiOjF9.c2ln';

describe('the Authorization header', () => {
  it.each([
    ['lin_api_abc', 'lin_api_abc'],
    [' lin_api_abc\n', 'lin_api_abc'],
    ['Bearer lin_api_abc', 'lin_api_abc'],
    ['lin_oauth_abc', 'Bearer lin_oauth_abc'],
    ['bearer lin_oauth_abc', 'Bearer lin_oauth_abc'],
    ['Bearer 0123456789abcdef', 'Bearer 0123456789abcdef'],
    ['0123456789abcdef', '0123456789abcdef'],
    ['"lin_api_abc"', 'lin_api_abc'],
    [jwt, `Bearer ${jwt}`],
  ])('of %j is %j', (key, header) => {
    expect(authorization(key)).toBe(header);
  });
});

it.each([
  ['lin_api_0123456789', true],
  ['Bearer lin_oauth_0123456789', true],
  ['lin_api_abc\nlin_api_def', false],
  ['lin_api_…', false],
  ['', false],
])('%j can be sent: %s', (key, sendable) => {
  expect(isSendable(key)).toBe(sendable);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlain, looksRandom } from '../../../src/core/credentials/redaction/ordinary.ts';

const LETTERS_AND_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

describe('looksRandom', () => {
  it.each([
    ['hexadecimal digits', LETTERS_AND_DIGITS.slice(26, 32) + LETTERS_AND_DIGITS.slice(52), 32, 1],
    ['letters and digits', LETTERS_AND_DIGITS, 24, 10],
    ['letters and digits', LETTERS_AND_DIGITS, 40, 2],
    ['Base64 for URLs', `${LETTERS_AND_DIGITS}-_`, 43, 2],
  ])('tells drawn %s, of %s, at length %i, all but %i in 1000', (_name, characters, length, missed) => {
    const unit = fc.constantFrom(...characters.split(''));
    const draw = fc.string({ unit, minLength: length, maxLength: length });
    const draws = fc.sample(draw, { numRuns: 10_000, seed: 20_260_701 });
    expect(draws.filter((text) => !looksRandom(text)).length).toBeLessThanOrEqual(missed * 10);
  });

  it.each([
    'OAUTH_SCOPE_MISMATCH',
    'BROWSE_PROJECTS',
    'PowerBINotAuthorizedException',
    'Authentication_RequestFromNonPremiumTenantOrB2CTenant',
    'Neo.ClientError.Security.Unauthorized',
    'E0000011',
    'AADSTS50105',
    'tickets:read,tickets:write',
    'ec2:DescribeInstances',
    'https://www.googleapis.com/auth/drive.readonly',
    'v1:0a1b2c3d4e5f60718293a4b5c6d7e8f9',
    '2026-06-18T17:02:51Z',
    'text/html; charset=utf-8',
    'woocommerce_rest_authentication_error',
  ])('takes %s for written', (text) => {
    expect(looksRandom(text)).toBe(false);
  });
});

describe('isPlain', () => {
  it.each([
    'expired',
    'is required',
    "can't be blank and must be set",
    'invalid_token',
    'read',
    '$API_TOKEN',
    '${{ secrets.KEY }}',
  ])('%s says something about a credential', (text) => {
    expect(isPlain(text)).toBe(true);
  });

  it.each([
    'hunter2',
    'correct horse battery staple',
    'my-secret-token',
    'expired-token-abc',
    '$ecret',
    '',
    'is it x9$k?',
  ])('%s may be one', (text) => {
    expect(isPlain(text)).toBe(false);
  });
});

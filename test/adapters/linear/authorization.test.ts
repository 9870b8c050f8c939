import { describe, expect, it } from 'vitest';

import { authorization, refusedKeyAdvice, unusableKey } from '../../../src/adapters/linear/authorization.ts';

describe('the Authorization header', () => {
  it.each([
    ['lin_api_abc', 'lin_api_abc'],
    [' lin_api_abc\n', 'lin_api_abc'],
    ['Bearer lin_api_abc', 'lin_api_abc'],
    ['lin_oauth_abc', 'Bearer lin_oauth_abc'],
    ['bearer lin_oauth_abc', 'Bearer lin_oauth_abc'],
    ['Bearer 0123456789abcdef', 'Bearer 0123456789abcdef'],
    ['0123456789abcdef', '0123456789abcdef'],
  ])('of %j is %j', (key, header) => {
    expect(authorization(key)).toBe(header);
  });
});

describe('a key that cannot work', () => {
  it.each([
    ['', 'is empty'],
    ['  ', 'is empty'],
    ['${{ secrets.LINEAR_API_KEY }}', 'never filled in'],
    ['$LINEAR_API_KEY', 'never filled in'],
    ['lin_api_abc\nlin_api_def', 'line breaks'],
    ['lin_api_…', 'Copy it again'],
  ])('%j is not sent: %s', (key, words) => {
    expect(unusableKey(key)).toContain(words);
  });

  it('is not every key', () => {
    expect(unusableKey('lin_api_0123456789')).toBeUndefined();
    expect(unusableKey('Bearer lin_oauth_0123456789')).toBeUndefined();
  });

  it.each([
    ['lin_api_0123456789', 'revoked'],
    ['Bearer lin_oauth_0123456789', 'expired'],
    ['lin_wh_0123456789', 'webhook'],
    ['ghp_0123456789', 'GitHub token'],
    ['github_pat_0123456789', 'GitHub token'],
    ['"lin_api_0123456789"', 'quotation marks'],
    ['0123456789abcdef', 'neither lin_api_'],
  ])('%j gets advice (%s) that does not repeat it', (key, words) => {
    const advice = refusedKeyAdvice(key);
    expect(advice).toContain(words);
    expect(advice).not.toContain('0123456789');
  });
});

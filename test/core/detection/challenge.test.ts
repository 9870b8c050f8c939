import { describe, expect, it } from 'vitest';
import { parseChallenges } from '../../../src/core/detection/reading/challenge.ts';

/** Challenges as plain values. */
function read(value: string) {
  return parseChallenges(value).map(({ scheme, parameters, bare }) => ({
    scheme,
    ...Object.fromEntries(parameters),
    ...(bare.length > 0 ? { bare } : {}),
  }));
}

describe('WWW-Authenticate by RFC 9110 section 11.6.1', () => {
  it.each([
    ['Bearer', [{ scheme: 'bearer' }]],
    ['Basic realm="simple"', [{ scheme: 'basic', realm: 'simple' }]],
    [
      'Bearer realm="a, b", scope="x y" , error="insufficient_scope"',
      [{ scheme: 'bearer', realm: 'a, b', scope: 'x y', error: 'insufficient_scope' }],
    ],
    [
      'Newauth realm="apps", type=1, title="Login to \\"apps\\"", Basic realm="simple"',
      [
        { scheme: 'newauth', realm: 'apps', type: '1', title: 'Login to "apps"' },
        { scheme: 'basic', realm: 'simple' },
      ],
    ],
    [
      'Basic realm="security" charset="UTF-8", Bearer realm="security", ApiKey',
      [
        { scheme: 'basic', realm: 'security', charset: 'UTF-8' },
        { scheme: 'bearer', realm: 'security' },
        { scheme: 'apikey' },
      ],
    ],
    [
      'Bearer realm="https://auth/token",service="r",scope="repository:a/b:pull",error="insufficient_scope"',
      [
        {
          scheme: 'bearer',
          realm: 'https://auth/token',
          service: 'r',
          scope: 'repository:a/b:pull',
          error: 'insufficient_scope',
        },
      ],
    ],
    ['Bearer ERROR = "invalid_token"', [{ scheme: 'bearer', error: 'invalid_token' }]],
    [
      'OAuth "Facebook Platform" "invalid_token" "Session has expired, on Tuesday"',
      [{ scheme: 'oauth', bare: ['Facebook Platform', 'invalid_token', 'Session has expired, on Tuesday'] }],
    ],
    [',, Bearer ,, error=invalid_token ,', [{ scheme: 'bearer', error: 'invalid_token' }]],
    ['Bearer scope="cut off', [{ scheme: 'bearer', scope: 'cut off' }]],
    ['Bearer scope="first", scope="second"', [{ scheme: 'bearer', scope: 'first' }]],
    ['', []],
    ['="', []],
  ])('%s', (value, challenges) => {
    expect(read(value)).toEqual(challenges);
  });
});

import { describe, expect, test } from 'vitest';
import { kindOf } from '../../../../src/core/credentials/kinds/kind-of.ts';
import { explainLinearRefusal, unusableLinearKey } from '../../../../src/core/credentials/refusals/linear.ts';

const nowSeconds = 1_800_000_000;
const body = 'Zq8vT2mXw4Lk9RbN7cYd';
const auth = ['AUTHENTICATION_ERROR', 'authentication error'];

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function jwt(claims: object): string {
  return `${part({ alg: 'RS256' })}.${part(claims)}.c2lnbmF0dXJl`;
}

describe('what a refusal by Linear means', () => {
  test.each<readonly [string, string, readonly string[], string, RegExp | undefined]>([
    ['a personal key', `lin_api_${body}`, auth, '', /personal API key: it was revoked, or it was cut/],
    ['the code alone', `lin_api_${body}`, ['AUTHENTICATION_ERROR'], '', /^Linear refused the API key\./],
    ['the type alone', `lin_api_${body}`, ['authentication error'], '', /^Linear refused the API key\./],
    ['an OAuth token', `Bearer lin_oauth_${body}`, auth, '', /has expired or was revoked; refresh it/],
    ['a webhook secret', `lin_wh_${body}`, auth, '', /secret of a webhook, not a key/],
    [
      'a GitHub token',
      `ghp_${body}`,
      auth,
      '',
      /It is a GitHub personal access token \(classic\) \(ghp_\*\*\*\), which Linear does not take/,
    ],
    [
      'a quoted key of a model',
      `"sk-ant-api03-${body}"`,
      auth,
      '',
      /It is an Anthropic API key \(sk-a\*\*\*\)/,
    ],
    [
      'a JWT that expired',
      jwt({ exp: nowSeconds - 600 }),
      auth,
      '',
      /It is a JSON Web Token \(eyJ\*\*\*\), expired 10 minutes ago: refresh it/,
    ],
    [
      'a JWT that did not',
      jwt({ exp: nowSeconds + 600 }),
      auth,
      '',
      /a JSON Web Token \(eyJ\*\*\*\), good for 10 minutes more, and not from Linear/,
    ],
    ['another', '3f786850e387550fdab836ed7e6dc881', auth, '', /neither lin_api_ .* passed as `Bearer TOKEN`/],
    [
      'an OAuth token without the scope',
      `lin_oauth_${body}`,
      ['FORBIDDEN'],
      'Invalid scope: `write` required',
      /^The Linear OAuth token lacks the scope `write`: authorize/,
    ],
    [
      'a key without the permission',
      `lin_api_${body}`,
      ['forbidden'],
      'Invalid scope: `write` required',
      /^The Linear API key lacks the permission `write`: make one/,
    ],
    [
      'a person who may not',
      `lin_api_${body}`,
      ['FORBIDDEN'],
      'You do not have permission.',
      /does not let this API key do it: You do not .* access to the team/,
    ],
    [
      'a plan without the feature',
      `lin_api_${body}`,
      ['FEATURE_NOT_ACCESSIBLE'],
      'Upgrade.',
      /^The plan of the Linear workspace does not have/,
    ],
    [
      'a plan that is full',
      `lin_api_${body}`,
      ['usage limit exceeded'],
      '250 issues',
      /has reached a limit .* 250 issues\. Archive some/,
    ],
    ['a wrong argument', `lin_api_${body}`, ['INPUT_ERROR', 'invalid input'], 'no such team', undefined],
  ])('to %s', (_, key, codes, words, says) => {
    const said = explainLinearRefusal({ codes, words, sent: kindOf(key) }, nowSeconds);
    if (says === undefined) expect(said).toBeUndefined();
    else expect(said).toMatch(says);
    expect(said ?? '').not.toMatch(/Zq8vT2|3f7868|c2lnbm/);
  });
});

test.each([
  ['', true, /is empty/],
  ['  ', true, /is empty/],
  ['${{ secrets.LINEAR_API_KEY }}', false, /never filled in/],
  ['$LINEAR_API_KEY', true, /never filled in/],
  ['lin_api_abc\nlin_api_def', false, /line breaks/],
])('%j is not sent', (key, isSendable, says) => {
  expect(unusableLinearKey(kindOf(key), isSendable)).toMatch(says);
});

test('a key of the right form is sent', () => {
  expect(unusableLinearKey(kindOf(`lin_api_${body}`), true)).toBeUndefined();
});

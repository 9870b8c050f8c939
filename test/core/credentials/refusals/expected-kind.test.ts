import { expect, test } from 'vitest';
import {
  type CredentialSetting,
  credentialWarnings,
} from '../../../../src/core/credentials/refusals/expected-kind.ts';

const nowSeconds = 1_800_000_000;
const body = 'Zq8vT2mXw4Lk9RbN7cYd';
const expired = [
  Buffer.from('{"alg":"RS256"}').toString('base64url'),
  Buffer.from(JSON.stringify({ exp: nowSeconds - 3 * 86_400 })).toString('base64url'),
  'c2lnbmF0dXJl',
].join('.');

test.each<readonly [CredentialSetting, string, readonly RegExp[]]>([
  ['github-token', '', []],
  ['github-token', `ghs_${body}`, []],
  ['github-token', `ghp_${body}`, []],
  ['github-token', '3f786850e387550fdab836ed7e6dc881de23001b', []],
  [
    'github-token',
    `lin_api_${body}`,
    [/^`given` is a Linear API key \(lin_\*\*\*\), which is for .*; expected a GitHub token: its default/],
  ],
  [
    'github-token',
    `ghr_${body}`,
    [/^`given` is a GitHub refresh token \(ghr_\*\*\*\), which is for renewing/],
  ],
  [
    'github-token',
    '$GITHUB_TOKEN',
    [/^`given` is the name of a variable that was never filled in; expected/],
  ],
  ['github-token', expired, [/^`given` is a JSON Web Token \(eyJ\*\*\*\); expected/]],
  ['github-token', `"ghp_${body}"`, [/^`given`: it is wrapped in quotation marks$/]],
  ['github-token', `Bearer ghp_${body}`, [/^`given`: it begins with `Bearer`/]],
  ['linear-api-key', `lin_api_${body}`, []],
  ['linear-api-key', `lin_oauth_${body}`, []],
  ['linear-api-key', `Bearer lin_oauth_${body}`, []],
  ['linear-api-key', `Bearer ${body}`, []],
  [
    'linear-api-key',
    `xoxb-${body}`,
    [/^`given` is a Slack bot token \(xoxb\*\*\*\).*; expected a Linear API key/],
  ],
  ['linear-api-key', `lin_wh_${body}`, [/^`given` is a Linear webhook secret \(lin_\*\*\*\)/]],
  ['linear-api-key', expired, [/^`given` is a JSON Web Token \(eyJ\*\*\*\), expired 3 days ago$/]],
  ['linear-api-key', 'AKIAIOSFODNN7EXAMPLE', [/^`given` is an AWS access key id \(AKIA\*\*\*\)/]],
])('%s that is %j', (setting, value, warnings) => {
  const said = credentialWarnings(setting, { name: 'given', value }, nowSeconds);
  expect(said).toHaveLength(warnings.length);
  for (const [at, warning] of warnings.entries()) expect(said[at]).toMatch(warning);
  expect(said.join()).not.toMatch(/Zq8vT2|c2lnbm|IOSFOD/);
});

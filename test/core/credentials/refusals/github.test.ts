import { describe, expect, test } from 'vitest';
import { kindOf } from '../../../../src/core/credentials/kinds/kind-of.ts';
import {
  explainGitHubRefusal,
  type GitHubRefusal,
} from '../../../../src/core/credentials/refusals/github.ts';
import { senderOf } from '../../../../src/core/credentials/refusals/github-holder.ts';

const nowSeconds = 1_800_000_000;
const body = 'Zq8vT2mXw4Lk9RbN7cYd';

const senders = {
  job: senderOf(kindOf(`ghs_${body}`), true),
  app: senderOf(kindOf(`ghs_${body}`), false),
  user: senderOf(kindOf(`ghu_${body}`), false),
  classic: senderOf(kindOf(`ghp_${body}`), false),
  oauth: senderOf(kindOf(`gho_${body}`), false),
  fine: senderOf(kindOf(`github_pat_${body}`), false),
  old: senderOf(kindOf('3f786850e387550fdab836ed7e6dc881de23001b'), false),
  linear: senderOf(kindOf(`lin_api_${body}`), false),
  refresh: senderOf(kindOf(`ghr_${body}`), false),
  variable: senderOf(kindOf('$GITHUB_TOKEN'), true),
  jwt: senderOf(kindOf(jwt({ exp: nowSeconds - 7200 })), false),
} as const;

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function jwt(claims: object): string {
  return `${part({ alg: 'RS256' })}.${part(claims)}.c2lnbmF0dXJl`;
}

const bad = { status: 401, words: 'Bad credentials' };
const lacking = { status: 403, words: 'Resource not accessible by integration' };
const lackingOfPat = { status: 403, words: 'Resource not accessible by personal access token' };
const checks = { 'x-accepted-github-permissions': 'checks=write' };
const either = { 'x-accepted-github-permissions': 'issues=write; pull_requests=write' };

const cases: readonly (readonly [keyof typeof senders, Partial<GitHubRefusal>, string | undefined])[] = [
  [
    'job',
    bad,
    'GITHUB_TOKEN is not valid any more: it ends with its job. Pass none on to another job, and run this one again',
  ],
  [
    'app',
    bad,
    'the App installation token has expired or was revoked: it is good for one hour, so make it in the same job, shortly before this step',
  ],
  [
    'user',
    bad,
    "the App's user token has expired or was revoked: it is good for eight hours, then it has to be refreshed",
  ],
  [
    'classic',
    bad,
    'the personal access token (classic) has expired or was revoked: make a new one under Settings > Developer settings',
  ],
  ['oauth', bad, 'the OAuth token has expired or was revoked: authorize the OAuth app again'],
  [
    'fine',
    bad,
    'the fine-grained personal access token has expired or was revoked: make a new one under Settings > Developer settings',
  ],
  [
    'old',
    bad,
    'the token is not valid or has expired: leave github-token at its default or give a valid one',
  ],
  [
    'linear',
    bad,
    "what was given as the GitHub token is a Linear API key (lin_***); expected a GitHub token: its default, an App's (ghs_***), or a personal access token (ghp_***, gith***)",
  ],
  [
    'refresh',
    bad,
    "what was given as the GitHub token is a GitHub refresh token (ghr_***); expected a GitHub token: its default, an App's (ghs_***), or a personal access token (ghp_***, gith***)",
  ],
  [
    'variable',
    bad,
    "what was given as the GitHub token is the name of a variable; expected a GitHub token: its default, an App's (ghs_***), or a personal access token (ghp_***, gith***)",
  ],
  [
    'jwt',
    bad,
    "what was given as the GitHub token is a JSON Web Token (eyJ***), expired 2 hours ago; expected a GitHub token: its default, an App's (ghs_***), or a personal access token (ghp_***, gith***)",
  ],
  [
    'job',
    { ...lacking, headers: checks },
    'GITHUB_TOKEN lacks checks: write; add it under "permissions:" in the workflow',
  ],
  [
    'job',
    { ...lacking, headers: either },
    'GITHUB_TOKEN lacks issues: write or pull-requests: write; add it under "permissions:" in the workflow',
  ],
  [
    'job',
    { ...lacking, headers: { 'x-accepted-github-permissions': 'issues=write,contents=read' } },
    'GITHUB_TOKEN lacks issues: write and contents: read; add it under "permissions:" in the workflow',
  ],
  [
    'job',
    { ...lacking, headers: { 'x-accepted-github-permissions': '<b>' }, needs: 'pull-requests: write' },
    'GITHUB_TOKEN lacks pull-requests: write; add it under "permissions:" in the workflow',
  ],
  ['job', lacking, undefined],
  [
    'app',
    { ...lacking, headers: either },
    "the App installation token lacks Issues: write or Pull requests: write on acme/tools; give it to the App in its settings, accept it in the installation's settings, and ask for it where the token is made",
  ],
  [
    'fine',
    { ...lackingOfPat, headers: checks },
    'the fine-grained personal access token lacks Checks: write on acme/tools; add it in the settings of the token; where its organization has to approve that, wait for it',
  ],
  [
    'old',
    { ...lackingOfPat, headers: checks },
    'the token lacks checks: write; give it that, or leave github-token at its default',
  ],
  [
    'classic',
    {
      ...lackingOfPat,
      headers: { 'x-oauth-scopes': 'read:org, gist', 'x-accepted-oauth-scopes': 'public_repo, repo' },
    },
    'the personal access token (classic) lacks one of the scopes `public_repo`, `repo` (it has only `read:org`, `gist`); choose more scopes for it, or check that its owner may write to the repository',
  ],
  [
    'classic',
    { status: 404, words: 'Not Found', headers: { 'x-oauth-scopes': '', 'x-accepted-oauth-scopes': 'repo' } },
    'the personal access token (classic) lacks the scope `repo` (it has no scope); choose more scopes for it, or check that its owner may write to the repository',
  ],
  [
    'oauth',
    {
      status: 403,
      words: 'Forbidden',
      headers: { 'x-oauth-scopes': 'write:org', 'x-accepted-oauth-scopes': 'admin:org' },
    },
    'the OAuth token lacks the scope `admin:org` (it has only `write:org`); authorize the OAuth app again with more scopes',
  ],
  [
    'classic',
    {
      status: 403,
      words: 'Forbidden',
      headers: { 'x-oauth-scopes': 'admin:org', 'x-accepted-oauth-scopes': 'read:org' },
    },
    undefined,
  ],
  [
    'classic',
    { status: 403, words: 'You must authenticate via a GitHub App.' },
    'only GITHUB_TOKEN and other App tokens may do this, not a personal access token; leave github-token at its default',
  ],
  [
    'classic',
    {
      status: 403,
      words: 'Resource protected by organization SAML enforcement.',
      headers: {
        'x-github-sso': 'required; url=https://github.com/orgs/acme/sso?authorization_request=secret',
      },
    },
    'the personal access token (classic) is not authorized for single sign-on; authorize it for the organization ("Configure SSO" in its settings)',
  ],
  [
    'classic',
    {
      status: 403,
      words:
        '`acme` forbids access via a personal access token (classic). Please use a GitHub App, OAuth App, or a personal access token with fine-grained permissions.',
    },
    "acme does not take tokens such as the personal access token (classic): leave github-token at its default, or give an App's token",
  ],
  [
    'fine',
    {
      status: 403,
      words:
        "The 'acme' organization forbids access via a fine-grained personal access tokens if the token's lifetime is greater than 90 days.",
    },
    'the fine-grained personal access token lives for longer than acme allows: shorten its lifetime',
  ],
  [
    'job',
    {
      status: 403,
      words:
        'Although you appear to have the correct authorization credentials, the `acme` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.',
    },
    "acme admits only the addresses on its IP allow list: add this runner's, or run on one that is on it",
  ],
  [
    'oauth',
    {
      status: 403,
      words:
        'Although you appear to have the correct authorization credentials, the `acme` organization has enabled OAuth App access restrictions',
    },
    'acme has not approved the OAuth app of the token: an owner has to',
  ],
  [
    'app',
    { status: 403, words: 'This installation has been suspended' },
    "the App's installation on acme is suspended: an owner can lift that",
  ],
  [
    'classic',
    { status: 403, words: 'Must have admin rights to Repository.' },
    'whoever the personal access token (classic) belongs to has too small a role in acme/tools (Must have admin rights to Repository.)',
  ],
  [
    'fine',
    { status: 404, words: 'Not Found' },
    "GitHub answered 404 (Not Found); it does not exist, or acme/tools is not shown to the token: the fine-grained personal access token reaches only the repositories chosen for it, and an organization's only after it was approved there: choose this one in the settings of the token",
  ],
  [
    'app',
    { status: 404, words: 'Not Found' },
    "GitHub answered 404 (Not Found); it does not exist, or acme/tools is not shown to the token: the App installation token reaches only the repositories of its installation: add this one in the installation's settings",
  ],
  ['job', { status: 404, words: 'Not Found' }, undefined],
  ['classic', { status: 404, words: 'Not Found', repository: undefined }, undefined],
  ['job', { status: 403, words: 'Repository was archived so is read-only.' }, undefined],
  ['linear', { status: 422, words: 'Validation Failed' }, undefined],
];

describe('what a refusal by GitHub means', () => {
  test.each(cases)('of %s, %o', (who, refusal, says) => {
    const facts = {
      status: 0,
      words: '',
      headers: {},
      needs: undefined,
      repository: 'acme/tools',
      ...refusal,
    };
    const said = explainGitHubRefusal(facts, senders[who], nowSeconds);
    expect(said).toBe(says);
    expect(said ?? '').not.toMatch(/Zq8vT2|c2lnbm|authorization_request/);
  });
});

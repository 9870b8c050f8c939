import type { Provider } from './provider.ts';

/** GitHub: https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api */
export const github: Provider = {
  name: 'github',
  toolkits: ['github'],
  hosts: ['github.com'],
  rules: [
    {
      id: 'app-not-supported',
      source:
        'https://docs.github.com/en/rest/authentication/endpoints-available-for-github-app-user-access-tokens',
      // Endpoints open to apps send the accepted permissions; without them only a classic token is taken.
      when: {
        status: [403],
        says: ['resource not accessible by integration'],
        header: { name: 'x-accepted-oauth-scopes' },
        withoutHeader: 'x-accepted-github-permissions',
      },
      means: 'wrong-credential-kind',
      example: {
        status: 403,
        headers: { 'X-Accepted-OAuth-Scopes': 'public_repo, repo' },
        body: { message: 'Resource not accessible by integration' },
      },
      counterExample: {
        status: 403,
        headers: { 'X-Accepted-OAuth-Scopes': 'repo', 'X-Accepted-GitHub-Permissions': 'issues=write' },
        body: { message: 'Resource not accessible by integration' },
      },
    },
    {
      id: 'sso',
      source: 'https://docs.github.com/en/rest/authentication/authenticating-to-the-rest-api',
      when: { header: { name: 'x-github-sso', value: 'required' } },
      means: 'ip-or-policy-block',
      example: {
        status: 403,
        headers: { 'X-GitHub-SSO': 'required; url=https://github.com/orgs/o/sso' },
        body: { message: 'Resource protected by organization SAML enforcement.' },
      },
      counterExample: {
        status: 200,
        headers: { 'X-GitHub-SSO': 'partial-results; organizations=1' },
        body: { id: 1 },
      },
    },
    {
      id: 'archived',
      source: 'https://docs.github.com/en/repositories/archiving-a-github-repository/archiving-repositories',
      when: { status: [403], says: ['was archived so is read-only'] },
      means: 'other',
      example: { status: 403, body: { message: 'Repository was archived so is read-only.' } },
      counterExample: { status: 403, body: { message: 'Must have admin rights to Repository.' } },
    },
  ],
};

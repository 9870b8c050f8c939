import type { Provider } from './provider.ts';

/** Atlassian: https://developer.atlassian.com/cloud/jira/platform/rest/v3/intro/ */
export const atlassian: Provider = {
  name: 'atlassian',
  toolkits: ['jira', 'confluence', 'atlassian', 'bitbucket'],
  hosts: ['atlassian.net', 'atlassian.com', 'bitbucket.org'],
  rules: [
    {
      id: 'login-failed',
      source: 'https://developer.atlassian.com/server/jira/platform/basic-authentication/',
      when: { header: { name: 'x-seraph-loginreason', value: 'authenticated_failed' } },
      means: 'invalid-credential',
      example: {
        status: 401,
        headers: { 'X-Seraph-LoginReason': 'AUTHENTICATED_FAILED' },
        body: 'Client must be authenticated to access this resource.',
      },
      counterExample: {
        status: 404,
        headers: { 'X-Seraph-LoginReason': 'OK' },
        body: { errorMessages: ['Issue does not exist'] },
      },
    },
    {
      id: 'captcha',
      source: 'https://developer.atlassian.com/server/jira/platform/basic-authentication/',
      when: { header: { name: 'x-seraph-loginreason', value: 'authentication_denied' } },
      means: 'ip-or-policy-block',
      example: {
        status: 403,
        headers: { 'X-Seraph-LoginReason': 'AUTHENTICATION_DENIED' },
        body: 'Basic Authentication Failure - Reason : AUTHENTICATION_DENIED',
      },
      counterExample: {
        status: 401,
        headers: { 'X-Seraph-LoginReason': 'AUTHENTICATED_FAILED' },
        body: 'Unauthorized',
      },
    },
    {
      id: 'scope',
      source: 'https://developer.atlassian.com/cloud/jira/platform/oauth-2-3lo-apps/',
      when: { says: ['scope does not match'] },
      means: 'missing-scope',
      example: { status: 401, body: { code: 401, message: 'Unauthorized; scope does not match' } },
      counterExample: { status: 401, body: { code: 401, message: 'Unauthorized' } },
    },
  ],
};

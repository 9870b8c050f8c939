import type { Provider } from './provider.ts';

/** Xero: https://developer.xero.com/documentation/api/accounting/responsecodes */
export const xero: Provider = {
  name: 'xero',
  toolkits: ['xero'],
  hosts: ['xero.com'],
  rules: [
    {
      id: 'tenant',
      source: 'https://developer.xero.com/documentation/api/accounting/responsecodes',
      // The token is good, but not for the tenant in the header.
      when: { says: ['authenticationunsuccessful'] },
      means: 'wrong-credential-kind',
      example: {
        status: 403,
        body: { Title: 'Forbidden', Status: 403, Detail: 'AuthenticationUnsuccessful' },
      },
      counterExample: {
        status: 401,
        body: {
          Title: 'Unauthorized',
          Status: 401,
          Detail: 'TokenExpired: token expired at 06/18/2025 17:00:00',
        },
      },
    },
    {
      id: 'scope',
      source: 'https://developer.xero.com/documentation/guides/oauth2/scopes/',
      when: { says: ['authorizationunsuccessful'] },
      means: 'missing-scope',
      example: {
        status: 401,
        body: { Title: 'Unauthorized', Status: 401, Detail: 'AuthorizationUnsuccessful' },
      },
      counterExample: {
        status: 404,
        body: { Title: 'Not Found', Status: 404, Detail: 'The resource you are looking for cannot be found' },
      },
    },
  ],
};

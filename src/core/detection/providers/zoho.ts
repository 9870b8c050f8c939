import type { Provider } from './provider.ts';

/** Zoho: codes of CRM and Books, https://www.zoho.com/crm/developer/docs/api/v7/status-codes.html */
export const zoho: Provider = {
  name: 'zoho',
  toolkits: ['zoho'],
  hosts: ['zohoapis.com', 'zoho.com', 'zohoapis.eu'],
  rules: [
    {
      id: 'scope',
      source: 'https://www.zoho.com/crm/developer/docs/api/v7/status-codes.html',
      when: { code: ['OAUTH_SCOPE_MISMATCH'] },
      means: 'missing-scope',
      example: {
        status: 401,
        body: { code: 'OAUTH_SCOPE_MISMATCH', message: 'Unauthorized', status: 'error' },
      },
      counterExample: {
        status: 401,
        body: { code: 'INVALID_TOKEN', message: 'invalid oauth token', status: 'error' },
      },
    },
    {
      id: 'books-scope',
      source: 'https://www.zoho.com/books/api/v3/errors/',
      when: { code: [57] },
      means: 'missing-scope',
      example: {
        status: 401,
        body: { code: 57, message: 'You are not authorized to perform this operation' },
      },
      counterExample: { status: 400, body: { code: 1002, message: 'Contact does not exist.' } },
    },
    {
      id: 'profile',
      source: 'https://www.zoho.com/crm/developer/docs/api/v7/status-codes.html',
      when: { code: ['NO_PERMISSION'] },
      means: 'insufficient-role',
      example: {
        status: 403,
        body: { code: 'NO_PERMISSION', message: 'permission denied to create', status: 'error' },
      },
      counterExample: {
        status: 400,
        body: { code: 'INVALID_DATA', message: 'invalid data', status: 'error' },
      },
    },
  ],
};

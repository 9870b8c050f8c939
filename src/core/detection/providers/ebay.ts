import type { Provider } from './provider.ts';

/** eBay: numbered errors, https://developer.ebay.com/api-docs/static/handling-error-messages.html */
export const ebay: Provider = {
  name: 'ebay',
  toolkits: ['ebay'],
  hosts: ['ebay.com'],
  rules: [
    {
      id: 'scope',
      source: 'https://developer.ebay.com/api-docs/static/oauth-scopes.html',
      when: { code: [1100] },
      means: 'missing-scope',
      example: {
        status: 403,
        body: {
          errors: [
            {
              errorId: 1100,
              domain: 'ACCESS',
              message: 'Access denied',
              longMessage: 'Insufficient permissions to fulfill the request.',
            },
          ],
        },
      },
      counterExample: {
        status: 400,
        body: {
          errors: [{ errorId: 25001, domain: 'API_INVENTORY', message: 'A system error has occurred.' }],
        },
      },
    },
  ],
};

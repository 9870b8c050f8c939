import type { Provider } from './provider.ts';

/** Amazon Ads: https://advertising.amazon.com/API/docs/en-us/guides/account-management/authorization/profiles */
export const amazonAds: Provider = {
  name: 'amazon_ads',
  toolkits: ['amazonads', 'amazonadvertising'],
  hosts: ['advertising-api.amazon.com', 'advertising-api-eu.amazon.com', 'advertising-api-fe.amazon.com'],
  rules: [
    {
      // The header Amazon-Advertising-API-Scope carries the number of a profile; it is no OAuth scope.
      id: 'profile',
      source:
        'https://advertising.amazon.com/API/docs/en-us/guides/account-management/authorization/profiles',
      when: { says: ['not authorized to access scope'], anywhere: true },
      means: 'insufficient-role',
      example: {
        status: 401,
        body: { code: 'UNAUTHORIZED', details: 'Not authorized to access scope 123456789' },
      },
      counterExample: { status: 401, body: { code: 'UNAUTHORIZED', details: 'HTTP 401 Unauthorized' } },
    },
  ],
};

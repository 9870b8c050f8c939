import type { Provider } from './provider.ts';

/** Apollo.io: most routes ask for a master key, https://docs.apollo.io/docs/create-api-key */
export const apollo: Provider = {
  name: 'apollo',
  toolkits: ['apollo'],
  hosts: ['apollo.io'],
  rules: [
    {
      id: 'plan',
      source: 'https://docs.apollo.io/docs/api-pricing',
      when: { code: ['API_INACCESSIBLE'], says: ['plan'] },
      means: 'plan-or-feature-gate',
      example: {
        status: 403,
        body: {
          error: 'api/v1/mixed_people/api_search is not accessible with this api_key on a free plan.',
          error_code: 'API_INACCESSIBLE',
        },
      },
      counterExample: {
        status: 403,
        body: {
          error: 'api/v1/emailer_campaigns/search is not accessible with this api_key',
          error_code: 'API_INACCESSIBLE',
        },
      },
    },
    {
      id: 'master-key',
      source: 'https://docs.apollo.io/docs/create-api-key',
      when: { code: ['API_INACCESSIBLE'] },
      means: 'wrong-credential-kind',
      example: {
        status: 403,
        body: {
          error: 'api/v1/emailer_campaigns/search is not accessible with this api_key',
          error_code: 'API_INACCESSIBLE',
        },
      },
      counterExample: {
        status: 422,
        body: { error: 'You have insufficient credits to perform this request.' },
      },
    },
  ],
};

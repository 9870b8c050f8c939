import type { Provider } from './provider.ts';

/** Shopify: https://shopify.dev/docs/api/usage/response-codes */
export const shopify: Provider = {
  name: 'shopify',
  toolkits: ['shopify'],
  hosts: ['myshopify.com'],
  rules: [
    {
      id: 'approval',
      source: 'https://shopify.dev/docs/apps/launch/protected-customer-data',
      when: { says: ['not approved to access the'] },
      means: 'plan-or-feature-gate',
      example: {
        status: 200,
        body: {
          data: { customers: null },
          errors: [
            {
              message: 'This app is not approved to access the Customer object.',
              extensions: { code: 'ACCESS_DENIED' },
            },
          ],
        },
      },
      counterExample: {
        status: 200,
        body: { errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED' } }] },
      },
    },
    {
      id: 'scope',
      source: 'https://shopify.dev/docs/api/usage/access-scopes',
      when: { says: ['merchant approval for'] },
      means: 'missing-scope',
      example: {
        status: 403,
        body: { errors: '[API] This action requires merchant approval for read_orders scope.' },
      },
      counterExample: { status: 422, body: { errors: { title: ["can't be blank"] } } },
    },
  ],
};

import type { Provider } from './provider.ts';

/** Square: https://developer.squareup.com/docs/build-basics/general-considerations/handling-errors */
export const squareup: Provider = {
  name: 'squareup',
  toolkits: ['square'],
  hosts: ['squareup.com'],
  rules: [
    {
      id: 'scopes',
      source: 'https://developer.squareup.com/docs/oauth-api/square-permissions',
      when: { code: ['INSUFFICIENT_SCOPES'] },
      means: 'missing-scope',
      example: {
        status: 403,
        body: {
          errors: [
            {
              category: 'AUTHENTICATION_ERROR',
              code: 'INSUFFICIENT_SCOPES',
              detail: 'The merchant must authorize your application for the following scopes: ORDERS_READ',
            },
          ],
        },
      },
      counterExample: {
        status: 404,
        body: {
          errors: [{ category: 'INVALID_REQUEST_ERROR', code: 'NOT_FOUND', detail: 'Resource not found.' }],
        },
      },
    },
  ],
};

import type { Provider } from './provider.ts';

/** Linear: GraphQL errors with a type, https://linear.app/developers/graphql */
export const linear: Provider = {
  name: 'linear',
  toolkits: ['linear'],
  hosts: ['linear.app'],
  rules: [
    {
      id: 'authentication',
      source: 'https://linear.app/developers/graphql#authentication',
      // The same words for a missing and for a bad key; a tester sends one.
      when: { code: ['AUTHENTICATION_ERROR'] },
      means: 'invalid-credential',
      example: {
        status: 401,
        body: {
          errors: [
            {
              message: 'Authentication required, not authenticated',
              extensions: { type: 'authentication error', code: 'AUTHENTICATION_ERROR' },
            },
          ],
        },
      },
      counterExample: {
        status: 400,
        body: { errors: [{ message: 'Argument Validation Error', extensions: { code: 'INVALID_INPUT' } }] },
      },
    },
  ],
};

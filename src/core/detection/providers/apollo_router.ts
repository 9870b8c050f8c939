import type { Provider } from './provider.ts';

/** Apollo's GraphQL router: https://www.apollographql.com/docs/graphos/routing/security/authorization */
export const apolloRouter: Provider = {
  name: 'apollo_router',
  toolkits: ['apollo_router', 'graphos'],
  hosts: [],
  rules: [
    {
      id: 'scopes',
      source: 'https://www.apollographql.com/docs/graphos/routing/security/authorization#requiresscopes',
      when: { code: ['UNAUTHORIZED_FIELD_OR_TYPE'], anywhere: true },
      means: 'missing-scope',
      example: {
        status: 200,
        body: {
          data: { me: { email: null } },
          errors: [
            {
              message: 'Unauthorized field or type',
              path: ['me', 'email'],
              extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' },
            },
          ],
        },
      },
      counterExample: {
        status: 200,
        body: { errors: [{ message: 'Unknown field', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] },
      },
    },
  ],
};

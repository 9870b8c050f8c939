import type { Provider } from './provider.ts';

/** X: problem types, https://docs.x.com/x-api/fundamentals/response-codes-and-errors */
export const twitter: Provider = {
  name: 'twitter',
  toolkits: ['twitter', 'x'],
  hosts: ['api.twitter.com', 'api.x.com'],
  rules: [
    {
      id: 'enrollment',
      source: 'https://docs.x.com/x-api/fundamentals/response-codes-and-errors',
      when: { code: ['client-not-enrolled', 453] },
      means: 'plan-or-feature-gate',
      example: {
        status: 403,
        body: {
          title: 'Client Forbidden',
          reason: 'client-not-enrolled',
          detail: 'you must use keys and tokens from a developer App that is attached to a Project.',
        },
      },
      counterExample: { status: 403, body: { title: 'Forbidden', status: 403, detail: 'Forbidden' } },
    },
    {
      id: 'kind',
      source: 'https://docs.x.com/fundamentals/authentication/overview',
      when: { says: ['unsupported authentication'] },
      means: 'wrong-credential-kind',
      example: {
        status: 403,
        body: {
          title: 'Unsupported Authentication',
          detail: 'Authenticating with OAuth 2.0 Application-Only is forbidden for this endpoint.',
          status: 403,
        },
      },
      counterExample: { status: 429, body: { title: 'Too Many Requests', status: 429 } },
    },
    {
      id: 'duplicate',
      source: 'https://docs.x.com/x-api/fundamentals/response-codes-and-errors',
      when: { says: ['duplicate content'] },
      means: 'conflict',
      example: {
        status: 403,
        body: {
          detail: 'You are not allowed to create a Tweet with duplicate content.',
          title: 'Forbidden',
          status: 403,
        },
      },
      counterExample: {
        status: 403,
        body: { detail: 'You are not permitted to perform this action.', title: 'Forbidden', status: 403 },
      },
    },
  ],
};

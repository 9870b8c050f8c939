import type { Provider } from './provider.ts';

/** HighLevel: tokens are of an agency or of one location, and routes are open to one of the two. */
export const highlevel: Provider = {
  name: 'highlevel',
  toolkits: ['highlevel', 'gohighlevel', 'leadconnector'],
  hosts: ['leadconnectorhq.com', 'gohighlevel.com'],
  rules: [
    {
      id: 'auth-class',
      source: 'https://marketplace.gohighlevel.com/docs/Authorization/PrivateIntegrationsToken/',
      when: { says: ['authclass', 'user type mismatch', 'does not have access to this location'] },
      means: 'wrong-credential-kind',
      example: {
        status: 401,
        body: { statusCode: 401, message: 'This authClass type is not allowed to access this scope.' },
      },
      counterExample: {
        status: 401,
        body: { statusCode: 401, message: 'The token is not authorized for this scope.' },
      },
    },
  ],
};

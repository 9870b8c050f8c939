import type { Provider } from './provider.ts';

/** Cloudflare: https://developers.cloudflare.com/fundamentals/api/troubleshooting/ */
export const cloudflare: Provider = {
  name: 'cloudflare',
  toolkits: ['cloudflare'],
  hosts: ['api.cloudflare.com'],
  rules: [
    {
      id: 'location',
      source: 'https://developers.cloudflare.com/fundamentals/api/how-to/restrict-tokens/',
      when: { says: ['cannot use the access token from location'] },
      means: 'ip-or-policy-block',
      example: {
        status: 403,
        body: {
          success: false,
          errors: [{ code: 9109, message: 'Cannot use the access token from location: 203.0.113.7' }],
        },
      },
      counterExample: {
        status: 403,
        body: {
          success: false,
          errors: [{ code: 9109, message: 'Unauthorized to access requested resource' }],
        },
      },
    },
    {
      id: 'named-permission',
      source: 'https://developers.cloudflare.com/fundamentals/api/reference/permissions/',
      when: { says: ['requires permission "com.cloudflare.api.'] },
      means: 'missing-scope',
      example: {
        status: 403,
        body: {
          success: false,
          errors: [
            {
              code: 0,
              message: 'Requires permission "com.cloudflare.api.account.zone.create" to create zones',
            },
          ],
        },
      },
      counterExample: {
        status: 403,
        body: {
          success: false,
          errors: [{ code: 9109, message: 'Unauthorized to access requested resource' }],
        },
      },
    },
    {
      id: 'malformed',
      source: 'https://developers.cloudflare.com/fundamentals/api/troubleshooting/',
      when: { says: ['invalid format for x-auth-key header', 'invalid format for authorization header'] },
      means: 'invalid-credential',
      example: {
        status: 400,
        body: {
          success: false,
          errors: [
            {
              code: 6003,
              message: 'Invalid request headers',
              error_chain: [{ code: 6103, message: 'Invalid format for X-Auth-Key header' }],
            },
          ],
        },
      },
      counterExample: {
        status: 400,
        body: { success: false, errors: [{ code: 7003, message: 'Could not route to /zones/x' }] },
      },
    },
    {
      id: 'permission',
      source: 'https://developers.cloudflare.com/fundamentals/api/reference/permissions/',
      when: { code: [9109, 10000] },
      means: 'missing-scope',
      example: {
        status: 403,
        body: { success: false, errors: [{ code: 10000, message: 'Authentication error' }] },
      },
      counterExample: {
        status: 401,
        body: { success: false, errors: [{ code: 1000, message: 'Invalid API Token' }] },
      },
    },
  ],
};

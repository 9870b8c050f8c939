import type { Provider } from './provider.ts';

/** Pinterest: https://developers.pinterest.com/docs/api/v5/ */
export const pinterest: Provider = {
  name: 'pinterest',
  toolkits: ['pinterest'],
  hosts: ['pinterest.com'],
  rules: [
    {
      id: 'scope',
      source: 'https://developers.pinterest.com/docs/getting-started/scopes/',
      when: { says: ['authorization failed: missing: ['] },
      means: 'missing-scope',
      example: { status: 401, body: { code: 2, message: "Authorization failed: Missing: ['boards:read']" } },
      counterExample: { status: 401, body: { code: 2, message: 'Authentication failed.' } },
    },
    {
      id: 'access-tier',
      source: 'https://developers.pinterest.com/docs/getting-started/connect-app/',
      when: { says: ['consumer type is not supported'] },
      means: 'plan-or-feature-gate',
      example: {
        status: 403,
        body: {
          code: 3,
          message: 'Your application consumer type is not supported, please contact support.',
        },
      },
      counterExample: {
        status: 403,
        body: { code: 29, message: 'You are not permitted to access that resource.' },
      },
    },
  ],
};

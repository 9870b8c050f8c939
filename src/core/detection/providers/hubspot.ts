import type { Provider } from './provider.ts';

/** HubSpot: categories, https://developers.hubspot.com/docs/api/error-handling */
export const hubspot: Provider = {
  name: 'hubspot',
  toolkits: ['hubspot'],
  hosts: ['hubapi.com'],
  rules: [
    {
      id: 'scopes',
      source: 'https://developers.hubspot.com/docs/api/error-handling',
      when: { code: ['MISSING_SCOPES'] },
      means: 'missing-scope',
      example: {
        status: 403,
        body: {
          status: 'error',
          message: "This app hasn't been granted all required scopes to make this call.",
          category: 'MISSING_SCOPES',
        },
      },
      counterExample: {
        status: 400,
        body: { status: 'error', message: 'Property values were not valid', category: 'VALIDATION_ERROR' },
      },
    },
    {
      id: 'token-permissions',
      source: 'https://developers.hubspot.com/docs/api/error-handling',
      when: { says: ['does not have proper permissions'] },
      means: 'missing-scope',
      example: {
        status: 403,
        body: {
          status: 'error',
          message:
            'This oauth-token (x) does not have proper permissions! (requires any of [contacts-access])',
        },
      },
      counterExample: {
        status: 400,
        body: { status: 'error', message: 'Property values were not valid', category: 'VALIDATION_ERROR' },
      },
    },
    {
      id: 'expired',
      source: 'https://developers.hubspot.com/docs/api/error-handling',
      when: { code: ['EXPIRED_AUTHENTICATION'] },
      means: 'expired-credential',
      example: {
        status: 401,
        body: {
          status: 'error',
          message: 'The OAuth token used to make this call expired 3 hour(s) ago.',
          category: 'EXPIRED_AUTHENTICATION',
        },
      },
      counterExample: {
        status: 429,
        body: {
          status: 'error',
          message: 'You have reached your ten_secondly_rolling limit.',
          category: 'RATE_LIMITS',
        },
      },
    },
  ],
};

import type { Provider } from './provider.ts';

/** Freshdesk: codes, https://developers.freshdesk.com/api/#error */
export const freshdesk: Provider = {
  name: 'freshdesk',
  toolkits: ['freshdesk', 'freshservice'],
  hosts: ['freshdesk.com', 'freshservice.com'],
  rules: [
    {
      id: 'credentials',
      source: 'https://developers.freshdesk.com/api/#error',
      when: { code: ['invalid_credentials'] },
      means: 'invalid-credential',
      example: {
        status: 401,
        body: { code: 'invalid_credentials', message: 'You have to be logged in to perform this action.' },
      },
      counterExample: {
        status: 400,
        body: {
          description: 'Validation failed',
          errors: [{ field: 'email', message: 'It should be a valid email', code: 'invalid_value' }],
        },
      },
    },
    {
      id: 'denied',
      source: 'https://developers.freshdesk.com/api/#error',
      when: { code: ['access_denied', 'inaccessible_field'] },
      means: 'insufficient-role',
      example: {
        status: 403,
        body: { code: 'access_denied', message: 'You are not authorized to perform this action.' },
      },
      counterExample: {
        status: 409,
        body: {
          description: 'Validation failed',
          errors: [{ field: 'name', message: 'It should be a unique value', code: 'duplicate_value' }],
        },
      },
    },
    {
      id: 'feature',
      source: 'https://developers.freshdesk.com/api/#error',
      when: { code: ['require_feature'] },
      means: 'plan-or-feature-gate',
      example: {
        status: 403,
        body: {
          code: 'require_feature',
          message: 'The Timesheets feature(s) is/are not supported in your plan.',
        },
      },
      counterExample: {
        status: 403,
        body: { code: 'access_denied', message: 'You are not authorized to perform this action.' },
      },
    },
  ],
};

import type { Provider } from './provider.ts';

/** Intercom: https://developers.intercom.com/docs/references/rest-api/errors/error-codes */
export const intercom: Provider = {
  name: 'intercom',
  toolkits: ['intercom'],
  hosts: ['intercom.io'],
  rules: [
    {
      id: 'plan',
      source: 'https://developers.intercom.com/docs/references/rest-api/errors/error-codes',
      when: { code: ['api_plan_restricted'] },
      means: 'plan-or-feature-gate',
      example: {
        status: 403,
        body: {
          type: 'error.list',
          errors: [{ code: 'api_plan_restricted', message: 'Active subscription needed.' }],
        },
      },
      counterExample: {
        status: 404,
        body: { type: 'error.list', errors: [{ code: 'not_found', message: 'Contact Not Found' }] },
      },
    },
    {
      id: 'token',
      source: 'https://developers.intercom.com/docs/references/rest-api/errors/error-codes',
      when: { code: ['token_revoked', 'token_blocked', 'token_unauthorized', 'token_suspended'] },
      means: 'invalid-credential',
      example: {
        status: 401,
        body: { type: 'error.list', errors: [{ code: 'token_revoked', message: 'Access token revoked' }] },
      },
      counterExample: {
        status: 400,
        body: { type: 'error.list', errors: [{ code: 'parameter_invalid', message: 'email is invalid' }] },
      },
    },
  ],
};

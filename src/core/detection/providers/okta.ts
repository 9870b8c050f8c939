import type { Provider } from './provider.ts';

/** Okta: error codes, https://developer.okta.com/docs/reference/error-codes/ */
export const okta: Provider = {
  name: 'okta',
  toolkits: ['okta'],
  hosts: ['okta.com', 'oktapreview.com'],
  rules: [
    {
      id: 'feature',
      source: 'https://developer.okta.com/docs/reference/error-codes/#E0000015',
      when: { code: ['E0000015'], anywhere: true },
      means: 'plan-or-feature-gate',
      example: {
        status: 401,
        body: {
          errorCode: 'E0000015',
          errorSummary: 'You do not have permission to access the feature you are requesting',
        },
      },
      counterExample: {
        status: 403,
        body: {
          errorCode: 'E0000006',
          errorSummary: 'You do not have permission to perform the requested action',
        },
      },
    },
    {
      id: 'token',
      source: 'https://developer.okta.com/docs/reference/error-codes/#E0000011',
      when: { code: ['E0000011'], anywhere: true },
      means: 'invalid-credential',
      example: { status: 401, body: { errorCode: 'E0000011', errorSummary: 'Invalid token provided' } },
      counterExample: {
        status: 400,
        body: { errorCode: 'E0000001', errorSummary: 'Api validation failed: scopeId' },
      },
    },
  ],
};

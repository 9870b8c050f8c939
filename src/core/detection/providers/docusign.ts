import type { Provider } from './provider.ts';

/** DocuSign: https://developers.docusign.com/docs/esign-rest-api/esign101/security/call-limits/error-code-reference/ */
export const docusign: Provider = {
  name: 'docusign',
  toolkits: ['docusign'],
  hosts: ['docusign.net', 'docusign.com'],
  rules: [
    {
      id: 'account',
      source: 'https://developers.docusign.com/docs/esign-rest-api/reference/',
      when: { code: ['ACCOUNT_LACKS_PERMISSIONS'] },
      means: 'plan-or-feature-gate',
      example: {
        status: 401,
        body: {
          errorCode: 'ACCOUNT_LACKS_PERMISSIONS',
          message: 'This Account lacks sufficient permissions.',
        },
      },
      counterExample: {
        status: 400,
        body: {
          errorCode: 'INVALID_REQUEST_PARAMETER',
          message: 'The request contained at least one invalid parameter.',
        },
      },
    },
    {
      id: 'consent',
      source: 'https://developers.docusign.com/platform/auth/consent/',
      when: { code: ['consent_required'] },
      means: 'missing-scope',
      example: { status: 400, body: { error: 'consent_required' } },
      counterExample: { status: 400, body: { error: 'invalid_request' } },
    },
  ],
};

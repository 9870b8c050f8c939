import type { Provider } from './provider.ts';

/** PayPal: error names, https://developer.paypal.com/api/rest/responses/ */
export const paypal: Provider = {
  name: 'paypal',
  toolkits: ['paypal'],
  hosts: ['paypal.com'],
  rules: [
    {
      id: 'not-authorized',
      source: 'https://developer.paypal.com/api/rest/responses/',
      when: { code: ['NOT_AUTHORIZED'] },
      means: 'missing-scope',
      example: {
        status: 403,
        body: { name: 'NOT_AUTHORIZED', message: 'Authorization failed due to insufficient permissions.' },
      },
      counterExample: {
        status: 422,
        body: { name: 'UNPROCESSABLE_ENTITY', message: 'The requested action could not be performed.' },
      },
    },
    {
      id: 'consent',
      source: 'https://developer.paypal.com/api/rest/reference/orders/v2/errors/',
      when: { code: ['CONSENT_NEEDED', 'PAYEE_NOT_CONSENTED'] },
      means: 'missing-scope',
      example: {
        status: 403,
        body: {
          name: 'NOT_AUTHORIZED_X',
          details: [{ code: 'CONSENT_NEEDED' }],
          message: 'Authorization failed due to insufficient permissions.',
        },
      },
      counterExample: {
        status: 400,
        body: {
          name: 'AUTHORIZATION_CANNOT_BE_VOIDED',
          message: 'Authorization is in captured state and hence cannot be voided.',
        },
      },
    },
  ],
};

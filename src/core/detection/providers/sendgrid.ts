import type { Provider } from './provider.ts';

/** SendGrid: keys carry scopes; a key without the one needed is told only this. */
export const sendgrid: Provider = {
  name: 'sendgrid',
  toolkits: ['sendgrid'],
  hosts: ['sendgrid.com'],
  rules: [
    {
      id: 'scope',
      source:
        'https://www.twilio.com/docs/sendgrid/api-reference/how-to-use-the-sendgrid-v3-api/authorization',
      when: { status: [403], says: ['access forbidden'] },
      means: 'missing-scope',
      example: { status: 403, body: { errors: [{ field: null, message: 'access forbidden' }] } },
      counterExample: {
        status: 400,
        body: {
          errors: [{ field: 'from', message: 'The from address does not match a verified Sender Identity.' }],
        },
      },
    },
  ],
};

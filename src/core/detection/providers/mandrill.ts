import type { Provider } from './provider.ts';

/** Mailchimp Transactional: every error is a 500, https://mailchimp.com/developer/transactional/docs/fundamentals/#error-handling */
export const mandrill: Provider = {
  name: 'mandrill',
  toolkits: ['mandrill', 'mailchimptransactional'],
  hosts: ['mandrillapp.com'],
  rules: [
    {
      id: 'key',
      source: 'https://mailchimp.com/developer/transactional/docs/error-glossary/',
      when: { code: ['Invalid_Key'] },
      means: 'invalid-credential',
      example: {
        status: 500,
        body: { status: 'error', code: -1, name: 'Invalid_Key', message: 'Invalid API key' },
      },
      counterExample: {
        status: 500,
        body: {
          status: 'error',
          code: -2,
          name: 'ValidationError',
          message: 'Validation error: {"email":"Please enter a value"}',
        },
      },
    },
    {
      id: 'no-key',
      source: 'https://mailchimp.com/developer/transactional/docs/error-glossary/',
      when: { says: ['you must specify a key value'] },
      means: 'missing-credential',
      example: {
        status: 500,
        body: { status: 'error', code: -1, name: 'ValidationError', message: 'You must specify a key value' },
      },
      counterExample: {
        status: 500,
        body: {
          status: 'error',
          code: -1,
          name: 'ValidationError',
          message: 'You must specify a message value',
        },
      },
    },
    {
      id: 'payment',
      source: 'https://mailchimp.com/developer/transactional/docs/error-glossary/',
      when: { code: ['PaymentRequired'] },
      means: 'plan-or-feature-gate',
      example: {
        status: 500,
        body: {
          status: 'error',
          code: 10,
          name: 'PaymentRequired',
          message: 'This feature is only available for accounts with a positive balance.',
        },
      },
      counterExample: {
        status: 500,
        body: { status: 'error', code: 10, name: 'Unknown_Template', message: 'No such template "x"' },
      },
    },
  ],
};

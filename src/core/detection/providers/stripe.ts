import type { Provider } from './provider.ts';

/** Stripe: codes, https://docs.stripe.com/error-codes */
export const stripe: Provider = {
  name: 'stripe',
  toolkits: ['stripe'],
  hosts: ['stripe.com'],
  rules: [
    {
      id: 'permissions',
      source: 'https://docs.stripe.com/keys/restricted-api-keys',
      when: { says: ['does not have the required permissions for this endpoint'] },
      means: 'missing-scope',
      example: {
        status: 403,
        body: {
          error: {
            type: 'invalid_request_error',
            message:
              "The provided key 'rk_test_***' does not have the required permissions for this endpoint on account 'acct_x'.",
          },
        },
      },
      counterExample: {
        status: 402,
        body: { error: { code: 'card_declined', message: 'Your card was declined.', type: 'card_error' } },
      },
    },
    {
      id: 'mode',
      source: 'https://docs.stripe.com/error-codes#resource-missing',
      when: { says: ['a similar object exists in live mode', 'a similar object exists in test mode'] },
      means: 'wrong-credential-kind',
      example: {
        status: 404,
        body: {
          error: {
            code: 'resource_missing',
            message:
              "No such customer: 'cus_x'; a similar object exists in live mode, but a test mode key was used to make this request.",
            type: 'invalid_request_error',
          },
        },
      },
      counterExample: {
        status: 404,
        body: {
          error: {
            code: 'resource_missing',
            message: "No such customer: 'cus_x'",
            type: 'invalid_request_error',
          },
        },
      },
    },
    {
      id: 'connect',
      source: 'https://docs.stripe.com/error-codes#account-invalid',
      when: { code: ['account_invalid'] },
      means: 'wrong-credential-kind',
      example: {
        status: 403,
        body: {
          error: {
            code: 'account_invalid',
            message: 'Only Stripe Connect platforms can work with other accounts.',
            type: 'invalid_request_error',
          },
        },
      },
      counterExample: {
        status: 400,
        body: { error: { code: 'account_country_invalid_address', type: 'invalid_request_error' } },
      },
    },
    {
      id: 'cardholder',
      source: 'https://docs.stripe.com/error-codes#authentication-required',
      when: { code: ['card_error'] },
      means: 'payment',
      example: {
        status: 402,
        body: {
          error: {
            code: 'authentication_required',
            message: 'Your card was declined. This transaction requires authentication.',
            type: 'card_error',
          },
        },
      },
      counterExample: {
        status: 401,
        body: { error: { message: 'Invalid API Key provided: sk_test_***', type: 'invalid_request_error' } },
      },
    },
  ],
};

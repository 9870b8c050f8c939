import type { Provider } from './provider.ts';

/** Plaid: HTTP 400 for everything, the reason is in `error_code`. */
export const plaid: Provider = {
  name: 'plaid',
  toolkits: ['plaid'],
  hosts: ['plaid.com'],
  rules: [
    {
      id: 'api-keys',
      source: 'https://plaid.com/docs/errors/invalid-input/#invalid_api_keys',
      when: { code: ['INVALID_API_KEYS'] },
      means: 'invalid-credential',
      example: {
        status: 400,
        body: {
          error_code: 'INVALID_API_KEYS',
          error_type: 'INVALID_INPUT',
          error_message: 'invalid client_id or secret provided',
        },
      },
      counterExample: {
        status: 400,
        body: {
          error_code: 'INVALID_FIELD',
          error_type: 'INVALID_REQUEST',
          error_message: 'client_name must be a string',
        },
      },
    },
    {
      id: 'credentials-missing',
      source: 'https://plaid.com/docs/errors/invalid-request/#missing_fields',
      when: {
        code: ['MISSING_FIELDS'],
        says: ['missing: client_id', 'missing: secret', 'client_id, secret'],
      },
      means: 'missing-credential',
      example: {
        status: 400,
        body: {
          error_code: 'MISSING_FIELDS',
          error_type: 'INVALID_REQUEST',
          error_message: 'the following required fields are missing: client_id, secret',
        },
      },
      counterExample: {
        status: 400,
        body: {
          error_code: 'MISSING_FIELDS',
          error_type: 'INVALID_REQUEST',
          error_message: 'the following required fields are missing: country_codes',
        },
      },
    },
    {
      // The person behind the item did not agree to it when linking, and can be asked again.
      id: 'consent',
      source: 'https://plaid.com/docs/errors/invalid-input/#additional_consent_required',
      when: { code: ['ADDITIONAL_CONSENT_REQUIRED'] },
      means: 'missing-scope',
      example: {
        status: 400,
        body: {
          error_code: 'ADDITIONAL_CONSENT_REQUIRED',
          error_type: 'INVALID_INPUT',
          error_message: 'client does not have user consent to access the PRODUCT_AUTH product',
        },
      },
      counterExample: {
        status: 400,
        body: {
          error_code: 'INVALID_PRODUCT',
          error_type: 'INVALID_INPUT',
          error_message: 'client is not authorized to access the following products: ["transfer"]',
        },
      },
    },
    {
      id: 'product',
      source: 'https://plaid.com/docs/errors/invalid-input/#invalid_product',
      when: {
        code: ['INVALID_PRODUCT', 'PRODUCTS_NOT_SUPPORTED', 'UNAUTHORIZED_ENVIRONMENT'],
      },
      means: 'plan-or-feature-gate',
      example: {
        status: 400,
        body: {
          error_code: 'INVALID_PRODUCT',
          error_type: 'INVALID_INPUT',
          error_message: 'client is not authorized to access the following products: ["transfer"]',
        },
      },
      counterExample: {
        status: 400,
        body: {
          error_code: 'INVALID_ACCOUNT_ID',
          error_type: 'INVALID_INPUT',
          error_message: 'failed to find requested account ID',
        },
      },
    },
    {
      id: 'environment',
      source: 'https://plaid.com/docs/errors/invalid-input/#invalid_access_token',
      when: { code: ['INVALID_ACCESS_TOKEN', 'INVALID_PUBLIC_TOKEN'], says: ['wrong plaid environment'] },
      means: 'wrong-credential-kind',
      example: {
        status: 400,
        body: {
          error_code: 'INVALID_ACCESS_TOKEN',
          error_type: 'INVALID_INPUT',
          error_message:
            'provided access token is for the wrong Plaid environment. expected "production", got "sandbox"',
        },
      },
      counterExample: {
        status: 400,
        body: {
          error_code: 'INVALID_ACCESS_TOKEN',
          error_type: 'INVALID_INPUT',
          error_message: 'could not find matching access token',
        },
      },
    },
    {
      id: 'item-login',
      source: 'https://plaid.com/docs/errors/item/#item_login_required',
      when: { code: ['ITEM_LOGIN_REQUIRED', 'PENDING_DISCONNECT'] },
      means: 'expired-credential',
      example: {
        status: 400,
        body: {
          error_code: 'ITEM_LOGIN_REQUIRED',
          error_type: 'ITEM_ERROR',
          error_message:
            'the login details of this item have changed (credentials, MFA, or required user action) and a user login is required to update this information.',
        },
      },
      counterExample: {
        status: 400,
        body: {
          error_code: 'PRODUCT_NOT_READY',
          error_type: 'ITEM_ERROR',
          error_message: 'the requested product is not yet ready',
        },
      },
    },
  ],
};

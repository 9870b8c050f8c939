import type { Provider } from './provider.ts';

/** Anthropic: error types, https://docs.claude.com/en/api/errors */
export const anthropic: Provider = {
  name: 'anthropic',
  toolkits: ['anthropic'],
  hosts: ['anthropic.com'],
  rules: [
    {
      id: 'no-key',
      source: 'https://docs.claude.com/en/api/errors',
      when: { code: ['authentication_error'], says: ['x-api-key header is required'] },
      means: 'missing-credential',
      example: {
        status: 401,
        body: {
          type: 'error',
          error: { type: 'authentication_error', message: 'x-api-key header is required' },
        },
      },
      counterExample: {
        status: 401,
        body: { type: 'error', error: { type: 'authentication_error', message: 'invalid x-api-key' } },
      },
    },
    {
      id: 'other-product',
      source: 'https://code.claude.com/docs/en/legal-and-compliance',
      when: { says: ['only authorized for use with claude code'], anywhere: true },
      means: 'wrong-credential-kind',
      example: {
        status: 400,
        body: {
          type: 'error',
          error: {
            type: 'invalid_request_error',
            message:
              'This credential is only authorized for use with Claude Code and cannot be used for other API requests.',
          },
        },
      },
      counterExample: {
        status: 403,
        body: {
          type: 'error',
          error: {
            type: 'permission_error',
            message: 'OAuth token does not meet scope requirement user:profile',
          },
        },
      },
    },
    {
      id: 'permission',
      source: 'https://docs.claude.com/en/api/errors',
      when: { code: ['permission_error'] },
      means: 'missing-scope',
      example: {
        status: 403,
        body: {
          type: 'error',
          error: {
            type: 'permission_error',
            message: 'Your API key does not have permission to use the specified resource.',
          },
        },
      },
      counterExample: {
        status: 400,
        body: {
          type: 'error',
          error: { type: 'invalid_request_error', message: 'max_tokens: Field required' },
        },
      },
    },
    {
      id: 'key',
      source: 'https://docs.claude.com/en/api/errors',
      when: { code: ['authentication_error'], says: ['invalid x-api-key', 'invalid bearer token'] },
      means: 'invalid-credential',
      example: {
        status: 401,
        body: { type: 'error', error: { type: 'authentication_error', message: 'invalid x-api-key' } },
      },
      counterExample: {
        status: 529,
        body: { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } },
      },
    },
  ],
};

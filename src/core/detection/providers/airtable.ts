import type { Provider } from './provider.ts';

/** Airtable: error types, https://airtable.com/developers/web/api/errors */
export const airtable: Provider = {
  name: 'airtable',
  toolkits: ['airtable'],
  hosts: ['airtable.com'],
  rules: [
    {
      id: 'role',
      source: 'https://airtable.com/developers/web/api/errors',
      when: { code: ['INVALID_PERMISSIONS_OR_MODEL_NOT_FOUND', 'INVALID_PERMISSIONS'] },
      means: 'insufficient-role',
      example: {
        status: 403,
        body: {
          error: {
            type: 'INVALID_PERMISSIONS_OR_MODEL_NOT_FOUND',
            message: 'Invalid permissions, or the requested model was not found.',
          },
        },
      },
      counterExample: {
        status: 422,
        body: {
          error: {
            type: 'INVALID_VALUE_FOR_COLUMN',
            message: 'Field "Role" cannot accept the provided value',
          },
        },
      },
    },
  ],
};

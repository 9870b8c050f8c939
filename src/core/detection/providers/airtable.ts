import type { Provider } from './provider.ts';

/** Airtable: error types, https://airtable.com/developers/web/api/errors */
export const airtable: Provider = {
  name: 'airtable',
  toolkits: ['airtable'],
  hosts: ['airtable.com'],
  rules: [
    {
      // Who may write cells may not add to the choices of a field; sent as a value, it is a wrong one.
      id: 'select-option',
      source: 'https://airtable.com/developers/web/api/errors',
      when: { code: ['INVALID_MULTIPLE_CHOICE_OPTIONS'] },
      means: 'validation',
      example: {
        status: 422,
        body: {
          error: {
            type: 'INVALID_MULTIPLE_CHOICE_OPTIONS',
            message: 'Insufficient permissions to create new select option "Urgent"',
          },
        },
      },
      counterExample: {
        status: 403,
        body: { error: { type: 'INVALID_PERMISSIONS', message: 'You are not permitted to perform this' } },
      },
    },
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

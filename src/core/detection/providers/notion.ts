import type { Provider } from './provider.ts';

/** Notion: codes, https://developers.notion.com/reference/status-codes */
export const notion: Provider = {
  name: 'notion',
  toolkits: ['notion'],
  hosts: ['notion.com', 'notion.so'],
  rules: [
    {
      id: 'capability',
      source: 'https://developers.notion.com/reference/capabilities',
      when: { code: ['restricted_resource'] },
      means: 'missing-scope',
      example: {
        status: 403,
        body: {
          object: 'error',
          status: 403,
          code: 'restricted_resource',
          message: 'Insufficient permissions for this endpoint.',
        },
      },
      counterExample: {
        status: 400,
        body: { object: 'error', status: 400, code: 'validation_error', message: 'body failed validation' },
      },
    },
    {
      id: 'sharing',
      source: 'https://developers.notion.com/reference/status-codes',
      when: { code: ['object_not_found'], says: ['shared with your integration'] },
      means: 'insufficient-role',
      example: {
        status: 404,
        body: {
          object: 'error',
          status: 404,
          code: 'object_not_found',
          message:
            'Could not find page with ID: 1. Make sure the relevant pages and databases are shared with your integration.',
        },
      },
      counterExample: {
        status: 404,
        body: { object: 'error', status: 404, code: 'object_not_found', message: 'Could not find block.' },
      },
    },
  ],
};

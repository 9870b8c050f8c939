import type { Provider } from './provider.ts';

/** Box: https://developer.box.com/guides/api-calls/permissions-and-errors/common-errors/ */
export const box: Provider = {
  name: 'box',
  toolkits: ['box'],
  hosts: ['api.box.com'],
  rules: [
    {
      id: 'storage',
      source: 'https://developer.box.com/guides/api-calls/permissions-and-errors/common-errors/',
      when: { code: ['storage_limit_exceeded'] },
      means: 'other',
      example: {
        status: 403,
        body: {
          type: 'error',
          status: 403,
          code: 'storage_limit_exceeded',
          message: 'Account storage limit reached',
        },
      },
      counterExample: {
        status: 403,
        body: {
          type: 'error',
          status: 403,
          code: 'access_denied_insufficient_permissions',
          message: 'Access denied - insufficient permission',
        },
      },
    },
  ],
};

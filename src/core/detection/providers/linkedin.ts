import type { Provider } from './provider.ts';

/** LinkedIn: https://learn.microsoft.com/en-us/linkedin/shared/api-guide/concepts/error-handling */
export const linkedin: Provider = {
  name: 'linkedin',
  toolkits: ['linkedin'],
  hosts: ['linkedin.com'],
  rules: [
    {
      id: 'permissions',
      source: 'https://learn.microsoft.com/en-us/linkedin/shared/api-guide/concepts/error-handling',
      when: { status: [403], says: ['not enough permissions to access'] },
      means: 'missing-scope',
      example: {
        status: 403,
        body: { serviceErrorCode: 100, message: 'Not enough permissions to access: GET /me', status: 403 },
      },
      counterExample: { status: 422, body: { message: 'ERROR :: /commentary is required', status: 422 } },
    },
  ],
};

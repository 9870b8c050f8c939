import type { Provider } from './provider.ts';

/** Genesys Cloud: https://developer.genesys.cloud/platform/api/error-handling */
export const genesys: Provider = {
  name: 'genesys',
  toolkits: ['genesys'],
  hosts: ['mypurecloud.com'],
  rules: [
    {
      id: 'roles',
      source: 'https://developer.genesys.cloud/platform/api/error-handling',
      when: {
        code: ['missing.permissions', 'missing.any.permissions', 'missing.division.permission'],
        anywhere: true,
      },
      means: 'insufficient-role',
      example: {
        status: 403,
        body: {
          message:
            'Unable to perform the requested action. You must have at least one of the following permissions assigned: routing:queue:view',
          code: 'missing.any.permissions',
          status: 403,
        },
      },
      counterExample: {
        status: 404,
        body: { message: 'The requested resource was not found', code: 'not.found', status: 404 },
      },
    },
  ],
};

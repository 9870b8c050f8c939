import type { Provider } from './provider.ts';

/** Daytona: keys carry permissions; the guard that checks them names none. */
export const daytona: Provider = {
  name: 'daytona',
  toolkits: ['daytona'],
  hosts: ['daytona.io'],
  rules: [
    {
      id: 'forbidden-resource',
      source: 'https://www.daytona.io/docs/en/api-keys/',
      when: { status: [403], says: ['forbidden resource'] },
      means: 'missing-scope',
      example: { status: 403, body: { statusCode: 403, error: 'Forbidden', message: 'Forbidden resource' } },
      counterExample: {
        status: 404,
        body: { statusCode: 404, error: 'Not Found', message: 'Sandbox not found' },
      },
    },
  ],
};

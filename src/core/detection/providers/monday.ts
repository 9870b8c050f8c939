import type { Provider } from './provider.ts';

/** monday.com: https://developer.monday.com/api-reference/docs/error-handling */
export const monday: Provider = {
  name: 'monday',
  toolkits: ['monday'],
  hosts: ['monday.com'],
  rules: [
    {
      id: 'role',
      source: 'https://developer.monday.com/api-reference/docs/error-handling',
      when: { code: ['UserUnauthorizedException', 'USER_UNAUTHORIZED'] },
      means: 'insufficient-role',
      example: {
        status: 403,
        body: {
          error_code: 'UserUnauthorizedException',
          error_message: 'User unauthorized to perform action',
        },
      },
      counterExample: {
        status: 200,
        body: { errors: [{ message: 'invalid value', extensions: { code: 'ColumnValueException' } }] },
      },
    },
  ],
};

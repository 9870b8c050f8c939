import type { Provider } from './provider.ts';

/** Snowflake: https://docs.snowflake.com/en/developer-guide/sql-api/authenticating */
export const snowflake: Provider = {
  name: 'snowflake',
  toolkits: ['snowflake'],
  hosts: ['snowflakecomputing.com'],
  rules: [
    {
      id: 'network-policy',
      source: 'https://docs.snowflake.com/en/user-guide/network-policies',
      when: { code: ['390422', '390420'] },
      means: 'ip-or-policy-block',
      example: {
        status: 403,
        body: {
          code: '390422',
          message: 'Incoming request with IP/Token 203.0.113.7 is not allowed to access Snowflake.',
        },
      },
      counterExample: { status: 422, body: { code: '001003', message: 'SQL compilation error' } },
    },
  ],
};

import type { Provider } from './provider.ts';

/** Neo4j: status codes, https://neo4j.com/docs/status-codes/current/ */
export const neo4j: Provider = {
  name: 'neo4j',
  toolkits: ['neo4j'],
  hosts: ['neo4j.io'],
  rules: [
    {
      id: 'forbidden',
      source: 'https://neo4j.com/docs/status-codes/current/errors/all-errors/',
      when: { code: ['Neo.ClientError.Security.Forbidden'], anywhere: true },
      means: 'insufficient-role',
      example: {
        status: 403,
        body: {
          errors: [
            {
              code: 'Neo.ClientError.Security.Forbidden',
              message: "Create node with labels '' on database 'neo4j' is not allowed",
            },
          ],
        },
      },
      counterExample: {
        status: 400,
        body: {
          errors: [{ code: 'Neo.ClientError.Statement.SyntaxError', message: "Invalid input 'permission'" }],
        },
      },
    },
    {
      id: 'expired',
      source: 'https://neo4j.com/docs/status-codes/current/errors/all-errors/',
      when: {
        code: ['Neo.ClientError.Security.CredentialsExpired', 'Neo.ClientError.Security.TokenExpired'],
        anywhere: true,
      },
      means: 'expired-credential',
      example: {
        status: 401,
        body: {
          errors: [
            {
              code: 'Neo.ClientError.Security.CredentialsExpired',
              message: 'The credentials need to be changed.',
            },
          ],
        },
      },
      counterExample: {
        status: 401,
        body: { errors: [{ code: 'Neo.ClientError.Security.Unauthorized', message: 'Invalid credential.' }] },
      },
    },
  ],
};

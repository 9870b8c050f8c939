import type { Provider } from './provider.ts';

/** MySQL and what speaks its protocol: https://dev.mysql.com/doc/mysql-errors/8.0/en/server-error-reference.html */
export const mysql: Provider = {
  name: 'mysql',
  toolkits: ['mysql', 'mariadb', 'planetscale', 'tidb'],
  hosts: [],
  rules: [
    {
      id: 'access-denied',
      source: 'https://dev.mysql.com/doc/refman/8.0/en/error-access-denied.html',
      when: { says: ['using password: yes)'], anywhere: true },
      means: 'invalid-credential',
      example: { status: 403, body: "Access denied for user 'demo'@'192.0.2.7' (using password: YES)" },
      counterExample: {
        status: 403,
        body: "SELECT command denied to user 'demo'@'192.0.2.7' for table 'orders'",
      },
    },
    {
      id: 'no-password',
      source: 'https://dev.mysql.com/doc/refman/8.0/en/error-access-denied.html',
      when: { says: ['using password: no)'], anywhere: true },
      means: 'missing-credential',
      example: { status: 403, body: "Access denied for user 'demo'@'192.0.2.7' (using password: NO)" },
      counterExample: {
        status: 403,
        body: "Access denied for user 'demo'@'192.0.2.7' to database 'sales'",
      },
    },
  ],
};

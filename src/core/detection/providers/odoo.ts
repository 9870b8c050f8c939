import type { Provider } from './provider.ts';

/** Odoo: exceptions behind JSON-RPC, https://www.odoo.com/documentation/17.0/developer/reference/backend/orm.html */
export const odoo: Provider = {
  name: 'odoo',
  toolkits: ['odoo'],
  hosts: ['odoo.com'],
  rules: [
    {
      // "Login/password error"; who is known and may not gets an AccessError.
      id: 'access-denied',
      source: 'https://github.com/odoo/odoo/blob/17.0/odoo/exceptions.py',
      when: { code: ['odoo.exceptions.AccessDenied'], anywhere: true },
      means: 'invalid-credential',
      example: {
        status: 200,
        body: {
          jsonrpc: '2.0',
          error: {
            code: 200,
            message: 'Odoo Server Error',
            data: { name: 'odoo.exceptions.AccessDenied', message: 'Access Denied' },
          },
        },
      },
      counterExample: {
        status: 200,
        body: {
          jsonrpc: '2.0',
          error: {
            code: 200,
            message: 'Odoo Server Error',
            data: { name: 'odoo.exceptions.AccessError', message: 'You are not allowed to access this' },
          },
        },
      },
    },
  ],
};

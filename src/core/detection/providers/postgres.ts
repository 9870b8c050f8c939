import type { Provider } from './provider.ts';

/** PostgreSQL behind PostgREST and Supabase: SQLSTATE, https://www.postgresql.org/docs/current/errcodes-appendix.html */
export const postgres: Provider = {
  name: 'postgres',
  toolkits: ['supabase', 'postgrest', 'neon'],
  hosts: ['supabase.co'],
  rules: [
    {
      id: 'privilege',
      source: 'https://www.postgresql.org/docs/current/errcodes-appendix.html',
      when: { code: ['42501'], anywhere: true },
      means: 'insufficient-role',
      example: {
        status: 403,
        body: { code: '42501', message: 'new row violates row-level security policy for table "todos"' },
      },
      counterExample: {
        status: 409,
        body: { code: '23505', message: 'duplicate key value violates unique constraint' },
      },
    },
    {
      id: 'expired',
      source: 'https://docs.postgrest.org/en/stable/references/errors.html',
      when: { code: ['PGRST303', 'PGRST301'], says: ['expired'], anywhere: true },
      means: 'expired-credential',
      example: { status: 401, body: { code: 'PGRST301', message: 'JWT expired' } },
      counterExample: { status: 401, body: { code: 'PGRST301', message: 'JWSError JWSInvalidSignature' } },
    },
  ],
};

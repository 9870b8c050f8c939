import type { Provider } from './provider.ts';

/** Sentry: https://docs.sentry.io/api/permissions/ */
export const sentry: Provider = {
  name: 'sentry',
  toolkits: ['sentry'],
  hosts: ['sentry.io'],
  rules: [
    {
      id: 'sso',
      source: 'https://docs.sentry.io/organization/authentication/sso/',
      when: { code: ['sso-required'] },
      means: 'ip-or-policy-block',
      example: { status: 401, body: { detail: { code: 'sso-required', message: 'Must login via SSO' } } },
      counterExample: { status: 401, body: { detail: 'Invalid token' } },
    },
  ],
};

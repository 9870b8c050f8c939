import type { Provider } from './provider.ts';

/** Datadog: 403 is also what a bad key gets; only a failed check tells of scopes. */
export const datadog: Provider = {
  name: 'datadog',
  toolkits: ['datadog'],
  hosts: ['datadoghq.com', 'datadoghq.eu'],
  rules: [
    {
      id: 'scope',
      source: 'https://docs.datadoghq.com/account_management/api-app-keys/#scopes',
      when: { says: ['failed permission authorization checks'] },
      means: 'missing-scope',
      example: { status: 403, body: { errors: ['Forbidden', 'Failed permission authorization checks'] } },
      counterExample: {
        status: 400,
        body: { errors: ["The value provided for parameter 'query' is invalid"] },
      },
    },
    {
      id: 'key',
      source: 'https://docs.datadoghq.com/api/latest/authentication/',
      when: { status: [403], code: ['forbidden'] },
      means: 'invalid-credential',
      example: { status: 403, body: { errors: ['Forbidden'] } },
      counterExample: { status: 403, body: { errors: ['Access to this IP is blocked'] } },
    },
  ],
};

import type { Provider } from './provider.ts';

/** Tailscale: OAuth clients and keys carry scopes; the refusal names none. */
export const tailscale: Provider = {
  name: 'tailscale',
  toolkits: ['tailscale'],
  hosts: ['tailscale.com'],
  rules: [
    {
      id: 'scope',
      source: 'https://tailscale.com/kb/1215/oauth-clients',
      when: { says: ['calling actor does not have enough permissions'] },
      means: 'missing-scope',
      example: {
        status: 403,
        body: { message: 'calling actor does not have enough permissions to perform this function' },
      },
      counterExample: { status: 404, body: { message: 'Not Found' } },
    },
  ],
};

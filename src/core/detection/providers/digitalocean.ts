import type { Provider } from './provider.ts';

/** DigitalOcean: tokens are read-only or carry scopes; the refusal names none. */
export const digitalocean: Provider = {
  name: 'digitalocean',
  toolkits: ['digitalocean'],
  hosts: ['digitalocean.com'],
  rules: [
    {
      id: 'scope',
      source: 'https://docs.digitalocean.com/reference/api/create-personal-access-token/',
      when: { status: [403], says: ['not authorized to perform this operation'] },
      means: 'missing-scope',
      example: {
        status: 403,
        body: { id: 'Forbidden', message: 'You are not authorized to perform this operation' },
      },
      counterExample: {
        status: 404,
        body: { id: 'not_found', message: 'The resource you were accessing could not be found.' },
      },
    },
  ],
};

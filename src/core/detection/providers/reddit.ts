import type { Provider } from './provider.ts';

/** Reddit: https://github.com/reddit-archive/reddit/wiki/OAuth2 */
export const reddit: Provider = {
  name: 'reddit',
  toolkits: ['reddit'],
  hosts: ['reddit.com'],
  rules: [
    {
      id: 'private',
      source: 'https://www.reddit.com/dev/api',
      when: { code: ['private', 'quarantined', 'gold_only'] },
      means: 'insufficient-role',
      example: { status: 403, body: { reason: 'private', message: 'Forbidden', error: 403 } },
      counterExample: { status: 404, body: { reason: 'banned', message: 'Not Found', error: 404 } },
    },
  ],
};

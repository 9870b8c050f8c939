import type { Provider } from './provider.ts';

/** Typefully: API keys belong to a user; some routes are for paying teams. */
export const typefully: Provider = {
  name: 'typefully',
  toolkits: ['typefully'],
  hosts: ['typefully.com'],
  rules: [
    {
      id: 'key',
      source: 'https://support.typefully.com/en/articles/8718287-typefully-api',
      when: { status: [401], says: ['invalid token', 'invalid api key'] },
      means: 'invalid-credential',
      example: { status: 401, body: { error: 'Invalid token' } },
      counterExample: { status: 404, body: { error: 'Draft not found' } },
    },
  ],
};

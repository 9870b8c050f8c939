import type { Provider } from './provider.ts';

/** Trello: plain text, https://developer.atlassian.com/cloud/trello/guides/rest-api/status-codes/ */
export const trello: Provider = {
  name: 'trello',
  toolkits: ['trello'],
  hosts: ['trello.com'],
  rules: [
    {
      id: 'permission',
      source: 'https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/',
      when: { says: ['unauthorized permission requested'] },
      means: 'missing-scope',
      example: { status: 401, body: 'unauthorized permission requested' },
      counterExample: { status: 400, body: 'invalid id' },
    },
    {
      id: 'token',
      source: 'https://developer.atlassian.com/cloud/trello/guides/rest-api/status-codes/',
      when: { says: ['invalid app token', 'invalid key', 'invalid token'] },
      means: 'invalid-credential',
      example: { status: 401, body: 'invalid key' },
      counterExample: { status: 400, body: 'invalid value for idList' },
    },
  ],
};

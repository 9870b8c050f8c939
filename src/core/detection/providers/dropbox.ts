import type { Provider } from './provider.ts';

/** Dropbox: https://www.dropbox.com/developers/documentation/http/documentation#error-handling */
export const dropbox: Provider = {
  name: 'dropbox',
  toolkits: ['dropbox'],
  hosts: ['dropboxapi.com'],
  rules: [
    {
      id: 'scope',
      source: 'https://www.dropbox.com/developers/documentation/http/documentation#auth-scopes',
      when: { code: ['missing_scope'] },
      means: 'missing-scope',
      example: {
        status: 401,
        body: {
          error_summary: 'missing_scope/.',
          error: { '.tag': 'missing_scope', required_scope: 'files.content.read' },
        },
      },
      counterExample: {
        status: 409,
        body: { error_summary: 'path/not_found/..', error: { '.tag': 'path' } },
      },
    },
  ],
};

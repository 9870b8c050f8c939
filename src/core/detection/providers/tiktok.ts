import type { Provider } from './provider.ts';

/** TikTok: https://developers.tiktok.com/doc/tiktok-api-v2-error-handling */
export const tiktok: Provider = {
  name: 'tiktok',
  toolkits: ['tiktok'],
  hosts: ['tiktokapis.com'],
  rules: [
    {
      id: 'scope',
      source: 'https://developers.tiktok.com/doc/tiktok-api-v2-error-handling',
      when: { code: ['scope_not_authorized', 'scope_permission_missed'] },
      means: 'missing-scope',
      example: {
        status: 401,
        body: {
          error: {
            code: 'scope_not_authorized',
            message: 'The user did not authorize the scope required for completing this request.',
          },
        },
      },
      counterExample: { status: 200, body: { data: { user: {} }, error: { code: 'ok', message: '' } } },
    },
  ],
};

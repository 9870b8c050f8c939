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
    {
      id: 'audit',
      source: 'https://developers.tiktok.com/doc/content-posting-api-reference-direct-post',
      when: { code: ['unaudited_client_can_only_post_to_private_accounts'], anywhere: true },
      means: 'plan-or-feature-gate',
      example: {
        status: 403,
        body: {
          error: {
            code: 'unaudited_client_can_only_post_to_private_accounts',
            message: 'Please review our integration guidelines',
          },
        },
      },
      counterExample: {
        status: 403,
        body: { error: { code: 'privacy_level_option_mismatch', message: 'Check the privacy level' } },
      },
    },
    {
      id: 'caps',
      source: 'https://developers.tiktok.com/doc/content-posting-api-reference-direct-post',
      when: {
        code: ['spam_risk_too_many_posts', 'spam_risk_too_many_pending_share', 'reached_active_user_cap'],
        anywhere: true,
      },
      means: 'rate-limit',
      example: {
        status: 403,
        body: {
          error: {
            code: 'spam_risk_too_many_posts',
            message: 'The daily post cap from the API is reached for the current user.',
          },
        },
      },
      counterExample: {
        status: 403,
        body: { error: { code: 'spam_risk_user_banned_from_posting', message: 'The user is banned' } },
      },
    },
  ],
};

import type { Provider } from './provider.ts';

/** Telegram: https://core.telegram.org/bots/api#making-requests */
export const telegram: Provider = {
  name: 'telegram',
  toolkits: ['telegram'],
  hosts: ['api.telegram.org'],
  rules: [
    {
      id: 'blocked',
      source: 'https://core.telegram.org/bots/api#making-requests',
      when: {
        says: ['bot was blocked by the user', 'user is deactivated', "bot can't initiate conversation"],
      },
      means: 'other',
      example: {
        status: 403,
        body: { ok: false, error_code: 403, description: 'Forbidden: bot was blocked by the user' },
      },
      counterExample: {
        status: 403,
        body: {
          ok: false,
          error_code: 403,
          description: 'Forbidden: bot is not a member of the channel chat',
        },
      },
    },
    {
      id: 'rights',
      source: 'https://core.telegram.org/bots/api#chatadministratorrights',
      when: { says: ['not enough rights', 'need administrator rights', 'bot is not a member'] },
      means: 'insufficient-role',
      example: {
        status: 400,
        body: {
          ok: false,
          error_code: 400,
          description: 'Bad Request: not enough rights to send text messages to the chat',
        },
      },
      counterExample: {
        status: 400,
        body: { ok: false, error_code: 400, description: 'Bad Request: chat not found' },
      },
    },
  ],
};

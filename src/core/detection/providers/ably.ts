import type { Provider } from './provider.ts';

/** Ably: error codes, https://ably.com/docs/platform/errors/codes */
export const ably: Provider = {
  name: 'ably',
  toolkits: ['ably'],
  hosts: ['ably.io'],
  rules: [
    {
      id: 'capability',
      source: 'https://ably.com/docs/platform/errors/codes',
      when: { code: [40160] },
      means: 'missing-scope',
      example: {
        status: 401,
        body: {
          error: {
            message: 'Channel denied access based on given capability; channelId = x',
            code: 40160,
            statusCode: 401,
          },
        },
      },
      counterExample: {
        status: 401,
        body: { error: { message: 'Token expired', code: 40142, statusCode: 401 } },
      },
    },
  ],
};

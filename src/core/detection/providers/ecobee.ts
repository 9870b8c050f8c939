import type { Provider } from './provider.ts';

/** Ecobee: https://www.ecobee.com/home/developer/api/documentation/v1/error-codes.shtml */
export const ecobee: Provider = {
  name: 'ecobee',
  toolkits: ['ecobee'],
  hosts: ['ecobee.com'],
  rules: [
    {
      id: 'token-expired',
      source: 'https://www.ecobee.com/home/developer/api/documentation/v1/error-codes.shtml',
      when: { status: [500], code: [14] },
      means: 'expired-credential',
      example: {
        status: 500,
        body: { status: { code: 14, message: 'Authentication token has expired. Refresh your tokens.' } },
      },
      counterExample: { status: 500, body: { status: { code: 3, message: 'Processing error.' } } },
    },
    {
      id: 'not-authorized',
      source: 'https://www.ecobee.com/home/developer/api/documentation/v1/error-codes.shtml',
      when: { status: [500], code: [2] },
      means: 'insufficient-role',
      example: { status: 500, body: { status: { code: 2, message: 'Not authorized.' } } },
      counterExample: { status: 500, body: { status: { code: 4, message: 'Serialization error.' } } },
    },
    {
      id: 'authentication-failed',
      source: 'https://www.ecobee.com/home/developer/api/documentation/v1/error-codes.shtml',
      when: { status: [500], code: [1] },
      means: 'invalid-credential',
      example: { status: 500, body: { status: { code: 1, message: 'Authentication failed.' } } },
      counterExample: {
        status: 500,
        body: { status: { code: 12, message: 'Post not supported for request.' } },
      },
    },
  ],
};

import type { Provider } from './provider.ts';

/** Withings: https://developer.withings.com/api-reference/#section/Response-status */
export const withings: Provider = {
  name: 'withings',
  toolkits: ['withings'],
  hosts: ['wbsapi.withings.net', 'withings.com'],
  rules: [
    {
      id: 'invalid-token',
      source: 'https://developer.withings.com/api-reference/#section/Response-status',
      when: { says: ['xrequestid: not provided invalid_token'], anywhere: true },
      means: 'invalid-credential',
      example: {
        status: 200,
        body: {
          status: 401,
          body: {},
          error: 'XRequestID: Not provided invalid_token: The access token provided is invalid',
        },
      },
      counterExample: {
        status: 200,
        body: { status: 503, body: {}, error: 'Invalid Params: invalid action' },
      },
    },
  ],
};

import type { Provider } from './provider.ts';

/** Apigee gateways: fault codes, https://docs.apigee.com/api-platform/reference/policies/verify-api-key-policy */
export const apigee: Provider = {
  name: 'apigee',
  toolkits: ['apigee'],
  hosts: [],
  rules: [
    {
      id: 'no-key',
      source: 'https://docs.apigee.com/api-platform/reference/policies/verify-api-key-policy',
      when: { code: ['steps.oauth.v2.FailedToResolveAPIKey'], anywhere: true },
      means: 'missing-credential',
      example: {
        status: 401,
        body: {
          fault: {
            faultstring: 'Failed to resolve API Key variable request.queryparam.apikey',
            detail: { errorcode: 'steps.oauth.v2.FailedToResolveAPIKey' },
          },
        },
      },
      counterExample: {
        status: 401,
        body: {
          fault: { faultstring: 'Invalid ApiKey', detail: { errorcode: 'oauth.v2.InvalidApiKey' } },
        },
      },
    },
  ],
};

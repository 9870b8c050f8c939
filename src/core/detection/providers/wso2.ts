import type { Provider } from './provider.ts';

/** WSO2 API Manager: gateway codes, https://apim.docs.wso2.com/en/latest/troubleshooting/error-handling/ */
export const wso2: Provider = {
  name: 'wso2',
  toolkits: ['wso'],
  hosts: [],
  rules: [
    {
      id: 'scope',
      source: 'https://apim.docs.wso2.com/en/latest/troubleshooting/error-handling/',
      when: { code: [900910], says: ['does not allow you to access'], anywhere: true },
      means: 'missing-scope',
      example: {
        status: 403,
        body: {
          code: '900910',
          message: 'The access token does not allow you to access the requested resource',
          description: 'User is NOT authorized to access the Resource: /pets. Scope validation failed.',
        },
      },
      counterExample: { status: 401, body: { code: '900901', message: 'Invalid Credentials' } },
    },
    {
      id: 'subscription',
      source: 'https://apim.docs.wso2.com/en/latest/troubleshooting/error-handling/',
      when: { code: [900908], says: ['resource forbidden'], anywhere: true },
      means: 'plan-or-feature-gate',
      example: {
        status: 403,
        body: {
          code: '900908',
          message: 'Resource forbidden ',
          description: 'User is NOT authorized to access the Resource. API Subscription validation failed.',
        },
      },
      counterExample: { status: 401, body: { code: '900902', message: 'Missing Credentials' } },
    },
  ],
};

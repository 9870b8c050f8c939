import type { Provider } from './provider.ts';

/** Twilio: numbered errors, https://www.twilio.com/docs/api/errors */
export const twilio: Provider = {
  name: 'twilio',
  toolkits: ['twilio'],
  hosts: ['twilio.com'],
  rules: [
    {
      id: 'restricted-key',
      source: 'https://www.twilio.com/docs/iam/api-keys/restricted-api-keys',
      when: { code: [70051, 70053] },
      means: 'missing-scope',
      example: {
        status: 401,
        body: { code: 70051, message: "Authorization Error: actor doesn't have any assertions", status: 401 },
      },
      counterExample: {
        status: 404,
        body: { code: 20404, message: 'The requested resource was not found', status: 404 },
      },
    },
    {
      id: 'authenticate',
      source: 'https://www.twilio.com/docs/api/errors/20003',
      when: { code: [20003] },
      means: 'invalid-credential',
      example: { status: 401, body: { code: 20003, message: 'Authenticate', status: 401 } },
      counterExample: {
        status: 400,
        body: { code: 21211, message: "Invalid 'To' Phone Number", status: 400 },
      },
    },
    {
      id: 'test-credentials',
      source: 'https://www.twilio.com/docs/api/errors/20008',
      when: { code: [20008] },
      means: 'wrong-credential-kind',
      example: {
        status: 403,
        body: { code: 20008, message: 'Resource not accessible with Test Account Credentials', status: 403 },
      },
      counterExample: { status: 403, body: { code: 20403, message: 'Permission denied', status: 403 } },
    },
    {
      id: 'forbidden',
      source: 'https://www.twilio.com/docs/api/errors/20403',
      when: { code: [20403] },
      means: 'insufficient-role',
      example: { status: 403, body: { code: 20403, message: 'Forbidden', status: 403 } },
      counterExample: { status: 429, body: { code: 20429, message: 'Too Many Requests', status: 429 } },
    },
  ],
};

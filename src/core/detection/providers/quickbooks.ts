import type { Provider } from './provider.ts';

/** QuickBooks: fault codes, https://developer.intuit.com/app/developer/qbo/docs/develop/troubleshooting/error-codes */
export const quickbooks: Provider = {
  name: 'quickbooks',
  toolkits: ['quickbooks'],
  hosts: ['quickbooks.api.intuit.com'],
  rules: [
    {
      id: 'token',
      source: 'https://developer.intuit.com/app/developer/qbo/docs/develop/troubleshooting/error-codes',
      when: { code: ['3200'], says: ['token expired'] },
      means: 'expired-credential',
      example: {
        status: 401,
        body: {
          Fault: {
            Error: [{ Message: 'message=AuthenticationFailed', Detail: 'Token expired', code: '3200' }],
            type: 'AUTHENTICATION',
          },
        },
      },
      counterExample: {
        status: 400,
        body: {
          Fault: {
            Error: [{ Message: 'Duplicate Name Exists Error', code: '6240' }],
            type: 'ValidationFault',
          },
        },
      },
    },
    {
      id: 'scope',
      source: 'https://developer.intuit.com/app/developer/qbo/docs/develop/troubleshooting/error-codes',
      when: { code: ['3100', '003100'], says: ['sufficient scope'] },
      means: 'missing-scope',
      example: {
        status: 403,
        body: {
          Fault: {
            Error: [{ Detail: 'The access token does not have sufficient scope', code: '3100' }],
            type: 'SERVICE',
          },
        },
      },
      counterExample: {
        status: 403,
        body: {
          Fault: {
            Error: [{ Message: 'message=ApplicationAuthorizationFailed; errorCode=003100', code: '3100' }],
            type: 'SERVICE',
          },
        },
      },
    },
    {
      id: 'permission',
      source: 'https://developer.intuit.com/app/developer/qbo/docs/develop/troubleshooting/error-codes',
      when: { code: ['5020'] },
      means: 'insufficient-role',
      example: {
        status: 400,
        body: {
          Fault: {
            Error: [
              {
                Message: 'Permission Denied Error',
                Detail: 'You do not have the access rights to use this feature.',
                code: '5020',
              },
            ],
            type: 'ValidationFault',
          },
        },
      },
      counterExample: {
        status: 400,
        body: {
          Fault: { Error: [{ Message: 'Invalid Reference Id', code: '2500' }], type: 'ValidationFault' },
        },
      },
    },
    {
      id: 'company',
      source: 'https://developer.intuit.com/app/developer/qbo/docs/develop/troubleshooting/error-codes',
      when: { code: ['3100', '003100'] },
      means: 'wrong-credential-kind',
      example: {
        status: 403,
        body: {
          Fault: {
            Error: [{ Message: 'message=ApplicationAuthorizationFailed; errorCode=003100', code: '3100' }],
            type: 'SERVICE',
          },
        },
      },
      counterExample: {
        status: 400,
        body: {
          Fault: { Error: [{ Message: 'Invalid Reference Id', code: '2500' }], type: 'ValidationFault' },
        },
      },
    },
  ],
};

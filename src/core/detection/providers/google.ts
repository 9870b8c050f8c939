import type { Provider } from './provider.ts';

/** Google: reasons of google.rpc.ErrorInfo, https://cloud.google.com/apis/design/errors */
export const google: Provider = {
  name: 'google',
  toolkits: ['google', 'gmail', 'youtube', 'gcp', 'bigquery', 'firebase', 'firestore'],
  hosts: ['googleapis.com'],
  rules: [
    {
      id: 'scope',
      source: 'https://cloud.google.com/apis/design/errors',
      when: { code: ['ACCESS_TOKEN_SCOPE_INSUFFICIENT'], anywhere: true },
      means: 'missing-scope',
      example: {
        status: 403,
        body: {
          error: {
            code: 403,
            message: 'Request had insufficient authentication scopes.',
            status: 'PERMISSION_DENIED',
            details: [{ reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' }],
          },
        },
      },
      counterExample: {
        status: 403,
        body: {
          error: { code: 403, message: 'The caller does not have permission', status: 'PERMISSION_DENIED' },
        },
      },
    },
    {
      id: 'unregistered',
      source: 'https://developers.google.com/webmaster-tools/v1/errors',
      when: { code: ['dailyLimitExceededUnreg'], anywhere: true },
      means: 'missing-credential',
      example: {
        status: 403,
        body: {
          error: {
            errors: [{ domain: 'usageLimits', reason: 'dailyLimitExceededUnreg' }],
            code: 403,
            message: 'Daily Limit for Unauthenticated Use Exceeded. Continued use requires signup.',
          },
        },
      },
      counterExample: {
        status: 403,
        body: {
          error: {
            errors: [{ domain: 'usageLimits', reason: 'dailyLimitExceeded' }],
            code: 403,
            message: 'Daily Limit Exceeded',
          },
        },
      },
    },
    {
      id: 'disabled',
      source: 'https://cloud.google.com/apis/design/errors',
      when: {
        code: [
          'SERVICE_DISABLED',
          'accessNotConfigured',
          'BILLING_DISABLED',
          'DEVELOPER_TOKEN_NOT_APPROVED',
          'CUSTOMER_NOT_ENABLED',
        ],
        anywhere: true,
      },
      means: 'plan-or-feature-gate',
      example: {
        status: 403,
        body: {
          error: {
            code: 403,
            message: 'Gmail API has not been used in project 1 before or it is disabled.',
            status: 'PERMISSION_DENIED',
            errors: [{ domain: 'usageLimits', reason: 'accessNotConfigured' }],
          },
        },
      },
      counterExample: {
        status: 403,
        body: {
          error: {
            code: 403,
            message: 'Quota exceeded',
            errors: [{ domain: 'usageLimits', reason: 'quotaExceeded' }],
          },
        },
      },
    },
    {
      id: 'key-restriction',
      source: 'https://cloud.google.com/docs/authentication/api-keys',
      when: {
        code: [
          'API_KEY_IP_ADDRESS_BLOCKED',
          'API_KEY_HTTP_REFERRER_BLOCKED',
          'API_KEY_ANDROID_APP_BLOCKED',
          'API_KEY_IOS_APP_BLOCKED',
          'VPC_SERVICE_CONTROLS',
          'ORG_RESTRICTION_VIOLATION',
          'SECURITY_POLICY_VIOLATED',
        ],
        anywhere: true,
      },
      means: 'ip-or-policy-block',
      example: {
        status: 403,
        body: {
          error: {
            code: 403,
            message: 'Requests from referer <empty> are blocked.',
            status: 'PERMISSION_DENIED',
            details: [{ reason: 'API_KEY_HTTP_REFERRER_BLOCKED' }],
          },
        },
      },
      counterExample: {
        status: 400,
        body: {
          error: {
            code: 400,
            message: 'API key not valid.',
            status: 'INVALID_ARGUMENT',
            details: [{ reason: 'API_KEY_INVALID' }],
          },
        },
      },
    },
    {
      id: 'key-service',
      source: 'https://cloud.google.com/docs/authentication/api-keys',
      when: { code: ['API_KEY_SERVICE_BLOCKED'], anywhere: true },
      means: 'missing-scope',
      example: {
        status: 403,
        body: {
          error: {
            code: 403,
            message: 'Requests to this API maps are blocked.',
            status: 'PERMISSION_DENIED',
            details: [{ reason: 'API_KEY_SERVICE_BLOCKED' }],
          },
        },
      },
      counterExample: {
        status: 403,
        body: {
          error: { code: 403, message: 'The caller does not have permission', status: 'PERMISSION_DENIED' },
        },
      },
    },
    {
      id: 'file',
      source: 'https://developers.google.com/workspace/drive/api/guides/handle-errors',
      when: {
        code: ['insufficientFilePermissions', 'IAM_PERMISSION_DENIED', 'USER_PERMISSION_DENIED'],
        anywhere: true,
      },
      means: 'insufficient-role',
      example: {
        status: 403,
        body: {
          error: {
            code: 403,
            message: 'The user does not have sufficient permissions for this file.',
            errors: [{ reason: 'insufficientFilePermissions' }],
          },
        },
      },
      counterExample: {
        status: 404,
        body: { error: { code: 404, message: 'File not found: 1.', errors: [{ reason: 'notFound' }] } },
      },
    },
    {
      id: 'expired-key',
      source: 'https://cloud.google.com/docs/authentication/api-keys',
      when: { says: ['api key expired'], code: ['API_KEY_INVALID'], anywhere: true },
      means: 'expired-credential',
      example: {
        status: 400,
        body: {
          error: {
            code: 400,
            message: 'API key expired. Please renew the API key.',
            status: 'INVALID_ARGUMENT',
            details: [{ reason: 'API_KEY_INVALID' }],
          },
        },
      },
      counterExample: {
        status: 400,
        body: {
          error: {
            code: 400,
            message: 'API key not valid. Please pass a valid API key.',
            details: [{ reason: 'API_KEY_INVALID' }],
          },
        },
      },
    },
    {
      id: 'no-key',
      source: 'https://cloud.google.com/docs/authentication/api-keys-use',
      when: { says: ['unregistered callers'], anywhere: true },
      means: 'missing-credential',
      example: {
        status: 403,
        body: {
          error: {
            code: 403,
            message:
              "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer identity to call this API.",
            status: 'PERMISSION_DENIED',
          },
        },
      },
      counterExample: {
        status: 403,
        body: {
          error: { code: 403, message: 'The caller does not have permission', status: 'PERMISSION_DENIED' },
        },
      },
    },
    {
      id: 'credentials',
      source: 'https://cloud.google.com/apis/design/errors',
      when: { code: ['API_KEY_INVALID', 'authError'], anywhere: true },
      means: 'invalid-credential',
      example: {
        status: 401,
        body: {
          error: {
            code: 401,
            message: 'Request had invalid authentication credentials.',
            errors: [{ reason: 'authError' }],
            status: 'UNAUTHENTICATED',
          },
        },
      },
      counterExample: {
        status: 400,
        body: { error: { code: 400, message: 'Invalid argument', errors: [{ reason: 'badRequest' }] } },
      },
    },
    {
      id: 'front-end',
      source: 'https://cloud.google.com/run/docs/troubleshooting',
      when: { says: ['does not have permission to get url'], anywhere: true },
      means: 'insufficient-role',
      example: {
        status: 403,
        body: '<html><head><title>403 Forbidden</title></head><body><h2>Your client does not have permission to get URL <code>/</code> from this server.</h2></body></html>',
      },
      counterExample: {
        status: 404,
        body: '<html><head><title>Error 404 (Not Found)!!1</title></head></html>',
      },
    },
    {
      id: 'sender',
      source: 'https://firebase.google.com/docs/cloud-messaging/error-codes',
      when: { code: ['SENDER_ID_MISMATCH'], anywhere: true },
      means: 'wrong-credential-kind',
      example: {
        status: 403,
        body: {
          error: {
            code: 403,
            message: 'SenderId mismatch',
            status: 'PERMISSION_DENIED',
            details: [{ errorCode: 'SENDER_ID_MISMATCH' }],
          },
        },
      },
      counterExample: {
        status: 404,
        body: {
          error: { code: 404, status: 'NOT_FOUND', details: [{ errorCode: 'UNREGISTERED' }] },
        },
      },
    },
    {
      id: 'limits',
      source: 'https://developers.google.com/workspace/drive/api/guides/handle-errors',
      when: {
        code: [
          'quotaExceeded',
          'rateLimitExceeded',
          'userRateLimitExceeded',
          'dailyLimitExceeded',
          'RATE_LIMIT_EXCEEDED',
        ],
        anywhere: true,
      },
      means: 'rate-limit',
      example: {
        status: 403,
        body: {
          error: {
            code: 403,
            message: 'User Rate Limit Exceeded',
            errors: [{ domain: 'usageLimits', reason: 'userRateLimitExceeded' }],
            status: 'PERMISSION_DENIED',
          },
        },
      },
      counterExample: {
        status: 403,
        body: {
          error: { code: 403, message: 'The caller does not have permission', status: 'PERMISSION_DENIED' },
        },
      },
    },
  ],
};

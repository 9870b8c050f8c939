import type { Provider } from './provider.ts';

/** Salesforce: error codes, https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm */
export const salesforce: Provider = {
  name: 'salesforce',
  toolkits: ['salesforce'],
  hosts: ['salesforce.com', 'force.com'],
  rules: [
    {
      id: 'session',
      source: 'https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm',
      when: { code: ['INVALID_SESSION_ID'] },
      means: 'invalid-credential',
      example: {
        status: 401,
        body: [{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }],
      },
      counterExample: { status: 400, body: [{ message: 'unexpected token', errorCode: 'MALFORMED_QUERY' }] },
    },
    {
      id: 'access',
      source:
        'https://developer.salesforce.com/docs/atlas.en-us.api.meta/api/sforce_api_calls_concepts_core_data_objects.htm',
      when: {
        code: [
          'INSUFFICIENT_ACCESS',
          'INSUFFICIENT_ACCESS_OR_READONLY',
          'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
          'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY_ACCESS',
        ],
      },
      means: 'insufficient-role',
      example: {
        status: 400,
        body: [
          {
            message: 'insufficient access rights on cross-reference id',
            errorCode: 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
          },
        ],
      },
      counterExample: {
        status: 404,
        body: [{ message: 'The requested resource does not exist', errorCode: 'NOT_FOUND' }],
      },
    },
    {
      id: 'disabled',
      source: 'https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm',
      when: { code: ['API_DISABLED_FOR_ORG', 'API_CURRENTLY_DISABLED', 'FUNCTIONALITY_NOT_ENABLED'] },
      means: 'plan-or-feature-gate',
      example: {
        status: 403,
        body: [
          {
            message: 'The REST API is not enabled for this Organization.',
            errorCode: 'API_DISABLED_FOR_ORG',
          },
        ],
      },
      counterExample: {
        status: 403,
        body: [{ message: 'TotalRequests Limit exceeded.', errorCode: 'REQUEST_LIMIT_EXCEEDED' }],
      },
    },
    {
      id: 'blocked',
      source: 'https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_flow_errors.htm',
      when: { code: ['OAUTH_APP_BLOCKED', 'OAUTH_APP_ACCESS_DENIED', 'LOGIN_RESTRICTED', 'ip restricted'] },
      means: 'ip-or-policy-block',
      example: {
        status: 403,
        body: [{ message: 'this app is blocked by admin', errorCode: 'OAUTH_APP_BLOCKED' }],
      },
      counterExample: {
        status: 401,
        body: [{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }],
      },
    },
  ],
};

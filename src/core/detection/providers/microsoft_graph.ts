import type { Provider } from './provider.ts';

/** Microsoft Graph: https://learn.microsoft.com/en-us/graph/errors */
export const microsoftGraph: Provider = {
  name: 'microsoft_graph',
  toolkits: ['microsoft', 'outlook', 'onedrive', 'sharepoint', 'msgraph', 'teams', 'entra'],
  hosts: ['graph.microsoft.com'],
  rules: [
    {
      id: 'denied',
      source: 'https://learn.microsoft.com/en-us/graph/resolve-auth-errors',
      when: { code: ['Authorization_RequestDenied'] },
      means: 'missing-scope',
      example: {
        status: 403,
        body: {
          error: {
            code: 'Authorization_RequestDenied',
            message: 'Insufficient privileges to complete the operation.',
          },
        },
      },
      counterExample: {
        status: 400,
        body: {
          error: {
            code: 'Request_BadRequest',
            message: 'Permission being assigned already exists on the object',
          },
        },
      },
    },
    {
      id: 'request',
      source: 'https://learn.microsoft.com/en-us/graph/permissions-reference',
      when: { says: ['permissions on the request. api requires'] },
      means: 'missing-scope',
      example: {
        status: 403,
        body: {
          error: {
            code: 'Forbidden',
            message:
              "Missing role permissions on the request. API requires one of 'Chat.Read.All'. Roles on the request ''.",
          },
        },
      },
      counterExample: { status: 403, body: { error: { code: 'Forbidden', message: 'Access is denied.' } } },
    },
    {
      id: 'no-grants',
      source: 'https://learn.microsoft.com/en-us/graph/resolve-auth-errors',
      when: { says: ['either scp or roles claim need to be present'], anywhere: true },
      means: 'missing-scope',
      example: {
        status: 403,
        body: {
          error: {
            code: 'AccessDenied',
            message: 'Either scp or roles claim need to be present in the token.',
          },
        },
      },
      counterExample: {
        status: 401,
        body: { error: { code: 'InvalidAuthenticationToken', message: 'Access token is empty.' } },
      },
    },
    {
      id: 'premium',
      source: 'https://learn.microsoft.com/en-us/graph/api/signin-list',
      when: { code: ['Authentication_RequestFromNonPremiumTenantOrB2CTenant'] },
      means: 'plan-or-feature-gate',
      example: {
        status: 403,
        body: {
          error: {
            code: 'Authentication_RequestFromNonPremiumTenantOrB2CTenant',
            message: "Neither tenant is B2C or tenant doesn't have premium license",
          },
        },
      },
      counterExample: {
        status: 404,
        body: { error: { code: 'Request_ResourceNotFound', message: 'Resource does not exist.' } },
      },
    },
  ],
};

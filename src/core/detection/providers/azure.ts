import type { Provider } from './provider.ts';

/** Azure: https://learn.microsoft.com/en-us/azure/azure-resource-manager/troubleshooting/common-deployment-errors */
export const azure: Provider = {
  name: 'azure',
  toolkits: ['azure'],
  hosts: ['management.azure.com', 'azure.com', 'windows.net'],
  rules: [
    {
      id: 'authorization-failed',
      source: 'https://learn.microsoft.com/en-us/azure/role-based-access-control/troubleshooting',
      when: {
        code: [
          'AuthorizationFailed',
          'LinkedAuthorizationFailed',
          'AuthorizationPermissionMismatch',
          'ForbiddenByRbac',
        ],
        anywhere: true,
      },
      means: 'insufficient-role',
      example: {
        status: 403,
        body: {
          error: {
            code: 'AuthorizationFailed',
            message:
              "The client 'x' does not have authorization to perform action 'Microsoft.Web/sites/read' over scope '/subscriptions/0'.",
          },
        },
      },
      counterExample: {
        status: 404,
        body: { error: { code: 'ResourceNotFound', message: 'The Resource was not found.' } },
      },
    },
    {
      id: 'access-restriction',
      source: 'https://learn.microsoft.com/en-us/azure/app-service/app-service-ip-restrictions',
      when: { status: [403], header: { name: 'x-ms-forbidden-ip' }, anywhere: true },
      means: 'ip-or-policy-block',
      example: {
        status: 403,
        headers: { 'x-ms-forbidden-ip': '203.0.113.7' },
        body: '<html><head><title>Web App - Unavailable</title></head><body><h1>Error 403 - Forbidden</h1></body></html>',
      },
      counterExample: {
        status: 403,
        body: '<html><head><title>Forbidden</title></head><body><h1>Error 403 - Forbidden</h1></body></html>',
      },
    },
    {
      id: 'policy',
      source: 'https://learn.microsoft.com/en-us/azure/governance/policy/troubleshoot/general',
      when: { code: ['RequestDisallowedByPolicy', 'RequestDisallowedByAzure'], anywhere: true },
      means: 'ip-or-policy-block',
      example: {
        status: 403,
        body: {
          error: { code: 'RequestDisallowedByPolicy', message: "Resource 'vm' was disallowed by policy." },
        },
      },
      counterExample: {
        status: 400,
        body: { error: { code: 'InvalidRequestContent', message: 'The request content was invalid.' } },
      },
    },
  ],
};

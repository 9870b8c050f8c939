import type { Provider } from './provider.ts';

/** Autodesk Platform Services: https://aps.autodesk.com/en/docs/oauth/v2/developers_guide/error_handling */
export const autodesk: Provider = {
  name: 'autodesk',
  toolkits: ['autodesk'],
  hosts: ['autodesk.com'],
  rules: [
    {
      id: 'scope',
      source: 'https://aps.autodesk.com/en/docs/oauth/v2/developers_guide/error_handling',
      when: { code: ['AUTH-010', 'AUTH-012'], anywhere: true },
      means: 'missing-scope',
      example: {
        status: 403,
        body: {
          developerMessage: 'The required parameter(s) scope data:write not present in the token',
          errorCode: 'AUTH-010',
        },
      },
      counterExample: {
        status: 401,
        body: { developerMessage: 'The client_id specified is not valid', errorCode: 'AUTH-001' },
      },
    },
  ],
};

import type { Provider } from './provider.ts';

/** Microsoft Entra ID: AADSTS numbers, https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes */
export const entraId: Provider = {
  name: 'entra_id',
  toolkits: ['azuread', 'entraid'],
  hosts: ['login.microsoftonline.com'],
  rules: [
    {
      id: 'consent',
      source: 'https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes',
      when: { says: ['aadsts65001', 'aadsts65004', 'aadsts90094'], anywhere: true },
      means: 'missing-scope',
      example: {
        status: 400,
        body: {
          error: 'invalid_grant',
          error_description:
            'AADSTS65001: The user or administrator has not consented to use the application.',
        },
      },
      counterExample: {
        status: 400,
        body: {
          error: 'invalid_request',
          error_description: 'AADSTS900144: The request body must contain the following parameter.',
        },
      },
    },
    {
      id: 'policy',
      source: 'https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes',
      when: {
        says: ['aadsts50076', 'aadsts50079', 'aadsts53003', 'aadsts53000', 'aadsts50158'],
        anywhere: true,
      },
      means: 'ip-or-policy-block',
      example: {
        status: 400,
        body: {
          error: 'interaction_required',
          error_description: 'AADSTS50076: you must use multi-factor authentication.',
        },
      },
      counterExample: {
        status: 400,
        body: {
          error: 'invalid_grant',
          error_description: 'AADSTS70008: The refresh token has expired due to inactivity.',
        },
      },
    },
    {
      id: 'assignment',
      source: 'https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes',
      when: { says: ['aadsts50105'], anywhere: true },
      means: 'insufficient-role',
      example: {
        status: 400,
        body: {
          error: 'invalid_grant',
          error_description: 'AADSTS50105: The signed in user is not assigned to a role for the application.',
        },
      },
      counterExample: {
        status: 401,
        body: {
          error: 'invalid_client',
          error_description: 'AADSTS7000215: Invalid client secret provided.',
        },
      },
    },
  ],
};

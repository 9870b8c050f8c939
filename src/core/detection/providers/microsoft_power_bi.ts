import type { Provider } from './provider.ts';

/** Power BI: the reason is in the code, sometimes only in a header. */
export const microsoftPowerBi: Provider = {
  name: 'microsoft_power_bi',
  toolkits: ['microsoftpowerbi', 'powerbi'],
  hosts: ['powerbi.com', 'fabric.microsoft.com'],
  rules: [
    {
      id: 'not-authorized',
      source: 'https://learn.microsoft.com/en-us/power-bi/developer/embedded/embedded-troubleshoot',
      when: { code: ['PowerBINotAuthorizedException', 'PowerBIEntityNotFound', 'PowerBIFolderNotFound'] },
      means: 'insufficient-role',
      example: { status: 401, body: { error: { code: 'PowerBINotAuthorizedException' } } },
      counterExample: {
        status: 403,
        body: {
          error: {
            code: 'TokenExpired',
            message: 'Access token has expired, resubmit with a new access token',
          },
        },
      },
    },
    {
      id: 'not-licensed',
      source: 'https://learn.microsoft.com/en-us/power-bi/developer/embedded/embedded-troubleshoot',
      when: { code: ['PowerBINotLicensedException'] },
      means: 'plan-or-feature-gate',
      example: { status: 403, body: { error: { code: 'PowerBINotLicensedException' } } },
      counterExample: { status: 400, body: { error: { code: 'DatasetRefreshFailed' } } },
    },
  ],
};

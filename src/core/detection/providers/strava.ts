import type { Provider } from './provider.ts';

/** Strava: faults list what is missing, https://developers.strava.com/docs/reference/#api-models-Fault */
export const strava: Provider = {
  name: 'strava',
  toolkits: ['strava'],
  hosts: ['strava.com'],
  rules: [
    {
      id: 'scope',
      source: 'https://developers.strava.com/docs/authentication/',
      when: { status: [401, 403], code: ['missing'] },
      means: 'missing-scope',
      example: {
        status: 401,
        body: {
          message: 'Authorization Error',
          errors: [{ resource: 'AccessToken', field: 'activity:read_permission', code: 'missing' }],
        },
      },
      counterExample: {
        status: 401,
        body: {
          message: 'Authorization Error',
          errors: [{ resource: 'Athlete', field: 'access_token', code: 'invalid' }],
        },
      },
    },
  ],
};

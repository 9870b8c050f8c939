import type { Provider } from './provider.ts';

/** Zoom: HTTP 400 with a code of its own; the scopes listed are the admin and the user form of one. */
export const zoom: Provider = {
  name: 'zoom',
  toolkits: ['zoom'],
  hosts: ['zoom.us'],
  rules: [
    {
      id: 'scopes',
      source: 'https://developers.zoom.us/docs/api/errors/',
      when: { says: ['does not contain scopes'] },
      means: 'missing-scope',
      anyOf: true,
      example: {
        status: 400,
        body: {
          code: 4711,
          message:
            'Invalid access token, does not contain scopes:[meeting:read:meeting:admin, meeting:read:meeting].',
        },
      },
      counterExample: { status: 400, body: { code: 300, message: 'Validation Failed.' } },
    },
  ],
};

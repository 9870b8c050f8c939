import type { Provider } from './provider.ts';

/** BigBlueButton: https://docs.bigbluebutton.org/development/api/#api-security-model */
export const bigbluebutton: Provider = {
  name: 'bigbluebutton',
  toolkits: ['bigbluebutton'],
  hosts: [],
  rules: [
    {
      id: 'checksum',
      source: 'https://docs.bigbluebutton.org/development/api/#api-security-model',
      // Every call is signed by a checksum over it and the secret that both sides share.
      when: { code: ['checksumError'] },
      means: 'invalid-credential',
      example: {
        status: 200,
        body: '<response><returncode>FAILED</returncode><messageKey>checksumError</messageKey><message>Checksums do not match</message></response>',
      },
      counterExample: {
        status: 200,
        body: '<response><returncode>FAILED</returncode><messageKey>notFound</messageKey><message>No meeting with that ID exists</message></response>',
      },
    },
  ],
};

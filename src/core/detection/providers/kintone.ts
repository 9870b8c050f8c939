import type { Provider } from './provider.ts';

/** kintone: https://kintone.dev/en/docs/common/authentication/ */
export const kintone: Provider = {
  name: 'kintone',
  toolkits: ['kintone'],
  hosts: ['cybozu.com', 'kintone.com'],
  rules: [
    {
      id: 'token-kind',
      source: 'https://kintone.dev/en/docs/common/authentication/',
      when: { code: ['GAIA_NO01'] },
      means: 'wrong-credential-kind',
      example: {
        status: 403,
        body: { code: 'GAIA_NO01', message: 'Using this API token, you cannot run the specified API.' },
      },
      counterExample: {
        status: 520,
        body: {
          code: 'GAIA_IA02',
          message: 'The specified API token does not match the API token generated via an app.',
        },
      },
    },
  ],
};

import type { Provider } from './provider.ts';

/** Kraken: https://docs.kraken.com/api/docs/guides/spot-errors/ */
export const kraken: Provider = {
  name: 'kraken',
  toolkits: ['kraken'],
  hosts: ['kraken.com'],
  rules: [
    {
      id: 'key-permission',
      source: 'https://docs.kraken.com/api/docs/guides/spot-errors/',
      when: { says: ['egeneral:permission denied'], anywhere: true },
      means: 'missing-scope',
      example: { status: 200, body: { error: ['EGeneral:Permission denied'] } },
      counterExample: { status: 200, body: { error: ['EOrder:Insufficient funds'] } },
    },
  ],
};

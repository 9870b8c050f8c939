import type { Provider } from './provider.ts';

/** Bitfinex: every error is a 500, https://docs.bitfinex.com/docs/abbreviations-glossary */
export const bitfinex: Provider = {
  name: 'bitfinex',
  toolkits: ['bitfinex'],
  hosts: ['bitfinex.com'],
  rules: [
    {
      id: 'key',
      source: 'https://docs.bitfinex.com/docs/abbreviations-glossary',
      when: { says: ['apikey: invalid', 'apikey: digest invalid'] },
      means: 'invalid-credential',
      example: { status: 500, body: ['error', 10100, 'apikey: invalid'] },
      counterExample: { status: 500, body: ['error', 10020, 'symbol: invalid'] },
    },
  ],
};

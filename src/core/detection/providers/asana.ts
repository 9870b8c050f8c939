import type { Provider } from './provider.ts';

/** Asana: https://developers.asana.com/docs/errors */
export const asana: Provider = {
  name: 'asana',
  toolkits: ['asana'],
  hosts: ['asana.com'],
  rules: [
    {
      id: 'premium',
      source: 'https://developers.asana.com/docs/errors',
      when: { status: [402] },
      means: 'plan-or-feature-gate',
      example: { status: 402, body: { errors: [{ message: 'Search is only available to premium users.' }] } },
      counterExample: { status: 403, body: { errors: [{ message: 'Forbidden' }] } },
    },
  ],
};

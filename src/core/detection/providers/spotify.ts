import type { Provider } from './provider.ts';

/** Spotify: https://developer.spotify.com/documentation/web-api/concepts/api-calls */
export const spotify: Provider = {
  name: 'spotify',
  toolkits: ['spotify'],
  hosts: ['spotify.com'],
  rules: [
    {
      id: 'scope',
      source: 'https://developer.spotify.com/documentation/web-api/concepts/scopes',
      when: { says: ['insufficient client scope', 'permissions missing'] },
      means: 'missing-scope',
      example: { status: 403, body: { error: { status: 403, message: 'Insufficient client scope' } } },
      counterExample: { status: 404, body: { error: { status: 404, message: 'No active device found' } } },
    },
    {
      id: 'dashboard',
      source: 'https://developer.spotify.com/documentation/web-api/concepts/quota-modes',
      when: { says: ['user not registered in the developer dashboard', 'user may not be registered'] },
      means: 'plan-or-feature-gate',
      example: { status: 403, body: 'User not registered in the Developer Dashboard' },
      counterExample: {
        status: 403,
        body: { error: { status: 403, message: 'Player command failed: Restriction violated' } },
      },
    },
  ],
};

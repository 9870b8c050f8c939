import type { Provider } from './provider.ts';

/** The JWT bundle of Symfony: https://symfony.com/bundles/LexikJWTAuthenticationBundle/current/index.html */
export const lexikJwt: Provider = {
  name: 'lexik_jwt',
  toolkits: ['symfony', 'apiplatform'],
  hosts: [],
  rules: [
    {
      id: 'none-sent',
      source: 'https://symfony.com/bundles/LexikJWTAuthenticationBundle/current/2-data-customization.html',
      when: { says: ['jwt token not found'], anywhere: true },
      means: 'missing-credential',
      example: { status: 401, body: { code: 401, message: 'JWT Token not found' } },
      counterExample: { status: 401, body: { code: 401, message: 'Invalid JWT Token' } },
    },
  ],
};

import type { Provider } from './provider.ts';

/** Django REST framework, which words the refusals of many services: https://www.django-rest-framework.org/api-guide/exceptions/ */
export const djangoRest: Provider = {
  name: 'django_rest',
  toolkits: [],
  hosts: [],
  rules: [
    {
      id: 'not-authenticated',
      source: 'https://www.django-rest-framework.org/api-guide/exceptions/#notauthenticated',
      when: {
        status: [401, 403],
        says: ['authentication credentials were not provided'],
        anywhere: true,
      },
      means: 'missing-credential',
      example: { status: 403, body: { detail: 'Authentication credentials were not provided.' } },
      counterExample: { status: 401, body: { detail: 'Incorrect authentication credentials.' } },
    },
  ],
};

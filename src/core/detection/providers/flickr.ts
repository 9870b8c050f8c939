import type { Provider } from './provider.ts';

/** Flickr: the error codes at the end of each method's page, https://www.flickr.com/services/api/flickr.photos.delete.html */
export const flickr: Provider = {
  name: 'flickr',
  toolkits: ['flickr'],
  hosts: ['flickr.com'],
  rules: [
    {
      // Also of callers who are not logged in; then "none" is granted.
      id: 'permissions',
      source: 'https://www.flickr.com/services/api/flickr.photos.delete.html',
      when: { code: [99], says: ['privileges; read granted', 'privileges; write granted'] },
      means: 'missing-scope',
      example: {
        status: 200,
        body: {
          stat: 'fail',
          code: 99,
          message: 'Insufficient permissions. Method requires write privileges; read granted.',
        },
      },
      counterExample: {
        status: 200,
        body: {
          stat: 'fail',
          code: 99,
          message: 'Insufficient permissions. Method requires read privileges; none granted.',
        },
      },
    },
  ],
};

import type { Provider } from './provider.ts';

/** Elasticsearch: https://www.elastic.co/docs/deploy-manage/users-roles/cluster-or-deployment-auth/elasticsearch-privileges */
export const elasticsearch: Provider = {
  name: 'elasticsearch',
  toolkits: ['elasticsearch', 'elastic'],
  hosts: ['elastic.co', 'found.io'],
  rules: [
    {
      id: 'privilege',
      source:
        'https://www.elastic.co/docs/deploy-manage/users-roles/cluster-or-deployment-auth/elasticsearch-privileges',
      when: { code: ['security_exception'], says: ['is unauthorized for'], anywhere: true },
      means: 'insufficient-role',
      example: {
        status: 403,
        body: {
          error: {
            type: 'security_exception',
            reason:
              'action [indices:data/read/search] is unauthorized for user [bob], this action is granted by the index privileges [read,all]',
          },
          status: 403,
        },
      },
      counterExample: {
        status: 403,
        body: {
          error: { type: 'security_exception', reason: 'current license is non-compliant for [watcher]' },
          status: 403,
        },
      },
    },
  ],
};

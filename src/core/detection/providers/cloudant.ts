import type { Provider } from './provider.ts';

/** IBM Cloudant: https://cloud.ibm.com/docs/Cloudant?topic=Cloudant-work-with-your-account */
export const cloudant: Provider = {
  name: 'cloudant',
  toolkits: ['cloudant', 'ibmcloudant', 'couchdb'],
  hosts: ['cloudant.com', 'cloudantnosqldb.appdomain.cloud'],
  rules: [
    {
      id: 'database-permission',
      source: 'https://cloud.ibm.com/docs/Cloudant?topic=Cloudant-work-with-your-account#roles',
      // A 401 though who asks is known.
      when: {
        says: [
          'reader access is required for',
          'writer access is required for',
          'admin access is required for',
          'replicator access is required for',
          'server_admin is required for this request',
        ],
      },
      means: 'insufficient-role',
      example: {
        status: 401,
        body: { error: 'unauthorized', reason: '_reader access is required for this request' },
      },
      counterExample: {
        status: 401,
        body: { error: 'unauthorized', reason: 'Name or password is incorrect.' },
      },
    },
  ],
};

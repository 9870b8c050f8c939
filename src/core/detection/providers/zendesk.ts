import type { Provider } from './provider.ts';

/** Zendesk: the agent role decides, unless scopes are named. */
export const zendesk: Provider = {
  name: 'zendesk',
  toolkits: ['zendesk'],
  hosts: ['zendesk.com'],
  rules: [
    {
      id: 'forbidden',
      source:
        'https://developer.zendesk.com/documentation/api-basics/working-with-data/troubleshooting-api-requests/',
      when: { status: [403], says: ['you do not have access to this page'] },
      means: 'insufficient-role',
      example: {
        status: 403,
        body: {
          error: {
            title: 'Forbidden',
            message:
              'You do not have access to this page. Please contact the account owner of this help desk for further help.',
          },
        },
      },
      counterExample: {
        status: 403,
        body: { error: 'Forbidden', description: 'You are missing the following required scopes: write' },
      },
    },
  ],
};

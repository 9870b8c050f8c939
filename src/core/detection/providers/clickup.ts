import type { Provider } from './provider.ts';

/** ClickUp: ECODE, https://developer.clickup.com/docs/common_errors */
export const clickup: Provider = {
  name: 'clickup',
  toolkits: ['clickup'],
  hosts: ['clickup.com'],
  rules: [
    {
      id: 'team',
      source: 'https://developer.clickup.com/docs/common_errors',
      when: { code: ['OAUTH_023', 'OAUTH_026', 'OAUTH_027', 'OAUTH_029'] },
      means: 'insufficient-role',
      example: { status: 401, body: { err: 'Team not authorized', ECODE: 'OAUTH_027' } },
      counterExample: { status: 404, body: { err: 'Task not found', ECODE: 'ITEM_013' } },
    },
    {
      id: 'token',
      source: 'https://developer.clickup.com/docs/common_errors',
      when: { code: ['OAUTH_019', 'OAUTH_021', 'OAUTH_025', 'OAUTH_077'] },
      means: 'invalid-credential',
      example: { status: 401, body: { err: 'Token invalid', ECODE: 'OAUTH_025' } },
      counterExample: { status: 429, body: { err: 'Rate limit reached', ECODE: 'APP_002' } },
    },
  ],
};

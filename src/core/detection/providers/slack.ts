import type { Provider } from './provider.ts';

/** Slack: HTTP 200 with an error word, https://docs.slack.dev/reference/methods */
export const slack: Provider = {
  name: 'slack',
  toolkits: ['slack'],
  hosts: ['slack.com'],
  rules: [
    {
      id: 'scope',
      source: 'https://docs.slack.dev/reference/methods/chat.postMessage',
      when: { code: ['missing_scope', 'no_permission'] },
      means: 'missing-scope',
      example: {
        status: 200,
        body: { ok: false, error: 'missing_scope', needed: 'chat:write', provided: 'channels:read' },
      },
      counterExample: { status: 200, body: { ok: false, error: 'channel_not_found' } },
    },
    {
      id: 'kind',
      source: 'https://docs.slack.dev/authentication/tokens',
      when: { code: ['not_allowed_token_type'] },
      means: 'wrong-credential-kind',
      example: { status: 200, body: { ok: false, error: 'not_allowed_token_type' } },
      counterExample: { status: 200, body: { ok: true, warning: 'missing_charset' } },
    },
    {
      id: 'token',
      source: 'https://docs.slack.dev/reference/methods/auth.test',
      when: { code: ['invalid_auth', 'token_revoked', 'account_inactive'] },
      means: 'invalid-credential',
      example: { status: 200, body: { ok: false, error: 'token_revoked' } },
      counterExample: { status: 200, body: { ok: false, error: 'invalid_arguments' } },
    },
    {
      id: 'role',
      source: 'https://docs.slack.dev/reference/methods/chat.postMessage',
      when: {
        code: ['restricted_action', 'cant_invite', 'not_in_channel', 'not_authorized', 'user_is_restricted'],
      },
      means: 'insufficient-role',
      example: { status: 200, body: { ok: false, error: 'restricted_action' } },
      counterExample: { status: 200, body: { ok: false, error: 'name_taken' } },
    },
    {
      id: 'policy',
      source: 'https://docs.slack.dev/reference/methods/auth.test',
      when: {
        code: [
          'access_denied',
          'ekm_access_denied',
          'enterprise_is_restricted',
          'org_login_required',
          'team_access_not_granted',
        ],
      },
      means: 'ip-or-policy-block',
      example: { status: 200, body: { ok: false, error: 'ekm_access_denied' } },
      counterExample: { status: 200, body: { ok: false, error: 'fatal_error' } },
    },
    {
      id: 'plan',
      source: 'https://docs.slack.dev/reference/methods/users.list',
      when: { code: ['paid_only', 'team_not_eligible', 'plan_upgrade_required'] },
      means: 'plan-or-feature-gate',
      example: { status: 200, body: { ok: false, error: 'paid_only' } },
      counterExample: { status: 200, body: { ok: false, error: 'too_many_attachments' } },
    },
  ],
};

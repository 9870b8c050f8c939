import type { Profile, Service } from './profile.ts';

const api: Service = {
  name: 'PostHog API',
  hosts: {
    us: ['us.posthog.com', 'app.posthog.com'],
    eu: ['eu.posthog.com'],
  },
  mentionedAs: undefined,
  judgesCredential: true,
  isOverridable: false,
  tellsWhy: true,
  foreign: undefined,
  // A missing scope is answered 403 and named; a key of the other region is unknown here, hence invalid.
  refusals: {
    401: ['wrong-kind', 'missing-credential', 'malformed-credential', 'expired-or-revoked', 'wrong-region'],
    403: ['missing-scope', 'insufficient-role'],
  },
};

/** The host that apps are given: it takes events of anybody who has the public key of a project. */
const capture: Service = {
  ...api,
  name: 'PostHog event capture',
  hosts: { us: ['us.i.posthog.com'], eu: ['eu.i.posthog.com'] },
  judgesCredential: false,
};

/** Answers 401 `Authentication required` to everything that it does not let in, a missing scope included. */
const gateway: Service = {
  name: 'PostHog LLM gateway',
  hosts: { us: ['gateway.us.posthog.com'], eu: ['gateway.eu.posthog.com'] },
  // So Claude Code begins its reports of what the model's endpoint answered.
  mentionedAs: /\bAPI Error\b|\bLLM gateway\b/i,
  judgesCredential: true,
  isOverridable: true,
  tellsWhy: false,
  // Anthropic's own form, https://platform.claude.com/docs/en/api/errors; the gateway answers {"detail": ...}.
  foreign: /"type": ?"authentication_error"|\binvalid x-api-key\b|\bOAuth token has expired\b/,
  refusals: {
    401: [
      'overridden-credential',
      'wrong-kind',
      'missing-credential',
      'malformed-credential',
      'missing-scope',
      'expired-or-revoked',
      'wrong-region',
    ],
    403: ['plan-or-feature-gate'],
  },
};

/** PostHog's setup wizard, which reads and edits a project with an agent behind PostHog's gateway. */
export const posthogWizard: Profile = {
  name: 'posthog-wizard',
  title: 'PostHog wizard',
  sources: [
    'https://github.com/PostHog/wizard',
    'https://github.com/PostHog/wizard/pull/432',
    'https://github.com/PostHog/posthog/tree/master/services/llm-gateway',
  ],
  credential: {
    accepts: ['phx_'],
    tolerates: ['pha_'],
    variables: ['POSTHOG_WIZARD_API_KEY', 'POSTHOG_PERSONAL_API_KEY'],
    option: '--api-key',
    madeAt: 'https://{host}/settings/user-api-keys',
  },
  scopes: [
    { scope: 'user:read', level: 'boot', for: 'GET /api/users/@me/', at: api.name },
    { scope: 'project:read', level: 'boot', for: 'GET /api/projects/{id}/', at: api.name },
    { scope: 'llm_gateway:read', level: 'boot', for: 'POST /wizard/v1/messages', at: gateway.name },
    { scope: 'query:read', level: 'useful', for: 'POST /api/environments/{id}/query/', at: api.name },
    {
      scope: 'dashboard:write',
      level: 'useful',
      for: 'POST /api/environments/{id}/dashboards/',
      at: api.name,
    },
    { scope: 'insight:write', level: 'useful', for: 'POST /api/environments/{id}/insights/', at: api.name },
    {
      scope: 'health_issue:read',
      level: 'useful',
      for: 'GET /api/environments/{id}/health_issues/',
      at: api.name,
    },
  ],
  region: { variables: ['POSTHOG_WIZARD_REGION'], option: '--region' },
  overriddenBy: 'claude-code',
  services: [api, capture, gateway],
  probe: 'https://{host}/api/users/@me/',
  verboseLog: {
    path: { posix: '/tmp/posthog-wizard.log', win32: '%TEMP%\\posthog-wizard.log' },
    movedBy: { variable: 'POSTHOG_WIZARD_LOG_DIR', name: 'posthog-wizard.log' },
  },
  logSays: [
    { pattern: /\bPre-existing Claude login detected\b/, means: 'stored-login' },
    { pattern: /\bsettings conflicts(?: at agent init)?: {0,4}(\S.{0,1000})/i, means: 'overrides' },
    { pattern: /\bLLM gateway rejected the API key\b|\bAuthentication failed\b/i, means: 'refused' },
  ],
};

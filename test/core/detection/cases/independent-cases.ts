import { failed, refused } from './case.ts';
import type { RefusalCase } from './case.ts';

/** What an independent labeller's cases showed to be missing: each class with its neighbour that means the other. */
export const independentCases: readonly RefusalCase[] = [
  // Words of access in what was asked for: data is never evidence.
  failed('general', 200, { ip: '192.0.2.4', data: [{ port: 8080, banner: 'HTTP/1.1 403 Forbidden' }] }),
  failed('general', 200, {
    id: 'job_1',
    status: 'failed',
    messages: [{ message: 'npm ERR! 401 Unauthorized - invalid token' }],
  }),
  failed('general', 200, {
    name: 'nightly',
    status: 'failed',
    steps: [{ name: 'publish', log: 'denied: permission denied for push' }],
  }),
  failed('general', 200, { messages: [{ user: 'U1', text: 'invalid api key again, missing scope repo' }] }),
  failed('general', 200, { text: 'Your token is invalid', user: 'U1', channel: 'C1' }),
  refused('general', 200, { status: 'failed', message: 'Invalid API key' }, 'invalid-credential'),
  refused('splunk', 400, { text: 'Token disabled', code: 1 }, 'invalid-credential'),
  refused('splunk', 401, { text: 'Token is required', code: 2 }, 'missing-credential'),
  refused(
    'fhir',
    400,
    {
      resourceType: 'OperationOutcome',
      issue: [
        {
          severity: 'error',
          code: 'security',
          details: {
            text: 'Required scope: patient/Condition.write. Token scopes: openid patient/Condition.read',
          },
        },
      ],
    },
    'missing-scope',
    ['patient/Condition.write'],
  ),
  failed('fhir', 200, {
    resourceType: 'OperationOutcome',
    issue: [{ severity: 'information', diagnostics: 'Access token required for updates' }],
  }),
  refused(
    'hue',
    200,
    [{ error: { type: 1, address: '/', description: 'unauthorized user' } }],
    'invalid-credential',
  ),
  failed('hue', 200, [{ error: { type: 3, address: '/', description: 'resource not available' } }]),
  refused(
    'general',
    200,
    {
      response: {
        responseCode: 403,
        methodCode: 'GET',
        applicationCode: {
          code: 403,
          message: 'Client IP 192.0.2.1 is not whitelisted for this application.',
        },
      },
    },
    'ip-or-policy-block',
  ),
  failed('general', 200, { response: { total: 2, items: [{ code: 403, message: 'not allowed' }] } }),
  refused(
    'ecobee',
    500,
    { status: { code: 14, message: 'Authentication token has expired.' } },
    'expired-credential',
  ),
  failed('general', 500, { error: 'Upstream failed: authentication failed for service account' }),
  refused(
    'general',
    403,
    'Error: the service said: "{\\"code\\":\\"insufficient_scope\\",\\"message\\":\\"Token requires files:read or files:write\\",\\"granted\\":[\\"profile\\"]}"',
    'missing-scope',
    ['files:read', 'files:write'],
    { anyOf: true },
  ),
  // Things of the request whose names are words of access.
  failed('general', 404, { message: 'Role viewer not found' }),
  failed('kubernetes', 404, {
    kind: 'Status',
    status: 'Failure',
    message: 'clusterroles.rbac.authorization.k8s.io "reader" not found',
    reason: 'NotFound',
    code: 404,
  }),
  failed('kubernetes', 422, {
    kind: 'Status',
    status: 'Failure',
    message: 'RoleBinding.rbac.authorization.k8s.io "x" is invalid: roleRef: Required value',
    reason: 'Invalid',
    code: 422,
  }),
  failed('kubernetes', 403, {
    kind: 'Status',
    status: 'Failure',
    message:
      'pods "x" is forbidden: unable to create new content in namespace demo because it is being terminated',
    reason: 'Forbidden',
    code: 403,
  }),
  failed('meilisearch', 400, {
    message: 'Missing field `indexes`',
    code: 'missing_api_key_indexes',
    type: 'invalid_request',
  }),
  failed('meilisearch', 404, {
    message: 'API key `a1` not found.',
    code: 'api_key_not_found',
    type: 'invalid_request',
  }),
  failed('meilisearch', 400, {
    message: 'API key `a1` not found.',
    code: 'api_key_not_found',
    type: 'invalid_request',
  }),
  refused('general', 401, { message: "API key 'a1' not found" }, 'invalid-credential'),
  refused('general', 400, { message: 'API key not found' }, 'invalid-credential'),
  refused(
    'meilisearch',
    403,
    { message: 'The provided API key is invalid.', code: 'invalid_api_key' },
    'invalid-credential',
  ),
  failed('elasticsearch', 403, {
    error: {
      type: 'cluster_block_exception',
      reason: 'index [a] blocked by: [FORBIDDEN/8/index write (api)];',
    },
    status: 403,
  }),
  failed('general', 403, { errors: [{ status: 403, message: 'cannot overwrite existing version 1.2.3' }] }),
  refused(
    'general',
    403,
    { message: 'You do not have permission to overwrite this version' },
    'insufficient-role',
  ),
  failed('rocketchat', 400, {
    success: false,
    error: 'The room general is archived',
    errorType: 'error-room-archived',
  }),
  failed('line', 400, { message: 'Invalid reply token' }),
  refused('line', 401, { message: 'Invalid access token' }, 'invalid-credential'),
  failed('openai', 400, {
    error: {
      message: 'Your request was rejected by our safety system.',
      code: 'content_policy_violation',
    },
  }),
  refused('general', 403, { message: 'Blocked by the organization policy' }, 'ip-or-policy-block'),
  failed('square', 400, {
    errors: [{ category: 'PAYMENT_METHOD_ERROR', detail: "Authorization error: 'CARD_DECLINED'" }],
  }),
  failed('binance', 418, {
    code: -1003,
    msg: 'Way too much request weight used; IP banned until 1700000000000.',
  }),
  refused('general', 403, { message: 'Your IP has been banned' }, 'ip-or-policy-block'),
  failed('kakao', 400, {
    msg: 'Constraints on the parameter [uuids] are unsatisfied. Not allowed to send to some of them.',
    code: -2,
  }),
  failed('spotify', 403, { error: { status: 403, message: 'Player command failed: Restriction violated' } }),
  // What is named behind a cue.
  refused(
    'netbox',
    403,
    {
      detail:
        'You do not have permission to perform this action. Required object permission: ipam.view_prefix',
    },
    'insufficient-role',
    ['ipam.view_prefix'],
  ),
  failed('general', 400, { detail: 'metadata is required: object expected' }),
  refused('general', 403, { message: 'Missing permissions: [MANAGE_ORDERS]' }, 'insufficient-role', [
    'MANAGE_ORDERS',
  ]),
  refused(
    'alibaba',
    403,
    { Code: 'NoPermission', Message: 'RAM: no permission. AuthAction: ecs:RunInstances' },
    'insufficient-role',
    ['ecs:RunInstances'],
  ),
  refused(
    'moodle',
    403,
    { message: 'Sorry, but you do not currently have permissions to do that (moodle/user:update).' },
    'insufficient-role',
    ['moodle/user:update'],
  ),
  refused(
    'proxmox',
    403,
    { message: 'Permission check failed (/vms/100, VM.PowerMgmt)\n', data: null },
    'insufficient-role',
    ['VM.PowerMgmt'],
  ),
  refused(
    'vsphere',
    403,
    {
      message:
        "Permission to perform this operation was denied. Privilege 'VirtualMachine.State.CreateSnapshot' is required",
    },
    'insufficient-role',
    ['VirtualMachine.State.CreateSnapshot'],
  ),
  refused(
    'openstack',
    403,
    { error: { code: 403, message: "Policy doesn't allow ecs:servers:start to be performed." } },
    'insufficient-role',
    ['ecs:servers:start'],
  ),
  refused(
    'general',
    403,
    { message: 'You are not authorized to perform operation (sms:SendSms)' },
    'insufficient-role',
    ['sms:SendSms'],
  ),
  refused('general', 403, { message: 'The token lacks the required scope SEARCH' }, 'missing-scope', [
    'SEARCH',
  ]),
  refused('general', 403, { message: 'The user did not authorize scope heartrate' }, 'missing-scope', [
    'heartrate',
  ]),
  refused(
    'general',
    403,
    { message: 'Token does not meet scope requirement user:profile' },
    'missing-scope',
    ['user:profile'],
  ),
  refused(
    'etsy',
    403,
    {
      error: 'insufficient_scope',
      error_description: 'This token has not been granted the scope required for this request (shops_w)',
    },
    'missing-scope',
    ['shops_w'],
  ),
  refused('general', 403, { message: 'This app uses disabled [friends] scopes' }, 'missing-scope', [
    'friends',
  ]),
  refused(
    'drupal',
    403,
    {
      errors: [
        {
          title: 'Forbidden',
          status: '403',
          detail: "The following permissions are required: 'edit any page content' OR 'administer nodes'.",
        },
      ],
    },
    'insufficient-role',
    ['edit any page content', 'administer nodes'],
    { anyOf: true },
  ),
  refused('general', 403, { error: 'Insufficient permissions', required: 'admin' }, 'insufficient-role', [
    'admin',
  ]),
  refused('general', 403, { message: 'Permission refusée. scope requis : commandes:lire' }, 'missing-scope', [
    'commandes:lire',
  ]),
  refused(
    'general',
    403,
    { message: 'Fehlender Scope: kunden:lesen oder kunden:schreiben' },
    'missing-scope',
    ['kunden:lesen', 'kunden:schreiben'],
    { anyOf: true },
  ),
  refused(
    'general',
    403,
    '{"error":"insufficient_scope","message":"Any of files:read, files:write or files:admin is required',
    'missing-scope',
    ['files:read', 'files:write', 'files:admin'],
    { anyOf: true },
  ),
  // What is held beside it is not missing.
  refused(
    'general',
    403,
    {
      message:
        'insufficient privileges: write scope is required but the access token scopes are: read, post_item',
    },
    'missing-scope',
    ['write'],
  ),
  refused(
    'elasticsearch',
    403,
    {
      error: {
        type: 'security_exception',
        reason:
          'action [indices:data/read/search] is unauthorized for user [u] with effective roles [viewer] on indices [a], this action is granted by the index privileges [read,all]',
      },
      status: 403,
    },
    'insufficient-role',
    ['read', 'all'],
    { anyOf: true },
  ),
  refused(
    'general',
    403,
    {
      error: '403 Forbidden',
      data: '{"error":{"message":"API key scope missing","required":["contacts:read"],"scopes":["messages:send"]}}',
    },
    'missing-scope',
    ['contacts:read'],
  ),
  refused(
    'linkedin',
    403,
    { serviceErrorCode: 100, message: 'Not enough permissions to access: posts.GET.20250301', status: 403 },
    'missing-scope',
  ),
  // Who may not: a token, a key or an app lacks scopes; a user or a policy, a role.
  refused(
    'general',
    403,
    { message: 'The API key does not have permission to read orders' },
    'missing-scope',
  ),
  refused(
    'general',
    403,
    { message: 'The integration does not have permission to read orders' },
    'missing-scope',
  ),
  refused('general', 403, { message: 'Wrong integration permissions' }, 'missing-scope'),
  refused('general', 403, { message: 'The user has not granted consent for this data' }, 'missing-scope'),
  refused(
    'general',
    403,
    { message: 'The user does not have permission to read orders' },
    'insufficient-role',
  ),
  refused(
    'general',
    403,
    { message: 'Your account does not have permission to read orders' },
    'insufficient-role',
  ),
  refused('general', 403, { message: 'The IAM policy of the key does not allow this' }, 'insufficient-role'),
  refused(
    'general',
    403,
    { message: 'Your application has insufficient permissions.', resolution: { type: 'REAUTHENTICATE' } },
    'missing-scope',
  ),
  // Keys of another kind or place.
  refused('general', 400, { message: 'This token was issued for the EU region.' }, 'wrong-credential-kind'),
  refused(
    'general',
    422,
    { message: 'Your account belongs to the US service region.' },
    'wrong-credential-kind',
  ),
  refused(
    'pusher',
    401,
    { message: 'App key 1234 not in this cluster. Did you forget to specify the cluster?' },
    'wrong-credential-kind',
  ),
  refused(
    'contentful',
    403,
    { message: 'A delivery token cannot be used for management requests' },
    'wrong-credential-kind',
  ),
  refused(
    'opsgenie',
    403,
    { message: 'You cannot access this API with the integration key. Use an API key of an API integration.' },
    'wrong-credential-kind',
  ),
  refused('general', 401, { message: 'Sandbox key used against production' }, 'wrong-credential-kind'),
  refused('general', 401, { message: 'Testnet keys cannot be used on mainnet' }, 'wrong-credential-kind'),
  failed('general', 400, { message: 'The region of the bucket is not valid' }),
  failed('general', 404, { message: 'Instance i-1 not found in region eu-west-1' }),
  // Plans.
  refused('general', 403, { message: 'Please upgrade to use this' }, 'plan-or-feature-gate'),
  refused(
    'general',
    403,
    { message: 'Your subscription has no access to this endpoint' },
    'plan-or-feature-gate',
  ),
  refused(
    'general',
    402,
    { error: 'Payment required: your plan does not include API calls' },
    'plan-or-feature-gate',
  ),
  failed('general', 402, { error: 'Insufficient credits. Please upgrade your plan.' }),
  failed('general', 403, { error: 'Rate limit exceeded: your plan does not include more requests' }),
  refused('general', 401, { message: 'api_key is not set' }, 'missing-credential'),
  refused('general', 401, { message: 'Token is required' }, 'missing-credential'),
  refused('general', 400, { message: 'unauthorized user' }, 'invalid-credential'),
  refused('general', 422, { message: 'The token has expired' }, 'expired-credential'),

  // The same classes in other words.
  failed('github', 200, {
    number: 12,
    title: '403 when the token lacks repo scope',
    state: 'open',
    body: 'x',
  }),
  refused('general', 200, { title: 'The token lacks the scope', state: 'error' }, 'missing-scope'),
  failed('general', 400, { message: 'auth_type is required' }),
  failed('general', 403, { message: 'Order is already fulfilled and cannot be changed' }),
  failed('general', 403, { message: 'Message contains prohibited content' }),
  failed('general', 403, { message: 'The content was flagged by our moderation' }),
  failed('general', 403, { message: 'Maximum number of API keys reached' }),
  failed('general', 403, { message: 'You have exceeded the number of allowed tokens' }),
  failed('general', 403, { message: 'Cannot delete the last owner' }),
  failed('general', 403, { message: 'Cannot modify a closed invoice' }),
  refused('general', 403, { message: 'You cannot modify this invoice' }, 'insufficient-role'),
  refused(
    'general',
    403,
    { message: 'Access denied: missing privilege SELECT on table x' },
    'insufficient-role',
    ['SELECT'],
  ),
  refused('general', 403, { message: 'scope a:write missing from token scopes a:read' }, 'missing-scope', [
    'a:write',
  ]),
  refused('general', 403, { message: 'Le scope contacts:write est requis' }, 'missing-scope', [
    'contacts:write',
  ]),
  refused('general', 403, { message: 'Se requiere el permiso facturas.leer' }, 'insufficient-role', [
    'facturas.leer',
  ]),
  refused('general', 403, { message: 'Berechtigung rechnung.lesen fehlt' }, 'insufficient-role', [
    'rechnung.lesen',
  ]),
  refused('general', 403, { message: 'É necessário o escopo pedidos:ler' }, 'missing-scope', ['pedidos:ler']),
  refused('general', 403, { message: 'A token with the repo scope is required' }, 'missing-scope', ['repo']),
  refused('general', 403, { message: 'The correct scope is required' }, 'missing-scope'),
  refused('general', 403, { message: 'Requires authorization with scope media_publish' }, 'missing-scope', [
    'media_publish',
  ]),
  refused('general', 403, { message: 'Missing scope a:b, called with scope c:d' }, 'missing-scope', ['a:b']),
  refused(
    'general',
    403,
    { message: 'Requires any of the roles: ADMIN, OWNER' },
    'insufficient-role',
    ['ADMIN', 'OWNER'],
    { anyOf: true },
  ),
  refused(
    'general',
    403,
    { message: "missing permission 'secrets:list' on project 'x'" },
    'insufficient-role',
    ['secrets:list'],
  ),
  refused('general', 401, { message: 'missing authorization token' }, 'missing-credential'),
  refused('general', 403, { message: "API token lacks ability 'servers:write'" }, 'missing-scope', [
    'servers:write',
  ]),
  refused('general', 403, { message: 'The app has not been approved for this permission' }, 'missing-scope'),
  refused('general', 403, { message: 'You are using a read-only API key' }, 'missing-scope'),
  refused('general', 401, { message: 'Use a management API key for this endpoint' }, 'wrong-credential-kind'),
  refused(
    'general',
    403,
    { message: 'This endpoint is not available for personal access tokens' },
    'wrong-credential-kind',
  ),
  refused('general', 403, { message: 'Bot tokens cannot call this method' }, 'wrong-credential-kind'),
  refused('general', 401, { message: 'Token was created in another data center' }, 'wrong-credential-kind'),
  refused('general', 401, { message: 'x-api-key header is required' }, 'missing-credential'),
  failed('general', 400, { message: 'x-request-id header is required' }),
  refused('general', 400, { message: 'Only workspace admins can do this' }, 'insufficient-role'),
  failed('general', 400, { message: 'You can only assign one owner' }),
  refused('general', 400, { message: 'Module CRM is not activated' }, 'plan-or-feature-gate'),
  failed('general', 404, { message: "Resource 'TokenService' not found" }),
  failed('general', 400, { message: "Resource 'TokenService' not found" }),
  failed('terraform', 423, { message: 'Error acquiring the state lock: access denied' }),
  failed('general', 403, { message: 'Another deployment is in progress' }),
  failed('stripe', 400, { error: { code: 'transaction_not_allowed', type: 'card_error' } }),
  failed('stripe', 400, { error: { message: 'The provided PaymentMethod has failed authentication.' } }),
  refused(
    'general',
    403,
    { message: 'Sorry, this app is not allowed to access this resource' },
    'missing-scope',
  ),
  refused('general', 403, { message: 'Your IP has no access to this resource' }, 'ip-or-policy-block'),
  refused('general', 400, { message: 'Client certificate required' }, 'missing-credential'),
  refused('general', 400, { code: 40104, msg: 'invalid sign' }, 'invalid-credential'),
  failed('general', 400, { msg: 'invalid sign date' }),
  refused(
    'general',
    403,
    { message: "Token lacks any of ['a.read','b.read']" },
    'missing-scope',
    ['a.read', 'b.read'],
    { anyOf: true },
  ),
  refused(
    'general',
    403,
    { message: 'token scopes [user:read] do not satisfy required [user:write]' },
    'missing-scope',
    ['user:write'],
  ),
  refused(
    'general',
    403,
    { message: 'Insufficient scopes: have [user:read], want [user:write]' },
    'missing-scope',
    ['user:write'],
  ),
  refused('general', 403, { message: 'Action not allowed for role: guest' }, 'insufficient-role'),
  refused('general', 400, { message: 'Role viewer cannot view this report' }, 'insufficient-role'),
  failed('general', 200, { allowed: false, reason: 'User lacks permission docs:write' }),
  refused('general', 200, { reason: 'User lacks permission docs:write' }, 'insufficient-role', [
    'docs:write',
  ]),
  failed('general', 404, { errors: [{ code: 'NOT_FOUND', detail: 'Permission 12 not found' }] }),
  failed('general', 400, { code: 'scope_already_exists' }),
  failed('general', 400, { error: "'api_key' parameter must not be longer than 40 characters" }),
  refused('general', 400, { error: "'api_key' parameter is required" }, 'missing-credential'),
  refused('general', 400, { message: 'Please contact sales to enable this feature' }, 'plan-or-feature-gate'),
  refused(
    'general',
    403,
    { message: 'Personal API keys are required, project key given' },
    'wrong-credential-kind',
  ),
  refused('general', 403, { message: 'The service account lacks roles/storage.admin' }, 'insufficient-role', [
    'roles/storage.admin',
  ]),
  refused('general', 400, { message: 'API-key format invalid.' }, 'invalid-credential'),
  failed('general', 403, { message: 'sign_date must be in the past' }),
  refused('general', 403, { message: 'orders_read must be granted to the token' }, 'missing-scope', [
    'orders_read',
  ]),
  refused('general', 403, { message: 'REQUIRED SCOPES ASSOCIATED WITH IT ARE NOT THERE' }, 'missing-scope'),
  failed('fhir', 200, {
    resourceType: 'OperationOutcome',
    issue: [{ severity: 'error', code: 'invariant', diagnostics: 'Consent.scope: minimum required = 1' }],
  }),
  failed('general', 500, { ok: true, checks: [{ name: 'auth', status: 'fail', detail: 'token expired' }] }),
];

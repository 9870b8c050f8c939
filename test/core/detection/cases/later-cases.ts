import { failed, refused } from './case.ts';
import type { RefusalCase } from './case.ts';

/** What later labellings and readings showed, said of other products where it can be: each class with its neighbour. */
export const laterCases: readonly RefusalCase[] = [
  // Members that name what is asked for.
  refused(
    'general',
    403,
    { message: 'Forbidden', required_any: ['a:read', 'a:write'] },
    'missing-scope',
    ['a:read', 'a:write'],
    {
      anyOf: true,
    },
  ),
  refused('general', 403, { code: 'forbidden', missing: ['read:orders'] }, 'missing-scope', ['read:orders']),
  failed('general', 400, { code: 'validation_error', missing: ['name', 'email'] }),
  refused(
    'general',
    403,
    { message: 'Insufficient scope', want: ['a:read'], have: ['a:write'] },
    'missing-scope',
    ['a:read'],
  ),
  refused(
    'general',
    403,
    { message: 'Insufficient scope', required: { scopes: ['a:read'] }, provided: { scopes: ['a:write'] } },
    'missing-scope',
    ['a:read'],
  ),
  refused('general', 403, { error: 'forbidden', ungranted_scopes: ['a:read'] }, 'missing-scope', ['a:read']),
  refused('general', 403, { error: 'forbidden', granted_scopes: ['a:read'] }, 'insufficient-role'),
  refused(
    'general',
    403,
    { error: 'forbidden', acceptedScopes: ['a:read', 'b:read'] },
    'missing-scope',
    ['a:read', 'b:read'],
    {
      anyOf: true,
    },
  ),
  refused(
    'general',
    403,
    { message: 'Not granted', details: { unauthorizedActionsByPolicy: 'vm:host:reboot' } },
    'insufficient-role',
    ['vm:host:reboot'],
  ),
  failed('general', 400, {
    code: 'InputValidationError',
    message: 'Schema validation failed: data/scopes/0 must match the pattern',
    requestInfo: { payload: { scopes: ['queue:create'] } },
  }),
  // A scope that the sentence beside it says is held.
  refused(
    'general',
    403,
    {
      code: 'insufficient_scope',
      detail: 'API key scope `ingest-only` cannot access this endpoint.',
      scope: 'ingest-only',
    },
    'missing-scope',
  ),
  refused(
    'general',
    403,
    { code: 'insufficient_scope', detail: 'API key lacks the scope `ingest-only`.', scope: 'ingest-only' },
    'missing-scope',
    ['ingest-only'],
  ),
  // What the answer repeats of the request was asked for by the caller.
  refused(
    'general',
    403,
    { message: 'Forbidden', request: { missing_scopes: ['a:read'] } },
    'insufficient-role',
  ),
  // Names in sentences.
  refused(
    'general',
    403,
    { error_description: 'Request lacks scope(s) required by this service: download, modify' },
    'missing-scope',
    ['download', 'modify'],
  ),
  refused(
    'general',
    403,
    { message: 'Access is denied, requires one Authority from [F_MERGE, F_MANAGE]' },
    'insufficient-role',
    ['F_MERGE', 'F_MANAGE'],
    { anyOf: true },
  ),
  refused(
    'general',
    403,
    { message: 'Access is denied, requires one Authority from [F_MERGE]' },
    'insufficient-role',
    ['F_MERGE'],
  ),
  refused(
    'general',
    403,
    {
      error: {
        message: '[Privilege required: View Clients]',
        detail: 'Privilege required: View Clients\n\tat com.acme.Api',
      },
    },
    'insufficient-role',
    ['View Clients'],
  ),
  refused(
    'general',
    403,
    {
      message: `Call failed with error: "User 'crew-2' with role 'user' is not allowed to perform action ReadRoom in scope 'team'"`,
    },
    'insufficient-role',
    ['ReadRoom'],
  ),
  refused(
    'general',
    400,
    { message: 'Need privilege: http://acme.example/privileges/eval' },
    'insufficient-role',
    ['http://acme.example/privileges/eval'],
  ),
  refused(
    'general',
    403,
    { message: 'Permission denied: user=demo, access=WRITE, inode="/house":a:b' },
    'insufficient-role',
    ['WRITE'],
  ),
  refused('general', 403, { message: 'Missing permission: contents=read, user=demo' }, 'insufficient-role', [
    'contents=read',
  ]),
  refused(
    'general',
    403,
    { message: 'You need the Garden.Settings.Manage permission to do that.' },
    'insufficient-role',
    ['Garden.Settings.Manage'],
  ),
  refused(
    'general',
    403,
    {
      code: 'InsufficientScopes',
      message:
        'It needs the following scope expression:\n```\n{\n  "AnyOf": ["queue:rerun:a/b", {"AllOf": ["queue:rerun", "assume:x"]}]\n}\n```',
    },
    'missing-scope',
    ['queue:rerun:a/b', 'queue:rerun', 'assume:x'],
    { anyOf: true },
  ),
  refused(
    'general',
    403,
    {
      code: 'InsufficientScopes',
      message: 'It misses the scope expression {"AllOf": ["queue:rerun", "assume:x"]}',
    },
    'missing-scope',
    ['queue:rerun', 'assume:x'],
  ),
  // What leaves it open, beside what tells which.
  refused(
    'general',
    401,
    { error: 'Invalid or expired token.', error_code: 'EINVAL', errors: 'Missing ACLs: issue_update' },
    'missing-scope',
    ['issue_update'],
  ),
  refused(
    'general',
    401,
    { error: 'Invalid or expired token.', error_code: 'EINVAL', errors: 'Expired token' },
    'expired-credential',
  ),
  refused(
    'general',
    401,
    { detail: 'Token not valid', messages: [{ message: 'Token is invalid or expired' }] },
    'invalid-credential',
  ),
  // Whose permission it is, and who is asked for it.
  refused(
    'general',
    200,
    { error_code: 10, error_msg: "DENIED: User must grant an access to permission 'PUBLISH'" },
    'missing-scope',
    ['PUBLISH'],
  ),
  refused(
    'general',
    403,
    {
      message:
        'There are insufficient privileges for the account or credentials associated with the session.',
    },
    'insufficient-role',
  ),
  refused(
    'general',
    200,
    {
      status: 'Fail',
      message: 'Access denied; you need (at least one of) the INSERT privilege(s) on TABLE x',
    },
    'insufficient-role',
    ['INSERT'],
  ),
  refused(
    'general',
    401,
    { message: 'Authorization failed: user=https://localhost/users/op resource=/mgmt verb=GET' },
    'insufficient-role',
  ),
  refused(
    'general',
    403,
    { message: 'Access denied to account k8s - required authorization: READ' },
    'insufficient-role',
  ),
  refused(
    'general',
    200,
    {
      data: { box: null },
      errors: [
        {
          message: 'An object of type Box was hidden due to permissions',
          extensions: { code: 'unauthorized' },
        },
      ],
    },
    'insufficient-role',
  ),
  refused('general', 403, { msg: 'viewUpdate - viewer : Not allowed' }, 'insufficient-role'),
  refused(
    'general',
    403,
    { detail: "Request denied due to token restrictions, required 'creation' permission for 'face'" },
    'missing-scope',
    ['creation'],
  ),
  // Credentials.
  refused(
    'general',
    200,
    {
      error: {
        code: 'bad',
        info: 'The authorization headers are not valid: No approved grant was found for that token.',
      },
    },
    'invalid-credential',
  ),
  refused(
    'general',
    401,
    { detail: "Your ApiSecret header contained a public ApiKey: 'demo'." },
    'wrong-credential-kind',
  ),
  refused(
    'general',
    403,
    { message: 'Your request contains invalid private API key.' },
    'invalid-credential',
  ),
  refused(
    'general',
    400,
    { message: 'Can’t send to this recipient using a team-only API key' },
    'wrong-credential-kind',
  ),
  refused(
    'general',
    400,
    { message: 'Can’t send to this recipient when the service is in trial mode' },
    'plan-or-feature-gate',
  ),
  refused(
    'general',
    401,
    {
      error: {
        code: 'AUTHENTICATION_ERROR',
        text: 'Client IP Address: 192.0.2.1 does not resolve to an account',
      },
    },
    'ip-or-policy-block',
  ),
  failed('general', 400, "Field name 'accessToken' is invalid in JSON input"),
  // Shapes of failures.
  refused(
    'general',
    200,
    { status: { code: 11_009, description: 'API key not found', details: 'invalid key' }, models: [] },
    'invalid-credential',
  ),
  refused(
    'general',
    200,
    {
      id: 2,
      result: [{ status: { code: -11, message: 'No permission for the resource' }, url: 'sys' }],
      session: 29,
    },
    'insufficient-role',
  ),
  failed('general', 200, {
    id: 2,
    result: [{ status: { code: 0, message: 'No permission was asked for' }, url: 'sys' }],
    session: 29,
  }),
  refused(
    'general',
    200,
    {
      data: { error_code: 2_190_003, description: '用户未授权该api' },
      extra: { error_code: 2_190_003, now: 1 },
    },
    'missing-scope',
  ),
  failed('general', 200, {
    data: { error_code: 0, description: '用户未授权该api' },
    extra: { error_code: 0, now: 1 },
  }),
  refused(
    'general',
    200,
    {
      responses: [
        { id: '2', status: 200, body: { value: [] } },
        {
          id: '1',
          status: 403,
          body: { error: { code: '40004', message: 'Missing scope: Notes.Read.All' } },
        },
      ],
    },
    'missing-scope',
    ['Notes.Read.All'],
  ),
  failed('general', 200, {
    responses: [
      { id: '2', status: 200, body: { value: [] } },
      { id: '1', status: 404, body: { error: { code: '404', message: 'No such page' } } },
    ],
  }),
  refused(
    'general',
    200,
    {
      jsonrpc: '2.0',
      id: 7,
      result: {
        content: [
          {
            type: 'text',
            text: '{"error":"insufficient_scope","required_scopes":["read_air"],"available_scopes":["openid"]}',
          },
        ],
      },
    },
    'missing-scope',
    ['read_air'],
  ),
  failed('general', 200, {
    jsonrpc: '2.0',
    id: 7,
    result: { content: [{ type: 'text', text: '{"error":null,"docs":"Missing scope: read_air"}' }] },
  }),
  refused(
    'general',
    403,
    {
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'error', code: 'processing', diagnostics: 'Access denied' }],
    },
    'insufficient-role',
  ),
  // Names, further.
  refused(
    'general',
    403,
    { errors: ["You don't have permission to use 'api:calls:read:all' in your company"] },
    'missing-scope',
    ['api:calls:read:all'],
  ),
  refused(
    'general',
    403,
    { errors: ["You don't have permission to use 'Calls' in your company"] },
    'insufficient-role',
  ),
  refused(
    'general',
    403,
    { message: "Principal: P{name='bot'} operations [ViewAll] not allowed" },
    'insufficient-role',
    ['ViewAll'],
  ),
  refused(
    'general',
    403,
    { message: 'Unauthorized for operation [READ] on topic [a/b]' },
    'insufficient-role',
    ['READ'],
  ),
  refused(
    'general',
    403,
    { message: 'svc_demo is not authorized to read entity: guid=1' },
    'insufficient-role',
  ),
  refused(
    'general',
    403,
    {
      message:
        'Access Denied: 80 needs the following permission(s) in the Identity security namespace to perform this action: Edit identity information',
    },
    'insufficient-role',
    ['Edit identity information'],
  ),
  refused(
    'general',
    403,
    {
      message:
        'It misses the following scopes:\n```\nauth:sentry:worker\n```\n* method: sentryDSN\n* errorCode: InsufficientScopes',
    },
    'missing-scope',
    ['auth:sentry:worker'],
  ),
  refused('general', 401, { error: 'Unauthorized: the key has no Returns scope.' }, 'missing-scope', [
    'Returns',
  ]),
  refused('general', 403, { error: 'The key has no matching scope.' }, 'missing-scope'),
  // Credentials, further.
  refused(
    'general',
    403,
    { error: 'forbidden', error_description: 'Authentication as None is not allowed for this method' },
    'wrong-credential-kind',
  ),
  refused(
    'general',
    403,
    { message: 'This endpoint requires a Delegate Token, not Access Token' },
    'wrong-credential-kind',
  ),
  refused('general', 403, { text: 'Token was invalid (Error: Token timeout)' }, 'expired-credential'),
  refused(
    'general',
    401,
    { message: "Failed to login to API. No parameter 'X_KEY' on HTTP header." },
    'missing-credential',
  ),
  refused('general', 401, { message: 'API cannot be used. Please enter the App key.' }, 'missing-credential'),
  refused('general', 403, { success: false, errorMsg: 'Wrong "apiKey" value.' }, 'invalid-credential'),
  refused('general', 422, { message: 'Key format is not valid!', took: 0.001 }, 'invalid-credential'),
  failed('general', 422, { code: '000904', message: "SQL compilation error\ninvalid identifier 'TOKEN'" }),
  failed('general', 400, {
    ok: false,
    description: 'Bad Request: Unsupported start tag "token" at byte offset 401',
  }),
  // Networks.
  refused(
    'general',
    403,
    { ok: false, message: 'Forbidden due to traffic filtering.' },
    'ip-or-policy-block',
  ),
  refused('general', 403, { message: 'Unauthorized network access to workspace: 1' }, 'ip-or-policy-block'),
  refused(
    'general',
    403,
    { errors: { errorMessage: 'REQUEST_HTTP_REFERRER_MISSING' } },
    'ip-or-policy-block',
  ),
  refused(
    'general',
    200,
    {
      response: {
        error: 'Доступ к данному аккаунту запрещён с Вашего IP адреса',
        error_code: '113',
        ip: '192.0.2.1',
        domain: 'acme',
        auth: false,
        server_time: 1,
      },
    },
    'ip-or-policy-block',
  ),
  failed(
    'general',
    403,
    'You have exhausted the API Credits of this cycle. You can upgrade your subscription.',
  ),
  // What the sentence says, and not the code beside it.
  refused(
    'amazon_sp',
    403,
    { errors: [{ code: 'Unauthorized', details: 'The access token you provided has expired.' }] },
    'expired-credential',
    [],
    { headers: { 'x-amzn-errortype': 'AccessDeniedException' } },
  ),
  // Records of other calls, lists of things, successes that hold such words.
  failed('general', 200, {
    name: 'list',
    description: 'Requires the users:read scope.',
    parameters: { type: 'object', a: [{}] },
  }),
  failed('general', 200, {
    slug: 'x',
    description: 'You need the admin role',
    config: { a: [{ b: 1 }], c: [2] },
  }),
  refused('general', 422, { error: 'forbidden', params: { missing_scopes: ['a:read'] } }, 'missing-scope', [
    'a:read',
  ]),
  failed('general', 200, {
    job: {
      id: '1',
      state: 'failed',
      error: '403 Forbidden: insufficient permissions',
      created_at: 1,
      updated_at: 2,
    },
  }),
  failed('general', 200, {
    webhook: { id: 1, url: 'x', active: false, error: '401 Unauthorized', failures: 12 },
  }),
  failed('general', 200, {
    deliveries: [
      { id: 1, status: 403, body: { error: 'access denied' } },
      { id: 2, status: 200, body: { ok: true } },
    ],
  }),
  failed('general', 200, {
    operations: [{ id: 'op1', status: { code: 7, message: 'Permission denied on bucket' } }],
  }),
  refused(
    'general',
    200,
    { success: true, data: [], errors: ['Token lacks scope read:users'] },
    'missing-scope',
    ['read:users'],
  ),
  failed('general', 200, { authorization_status: 'not authorized' }),
  failed('general', 200, { subscription_status: 'trial expired' }),
  failed('general', 200, {
    result: { zip_code: '94110', description: 'Private road, permission required to enter' },
  }),
  failed('general', 200, {
    resourceType: 'OperationOutcome',
    issue: [
      { severity: 'warning', code: 'processing', diagnostics: 'Profile requires the permission element' },
    ],
  }),
  failed('general', 200, {
    jsonrpc: '2.0',
    result: {
      content: [{ type: 'text', text: '{"id":12,"title":"Login bug","error":"Access denied for user"}' }],
    },
  }),
  // Names that are none.
  refused(
    'general',
    403,
    { message: 'Permission denied: user=admin, access=WRITE, inode="/x":a:b' },
    'insufficient-role',
    ['WRITE'],
  ),
  refused(
    'general',
    403,
    { message: 'You need the following permission: Contact your administrator to get access' },
    'insufficient-role',
  ),
  refused(
    'general',
    403,
    { message: 'scope read:orders is not authorized to access this' },
    'missing-scope',
    ['read:orders'],
  ),
  refused(
    'general',
    403,
    { message: 'You have the scopes {"AllOf": ["a:read"]} but need the scope b:read' },
    'missing-scope',
    ['b:read'],
  ),
  refused(
    'general',
    403,
    { message: 'Your role may not do this', disallowedRoles: ['guest'], role: 'guest' },
    'insufficient-role',
  ),
  refused('general', 403, { message: 'Missing ACLs: READ, WRITE' }, 'insufficient-role', ['READ', 'WRITE']),
  failed('general', 415, { error: 'Unsupported media type', want: 'application/json', have: 'text/plain' }),
  failed('general', 400, { message: 'Field check failed', lacking: ['first_name'], present: ['last_name'] }),
  refused(
    'general',
    403,
    { message: 'Forbidden', unaccepted_scopes: ['a:read', 'b:read'] },
    'missing-scope',
    ['a:read', 'b:read'],
  ),
  // A language is told by more than one little word.
  refused(
    'general',
    403,
    { message: 'Sie dürfen das in diesem Bereich nicht ausführen' },
    'insufficient-role',
  ),
  refused('general', 403, { message: 'Dit is voor u verboden' }, 'insufficient-role'),
  failed('general', 403, { title: 'Permission Denied', message: 'Event is already canceled' }),
  refused(
    'general',
    401,
    { message: 'Unauthorized use of live credentials', error: 'unauthorized' },
    'wrong-credential-kind',
  ),
  refused(
    'general',
    404,
    { error: { message: 'No record', detail: "Record doesn't exist or ACL restricts its retrieval" } },
    'insufficient-role',
  ),
  // What is made, set or given away is called by the same words.
  failed('general', 422, {
    message:
      'RoleBinding.rbac.authorization.k8s.io "x" is invalid: roleRef: Invalid value: rbac.RoleRef{}: cannot change roleRef',
  }),
  refused('general', 403, { message: 'Forbidden by the rbac role of the user' }, 'insufficient-role'),
  failed('general', 403, { error: { message: 'Owner role is invalid for shared drive items.' } }),
  failed('general', 400, {
    error: 'unsupported_token_type',
    error_description: 'The token type hint "bar" is not supported.',
  }),
  failed('general', 400, {
    success: false,
    errors: [{ message: 'permission_groups[0]: id must be present' }],
  }),
  failed('general', 403, {
    error: [{ message: 'you can not create a role with the same name as the builtin role admin' }],
  }),
  failed(
    'general',
    400,
    '<Error><Code>InvalidArgument</Code><Message>Permissions on the destination queue do not allow the service to publish</Message></Error>',
  ),
  // What an API reference shows.
  refused('general', 401, { error: 'Invalid key' }, 'invalid-credential'),
  refused(
    'general',
    200,
    { status: 3, data: '', error: 'Please re-authenticate', token: '' },
    'invalid-credential',
  ),
  refused(
    'general',
    401,
    { message: 'Unauthorized app_id = 1. This app_id is for another API.' },
    'wrong-credential-kind',
  ),
  refused(
    'general',
    401,
    { message: 'Request must be made to the correct API access point.' },
    'wrong-credential-kind',
  ),
  refused(
    'general',
    403,
    { errors: [{ detail: 'this action can only be performed on the acme website' }] },
    'wrong-credential-kind',
  ),
  refused(
    'general',
    400,
    { success: false, errors: [{ description: 'API access is disabled. Ask your administrator.' }] },
    'plan-or-feature-gate',
  ),
  refused(
    'general',
    401,
    { errors: [{ messages: ['接続元のIPアドレスからは、サービスをご利用いただけません。'] }] },
    'ip-or-policy-block',
  ),
  refused(
    'general',
    401,
    { err: 'access_token is invalid, unknown, or malformed: Invalid scope' },
    'missing-scope',
  ),
  failed('general', 400, { error: 'Invalid IP address' }),
  // Bodies of which nothing else was printed, and what recordings show.
  refused(
    'general',
    400,
    {
      status: {
        status: 'ERROR',
        error_code: 'MISSING_AUTHENTICATION_HEADERS',
        message: 'The request was rejected.',
      },
    },
    'missing-credential',
  ),
  refused(
    'general',
    200,
    { success: false, error: { code: 102, type: 'inactive_user', info: 'Your account is not active.' } },
    'invalid-credential',
  ),
  refused(
    'general',
    401,
    { error: { requestURI: '/x', message: 'INVALID_OAUTHTOKEN' } },
    'invalid-credential',
  ),
  refused(
    'general',
    403,
    { message: 'The user 1 is not authorized to do FullControl on resource 17' },
    'insufficient-role',
    ['FullControl'],
  ),
  refused(
    'general',
    403,
    'Code=TokenInvalid. Message=Token contains invalid scope; expected=ads.manage or ms.manage; actual=bing.manage;',
    'missing-scope',
    ['ads.manage', 'ms.manage'],
    { anyOf: true },
  ),
  refused(
    'general',
    403,
    {
      error: {
        message: 'Access token does not have the required scope',
        fields: [{ field: 'scope', message: 'ads.read' }],
      },
    },
    'missing-scope',
    ['ads.read'],
  ),
  refused(
    'general',
    403,
    { code: 7, message: 'permission denied: missing permissions [alerts:ReadConfig]' },
    'missing-scope',
    ['alerts:ReadConfig'],
  ),
  refused(
    'general',
    403,
    { errors: [{ message: 'Subprojects are not available as part of your subscription plan' }] },
    'plan-or-feature-gate',
  ),
  refused(
    'general',
    403,
    { code: 29, message: 'Apps with Trial access may not create pins' },
    'plan-or-feature-gate',
  ),
  refused(
    'general',
    400,
    { result: 'error', msg: 'This endpoint does not accept bot requests.' },
    'wrong-credential-kind',
  ),
  refused(
    'general',
    400,
    { code: 'bad_request', message: "You can't use this method with this API key" },
    'wrong-credential-kind',
  ),
  refused('general', 403, 'You have not permitted the application access to this facility', 'missing-scope'),
  refused('general', 403, '', 'missing-scope', ['view_sales'], {
    headers: {
      'www-authenticate':
        'Bearer realm="x", error="insufficient_scope", error_description="Access requires scope "view_sales"."',
    },
  }),
  refused(
    'general',
    403,
    { id: 'forbidden', message: 'The scope is not sufficient.' },
    'missing-scope',
    ['global', 'write'],
    {
      anyOf: true,
      headers: { 'oauth-scope': 'identity read', 'oauth-scope-accepted': 'global write' },
    },
  ),
  refused('general', 403, { errors: [{ reason: 'Unauthorized' }] }, 'insufficient-role', [], {
    headers: { 'x-oauth-scopes': '*', 'x-accepted-oauth-scopes': 'linodes:read_write' },
  }),
  refused(
    'general',
    401,
    {
      message: 'Unauthorized use of live credentials',
      error: 'unauthorized',
      status: 401,
      cause: [{ code: 7, a: { b: 1 } }],
    },
    'wrong-credential-kind',
  ),
  failed('general', 422, {
    errors: [{ message: 'API tokens can only have the following permissions: calling, chat' }],
  }),
  failed('general', 400, {
    success: false,
    error: "Unknown query type: sessions_auth. Did you mean 'sessions'?",
  }),
  failed('general', 400, {
    status: {
      status: 'ERROR',
      error_code: 'ERROR_AUTHORIZATION_INVALID_AMOUNT',
      message: 'The amount was not valid. The request was rejected.',
    },
  }),
  refused('general', 403, { id: 'forbidden', message: 'No.' }, 'insufficient-role', [], {
    headers: { 'oauth-scope': 'global', 'oauth-scope-accepted': 'global write' },
  }),
  failed('general', 422, { errors: [{ field: 'scope', message: 'required' }] }),
  refused('general', 403, { message: 'alice.smith is not in our workspace' }, 'insufficient-role'),
  refused('general', 403, { message: 'john_doe was left out of the group' }, 'insufficient-role'),
  refused('general', 403, '', 'missing-scope', ['a.read'], {
    headers: { 'www-authenticate': 'Bearer error="insufficient_scope";scope="a.read"' },
  }),
  refused('general', 403, { error: 'Forbidden', required: ['a.read'], has: ['b.read'] }, 'missing-scope', [
    'a.read',
  ]),
  failed('general', 403, { message: 'Deliveries to Los Angeles are on hold' }),
  refused(
    'general',
    403,
    { message: 'Missing permission for the operation orders.create' },
    'insufficient-role',
    ['orders.create'],
  ),
  refused(
    'general',
    403,
    { message: 'You lack the following permissions: None are set yet' },
    'insufficient-role',
  ),
  refused('general', 200, { result: { msgCode: 401, message: 'token invalid' } }, 'invalid-credential'),
  refused('general', 403, { message: 'Repo missing' }, 'insufficient-role', [], {
    headers: { 'oauth-scope': 'gist', 'x-oauth-scopes': 'repo', 'x-accepted-oauth-scopes': 'repo' },
  }),
  // What JavaScript prints of an object.
  refused(
    'general',
    403,
    '{ Errors: [ {Message: "Insufficient scope to call API.Required: quizzing:*:*"} ] }',
    'missing-scope',
    ['quizzing:*:*'],
  ),
  refused(
    'general',
    403,
    "{\n  error: 'forbidden',\n  missing_scopes: [ 'things:read' ],\n}",
    'missing-scope',
    ['things:read'],
  ),
  failed('general', 404, "{ error: { code: 404, message: 'Token not found in list' } }"),
  // An answer that stands in one member.
  refused(
    'general',
    200,
    { D: { Success: false, Code: 1020, Message: 'Session token has expired' } },
    'expired-credential',
  ),
  refused(
    'general',
    200,
    { RESULT: { CODE: 'INFO-100', MESSAGE: '인증키가 유효하지 않습니다.' } },
    'invalid-credential',
  ),
  refused(
    'general',
    200,
    { id: 1, result: { status: 'Invalid session key' }, error: null },
    'invalid-credential',
  ),
  refused(
    'general',
    200,
    {
      retorno: {
        status_processamento: 1,
        status: 'Erro',
        codigo_erro: 2,
        erros: [{ erro: 'token invalido ou nao encontrado' }],
      },
    },
    'invalid-credential',
  ),
  failed('general', 200, { event: { code: 'E7', message: 'Token expired' } }),
  failed('general', 200, { session: { id: 's1', success: false, message: 'Session token has expired' } }),
  failed('general', 200, { result: { code: 'A1', message: 'Token expired', owner: 'x' } }),
  failed('general', 200, [
    {
      id: 4031,
      number: 7,
      status: 'failure',
      author: 'demo',
      message: 'fix: scope is missing',
      errors: [{ message: 'the secret is not allowed to be used here' }],
    },
  ]),
  refused('general', 200, [{ id: 7, error: 'Token expired' }], 'expired-credential'),
  // Words that are of something else where they stand.
  refused('general', 403, { messageKey: 'error.authorization.missingPermission' }, 'insufficient-role'),
  refused('general', 401, { messageKey: 'error.authorization.missing' }, 'missing-credential'),
  refused(
    'general',
    403,
    'Invalid key - Get your FREE key at https://example.com/keys',
    'invalid-credential',
  ),
  refused('general', 403, 'A free key cannot be used here', 'plan-or-feature-gate'),
  refused(
    'general',
    403,
    { error: true, message: "Access Denied because the input token = '' is empty" },
    'missing-credential',
  ),
  failed('general', 403, { error: { message: 'More input tokens than the limit of the model' } }),
  failed('general', 403, { error: { message: 'The maximum is 4096 input tokens' } }),
  refused('general', 200, { situacao: 1, status: 'ERRO', retorno: 'chave invalida' }, 'invalid-credential'),
  refused(
    'general',
    402,
    { error: 'An active subscription is required.', paymentRequired: true },
    'plan-or-feature-gate',
  ),
  refused(
    'general',
    403,
    { explanation: "The principal 'admin' is not granted access to any of the required roles: 'MQWebUser'." },
    'insufficient-role',
    ['MQWebUser'],
  ),
  refused(
    'general',
    400,
    { errorDescription: "Permission denied, check 'X-Permissions'" },
    'insufficient-role',
  ),
  refused('general', 403, { status: 'error', error: 'not_allowed_host' }, 'ip-or-policy-block'),
  refused('general', 401, 'no org id', 'missing-credential'),
  refused(
    'general',
    401,
    { message: 'Did you mix up the app key and the user token?' },
    'wrong-credential-kind',
  ),
  refused('general', 200, { status: 'ERROR', status_text: 'Неправильный api_id' }, 'invalid-credential'),
  refused('general', 200, { result_code: '-101', message: '인증오류입니다.' }, 'invalid-credential'),
  refused(
    'cloudant',
    401,
    { error: 'unauthorized', reason: 'one of _admin, server_admin is required for this request' },
    'insufficient-role',
    ['_admin', 'server_admin'],
    { anyOf: true },
  ),
  refused('general', 403, "[ { code: 403, error : 'Forbidden', scope: 'read:users' } ]", 'missing-scope', [
    'read:users',
  ]),
  failed('general', 200, '{\n  // error: "Invalid API key" when the key is wrong\n  "retries": 3\n}'),
  // Things, each with what befell it, and answers of others.
  failed('general', 200, { smtp: { ok: false, msg: '535 Authentication failed' } }),
  failed('general', 200, { d: { job_id: 7, success: false, message: 'Access denied to bucket' } }),
  failed('general', 200, { d: { success: false, message: 'Session expired' }, count: 3 }),
  failed('general', 200, { result: { code: 'OK', message: 'API key revoked' } }),
  refused(
    'general',
    200,
    [{ id: 'e', status: 403, errors: [{ message: 'Missing scope a:read' }], a: 1, b: 2, c: 3 }],
    'missing-scope',
    ['a:read'],
  ),
  failed('general', 200, { response: { code: 200, message: 'API key revoked' } }),
  failed('general', 200, { result: { code: '978-3', title: 'Access denied: a thriller' } }),
  failed('general', 200, { id: 'pay_1', amount: 3, result: { status: 'not authorized' } }),
  failed('general', 200, {
    id: 'm1',
    headers: { type: 'failure', reason: 'token expired' },
    payload: { a: 1 },
  }),
  refused(
    'general',
    200,
    [
      {
        id: 'e',
        links: {},
        status: '403',
        code: 'x',
        title: 'Forbidden',
        detail: 'Missing scope a:read',
        errorCode: 'F',
      },
    ],
    'missing-scope',
    ['a:read'],
  ),
  refused('general', 200, { msg_erro: 'Token expirado' }, 'expired-credential'),
  // Wordings beside their neighbours.
  refused('general', 403, { error: 'Create a paid account to use this endpoint' }, 'plan-or-feature-gate'),
  failed('general', 400, { error: 'A webhook subscription requires a callback url' }),
  failed('general', 400, { error: 'subscription: required' }),
  failed('general', 400, { error: 'input token address is invalid' }),
  failed('general', 400, { error: 'cannot mix string keys and numbers key' }),
  failed('general', 403, { error: 'There is no org id 7' }),
  failed('general', 400, { error: 'Неправильный первичный ключ' }),
  failed('general', 400, { error: '본인인증 오류' }),
  refused('general', 403, { error: 'webhook not allowed host evil.com' }, 'insufficient-role'),
  refused('general', 403, { error: 'The approved integration listing is not active' }, 'insufficient-role'),
  refused('general', 403, { message: "Missing scope 'x-orders:read'" }, 'missing-scope', ['x-orders:read']),
  refused(
    'cloudant',
    401,
    { error: 'unauthorized', reason: 'Authenticated access is required for this request' },
    'missing-credential',
  ),
  // A failed response as an HTTP client prints it, and a delivery of one.
  refused('general', 200, { status: 403, data: { message: 'Missing scope: a:read' } }, 'missing-scope', [
    'a:read',
  ]),
  failed('general', 200, { status: 200, data: { message: 'Missing scope: a:read' } }),
  failed('general', 200, { id: 'evt_1', status: 403, response: { message: 'Forbidden' } }),
  failed('general', 200, `export default { error: 'Invalid API key', a: 1 };\n${'f();\n'.repeat(300)}`),
  failed('general', 200, { status: 403, data: { title: 'Forbidden planet', year: 1956 } }),
  refused(
    'general',
    403,
    "Error: Request failed with status code 403\n{ error: 'Forbidden', message: 'Missing scope: a:read' }",
    'missing-scope',
    ['a:read'],
  ),
];

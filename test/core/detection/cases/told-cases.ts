import { failed, refused } from './case.ts';
import type { RefusalCase } from './case.ts';

/** What answers from public threads showed to be missing, said of other providers: each class with its neighbour. */
export const toldCases: readonly RefusalCase[] = [
  // A failure that a number stands for, held by one member; zero and 2xx are none.
  refused(
    'general',
    200,
    { base_resp: { status_code: 1004, status_msg: 'login fail: carry the key in the Authorization header' } },
    'missing-credential',
  ),
  refused(
    'general',
    200,
    { response: { header: { resultCode: '30', resultMsg: 'SERVICE_KEY_IS_NOT_REGISTERED' } } },
    'invalid-credential',
  ),
  failed('general', 200, {
    response: { header: { resultCode: '00', resultMsg: 'NORMAL SERVICE; access token expired keys: 0' } },
  }),
  failed('general', 200, { parcel: { code: 4711, message: 'Access token expired' } }),
  refused(
    'general',
    200,
    '<?xml version="1.0"?><Answer><head><errMsg>REFUSED</errMsg><authMsg>API_KEY_IS_NOT_REGISTERED</authMsg></head></Answer>',
    'invalid-credential',
  ),
  // Berlin Group NextGenPSD2, section 4.13: messages to third parties.
  refused(
    'general',
    401,
    { tppMessages: [{ category: 'ERROR', code: 'CONSENT_EXPIRED', text: 'The consent has expired' }] },
    'expired-credential',
  ),
  // A key or an access token that is empty was not sent; a password is a field of a form.
  refused('general', 200, { success: false, message: 'api key must not be blank' }, 'missing-credential'),
  refused('general', 400, { message: 'access token cannot be empty' }, 'missing-credential'),
  failed('general', 422, { errors: { password: ['cannot be empty'] } }),
  failed('general', 422, { message: 'card token cannot be empty' }),
  refused(
    'general',
    401,
    { message: 'You must supply a valid HTTP Basic Authorization header' },
    'missing-credential',
  ),
  // Whose key it is decides, not what the key was given.
  refused(
    'general',
    403,
    { error: 'The owner of this API key does not have permission to call the API' },
    'insufficient-role',
  ),
  refused(
    'general',
    403,
    { error: 'This API key does not have permission to call the API' },
    'missing-scope',
  ),
  refused(
    'general',
    403,
    { message: 'Shop has no authorization to use this interface.' },
    'insufficient-role',
  ),
  refused(
    'general',
    422,
    { message: 'user "u-1" is attempting to grant roles that are not held' },
    'insufficient-role',
  ),
  // Kinds of key.
  refused('general', 400, { errorMessage: 'token is not a user token' }, 'wrong-credential-kind'),
  refused('general', 401, { message: 'Access token is for a different workspace' }, 'wrong-credential-kind'),
  refused(
    'general',
    403,
    { message: 'Sandbox key used for the production endpoint' },
    'wrong-credential-kind',
  ),
  refused(
    'general',
    200,
    { error: { code: 18, error: 'API key has been paused by the owner' } },
    'invalid-credential',
  ),
  refused(
    'general',
    200,
    { error: { code: 16, error: 'Access level of this key is not high enough' } },
    'missing-scope',
  ),
  // Addresses and what has to be verified or paid.
  refused('general', 403, { message: 'Unregistered IP address.' }, 'ip-or-policy-block'),
  refused('general', 403, { message: 'This IP address is not added to the account.' }, 'ip-or-policy-block'),
  refused(
    'general',
    403,
    { reason: 'NEED_REAL_NAME_VERIFY', message: 'Business verification not completed' },
    'plan-or-feature-gate',
  ),
  refused('general', 403, { message: 'PACKAGE_NOT_PAID_FOR' }, 'plan-or-feature-gate'),
  // What can be asked at all, by anybody; arguments that are permissions.
  failed('general', 403, {
    title: 'The given operation is not allowed',
    detail: "The resource 'apps' does not allow 'CREATE'. Allowed operations are: READ",
  }),
  failed('general', 422, { message: 'The permissions passed for the API token contain unknown selections' }),
  // Names.
  refused(
    'general',
    403,
    {
      message:
        'The token lacks the necessary scopes. Make sure you are including one or more of the following scopes: Notes.Write.All,Notes.Read.All',
    },
    'missing-scope',
    ['Notes.Write.All', 'Notes.Read.All'],
    { anyOf: true },
  ),
  refused(
    'general',
    403,
    {
      message:
        'The token must include at least one of the following scopes: all.Organization, dataTableRows.*, or dataTableRows.delete.',
    },
    'missing-scope',
    ['all.Organization', 'dataTableRows.*', 'dataTableRows.delete'],
    { anyOf: true },
  ),
  refused(
    'general',
    403,
    {
      code: 'ConsentRequired',
      required_scopes: ['urn:example:transfer:all[*https://auth.example.com/scopes/data_access]'],
    },
    'missing-scope',
    ['urn:example:transfer:all[*https://auth.example.com/scopes/data_access]'],
  ),
  refused(
    'general',
    403,
    { error: 'Not allowed', required_permissions: { circulate: '1', catalogue: '1' } },
    'insufficient-role',
    ['circulate', 'catalogue'],
  ),
  refused(
    'general',
    403,
    { message: 'permission denied', authorization: { requirements: [{ allOf: ['CreateInviteLink'] }] } },
    'insufficient-role',
    ['CreateInviteLink'],
  ),
  refused(
    'general',
    403,
    {
      message:
        "read permission for 'Appointment' is not granted by any of the provided scopes: [patient/Patient.*]",
    },
    'missing-scope',
  ),
  // An address that is not let in, in words of codes; a status that is a word of two is a failure, of one a state.
  refused('general', 200, { status: 'ip_not_enabled' }, 'ip-or-policy-block'),
  refused('general', 200, { status: 'invalid_credentials' }, 'invalid-credential'),
  failed('general', 200, { status: 'unauthorized' }),
  failed('general', 200, { status: 'invalid_credentials', id: 7, name: 'Nightly import' }),
  refused('general', 403, { description: 'KEY_IP_MISMATCHED', message: 'BAD_REQUEST' }, 'ip-or-policy-block'),
  refused('general', 403, { message: 'Not possible due to an IP restriction' }, 'ip-or-policy-block'),
  // Scopes that are missing or wrong are no credential that is.
  refused('general', 401, { message: 'Missing or invalid scopes for the endpoint.' }, 'missing-scope'),
  refused('general', 401, { message: 'Missing or invalid token.' }, 'invalid-credential'),
  refused('general', 403, '', 'missing-scope', [], {
    headers: { 'x-example-diagnostics': '2008;reason="The token contains not enough scope for this call."' },
  }),
  refused(
    'general',
    403,
    {
      detail: {
        error: 'insufficient_scope',
        required_any_scope: ['facts:write', 'facts:admin'],
        granted_scopes: ['facts:read'],
      },
    },
    'missing-scope',
    ['facts:write', 'facts:admin'],
    { anyOf: true },
  ),
  refused(
    'general',
    403,
    { message: 'access is forbidden with personal access token' },
    'wrong-credential-kind',
  ),
  refused(
    'general',
    403,
    { message: 'Network token mismatch. Are you using the token for the correct network?' },
    'wrong-credential-kind',
  ),
  refused(
    'general',
    403,
    { message: "You must accept this data set's terms before you can download it" },
    'plan-or-feature-gate',
  ),
  // HL7 FHIR R4, XML representation: what is told stands in attributes.
  refused(
    'general',
    403,
    '<OperationOutcome xmlns="http://hl7.org/fhir"><issue><severity value="error"/><code value="security"/><details><text value="Write access forbidden"/></details></issue></OperationOutcome>',
    'insufficient-role',
  ),
  failed('general', 403, { code: 'InvalidResourceState', message: 'Resource cannot be modified.' }),
  failed('general', 400, { error: 'permissions must be a non-empty array of: A, B' }),
  // A word of a name is no reason.
  refused(
    'general',
    403,
    {
      error: {
        code: 403,
        message: 'Required "bucket.objects.list" permission(s) for "projects/acme-frozen".',
      },
    },
    'insufficient-role',
    ['bucket.objects.list'],
  ),
  failed('general', 403, { message: 'The discussion is locked.' }),
  refused(
    'general',
    403,
    {
      code: 'Forbidden',
      message:
        'Request is blocked because principal [x] does not have required RBAC permissions to perform action [Data.Store/accounts/read] on resource [/].',
    },
    'insufficient-role',
    ['Data.Store/accounts/read'],
  ),
  // What is held beside what is asked for.
  refused(
    'general',
    403,
    {
      message:
        "The client has permission to perform action 'Data.Insights/settings/write' on scope '/a'; however, it does not have permission to perform action 'Data.Hub/keys/list/action' on the linked scope '/b'.",
    },
    'insufficient-role',
    ['Data.Hub/keys/list/action'],
  ),
  refused(
    'general',
    403,
    {
      message:
        'Missing application roles. API required roles: Alert.Read.All,Alert.ReadWrite.All, application roles: Policy.Read.All,User.Read.All.',
    },
    'missing-scope',
    ['Alert.Read.All', 'Alert.ReadWrite.All'],
    { anyOf: true },
  ),
  refused(
    'general',
    403,
    { message: 'required one of these privileges under the user identity: [base:app, base:record:create]' },
    'missing-scope',
    ['base:app', 'base:record:create'],
    { anyOf: true },
  ),
  refused(
    'general',
    403,
    { message: 'owner does not grant you /video/ad/search/:GET permission' },
    'missing-scope',
    ['/video/ad/search/:GET'],
  ),
  refused(
    'general',
    403,
    { message: 'Calling principal does not have required permissions AuditLog.Read.All' },
    'missing-scope',
    ['AuditLog.Read.All'],
  ),
  refused('general', 401, { data: { errorCode: 'INVALID_OAUTHSCOPE' } }, 'missing-scope'),
  refused(
    'general',
    400,
    { error: 'Expected authorization in headers, but none provided.' },
    'missing-credential',
  ),
  failed('general', 403, { code: 'REJECT_CARD', message: '잔액부족으로 결제에 실패했습니다.' }),
  refused(
    'general',
    401,
    { detail: "No key found matching the ID 'KEY0' with the provided secret." },
    'invalid-credential',
  ),
  failed('general', 404, { message: 'No keys found for bucket' }),
  refused(
    'general',
    401,
    { message: 'API key authentication failure. Your API key may be expired.' },
    'invalid-credential',
  ),
  refused(
    'general',
    403,
    { message: 'The API is called without service account credentials.' },
    'wrong-credential-kind',
  ),
  failed('general', 400, { message: 'The purchase token does not match the package name.' }),
  // What another sentence says of a value rules nothing out.
  refused('general', 401, '', 'wrong-credential-kind', [], {
    headers: {
      'www-authenticate':
        'HMAC-SHA256, Bearer error="invalid_token", error_description="The access token is from the wrong issuer. It must match the tenant of the store."',
    },
  }),
  refused(
    'general',
    403,
    {
      message: 'Forbidden. User needs one of the following permissions',
      permissions: ['admin.users!read', 'admin.groups!read'],
    },
    'insufficient-role',
    ['admin.users!read', 'admin.groups!read'],
    { anyOf: true },
  ),
  refused(
    'general',
    403,
    { error: { message: 'rejected due to project ID settings' } },
    'ip-or-policy-block',
  ),
  refused('general', 200, { status: '0', info: 'INVALID_USER_IP' }, 'ip-or-policy-block'),
  refused(
    'general',
    200,
    { success: false, error: { type: 'base_currency_access_restricted' } },
    'plan-or-feature-gate',
  ),
  refused('general', 401, { errorMessage: 'Scope Status Invalid : Authentication failed.' }, 'missing-scope'),
  refused(
    'general',
    400,
    { timestamp: '2026-01-13', status: { error_message: 'The API key is invalid' }, page: 1 },
    'invalid-credential',
  ),
  failed('general', 403, { errorCode: 'exceeded-api-key-allowance' }),
  refused(
    'general',
    401,
    { code: 'AUTHORIZATION_INVALID', error: 'A valid license key is required.' },
    'invalid-credential',
  ),
  failed('general', 400, { message: 'The specified nextToken is invalid.' }),
  refused(
    'general',
    403,
    { detail: 'Your client app is not configured with the appropriate app permissions.' },
    'missing-scope',
  ),
  // Envoy's filter for JWTs, whatever gateway is built on it.
  refused(
    'general',
    401,
    'Jwt is not in the form of Header.Payload.Signature with two dots and 3 sections',
    'invalid-credential',
  ),
  refused('general', 401, "Jwks doesn't have key to match kid or alg from Jwt", 'invalid-credential'),
  refused(
    'general',
    401,
    { error: { message: '권한이 부족합니다.', name: 'out_of_scope' } },
    'missing-scope',
  ),
  refused('general', 200, { status: 240, message: 'APP 服务被禁用' }, 'plan-or-feature-gate'),
  refused('general', 200, { status: 210, message: 'APP IP校验失败' }, 'ip-or-policy-block'),
  failed('general', 400, { message: 'invalid tenant id' }),
  failed('general', 405, { message: 'The resource cannot be accessed with the HTTP method you used.' }),
  // Spring Security, Microsoft's scp claim, and what is told of a key beside a scope that is named.
  refused(
    'general',
    401,
    { error_description: 'An Authentication object was not found in the SecurityContext' },
    'missing-credential',
  ),
  refused('general', 403, { message: 'Required scp claim values are not provided.' }, 'missing-scope'),
  refused(
    'general',
    401,
    { message: 'Invalid Key. You may be using the private key instead of the public key.' },
    'wrong-credential-kind',
  ),
  refused('general', 400, { message: 'Incorrectly formatted API key was passed' }, 'invalid-credential'),
  refused('general', 401, { messages: ['Token invalid.'], error: 'UNAUTHENTICATED' }, 'invalid-credential'),
  refused(
    'general',
    401,
    {
      errors: [
        { description: "O cabeçalho de autenticação 'access_token' não foi encontrado na requisição" },
      ],
    },
    'missing-credential',
  ),
  refused(
    'general',
    400,
    { message: 'Before using the Message API, complete website verification.' },
    'plan-or-feature-gate',
  ),
  refused('general', 403, { message: 'insufficient rights for application `demo-app`' }, 'missing-scope'),
  refused(
    'general',
    403,
    {
      message: 'insufficient rights for application `demo`',
      details: [{ attributes: { missing: ['RIGHT_DEVICES_READ'] } }],
    },
    'missing-scope',
    ['RIGHT_DEVICES_READ'],
  ),
  failed('general', 403, { error: { code: 403, reason: 'challenge' } }),
  // A credential that was looked up, and documentation of errors.
  failed('general', 404, { error_code: 'TOKEN_NOT_FOUND', error_messages: ['Customer token not found'] }),
  failed('general', 200, {
    errors: [{ message: 'Credential not found', extensions: { code: 'NOT_FOUND' } }],
    data: null,
  }),
  failed('general', 400, { success: false, message: 'CVC session expired or not found' }),
  failed('general', 200, {
    version: 'v1',
    data: {
      errors: [
        { code: 'UNAUTHORIZED', http_status: 401, meaning: 'Missing or invalid API key.' },
        { code: 'FORBIDDEN', http_status: 403, meaning: 'The key lacks the required scope.' },
      ],
    },
  }),
  refused(
    'general',
    403,
    'error: Message: Role user:42707b80 in demostore/ cannot perform action GET on resource vrn:apps',
    'insufficient-role',
  ),
  refused(
    'general',
    403,
    '<html><body><p>Authorization succeeded, but these required scopes were not granted: repo.</p></body></html>',
    'missing-scope',
    ['repo'],
  ),
  refused('general', 403, { message: 'The provided API key has been banned' }, 'invalid-credential'),
  refused(
    'general',
    403,
    {
      message:
        'Your scope does not allow to access this. Missing allowances: staff_request:write, staff:write',
    },
    'missing-scope',
    ['staff:write', 'staff_request:write'],
  ),
  // What a token is granted is named by resource and action, whatever the list of it is called.
  refused(
    'general',
    403,
    {
      error: 'Insufficient permissions',
      required: ['team:invoices:purge'],
      your_permissions: ['team:invoices:read'],
    },
    'missing-scope',
    ['team:invoices:purge'],
  ),
  refused(
    'general',
    403,
    { error: 'missing permission grant for action jira.boards.list', code: 'PERMISSION_DENIED' },
    'insufficient-role',
    ['jira.boards.list'],
  ),
  refused('general', 403, { code: '7101', message: 'Workspace is not valid' }, 'insufficient-role'),
  failed('general', 403, { code: '7101', message: 'Auction has ended' }),
  refused(
    'general',
    400,
    { message: 'If you are using Pro API key, please change your base URL to pro-api.example.com' },
    'wrong-credential-kind',
  ),
  refused('general', 403, { message: 'You are not allowed to list products.' }, 'insufficient-role'),
  refused(
    'general',
    403,
    { message: 'Client is not authorized to access the following products: ["payouts"]' },
    'plan-or-feature-gate',
  ),
  refused(
    'general',
    403,
    {
      message:
        'You do not have permission to call Slide.remove. Required permissions: (https://www.googleapis.com/auth/presentations.currentonly || https://www.googleapis.com/auth/presentations)',
    },
    'missing-scope',
    [
      'https://www.googleapis.com/auth/presentations',
      'https://www.googleapis.com/auth/presentations.currentonly',
    ],
    { anyOf: true },
  ),
  // SOAP 1.1 section 6.2: every fault is a 500; section 4.4.1: its code tells whose it is.
  refused('general', 500, fault('soap:Client', 'Permission denied'), 'insufficient-role'),
  refused('general', 500, fault('client', 'Authorization failed'), 'insufficient-role'),
  failed('general', 500, fault('soap:Server', 'Permission denied')),
  failed('general', 500, fault('soap:Client', 'Order number is not valid')),
  refused(
    'general',
    401,
    { error: 'Calls to this route are not authorized for bots' },
    'wrong-credential-kind',
  ),
  failed('general', 403, { code: 'WAF_BLOCKED', message: 'The site asked for refused the crawler' }),
  refused(
    'general',
    400,
    { error: 'X-20006: User is missing one or more roles: CanCloseLedger' },
    'insufficient-role',
    ['CanCloseLedger'],
  ),
  refused(
    'general',
    200,
    '<error><code>7</code><message>Missing or invalid application key</message></error>',
    'invalid-credential',
  ),
  refused('general', 403, { error: { code: 9, message: 'Tariff limitation' } }, 'plan-or-feature-gate'),
  refused('general', 403, { msg: 'API read/write access denied' }, 'insufficient-role'),
  failed('general', 403, {
    errorCode: 'shelf.server.error.bookReadOnly',
    message: 'The given book is read-only and the change cannot be completed.',
  }),
  refused('general', 403, { message: 'The given key is read-only' }, 'missing-scope'),
  // The name of a scope may be a word for what scopes stand in.
  refused(
    'general',
    403,
    { detail: 'The API key is missing the required scopes: lists:read' },
    'missing-scope',
    ['lists:read'],
  ),
  refused('general', 403, { detail: 'Token is missing the scope objects.write' }, 'missing-scope', [
    'objects.write',
  ]),
  failed('general', 400, { message: 'Missing scopes list' }),
  // RFC 9110 section 15.5.3 and RFC 4918 section 11.3: what is not paid for, and what is locked.
  refused(
    'general',
    402,
    { message: 'Account does not have permission to perform this action' },
    'plan-or-feature-gate',
  ),
  failed('general', 423, { code: 'accessDenied', message: 'The sheet is checked out by a colleague.' }),
  failed('general', 423, { code: 'accessDenied', message: 'Lock token does not match existing lock' }),
  // Kinds of credential that a sentence tells apart.
  refused(
    'general',
    401,
    { message: 'Please do not include Team API Token for Project API Token calls.' },
    'wrong-credential-kind',
  ),
  refused(
    'general',
    403,
    '<html><title>403 Username/Password authentication is no longer supported. Migrate to API Tokens.</title></html>',
    'wrong-credential-kind',
  ),
];

function fault(code: string, text: string): string {
  return `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><soap:Fault><faultcode>${code}</faultcode><faultstring>${text}</faultstring></soap:Fault></soap:Body></soap:Envelope>`;
}

import { failed, refused } from './case.ts';
import type { RefusalCase } from './case.ts';

/** Written after the wordings, as a measure of how they carry over. */
export const furtherCases: readonly RefusalCase[] = [
  refused(
    'elevenlabs',
    401,
    {
      detail: {
        status: 'missing_permissions',
        message: 'The API key you used is missing the permission text_to_speech to execute this operation.',
      },
    },
    'missing-scope',
    ['text_to_speech'],
  ),
  refused(
    'webex',
    403,
    {
      message:
        'The server understood the request, but refused to fulfill it because the access token is missing required scopes or the user is missing required roles or licenses.',
      errors: [
        {
          description:
            'The server understood the request, but refused to fulfill it because the access token is missing required scopes or the user is missing required roles or licenses.',
        },
      ],
      trackingId: 't',
    },
    'missing-scope',
  ),
  refused('ashby', 403, { success: false, errors: ['missing_endpoint_permission'] }, 'missing-scope'),
  refused(
    'posthog',
    403,
    {
      type: 'authentication_error',
      code: 'permission_denied',
      detail: "API key missing required scope 'insight:read'",
      attr: null,
    },
    'missing-scope',
    ['insight:read'],
  ),
  refused(
    'buildkite',
    403,
    { message: 'Forbidden. Your access token does not have the required scopes: read_builds' },
    'missing-scope',
    ['read_builds'],
  ),
  refused(
    'gitlab graphql',
    200,
    {
      errors: [
        {
          message:
            "The resource that you are attempting to access does not exist or you don't have permission to perform this action",
          path: ['x'],
        },
      ],
      data: { x: null },
    },
    'insufficient-role',
  ),
  refused(
    'miro',
    403,
    {
      status: 403,
      code: 'insufficientPermissions',
      message: 'Insufficient permissions: required scope boards:write',
      type: 'error',
    },
    'missing-scope',
    ['boards:write'],
  ),
  refused(
    'contentful',
    403,
    {
      sys: { type: 'Error', id: 'AccessDenied' },
      message: 'Forbidden',
      details: { reasons: 'You do not have access to this space' },
    },
    'insufficient-role',
  ),
  refused(
    'sanity',
    403,
    {
      statusCode: 403,
      error: 'Forbidden',
      message: 'Insufficient permissions; permission "create" required',
    },
    'insufficient-role',
    ['create'],
  ),
  refused(
    'mollie',
    403,
    {
      status: 403,
      title: 'Forbidden',
      detail: 'Your access token does not have the permission payments.write',
    },
    'missing-scope',
    ['payments.write'],
  ),
  refused(
    'adyen',
    403,
    { status: 403, errorCode: '010', message: 'Not allowed', errorType: 'security' },
    'insufficient-role',
  ),
  refused(
    'wise',
    403,
    {
      error: 'insufficient_scope',
      error_description: 'Insufficient scope for this resource',
      scope: 'transfers',
    },
    'missing-scope',
    ['transfers'],
  ),
  refused(
    'monzo',
    403,
    {
      code: 'forbidden.insufficient_permissions',
      message: 'Access forbidden due to insufficient permissions',
    },
    'insufficient-role',
  ),
  refused(
    'front',
    403,
    { _error: { status: 403, title: 'Forbidden', message: 'Your token is missing the scope "shared:*"' } },
    'missing-scope',
    ['shared:*'],
  ),
  refused(
    'fhir',
    403,
    {
      resourceType: 'OperationOutcome',
      issue: [
        {
          severity: 'error',
          code: 'forbidden',
          diagnostics: 'Insufficient scope. Required: patient/Observation.read',
        },
      ],
    },
    'missing-scope',
    ['patient/Observation.read'],
  ),
  refused(
    'keycloak',
    401,
    { error: 'invalid_token', error_description: 'Token verification failed' },
    'invalid-credential',
    [],
    {
      headers: {
        'WWW-Authenticate':
          'Bearer realm="r", error="invalid_token", error_description="Token verification failed"',
      },
    },
  ),
  refused(
    'grafana',
    401,
    { message: 'Invalid API key', messageId: 'api-key.invalid', statusCode: 401, traceID: '' },
    'invalid-credential',
  ),
  refused(
    'grafana',
    403,
    {
      accessErrorId: 'A',
      message:
        "You'll need additional permissions to perform this action. Permissions needed: any of datasources:query, datasources:read",
      title: 'Access denied',
    },
    'insufficient-role',
    ['datasources:query', 'datasources:read'],
    { anyOf: true },
  ),
  refused(
    'argocd',
    403,
    {
      error: 'permission denied: applications, get, default/app, sub: ci',
      code: 7,
      message: 'permission denied: applications, get, default/app, sub: ci',
    },
    'insufficient-role',
  ),
  refused(
    'consul',
    403,
    "Permission denied: token with AccessorID 'x' lacks permission 'service:write' on \"web\"",
    'insufficient-role',
    ['service:write'],
  ),
  refused('nomad', 403, 'Permission denied', 'insufficient-role'),
  refused('rabbitmq', 401, { error: 'not_authorized', reason: 'Login failed' }, 'invalid-credential'),
  refused(
    'couchdb',
    401,
    { error: 'unauthorized', reason: 'Name or password is incorrect.' },
    'invalid-credential',
  ),
  refused('couchdb', 403, { error: 'forbidden', reason: 'You are not a server admin.' }, 'insufficient-role'),
  refused('influxdb', 401, { code: 'unauthorized', message: 'unauthorized access' }, 'invalid-credential'),
  refused(
    'mixpanel',
    401,
    { request: '/api', error: 'Invalid service account credentials' },
    'invalid-credential',
  ),
  refused(
    'amplitude',
    403,
    { error: { http_code: 403, type: 'forbidden', message: 'Invalid API key' } },
    'invalid-credential',
  ),
  refused('customerio', 401, { meta: { error: 'unauthorized' } }, 'invalid-credential'),
  refused(
    'postmark',
    401,
    {
      ErrorCode: 10,
      Message: 'The Server Token you provided in the X-Postmark-Server-Token request header was invalid.',
    },
    'invalid-credential',
  ),
  refused(
    'postmark',
    401,
    { ErrorCode: 10, Message: 'No Account or Server API tokens were supplied in the HTTP headers.' },
    'missing-credential',
  ),
  refused(
    'here',
    401,
    { error: 'Unauthorized', error_description: 'apiKey invalid. apiKey not found.' },
    'invalid-credential',
  ),
  refused(
    'openweather',
    401,
    {
      cod: 401,
      message: 'Invalid API key. Please see https://openweathermap.org/faq#error401 for more info.',
    },
    'invalid-credential',
  ),
  refused(
    'alphavantage',
    200,
    {
      'Error Message':
        'the parameter apikey is invalid or missing. Please claim your free API key on (https://www.alphavantage.co/support/#api-key).',
    },
    'invalid-credential',
  ),
  refused(
    'coingecko',
    401,
    { status: { error_code: 10005, error_message: 'This request is limited to Pro API subscribers.' } },
    'plan-or-feature-gate',
  ),
  refused(
    'ahrefs',
    403,
    { error: 'Your subscription does not include access to the API' },
    'plan-or-feature-gate',
  ),
  refused('bamboohr', 403, '', 'insufficient-role', [], {
    headers: { 'X-BambooHR-Error-Message': 'You do not have access to this employee' },
  }),
  refused(
    'smartrecruiters',
    403,
    { message: 'Access token does not have required permission: candidates_read' },
    'missing-scope',
    ['candidates_read'],
  ),
  refused(
    'jira',
    403,
    {
      errorMessages: [
        'You are not authorized to perform this action. Administrator privileges are required.',
      ],
      errors: {},
    },
    'insufficient-role',
  ),
  refused('jira', 401, { code: 401, message: 'Unauthorized; scope does not match' }, 'missing-scope'),
  refused(
    'confluence',
    403,
    { statusCode: 403, message: 'Could not find space, or the user does not have permission to view it' },
    'insufficient-role',
  ),
  refused(
    'sap',
    403,
    '<?xml version="1.0"?><error xmlns="http://x"><code>/IWFND/CM_BEC/026</code><message xml:lang="de">Sie haben keine Berechtigung für diesen Service</message></error>',
    'insufficient-role',
  ),
  refused(
    'odoo',
    200,
    {
      jsonrpc: '2.0',
      id: 1,
      error: {
        code: 200,
        message: 'Odoo Server Error',
        data: {
          name: 'odoo.exceptions.AccessError',
          message: "You are not allowed to access 'Employee' (hr.employee) records.",
        },
      },
    },
    'insufficient-role',
  ),
  refused(
    'odoo',
    200,
    {
      jsonrpc: '2.0',
      id: 1,
      error: {
        code: 100,
        message: 'Odoo Session Expired',
        data: { name: 'odoo.http.SessionExpiredException', message: 'Session expired' },
      },
    },
    'expired-credential',
  ),
  refused(
    'xml-rpc',
    200,
    '<?xml version="1.0"?><methodResponse><fault><value><struct><member><name>faultCode</name><value><int>403</int></value></member><member><name>faultString</name><value><string>Incorrect username or password.</string></value></member></struct></value></fault></methodResponse>',
    'invalid-credential',
  ),
  refused(
    'feishu',
    400,
    {
      code: 99991663,
      msg: 'Invalid access token for authorization. Please make a request with token attached.',
    },
    'invalid-credential',
  ),
  refused(
    'dingtalk',
    200,
    {
      errcode: 88,
      sub_code: '60011',
      sub_msg: '没有调用该接口的权限，接口权限申请参考：https://open.dingtalk.com',
      errmsg: 'ding talk error',
    },
    'insufficient-role',
  ),
  refused(
    'alibaba',
    403,
    {
      Code: 'Forbidden.RAM',
      Message: "User not authorized to operate on the specified resource, or this API doesn't support RAM.",
    },
    'insufficient-role',
  ),
  refused(
    'tencent',
    200,
    {
      Response: {
        Error: {
          Code: 'AuthFailure.SecretIdNotFound',
          Message: 'The SecretId is not found, please ensure that your SecretId is correct.',
        },
        RequestId: 'r',
      },
    },
    'invalid-credential',
  ),
  refused(
    'tencent',
    200,
    {
      Response: {
        Error: {
          Code: 'UnauthorizedOperation',
          Message: 'You are not authorized to perform operation (cvm:DescribeInstances)',
        },
        RequestId: 'r',
      },
    },
    'insufficient-role',
    ['cvm:DescribeInstances'],
  ),
  refused(
    'google run',
    403,
    '<html><head><title>403 Forbidden</title></head><body text=#000000 bgcolor=#ffffff><h1>Error: Forbidden</h1><h2>Your client does not have permission to get URL <code>/</code> from this server.</h2></body></html>',
    'insufficient-role',
  ),
  refused(
    'netsuite',
    401,
    {
      type: 't',
      title: 'Unauthorized',
      status: 401,
      'o:errorDetails': [
        {
          detail: 'Invalid login attempt. For more details, see the Login Audit Trail in the NetSuite UI.',
          'o:errorCode': 'INVALID_LOGIN',
        },
      ],
    },
    'invalid-credential',
  ),
  refused(
    'servicetitan',
    403,
    { type: 't', title: 'Forbidden', status: 403, detail: 'App does not have access to the tenant' },
    'wrong-credential-kind',
  ),
  refused('procore', 403, { errors: 'You do not have access to this company' }, 'insufficient-role'),
  refused(
    'toast',
    403,
    { status: 403, code: 10023, message: 'Client lacks required scope: orders:read' },
    'missing-scope',
    ['orders:read'],
  ),
  refused('ukg', 401, { errorCode: 'WFP-01111', message: 'Session has timed out' }, 'expired-credential'),
  refused('fusionauth', 401, '', 'invalid-credential'),
  refused(
    'vimeo',
    401,
    {
      error: 'You must provide a valid authenticated access token.',
      link: null,
      developer_message: 'x',
      error_code: 8003,
    },
    'invalid-credential',
  ),
  refused(
    'soundcloud',
    401,
    { code: 401, message: '', link: 'l', status: '401 - Unauthorized', errors: [], error: 'invalid_client' },
    'invalid-credential',
  ),
  refused(
    'deezer',
    200,
    {
      error: {
        type: 'OAuthException',
        message: 'An active access token must be used to query information about the current user',
        code: 200,
      },
    },
    'invalid-credential',
  ),
  refused(
    'flickr',
    200,
    { stat: 'fail', code: 99, message: 'User not logged in / Insufficient permissions' },
    'missing-credential',
  ),
  refused(
    'flickr',
    200,
    { stat: 'fail', code: 100, message: 'Invalid API Key (Key has invalid format)' },
    'invalid-credential',
  ),
  refused(
    'lastfm',
    200,
    { message: 'Invalid API key - You must be granted a valid key by last.fm', error: 10 },
    'invalid-credential',
  ),
  refused(
    'meraki',
    403,
    { errors: ['API access is disabled for this organization'] },
    'plan-or-feature-gate',
  ),
  refused(
    'pingdom',
    403,
    {
      error: {
        statuscode: 403,
        statusdesc: 'Forbidden',
        errormessage: 'Your account is not authorized to use this API. Upgrade your plan.',
      },
    },
    'plan-or-feature-gate',
  ),
  refused(
    'spotinst',
    401,
    {
      request: { id: 'r' },
      response: {
        status: { code: 401, message: 'Unauthorized' },
        errors: [{ code: 'UNAUTHORIZED', message: 'Token is expired' }],
      },
    },
    'expired-credential',
  ),
  refused(
    'ip',
    403,
    { message: 'Your IP 203.0.113.7 is not in the list of allowed addresses' },
    'ip-or-policy-block',
  ),
  refused('geo', 403, { error: 'This service is not available in your country' }, 'ip-or-policy-block'),
  refused(
    'mfa',
    401,
    { error: 'mfa_required', error_description: 'Multifactor authentication required', mfa_token: 'x' },
    'ip-or-policy-block',
  ),
  failed('paging', 400, {
    error: { code: 'InvalidContinuationToken', message: 'The continuation token is invalid or has expired.' },
  }),
  failed('upload', 400, { message: 'Upload token expired, request a new upload URL' }),
  failed('invite', 400, { error: 'Invitation token is invalid or expired' }),
  failed('csrf', 403, { detail: 'CSRF Failed: CSRF token missing or incorrect.' }),
  failed('limits', 403, { error: 'Monthly usage limit exceeded', code: 'limit_exceeded' }),
  failed('enum', 400, {
    message: "Invalid enum value for 'permission': expected one of 'read', 'write', 'admin'",
  }),
  failed('missing', 400, { message: "Required parameter 'scope' is missing" }),
  failed('role', 404, { message: "Role 'admin' not found" }),
  failed('grants', 200, { grants: [{ scope: 'read', status: 'missing' }], total: 401 }),
  failed('webhook log', 200, {
    deliveries: [{ id: 1, status_code: 401, error: 'Unauthorized', response: 'invalid token' }],
  }),
  failed('key', 400, { error: 'key must be unique' }),
  failed('expired coupon', 400, {
    error: { message: 'This promotion code has expired.', code: 'coupon_expired' },
  }),
  failed('session', 410, { error: 'This checkout session has expired' }),
  failed('text', 404, 'Cannot GET /api/v1/permissions'),
];

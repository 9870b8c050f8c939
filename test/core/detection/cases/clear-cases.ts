import { failed } from './case.ts';
import type { RefusalCase } from './case.ts';

/** Failures that borrow the words or the status of a refusal. */
export const clearCases: readonly RefusalCase[] = [
  failed('anthropic', 400, {
    type: 'error',
    error: {
      type: 'invalid_request_error',
      message:
        'Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing to upgrade or purchase credits.',
    },
  }),
  failed('openai', 429, {
    error: {
      message: 'You exceeded your current quota, please check your plan and billing details.',
      type: 'insufficient_quota',
      code: 'insufficient_quota',
    },
  }),
  failed('openai', 400, {
    error: {
      message: "Invalid value: 'tool'. Supported values are: 'system', 'user'.",
      type: 'invalid_request_error',
      param: 'messages[0].role',
      code: 'invalid_value',
    },
  }),
  failed(
    'github',
    403,
    {
      message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
      documentation_url: 'https://docs.github.com/',
    },
    { 'Retry-After': '60' },
  ),
  failed('github', 403, { message: 'Repository was archived so is read-only.' }),
  failed(
    'github',
    404,
    { message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' },
    { 'X-OAuth-Scopes': 'repo', 'X-Accepted-OAuth-Scopes': 'repo' },
  ),
  failed('github', 422, {
    message: 'Validation Failed',
    errors: [{ resource: 'Issue', field: 'assignees', code: 'invalid' }],
  }),
  failed('youtube', 403, {
    error: {
      code: 403,
      message:
        'The request cannot be completed because you have exceeded your <a href="/youtube/v3/getting-started#quota">quota</a>.',
      errors: [{ domain: 'youtube.quota', reason: 'quotaExceeded' }],
    },
  }),
  failed('google drive', 403, {
    error: {
      errors: [
        { domain: 'usageLimits', reason: 'userRateLimitExceeded', message: 'User Rate Limit Exceeded' },
      ],
      code: 403,
      message: 'User Rate Limit Exceeded',
    },
  }),
  failed('google drive', 403, {
    error: {
      errors: [
        {
          domain: 'global',
          reason: 'storageQuotaExceeded',
          message: "The user's Drive storage quota has been exceeded.",
        },
      ],
      code: 403,
      message: "The user's Drive storage quota has been exceeded.",
    },
  }),
  failed('box', 403, {
    type: 'error',
    status: 403,
    code: 'storage_limit_exceeded',
    message: 'Account storage limit reached',
  }),
  failed('shopify', 422, { errors: { permission: ['is not included in the list'] } }),
  failed('joi', 400, {
    statusCode: 400,
    error: 'Bad Request',
    message: '"authorization" is not allowed to be empty',
  }),
  failed('express', 400, { error: 'Unexpected token } in JSON at position 42' }),
  failed('nest', 400, {
    statusCode: 400,
    message: ['role must be one of the following values: admin, member', 'scopes should not be empty'],
    error: 'Bad Request',
  }),
  failed('django', 400, { scope: ['"all" is not a valid choice.'], token: ['This field is required.'] }),
  failed('stripe', 402, {
    error: {
      code: 'card_declined',
      decline_code: 'insufficient_funds',
      message: 'Your card has insufficient funds.',
      type: 'card_error',
    },
  }),
  failed('fcm', 404, {
    error: {
      code: 404,
      message: 'Requested entity was not found.',
      status: 'NOT_FOUND',
      details: [{ errorCode: 'UNREGISTERED' }],
    },
  }),
  failed('fcm', 400, {
    error: {
      code: 400,
      message: 'The registration token is not a valid FCM registration token',
      status: 'INVALID_ARGUMENT',
    },
  }),
  failed('google calendar', 410, {
    error: {
      errors: [
        {
          domain: 'calendar',
          reason: 'fullSyncRequired',
          message: 'Sync token is no longer valid, a full sync is required.',
        },
      ],
      code: 410,
      message: 'Sync token is no longer valid, a full sync is required.',
    },
  }),
  failed('dynamo', 400, {
    __type: 'ValidationException',
    message: 'The provided key element does not match the schema',
  }),
  failed('dynamo', 400, {
    __type: 'ProvisionedThroughputExceededException',
    message: 'The level of configured provisioned throughput for the table was exceeded.',
  }),
  failed(
    's3',
    400,
    '<?xml version="1.0"?><Error><Code>MalformedXML</Code><Message>The XML you provided was not well-formed or did not validate against our published schema</Message></Error>',
  ),
  failed('csrf', 403, 'CSRF verification failed. Request aborted.'),
  failed(
    'cloudflare',
    403,
    '<!DOCTYPE html><html><head><title>Just a moment...</title></head><body><noscript>Enable JavaScript and cookies to continue</noscript></body></html>',
    { 'cf-mitigated': 'challenge', Server: 'cloudflare' },
  ),
  failed('cloudflare', 403, 'error code: 1020', { Server: 'cloudflare' }),
  failed(
    'akamai',
    403,
    '<HTML><HEAD><TITLE>Access Denied</TITLE></HEAD><BODY><H1>Access Denied</H1>You don\'t have permission to access "http&#58;&#47;&#47;www.example.com&#47;" on this server.<P>Reference&#32;&#35;18.0</BODY></HTML>',
    { Server: 'AkamaiGHost' },
  ),
  failed('datadome', 403, '{"url":"https://geo.captcha-delivery.com/captcha/?initialCid=x"}', {
    'X-DataDome': 'protected',
  }),
  failed(
    'aws waf',
    403,
    '<html><head><title>Human Verification</title></head><body>Please verify you are a human to continue. captcha</body></html>',
    { 'x-amzn-waf-action': 'captcha' },
  ),
  failed('coinbase', 400, { errors: [{ id: 'validation_error', message: 'Insufficient funds' }] }),
  failed('twilio', 400, {
    code: 21211,
    message: "The 'To' number +1401403 is not a valid phone number.",
    more_info: 'https://www.twilio.com/docs/errors/21211',
    status: 400,
  }),
  failed('telegram', 403, {
    ok: false,
    error_code: 403,
    description: 'Forbidden: bot was blocked by the user',
  }),
  failed('reddit', 403, { reason: 'private', message: 'Too many requests', error: 403 }),
  failed('conflict', 409, { error: 'User already has role admin' }),
  failed('upstream', 502, { message: 'upstream returned 401 Unauthorized', error: 'Bad Gateway' }),
  failed('internal', 500, {
    error: 'Internal Server Error',
    message: 'permission denied, open /var/data/index',
  }),
  failed('graphql', 200, {
    errors: [{ message: 'Cannot return null for non-nullable field Token.scope.', path: ['token', 'scope'] }],
    data: null,
  }),
  failed('graphql', 400, {
    errors: [
      {
        message: 'Unknown argument "role" on field "Query.users".',
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      },
    ],
  }),
  failed('tickets', 200, [
    {
      id: 1,
      title: 'Invalid API key when calling the API',
      body: 'I get 401 Unauthorized: missing scope tickets:read',
    },
  ]),
  failed('audit', 200, {
    events: [{ action: 'login.failed', error: { message: 'Invalid password', code: 'invalid_credentials' } }],
    next: null,
  }),
  failed('oauth clients', 200, {
    client_id: 'x',
    scope: 'read write',
    permissions: ['admin'],
    status: 'active',
  }),
  failed('list of errors', 200, { data: [{ id: 'job_1', error: 'Unauthorized' }], has_more: false }),
  failed('not found', 404, {
    error: { code: 'route_not_found', message: 'No route matches /v1/permissions' },
  }),
  failed('mongo', 400, { error: 'E11000 duplicate key error collection: users index: token_1' }),
  failed('sql', 400, { message: 'Invalid column name "scope"' }),
  failed('password rules', 422, {
    message: 'The given data was invalid.',
    errors: { password: ['The password must be at least 8 characters.'] },
  }),
  failed('captcha', 400, { error: 'captcha token invalid' }),
  failed('payment 403', 403, {
    error: { code: 'insufficient_balance', message: 'Insufficient balance. Please top up your account.' },
  }),
  failed('gone', 410, { error: 'This endpoint has been deprecated; use OAuth tokens instead' }),
  failed('timeout', 504, 'Gateway Timeout'),
  failed('method', 405, { detail: 'Method "DELETE" not allowed.' }),
  failed('media type', 415, { detail: 'Unsupported media type "text/plain" in request.' }),
  failed('proxy', 407, 'Proxy Authentication Required', { 'Proxy-Authenticate': 'Basic realm="proxy"' }),
];

import { failed, refused } from './case.ts';
import type { RefusalCase } from './case.ts';

/** Wordings of providers that no other table has, each for what it shows in general. */
export const widerCases: readonly RefusalCase[] = [
  // Names behind an advice, with an explanation in brackets.
  refused(
    'dynatrace',
    403,
    {
      error: {
        code: 403,
        message:
          'Token is missing required scope. Use one of: metrics.read (Read metrics), metrics.write (Write metrics)',
      },
    },
    'missing-scope',
    ['metrics.read', 'metrics.write'],
    { anyOf: true },
  ),
  refused(
    'planetscale',
    404,
    {
      code: 'not_found',
      message:
        'Your service token does not have access to this database. It needs one of the following permissions: read_database, write_database',
    },
    'missing-scope',
    ['read_database', 'write_database'],
    { anyOf: true },
  ),
  // What the caller is stands before what is missing.
  refused(
    'appwrite',
    401,
    {
      message: 'app.64f@service.example (role: applications) missing scopes (["users.read"])',
      code: 401,
      type: 'general_unauthorized_scope',
    },
    'missing-scope',
    ['users.read'],
  ),
  refused(
    'dynamics',
    403,
    {
      error: {
        code: '0x80040220',
        message: "Principal user is missing prvReadAccount privilege (Id=886b280c) for entity 'account'.",
      },
    },
    'insufficient-role',
    ['prvReadAccount'],
  ),
  refused(
    'crowdstrike',
    403,
    { errors: [{ code: 403, message: 'access denied, scope not permitted' }] },
    'missing-scope',
  ),
  refused(
    'chargebee',
    403,
    { message: 'Sorry, The API Key has no permission to perform this operation.', http_status_code: 403 },
    'missing-scope',
  ),
  refused(
    'bybit',
    200,
    { retCode: 10005, retMsg: 'Permission denied, please check your API key permissions.', result: {} },
    'missing-scope',
  ),
  refused(
    'portkey',
    403,
    { success: false, data: { message: 'You do not have enough permissions to execute this request' } },
    'insufficient-role',
  ),
  // Keys of another environment or kind.
  refused(
    'signatureapi',
    422,
    {
      title: 'Mode Conflict',
      status: 422,
      detail: 'A live-mode envelope cannot be created with a test-mode API key',
    },
    'wrong-credential-kind',
  ),
  refused(
    'okx',
    401,
    { msg: 'APIKey does not match current environment.', code: '50101' },
    'wrong-credential-kind',
  ),
  refused(
    'customerio',
    401,
    { errors: [{ detail: 'This endpoint requires an App API key, a Track API key was given' }] },
    'wrong-credential-kind',
  ),
  refused(
    'lingma',
    400,
    { errorMessage: 'The API does not support the current token type.' },
    'wrong-credential-kind',
  ),
  // Text as it stands in XML, and blocks of a page that are no sentence together.
  refused(
    'prestashop',
    401,
    '<?xml version="1.0"?><prestashop><errors><error><message><![CDATA[Authentication key is empty]]></message></error></errors></prestashop>',
    'missing-credential',
  ),
  refused(
    'tomcat',
    403,
    '<html><body><h1>HTTP Status 403 - Invalid token</h1><p><b>type</b> Status report</p></body></html>',
    'invalid-credential',
  ),
  refused(
    'splunk',
    401,
    '<?xml version="1.0"?>\n<response><messages><msg type="WARN">call not properly authenticated</msg></messages></response>',
    'invalid-credential',
  ),
  refused(
    'nylas',
    401,
    { error: { type: 'grant.expired', message: 'Grant has expired. The user must re-authenticate.' } },
    'expired-credential',
  ),
  refused('general', 401, { erreur: "Jeton d'accès manquant" }, 'missing-credential'),
  refused(
    'general',
    403,
    { status: 'error', code: 'PLAN_RESTRICTED', message: 'Free tier cannot purchase credit packs' },
    'plan-or-feature-gate',
  ),
  // Forms that were filled in wrongly.
  failed('devise', 422, { errors: { password: ['Invalid password'] } }),
  failed('braintree', 422, {
    errors: [
      {
        message: 'Payment method token is invalid.',
        extensions: { inputPath: ['input', 'paymentMethodId'] },
      },
    ],
  }),
  failed('segment', 400, { errors: [{ message: 'permissions[0].roleId must be a valid role' }] }),
  failed('google', 400, { error: { message: 'The provided page token is invalid or has expired' } }),
  failed('general', 404, { error: 'Permission set not found' }),
  failed('general', 403, { errors: [{ message: 'You have already posted this content' }] }),
  failed('azure apim', 403, {
    statusCode: 403,
    message: 'Out of call volume quota. Quota will be replenished in 00:12:34.',
  }),
  // A complaint about the credential itself is about access all the same.
  refused('rails', 422, { errors: { base: ['Invalid API key'] } }, 'invalid-credential'),
  refused(
    'uptimerobot',
    200,
    { stat: 'fail', error: { parameter_name: 'api_key', message: 'api_key is invalid.' } },
    'invalid-credential',
  ),
  refused(
    'verisafe',
    403,
    {
      error: 'insufficient_scope',
      missing_scopes: ['https://www.googleapis.com/auth/calendar'],
      missing_capabilities: ['calendar'],
      granted_capabilities: ['identity'],
    },
    'missing-scope',
    ['https://www.googleapis.com/auth/calendar'],
  ),
  refused('quora', 401, { error: 'missing required scope', scopes: ['ads_read'] }, 'missing-scope', [
    'ads_read',
  ]),
  refused('livekit', 401, 'invalid token: missing grant roomAdmin', 'missing-scope', ['roomAdmin']),
  refused('ovh', 403, { message: 'This call has not been granted' }, 'missing-scope'),
  refused('amazon ads', 401, { details: 'Not authorized to access scope 123456789' }, 'insufficient-role'),
  refused(
    'hunter',
    401,
    { errors: [{ details: 'No user found for the API key supplied' }] },
    'invalid-credential',
  ),
  refused('ipinfo', 403, { error: { title: 'Unknown token' } }, 'invalid-credential'),
  refused(
    'lacework',
    403,
    { message: 'API token is expired or you do not have the role needed' },
    'invalid-credential',
  ),
  refused(
    'qualys',
    401,
    '<?xml version="1.0"?>\n<SIMPLE_RETURN><RESPONSE><CODE>2000</CODE><TEXT>Bad Login/Password</TEXT></RESPONSE></SIMPLE_RETURN>',
    'invalid-credential',
  ),
  refused(
    'weatherapi',
    403,
    {
      error: {
        message:
          'API key does not have access to the resource. Please check pricing page for what is allowed in your plan.',
      },
    },
    'plan-or-feature-gate',
  ),
  failed('json:api', 422, {
    errors: [{ source: { pointer: '/data/attributes/password' }, detail: 'Password is invalid' }],
  }),
  failed('semrush', 403, 'ERROR 132 :: API UNITS BALANCE IS ZERO'),
  failed('razorpay', 400, { message: 'Cardholder authentication failed', code: 'authentication_failure' }),
  refused(
    'ghcr',
    403,
    { errors: [{ code: 'DENIED', message: 'The token provided does not match expected scopes.' }] },
    'missing-scope',
  ),
  refused(
    'smartthings',
    403,
    { error: { code: 'ForbiddenError', message: 'The token is missing scope r:devices:*' } },
    'missing-scope',
    ['r:devices:*'],
  ),
  refused(
    'genius',
    200,
    { meta: { status: 401, message: 'This call requires an access_token.' }, response: {} },
    'missing-credential',
  ),
  refused(
    'musixmatch',
    200,
    { message: { header: { status_code: 401, execute_time: 0.002, hint: 'renew' }, body: [] } },
    'invalid-credential',
  ),
  refused(
    'bungie',
    200,
    {
      ErrorCode: 2107,
      ErrorStatus: 'OriginHeaderDoesNotMatchKey',
      Message: 'The Origin header does not match.',
    },
    'ip-or-policy-block',
  ),
  refused(
    'baserow',
    400,
    { error: 'ERROR_USER_NOT_IN_GROUP', detail: "The user doesn't belong to the required workspace." },
    'insufficient-role',
  ),
  failed('general', 400, {
    errors: [
      { field: 'client_secret_expires_at', message: 'must be a date in the future; value has expired' },
    ],
  }),
  refused(
    'heroku',
    403,
    {
      id: 'forbidden',
      message: 'The scope of this OAuth authorization does not allow access to this resource.',
    },
    'missing-scope',
  ),
  refused(
    'openai',
    403,
    { error: { message: 'Project `proj_x` does not have access to model `gpt-5`', code: 'model_not_found' } },
    'plan-or-feature-gate',
  ),
  refused(
    'klaviyo',
    401,
    {
      errors: [
        {
          title: 'Authentication credentials were not provided.',
          detail: 'Missing or invalid authorization scheme. Please use Klaviyo-API-Key.',
        },
      ],
    },
    'missing-credential',
  ),
  refused(
    'pinterest',
    401,
    { code: 2, message: "Authorization failed: Missing: ['boards:read']" },
    'missing-scope',
    ['boards:read'],
  ),
];

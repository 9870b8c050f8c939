import { refused } from './case.ts';
import type { RefusalCase } from './case.ts';

/** Credentials that are missing, wrong, expired, or of the wrong kind. */
export const credentialCases: readonly RefusalCase[] = [
  refused(
    'openai',
    401,
    {
      error: {
        message:
          'Incorrect API key provided: sk-abc***. You can find your API key at https://platform.openai.com/account/api-keys.',
        type: 'invalid_request_error',
        param: null,
        code: 'invalid_api_key',
      },
    },
    'invalid-credential',
  ),
  refused(
    'openai',
    401,
    {
      error: {
        message:
          "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY)",
        type: 'invalid_request_error',
        param: null,
        code: null,
      },
    },
    'missing-credential',
  ),
  refused(
    'anthropic',
    401,
    { type: 'error', error: { type: 'authentication_error', message: 'invalid x-api-key' } },
    'invalid-credential',
  ),
  refused(
    'notion',
    401,
    { object: 'error', status: 401, code: 'unauthorized', message: 'API token is invalid.' },
    'invalid-credential',
  ),
  refused(
    'airtable',
    401,
    { error: { type: 'AUTHENTICATION_REQUIRED', message: 'Authentication required' } },
    'missing-credential',
  ),
  refused('clickup', 401, { err: 'Token invalid', ECODE: 'OAUTH_025' }, 'invalid-credential'),
  refused('clickup', 400, { err: 'Authorization header required', ECODE: 'OAUTH_017' }, 'missing-credential'),
  refused(
    'spotify',
    401,
    { error: { status: 401, message: 'The access token expired' } },
    'expired-credential',
  ),
  refused('spotify', 401, { error: { status: 401, message: 'No token provided' } }, 'missing-credential'),
  refused(
    'linkedin',
    401,
    { serviceErrorCode: 65600, message: 'Invalid access token', status: 401 },
    'invalid-credential',
  ),
  refused(
    'linkedin',
    401,
    {
      serviceErrorCode: 65601,
      message: 'The token used in the request has been revoked by the user',
      status: 401,
      code: 'REVOKED_ACCESS_TOKEN',
    },
    'invalid-credential',
  ),
  refused(
    'linkedin',
    401,
    {
      serviceErrorCode: 65602,
      message: 'The token used in the request has expired',
      status: 401,
      code: 'EXPIRED_ACCESS_TOKEN',
    },
    'expired-credential',
  ),
  refused(
    'docusign',
    401,
    { errorCode: 'USER_AUTHENTICATION_FAILED', message: 'One or both of Username and Password are invalid.' },
    'invalid-credential',
  ),
  refused(
    'docusign',
    401,
    {
      errorCode: 'AUTHORIZATION_INVALID_TOKEN',
      message:
        'The access token provided is expired, revoked or malformed. Authentication for System Application failed.',
    },
    'invalid-credential',
  ),
  refused(
    'aws',
    403,
    { message: 'The security token included in the request is invalid.' },
    'invalid-credential',
  ),
  refused(
    'aws',
    403,
    { __type: 'ExpiredTokenException', message: 'The security token included in the request is expired' },
    'expired-credential',
  ),
  refused('aws apigateway', 403, { message: 'Missing Authentication Token' }, 'missing-credential'),
  refused(
    'aws s3',
    403,
    '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>SignatureDoesNotMatch</Code><Message>The request signature we calculated does not match the signature you provided. Check your key and signing method.</Message></Error>',
    'invalid-credential',
  ),
  refused(
    'aws s3',
    403,
    '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>InvalidAccessKeyId</Code><Message>The AWS Access Key Id you provided does not exist in our records.</Message><AWSAccessKeyId>AKIAEXAMPLE</AWSAccessKeyId></Error>',
    'invalid-credential',
  ),
  refused(
    'azure',
    401,
    {
      error: {
        code: 'InvalidAuthenticationToken',
        message: 'Access token validation failure. Invalid audience.',
      },
    },
    'wrong-credential-kind',
  ),
  refused(
    'azure',
    401,
    {
      error: {
        code: 'ExpiredAuthenticationToken',
        message: 'The access token expiry UTC time is earlier than current UTC time.',
      },
    },
    'expired-credential',
  ),
  refused(
    'azure',
    401,
    {
      error: {
        code: 'InvalidAuthenticationTokenTenant',
        message:
          "The access token is from the wrong issuer 'https://sts.windows.net/x/'. It must match the tenant 'https://sts.windows.net/y/' associated with this subscription.",
      },
    },
    'wrong-credential-kind',
  ),
  refused(
    'azure',
    401,
    {
      error: {
        code: 'AuthenticationFailed',
        message: "Authentication failed. The 'Authorization' header is missing.",
      },
    },
    'missing-credential',
  ),
  refused(
    'entra',
    401,
    {
      error: 'invalid_client',
      error_description:
        'AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value.',
      error_codes: [7000215],
    },
    'invalid-credential',
  ),
  refused(
    'entra',
    401,
    {
      error: 'invalid_client',
      error_description: "AADSTS7000222: The provided client secret keys for app 'x' are expired.",
      error_codes: [7000222],
    },
    'expired-credential',
  ),
  refused(
    'cloudflare',
    401,
    { success: false, errors: [{ code: 1000, message: 'Invalid API Token' }], messages: [], result: null },
    'invalid-credential',
  ),
  refused(
    'snowflake',
    401,
    { data: null, code: '390144', message: 'JWT token is invalid.', success: false },
    'invalid-credential',
  ),
  refused(
    'snowflake',
    401,
    {
      data: null,
      code: '390114',
      message: 'Authentication token has expired. The user must authenticate again.',
      success: false,
    },
    'expired-credential',
  ),
  refused('databricks', 403, { error_code: 403, message: 'Invalid access token.' }, 'invalid-credential'),
  refused(
    'intercom',
    401,
    { type: 'error.list', errors: [{ code: 'unauthorized', message: 'Access Token Invalid' }] },
    'invalid-credential',
  ),
  refused(
    'twitter v1',
    401,
    { errors: [{ code: 89, message: 'Invalid or expired token.' }] },
    'invalid-credential',
  ),
  refused(
    'twitter v1',
    401,
    { errors: [{ code: 32, message: 'Could not authenticate you.' }] },
    'invalid-credential',
  ),
  refused(
    'twitter v1',
    400,
    { errors: [{ code: 215, message: 'Bad Authentication data.' }] },
    'invalid-credential',
  ),
  refused(
    'typeform',
    403,
    {
      code: 'AUTHENTICATION_FAILED',
      description: 'Authentication credentials not found on the Request Headers',
    },
    'missing-credential',
  ),
  refused(
    'contentful',
    401,
    {
      sys: { type: 'Error', id: 'AccessTokenInvalid' },
      message: 'The access token you sent could not be found or is invalid.',
      requestId: 'r',
    },
    'invalid-credential',
  ),
  refused('brevo', 401, { message: 'Key not found', code: 'unauthorized' }, 'invalid-credential'),
  refused('mailgun', 401, 'Forbidden', 'invalid-credential'),
  refused(
    'vonage',
    401,
    {
      type: 'https://developer.nexmo.com/api-errors#unauthorized',
      title: 'Unauthorized',
      detail: 'You provided an invalid token',
      instance: 'i',
    },
    'invalid-credential',
  ),
  refused('kraken', 200, { error: ['EAPI:Invalid key'] }, 'invalid-credential'),
  refused('kraken', 200, { error: ['EAPI:Invalid signature'] }, 'invalid-credential'),
  refused(
    'binance',
    400,
    { code: -1022, msg: 'Signature for this request is not valid.' },
    'invalid-credential',
  ),
  refused('binance', 401, { code: -2014, msg: 'API-key format invalid.' }, 'invalid-credential'),
  refused(
    'google',
    400,
    {
      error: {
        code: 400,
        message: 'API key not valid. Please pass a valid API key.',
        status: 'INVALID_ARGUMENT',
        details: [
          {
            '@type': 't',
            reason: 'API_KEY_INVALID',
            domain: 'googleapis.com',
            metadata: { service: 'maps' },
          },
        ],
      },
    },
    'invalid-credential',
  ),
  refused(
    'google',
    401,
    {
      error: {
        code: 401,
        message:
          'API keys are not supported by this API. Expected OAuth2 access token or other authentication credentials that assert a principal. See https://cloud.google.com/docs/authentication',
        status: 'UNAUTHENTICATED',
        details: [{ reason: 'CREDENTIALS_MISSING' }],
      },
    },
    'wrong-credential-kind',
  ),
  refused(
    'google',
    401,
    {
      error: {
        code: 401,
        message:
          'Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other valid authentication credential.',
        status: 'UNAUTHENTICATED',
      },
    },
    'missing-credential',
  ),
  refused(
    'google',
    400,
    { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' },
    'invalid-credential',
  ),
  refused(
    'google maps',
    200,
    { error_message: 'The provided API key is invalid. ', results: [], status: 'REQUEST_DENIED' },
    'invalid-credential',
  ),
  refused(
    'google maps',
    200,
    {
      error_message: 'You must use an API key to authenticate each request to Google Maps Platform APIs.',
      results: [],
      status: 'REQUEST_DENIED',
    },
    'missing-credential',
  ),
  refused(
    'servicenow',
    401,
    {
      error: { message: 'User Not Authenticated', detail: 'Required to provide Auth information' },
      status: 'failure',
    },
    'missing-credential',
  ),
  refused('telegram', 401, { ok: false, error_code: 401, description: 'Unauthorized' }, 'invalid-credential'),
  refused(
    'line',
    401,
    { message: 'Authentication failed. Confirm that the access token in the authorization header is valid.' },
    'invalid-credential',
  ),
  refused('trello', 401, 'invalid key', 'invalid-credential'),
  refused('trello', 401, 'expired token', 'expired-credential'),
  refused(
    'smartsheet',
    401,
    { errorCode: 1001, message: 'An Access Token is required.' },
    'missing-credential',
  ),
  refused(
    'smartsheet',
    401,
    { errorCode: 1003, message: 'Your Access Token has expired.' },
    'expired-credential',
  ),
  refused(
    'wrike',
    401,
    { errorDescription: 'Access token is unknown or invalid', error: 'not_authorized' },
    'invalid-credential',
  ),
  refused(
    'supabase',
    401,
    { message: 'No API key found in request', hint: 'No `apikey` request header or url param was found.' },
    'missing-credential',
  ),
  refused(
    'supabase',
    401,
    { message: 'JWT expired', code: 'PGRST301', details: null, hint: null },
    'expired-credential',
  ),
  refused(
    'supabase',
    401,
    { message: 'Invalid API key', hint: 'Double check your Supabase `anon` or `service_role` API key.' },
    'invalid-credential',
  ),
  refused(
    'meilisearch',
    403,
    {
      message: 'The provided API key is invalid.',
      code: 'invalid_api_key',
      type: 'auth',
      link: 'https://docs.meilisearch.com/errors#invalid_api_key',
    },
    'invalid-credential',
  ),
  refused(
    'meilisearch',
    401,
    {
      message: 'The Authorization header is missing. It must use the bearer authorization method.',
      code: 'missing_authorization_header',
      type: 'auth',
    },
    'missing-credential',
  ),
  refused(
    'weaviate',
    401,
    {
      code: 401,
      message:
        'anonymous access not enabled. Please authenticate through one of the available methods: [API-keys, OIDC]',
    },
    'missing-credential',
  ),
  refused('qdrant', 401, 'Must provide an API key or an Authorization bearer token', 'missing-credential'),
  refused(
    'elasticsearch',
    401,
    {
      error: {
        root_cause: [
          {
            type: 'security_exception',
            reason: 'missing authentication credentials for REST request [/_search]',
          },
        ],
        type: 'security_exception',
        reason: 'missing authentication credentials for REST request [/_search]',
      },
      status: 401,
    },
    'missing-credential',
    [],
    {
      headers: {
        'WWW-Authenticate': 'Basic realm="security" charset="UTF-8", Bearer realm="security", ApiKey',
      },
    },
  ),
  refused(
    'elasticsearch',
    401,
    {
      error: {
        type: 'security_exception',
        reason: 'unable to authenticate user [elastic] for REST request [/]',
      },
      status: 401,
    },
    'invalid-credential',
  ),
  refused('docker hub', 401, { detail: 'Incorrect authentication credentials' }, 'invalid-credential'),
  refused(
    'salesforce',
    401,
    [{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }],
    'invalid-credential',
  ),
  refused(
    'salesforce',
    400,
    { error: 'invalid_grant', error_description: 'authentication failure' },
    'invalid-credential',
  ),
  refused('zendesk', 401, { error: "Couldn't authenticate you" }, 'invalid-credential'),
  refused(
    'paypal',
    401,
    { error: 'invalid_token', error_description: 'Token signature verification failed' },
    'invalid-credential',
  ),
  refused(
    'paypal',
    401,
    {
      name: 'AUTHENTICATION_FAILURE',
      message:
        'Authentication failed due to invalid authentication credentials or a missing Authorization header.',
    },
    'invalid-credential',
  ),
  refused(
    'neo4j',
    401,
    { errors: [{ code: 'Neo.ClientError.Security.Unauthorized', message: 'Invalid credential.' }] },
    'invalid-credential',
  ),
  refused('langsmith', 403, { detail: 'Invalid token' }, 'invalid-credential'),
  refused('circleci', 401, { message: 'You must log in first.' }, 'missing-credential'),
  refused(
    'heroku',
    401,
    { id: 'unauthorized', message: 'Invalid credentials provided.' },
    'invalid-credential',
  ),
  refused(
    'stripe',
    404,
    {
      error: {
        code: 'resource_missing',
        message:
          "No such customer: 'cus_x'; a similar object exists in live mode, but a test mode key was used to make this request.",
        param: 'id',
        type: 'invalid_request_error',
      },
    },
    'wrong-credential-kind',
  ),
  refused('slack', 200, { ok: false, error: 'not_allowed_token_type' }, 'wrong-credential-kind'),
  refused('slack', 200, { ok: false, error: 'token_expired' }, 'expired-credential'),
  refused('slack', 200, { ok: false, error: 'token_revoked' }, 'invalid-credential'),
  refused('slack', 200, { ok: false, error: 'account_inactive' }, 'invalid-credential'),
  refused(
    'wrong region',
    401,
    { error: 'Unauthorized', message: 'This API key belongs to another region. Use api.eu.example.com.' },
    'wrong-credential-kind',
  ),
  refused(
    'wrong environment',
    401,
    { message: 'Sandbox credentials cannot be used in the production environment' },
    'wrong-credential-kind',
  ),
  refused(
    'django',
    401,
    {
      detail: 'Given token not valid for any token type',
      code: 'token_not_valid',
      messages: [
        { token_class: 'AccessToken', token_type: 'access', message: 'Token is invalid or expired' },
      ],
    },
    'invalid-credential',
  ),
  refused('supertokens', 401, { message: 'try refresh token' }, 'invalid-credential'),
  refused('kong', 401, { message: 'No API key found in request' }, 'missing-credential'),
  refused('kong', 401, { message: 'Invalid authentication credentials' }, 'invalid-credential'),
  refused(
    'apigee',
    401,
    { fault: { faultstring: 'Invalid access token', detail: { errorcode: 'oauth.v2.InvalidAccessToken' } } },
    'invalid-credential',
  ),
  refused(
    'apigee',
    401,
    {
      fault: {
        faultstring: 'Failed to resolve API Key variable request.queryparam.apikey',
        detail: { errorcode: 'steps.oauth.v2.FailedToResolveAPIKey' },
      },
    },
    'missing-credential',
  ),
  refused(
    'wso2',
    401,
    '<ams:fault xmlns:ams="http://wso2.org/apimanager/security"><ams:code>900902</ams:code><ams:message>Missing Credentials</ams:message><ams:description>Required OAuth credentials not provided. Make sure your API invocation call has a header: "Authorization: Bearer ACCESS_TOKEN"</ams:description></ams:fault>',
    'missing-credential',
  ),
  refused(
    'graphql',
    200,
    {
      errors: [{ message: 'You must be logged in to do this.', extensions: { code: 'UNAUTHENTICATED' } }],
      data: null,
    },
    'missing-credential',
  ),
  refused(
    'rapidapi',
    401,
    { message: 'Invalid API key. Go to https://docs.rapidapi.com/docs/keys for more info.' },
    'invalid-credential',
  ),
  refused('rails', 401, 'HTTP Basic: Access denied.\n', 'invalid-credential', [], {
    headers: { 'WWW-Authenticate': 'Basic realm="Application"' },
  }),
  refused(
    'html',
    401,
    '<html><head><title>Error 401 Unauthorized</title></head><body><h2>HTTP ERROR 401 Unauthorized</h2></body></html>',
    'invalid-credential',
  ),
  refused(
    'login page',
    200,
    '<!DOCTYPE html><html><head><title>Sign in · Example</title></head><body><form action="/session"><input type="password" name="p"></form></body></html>',
    'missing-credential',
  ),
  refused('login redirect', 302, '', 'missing-credential', [], {
    headers: { Location: 'https://id.example.com/login?return=%2Fapi' },
  }),
];

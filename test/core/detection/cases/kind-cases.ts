import { failed, refused } from './case.ts';
import type { RefusalCase } from './case.ts';

const said = (status: number, message: string) => [status, { message }] as const;

/** Which credential an endpoint takes, when one has run out, and that none was sent: each fact in several providers' words. */
export const kindCases: readonly RefusalCase[] = [
  // What an endpoint takes is not what it was given.
  refused(
    'general',
    ...said(400, 'The list endpoint does not support account owned tokens.'),
    'wrong-credential-kind',
  ),
  refused(
    'general',
    ...said(403, 'This route does not accept personal tokens; use an app-level token'),
    'wrong-credential-kind',
  ),
  refused(
    'general',
    ...said(400, 'Service account keys are not supported by this method'),
    'wrong-credential-kind',
  ),
  refused(
    'general',
    ...said(403, 'Only server-side API keys may call this endpoint'),
    'wrong-credential-kind',
  ),
  refused('general', ...said(403, 'An organization level key is required'), 'wrong-credential-kind'),
  refused(
    'general',
    ...said(403, 'Organization API keys cannot access project resources'),
    'wrong-credential-kind',
  ),
  refused(
    'general',
    ...said(403, "Read tokens can't publish. Use a publish token instead"),
    'wrong-credential-kind',
  ),
  refused(
    'general',
    ...said(401, 'Expected a bearer token but got basic authentication'),
    'wrong-credential-kind',
  ),
  refused(
    'general',
    ...said(401, 'You passed a test mode key while the request was made for a live object'),
    'wrong-credential-kind',
  ),
  refused(
    'general',
    ...said(401, 'EU accounts must use the EU host api.eu.example.com'),
    'wrong-credential-kind',
  ),
  refused('general', ...said(403, 'This method is not available for bots'), 'wrong-credential-kind'),
  failed('general', ...said(400, 'This model does not support a pagination token')),
  failed('general', ...said(410, 'This endpoint has been removed; use OAuth tokens instead')),
  failed('general', ...said(400, 'Expected a number but got a string')),
  // Time that ran out.
  refused('general', ...said(403, 'Token lifetime exceeded'), 'expired-credential'),
  refused(
    'general',
    401,
    { error: 'invalid_token', error_description: 'Access token validity period has elapsed' },
    'expired-credential',
  ),
  refused(
    'general',
    ...said(401, 'The PAT ended on 2025-01-02 and can no longer be used'),
    'expired-credential',
  ),
  refused('general', ...said(401, 'Token issued at 2024-01-01 is older than 90 days'), 'expired-credential'),
  refused('general', ...said(401, 'Your session is stale, sign in again'), 'expired-credential'),
  refused('general', 403, { Code: 'AccessDenied', Message: 'Request has expired' }, 'expired-credential'),
  failed('general', ...said(400, 'Token lifetime must be between 60 and 3600 seconds')),
  failed('general', ...said(400, 'The session ended at 10:00, choose another date')),
  failed('general', ...said(403, 'Message is older than 14 days and cannot be deleted')),
  // Nothing was sent.
  refused('general', 401, { error: 'Authorization header is expected' }, 'missing-credential'),
  refused('general', ...said(401, 'Guests may not do this, authenticate first'), 'missing-credential'),
  refused('general', ...said(401, 'client did not present a certificate'), 'missing-credential'),
  refused(
    'general',
    ...said(400, "headers must have required property 'authorization'"),
    'missing-credential',
  ),
  // A defect among others, or another one than that nothing was sent.
  refused('general', ...said(401, 'Missing authentication, or failed to authenticate'), 'invalid-credential'),
  refused('general', ...said(401, 'You did not pass a valid authentication token'), 'invalid-credential'),
  refused(
    'general',
    200,
    { retCode: 10004, retMsg: 'error sign! origin_string[...]', result: {} },
    'invalid-credential',
  ),
  refused(
    'general',
    ...said(403, 'Access is denied. Please verify your key parameter.'),
    'invalid-credential',
  ),
  refused(
    'general',
    403,
    {
      errors: [
        {
          message: 'not authorized',
          code: 'authorization_invalid',
          long_message: 'You are not authorized to perform this request',
        },
      ],
    },
    'insufficient-role',
  ),
  // Under 401 "unauthorized" says no more than the status (RFC 9110 section 15.5.2).
  refused(
    'general',
    401,
    { message: 'Unauthorized Access', description: "Request can't be authorized" },
    'invalid-credential',
  ),
  refused('general', 401, { code: 'unauthorized', message: 'unauthorized access' }, 'invalid-credential'),
  // A form that was filled in wrongly where it holds who asks.
  refused(
    'general',
    422,
    { detail: [{ type: 'missing', loc: ['header', 'x-api-key'], msg: 'Field required' }] },
    'missing-credential',
  ),
  refused(
    'general',
    400,
    { errors: [{ location: 'headers', param: 'authorization', msg: 'is required' }] },
    'missing-credential',
  ),
  failed('general', 422, { detail: [{ type: 'missing', loc: ['body', 'api_key'], msg: 'Field required' }] }),
  failed('general', 422, {
    detail: [{ type: 'missing', loc: ['header', 'x-tenant'], msg: 'Field required' }],
  }),
  // Other facts.
  refused(
    'general',
    ...said(403, 'API keys with referer restrictions cannot be used with this API.'),
    'wrong-credential-kind',
  ),
  refused(
    'general',
    401,
    { type: 'denied_authentication', reason: 'expired', message: 'authentication is denied' },
    'expired-credential',
  ),
  refused(
    'general',
    401,
    { description: 'Please provide valid credentials. OAuth oauth_problem="token_expired", realm="x"' },
    'expired-credential',
  ),
  refused(
    'general',
    200,
    { 'message-count': '1', messages: [{ status: '4', 'error-text': 'Bad Credentials' }] },
    'invalid-credential',
  ),
  failed('general', 200, { data: [{ id: '4', error: 'Bad Credentials' }] }),
  refused('general', ...said(401, 'No such auth_token found'), 'invalid-credential'),
  refused(
    'general',
    ...said(403, 'Key based authentication is disabled for this resource.'),
    'wrong-credential-kind',
  ),
  refused(
    'general',
    ...said(400, 'If you are using a demo API key, please change your base URL to demo.example.com'),
    'wrong-credential-kind',
  ),
  refused(
    'general',
    200,
    { status: '0', message: 'NOTOK', result: 'Missing/Invalid API Key' },
    'invalid-credential',
  ),
  refused('general', 200, { status: '0', info: 'INVALID_USER_KEY', infocode: '10001' }, 'invalid-credential'),
  refused('general', 401, { code: 'SIGN_ERROR', message: '错误的签名，验签失败' }, 'invalid-credential'),
  refused(
    'general',
    400,
    { error: 'wrong_parameter', error_description: 'specify valid applicationId' },
    'invalid-credential',
  ),
  failed('general', ...said(400, 'Invalid signature algorithm for a key set')),
  failed('general', ...said(400, "Unsupported parameter: 'max_tokens' is not supported with this model")),
  failed('general', 200, { message: 'Your trial expires in 3 days', plan: 'trial', features: [] }),
  // Under statuses that say nothing, in shapes of many kinds.
  refused(
    'general',
    200,
    { Success: false, Message: 'Authorization has been denied for this request.' },
    'invalid-credential',
  ),
  refused(
    'general',
    200,
    { responseCode: '401', responseMessage: 'Invalid access credentials' },
    'invalid-credential',
  ),
  refused(
    'general',
    200,
    { resultCode: 'E7', resultText: 'User authentication failed due to invalid values.' },
    'invalid-credential',
  ),
  refused(
    'general',
    200,
    { messages: { resultCode: 'Error', message: [{ code: 'E7', text: 'User authentication failed.' }] } },
    'invalid-credential',
  ),
  refused('general', 200, { statusCode: '401', body: '{"message":"Unauthorized"}' }, 'invalid-credential'),
  refused(
    'general',
    200,
    { jsonrpc: '2.0', error: { code: -32001, message: 'Unauthorized' }, id: 1 },
    'invalid-credential',
  ),
  refused('general', 200, { IsError: true, Message: 'Invalid user name or password' }, 'invalid-credential'),
  refused(
    'general',
    500,
    '<Envelope><Body><Fault><faultstring>INVALID_LOGIN: Invalid username, password, security token; or user locked out.</faultstring></Fault></Body></Envelope>',
    'invalid-credential',
  ),
  refused('general', 423, { message: 'Your account is locked' }, 'invalid-credential'),
  refused('general', 422, { message: 'The api key field is required.' }, 'missing-credential'),
  refused(
    'general',
    200,
    { response: { status: 'error', error: 'NOAUTH', error_id: 'NOAUTH' } },
    'missing-credential',
  ),
  refused('general', 440, { message: 'Login Timeout' }, 'expired-credential'),
  refused('general', 498, { message: 'Token expired/invalid' }, 'invalid-credential'),
  refused('general', 200, { result: 'fail', errmsg: 'token不存在' }, 'invalid-credential'),
  failed('general', 400, { message: 'The name of the user is invalid' }),
  failed('general', 200, { deployment: { status: 'error', message: 'Invalid API key' } }),
  // Which token, in the words of those who take another one.
  refused('general', ...said(403, 'Only OAuth access tokens are accepted here'), 'wrong-credential-kind'),
  refused(
    'general',
    ...said(401, 'ID tokens are not accepted; send the access token'),
    'wrong-credential-kind',
  ),
  refused(
    'general',
    ...said(401, 'Refresh token supplied where an access token was expected'),
    'wrong-credential-kind',
  ),
  refused('general', ...said(403, 'This API key can only be used from a browser'), 'wrong-credential-kind'),
  refused(
    'general',
    ...said(401, 'This token is for the v1 API and cannot be used on v2'),
    'wrong-credential-kind',
  ),
  refused(
    'general',
    ...said(401, 'The provided password is an invalid application password.'),
    'invalid-credential',
  ),
  refused('general', ...said(403, 'The temporary credentials have run out'), 'expired-credential'),
  refused(
    'general',
    401,
    {
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'error', code: 'login', diagnostics: 'No bearer token' }],
    },
    'missing-credential',
  ),
  refused(
    'general',
    500,
    '<Envelope><Body><Fault><faultcode>Client.NoSOAPHeader</faultcode><faultstring>Missing security header</faultstring></Fault></Body></Envelope>',
    'missing-credential',
  ),
];

import { refused } from './case.ts';
import type { RefusalCase } from './case.ts';

const more = 'https://developers.hubspot.com/scopes';

/** Grants that are too narrow, with and without names. */
export const scopeCases: readonly RefusalCase[] = [
  refused(
    'hubspot',
    403,
    {
      status: 'error',
      message: `This app hasn't been granted all required scopes to make this call. Read more about required scopes here: ${more}.`,
      correlationId: 'c',
      errors: [
        {
          message: 'One or more of the following scopes are required.',
          context: { requiredScopes: ['content', 'crm.objects.contacts.read'] },
        },
      ],
      links: { scopes: more },
      category: 'MISSING_SCOPES',
    },
    'missing-scope',
    ['content', 'crm.objects.contacts.read'],
    { anyOf: true },
  ),
  refused(
    'hubspot',
    403,
    {
      status: 'error',
      message: `This app hasn't been granted all required scopes to make this call. Read more about required scopes here: ${more}.`,
      correlationId: 'c',
      errors: [
        {
          message: 'All of the following scopes are required.',
          context: { requiredGranularScopes: ['crm.objects.deals.read', 'crm.objects.deals.write'] },
        },
      ],
      category: 'MISSING_SCOPES',
    },
    'missing-scope',
    ['crm.objects.deals.read', 'crm.objects.deals.write'],
  ),
  refused(
    'dropbox',
    401,
    {
      error_summary: 'missing_scope/...',
      error: { '.tag': 'missing_scope', required_scope: 'files.content.write' },
    },
    'missing-scope',
    ['files.content.write'],
  ),
  refused(
    'dropbox',
    400,
    'Error in call to API function "files/list_folder": Your app (ID: 0000000) is not permitted to access this endpoint because it does not have the required scope \'files.metadata.read\'. The owner of the app can enable the scope for the app using the Permissions tab on the App Console.',
    'missing-scope',
    ['files.metadata.read'],
  ),
  refused(
    'kakao',
    403,
    {
      msg: 'insufficient scopes.',
      code: -402,
      api_type: 'TALK_MEMO_DEFAULT_SEND',
      required_scopes: ['talk_message'],
      allowed_scopes: ['profile_nickname', 'account_email'],
    },
    'missing-scope',
    ['talk_message'],
  ),
  refused(
    'app.net',
    403,
    { meta: { code: 403, error_id: 'd', error_message: 'Forbidden: You need the following scopes: follow' } },
    'missing-scope',
    ['follow'],
  ),
  refused(
    'xee',
    403,
    {
      error: 'insufficient_scope_permissions',
      error_description:
        'Add the account.authorizations.read scope(s) to your application scopes and reconnect the user',
    },
    'missing-scope',
    ['account.authorizations.read'],
  ),
  refused('spotify', 403, { error: { status: 403, message: 'Insufficient client scope' } }, 'missing-scope'),
  refused(
    'openai',
    401,
    {
      error: {
        message:
          "You have insufficient permissions for this operation. Missing scopes: model.request. Check that you have the correct role in your organization (Reader, Writer, Owner) and project (Member, Owner), and if you're using a restricted API key, that it has the necessary scopes.",
        type: 'invalid_request_error',
        param: null,
        code: null,
      },
    },
    'missing-scope',
    ['model.request'],
  ),
  refused(
    'square',
    403,
    {
      errors: [
        {
          category: 'AUTHENTICATION_ERROR',
          code: 'INSUFFICIENT_SCOPES',
          detail:
            'The merchant has not given your application sufficient permissions to do that. The merchant must authorize your application for the following scopes: ORDERS_READ CUSTOMERS_READ',
        },
      ],
    },
    'missing-scope',
    ['ORDERS_READ', 'CUSTOMERS_READ'],
  ),
  refused(
    'vimeo',
    403,
    {
      error: 'Your access token does not have the "upload" scope',
      link: null,
      developer_message: 'The user has not granted the scope.',
      error_code: 8002,
    },
    'missing-scope',
    ['upload'],
  ),
  refused(
    'klaviyo',
    403,
    {
      errors: [
        {
          id: 'e',
          status: 403,
          code: 'permission_denied',
          title: 'You do not have permission to perform this action.',
          detail: 'The API key is missing required scopes: campaigns:read',
          source: { pointer: '/data/' },
          links: {},
          meta: {},
        },
      ],
    },
    'missing-scope',
    ['campaigns:read'],
  ),
  refused(
    'pinterest',
    401,
    { code: 3, message: "Your application does not have permission. Missing: ['boards:read', 'pins:read']" },
    'missing-scope',
    ['boards:read', 'pins:read'],
  ),
  refused(
    'tiktok',
    401,
    {
      error: {
        code: 'scope_not_authorized',
        message: 'The user did not authorize the scope required for completing this request.',
        log_id: '2022',
      },
    },
    'missing-scope',
  ),
  refused(
    'strava',
    401,
    {
      message: 'Authorization Error',
      errors: [{ resource: 'AccessToken', field: 'activity:read_permission', code: 'missing' }],
    },
    'missing-scope',
    ['activity:read_permission'],
  ),
  refused('box', 403, '', 'missing-scope', [], {
    headers: {
      'WWW-Authenticate':
        'Bearer realm="Service", error="insufficient_scope", error_description="The request requires higher privileges than provided by the access token."',
    },
  }),
  refused('spring', 403, '', 'missing-scope', ['message:read'], {
    headers: {
      'WWW-Authenticate':
        'Bearer error="insufficient_scope", error_description="The request requires higher privileges than provided by the access token.", error_uri="https://tools.ietf.org/html/rfc6750#section-3.1", scope="message:read"',
    },
  }),
  refused(
    'pagerduty',
    403,
    {
      error: {
        message: 'Access token does not have the required scopes for this endpoint',
        code: 2010,
        required_scopes: 'incidents.write',
        token_scopes: 'incidents.read services.read',
      },
    },
    'missing-scope',
    ['incidents.write'],
  ),
  refused('coinbase', 403, { errors: [{ id: 'invalid_scope', message: 'Invalid scope' }] }, 'missing-scope'),
  refused('discogs', 403, { message: 'Your token lacks the identity:read permission.' }, 'missing-scope', [
    'identity:read',
  ]),
  refused(
    'monday',
    200,
    {
      errors: [
        {
          message: 'Unauthorized field or type',
          extensions: {
            code: 'UNAUTHORIZED_FIELD_OR_TYPE',
            error_data: { required_scopes: ['boards:write'] },
          },
        },
      ],
      data: null,
    },
    'missing-scope',
    ['boards:write'],
  ),
  refused(
    'linkedin',
    403,
    { serviceErrorCode: 100, message: 'Not enough permissions to access: GET /me', status: 403 },
    'missing-scope',
  ),
  refused(
    'greenhouse',
    403,
    { errors: [{ message: 'This API Key does not have permission for this endpoint.' }] },
    'missing-scope',
  ),
  refused('algolia', 403, { message: 'Method not allowed with this API key', status: 403 }, 'missing-scope'),
  refused(
    'notion',
    403,
    {
      object: 'error',
      status: 403,
      code: 'restricted_resource',
      message: 'Insufficient permissions for this endpoint.',
    },
    'missing-scope',
  ),
  refused(
    'facebook',
    403,
    {
      error: {
        message: '(#10) Application does not have permission for this action',
        type: 'OAuthException',
        code: 10,
        fbtrace_id: 'A',
      },
    },
    'missing-scope',
  ),
  refused(
    'facebook',
    400,
    {
      error: {
        message:
          "(#10) To use 'Page Public Content Access', your use of this endpoint must be reviewed and approved by Facebook. To submit this feature for review please read our documentation on reviewable features: https://developers.facebook.com/docs/apps/review.",
        type: 'OAuthException',
        code: 10,
        fbtrace_id: 'A',
      },
    },
    'missing-scope',
  ),
  refused(
    'instagram',
    403,
    {
      error: {
        message: '(#10) Requires instagram_basic permission to manage the object.',
        type: 'OAuthException',
        code: 10,
        fbtrace_id: 'A',
      },
    },
    'missing-scope',
    ['instagram_basic'],
  ),
  refused(
    'intercom',
    403,
    {
      type: 'error.list',
      request_id: 'r',
      errors: [
        { code: 'forbidden', message: 'Access token does not have the required scope: read_conversations' },
      ],
    },
    'missing-scope',
    ['read_conversations'],
  ),
  refused(
    'gong',
    403,
    { requestId: 'r', errors: ["Missing required scope(s): 'api:calls:read:basic'"] },
    'missing-scope',
    ['api:calls:read:basic'],
  ),
  refused(
    'asana',
    403,
    {
      errors: [
        {
          message: 'Your access token is missing one of the following scopes: tasks:read, projects:read.',
          help: 'For more information on API status codes and how to handle them, read the docs on errors: https://developers.asana.com/docs/errors',
        },
      ],
    },
    'missing-scope',
    ['tasks:read', 'projects:read'],
    { anyOf: true },
  ),
  refused(
    'typeform',
    403,
    { code: 'FORBIDDEN', description: 'Token does not have the required scope: forms:write' },
    'missing-scope',
    ['forms:write'],
  ),
  refused(
    'databricks',
    403,
    {
      error_code: 'PERMISSION_DENIED',
      message: 'Provided OAuth token does not have required scopes: clusters',
    },
    'missing-scope',
    ['clusters'],
  ),
  refused('fastapi', 403, { detail: 'Not enough permissions' }, 'insufficient-role'),
  refused('laravel passport', 403, { message: 'Invalid scope(s) provided.' }, 'missing-scope'),
  refused('tolgee', 403, { code: 'operation_not_permitted', params: [['KEYS_EDIT']] }, 'insufficient-role'),
  refused(
    'gitlab',
    403,
    {
      error: 'insufficient_scope',
      error_description: 'The request requires higher privileges than provided by the access token.',
      scope: 'api',
    },
    'missing-scope',
    ['api'],
  ),
  refused('nextjs', 403, { success: false, error: 'Insufficient scope: cms:write' }, 'missing-scope', [
    'cms:write',
  ]),
  refused(
    'exports',
    403,
    { error: 'Forbidden', message: "Insufficient scope: 'exports:read' is required" },
    'missing-scope',
    ['exports:read'],
  ),
  refused(
    'atproto',
    403,
    { error: 'ScopeMissingError', message: 'Missing required scope "rpc:app.bsky.feed.getTimeline?aud=*"' },
    'missing-scope',
    ['rpc:app.bsky.feed.getTimeline?aud=*'],
  ),
  refused('aws-cognito', 403, { message: 'Access token does not have the required scopes' }, 'missing-scope'),
  refused(
    'calendly',
    403,
    {
      title: 'Permission Denied',
      message: 'This token requires the scopes scheduled_events:read and users:read',
      details: [],
    },
    'missing-scope',
    ['scheduled_events:read', 'users:read'],
  ),
  refused(
    'google',
    403,
    {
      error: {
        errors: [
          {
            domain: 'global',
            reason: 'insufficientPermissions',
            message: 'Insufficient Permission: Request had insufficient authentication scopes.',
          },
        ],
        code: 403,
        message: 'Insufficient Permission: Request had insufficient authentication scopes.',
      },
    },
    'missing-scope',
  ),
  refused(
    'google drive',
    403,
    {
      error: {
        code: 403,
        message:
          'Request had insufficient authentication scopes. Required scope: https://www.googleapis.com/auth/drive.readonly',
        status: 'PERMISSION_DENIED',
      },
    },
    'missing-scope',
    ['https://www.googleapis.com/auth/drive.readonly'],
  ),
  refused(
    'microsoft graph',
    403,
    { error: { code: 'ErrorAccessDenied', message: 'Access is denied. Check credentials and try again.' } },
    'insufficient-role',
  ),
  refused(
    'microsoft graph',
    403,
    {
      error: {
        code: 'Forbidden',
        message:
          "Missing scope permissions on the request. API requires one of 'OnlineMeetings.Read, OnlineMeetings.ReadWrite'. Scopes on the request 'User.Read'",
      },
    },
    'missing-scope',
    ['OnlineMeetings.Read', 'OnlineMeetings.ReadWrite'],
    { anyOf: true },
  ),
  refused(
    'azure',
    403,
    {
      error: {
        code: 'Forbidden',
        message:
          'Application is not authorized to perform this operation. Application missing required scopes: DeviceManagementApps.Read.All',
      },
    },
    'missing-scope',
    ['DeviceManagementApps.Read.All'],
  ),
  refused(
    'entra',
    400,
    {
      error: 'invalid_grant',
      error_description:
        "AADSTS65001: The user or administrator has not consented to use the application with ID 'x' named 'y'. Send an interactive authorization request for this user and resource.",
      error_codes: [65001],
    },
    'missing-scope',
  ),
  refused('docusign', 400, { error: 'consent_required' }, 'missing-scope'),
  refused(
    'twitch',
    401,
    {
      error: 'Unauthorized',
      status: 401,
      message: 'Missing scope: channel:manage:broadcast or channel:edit:commercial',
    },
    'missing-scope',
    ['channel:manage:broadcast', 'channel:edit:commercial'],
    { anyOf: true },
  ),
  refused('mastodon', 403, { error: 'This action is outside the authorized scopes' }, 'missing-scope'),
  refused(
    'gumroad',
    403,
    {
      success: false,
      message:
        'The request requires higher privileges than provided by the access token. It needs the edit_products scope.',
    },
    'missing-scope',
    ['edit_products'],
  ),
  refused('todoist', 403, 'Insufficient token scope: data:read_write', 'missing-scope', ['data:read_write']),
];

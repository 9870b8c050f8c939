import { failed, refused } from './case.ts';
import type { RefusalCase } from './case.ts';

/** Refusals of providers that no table had when they were collected: how the wordings carry over, and what had to be learned. */
export const carriedCases: readonly RefusalCase[] = [
  // Permissions of identity management are of roles.
  refused(
    'ovh',
    403,
    {
      class: 'Client::Forbidden',
      message:
        'User not granted for this request (missing IAM permissions: publicCloudProject:apiovh:operation/get)',
    },
    'insufficient-role',
    ['publicCloudProject:apiovh:operation/get'],
  ),
  refused(
    'ibm',
    403,
    {
      errors: [
        {
          code: 'not_authorized',
          message: 'The request is not authorized. Required IAM action: is.instance.instance.create',
        },
      ],
      trace: 'x',
    },
    'insufficient-role',
    ['is.instance.instance.create'],
  ),
  // A permission that a label, a failed check or a policy names.
  refused(
    'dataverse',
    403,
    {
      error: {
        code: '0x80040220',
        message:
          "Principal user (Id=334c01f3-9cb8-eb11-8236-002248016b22, type=8, roleCount=4, privilegeCount=564, accessMode=0), is missing prvReadac_articledudossier privilege (Id=c2401db4-999b-4f5a-91a9-fdfc6e9bb76d) on OTC=10725 for entity 'ac_articledudossier' (LocalizedName='Article'). context.Caller=af6d214e-90b6-ec11-983f-00224883c651.",
      },
    },
    'insufficient-role',
    ['prvReadac_articledudossier'],
  ),
  refused(
    'dataverse',
    403,
    {
      error: {
        code: '0x80042f09',
        message:
          'SecLib::CheckPrivilege failed. User: 08036b99-7f03-ef11-9f89-6045bd40bd67, PrivilegeName: prvCreateEntity, PrivilegeId: 341e3ebf-74b8-4335-84f3-7f617bb7d081, Required Depth: Basic, BusinessUnitId: 16e57910-89ee-ec11-bb3e-002248156477',
      },
    },
    'insufficient-role',
    ['prvCreateEntity'],
  ),
  refused(
    'proxmox',
    403,
    { data: null, message: 'Permission check failed (/vms/2000, VM.Monitor|VM.Audit)\n' },
    'insufficient-role',
    ['VM.Monitor', 'VM.Audit'],
    { anyOf: true },
  ),
  refused(
    'proxmox',
    403,
    { data: null, message: 'Permission check failed (/storage/local, Datastore.AllocateSpace)\n' },
    'insufficient-role',
    ['Datastore.AllocateSpace'],
  ),
  refused(
    'huawei',
    403,
    {
      error_msg: "Policy doesn't allow ecs:cloudServers:list to be performed.",
      error_code: 'PDP.0001',
      request_id: 'x',
    },
    'insufficient-role',
    ['ecs:cloudServers:list'],
  ),
  refused(
    'openstack',
    403,
    {
      forbidden: {
        code: 403,
        message: "Policy doesn't allow os_compute_api:os-hypervisors to be performed.",
      },
    },
    'insufficient-role',
    ['os_compute_api:os-hypervisors'],
  ),
  // The name is behind the words that show it to people.
  refused(
    'stripe',
    403,
    {
      error: {
        message:
          "The provided key 'rk_live_***' does not have the required permissions for this endpoint on account 'acct_x'. Enabling \"Credit Notes Read\" (`credit_note_read`) permissions on this key would allow this request to continue.",
        type: 'invalid_request_error',
      },
    },
    'missing-scope',
    ['credit_note_read'],
  ),
  // What was checked is no permission, although it stands beside the word.
  refused(
    'bqread',
    403,
    {
      error: {
        code: 403,
        message:
          'Access Denied: Table acme-demo:x.y: Permission bigquery.tables.getData denied on table acme-demo:x.y (or it may not exist).',
        status: 'PERMISSION_DENIED',
      },
    },
    'insufficient-role',
    ['bigquery.tables.getData'],
  ),
  refused(
    'rancher',
    403,
    {
      type: 'error',
      status: 403,
      code: 'Forbidden',
      message:
        'clusters.management.cattle.io is forbidden: User "u-abc" cannot create resource "clusters" in API group "management.cattle.io" at the cluster scope',
    },
    'insufficient-role',
  ),
  refused(
    'nodeoauth',
    403,
    {
      statusCode: 403,
      status: 403,
      code: 403,
      message: 'Insufficient scope: authorized scope is insufficient',
      name: 'insufficient_scope',
    },
    'missing-scope',
  ),
  // Plain words, where only the grammar tells that they are names.
  refused('gw', 403, { text: 'requires scope characters' }, 'missing-scope', ['characters']),
  refused('uber', 403, { code: 'forbidden', message: 'Forbidden. Missing scope: request' }, 'missing-scope', [
    'request',
  ]),
  refused(
    'apigee',
    403,
    {
      fault: {
        faultstring: 'Required scope(s): WRITE ADMIN',
        detail: { errorcode: 'steps.oauth.v2.InsufficientScope' },
      },
    },
    'missing-scope',
    ['WRITE', 'ADMIN'],
  ),
  refused(
    'heroku',
    403,
    {
      id: 'forbidden',
      message:
        'The scope of this OAuth authorization is not sufficient. It requires one of: global, write, write-protected',
    },
    'missing-scope',
    ['global', 'write', 'write-protected'],
    { anyOf: true },
  ),
  refused(
    'mcprole',
    403,
    {
      jsonrpc: '2.0',
      id: 1,
      error: { code: -32002, message: "Role 'viewer' insufficient (required: 'editor')." },
    },
    'insufficient-role',
    ['editor'],
  ),
  refused(
    'dbtcloud',
    403,
    {
      status: {
        code: 403,
        is_success: false,
        user_message: 'Permission denied. Required: jobs_run',
        developer_message: '',
      },
      data: null,
    },
    'insufficient-role',
    ['jobs_run'],
  ),
  // Abilities are permissions of tokens.
  refused(
    'laravel',
    403,
    {
      message: 'This token does not have the required permission.',
      error: 'insufficient_permissions',
      required_ability: 'projects:write',
    },
    'missing-scope',
    ['projects:write'],
  ),
  refused('sanctum', 403, { message: 'Invalid ability provided.' }, 'missing-scope'),
  refused(
    'sparkpost',
    403,
    {
      errors: [{ message: 'Forbidden.', description: 'API key does not have grant: sending_domains/manage' }],
    },
    'missing-scope',
    ['sending_domains/manage'],
  ),
  refused(
    'hetzner',
    403,
    { error: { code: 'token_readonly', message: 'the token is only allowed to perform GET requests' } },
    'missing-scope',
  ),
  refused(
    'wrike',
    403,
    {
      errorDescription: 'Missing permission amReadOnlyWorkflow for the access token',
      error: 'access_forbidden',
    },
    'missing-scope',
    ['amReadOnlyWorkflow'],
  ),
  // Names of resource and verb are those of grants.
  refused(
    'plain',
    403,
    {
      errors: [
        {
          message: 'Insufficient permissions, missing "company:read".',
          path: ['customers'],
          extensions: { code: 'FORBIDDEN' },
        },
      ],
      data: null,
    },
    'missing-scope',
    ['company:read'],
  ),
  // A catch-all gives way to the scope that is named beside it.
  refused(
    'klaviyo',
    403,
    {
      errors: [
        {
          id: 'c',
          status: 403,
          code: 'permission_denied',
          title: 'You do not have permission to perform this action.',
          detail:
            "The API key specified is invalid or doesn't have the required scope for this request. Missing scopes: profiles:write",
          source: { pointer: '/data/' },
          links: {},
          meta: {},
        },
      ],
    },
    'missing-scope',
    ['profiles:write'],
  ),
  refused(
    'freshbooks',
    403,
    {
      error_type: 'forbidden',
      message:
        'The server could not verify that you are authorized to access the URL requested. Missing scope: user:invoices:read',
    },
    'missing-scope',
    ['user:invoices:read'],
  ),
  // Whether it is not there or not right is not told.
  refused(
    'oci',
    401,
    {
      code: 'NotAuthenticated',
      message: 'The required information to complete authentication was not provided or was incorrect.',
    },
    'invalid-credential',
  ),
  refused(
    'hyperswitch',
    401,
    {
      error: {
        type: 'invalid_request',
        message: 'API key not provided or invalid API key used',
        code: 'IR_01',
      },
    },
    'invalid-credential',
  ),
  refused(
    'docusign',
    401,
    {
      errorCode: 'PARTNER_AUTHENTICATION_FAILED',
      message:
        'The specified Integrator Key was not found or is disabled. An Integrator key was not specified.',
    },
    'invalid-credential',
  ),
  // Issuers and audiences are far from the word that says what is wrong with them.
  refused('aad', 401, '', 'wrong-credential-kind', [], {
    headers: {
      'www-authenticate':
        'Bearer error="invalid_token", error_description="The issuer \'https://login.microsoftonline.com/aaaa/v2.0\' is invalid"',
    },
  }),
  refused('cognito', 401, { message: 'Token was not issued for this audience' }, 'wrong-credential-kind'),
  refused(
    'checkr',
    403,
    { error: 'This API key cannot be used in the live environment' },
    'wrong-credential-kind',
  ),
  // Networks, products, gateways.
  refused(
    'upcloud',
    403,
    {
      error: {
        error_code: 'FORBIDDEN',
        error_message: 'The API request must originate from an allowed network.',
      },
    },
    'ip-or-policy-block',
  ),
  refused(
    'vonagev',
    403,
    {
      type: 'https://developer.vonage.com/api-errors#unprovisioned',
      title: 'Authorisation error',
      detail: 'User is not provisioned to access product',
      instance: 'x',
    },
    'plan-or-feature-gate',
  ),
  refused('egnyte', 403, '<h1>Developer Inactive</h1>', 'invalid-credential', [], {
    headers: { 'x-mashery-error-code': 'ERR_403_DEVELOPER_INACTIVE' },
  }),
  refused('kong', 403, { message: 'You cannot consume this service' }, 'insufficient-role'),
  refused('mailersend', 403, { message: 'This action is unauthorized.' }, 'insufficient-role'),
  refused(
    'hellosign',
    401,
    { error: { error_msg: 'Unauthorized api key', error_name: 'unauthorized' } },
    'invalid-credential',
  ),
  // Grants of keys and apps that are too narrow.
  refused(
    'weibo',
    403,
    { error: 'insufficient app permissions!', error_code: 10014, request: '/2/statuses/update.json' },
    'missing-scope',
  ),
  refused(
    'kucoin',
    200,
    { code: '400007', msg: 'Access denied --> Require more permission.' },
    'missing-scope',
  ),
  refused('rubygems', 401, 'This API key cannot perform the specified action on this gem.', 'missing-scope'),
  refused('bluesky', 400, { error: 'InvalidToken', message: 'Bad token scope' }, 'missing-scope'),
  refused(
    'mssql',
    200,
    { error: "The SELECT permission was denied on the object 'Orders', database 'shop', schema 'dbo'." },
    'insufficient-role',
    ['SELECT'],
  ),
  refused(
    'graph',
    403,
    {
      error: {
        code: 'AccessDenied',
        message: 'Either scp or roles claim need to be present in the token.',
        innerError: {},
      },
    },
    'missing-scope',
  ),
  // Credentials of another kind, or expired with the consent they rest on.
  refused('sharepoint', 401, { error_description: 'Unsupported app only token.' }, 'wrong-credential-kind'),
  refused(
    'graph',
    400,
    {
      error: {
        code: 'BadRequest',
        message: '/me request is only valid with delegated authentication flow.',
        innerError: {},
      },
    },
    'wrong-credential-kind',
  ),
  refused(
    'nordigen',
    401,
    {
      summary: 'End User Agreement (EUA) x has expired',
      detail:
        'EUA was valid for 90 days and it expired at 2025-06-01. The end user must connect the account once more with new EUA and Requisition',
      type: 'AccessExpiredError',
      status_code: 401,
    },
    'expired-credential',
  ),
  refused(
    'assemblyai',
    401,
    { error: 'Authentication error, API token missing/invalid' },
    'invalid-credential',
  ),
  refused(
    'ghost',
    403,
    {
      errors: [
        {
          message: 'Authorization failed',
          context:
            'Unable to determine the authenticated user or integration. Check that cookies are being passed through if using session authentication.',
          type: 'NoPermissionError',
        },
      ],
    },
    'missing-credential',
  ),
  refused(
    'fcm',
    403,
    {
      error: {
        code: 403,
        message: 'SenderId mismatch',
        status: 'PERMISSION_DENIED',
        details: [
          { '@type': 'type.googleapis.com/google.firebase.fcm.v1.FcmError', errorCode: 'SENDER_ID_MISMATCH' },
        ],
      },
    },
    'wrong-credential-kind',
  ),
  // Plans and policies.
  refused(
    'bitrix',
    403,
    { error: 'ACCESS_DENIED', error_description: 'REST API is available only on commercial plans' },
    'plan-or-feature-gate',
  ),
  refused(
    'mailgun',
    403,
    {
      message:
        'Domain sandbox is not allowed to send: Free accounts are for test purposes only. Please upgrade or add the address to authorized recipients in Account Settings.',
    },
    'plan-or-feature-gate',
  ),
  refused(
    'groq',
    403,
    {
      error: {
        message:
          'The model `x` is blocked at the organization level. Please have an org admin enable this model',
        type: 'permissions_error',
        code: 'model_permission_blocked_org',
      },
    },
    'ip-or-policy-block',
  ),
  refused(
    'cloudflare',
    403,
    {
      success: false,
      errors: [{ code: 9109, message: 'Cannot use the access token from location: 203.0.113.7' }],
      messages: [],
      result: null,
    },
    'ip-or-policy-block',
  ),
  // Databases.
  refused(
    'mysql',
    200,
    {
      error: "ER_TABLEACCESS_DENIED_ERROR: SELECT command denied to user 'demo'@'203.0.113.7' for table 'x'",
    },
    'insufficient-role',
  ),
  // Forms whose members are called like credentials, and a wall.
  failed('notion', 400, {
    object: 'error',
    status: 400,
    code: 'validation_error',
    message: 'body failed validation: body.parent.token should be not present',
  }),
  failed(
    'cap',
    403,
    '<html><head><title>Access to this page has been denied</title></head><body><script>window._pxAppId="PX1"</script></body></html>',
  ),
  // Members that are called otherwise: what is wanted, and what is there.
  refused(
    'general',
    403,
    { code: 'SCOPE_MISSING', expected: 'crm.contacts.write', got: 'crm.contacts.read' },
    'missing-scope',
    ['crm.contacts.write'],
  ),
  refused(
    'general',
    403,
    { message: 'Forbidden', scopes: { required: ['billing.read'], granted: ['profile'] } },
    'missing-scope',
    ['billing.read'],
  ),
  refused(
    'general',
    403,
    { error: 'insufficient_scope', any_of: ['files.read', 'files.readwrite'] },
    'missing-scope',
    ['files.read', 'files.readwrite'],
    { anyOf: true },
  ),
  refused('general', 403, { status: 'fail', reason: 'scope', need: 'event:write' }, 'missing-scope', [
    'event:write',
  ]),
  refused(
    'general',
    403,
    { error: 'Token scopes insufficient', needs: 'one of repo.read|repo.write' },
    'missing-scope',
    ['repo.read', 'repo.write'],
    { anyOf: true },
  ),
  // What is wanted behind a remark, after what is there, or offered alone.
  refused(
    'general',
    403,
    {
      errors: [
        {
          code: 'ACCESS_DENIED',
          extensions: {
            requiredAccess:
              '`write_products` access scope. Also: The user must have a permission to create products.',
          },
          message:
            'Access denied for productCreate field. Required access: `write_products` access scope. Also: The user must have a permission to create products.',
        },
      ],
    },
    'missing-scope',
    ['write_products'],
  ),
  refused(
    'general',
    403,
    { message: 'Required scope not present in token: telemetry.push' },
    'missing-scope',
    ['telemetry.push'],
  ),
  refused(
    'general',
    403,
    { message: 'This endpoint is only accessible with the scope `wallet:transactions:send`' },
    'missing-scope',
    ['wallet:transactions:send'],
  ),
  refused(
    'general',
    403,
    { message: 'token scope mismatch: have [openid email], want [offline_access]' },
    'missing-scope',
    ['offline_access'],
  ),
  refused(
    'general',
    403,
    { message: 'OAuth scope error - please re-authorize with https://www.googleapis.com/auth/drive.file' },
    'missing-scope',
    ['https://www.googleapis.com/auth/drive.file'],
  ),
  refused(
    'general',
    403,
    { message: 'At least one of the scopes [me, me.email] must be present' },
    'missing-scope',
    ['me', 'me.email'],
    { anyOf: true },
  ),
  refused(
    'general',
    403,
    { message: 'Current scopes (basic, email) do not include friends_likes' },
    'missing-scope',
    ['friends_likes'],
  ),
  refused(
    'general',
    403,
    {
      message:
        'Permission "shipments.cancel" is required for this operation but was not found on the API token',
    },
    'missing-scope',
    ['shipments.cancel'],
  ),
  // Other languages, whose members are called in them as well.
  refused(
    'general',
    403,
    { fehler: 'Keine Berechtigung. Erforderlicher Scope: auftrag.lesen' },
    'missing-scope',
    ['auftrag.lesen'],
  ),
  refused('general', 401, { mensaje: 'Token inválido o expirado' }, 'invalid-credential'),
  refused('general', 401, { fout: 'Ongeldige API-sleutel' }, 'invalid-credential'),
  // What happened to another is told, not done.
  failed('general', 200, {
    id: 'evt_1',
    type: 'auth.failed',
    payload: { error: 'invalid_token', error_description: 'expired' },
  }),
  failed(
    'general',
    403,
    "<html><head><title>Robot or human?</title></head><body>Activate and hold the button to confirm that you're human.</body></html>",
  ),
  // What a requirement or a denied action names.
  refused(
    'anthropic',
    403,
    {
      type: 'error',
      error: {
        type: 'permission_error',
        message: 'OAuth token does not meet scope requirement user:profile',
      },
    },
    'missing-scope',
    ['user:profile'],
  ),
  refused(
    'hubspot',
    403,
    {
      status: 'error',
      message:
        'This oauth-token (CNL...) does not have proper permissions! (requires any of [contacts-lists-access, contacts-access])',
      correlationId: 'x',
    },
    'missing-scope',
    ['contacts-lists-access', 'contacts-access'],
    { anyOf: true },
  ),
  refused(
    'azkv',
    403,
    {
      error: {
        code: 'Forbidden',
        message:
          "Caller is not authorized to perform action on resource.\r\nAction: 'Microsoft.KeyVault/vaults/secrets/getSecret/action'\r\nResource: '/subscriptions/x'\r\nAssignment: (not found)",
        innererror: { code: 'ForbiddenByRbac' },
      },
    },
    'insufficient-role',
    ['Microsoft.KeyVault/vaults/secrets/getSecret/action'],
  ),
  refused(
    'cosmos',
    403,
    {
      code: 'Forbidden',
      message:
        'Request blocked by Auth acme : Request for Read DatabaseAccount is blocked because principal [aaaa] does not have required RBAC permissions to perform action [Microsoft.DocumentDB/databaseAccounts/readMetadata] on any scope.',
    },
    'insufficient-role',
    ['Microsoft.DocumentDB/databaseAccounts/readMetadata'],
  ),
  // Codes that only their provider explains.
  refused(
    'anthropic',
    401,
    {
      type: 'error',
      error: {
        type: 'authentication_error',
        message: 'OAuth token has expired. Please obtain a new token or refresh your existing token.',
      },
    },
    'expired-credential',
  ),
  refused(
    'anthropic',
    400,
    {
      type: 'error',
      error: {
        type: 'invalid_request_error',
        message:
          'This credential is only authorized for use with Claude Code and cannot be used for other API requests.',
      },
    },
    'wrong-credential-kind',
  ),
  refused('spotify', 401, { error: { status: 401, message: 'Permissions missing' } }, 'missing-scope'),
  refused(
    'tiktok',
    403,
    {
      error: {
        code: 'unaudited_client_can_only_post_to_private_accounts',
        message: 'Please review our integration guidelines',
        log_id: 'x',
      },
    },
    'plan-or-feature-gate',
  ),
  failed('tiktok', 403, {
    error: {
      code: 'spam_risk_too_many_posts',
      message: 'The daily post cap from the API is reached for the current user.',
      log_id: 'x',
    },
  }),
  // Networks and firewalls of clouds and accounts.
  refused(
    'flutterwave',
    400,
    {
      status: 'error',
      message: 'IP Whitelisting: Please enable IP whitelisting to access this service',
      data: null,
    },
    'ip-or-policy-block',
  ),
  refused(
    'azcog',
    403,
    { error: { code: '403', message: 'Public access is disabled. Please configure private endpoint.' } },
    'ip-or-policy-block',
  ),
  refused(
    'azkv',
    403,
    {
      error: {
        code: 'Forbidden',
        message: 'Client address is not authorized and caller is not a trusted service.',
        innererror: { code: 'ForbiddenByFirewall' },
      },
    },
    'ip-or-policy-block',
  ),
  refused(
    'cosmos',
    403,
    {
      code: 'Forbidden',
      message:
        'Request originated from IP 203.0.113.7 through public internet. This is blocked by your Cosmos DB account firewall settings.',
    },
    'ip-or-policy-block',
  ),
  // Tokens that were not there, or not signed right.
  refused(
    'hubspot',
    401,
    {
      status: 'error',
      message:
        'Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find more details at https://developers.hubspot.com/docs/methods/auth/oauth-overview',
      category: 'INVALID_AUTHENTICATION',
    },
    'missing-credential',
  ),
  refused('symfony', 401, { code: 401, message: 'JWT Token not found' }, 'missing-credential'),
  refused('flaskjwt', 422, { msg: 'Signature verification failed' }, 'invalid-credential'),
  refused('tyk', 403, { error: 'Key not authorised' }, 'invalid-credential'),
  // Words of access in a use, a registration, a look-up.
  refused(
    'xendit',
    403,
    {
      error_code: 'REQUEST_FORBIDDEN_ERROR',
      message:
        'API key in use does not have necessary permissions to perform the request. Please assign proper permissions for the key.',
    },
    'missing-scope',
  ),
  failed('aut', 400, { error: 'invalid_client_metadata', error_description: 'scope: unsupported value' }),
  failed('rl', 403, { message: 'Maximum API usage exceeded for this key. Resets in 3600 seconds.' }),
  failed('nf', 404, { error: 'No route for /oauth/scopes' }),
  failed('nf', 404, { errors: ['The requested token could not be found'] }),
  // Results that hold the status, credentials of other kinds, free quotas.
  refused(
    'general',
    200,
    { result: { status: 401, message: '유효한 인증키가 아닙니다.' } },
    'invalid-credential',
  ),
  failed('general', 200, { result: { status: 403, message: 'API 호출 한도를 초과했습니다.' } }),
  refused('email', 401, { code: 'INVALID_EMAIL_OR_PASSWORD' }, 'invalid-credential'),
  refused('volc', 401, { error: 'request and grant appid mismatch' }, 'wrong-credential-kind'),
  refused(
    'kim',
    403,
    {
      error: {
        message:
          'Kimi For Coding is currently only available for Coding Agents such as Kimi CLI, Claude Code, Roo Code, Kilo Code, etc.',
        type: 'access_terminated_error',
      },
    },
    'plan-or-feature-gate',
  ),
  refused(
    'dash',
    403,
    { error: { type: 'AccessDenied.Unpurchased', message: 'Access to model denied.' } },
    'plan-or-feature-gate',
  ),
  refused(
    'threads',
    403,
    { error: { message: 'Missing required permission threads_basic' } },
    'missing-scope',
    ['threads_basic'],
  ),
  failed('dash', 403, { code: 'AllocationQuota.FreeTierOnly', message: '免费额度已耗尽' }),
  failed('quota', 403, { error: { type: 'insufficient_quota' } }),
  // Secrets, passwords, scopes and products that a request was about.
  failed('azk', 404, {
    error: {
      code: 'SecretNotFound',
      message: 'A secret with (name/id) db-password was not found in this key vault.',
    },
  }),
  failed('azk', 400, {
    error: {
      code: 'InvalidRequestContent',
      message:
        "The request content was invalid and could not be deserialized: 'Could not find member permissions on object of type RoleAssignment'.",
    },
  }),
  failed('awsk', 400, {
    __type: 'ResourceNotFoundException',
    message: "Secrets Manager can't find the specified secret.",
  }),
  failed('awsk', 400, {
    __type: 'InvalidPasswordException',
    message: 'Password did not conform with policy: Password not long enough',
  }),
  failed('snd', 400, {
    errors: [{ message: 'invalid scopes provided: mail.sendd', field: 'scopes', help: null }],
  }),
  failed('plx', 400, {
    error_code: 'PRODUCT_NOT_READY',
    error_message:
      'the requested product is not yet ready. please provide a webhook or try the request again later',
    error_type: 'ITEM_ERROR',
  }),
  // What was done, fetched or redirected, and what gRPC calls otherwise.
  failed('general', 404, { message: 'Unknown Webhook Token', code: 10015 }),
  failed('general', 403, { message: 'Cannot send messages to this user', code: 50007 }),
  failed('general', 422, {
    message: 'The password confirmation does not match.',
    errors: { password: ['The password confirmation does not match.'] },
  }),
  failed('general', 200, { message: 'API key revoked successfully' }),
  failed('general', 200, { success: true, message: 'Token expired tokens purged: 401' }),
  failed(
    'general',
    200,
    '# Error codes\n401 Unauthorized: the token is missing\n403 Forbidden: insufficient scope\n',
  ),
  failed('general', 200, 'id,status,reason\n1,403,missing scope\n2,401,token expired\n'),
  failed('general', 301, '', { location: 'https://api.example.com/v2/oauth-apps' }),
  failed('general', 200, '', {
    'content-type': 'application/grpc',
    'grpc-status': '3',
    'grpc-message': 'invalid%20token%20field',
  }),
  failed('general', 400, { error: 'The verification link is invalid or has expired' }),
  // Keys of Google's own wording, addresses without access, scopes to access what.
  refused(
    'gg',
    403,
    {
      error: {
        code: 403,
        message:
          "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer identity to call this API.",
        status: 'PERMISSION_DENIED',
      },
    },
    'missing-credential',
  ),
  refused(
    'gg',
    400,
    {
      error: {
        code: 400,
        message: 'API key expired. Please renew the API key.',
        status: 'INVALID_ARGUMENT',
        details: [
          {
            '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
            reason: 'API_KEY_INVALID',
            domain: 'googleapis.com',
          },
        ],
      },
    },
    'expired-credential',
  ),
  refused(
    'tuya',
    200,
    { code: 1114, msg: "your ip(203.0.113.7) don't have access to this API", success: false, t: 1 },
    'ip-or-policy-block',
  ),
  refused(
    'gorgias',
    403,
    { error: { msg: 'The following scopes are required to access this resource: tickets:read' } },
    'missing-scope',
    ['tickets:read'],
  ),
  refused(
    'billcom',
    200,
    {
      response_status: 1,
      response_message: 'Error',
      response_data: { error_code: 'BDC_1109', error_message: 'Session is invalid. Please log in.' },
    },
    'invalid-credential',
  ),
  // Keys, codes, licences and devices that a request is about.
  failed('general', 400, { msg: 'sign_date must be in the past', code: 40001 }),
  failed('general', 400, { message: 'License plate is invalid' }),
  failed('general', 400, { message: 'driver license has expired' }),
  failed('general', 400, { error: 'bad_request', message: 'authorization_code must be 6 characters' }),
  failed('general', 400, { message: "Missing key 'items' in body" }),
  failed('general', 422, { error: 'Public key is not valid PEM' }),
  failed('general', 400, { error: 'Device token is not registered' }),
  // Grants and privileges, a gateway's codes, what must be.
  refused(
    'planetscale',
    403,
    { code: 'forbidden', message: 'Service token is missing access: delete_branch' },
    'missing-scope',
    ['delete_branch'],
  ),
  refused(
    'shopware',
    403,
    {
      errors: [
        {
          status: '403',
          code: 'FRAMEWORK__MISSING_PRIVILEGE_ERROR',
          title: 'Forbidden',
          detail: '{"message":"Missing privilege","missingPrivileges":["order:create","order:update"]}',
        },
      ],
    },
    'insufficient-role',
    ['order:create', 'order:update'],
  ),
  refused(
    'wso',
    403,
    '<ams:fault xmlns:ams="http://wso2.org/apimanager/security"><ams:code>900910</ams:code><ams:message>The access token does not allow you to access the requested resource</ams:message><ams:description>User is NOT authorized to access the Resource: /pets. Scope validation failed.</ams:description></ams:fault>',
    'missing-scope',
  ),
  refused(
    'wso',
    403,
    {
      code: '900908',
      message: 'Resource forbidden ',
      description: 'User is NOT authorized to access the Resource. API Subscription validation failed.',
    },
    'plan-or-feature-gate',
  ),
  refused(
    'sourcegraph',
    200,
    { errors: [{ message: 'must be site admin' }], data: null },
    'insufficient-role',
  ),
  refused(
    'porkbun',
    400,
    { status: 'ERROR', message: 'Domain is not opted in to API access.' },
    'plan-or-feature-gate',
  ),
  // Plans told in other words, capabilities, permissions assigned.
  refused('kofi', 403, { error: 'This feature is only for Ko-fi Gold members' }, 'plan-or-feature-gate'),
  refused(
    'aircall',
    403,
    { error: 'Forbidden', troubleshoot: 'Your plan does not give you access to this endpoint' },
    'plan-or-feature-gate',
  ),
  refused(
    'sendpulse',
    403,
    { error_code: 8, message: 'Access to this action is not allowed for your tariff plan' },
    'plan-or-feature-gate',
  ),
  refused(
    'omnisend',
    403,
    { error: 'Forbidden', statusCode: 403, message: 'API key has no access to events' },
    'missing-scope',
  ),
  refused(
    'genesys',
    403,
    {
      message:
        'Unable to perform the requested action. You must have at least one of the following permissions assigned: analytics:conversationDetail:view, analytics:conversationAggregate:view',
      code: 'missing.any.permissions',
      status: 403,
    },
    'insufficient-role',
    ['analytics:conversationDetail:view', 'analytics:conversationAggregate:view'],
    { anyOf: true },
  ),
  refused(
    'ably',
    401,
    {
      error: {
        message: 'Channel denied access based on given capability; channelId = x',
        code: 40160,
        statusCode: 401,
        href: 'https://help.ably.io/error/40160',
      },
    },
    'missing-scope',
  ),
  // Plans, properties, lists and errors of another time.
  failed('general', 400, {
    result: 'error',
    msg: "Stream 'secret-plans' does not exist",
    code: 'STREAM_DOES_NOT_EXIST',
  }),
  failed('general', 400, {
    error: 'invalid-request-error',
    info: "property 'permissions' is not a valid property",
  }),
  failed('general', 200, { status: 'success', tokens: [], message: 'No tokens' }),
  failed('general', 200, {
    id: 'k1',
    permissions: { scopes: ['*'] },
    disabled: true,
    last_error: '401 Unauthorized',
  }),
  // A parameter that is the credential, a code that holds its name.
  refused('noaa', 400, { status: '400', message: 'Token parameter is required.' }, 'missing-credential'),
  refused(
    'brightlocal',
    200,
    { success: false, errors: { INVALID_API_KEY: 'API key not provided or not valid' } },
    'invalid-credential',
  ),
  refused(
    'autodesk',
    403,
    {
      developerMessage: 'The required parameter(s) scope data:write not present in the token',
      errorCode: 'AUTH-010',
    },
    'missing-scope',
    ['data:write'],
  ),
  // A tool that failed, and a page that was not found.
  refused(
    'mcptool',
    200,
    {
      jsonrpc: '2.0',
      id: 4,
      result: { content: [{ type: 'text', text: 'missing required scope: memory:write' }], isError: true },
    },
    'missing-scope',
    ['memory:write'],
  ),
  failed(
    'html',
    404,
    '<!DOCTYPE html><html><head><title>Page not found</title></head><body>Please <a href="/login">log in</a> or go back.</body></html>',
  ),
  // What Python prints of a body is one as well.
  refused(
    'openai',
    403,
    `Error code: 403 - {'error': {'message': "You don't have it. Missing scopes: x:y", 'param': None}}`,
    'missing-scope',
    ['x:y'],
  ),
  // Without a word about who calls it is the things of the request that are wrong.
  failed('general', 404, { error: { message: 'Subscription not found' } }),
  failed('general', 400, { error: { message: 'Country not supported' } }),
  failed('general', 422, { error: { message: 'Passwords do not match' } }),
  failed('general', 400, { error: { message: 'File type not allowed' } }),
  failed('general', 404, { error: { message: 'SSO connection not found' } }),
  failed('general', 400, { error: { message: 'Invalid region' } }),
  failed('general', 200, { success: false, message: 'Missing required key: name' }),
  // Half a name is none.
  refused(
    'google',
    403,
    '{"error":{"code":403,"details":[{"reason":"MISSING_SCOPE","metadata":{"scope":"payments.refunds.wri',
    'missing-scope',
  ),
];

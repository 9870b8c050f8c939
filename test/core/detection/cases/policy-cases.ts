import { refused } from './case.ts';
import type { RefusalCase } from './case.ts';

/** Roles, plans and policies. */
export const policyCases: readonly RefusalCase[] = [
  refused(
    'aws',
    403,
    {
      __type: 'AccessDeniedException',
      Message:
        'User: arn:aws:iam::123456789012:user/ci is not authorized to perform: dynamodb:Scan on resource: arn:aws:dynamodb:us-east-1:123456789012:table/t because no identity-based policy allows the dynamodb:Scan action',
    },
    'insufficient-role',
    ['dynamodb:Scan'],
  ),
  refused(
    'aws',
    403,
    '<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>User: arn:aws:sts::123456789012:assumed-role/ci/s is not authorized to perform: iam:ListUsers on resource: arn:aws:iam::123456789012:user/ with an explicit deny in a service control policy</Message></Error></ErrorResponse>',
    'insufficient-role',
    ['iam:ListUsers'],
  ),
  refused(
    'aws s3',
    403,
    '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>Access Denied</Message><RequestId>R</RequestId></Error>',
    'insufficient-role',
  ),
  refused(
    'azure',
    403,
    {
      error: {
        code: 'AuthorizationFailed',
        message:
          "The client 'a@b.example' with object id 'x' does not have authorization to perform action 'Microsoft.Compute/virtualMachines/read' over scope '/subscriptions/0000/resourceGroups/rg' or the scope is invalid. If access was recently granted, please refresh your credentials.",
      },
    },
    'insufficient-role',
    ['Microsoft.Compute/virtualMachines/read'],
  ),
  refused(
    'azure',
    403,
    {
      error: {
        code: 'RequestDisallowedByPolicy',
        message: "Resource 'vm' was disallowed by policy. Policy identifiers: 'Allowed locations'.",
      },
    },
    'ip-or-policy-block',
  ),
  refused(
    'azure storage',
    403,
    '<?xml version="1.0" encoding="utf-8"?><Error><Code>AuthorizationPermissionMismatch</Code><Message>This request is not authorized to perform this operation using this permission.\nRequestId:r</Message></Error>',
    'insufficient-role',
  ),
  refused(
    'kubernetes',
    403,
    {
      kind: 'Status',
      apiVersion: 'v1',
      metadata: {},
      status: 'Failure',
      message:
        'pods is forbidden: User "system:serviceaccount:default:default" cannot list resource "pods" in API group "" in the namespace "default"',
      reason: 'Forbidden',
      details: { kind: 'pods' },
      code: 403,
    },
    'insufficient-role',
  ),
  refused(
    'elasticsearch',
    403,
    {
      error: {
        root_cause: [
          {
            type: 'security_exception',
            reason:
              'action [indices:data/read/search] is unauthorized for user [bob] with roles [viewer] on indices [abc], this action is granted by the index privileges [read,all]',
          },
        ],
        type: 'security_exception',
        reason:
          'action [indices:data/read/search] is unauthorized for user [bob] with roles [viewer] on indices [abc], this action is granted by the index privileges [read,all]',
      },
      status: 403,
    },
    'insufficient-role',
    ['read', 'all'],
    { anyOf: true },
  ),
  refused(
    'opensearch',
    403,
    {
      error: {
        root_cause: [
          {
            type: 'security_exception',
            reason:
              'no permissions for [cluster:monitor/health] and User [name=ci, backend_roles=[], requestedTenant=null]',
          },
        ],
        type: 'security_exception',
        reason:
          'no permissions for [cluster:monitor/health] and User [name=ci, backend_roles=[], requestedTenant=null]',
      },
      status: 403,
    },
    'insufficient-role',
    ['cluster:monitor/health'],
  ),
  refused(
    'firestore',
    403,
    { error: { code: 403, message: 'Missing or insufficient permissions.', status: 'PERMISSION_DENIED' } },
    'insufficient-role',
  ),
  refused(
    'google',
    403,
    {
      error: {
        code: 403,
        message:
          "The caller does not have permission 'cloudtasks.tasks.create' on resource 'projects/x/locations/y/queues/z' (or it may not exist).",
        status: 'PERMISSION_DENIED',
      },
    },
    'insufficient-role',
    ['cloudtasks.tasks.create'],
  ),
  refused(
    'google',
    403,
    {
      error: {
        code: 403,
        message: 'Required "compute.instances.list" permission for "projects/x"',
        errors: [
          {
            message: 'Required "compute.instances.list" permission for "projects/x"',
            domain: 'global',
            reason: 'forbidden',
          },
        ],
      },
    },
    'insufficient-role',
    ['compute.instances.list'],
  ),
  refused(
    'postgrest',
    403,
    { code: '42501', details: null, hint: null, message: 'permission denied for table users' },
    'insufficient-role',
  ),
  refused(
    'supabase',
    403,
    {
      code: '42501',
      details: null,
      hint: null,
      message: 'new row violates row-level security policy for table "todos"',
    },
    'insufficient-role',
  ),
  refused(
    'servicenow',
    403,
    {
      error: {
        message: 'Operation Failed',
        detail: 'ACL Exception Insert Failed due to security constraints',
      },
      status: 'failure',
    },
    'insufficient-role',
  ),
  refused(
    'salesforce',
    403,
    [
      {
        message: 'insufficient access rights on object id',
        errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY',
        fields: [],
      },
    ],
    'insufficient-role',
  ),
  refused(
    'salesforce',
    400,
    [
      {
        message: 'insufficient access rights on cross-reference id: 001',
        errorCode: 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
        fields: [],
      },
    ],
    'insufficient-role',
  ),
  refused(
    'airtable',
    403,
    {
      error: {
        type: 'INVALID_PERMISSIONS_OR_MODEL_NOT_FOUND',
        message:
          'Invalid permissions, or the requested model was not found. Check that both your user and your token have the required permissions, and that the model names and/or ids are correct.',
      },
    },
    'insufficient-role',
  ),
  refused(
    'smartsheet',
    403,
    { errorCode: 1004, message: 'You are not authorized to perform this action.' },
    'insufficient-role',
  ),
  refused(
    'heroku',
    403,
    { id: 'forbidden', message: 'You do not have access to the app example.' },
    'insufficient-role',
  ),
  refused(
    'telegram',
    400,
    {
      ok: false,
      error_code: 400,
      description: 'Bad Request: not enough rights to send text messages to the chat',
    },
    'insufficient-role',
  ),
  refused(
    'docusign',
    401,
    {
      errorCode: 'USER_LACKS_PERMISSIONS',
      message: 'This user lacks sufficient permissions to access this resource.',
    },
    'insufficient-role',
  ),
  refused(
    'google ads',
    403,
    {
      error: {
        code: 403,
        message: 'The caller does not have permission',
        status: 'PERMISSION_DENIED',
        details: [
          {
            errors: [
              {
                errorCode: { authorizationError: 'USER_PERMISSION_DENIED' },
                message:
                  "User doesn't have permission to access customer. Note: If you're accessing a client customer, the manager's customer id must be set in the 'login-customer-id' header.",
              },
            ],
          },
        ],
      },
    },
    'insufficient-role',
  ),
  refused(
    'azure devops',
    403,
    {
      $id: '1',
      message:
        "TF401027: You need the Git 'GenericContribute' permission to perform this action. Details: identity 'x', scope 'repository'.",
      typeName: 'T',
      typeKey: 'GitNeedsPermissionException',
      errorCode: 0,
    },
    'insufficient-role',
    ['GenericContribute'],
  ),
  refused(
    'azure devops',
    404,
    {
      $id: '1',
      message:
        'TF401019: The Git repository with name or identifier x does not exist or you do not have permissions for the operation you are attempting.',
      typeKey: 'GitRepositoryNotFoundException',
    },
    'insufficient-role',
  ),
  refused(
    'snowflake',
    422,
    {
      code: '003001',
      message: "SQL access control error:\nInsufficient privileges to operate on database 'X'",
      sqlState: '42501',
    },
    'insufficient-role',
  ),
  refused(
    'confluent',
    403,
    { errors: [{ id: 'e', status: '403', detail: 'Forbidden Access', source: {} }] },
    'insufficient-role',
  ),
  refused(
    'cloudflare',
    403,
    {
      success: false,
      errors: [
        {
          code: 0,
          message:
            'Requires permission "com.cloudflare.api.account.zone.create" to create zones for the selected account',
        },
      ],
      messages: [],
      result: null,
    },
    'missing-scope',
    ['com.cloudflare.api.account.zone.create'],
  ),
  refused('drupal', 403, { message: "The 'access content' permission is required." }, 'insufficient-role', [
    'access content',
  ]),
  refused(
    'jenkins',
    403,
    '<html><head><title>Error 403 bob is missing the Overall/Administer permission</title></head><body><h2>HTTP ERROR 403 bob is missing the Overall/Administer permission</h2></body></html>',
    'insufficient-role',
    ['Overall/Administer'],
  ),
  refused('sonatype', 403, '', 'insufficient-role'),
  refused(
    'spotify',
    403,
    {
      error: { status: 403, message: 'Player command failed: Premium required', reason: 'PREMIUM_REQUIRED' },
    },
    'plan-or-feature-gate',
  ),
  refused(
    'intercom',
    403,
    { type: 'error.list', errors: [{ code: 'api_plan_restricted', message: 'Active subscription needed.' }] },
    'plan-or-feature-gate',
  ),
  refused(
    'twitter',
    403,
    {
      errors: [
        {
          message:
            'You currently have access to a subset of X API V2 endpoints and limited v1.1 endpoints (e.g. media post, oauth) only. If you need access to this endpoint, you may need a different access level. You can learn more here: https://developer.x.com/en/portal/product',
          code: 453,
        },
      ],
    },
    'plan-or-feature-gate',
  ),
  refused(
    'twitter',
    403,
    {
      client_id: '1',
      detail:
        'When authenticating requests to the Twitter API v2 endpoints, you must use keys and tokens from a Twitter developer App that is attached to a Project. You can create a project via the developer portal.',
      registration_url: 'https://developer.twitter.com/en/docs/projects/overview',
      title: 'Client Forbidden',
      required_enrollment: 'Appropriate Level of API Access',
      reason: 'client-not-enrolled',
      type: 'https://api.twitter.com/2/problems/client-forbidden',
    },
    'plan-or-feature-gate',
  ),
  refused(
    'google maps',
    200,
    {
      error_message: 'This API project is not authorized to use this API.',
      results: [],
      status: 'REQUEST_DENIED',
    },
    'plan-or-feature-gate',
  ),
  refused(
    'alpaca',
    403,
    { message: 'subscription does not permit querying recent SIP data' },
    'plan-or-feature-gate',
  ),
  refused(
    'polygon',
    403,
    {
      status: 'NOT_AUTHORIZED',
      request_id: 'r',
      message: 'You are not entitled to this data. Please upgrade your plan at https://polygon.io/pricing',
    },
    'plan-or-feature-gate',
  ),
  refused('finnhub', 403, { error: "You don't have access to this resource." }, 'insufficient-role'),
  refused(
    'newsapi',
    426,
    {
      status: 'error',
      code: 'parameterInvalid',
      message:
        'You are trying to request results too far in the past. Your plan permits you to request articles as far back as 2025-01-01, but you have requested 2024-01-01. You may need to upgrade to a paid plan.',
    },
    'plan-or-feature-gate',
  ),
  refused(
    'calendly',
    403,
    { title: 'Permission Denied', message: 'Please upgrade your Calendly account to Standard' },
    'plan-or-feature-gate',
  ),
  refused(
    'opsgenie',
    403,
    { message: 'You do not have required plan to use [incidents].', took: 0.1, requestId: 'r' },
    'plan-or-feature-gate',
  ),
  refused(
    'elasticsearch',
    403,
    {
      error: { type: 'security_exception', reason: 'current license is non-compliant for [watcher]' },
      status: 403,
    },
    'plan-or-feature-gate',
  ),
  refused(
    'line',
    403,
    { message: 'Access to this API is not available for your account' },
    'plan-or-feature-gate',
  ),
  refused(
    'mailchimp',
    403,
    {
      type: 't',
      title: 'User action not permitted',
      status: 403,
      detail: 'Your current plan does not support this feature.',
      instance: 'i',
    },
    'plan-or-feature-gate',
  ),
  refused(
    'hubspot',
    403,
    {
      status: 'error',
      message: 'This portal does not have access to this feature. Upgrade to Marketing Hub Enterprise.',
      category: 'FORBIDDEN',
    },
    'plan-or-feature-gate',
  ),
  refused(
    'google',
    403,
    {
      error: {
        code: 403,
        message: 'Gmail API has not been used in project 1 before or it is disabled.',
        errors: [{ domain: 'usageLimits', reason: 'accessNotConfigured', message: 'Access Not Configured.' }],
        status: 'PERMISSION_DENIED',
        details: [{ reason: 'SERVICE_DISABLED' }],
      },
    },
    'plan-or-feature-gate',
  ),
  refused(
    'openai',
    403,
    {
      error: {
        code: 'unsupported_country_region_territory',
        message: 'Country, region, or territory not supported',
        param: null,
        type: 'request_forbidden',
      },
    },
    'ip-or-policy-block',
  ),
  refused(
    'brevo',
    401,
    {
      message:
        'We have detected you are using an unrecognised IP address 203.0.113.7. If you performed this action make sure to add the new IP address in this link: https://app.brevo.com/security/authorised_ips',
      code: 'unauthorized',
    },
    'ip-or-policy-block',
  ),
  refused(
    'snowflake',
    403,
    {
      code: '390422',
      message:
        'Incoming request with IP/Token 203.0.113.7 is not allowed to access Snowflake. Contact your account administrator.',
      success: false,
    },
    'ip-or-policy-block',
  ),
  refused(
    'databricks',
    403,
    {
      error_code: '403',
      message: 'Source IP address: 203.0.113.7 is blocked by Databricks IP ACL for workspace: 1',
    },
    'ip-or-policy-block',
  ),
  refused(
    'google',
    403,
    {
      error: {
        code: 403,
        message:
          'The provided API key has an IP address restriction. The originating IP address of the call (203.0.113.7) violates this restriction.',
        status: 'PERMISSION_DENIED',
        details: [{ reason: 'API_KEY_IP_ADDRESS_BLOCKED' }],
      },
    },
    'ip-or-policy-block',
  ),
  refused(
    'google',
    403,
    {
      error: {
        code: 403,
        message: 'Requests from referer <empty> are blocked.',
        status: 'PERMISSION_DENIED',
        details: [{ reason: 'API_KEY_HTTP_REFERRER_BLOCKED' }],
      },
    },
    'ip-or-policy-block',
  ),
  refused(
    'google',
    403,
    {
      error: {
        code: 403,
        message: "Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: x",
        status: 'PERMISSION_DENIED',
        details: [{ violations: [{ type: 'VPC_SERVICE_CONTROLS' }] }],
      },
    },
    'ip-or-policy-block',
  ),
  refused(
    'github',
    403,
    {
      message:
        'Resource protected by organization SAML enforcement. You must grant your OAuth token access to this organization.',
      documentation_url:
        'https://docs.github.com/articles/authenticating-to-a-github-organization-with-saml-single-sign-on/',
    },
    'ip-or-policy-block',
    [],
    { headers: { 'X-GitHub-SSO': 'required; url=https://github.com/orgs/o/sso' } },
  ),
  refused(
    'github',
    403,
    {
      message:
        'Although you appear to have the correct authorization credentials, the `acme` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.',
    },
    'ip-or-policy-block',
  ),
  refused(
    'github',
    403,
    {
      message:
        'Although you appear to have the correct authorization credentials, the `acme` organization has enabled OAuth App access restrictions, meaning that data access to third-parties is limited.',
    },
    'ip-or-policy-block',
  ),
  refused(
    'entra',
    400,
    {
      error: 'interaction_required',
      error_description:
        'AADSTS50076: Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access the resource.',
      suberror: 'basic_action',
    },
    'ip-or-policy-block',
  ),
  refused(
    'entra',
    403,
    {
      error: 'access_denied',
      error_description:
        'AADSTS53003: Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.',
    },
    'ip-or-policy-block',
  ),
  refused(
    'binance',
    451,
    {
      code: 0,
      msg: "Service unavailable from a restricted location according to 'b. Eligibility' in https://www.binance.com/en/terms.",
    },
    'ip-or-policy-block',
  ),
  refused(
    'heroku',
    403,
    {
      id: 'two_factor',
      message: 'A second authentication factor or pre-authorization is required for your account.',
    },
    'ip-or-policy-block',
  ),
  refused(
    'npm',
    403,
    {
      error:
        'Two-factor authentication or granular access token with bypass 2fa enabled is required to publish packages.',
    },
    'ip-or-policy-block',
  ),
  refused('step-up', 401, '', 'ip-or-policy-block', [], {
    headers: {
      'WWW-Authenticate':
        'Bearer error="insufficient_user_authentication", error_description="A different authentication level is required", acr_values="myACR"',
    },
  }),
];

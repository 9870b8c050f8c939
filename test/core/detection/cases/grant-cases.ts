import { failed, refused } from './case.ts';
import type { RefusalCase } from './case.ts';

const said = (status: number, message: string) => [status, { message }] as const;

/** Grants, roles, plans and policies, and the state of things: each fact in several providers' words. */
export const grantCases: readonly RefusalCase[] = [
  // A grant named by words with capitals, by words with hyphens, by its place behind the noun.
  refused('general', ...said(403, 'The key needs the Account Settings Read permission'), 'missing-scope', [
    'Account Settings Read',
  ]),
  refused('general', ...said(403, 'Missing permission: Manage Webhooks'), 'insufficient-role', [
    'Manage Webhooks',
  ]),
  refused(
    'general',
    ...said(403, 'Requires the "Manage Users" and "View Users" permissions'),
    'insufficient-role',
    ['Manage Users', 'View Users'],
  ),
  refused(
    'general',
    ...said(403, 'Scope check failed: wanted playlist-modify-private, token carries user-read-email'),
    'missing-scope',
    ['playlist-modify-private'],
  ),
  refused(
    'general',
    ...said(403, "This endpoint needs the scope 'items-read' or 'items-write'"),
    'missing-scope',
    ['items-read', 'items-write'],
    { anyOf: true },
  ),
  refused('general', ...said(403, 'The key was made with read-only access'), 'missing-scope'),
  refused(
    'general',
    401,
    { title: 'Unauthorized', detail: 'User did not authorize scope heartrate for this application.' },
    'missing-scope',
    ['heartrate'],
  ),
  refused(
    'general',
    ...said(403, 'The token has the scope items_read, items_manage is needed'),
    'missing-scope',
    ['items_manage'],
  ),
  refused('general', ...said(403, 'Not authorized: token requires posts:write'), 'missing-scope', [
    'posts:write',
  ]),
  refused('general', 200, { text: 'requires scope characters' }, 'missing-scope', ['characters']),
  refused(
    'general',
    403,
    {
      errors: [
        { message: 'Forbidden.', description: 'The API key lacks the required grant: templates/view' },
      ],
    },
    'missing-scope',
    ['templates/view'],
  ),
  refused(
    'general',
    ...said(403, 'Forbidden. Role supervisor or admin required'),
    'insufficient-role',
    ['supervisor', 'admin'],
    { anyOf: true },
  ),
  refused('general', ...said(403, 'Grant the Sites.ReadWrite.All permission to the app'), 'missing-scope', [
    'Sites.ReadWrite.All',
  ]),
  // What was asked for is no grant.
  refused('general', ...said(403, 'Permission denied to resource-manager.folder b1g'), 'insufficient-role'),
  refused(
    'general',
    ...said(403, "Not enough permissions to delete/overwrite artifact 'x' (demo needs DELETE permission)"),
    'insufficient-role',
    ['DELETE'],
  ),
  // Members of an error named after denial, and lists of messages beside a status.
  refused(
    'general',
    403,
    { code: 'Denied', message: 'no', accessdenieddetail: { requiredScopes: ['Storage.Search'] } },
    'missing-scope',
    ['Storage.Search'],
  ),
  refused(
    'general',
    403,
    {
      state: 'ERROR',
      code: 403,
      message_list: [{ message: 'Missing permissions: [Create_Machine]', reason: 'ACCESS_DENIED' }],
    },
    'insufficient-role',
    ['Create_Machine'],
  ),
  // The very words for roles leave no doubt, whatever else is called a policy.
  refused('general', ...said(403, 'Denied by IAM policy'), 'insufficient-role'),
  refused(
    'general',
    403,
    {
      Error: {
        Code: 'AuthFailure.UnauthorizedOperation',
        Message: 'You are not authorized to perform operation (sms:SendSms)',
      },
    },
    'insufficient-role',
    ['sms:SendSms'],
  ),
  refused(
    'general',
    ...said(403, "The API key owner's role lacks the 'Export Leads' permission"),
    'insufficient-role',
    ['Export Leads'],
  ),
  // What somebody else has to switch on.
  refused('general', ...said(402, 'API access is not part of your package'), 'plan-or-feature-gate'),
  refused('general', ...said(403, 'API access is turned off for this organization'), 'plan-or-feature-gate'),
  refused(
    'general',
    ...said(403, 'Webhooks are in private preview; request an invitation'),
    'plan-or-feature-gate',
  ),
  refused('general', ...said(403, 'Not a registered partner'), 'plan-or-feature-gate'),
  refused(
    'general',
    ...said(400, 'Bulk export is disabled for your account, contact support to enable it'),
    'plan-or-feature-gate',
  ),
  refused(
    'general',
    403,
    {
      error: {
        message: 'This feature is only available to customers on a paid edition.',
        code: 'feature_limit_reached',
      },
    },
    'plan-or-feature-gate',
  ),
  refused(
    'general',
    ...said(403, 'This API key is limited to certain IPs and cannot be used from 203.0.113.5'),
    'ip-or-policy-block',
  ),
  refused(
    'general',
    ...said(403, 'Requests from outside the corporate network are rejected'),
    'ip-or-policy-block',
  ),
  refused('general', ...said(404, 'This service is not available in your region'), 'ip-or-policy-block'),
  failed('general', ...said(400, 'Country code XX is not allowed')),
  failed('general', ...said(404, 'SSO connection not found')),
  // The state of the thing, or what it holds: no grant changes it.
  failed('general', 403, {
    ok: false,
    error_code: 403,
    description: 'Forbidden: the group chat was deleted',
  }),
  failed('general', ...said(403, 'You cannot vote on your own post')),
  failed('general', ...said(403, 'The file is infected and can not be downloaded')),
  failed('general', ...said(403, 'User has blocked you')),
  failed('general', ...said(403, 'Window for refunds has closed')),
  failed('general', ...said(403, 'Post contains blocked domain')),
  failed('general', ...said(403, 'Cannot delete an enabled plugin.')),
  failed(
    'general',
    409,
    'Repushing of versions is not allowed.\nPlease bump the version number and push a new release.',
  ),
  failed('general', 422, {
    error: { errors: [{ message: 'mandate is not authorised' }], type: 'invalid_state', code: 422 },
  }),
  failed('general', ...said(422, 'Recipient is not authorised to receive payments')),
  failed('general', 422, { error: 'unauthorized_keys is not an accepted attribute' }),
  failed(
    'general',
    ...said(422, 'For \'properties/permission\', "owner" is not a member of ["pull", "push"].'),
  ),
  failed('general', 200, { stat: 'fail', code: 1, message: 'Photo "403" not found (invalid ID)' }),
  // A 403 whose whole explanation is of the thing.
  failed('general', ...said(403, 'Game has ended')),
  failed('general', ...said(403, 'Draft can not be published while in review')),
  failed('general', 403, { error: 'Forbidden', message: 'The forum is closed to new topics' }),
  refused('general', ...said(403, 'The owner of the forum is not you'), 'insufficient-role'),
  refused(
    'general',
    403,
    { error: 'PERMISSION_DENIED', message: 'The forum is closed to you' },
    'insufficient-role',
  ),
  refused('general', ...said(403, 'Ban khong co quyen truy cap chuc nang nay'), 'insufficient-role'),
  // Names beside what is held.
  refused(
    'general',
    ...said(403, 'Token is missing a scope. Required scopes: w_usr  Available scopes: [r_usr]'),
    'missing-scope',
    ['w_usr'],
  ),
  refused(
    'general',
    ...said(403, 'one of the following is required: [read:all write:all], your permissions: [read:own]'),
    'missing-scope',
    ['read:all', 'write:all'],
    { anyOf: true },
  ),
  refused('general', ...said(403, 'Request API key does not have account permission'), 'missing-scope', [
    'account',
  ]),
  refused(
    'general',
    ...said(403, 'You have to have either SpaceView permission or access to a space'),
    'insufficient-role',
    ['SpaceView'],
  ),
  refused('general', ...said(403, 'Provided token lacks global scope'), 'missing-scope', ['global']),
  refused('general', ...said(403, 'The requested scope documents is not granted'), 'missing-scope', [
    'documents',
  ]),
  // What is missing in a word that leans to a cause, where none is named.
  refused('general', ...said(403, 'Denied: the trial of this workspace'), 'plan-or-feature-gate'),
  refused('general', ...said(403, 'Your account has not activated the model'), 'plan-or-feature-gate'),
  refused('general', ...said(403, 'Action is forbidden for this API key'), 'missing-scope'),
  refused(
    'general',
    403,
    { ErrorInformation: { message: 'Har inte behörighet för scope.' } },
    'missing-scope',
  ),
  refused(
    'general',
    403,
    { ErrorInformation: { message: 'Det finns ingen aktiv licens' } },
    'plan-or-feature-gate',
  ),
  failed('general', 400, {
    code: 'Arrearage',
    message: 'Access denied, please make sure your account is in good standing.',
  }),
  failed('general', 403, { code: 40310000, message: 'insufficient buying power' }),
  failed('general', 500, 'java.nio.file.AccessDeniedException: /var/lib/data/node.lock'),
  failed('general', 500, {
    code: 5,
    name: 'Unknown_Template',
    message: 'No such template "forbidden-access"',
  }),
  refused(
    'general',
    ...said(403, 'You do not have permission to view this. Please subscribe to the add-on.'),
    'plan-or-feature-gate',
  ),
  refused('general', ...said(403, 'Only end of day data allowed for free users'), 'plan-or-feature-gate'),
  refused(
    'general',
    403,
    { error_description: 'Das Produkt ist nicht freigeschaltet.' },
    'plan-or-feature-gate',
  ),
  refused('general', 403, { message: 'Доступ запрещён. У приложения недостаточно прав.' }, 'missing-scope'),
  refused('general', ...said(403, 'Insufficient rights. Scope: scenarios:write'), 'missing-scope', [
    'scenarios:write',
  ]),
  refused('general', ...said(403, "User does not have USE CATALOG on Catalog 'main'."), 'insufficient-role', [
    'USE CATALOG',
  ]),
  refused('general', ...said(403, 'You lack the permission: <i>Exports</i>'), 'insufficient-role', [
    'Exports',
  ]),
  refused(
    'general',
    ...said(403, 'The user does not have the Write capability on this workbook'),
    'insufficient-role',
    ['Write'],
  ),
  refused(
    'general',
    403,
    {
      reason: 'MissingRole',
      message:
        'Log in to the website to assign one of these roles [FundManager] to the key, which currently has the roles [Trader]',
    },
    'missing-scope',
    ['FundManager'],
  ),
  refused(
    'general',
    200,
    {
      trade_query_response: {
        code: '40006',
        msg: 'Insufficient Permissions',
        sub_code: 'isv.insufficient-isv-permissions',
      },
    },
    'insufficient-role',
  ),
  failed(
    'general',
    403,
    '<html><body>Your request has been blocked by our Web Application Firewall.</body></html>',
  ),
  failed('general', ...said(403, 'Email address already confirmed')),
  refused(
    'general',
    200,
    { errors: [{ message: "Field 'x' requires one of the following scopes: ['read:org']" }], data: { a: 1 } },
    'missing-scope',
    ['read:org'],
  ),
  refused('general', 400, { error: 'user_not_permitted' }, 'insufficient-role'),
  refused('general', 400, { error: 'admin_required' }, 'insufficient-role'),
  refused('general', 400, { error: 'subscription_required' }, 'plan-or-feature-gate'),
  refused(
    'general',
    200,
    { success: 'false', error: 'Your account does not have API access' },
    'plan-or-feature-gate',
  ),
  refused(
    'general',
    200,
    '<?xml version="1.0"?><api><error code="denied" info="You need permission to use this module."/></api>',
    'insufficient-role',
  ),
  failed('general', 400, { message: 'Missing required field: scope' }),
  failed('general', 404, { message: 'Subscription not found' }),
  refused(
    'general',
    ...said(403, 'Requests coming from hosting providers are not permitted'),
    'ip-or-policy-block',
  ),
  refused(
    'general',
    ...said(403, 'This domain is not on the list of allowed origins for the key'),
    'ip-or-policy-block',
  ),
  refused(
    'general',
    ...said(403, 'Access outside of business hours is not permitted by your administrator'),
    'ip-or-policy-block',
  ),
  refused('general', ...said(403, 'API add-on missing'), 'plan-or-feature-gate'),
  refused(
    'general',
    402,
    { error_msg: 'A paid API plan is required', error_name: 'payment_required' },
    'plan-or-feature-gate',
  ),
  refused('general', ...said(403, 'This key can read but not write'), 'missing-scope'),
  refused(
    'general',
    ...said(403, 'Add the capability channel:manage to the bot and reinstall it'),
    'missing-scope',
    ['channel:manage'],
  ),
  refused(
    'general',
    ...said(403, 'Insufficient API token permissions, write access required'),
    'missing-scope',
  ),
  refused('general', ...said(403, 'You are not on this team'), 'insufficient-role'),
  refused('general', ...said(403, "Collaborators with the Guest role can't export"), 'insufficient-role'),
  refused('general', ...said(403, "Privilege 'VirtualMachine.PowerOn' is required"), 'insufficient-role', [
    'VirtualMachine.PowerOn',
  ]),
  refused(
    'general',
    403,
    {
      Code: 'NoPermission',
      Message: 'You should be authorized by RAM.',
      AccessDeniedDetail: { AuthAction: 'ecs:RunInstances', AuthPrincipalType: 'SubUser' },
    },
    'insufficient-role',
    ['ecs:RunInstances'],
  ),
  refused(
    'general',
    403,
    { message: 'Not allowed', deniedActions: ['docs:Export', 'docs:Print'] },
    'insufficient-role',
    ['docs:Export', 'docs:Print'],
  ),
  refused(
    'general',
    403,
    {
      message:
        'Not allowed [request id:6ecbe97c-0000-4afa-8afa-4e56b9e0f401] to perform operation (sms:SendSms)',
    },
    'insufficient-role',
    ['sms:SendSms'],
  ),
];

import { describe, expect, it, test } from 'vitest';
import { namesInSentence } from '../../../src/core/detection/scopes/sentences.ts';

test.each('read write create edit modify delete publish execute manage admin view'.split(' '))(
  'the %s permission is named by its word',
  (level) => {
    expect(namesInSentence(`You do not have ${level} permission`).required?.names).toEqual([level]);
  },
);

describe('a sentence of a fixed form', () => {
  it.each([
    ['Permission denied: user=demo, access=WRITE', ['WRITE']],
    ['Unauthorized for operation [READ] on topic x', ['READ']],
    ['The operations [ViewAll] not allowed', ['ViewAll']],
    ['Not authorized for action "read" for Execution 32', ['read']],
    ['User is not authorized to do CampaignFullControl on resource 17', ['CampaignFullControl']],
    ["User lacks USE CATALOG on Catalog 'main'.", ['USE CATALOG']],
    ["User does not have USE CATALOG on Catalog 'main'.", ['USE CATALOG']],
    ['The token was made, deposit:actions was left out', ['deposit:actions']],
    ['No such grant in the key: account.admin is not in it', ['account.admin']],
    ["You don't have permission to use 'api:calls:read'", ['api:calls:read']],
    ["Access denied: 'Analytics Read' wasn't ticked", ['Analytics Read']],
    ["Access denied: 'Analytics Read' was not ticked", ['Analytics Read']],
    ['write:orgs/1/buckets is unauthorized', ['write:orgs/1/buckets']],
    ['The token works elsewhere, tips:write was not part of the consent', ['tips:write']],
    ['We did not request mail:write.', ['mail:write']],
    ['The documentation lists contacts:write for this.', ['contacts:write']],
    ["La clé n'a pas logs:read.", ['logs:read']],
    ['read:logs is not allowed', ['read:logs']],
    ['write:orgs/1/buckets is forbidden', ['write:orgs/1/buckets']],
    ['The app has not asked for invoices:read', ['invoices:read']],
    ['The integration never asked for invoices:read.', ['invoices:read']],
    ['Admin consent for Mail.Send is pending.', ['Mail.Send']],
    ['Docs want tickets:read or tickets:write.', ['tickets:read', 'tickets:write']],
    ['The reference lists contacts:write for this call.', ['contacts:write']],
    ['Der Token hat logs:read nicht.', ['logs:read']],
    ["Le jeton n'a pas logs:read.", ['logs:read']],
    ['В токене нет logs:read.', ['logs:read']],
    ['write:libraries is what the docs list for this call, without it no access', ['write:libraries']],
    ['No access, read:logs is not allowed', ['read:logs']],
  ])('%s names %j', (text, names) => {
    expect(namesInSentence(text).required?.names).toEqual(names);
  });

  it.each([
    ['Permission granted: user=demo, access=WRITE'],
    ["'denied' was read, access=WRITE"],
    ['The operation [READ] on topic x took too long'],
    ['The form was sent, deposit:actions was left out'],
    ['The form was sent, deposit:actions was not part of it'],
    ['The docs list chat.postMessage for this call.'],
    ['Der Benutzer hat a.b nicht.'],
    ['Admin consent for Mail.Send is given.'],
    ["User does not have 'a catalogue' on Catalog 'main'."],
    ["You cannot post. You have permission to use 'api:calls:read'"],
    ["Access denied: 'Analytics' wasn't ticked"],
    ['the page is not allowed'],
    ['[READ]'],
  ])('%s is none', (text) => {
    expect(namesInSentence(text).required).toBeUndefined();
  });
});

describe('the scopes a sentence asks for', () => {
  it.each([
    ['Missing scope: moderator:read:followers', ['moderator:read:followers']],
    ['This action requires merchant approval for read_orders scope.', ['read_orders']],
    ['You are missing the following required scopes: write', ['write']],
    ['Your token needs the scopes a:read and b:write', ['a:read', 'b:write']],
    [
      'Invalid scope(s): file:read, code:write. This endpoint requires the variables:read scope',
      ['variables:read'],
    ],
    ['Invalid scope: `write` required', ['write']],
    ['Missing openid scope', ['openid']],
    ['Missing scope: w', ['w']],
    ['Missing scope: use', ['use']],
    ['A token with scopes orders:read, orders:write is required', ['orders:read', 'orders:write']],
    ['demande de scope orders:read', ['orders:read']],
    [
      'PAT was created with data.records:read only, this endpoint wants schema.bases:read.',
      ['schema.bases:read'],
    ],
    ['The member consented to r_profile and r_email; w_social is missing.', ['w_social']],
    ['Key made with metrics:read; logs:read was not ticked.', ['logs:read']],
    ['The token carries a:read only, b:write is required.', ['b:write']],
    ['The token carries the scope a:read only, b:write is needed', ['b:write']],
    ['Scope user/patient.read is not in the access token', ['user/patient.read']],
    ['scope users:read isn’t in the token', ['users:read']],
    ['The permission users.read is not in the token', ['users.read']],
    ['scope orders:write in the access token is needed', ['orders:write']],
    ['Access denied.Required scope: users.read', ['users.read']],
    ['Token was issued with read only, the export scope is not on it.', ['export']],
    ['_reader access is required for this request', ['_reader']],
    ['Insufficient scope to call API.Required: content:toc:read', ['content:toc:read']],
    ['logs:read is unchecked in the portal', ['logs:read']],
    ['Support says logs:read has to be enabled.', ['logs:read']],
    ['write_products was never approved.', ['write_products']],
    ['Het token mist logs:read.', ['logs:read']],
    ['missing create permission', ['create']],
    ['The user does not have edit permission', ['edit']],
    ['User 7 has no permission "Edit facilities" on resource 3', ['Edit facilities']],
    ["l'accès demande l'un des rôles OrganizationAdmin ou FormAdmin", ['OrganizationAdmin', 'FormAdmin']],
    ['トークンは read_qiita だけで、write_qiita がない。', ['write_qiita']],
    ['application needs to have [SMS] permission', ['SMS']],
    ["You need the 'Lists -> Campaigns' permission to access this page.", ['Lists -> Campaigns']],
    ['User does not have bigquery.jobs.create permission in project acme-demo.', ['bigquery.jobs.create']],
    ['x@y.example does not have storage.objects.list access to the bucket.', ['storage.objects.list']],
    [
      "Permission 'storage.objects.list' denied on resource '//x.googleapis.com/projects/p'",
      ['storage.objects.list'],
    ],
    [
      'User: arn:aws:iam::1:user/x is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::b/k',
      ['s3:GetObject'],
    ],
    ['The consumer is not authorized to access Vendor_Sales::view', ['Vendor_Sales::view']],
    [
      'OAuth scope https://www.googleapis.com/auth/drive is required',
      ['https://www.googleapis.com/auth/drive'],
    ],
    [
      'required=[write:repository], token scope=read:repository,read:user: token does not have at least one of required scope(s)',
      ['write:repository'],
    ],
    ['Having the rak_payout_read permission would allow this request to continue.', ['rak_payout_read']],
    ['Token is missing project:write', ['project:write']],
    ['The token has only orders:read, tickets:read must be added', ['tickets:read']],
    ['orders:read was not added to the token', ['orders:read']],
    ['Required: orders:read, tickets:read', ['orders:read', 'tickets:read']],
    ['the scope prospects.read absent from the grant', ['prospects.read']],
    ["the application lacks 'Files.Read' consent", ['Files.Read']],
    ['You need to be granted catalog:read before you can list products', ['catalog:read']],
    ['Token scopes [read:user] do not include required scope [repo]', ['repo']],
    ['Please request additional permission: pages_manage_posts', ['pages_manage_posts']],
    ['AccessDenied: sts:AssumeRole is not allowed', ['sts:AssumeRole']],
    ['scopes needed => orders', ['orders']],
    ['OAuth scope(s) orders required', ['orders']],
    ['lacks the following privileges: Create Order, Edit Order', ['Create Order', 'Edit Order']],
    ['you need (at least one of) the SUPER privilege(s) for this operation', ['SUPER']],
    ['Entitlement bulk_export not found', ['bulk_export']],
    ['Access requires scopes profile AND email', ['profile', 'email']],
    ["Das Recht 'projekte.lesen' fehlt", ['projekte.lesen']],
    ['権限 orders.read が必要です', ['orders.read']],
    ['The tester found that Email Routing Rules Read is not ticked', ['Email Routing Rules Read']],
    ['The key is without subscription.read.', ['subscription.read']],
    ["User does not have USE CATALOG on Catalog 'main'.", ['USE CATALOG']],
  ])('%s', (text, names) => {
    expect(namesInSentence(text).required?.names).toEqual(names);
  });

  it.each([
    [
      "API requires one of 'Chat.Read, Chat.ReadBasic'. Scopes on the request 'openid, User.Read'",
      ['Chat.Read', 'Chat.ReadBasic'],
    ],
    [
      'Insufficient scope, expected any of: read:users,read:current_user',
      ['read:users', 'read:current_user'],
    ],
    [
      'Required access: `read_orders` access scope or `read_all_orders` access scope.',
      ['read_orders', 'read_all_orders'],
    ],
    [
      'requires one of the following scopes: [a:read, b:read], but has only been granted the: [c:read] scopes',
      ['a:read', 'b:read'],
    ],
    ['owner has NOT grant ads_management or ads_read permission', ['ads_management', 'ads_read']],
    [
      'either write_x permission, or both read_x and read_y permission is required',
      ['write_x', 'read_x', 'read_y'],
    ],
    ['does not contain scopes:[meeting:read:admin, meeting:read]', ['meeting:read:admin', 'meeting:read']],
    [
      "Required scopes: ('a:read' AND 'a:private') OR ('a:all'). Actual scopes: b:read.",
      ['a:read', 'a:private', 'a:all'],
    ],
    ['this action is granted by the index privileges [read,all]', ['read', 'all']],
  ])('%s (any one is enough)', (text, names) => {
    expect(namesInSentence(text).required).toEqual({ names, anyOf: true });
  });

  it.each([
    'You do not have permission to perform this action.',
    'Request had insufficient authentication scopes.',
    'This app does not have the required scopes for this endpoint.',
    'The token is not authorized for this scope.',
    'Access token is missing required scopes',
    'scopes calendar.events was granted',
    'Scopes on the token: read:a, read:b',
    'Your token has been granted repo and gist scopes',
    'The OAuth client is scoped auth_keys only.',
    'missing_scope',
    'PERMISSION_DENIED: insufficient_permissions',
    'see https://docs.example.com/scopes for the required scopes',
    'Permission denied on resource project acme-demo.',
    'Supported authentication types are [OAuth 1.0a User Context]',
    'The name a.b is missing from the index',
    'The file is read-only and out-of-date',
    'Permission denied to resource-manager.folder b1g',
    'You Do Not Have Permission To Access This Resource',
    'Token was issued for read:vat; something else happened',
    'campaign-admin token, permission denied',
    'YOU DO NOT HAVE PERMISSION TO ACCESS THIS RESOURCE',
    'YOU ARE NOT AUTHORIZED TO DO THIS',
    'User does not have permission to access REST API',
    'not authorized to do POST on this route',
    'Your organization does not have SAML access',
    'You are not authorized to manage permissions for this project',
    'You are not allowed to view permissions',
    'You do not have permission to edit permissions on this page',
    'Caller cannot modify permissions of item',
    'You cannot change role "Store Manager"',
    'You cannot grant permission "View All Reports"',
    'There is no permission "Edit All Things" in this catalog',
    'Accès refusé: requête sans customer_id',
    'パラメータ order_id がない',
    'read:orders には問題がない',
    'we did not request user.email',
    '403, chat.postMessage is what the docs list',
    'com.acme.Foo unchecked exception',
    "Feed profile failed, scope 'basic' is not enough.",
    'permission deny to test_user in the `default` database',
    "This is outside your credential's scope — use a key with a broader scope",
    'billing-admin key, access denied',
    'read_items だけがない',
    'the claim org_id is not in the token',
    'group eng_admins is not in the token',
    'the only scope is not on it',
    'scope orders.read is now in the token',
    'The calendar scope is no longer required',
    'Type.Required: string_value',
    'You do not have permission "to edit this" because it is locked',
    '',
  ])('%s (names none)', (text) => {
    expect(namesInSentence(text).required).toBeUndefined();
  });
});

import { failed, refused } from './case.ts';
import type { RefusalCase } from './case.ts';

/** What a labeller's later cases showed to be missing: each class with its neighbour that means the other. */
export const unheardCases: readonly RefusalCase[] = [
  // XML: an empty element named after an error says everything in its attributes; a title is what any record has.
  refused(
    'general',
    200,
    '<?xml version="1.0"?>\n<answer stat="fail"><err code="7" msg="Invalid API key"/></answer>',
    'invalid-credential',
  ),
  refused(
    'general',
    400,
    '<?xml version="1.0"?>\n<error code="400" message="Bad Request. Variable api_key is not set."/>',
    'missing-credential',
  ),
  failed(
    'general',
    200,
    '<?xml version="1.0"?>\n<answer stat="ok"><note code="7" msg="Invalid API key"/></answer>',
  ),
  failed(
    'general',
    200,
    '<?xml version="1.0"?><FEED><ITEM><TITLE>Missing permissions lead to 403 Forbidden</TITLE><ID>7</ID></ITEM></FEED>',
  ),
  refused(
    'general',
    200,
    '<?xml version="1.0"?><answer><code>7</code><message>Invalid API key</message></answer>',
    'invalid-credential',
  ),
  // A privilege that a sentence names tells more than a code of "authorization".
  refused(
    'general',
    403,
    {
      type: 'org.example.errors.unauthorized',
      value: {
        error_type: 'UNAUTHORIZED',
        messages: [
          {
            id: 'example.authorization.invalid',
            default_message:
              "Permission to change this was denied: privilege 'Datastore.AllocateSpace' is required",
          },
        ],
      },
    },
    'insufficient-role',
    ['Datastore.AllocateSpace'],
  ),
  refused('general', 401, { code: 'authorization.invalid' }, 'invalid-credential'),
  refused(
    'general',
    403,
    { message: "Policy doesn't allow volume:snapshots:delete to be performed." },
    'insufficient-role',
    ['volume:snapshots:delete'],
  ),
  refused('general', 403, { message: 'Policy violation: downloads are blocked' }, 'ip-or-policy-block'),
  // What is asked for, what is held, and what one is told to look after.
  refused(
    'general',
    403,
    { message: 'Insufficient permissions. The call requires write privileges; read granted.' },
    'insufficient-role',
    ['write'],
  ),
  refused(
    'general',
    403,
    { message: 'Requires scopes album:read, album:write granted to the app.' },
    'missing-scope',
    ['album:read', 'album:write'],
  ),
  refused(
    'general',
    403,
    {
      error:
        "The app isn't permitted to do this. Please make sure that your access token has the publish scope.",
    },
    'missing-scope',
    ['publish'],
  ),
  refused('general', 403, { error: 'Insufficient scope. The token has the publish scope.' }, 'missing-scope'),
  refused(
    'general',
    403,
    { error: 'Unzulässig: konten.lesen oder konten.alle muss freigegeben werden.' },
    'missing-scope',
    ['konten.lesen', 'konten.alle'],
    { anyOf: true },
  ),
  failed('general', 400, { error: 'konten.name muss gesetzt werden' }),
  refused(
    'general',
    401,
    { code: 'unauthorized', message: 'write:orgs/17/dashboards is unauthorized' },
    'missing-scope',
    ['write:orgs/17/dashboards'],
  ),
  refused(
    'general',
    401,
    { code: 'unauthorized', message: 'user:alice is unauthorized' },
    'invalid-credential',
  ),
  refused('general', 403, { code: 'FORBIDDEN' }, 'missing-scope', ['chat', 'chat.message'], {
    anyOf: true,
    headers: {
      'www-authenticate':
        'Bearer error="insufficient_scope", error_description="One of the following scopes is enough", scope="chat chat.message"',
    },
  }),
  refused('general', 403, { code: 'FORBIDDEN' }, 'missing-scope', ['chat', 'chat.message'], {
    headers: {
      'www-authenticate': 'Bearer error="insufficient_scope", scope="chat chat.message"',
    },
  }),
  // Chinese and Japanese write marks in the width of their letters, and no spaces.
  refused(
    'general',
    200,
    { errcode: 7, errmsg: '应用尚未开通所需的权限：【contact_member_list】，请申请' },
    'missing-scope',
    ['contact_member_list'],
  ),
  refused('general', 403, { message: '必要な権限：orders_read、orders_write' }, 'insufficient-role', [
    'orders_read',
    'orders_write',
  ]),
  refused('general', 403, { message: '该套餐未开通：contact_list' }, 'plan-or-feature-gate'),
  // Keys, organizations, callers.
  refused('general', 400, { error: 'Your key has expired, please renew it' }, 'expired-credential'),
  failed('general', 400, { error: 'Cache key expired' }),
  refused(
    'general',
    400,
    { error: { message: 'Your organization must be verified to use the model x-1.' } },
    'plan-or-feature-gate',
  ),
  failed('general', 400, { error: { message: 'The email must be verified before the form is sent' } }),
  refused(
    'openshift',
    403,
    {
      kind: 'Status',
      status: 'Failure',
      message:
        'routes.route.openshift.io is forbidden: User "system:anonymous" cannot list resource "routes"',
      reason: 'Forbidden',
      code: 403,
    },
    'missing-credential',
  ),
  // Feeds and registries.
  failed(
    'general',
    200,
    '<?xml version="1.0"?><rss><channel><title>On 401</title><description>Unauthorized: invalid token</description></channel></rss>',
  ),
  refused(
    'general',
    403,
    '<?xml version="1.0"?><problem><title>Forbidden</title><detail>The token lacks the scope parcels:write.</detail></problem>',
    'missing-scope',
    ['parcels:write'],
  ),
  failed('general', 200, { code: 'E404', message: 'package session-token not found' }),
  refused('general', 200, { code: 'E401', message: 'Unable to log you in' }, 'invalid-credential'),
  refused(
    'general',
    200,
    { forbidden: { code: 403, message: "Policy doesn't allow share:extend to be performed." } },
    'insufficient-role',
    ['share:extend'],
  ),
  failed('general', 200, {
    event: { code: 403, message: "Policy doesn't allow share:extend to be performed." },
  }),
  // The same in other languages and scripts.
  refused(
    'general',
    403,
    { error: 'このトークンには必要なスコープ（rooms:read）がありません' },
    'missing-scope',
    ['rooms:read'],
  ),
  refused(
    'general',
    400,
    { message: "La portée dossiers.lire doit être accordée à l'application" },
    'missing-scope',
    ['dossiers.lire'],
  ),
  failed('general', 400, { message: 'La portée doit être une chaîne' }),
  refused('general', 403, { mensaje: 'El token no tiene el permiso pedidos.leer' }, 'missing-scope', [
    'pedidos.leer',
  ]),
  refused('general', 403, { mensaje: 'El usuario no tiene el permiso pedidos.leer' }, 'insufficient-role', [
    'pedidos.leer',
  ]),
  refused(
    'general',
    403,
    { error: 'Permessi insufficienti: è richiesto ordini.leggi' },
    'insufficient-role',
    ['ordini.leggi'],
  ),
  // Actions, choices, sessions, keys.
  refused(
    'general',
    403,
    { Message: 'You are not authorized to do this action. Action: vpc:DescribeVpcs' },
    'insufficient-role',
    ['vpc:DescribeVpcs'],
  ),
  failed('general', 400, { message: 'Unknown action. Action: vpc:DescribeVpcs' }),
  refused(
    'general',
    403,
    { error: 'insufficient_scope', anyOfScopes: ['notes.read', 'notes.all'] },
    'missing-scope',
    ['notes.read', 'notes.all'],
    { anyOf: true },
  ),
  refused('general', 400, { error: { data: 'Session terminated, re-login, please.' } }, 'expired-credential'),
  failed('general', 400, { error: { data: 'The session ended, choose another date.' } }),
  refused('general', 400, { error: 'Key has been revoked' }, 'invalid-credential'),
  refused('general', 401, { message: 'EU token used with US host' }, 'wrong-credential-kind'),
  failed('general', 400, {
    errors: [{ message: 'Field "token" argument "key" of type "String!" is required' }],
  }),
  refused('general', 403, { error: 'Der Token benötigt den Scope termine.schreiben' }, 'missing-scope', [
    'termine.schreiben',
  ]),
  refused('general', 403, { error: 'Brak uprawnień: wymagany zakres zamowienia.odczyt' }, 'missing-scope', [
    'zamowienia.odczyt',
  ]),
  refused(
    'general',
    403,
    { error: 'Недостаточно прав: требуется разрешение deals.view' },
    'insufficient-role',
    ['deals.view'],
  ),
  refused(
    'general',
    403,
    { message: 'App scope not enabled: [rooms.manage] for API [rooms/create]' },
    'missing-scope',
    ['rooms.manage'],
  ),
  // An account that is locked, and a thing that is.
  refused('general', 403, { message: 'Merchant account locked' }, 'invalid-credential'),
  failed('general', 403, { message: 'This topic is locked' }),
  refused('general', 403, { message: 'Invalid Site-ID or API key' }, 'invalid-credential'),
  failed('general', 400, { message: 'Invalid id or name' }),
  // What was written by somebody, counted, or is about the request.
  failed('general', 200, { id: 'n1', title: 'Monday', body: 'Your token lacks the scope repo' }),
  refused(
    'general',
    200,
    { id: 'e1', title: 'Monday', code: 7, detail: 'Your token lacks the scope repo' },
    'missing-scope',
    ['repo'],
  ),
  failed('general', 403, { error: 'Too many failed login attempts' }),
  failed('general', 405, { message: 'Method not allowed for token endpoint' }),
  refused('general', 403, { message: 'Method not allowed with this API key' }, 'missing-scope'),
  failed('general', 400, { message: 'consent must be true' }),
  refused('general', 403, { message: 'consent is required' }, 'missing-scope'),
  failed('general', 200, { status: 'error', message: 'No permission set with id 12 found' }),
  failed('general', 200, { status: 'error', message: "'right' must be a number" }),
  refused('general', 400, { message: 'User does not have the right to close periods' }, 'insufficient-role'),
  // What the token has stands before what is asked for.
  refused('general', 403, { error: "Token scope 'view' is not sufficient, 'edit' needed" }, 'missing-scope', [
    'edit',
  ]),
  refused(
    'general',
    403,
    { message: 'Insufficient permission: token has [cards:read], requires [cards:write]' },
    'missing-scope',
    ['cards:write'],
  ),
  refused('general', 403, { message: 'Insufficient permission: token has no cards:write' }, 'missing-scope', [
    'cards:write',
  ]),
  refused(
    'general',
    403,
    { message: "Missing permissions. Reconnect your account and grant 'posts_read'." },
    'missing-scope',
    ['posts_read'],
  ),
  refused(
    'general',
    401,
    { message: 'API token is for staging, but this is production' },
    'wrong-credential-kind',
  ),
  refused('general', 401, { message: 'This endpoint requires a server-side key' }, 'wrong-credential-kind'),
  refused('general', 401, { message: '"exp" claim timestamp check failed' }, 'expired-credential'),
  refused('general', 401, { message: 'Missing "exp" claim in the token' }, 'missing-credential'),
  refused('general', 400, { message: 'Please supply your credentials' }, 'missing-credential'),
  failed('general', 400, { message: 'Please supply your key figures' }),
];

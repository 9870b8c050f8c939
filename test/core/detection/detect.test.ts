import { describe, expect, it } from 'vitest';
import { detect } from '../../../src/core/detection/detect.ts';
import { observationOf } from './observation-of.ts';
import { transcriptOf } from './transcript-of.ts';
import type { Observation } from '../../../src/core/artifacts/observation.ts';

const refusal = 'HTTP/2 403 \ncontent-type: application/json\n\n{"message":"Missing scope: tickets:read"}';

function verdictOn(given: Partial<Observation>) {
  return detect(observationOf({ output: '', ...given }));
}

describe('an observation', () => {
  it('that succeeded is clear, whatever it says', () => {
    expect(verdictOn({ output: refusal, success: true, status: 200 })).toEqual({
      kind: 'clear',
      reason: 'success',
      status: 200,
      evidence: [],
    });
  });

  it('carries its evidence: where, which words, by which rule', () => {
    expect(verdictOn({ output: refusal })).toEqual({
      kind: 'auth',
      cause: 'missing-scope',
      status: 403,
      scopes: ['tickets:read'],
      anyOf: false,
      evidence: [
        {
          where: 'body:$.message',
          text: 'Missing scope: tickets:read',
          rule: 'sentence that names what is required',
          span: { start: 56, end: 83 },
        },
        {
          where: 'body:$.message',
          text: 'Missing scope: tickets:read',
          rule: 'wording:insufficient|missing|lack|require * scope',
          span: { start: 56, end: 69 },
        },
        { where: 'status', text: '403', rule: 'RFC 9110 section 15', span: { start: 0, end: 11 } },
      ],
    });
  });

  it('without any output rests on the status that the tester recorded', () => {
    expect(verdictOn({ status: 401 })).toMatchObject({
      kind: 'auth',
      cause: 'invalid-credential',
      status: 401,
    });
    expect(verdictOn({ status: 403 })).toMatchObject({
      kind: 'auth',
      cause: 'insufficient-role',
      status: 403,
    });
    expect(verdictOn({ status: 404 })).toMatchObject({ kind: 'clear', reason: 'not-found' });
  });

  it('believes the transcript more than the tester', () => {
    expect(verdictOn({ status: 403, output: 'HTTP/1.1 404 Not Found\n\n' })).toMatchObject({
      kind: 'clear',
      status: 404,
    });
  });
});

it('knows what a provider tells by a header alone, whoever it is', () => {
  const output = 'HTTP/1.1 403 \nx-ms-forbidden-ip: 203.0.113.7\n\n';
  expect(verdictOn({ output })).toMatchObject({ kind: 'auth', cause: 'ip-or-policy-block' });
});

it('knows no codes of headers but those documented', () => {
  const [verdict, other] = ['constructor', 'unheard-of-'].map((code) =>
    verdictOn({ output: `HTTP/1.1 403 \ngrpc-status: ${code}\n\n` }),
  );
  expect(verdict).toEqual(other);
});

describe('a summary alone', () => {
  it.each([
    [
      'Request failed with 403 Forbidden: missing scope tickets:read',
      { kind: 'auth', cause: 'missing-scope', scopes: ['tickets:read'], status: 403 },
    ],
    [
      'The API answered 401 Unauthorized, the token has expired',
      { kind: 'auth', cause: 'expired-credential', status: 401 },
    ],
    ['HTTP 404: no such ticket', { kind: 'clear', status: 404 }],
    ['Timed out after 403 ms on port 401', { kind: 'clear' }],
    ['', { kind: 'clear' }],
  ])('%j', (summary, expected) => {
    expect(verdictOn({ summary })).toMatchObject(expected);
  });
});

describe('a list beside an error', () => {
  const row = { name: 'A thing' };
  const telling = { message: 'Missing scope: tickets:read' };
  const bodyWith = (name: string): string =>
    `HTTP/2 403 \n\n${JSON.stringify({ error: { code: 7 }, [name]: [row, row, row, telling] })}`;

  it.each(['items', 'data', 'records'])('of things is not searched for words: %s', (name) => {
    expect(verdictOn({ output: bodyWith(name) })).toMatchObject({ cause: 'insufficient-role' });
  });

  it.each(['errors', 'details', 'messages', 'failures', 'permissions'])('of errors is: %s', (name) => {
    expect(verdictOn({ output: bodyWith(name) })).toMatchObject({ cause: 'missing-scope' });
  });
});

describe('a body alone, without any status', () => {
  it.each([
    [
      'a log',
      '2025-01-01T10:00:00Z ERROR login failed for bob: invalid token\n2025-01-01T10:00:01Z INFO retried\n',
    ],
    [
      'a log of a server',
      '[01/Jan/2025 10:00:00] "GET /a" 403 Forbidden\n[01/Jan/2025 10:00:01] "GET /b" 401 Unauthorized\n',
    ],
    ['a table', 'name,problem,state\nci,invalid API key,open\nweb,missing scope,closed\n'],
    ['what another service answered', '{"message":"Webhook target returned 401 Unauthorized"}'],
    [
      'a page of another status',
      '<html><title>404</title><body>You may need to sign in to see this page.</body></html>',
    ],
  ])('is no refusal when it is %s', (_what, output) => {
    expect(verdictOn({ output })).toMatchObject({ kind: 'clear' });
  });

  it.each([
    ['a sentence', 'Invalid API key'],
    ['two lines', 'Error: Unauthorized\nThe access token is invalid.'],
    ['a status of its own', '{"message":"401 Unauthorized"}'],
  ])('is one when it is %s', (_what, output) => {
    expect(verdictOn({ output })).toMatchObject({ kind: 'auth' });
  });

  it.each([
    [
      'a message in Norwegian',
      '{"kode":"FR-403","melding":"Tokenet mangler påkrevd scope register:deling"}',
      'missing-scope',
      ['register:deling'],
    ],
    [
      'a problem with members of its own',
      '{"title":"Forbidden","status":403,"detail":"Access denied","reasonCode":"ip-not-allowed"}',
      'ip-or-policy-block',
      [],
    ],
    [
      'an error with the request that it is about',
      '{"code":"InsufficientScopes","message":"Missing scope: a:read","requestInfo":{"params":{"of":{"id":[1]}},"payload":{}}}',
      'missing-scope',
      ['a:read'],
    ],
    [
      'a list of an error with a type',
      '[{"type":"AUTHORIZATION_ERROR","message":"Token lacks it","tip":"Add the status_read scope to your scopes"}]',
      'missing-scope',
      ['status_read'],
    ],
    [
      'an error by its object',
      '{"details":[{"message":"Acceso no autorizado."}],"object":"error","type":"authentication"}',
      'insufficient-role',
      [],
    ],
    ['a status in words', '{"loginStatus":"AUTHORIZED_ONLY_FOR_DOMAIN_SE"}', 'wrong-credential-kind', []],
    [
      'a signed response',
      '{"user_info_response":{"code":"40006","msg":"Insufficient permissions","sub_code":"isv"},"sign":"x"}',
      'insufficient-role',
      [],
    ],
    [
      'what may not be done',
      '{"errorCode":"A-1","errorMessage":"svc is not authorized to perform read"}',
      'insufficient-role',
      [],
    ],
    [
      'a list of one failure',
      '[{"code":"failure","details":["MISSING_ACCESS_TOKEN: Authorization Header is missing"]}]',
      'missing-credential',
      [],
    ],
    [
      'a status with all that belongs to it',
      '{"status":{"error_code":"MISSING_AUTHENTICATION_HEADERS","status":"ERROR","message":"","response_code":"X","operation_id":"4"}}',
      'missing-credential',
      [],
    ],
    [
      'an error with its causes',
      '{"message":"Unauthorized use of live credentials","error":"unauthorized","cause":[{"code":7,"of":{"a":1},"is":[2]}]}',
      'wrong-credential-kind',
      [],
    ],
    ['two words', '{"error":"Invalid key"}', 'invalid-credential', []],
    [
      'a text in brackets',
      '[ERROR] Invalid or missing API key (https://acme.example/docs).',
      'invalid-credential',
      [],
    ],
    [
      'a response with its own status among others',
      '{"response":{"responseCode":403,"methodCode":"POST","resourceUri":{"href":"/x"},"applicationCode":{"code":403,"message":"Invalid Scope"},"ip":"192.0.2.1"}}',
      'missing-scope',
      [],
    ],
    ['a role and a word', '{"msg":"viewUpdate - viewer : Not allowed"}', 'insufficient-role', []],
    [
      'an outcome of FHIR',
      '{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"processing","diagnostics":"Access denied"}]}',
      'insufficient-role',
      [],
    ],
  ])('is read to its end when it is %s', (_what, output, cause, scopes) => {
    expect(verdictOn({ output })).toMatchObject({ kind: 'auth', cause, scopes });
  });

  it('is no refusal when it reports what it found', () => {
    const output = '{"ok":true,"errors":["index.html: table header is missing a valid scope"]}';
    expect(verdictOn({ output })).toMatchObject({ kind: 'clear' });
  });

  it.each([
    '[{"action":"CREATE","result":"ERROR","errors":[{"error_message":"Session has expired"}]}]',
    '{"errors":[{"title":"Record not found","detail":"Session 403 could not be found","code":"not_found"}]}',
    '[INFO] user list {"error":"Access denied","rows":[{"a":1,"b":2}]}',
    '{"result":{"status":401,"name":"area 401","message":"Unauthorized zone","a":1,"b":1,"c":3}}',
    '{"name":"pod-x","status":{"success":false,"message":"image pull: access denied"}}',
    '{"message":"ok","causes":[{"name":"Access denied fund"}]}',
    '[{"type":"PermissionError","message":"Access denied to /etc"},{"type":"PermissionError","message":"Access denied to /usr"}]',
  ])('is no refusal when it tells of another call or thing: %s', (output) => {
    expect(verdictOn({ output })).toMatchObject({ kind: 'clear' });
  });

  it('is no refusal when the thing takes no lists of access', () => {
    const output =
      '<Error><Code>NotSupported</Code><Message>The bucket does not allow ACLs</Message></Error>';
    expect(verdictOn({ output })).toMatchObject({ kind: 'clear' });
  });

  it('is no refusal when its one member is data', () => {
    const output = '{"data":"Note to self: the API token has expired, renew it"}';
    expect(verdictOn({ output })).toMatchObject({ kind: 'clear' });
  });
});

describe('a summary that tells of another kind of key', () => {
  const summary = 'Not available with the sandbox key on production.';

  it('counts where scopes are spoken of', () => {
    const output = 'HTTP/2 403 \n\n{"message":"The token does not have any of the required scopes."}';
    expect(verdictOn({ output, summary })).toMatchObject({ cause: 'wrong-credential-kind' });
  });

  it('does not count where one is named', () => {
    const output = 'HTTP/2 403 \n\n{"message":"Missing scopes: api.usage.read."}';
    expect(verdictOn({ output, summary })).toMatchObject({
      cause: 'missing-scope',
      scopes: ['api.usage.read'],
    });
  });

  it('does not count where a permission is named', () => {
    const output = 'HTTP/2 403 \n\n{"message":"The `usage` permission is required to access this endpoint"}';
    expect(verdictOn({ output, summary })).toMatchObject({ cause: 'insufficient-role', scopes: ['usage'] });
  });
});

describe('a summary that names a scope beside a bare refusal', () => {
  const output = transcriptOf({ status: 403, body: { message: 'You do not have permission to do this.' } });

  it.each([
    [
      'The engine cannot be started: car:engine_start is not contained in the scope of our token.',
      'car:engine_start',
    ],
    ['The token only has a.full_read, a.full_write is missing.', 'a.full_write'],
    ['Issuing with a guild token; the docs ask for vc.issue.', 'vc.issue'],
    ['Draft is created. Token has deposit:write; deposit:actions was left out.', 'deposit:actions'],
    ['The token was issued for openid only, aws.signin.admin is not in it.', 'aws.signin.admin'],
  ])('%s', (summary, scope) => {
    expect(verdictOn({ output, summary })).toMatchObject({ kind: 'auth', scopes: [scope] });
  });

  it('is believed under a bare 401 too', () => {
    const bare = transcriptOf({ status: 401, body: { error: 'Unauthorized' } });
    const summary = 'Works for orders, here it says Unauthorized: the key has no Returns scope.';
    expect(verdictOn({ output: bare, summary })).toMatchObject({
      cause: 'missing-scope',
      scopes: ['Returns'],
    });
  });

  it('tells of the kind that is wanted', () => {
    const invalid = transcriptOf({
      status: 401,
      body: { message: 'The token could not be found or is invalid.' },
    });
    const summary = 'The delivery token was used on the preview host, which wants a preview token.';
    expect(verdictOn({ output: invalid, summary })).toMatchObject({ cause: 'wrong-credential-kind' });
  });

  it('tells of the environments of key and address', () => {
    const summary = 'Key from the sandbox dashboard, base URL of production.';
    expect(verdictOn({ output, summary })).toMatchObject({ cause: 'wrong-credential-kind' });
  });
});

describe('a summary beside data', () => {
  it('does not make a number and its value an error', () => {
    const output = 'HTTP/2 200 \n\n{"result":{"code":1,"value":2}}';
    expect(verdictOn({ output, summary: 'The token has expired.' })).toMatchObject({ kind: 'clear' });
  });
});

describe('a summary that tells of two kinds of keys', () => {
  it.each([
    'The configured key is a query key; creating an index takes an admin key.',
    'It is a user token; with a team token the same call works.',
    'Public key (pk_) was configured, sending wants the secret one.',
    'The key was made in the EU data center, the test ran against the host of the US.',
  ])('%s', (summary) => {
    const output = 'HTTP/2 403 \n\n{"error":"Forbidden"}';
    expect(verdictOn({ output, summary })).toMatchObject({ cause: 'wrong-credential-kind' });
  });
});

describe('a summary that tells of one kind of key', () => {
  it.each([
    [401, 'token expired', 'With a fresh token the same call works.', 'expired-credential'],
    [403, 'Forbidden', 'With a better token the same call works.', 'insufficient-role'],
    [
      403,
      'insufficient_scope',
      'It is a user token; with a team token the same call works.',
      'missing-scope',
    ],
    [403, 'Forbidden', 'With an admin key it works, the key lacks orders:write.', 'missing-scope'],
    [403, 'Forbidden', 'This is a free key; the endpoint requires a paid key.', 'plan-or-feature-gate'],
    [403, 'Forbidden', 'No other endpoints accept the key', 'insufficient-role'],
    [403, 'Forbidden', 'Other endpoints accept the key; this project is archived', 'insufficient-role'],
    [403, 'Forbidden', 'The token can read, but the repository is archived', 'insufficient-role'],
    [401, 'Unauthorized', 'The key is read-only. Token expired.', 'invalid-credential'],
    [401, 'Unauthorized', 'The key is not read-only', 'invalid-credential'],
    [401, 'Unauthorized', 'The user token has expired; with a team token it works.', 'expired-credential'],
    [403, 'Forbidden', 'The user token has expired; with a team token it works.', 'expired-credential'],
    [403, 'You need the role editor', 'It is a user token; with a team token it works.', 'insufficient-role'],
  ])('%i with "%s" and "%s" is %s', (status, error, summary, cause) => {
    const output = transcriptOf({ status, body: { error } });
    expect(verdictOn({ output, summary })).toMatchObject({ cause });
  });
});

describe('a summary beside a bare 401', () => {
  it('tells that the key may only read', () => {
    const output = 'HTTP/2 401 \n\n{"message":"Unauthorized"}';
    const of = (summary: string): unknown => verdictOn({ output, summary });
    expect(of('Reading works; the key is read-only.')).toMatchObject({ cause: 'missing-scope' });
    expect(of('Token of ScopeStack refused.')).toMatchObject({ cause: 'invalid-credential' });
  });

  it.each([
    'Die Suche ohne Token wurde abgelehnt.',
    'Поиск без токена отклонён.',
    'La búsqueda sin token fue rechazada.',
    'PublicId and Secret headers were left out.',
  ])('tells that nothing was sent: %s', (summary) => {
    const output = 'HTTP/2 401 \n\n{"message":"Unauthorized"}';
    expect(verdictOn({ output, summary })).toMatchObject({ cause: 'missing-credential' });
  });
});

describe('a summary beside a silent refusal', () => {
  const bare = 'HTTP/2 403 \n\n{"error":"Forbidden"}';

  it.each([
    [
      'names the scope',
      'The token lacks tickets:write.',
      { cause: 'missing-scope', scopes: ['tickets:write'] },
    ],
    [
      'is not believed when it guesses',
      'The tickets:write scope might be missing.',
      { cause: 'insufficient-role', scopes: [] },
    ],
    [
      'does not lend a scope that is granted',
      'Forbidden although tickets:write was granted.',
      { scopes: [] },
    ],
    [
      'tells that the key is of another kind',
      'A sandbox key was used on the production environment.',
      { cause: 'wrong-credential-kind' },
    ],
    [
      'tells that the address is of another environment',
      'Live token, sandbox base URL.',
      { cause: 'wrong-credential-kind' },
    ],
    [
      'names a permission in several words with capitals',
      'Email Routing Rules Read is not ticked on the token.',
      { cause: 'missing-scope', scopes: ['Email Routing Rules Read'] },
    ],
    [
      'names a scope with hyphens',
      'The tester found that user-read-playback-state was not requested.',
      { cause: 'missing-scope', scopes: ['user-read-playback-state'] },
    ],
    ['names what is not on the token', 'orders:write is not on the token.', { scopes: ['orders:write'] }],
    [
      'names what has to be added',
      'Scope orders:write has to be added to the app.',
      { scopes: ['orders:write'] },
    ],
    ['tells what a key may', 'The key only has read access.', { cause: 'missing-scope' }],
    [
      'tells the edition',
      'The endpoint belongs to the Enterprise edition.',
      { cause: 'plan-or-feature-gate' },
    ],
    ['tells the network', 'The call works from the office network only.', { cause: 'ip-or-policy-block' }],
    ['tells what a token has', 'orders:read is on the token.', { scopes: [] }],
    ['tells that the key has expired', 'The key of yesterday has expired.', { cause: 'expired-credential' }],
    ['tells that nothing was sent', 'Sent without signature.', { cause: 'missing-credential' }],
    [
      'tells which scope is absent from the token',
      'Patient.read works; Report.read is absent from the token.',
      { cause: 'missing-scope', scopes: ['Report.read'] },
    ],
    ['tells what was consented to', 'The consent does not cover payments.', { cause: 'missing-scope' }],
    [
      'names alternatives in another language',
      'Gesperrt: tickets.read oder tickets.all muss freigeschaltet werden.',
      { scopes: ['tickets.read', 'tickets.all'], anyOf: true },
    ],
  ])('%s', (_name, summary, expected) => {
    expect(verdictOn({ output: bare, summary })).toMatchObject({ kind: 'auth', ...expected });
  });

  it('tells which of two a code of the provider stands for', () => {
    const output = 'HTTP/2 403 \n\n{"error":{"type":"INVALID_PERMISSIONS","message":"Invalid permissions"}}';
    const told = 'schema.bases:read was not added to the personal access token.';
    expect(verdictOn({ toolkit: 'airtable', output, summary: told })).toMatchObject({
      cause: 'missing-scope',
      scopes: ['schema.bases:read'],
    });
    expect(verdictOn({ toolkit: 'airtable', output, summary: 'The user is a viewer.' })).toMatchObject({
      cause: 'insufficient-role',
      scopes: [],
    });
  });

  it('lends no status to data, of which it may have spoken', () => {
    const data = '{"ip":"192.0.2.1","data":[{"port":80,"banner":"HTTP/1.1 401 Unauthorized"}]}';
    expect(verdictOn({ output: data, summary: 'The banner holds a 401.' })).toMatchObject({ kind: 'clear' });
    expect(verdictOn({ output: '{"error":"x"}', summary: 'It answered 401.' })).toMatchObject({
      kind: 'auth',
    });
    const record =
      '<?xml version="1.0"?><FEED><ITEM><TITLE>403 for missing permissions</TITLE></ITEM></FEED>';
    expect(verdictOn({ output: record, summary: 'Found an HTTP 401.' })).toMatchObject({ kind: 'clear' });
  });

  it('does not turn an answer that speaks for itself', () => {
    expect(
      verdictOn({
        output: 'HTTP/2 404 \n\n{"message":"Not Found"}',
        summary: '401 Unauthorized, missing scope',
      }),
    ).toMatchObject({ kind: 'clear' });
    expect(verdictOn({ output: refusal, summary: 'The token has expired; needs admin:all.' })).toMatchObject({
      scopes: ['tickets:read'],
      cause: 'missing-scope',
    });
  });
});

describe('a body without a status', () => {
  it.each([
    ['that was not found, whatever its name', { error: 'Not found', detail: "'oauth-scope@*' is not here." }],
    ['that is archived', { error: 'action-not-allowed', errorType: 'channel-archived' }],
  ])('is clear: one %s', (_name, body) => {
    expect(verdictOn({ output: JSON.stringify(body) })).toMatchObject({ kind: 'clear' });
  });

  it('is a refusal where it says so as plainly', () => {
    const body = { error: 'Not found', detail: 'The token lacks the tickets:read scope.' };
    expect(verdictOn({ output: JSON.stringify(body) })).toMatchObject({ cause: 'missing-scope' });
  });
});

describe('where needed and granted scopes are both given', () => {
  it.each([
    [
      'the missing are the difference',
      { error: 'insufficient_scope', required_scopes: ['a:read', 'b:read'], granted_scopes: ['a:read'] },
      ['b:read'],
    ],
    ['granted ones alone name nothing', { error: 'insufficient_scope', granted_scopes: ['a:read'] }, []],
  ])('%s', (_name, body, scopes) => {
    expect(verdictOn({ output: `HTTP/2 403 \n\n${JSON.stringify(body)}` })).toMatchObject({
      cause: 'missing-scope',
      scopes,
    });
  });

  it('headers that are always there say nothing where the token has enough', () => {
    const head = 'HTTP/2 403 \nx-oauth-scopes: repo, gist\nx-accepted-oauth-scopes: repo\n\n';
    expect(verdictOn({ output: `${head}{"message":"Must have admin rights to Repository."}` })).toMatchObject(
      { cause: 'insufficient-role', scopes: [] },
    );
  });

  it('several errors of one answer each ask for theirs', () => {
    const errors = ['a:read', 'b:read', 'a:read'].map((scope) => ({ message: `Missing scope: ${scope}` }));
    expect(verdictOn({ output: JSON.stringify({ data: { x: 1 }, errors }) })).toMatchObject({
      scopes: ['a:read', 'b:read'],
      anyOf: false,
    });
  });
});

describe('a tester who says that the same credential works for other calls', () => {
  const output = transcriptOf({ status: 403, body: { message: 'Forbidden' } });

  it.each([
    'Order creation denied; other calls of the key work.',
    'Writing refused, reading is fine with this token.',
    'List refused; the same key gave 200 for jobs.',
    'Report refused; other endpoints accept the key.',
    'The token can ingest, but listing gives 403.',
  ])('tells that its grant is too narrow: %s', (summary) => {
    expect(verdictOn({ output, summary })).toMatchObject({ cause: 'missing-scope' });
  });

  it.each([
    'Other endpoints work.',
    'The key stopped working overnight.',
    'The key works from the office.',
    'The key was fine until yesterday.',
    'The key works for five minutes.',
    'The admin token works elsewhere.',
    'The test passes the key in the header and gets 403.',
    'Network is fine, DNS is fine, key set. Got 403 Forbidden.',
    'Documentation says this works with an API token. We got 403.',
    'The API key works, user lacks the manager role for this.',
    'Endpoint returns data only when a key is sent; none was sent.',
    'The endpoint works with a user token, a bot token gives 403.',
    'The token works through the proxy, direct calls get 403.',
    'Key works, quota used up.',
    'The same token works from the office.',
    'Same token works with curl, the tester is blocked.',
    'Reads work with this key, the user is a viewer.',
    'Other calls of the key work until the evening.',
    'Writing was fine with this token before.',
  ])('is told from one who says anything else: %s', (summary) => {
    expect(verdictOn({ output, summary })).not.toMatchObject({ cause: 'missing-scope' });
  });

  it('does not outweigh what the answer says', () => {
    const told = transcriptOf({ status: 403, body: { message: 'Your plan does not include this endpoint' } });
    const summary = 'Other calls of the key work.';
    expect(verdictOn({ output: told, summary })).toMatchObject({ cause: 'plan-or-feature-gate' });
  });
});

describe('a bare 401 beside a summary that names a scope', () => {
  const output = transcriptOf({ status: 401, body: { message: 'Unauthorized' } });

  it('lacks that scope', () => {
    const summary = 'Reads work with the same token, tips:write was not part of the consent.';
    expect(verdictOn({ output, summary })).toMatchObject({ cause: 'missing-scope', scopes: ['tips:write'] });
  });

  it.each([
    'called without page_token and with a bad key',
    'needs account.subdomain set',
    'Token revoked. Docs list orders:read for this',
  ])('does not lack what is no scope, or less than the tester tells: %s', (summary) => {
    expect(verdictOn({ output, summary })).toMatchObject({ cause: 'invalid-credential' });
  });

  it('does not where the scope is said to be there', () => {
    const summary = 'The token has the scope tips:write.';
    expect(verdictOn({ output, summary })).toMatchObject({ cause: 'invalid-credential', scopes: [] });
  });
});

describe('a page of an edge server', () => {
  const page =
    '<HTML><TITLE>Access Denied</TITLE><BODY>You don&#39;t have permission to access this on this server.<P>Reference&#32;&#35;18&#46;3c61ca17&#46;1701137054&#46;1f340000</BODY></HTML>';

  it.each([
    ['beside a status', `HTTP/1.1 403 Forbidden\ncontent-type: text/html\n\n${page}`],
    ['alone', page],
    [
      'within JSON',
      JSON.stringify({
        status: 403,
        message: '403 Forbidden',
        body: page.replaceAll('&#35;', '#').replaceAll('&#46;', '.').replaceAll('&#32;', ' '),
      }),
    ],
  ])('is known by its reference number, %s', (_where, output) => {
    expect(verdictOn({ output })).toMatchObject({ kind: 'clear', reason: 'bot-challenge' });
  });

  it.each([
    'User is missing permission orders.read. Reference #18.3c61ca17.1701137054.1f340000',
    'Invalid API key. Reference #18.3c61ca17.1701137054.1f340000',
  ])('is told from a refusal that says more: %s', (message) => {
    expect(verdictOn({ output: transcriptOf({ status: 403, body: { message } }) })).toMatchObject({
      kind: 'auth',
    });
    expect(verdictOn({ output: JSON.stringify({ message }) })).toMatchObject({ kind: 'auth' });
  });

  it('is told from another refusal that has a number', () => {
    const output = transcriptOf({ status: 403, body: { message: 'Access denied. Reference #18.3c61ca17' } });
    expect(verdictOn({ output })).toMatchObject({ kind: 'auth' });
  });
});

describe('an answer that succeeded by its status', () => {
  it('is a refusal where GraphQL gives an error as data', () => {
    const error = {
      __typename: 'UnauthorizedError',
      message: 'User does not have permission to launch runs',
    };
    const output = transcriptOf({ status: 200, body: { data: { launchRun: error } } });
    expect(verdictOn({ output })).toMatchObject({ kind: 'auth', cause: 'insufficient-role' });
  });

  it('is none where a thing of another type has such a message', () => {
    const thing = { __typename: 'LogEntry', message: 'User does not have permission to launch runs' };
    const output = transcriptOf({ status: 200, body: { data: { entry: thing } } });
    expect(verdictOn({ output })).toMatchObject({ kind: 'clear' });
  });

  it.each([
    { me: { id: 1 }, lastSyncError: { __typename: 'SyncError', message: 'Access token expired' } },
    { lastError: { __typename: 'BuildError', message: 'permission denied: ./deploy.sh' } },
    { job: { __typename: 'JobFailure', id: '4', reason: 'Invalid credentials for the warehouse' } },
  ])('is none where a failure is stored: %j', (data) => {
    expect(verdictOn({ output: transcriptOf({ status: 200, body: { data } }) })).toMatchObject({
      kind: 'clear',
    });
  });

  it.each([
    { resultCode: 403, message: 'Record not found' },
    { resultCode: 401, resultMsg: 'Parameter error' },
  ])('is none for a number of its own: %j', (body) => {
    expect(verdictOn({ output: transcriptOf({ status: 200, body }) })).toMatchObject({ kind: 'clear' });
  });

  it('is none where things of such a type are listed', () => {
    const event = { __typename: 'LoginError', message: 'User does not have permission to launch runs' };
    const output = transcriptOf({ status: 200, body: { events: [event, event] } });
    expect(verdictOn({ output })).toMatchObject({ kind: 'clear' });
  });

  it('is a refusal where its head tells a code and the sentence for it', () => {
    const endpoint = { name: 'projects.get_all', requested_version: '2.23' };
    const meta = {
      id: 'x',
      trx: 'y',
      endpoint,
      result_code: 401,
      result_subcode: 22,
      result_msg: 'Unauthorized (invalid credentials)',
    };
    expect(verdictOn({ output: JSON.stringify({ meta, data: {} }) })).toMatchObject({
      kind: 'auth',
      cause: 'invalid-credential',
    });
  });
});

describe('a redirect', () => {
  it.each(['/data/missing_key.html', '/missing-key', '/errors/unauthorized', '/unauthenticated?next=%2Fv1'])(
    'to %s tells that nobody was recognised',
    (to) => {
      const output = `HTTP/1.1 302 Found\nlocation: https://api.acme.example${to}\n\n`;
      expect(verdictOn({ output })).toMatchObject({ kind: 'auth', cause: 'missing-credential' });
    },
  );
});

describe('a redirect to a thing', () => {
  it.each([
    '/v2/translations/missing_keys',
    '/i18n/missing-keys.json',
    '/v2/unauthorized_devices',
    '/unauthenticated/avatars/12.png',
    '/blog/how-to-fix-unauthorized',
  ])('%s is no refusal', (to) => {
    const output = `HTTP/1.1 302 Found\nlocation: https://api.acme.example${to}\n\n`;
    expect(verdictOn({ output })).toMatchObject({ kind: 'clear' });
  });
});

describe('what an error proposes as its "fix"', () => {
  it('names the permission that a key lacks', () => {
    const fix = "This API key does not have the 'message_send' permission. Retry with one that has it.";
    const output = JSON.stringify({ code: 'missing_permission', message: 'Forbidden', fix });
    expect(verdictOn({ output })).toMatchObject({ cause: 'missing-scope', scopes: ['message_send'] });
  });
});

describe('a nonce that is to be fetched anew (RFC 8555)', () => {
  it('is no credential', () => {
    const body = {
      type: 'urn:ietf:params:acme:error:badNonce',
      detail: 'JWS has an invalid anti-replay nonce',
    };
    expect(verdictOn({ output: transcriptOf({ status: 400, body }) })).toMatchObject({ kind: 'clear' });
  });
});

describe('the class that an error is of', () => {
  it('says less than the error', () => {
    const error = {
      code: 'FORBIDDEN',
      detail: 'You have insufficient permissions.',
      category: 'AUTHENTICATION_ERROR',
    };
    const output = transcriptOf({ status: 403, body: { errors: [error] } });
    expect(verdictOn({ output })).toMatchObject({ cause: 'insufficient-role' });
    const summary = 'The token of the seller was issued without ORDERS_WRITE.';
    expect(verdictOn({ output, summary })).toMatchObject({
      cause: 'missing-scope',
      scopes: ['ORDERS_WRITE'],
    });
  });
});

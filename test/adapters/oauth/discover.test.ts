import { describe, expect, onTestFinished, test } from 'vitest';
import { type Fetch, fetchThrough } from '../../../src/adapters/http/fetch.ts';
import type { FetchBounds } from '../../../src/adapters/oauth/bounded-fetch.ts';
import { discoverGrantable } from '../../../src/adapters/oauth/discover.ts';
import type { Discovered } from '../../../src/adapters/oauth/discovered.ts';
import {
  type AuthorizationServer,
  type AuthorizationServerOptions,
  type Place,
  startAuthorizationServer,
} from '../../stand-ins/authorization-server/authorization-server.ts';
import { type Answer, json } from '../../stand-ins/server.ts';

const bounds: FetchBounds = {
  fetch: fetchThrough(),
  userAgent: 'scopekeeper/test',
  requestMillis: 5_000,
  totalMillis: 10_000,
  now: () => performance.now(),
};

async function aServer(options: AuthorizationServerOptions = {}): Promise<AuthorizationServer> {
  const server = await startAuthorizationServer(options);
  onTestFinished(async () => {
    await server.close();
    server.assertClean();
  });
  return server;
}

const byIssuer = (server: AuthorizationServer, some: Partial<FetchBounds> = {}): Promise<Discovered> =>
  discoverGrantable({ kind: 'issuer', issuer: server.issuer }, { ...bounds, ...some });
const byResource = (server: AuthorizationServer): Promise<Discovered> =>
  discoverGrantable({ kind: 'resource', resource: server.resource }, bounds);

/** Why nothing is known, with the address of the stand-in replaced. */
function problemOf({ grantable }: Discovered, server: AuthorizationServer): string {
  if (grantable.kind !== 'unanswered') return grantable.kind;
  expect(grantable.remedy).not.toBe('');
  return grantable.problem.replaceAll(new URL(server.issuer).origin, '<server>');
}

const notFound = json(404, { error: 'not_found' });
const redirectTo = (location: string): Answer => ({ status: 302, headers: { location }, body: '' });
const page: Answer = { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Log in</html>' };

describe('by its issuer', () => {
  test('a server says what it grants, and which endpoints it has', async () => {
    const server = await aServer({ scopes: ['a', 'b'] });
    const { grantable, document } = await byIssuer(server);
    expect(grantable).toEqual({
      kind: 'listed',
      issuer: server.issuer,
      scopes: ['a', 'b'],
      endpoints: ['authorization', 'token', 'introspection'],
    });
    expect(document).toMatchObject({ issuer: server.issuer, scopes_supported: ['a', 'b'] });
    expect(server.asked).toEqual(['oauth2']);
  });

  test.each(['', '/tenants/7'])(
    'OpenID discovery is asked where RFC 8414 has nothing (path %j)',
    async (path) => {
      const server = await aServer({ path });
      server.answers('oauth2', notFound);
      expect((await byIssuer(server)).grantable).toMatchObject({ kind: 'listed', issuer: server.issuer });
      expect(server.asked).toEqual(['oauth2', 'oidc']);
    },
  );

  test('or where it answers with a page for people, or lists no scopes', async () => {
    const server = await aServer();
    server.answers('oauth2', page);
    expect((await byIssuer(server)).grantable.kind).toBe('listed');
    server.answers('oauth2', json(200, { issuer: server.issuer }));
    expect((await byIssuer(server)).grantable.kind).toBe('listed');
  });

  test('a server that lists nothing grants nobody knows what, which is not nothing', async () => {
    const server = await aServer({ scopes: null });
    expect((await byIssuer(server)).grantable).toEqual({ kind: 'unlisted', issuer: server.issuer });
    server.answers('oidc', notFound);
    expect((await byIssuer(server)).grantable).toEqual({ kind: 'unlisted', issuer: server.issuer });
  });

  test('a redirect within the origin is followed, a few times', async () => {
    const server = await aServer();
    server.answers('oauth2', redirectTo('/.well-known/openid-configuration'));
    expect((await byIssuer(server)).grantable.kind).toBe('listed');
    server.answers('oidc', redirectTo('/.well-known/openid-configuration'));
    const before = server.asked.length;
    expect(problemOf(await byIssuer(server), server)).toContain('redirects more than 3 times');
    expect(server.asked.length - before).toBe(2 * 4);
  });
});

describe('an answer that is of no use is named, with the address', () => {
  const big = 'x'.repeat(1024 * 1024);
  const rows: readonly (readonly [string, Answer | ((issuer: string) => Answer), string])[] = [
    ['no document', notFound, 'answered 404'],
    ['an error', json(500, {}), 'answered 500'],
    ['a page for people', page, 'no metadata document (JSON)'],
    [
      'half a document',
      { status: 200, headers: {}, body: '{"issuer": "http' },
      'no metadata document (JSON)',
    ],
    ['another kind of JSON', json(200, ['issuer']), 'no metadata document (JSON)'],
    ['a document without an issuer', json(200, { scopes_supported: ['a'] }), 'no metadata document (JSON)'],
    [
      'an issuer that is no address',
      json(200, { issuer: 'me' }),
      'names itself by something that is no address',
    ],
    [
      'another issuer',
      json(200, { issuer: 'https://evil.example', scopes_supported: ['a'] }),
      'speaks for the issuer https://evil.example, not for <server>',
    ],
    [
      'the issuer with a slash more',
      (issuer) => json(200, { issuer: `${issuer}/`, scopes_supported: ['a'] }),
      'speaks for the issuer <server>/, not for <server>',
    ],
    [
      'scopes that are no list',
      (issuer) => json(200, { issuer, scopes_supported: 'a b' }),
      'is no list of texts',
    ],
    ['too much', (issuer) => json(200, { issuer, scopes_supported: [big] }), 'sends more than 1024 KiB'],
    [
      'a redirect to another origin',
      redirectTo('https://evil.example/metadata?token=secret'),
      'redirects to another origin, https://evil.example, which is not followed',
    ],
    ['a redirect to another port', redirectTo('http://127.0.0.1:1/'), 'redirects to another origin'],
    ['a redirect to nowhere', { status: 302, headers: {}, body: '' }, 'answered 302'],
  ];
  test.each(rows)('%s', async (_what, answer, problem) => {
    const server = await aServer();
    const published = typeof answer === 'function' ? answer(server.issuer) : answer;
    server.answers('oauth2', published);
    server.answers('oidc', published);
    const said = problemOf(await byIssuer(server), server);
    expect(said).toContain(problem);
    expect(said).toContain('<server>/.well-known/o');
    expect(said).not.toContain('secret');
  });

  test('a connection that breaks, or an answer that does, ends the asking', async () => {
    const server = await aServer();
    server.failNext('oauth2', { kind: 'reset' });
    expect(problemOf(await byIssuer(server), server)).toMatch(/cannot be reached \(\w+/);
    server.failNext('oauth2', { kind: 'truncated' });
    expect(problemOf(await byIssuer(server), server)).toMatch(/cannot be reached \(\w+/);
    expect(server.asked).toEqual(['oauth2', 'oauth2']);
  });

  test('a server that does not answer is given up, and never asked for longer than the whole may take', async () => {
    const server = await aServer();
    server.failNext('oauth2', { kind: 'timeout' }, 2);
    const one = await byIssuer(server, { requestMillis: 50 });
    expect(problemOf(one, server)).toContain('did not answer within 0.1 s');
    const all = await byIssuer(server, { requestMillis: 60_000, totalMillis: 60 });
    expect(problemOf(all, server)).toContain('did not answer within 0.1 s');
  });

  test('a budget that is spent ends the asking without a request', async () => {
    const server = await aServer();
    const times = [0, 60_000];
    const now = (): number => times.shift() ?? 60_000;
    expect(problemOf(await byIssuer(server, { now }), server)).toContain('did not answer');
    expect(server.asked).toEqual([]);
  });
});

describe('by an address of the API', () => {
  test('its refusal leads to its metadata, and that to the server', async () => {
    const server = await aServer({ path: '/tenants/7' });
    expect((await byResource(server)).grantable).toMatchObject({ kind: 'listed', issuer: server.issuer });
    expect(server.asked).toEqual(['resource', 'resource-metadata', 'oauth2']);
  });

  test('a refusal that points nowhere leaves the well-known place', async () => {
    const server = await aServer();
    server.answers('resource', json(401, {}, { 'www-authenticate': 'Bearer realm="api"' }));
    expect((await byResource(server)).grantable.kind).toBe('listed');
    expect(server.asked).toEqual(['resource', 'resource-metadata', 'oauth2']);
  });

  test('one document may speak for a whole API', async () => {
    const server = await aServer();
    const resource = new URL('/api', server.resource).href;
    server.answers('resource-metadata', json(200, { resource, authorization_servers: [server.issuer] }));
    expect((await byResource(server)).grantable.kind).toBe('listed');
  });

  const rows: readonly (readonly [string, Place, (server: AuthorizationServer) => Answer, string])[] = [
    [
      'an API that lets everybody in',
      'resource',
      () => json(200, {}),
      'answered 200 without a credential, not 401',
    ],
    ['an API without such metadata', 'resource-metadata', () => notFound, 'answered 404'],
    [
      'metadata of another API',
      'resource-metadata',
      ({ issuer }) => json(200, { resource: 'https://other.example/', authorization_servers: [issuer] }),
      'speaks for another resource',
    ],
    [
      'metadata of a path beside it',
      'resource-metadata',
      ({ issuer, resource }) =>
        json(200, { resource: resource.replace(/@me\/$/, '@m'), authorization_servers: [issuer] }),
      'speaks for another resource',
    ],
    [
      'metadata that names no server',
      'resource-metadata',
      ({ resource }) => json(200, { resource }),
      'names no authorization server',
    ],
    [
      'metadata that names a server without https',
      'resource-metadata',
      ({ resource }) => json(200, { resource, authorization_servers: ['http://auth.example'] }),
      'points to http://auth.example, which is not https',
    ],
    [
      'a challenge that points to a file',
      'resource',
      () => json(401, {}, { 'www-authenticate': 'Bearer resource_metadata="file:///etc/passwd"' }),
      'points to file:///etc/passwd, which is not https',
    ],
  ];
  test.each(rows)('%s', async (_what, place, answer, problem) => {
    const server = await aServer();
    server.answers(place, answer(server));
    expect(problemOf(await byResource(server), server)).toContain(problem);
    expect(server.asked).not.toContain('oauth2');
  });
});

describe('a public API does not make us ask inside our own network', () => {
  test.each([
    'https://127.0.0.1/',
    'https://10.1.2.3',
    'https://169.254.169.254/latest',
    'https://[::1]',
    'https://[::ffff:10.0.0.1]',
    'https://[fd00::1]',
    'https://[fec0::1]',
    'https://[64:ff9b::7f00:1]',
    'https://[2002:7f00:1::]',
    'https://192.0.0.192',
    'https://198.18.0.1',
    'https://2130706433/',
    'https://localhost',
    'https://vault',
    'https://vault.internal',
    'https://metadata.google.internal.',
  ])('%s', async (inside) => {
    const asked: string[] = [];
    const answers: Readonly<Record<string, () => Response>> = {
      'https://api.example/': () =>
        new Response('', { status: 401, headers: { 'www-authenticate': 'Bearer realm="x"' } }),
      'https://api.example/.well-known/oauth-protected-resource': () =>
        Response.json({ resource: 'https://api.example/', authorization_servers: [inside] }),
    };
    const fake: Fetch = async (address) => {
      const url = String(address);
      asked.push(url);
      return answers[url]?.() ?? new Response('', { status: 404 });
    };
    const { grantable } = await discoverGrantable(
      { kind: 'resource', resource: 'https://api.example/' },
      { ...bounds, fetch: fake },
    );
    expect(grantable).toMatchObject({ kind: 'unanswered' });
    expect(JSON.stringify(grantable)).toContain('is inside a private network');
    expect(asked).toEqual(Object.keys(answers));
  });
});

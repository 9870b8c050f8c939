import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test, vi } from 'vitest';
import { fetchThrough } from '../../../src/adapters/http/fetch.ts';
import { networkCode, networkWords } from '../../../src/adapters/http/network-failure.ts';
import { withAnswer } from '../../../src/adapters/http/with-answer.ts';
import { selfSigned } from '../../dist/certificate.ts';

const fetch = fetchThrough();

interface Site {
  readonly origin: string;
  /** How many connections came. */
  readonly connections: () => number;
}

async function aSite(
  answer: RequestListener,
  scheme: 'http' | 'https' = 'http',
  host = '127.0.0.1',
): Promise<Site> {
  const server = scheme === 'http' ? createServer(answer) : createTlsServer(selfSigned(['a.test']), answer);
  let connections = 0;
  server.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `${scheme}://${host.includes(':') ? `[${host}]` : host}:${port}`,
    connections: () => connections,
  };
}

/** A site that answers with what it was asked. */
const echo: RequestListener = (request, response) => {
  let body = '';
  request.on('data', (piece) => (body += piece));
  request.on('end', () => {
    const { method, url, headers } = request;
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ method, url, headers, body }));
  });
};

test('requests one after another share a connection', async () => {
  const site = await aSite(echo);
  for (let n = 0; n < 3; n += 1) await (await fetch(`${site.origin}/${n}`)).text();
  expect(site.connections()).toBe(1);
});

test('what is sent arrives', async () => {
  const { origin } = await aSite(echo);
  const answer = await fetch(`${origin}/a?b=c`, {
    method: 'PATCH',
    headers: { 'X-A': '1' },
    body: '{"é":1}',
  });
  expect(answer).toMatchObject({ status: 200, ok: true, url: `${origin}/a?b=c` });
  expect(JSON.parse(await answer.text())).toMatchObject({
    method: 'PATCH',
    url: '/a?b=c',
    headers: { 'x-a': '1', 'content-length': '8' },
    body: '{"é":1}',
  });
});

const hasIPv6 = Object.values(networkInterfaces()).some((all) =>
  all?.some(({ address }) => address === '::1'),
);

test.runIf(hasIPv6).each(['http', 'https'] as const)('an address may be one of IPv6 (%s)', async (scheme) => {
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
  onTestFinished(() => void vi.unstubAllEnvs());
  const site = await aSite(echo, scheme, '::1');
  for (let n = 0; n < 2; n += 1) expect(await (await fetch(site.origin)).text()).toContain('"host":"[::1]:');
  expect(site.connections()).toBe(1);
});

test('an answer is not asked for in a packing whose empty answers never come', async () => {
  const { origin } = await aSite(echo);
  expect(JSON.parse(await (await fetch(origin)).text())).toMatchObject({
    headers: { 'accept-encoding': 'gzip' },
  });
});

test('an answer may be packed', async () => {
  const { origin } = await aSite((_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('hello')),
  );
  expect(await (await fetch(origin)).text()).toBe('hello');
});

test('credentials are followed within a host and to no other', async () => {
  const other = await aSite(echo);
  const { origin } = await aSite((request, response) => {
    const where = { '/away': other.origin.replace('127.0.0.1', 'localhost'), '/here': '/there' };
    const location = where[request.url as keyof typeof where];
    if (location === undefined) echo(request, response);
    else response.writeHead(307, { location }).end();
  });
  const headers = { authorization: 'token t', cookie: 'a=b' };
  const here = await fetch(`${origin}/here`, { headers });
  expect(here.url).toBe(`${origin}/there`);
  expect(await here.text()).toContain('token t');
  expect(await (await fetch(`${origin}/away`, { headers })).text()).not.toMatch(/token t|a=b/);
  expect(await fetch(`${origin}/away`, { redirect: 'manual' })).toMatchObject({ status: 307 });
});

test('credentials are not followed to another port', async () => {
  const other = await aSite(echo);
  const { origin } = await aSite((_, response) => response.writeHead(307, { location: other.origin }).end());
  for (const headers of [{ Authorization: 'token t' }, { cookie: 'a=b' }])
    await expect(fetch(origin, { headers })).rejects.toThrow(
      'it redirects to another port, which must not get the credentials',
    );
  expect(other.connections()).toBe(0);
  expect(await fetch(origin, { headers: { 'x-a': '1' } })).toMatchObject({
    status: 200,
    url: `${other.origin}/`,
  });
});

test('nothing is followed from https to http', async () => {
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
  onTestFinished(() => void vi.unstubAllEnvs());
  const plain = await aSite(echo);
  const { origin } = await aSite(
    (request, response) => response.writeHead(302, { location: request.url?.slice(1) }).end(),
    'https',
  );
  expect(await told(`${origin}/${plain.origin}`)).toEqual([undefined, 'it redirects from https to http']);
  expect(plain.connections()).toBe(0);
});

test.each(['announced', 'chunked'])('an answer that breaks off is an error (%s)', async (length) => {
  const { origin } = await aSite((_, response) => {
    if (length === 'announced') response.setHeader('content-length', 100);
    response.write('half', () => response.destroy());
  });
  const answer = await fetch(origin);
  const error: unknown = await answer.text().catch((thrown: unknown) => thrown);
  expect([networkCode(error), networkWords(error)]).toEqual(['ECONNRESET', 'the answer broke off']);
});

test('a signal ends a request with its reason', async () => {
  const { origin } = await aSite(() => {});
  const asked = fetch(origin, { signal: AbortSignal.timeout(20) });
  await expect(asked).rejects.toMatchObject({ name: 'TimeoutError' });
});

test('a signal ends an answer that does not go on', async () => {
  const { origin } = await aSite((_, response) => void response.write('half'));
  const read = withAnswer(fetch, origin, { timeoutMillis: 50 }, (answer) => answer.text());
  await expect(read).rejects.toMatchObject({ name: 'TimeoutError' });
});

test('what is not read of an answer is not downloaded', async () => {
  let closed = false;
  const { origin } = await aSite((_, response) => {
    response.write('x');
    response.on('close', () => (closed = true));
  });
  expect(await withAnswer(fetch, origin, { timeoutMillis: 5_000 }, async ({ status }) => status)).toBe(200);
  await expect.poll(() => closed).toBe(true);
});

/** An address where nothing listens. */
async function nowhere(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}/?token=s3cret`;
}

async function told(url: string): Promise<unknown> {
  return fetch(url).then(
    () => 'an answer',
    (error: unknown) => [networkCode(error), networkWords(error)],
  );
}

test('a network that fails says how, and not what was asked', async () => {
  const tls = await aSite(echo, 'https');
  const { origin: reset } = await aSite((request) => request.socket.resetAndDestroy());
  expect(await told(await nowhere())).toEqual([
    'ECONNREFUSED',
    expect.stringMatching(/^connect ECONNREFUSED 127/),
  ]);
  expect(await told('http://nobody.invalid/?token=s3cret')).toEqual([
    expect.stringMatching(/^(?:ENOTFOUND|EAI_AGAIN)$/),
    expect.stringMatching(/^getaddrinfo (?:ENOTFOUND|EAI_AGAIN) nobody\.invalid$/),
  ]);
  expect(await told(tls.origin)).toEqual([
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    expect.stringMatching(/^self-signed certificate/),
  ]);
  expect(await told(`${reset}/?token=s3cret`)).toEqual([
    'ECONNRESET',
    expect.stringMatching(/^(?:read ECONNRESET|socket hang up)$/),
  ]);
  expect(await told('no address')).toEqual(['ERR_INVALID_URL', 'Invalid URL']);
});

test.each([
  ['/loop?sig=s3cret', 'maximum redirect reached'],
  ['http://[?sig=s3cret', 'uri requested responds with an invalid redirect URL'],
  ['//[?sig=s3cret', 'uri requested responds with an invalid redirect URL'],
])('a redirect that leads nowhere (%s) says so, and not where', async (location, words) => {
  const { origin } = await aSite((_, response) => response.writeHead(302, { location }).end());
  expect(await told(`${origin}/?token=s3cret`)).toEqual([undefined, words]);
});

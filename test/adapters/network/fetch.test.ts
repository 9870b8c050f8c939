import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { fetchThroughProxy } from '../../../src/adapters/network/fetch.ts';

type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

/** A server for one test; gives its origin. */
async function aServer(behave: Behaviour): Promise<string> {
  const server = createServer(behave);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Answers with what it was asked. */
const echo: Behaviour = ({ method, headers }, response) => {
  response.setHeader('Content-Type', 'application/json');
  response.setHeader('Set-Cookie', ['a=1', 'b=2']);
  response.end(
    JSON.stringify({
      method,
      authorization: headers.authorization ?? null,
      length: headers['content-length'],
    }),
  );
};

const post = { method: 'POST', headers: { Authorization: 'token t' }, body: 'four' };

test('an answer has status, address, headers by any case of their names, and its body', async () => {
  const origin = await aServer(echo);
  const answer = await fetchThroughProxy(`${origin}/a`, post);
  expect(answer).toMatchObject({ status: 200, ok: true, url: `${origin}/a` });
  expect([answer.headers.get('Content-type'), answer.headers.get('set-cookie')]).toEqual([
    'application/json',
    'a=1, b=2',
  ]);
  expect(await answer.json()).toEqual({ method: 'POST', authorization: 'token t', length: '4' });
});

test.each([
  { status: 301, method: 'POST', becomes: 'GET' },
  { status: 302, method: 'POST', becomes: 'GET' },
  { status: 303, method: 'PATCH', becomes: 'GET' },
  { status: 301, method: 'PATCH', becomes: 'PATCH' },
  { status: 307, method: 'POST', becomes: 'POST' },
  { status: 308, method: 'POST', becomes: 'POST' },
])('a redirect by $status turns $method into $becomes', async ({ status, method, becomes }) => {
  const origin = await aServer((request, response) => {
    if (request.url === '/new') return echo(request, response);
    response.writeHead(status, { location: '/new' }).end('moved');
  });
  const answer = await fetchThroughProxy(`${origin}/old`, { ...post, method });
  expect(answer.url).toBe(`${origin}/new`);
  expect(await answer.json()).toMatchObject({ method: becomes, authorization: 'token t' });
});

test('a redirect to another host does not take the credential along', async () => {
  const other = await aServer(echo);
  const origin = await aServer((_, response) => response.writeHead(307, { location: other }).end());
  const answer = await fetchThroughProxy(origin, post);
  expect(await answer.json()).toMatchObject({ method: 'POST', authorization: null });
});

test('a redirect that is to be seen is not followed', async () => {
  const origin = await aServer((_, response) => response.writeHead(302, { location: '/new' }).end('x'));
  const answer = await fetchThroughProxy(origin, { redirect: 'manual' });
  expect([answer.status, answer.ok, answer.headers.get('location')]).toEqual([302, false, '/new']);
});

const breakOff: Behaviour = (_, response) => {
  response.writeHead(200, { 'content-length': '100' }).write('half');
  setTimeout(() => response.destroy(), 20);
};

test.each<{ name: string; behave: Behaviour; cause: string }>([
  {
    name: 'redirects without end',
    behave: (_, r) => r.writeHead(302, { location: '/' }).end(),
    cause: 'redirects',
  },
  {
    name: 'a connection that is cut',
    behave: (request) => request.socket.destroy(),
    cause: 'socket hang up',
  },
  { name: 'a body that breaks off', behave: breakOff, cause: 'the answer broke off' },
])('$name is a failed fetch, with its cause', async ({ behave, cause }) => {
  const origin = await aServer(behave);
  const failure: unknown = await fetchThroughProxy(origin)
    .then(async (answer) => answer.text())
    .catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(TypeError);
  expect(String((failure as Error).cause)).toContain(cause);
});

test('an address that holds a credential is refused and not repeated', async () => {
  const failure: unknown = await fetchThroughProxy('http://user:hunter2@127.0.0.1/').catch(
    (error: unknown) => error,
  );
  expect(String((failure as Error).cause)).toBe('TypeError: the address includes credentials');
});

test.each<{ name: string; behave: Behaviour }>([
  { name: 'before it answers', behave: () => undefined },
  { name: 'in the middle of its body', behave: (_, response) => response.writeHead(200).write('half') },
])('a signal ends a request to a server that hangs $name', async ({ behave }) => {
  const origin = await aServer(behave);
  const request = fetchThroughProxy(origin, { signal: AbortSignal.timeout(50) }).then(async (answer) =>
    answer.text(),
  );
  await expect(request).rejects.toMatchObject({ name: 'TimeoutError' });
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { fetchThrough } from '../../../src/adapters/http/fetch.ts';
import { networkWords } from '../../../src/adapters/http/network-failure.ts';
import { proxyAgents } from '../../../src/adapters/http/proxy-agents.ts';
import { aProxy, type Proxy } from '../../dist/proxy.ts';

/** A proxy that knows `here.test`, what is behind that name, and an environment that names no proxy. */
async function aProxyAlone(): Promise<Proxy & { readonly behind: string }> {
  const server = createServer((_, response) => response.end('hello'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
    vi.unstubAllEnvs();
  });
  for (const name of ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'])
    for (const spelled of [name, name.toLowerCase()]) vi.stubEnv(spelled, undefined);
  const behind = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { ...(await aProxy({ 'here.test': behind })), behind };
}

async function told(url: string): Promise<string> {
  return fetchThrough(proxyAgents())(url).then(
    (answer) => answer.text(),
    (error: unknown) => networkWords(error),
  );
}

const unknownHost = expect.stringMatching(/^getaddrinfo (?:ENOTFOUND|EAI_AGAIN) /);

test.each(['HTTP_PROXY', 'http_proxy'])('%s is asked for addresses of http', async (name) => {
  const proxy = await aProxyAlone();
  vi.stubEnv(name, proxy.url);
  expect(await told('http://here.test/')).toBe('hello');
  expect(await told('https://here.test/')).toEqual(unknownHost);
  expect(proxy.asked()).toEqual(['here.test']);
});

test.each(['HTTPS_PROXY', 'https_proxy'])('%s is asked for a tunnel to addresses of https', async (name) => {
  const proxy = await aProxyAlone();
  vi.stubEnv(name, proxy.url);
  // Trust is a matter of the whole process: see test/dist/.
  expect(await told('https://here.test/')).toMatch(/^self-signed certificate/);
  expect(await told('http://here.test/')).toEqual(unknownHost);
  expect(proxy.asked()).toEqual(['here.test']);
});

test('what leads through a proxy is kept for the next request of the same scheme', async () => {
  const { url } = await aProxyAlone();
  vi.stubEnv('HTTP_PROXY', url);
  vi.stubEnv('HTTPS_PROXY', url);
  const agentFor = proxyAgents();
  const [first, next, secure] = ['http://here.test/', 'http://there.test/', 'https://here.test/'].map(
    (asked) => agentFor(new URL(asked)),
  );
  expect(first).toBeDefined();
  expect(next).toBe(first);
  expect(secure).not.toBe(first);
});

test('a proxy that opens no tunnel is named as what refuses', async () => {
  const proxy = await aProxyAlone();
  vi.stubEnv('HTTPS_PROXY', proxy.url);
  expect(await told('https://elsewhere.test/')).toBe('the proxy answered 502 and opened no tunnel');
});

test.each([
  ['here.test', 'http://here.test/', []],
  ['.test,other', 'http://here.test/', []],
  ['test', 'http://here.test/', []],
  ['*', 'http://here.test/', []],
  ['here.test:8080', 'http://here.test/', ['here.test']],
  ['ere.test', 'http://here.test/', ['here.test']],
])('NO_PROXY=%s, %s', async (noProxy, url, asked) => {
  const proxy = await aProxyAlone();
  vi.stubEnv('HTTP_PROXY', proxy.url);
  vi.stubEnv('NO_PROXY', noProxy);
  expect(await told(url)).toEqual(asked.length === 0 ? unknownHost : 'hello');
  expect(proxy.asked()).toEqual(asked);
});

test('this machine is asked directly', async () => {
  const proxy = await aProxyAlone();
  vi.stubEnv('HTTP_PROXY', proxy.url);
  expect(await told(proxy.behind)).toBe('hello');
  expect(proxy.asked()).toEqual([]);
});

test.each(['proxy.test:8080', '::', 'socks5://proxy.test', 'http://u:100%@proxy.test'])(
  '%s is no proxy',
  async (value) => {
    await aProxyAlone();
    vi.stubEnv('HTTPS_PROXY', value);
    expect(await told('https://here.test/')).toBe(
      'the proxy that the environment names for https: must begin with http:// or https://, and have %25 for a % in its password',
    );
  },
);

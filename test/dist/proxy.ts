import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { connect, type AddressInfo, type Server } from 'node:net';
import { onTestFinished } from 'vitest';
import { selfSigned } from './certificate.ts';

/** Host names that only the proxy knows, and the origins (`http://127.0.0.1:PORT`) behind them. */
export type Hosts = Readonly<Record<string, string>>;

/** A proxy as companies have them: without it, nothing outside can be reached. */
export interface Proxy {
  /** For HTTP_PROXY and HTTPS_PROXY. */
  readonly url: string;
  /** The certificate of the hosts' own authority, for NODE_EXTRA_CA_CERTS. */
  readonly cert: string;
  /** The hosts that were asked for, each once, sorted. */
  readonly asked: () => readonly string[];
}

/** Starts a proxy for plain requests and tunnels (RFC 9110 section 9.3.6), closed when the test ends. */
export async function aProxy(hosts: Hosts): Promise<Proxy> {
  const asked = new Set<string>();
  const pages = (incoming: IncomingMessage, response: ServerResponse): void => {
    const host = (incoming.headers.host ?? '').replace(/:\d+$/, '');
    forward(hosts[host], incoming, response);
  };
  const { key, cert } = selfSigned(Object.keys(hosts));
  const plain = await listening(createServer(pages));
  const secure = await listening(createTlsServer({ key, cert }, pages));
  const proxy = createServer((incoming, response) => {
    asked.add(new URL(incoming.url ?? '', 'http://nowhere').hostname);
    pages(incoming, response);
  });
  proxy.on('connect', ({ url = '' }, socket, head) => {
    const [host = '', port] = url.split(':');
    asked.add(host);
    if (hosts[host] === undefined) return void socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    const inner = connect(port === '443' ? secure : plain, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      inner.write(head);
      inner.pipe(socket).pipe(inner);
    });
    for (const end of [inner, socket]) end.on('error', () => inner.destroy());
  });
  return { url: `http://127.0.0.1:${await listening(proxy)}`, cert, asked: () => [...asked].sort() };
}

function forward(origin: string | undefined, incoming: IncomingMessage, response: ServerResponse): void {
  if (origin === undefined) return void response.writeHead(502).end();
  const { method, headers, url = '' } = incoming;
  const path = url.replace(/^https?:\/\/[^/]+/, '');
  const onward = request(`${origin}${path}`, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  incoming.pipe(onward);
}

/** Listens on a free local port until the test ends; gives the port. */
async function listening(server: Server & { closeAllConnections(): void }): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

import type { FailurePlan, WireFailure, WordedFailure, WordFailure } from './failures.ts';

/** A request as the stand-ins see it: read whole, path still percent-encoded. */
export interface Incoming {
  readonly method: string;
  /** Path without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case; repeated headers joined by a comma. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An answer, whole. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** One line of a stand-in's request log. */
export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: string;
  /** The credential as sent, without its scheme; undefined when none was sent. */
  readonly token: string | undefined;
  /** The names by which failures may be planned for it. */
  readonly labels: readonly string[];
  /** When it arrived, in milliseconds since the epoch. */
  readonly atMillis: number;
  /** What was answered; 0 while nothing was, or when the connection was cut. */
  status: number;
}

/** What a stand-in puts behind the door. */
export interface Service {
  labels(incoming: Incoming): readonly string[];
  answer(incoming: Incoming, logged: LoggedRequest): Answer | Promise<Answer>;
  wordFailure: WordFailure;
}

/** A listening server. */
export interface Listening {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly requests: LoggedRequest[];
  close(): Promise<void>;
}

/** Listens on a free local port, logs every request, and lets callers down as planned. */
export async function listen(service: Service, failures: FailurePlan): Promise<Listening> {
  const requests: LoggedRequest[] = [];
  const server = createServer((request, response) => {
    handle(service, failures, requests, request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500);
      response.end(
        `stand-in broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const close = async (): Promise<void> => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    await closed;
  };
  return { origin: `http://127.0.0.1:${address.port}`, requests, close };
}

async function handle(
  service: Service,
  failures: FailurePlan,
  requests: LoggedRequest[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const incoming = await read(request);
  const logged = log(incoming, service.labels(incoming));
  requests.push(logged);
  const failure = failures.take(logged.labels, incoming.body);
  if (failure?.kind === 'slow') await delay(failure.millis);
  if (failure === undefined || failure.kind === 'slow') {
    return send(response, logged, await service.answer(incoming, logged));
  }
  if (failure.kind !== 'after-effect') {
    return letDown(response, logged, failure, service.wordFailure, undefined);
  }
  const lost = await service.answer(incoming, logged);
  letDown(response, logged, failure.failure, service.wordFailure, lost);
}

async function read(request: IncomingMessage): Promise<Incoming> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const url = new URL(request.url ?? '/', 'http://stand-in');
  const headers = Object.entries(request.headers).map(([name, value]) => [
    name,
    [value ?? ''].flat().join(', '),
  ]);
  return {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: Object.fromEntries(headers) as Record<string, string>,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

function log(incoming: Incoming, labels: readonly string[]): LoggedRequest {
  const credential = incoming.headers['authorization']?.replace(/^(?:bearer|token)\s+/i, '');
  return {
    method: incoming.method,
    path: incoming.path,
    query: Object.fromEntries(incoming.query),
    body: incoming.body,
    token: credential,
    labels,
    atMillis: Date.now(),
    status: 0,
  };
}

function send(response: ServerResponse, logged: LoggedRequest, answer: Answer): void {
  logged.status = answer.status;
  response.writeHead(answer.status, { ...answer.headers });
  response.end(answer.body);
}

function letDown(
  response: ServerResponse,
  logged: LoggedRequest,
  failure: WordedFailure | WireFailure,
  word: WordFailure,
  lost: Answer | undefined,
): void {
  switch (failure.kind) {
    case 'timeout':
      return;
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'truncated':
      return truncate(response, logged, lost ?? json(200, { id: 1, truncated: 'before its end' }));
    case 'html':
      return send(response, logged, page(failure.status ?? 200));
    case 'wrong-json':
      return send(response, logged, json(200, ['not', { what: 'was expected' }]));
    case 'status':
    case 'secondary-rate-limit':
    case 'primary-rate-limit':
      return send(response, logged, word(failure));
  }
}

function truncate(response: ServerResponse, logged: LoggedRequest, answer: Answer): void {
  const bytes = Buffer.from(answer.body);
  logged.status = answer.status;
  response.writeHead(answer.status, { ...answer.headers, 'content-length': String(bytes.length) });
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy());
}

function page(status: number): Answer {
  const body = '<html><body><h1>Something went wrong</h1></body></html>';
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}

/** A JSON answer. */
export function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  const type = { 'content-type': 'application/json; charset=utf-8' };
  return { status, headers: { ...type, ...headers }, body: JSON.stringify(body) };
}

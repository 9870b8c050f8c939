import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Webhooks } from '@octokit/webhooks';
import type { Logger } from 'pino';
import { deliveryKey } from '../flows/bot/delivery-key.ts';
import type { DeliveryQueue } from '../flows/bot/queue.ts';
import type { BotMetrics, Received } from './bot-metrics.ts';

/** What stands behind the door. */
export interface Behind {
  readonly secrets: readonly string[];
  readonly queue: Pick<DeliveryQueue, 'store'>;
  readonly metrics: BotMetrics;
  readonly log: Logger;
  /** Whether deliveries can be stored now. */
  readonly isReady: () => Promise<boolean>;
}

/** GitHub sends no larger payloads. */
const maxBodyBytes = 25 * 1024 * 1024;

/** Of all requests together: an unsigned flood must not fill the memory. */
const maxBodiesBytes = 4 * maxBodyBytes;

/** Where GitHub delivers. */
const webhookPath = '/api/github/webhooks';

/**
 * The HTTP server: verifies a delivery, stores it, answers 202. Nothing else happens here, so GitHub's ten seconds
 * are never the limit of what a handler may take.
 */
export function createDoor(behind: Behind): Server {
  const verifiers = behind.secrets.map((secret) => new Webhooks({ secret }));
  const budget = { bytes: maxBodiesBytes };
  const receive = async (request: IncomingMessage): Promise<Reply> => {
    const body = await bodyOf(request, budget);
    if (typeof body !== 'string') return body;
    return store(behind, verifiers, request, body);
  };
  const server = createServer((request, response) => {
    const answering =
      request.url?.split('?')[0] === webhookPath
        ? delivered(behind, request, receive)
        : page(behind, request);
    answering
      .catch((error: unknown): Reply => {
        behind.log.error({ err: error }, 'a request failed');
        return { status: 503, text: 'unavailable' };
      })
      .then((reply) => answer(request, response, reply))
      .catch((error: unknown) => behind.log.warn({ err: error }, 'an answer could not be sent'));
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  return server;
}

interface Reply {
  readonly status: number;
  readonly text: string;
  readonly type?: string;
  /** Of a delivery: what became of it. */
  readonly received?: Received;
  readonly event?: string;
}

async function delivered(
  { metrics, log }: Behind,
  request: IncomingMessage,
  receive: (request: IncomingMessage) => Promise<Reply>,
): Promise<Reply> {
  if (request.method !== 'POST') return { status: 405, text: 'GitHub delivers by POST' };
  const startedMillis = performance.now();
  let reply: Reply;
  try {
    reply = await receive(request);
  } catch (error) {
    // GitHub sees a failed delivery, and the sweep asks for it again.
    log.error({ err: error }, 'a delivery could not be stored');
    reply = { status: 503, text: 'not stored; deliver it again', received: 'unavailable' };
  }
  metrics.received(reply.event ?? '', reply.received ?? 'malformed', performance.now() - startedMillis);
  return reply;
}

async function store(
  { queue, log }: Behind,
  verifiers: readonly Webhooks[],
  request: IncomingMessage,
  body: string,
): Promise<Reply> {
  const signature = header(request, 'x-hub-signature-256');
  if (!(await isSigned(verifiers, body, signature)))
    return { status: 401, text: 'the signature does not match', received: 'unsigned' };
  const guid = header(request, 'x-github-delivery');
  const event = header(request, 'x-github-event');
  const payload = parsed(body);
  if (payload === undefined || !/^[\w-]{1,100}$/.test(guid) || !/^[a-z_]{1,60}$/.test(event))
    return {
      status: 400,
      text: 'expected JSON (content type application/json), X-GitHub-Delivery and X-GitHub-Event',
      received: 'malformed',
    };
  const outcome = await queue.store({ guid, event, key: deliveryKey(payload), body });
  log.debug({ delivery: guid, event, outcome }, 'delivery received');
  return { status: 202, text: outcome, received: outcome, event };
}

function header(request: IncomingMessage, name: string): string {
  return [request.headers[name] ?? ''].flat()[0] ?? '';
}

/** Each comparison takes the same time whatever the signature is. */
async function isSigned(verifiers: readonly Webhooks[], body: string, signature: string): Promise<boolean> {
  if (body === '' || !/^sha256=[0-9a-f]{64}$/.test(signature)) return false;
  const answers = await Promise.all(verifiers.map((verifier) => verifier.verify(body, signature)));
  return answers.includes(true);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

/** The whole body, or the answer to one that is too large. */
async function bodyOf(request: IncomingMessage, budget: { bytes: number }): Promise<string | Reply> {
  const tooLarge: Reply = { status: 413, text: 'larger than any delivery of GitHub', received: 'too-large' };
  if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) return tooLarge;
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      length += chunk.length;
      budget.bytes -= chunk.length;
      if (length > maxBodyBytes) return tooLarge;
      if (budget.bytes < 0) return { status: 503, text: 'too much at once', received: 'unavailable' };
      chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
  } finally {
    budget.bytes += length;
  }
}

async function page({ metrics, isReady }: Behind, request: IncomingMessage): Promise<Reply> {
  switch (request.url) {
    case '/healthz':
      return { status: 200, text: 'alive' };
    case '/readyz':
      return (await isReady()) ? { status: 200, text: 'ready' } : { status: 503, text: 'not ready' };
    case '/metrics': {
      const { type, text } = await metrics.page();
      return { status: 200, text, type };
    }
    case undefined:
    default:
      return { status: 404, text: `nothing here; webhooks go to ${webhookPath}` };
  }
}

function answer(request: IncomingMessage, response: ServerResponse, reply: Reply): void {
  // What was not read is not waited for.
  const headers = request.complete ? {} : { connection: 'close' };
  response.writeHead(reply.status, { 'content-type': reply.type ?? 'text/plain; charset=utf-8', ...headers });
  response.end(`${reply.text}\n`);
}

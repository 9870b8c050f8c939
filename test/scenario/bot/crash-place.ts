import { createServer, request, type Server } from 'node:http';
import { type TestContext } from 'vitest';
import { startGitHub } from '../../stand-ins/github/github.ts';
import type { Comment } from '../../stand-ins/github/model/issues.ts';
import { waitFor } from '../../stand-ins/github/story/wait.ts';
import type { LoggedRequest } from '../../stand-ins/server.ts';
import { type BotProject, BotWorld } from './bot-world.ts';
import type { PostgresServer } from './postgres.ts';

/** A world of its own for one test, on an empty PostgreSQL database. */
export interface CrashPlace {
  readonly world: BotWorld;
  readonly databaseUrl: string;
}

/** Makes one; it is checked and taken away when the test ends. */
export async function aCrashPlace(
  server: PostgresServer,
  { onTestFinished }: Pick<TestContext, 'onTestFinished'>,
): Promise<CrashPlace> {
  const databaseUrl = await server.database();
  const github = await startGitHub();
  const world = new BotWorld(github, { DATABASE_URL: databaseUrl });
  onTestFinished(async () => {
    await world.stop();
    github.assertClean();
  });
  return { world, databaseUrl };
}

/** Waits until GitHub has got a request that it does not answer. */
export async function stalledAt(world: BotWorld, operation: string): Promise<LoggedRequest> {
  return waitFor(`stalled ${operation}`, () =>
    world.github.requests.findLast(({ labels, status }) => labels.includes(operation) && status === 0),
  );
}

/** The App's comments that are pages of commands. */
export function pagesOf({ world, repository }: BotProject): readonly Comment[] {
  return repository.comments.filter(
    ({ author, body }) => author.app?.id === world.app.id && body.includes('scopekeeper:command='),
  );
}

/** Something that stands between GitHub and the bots: it spreads deliveries over them, and can lose their answers. */
export class Balancer {
  readonly #ports: readonly number[];
  readonly #server: Server;
  #turn = 0;
  /** Called when a bot has answered, instead of passing the answer on. */
  swallow: (() => void) | undefined;

  constructor(ports: readonly number[]) {
    this.#ports = ports;
    this.#server = createServer((incoming, outgoing) => {
      this.#turn += 1;
      const port = this.#ports[this.#turn % this.#ports.length];
      const { method, url, headers } = incoming;
      const passed = request({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
        if (this.swallow === undefined) {
          outgoing.writeHead(answer.statusCode ?? 502);
          answer.pipe(outgoing);
          return;
        }
        this.swallow();
        outgoing.destroy();
      });
      passed.on('error', () => outgoing.destroy());
      incoming.pipe(passed);
    });
  }

  /** Listens; gives the port. */
  async start(): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('the balancer has no port');
    return address.port;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

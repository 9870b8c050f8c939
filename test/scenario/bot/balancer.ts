import { createServer, request, type Server } from 'node:http';

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

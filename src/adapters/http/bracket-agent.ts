import { Agent, type AgentOptions, type ClientRequestArgs } from 'node:http';
import { Agent as TlsAgent } from 'node:https';

const kept: AgentOptions = { keepAlive: true, timeout: 5_000 };
let plain: Agent | undefined;
let secure: Agent | undefined;

/**
 * What leads to an address of IPv6, which a URL has in brackets: minipass-fetch leaves them on, and Node then looks for
 * a host of that name. Undefined for all other hosts.
 */
export function bracketAgent({ hostname, protocol }: URL): Agent | undefined {
  if (!hostname.startsWith('[')) return undefined;
  return protocol === 'https:' ? (secure ??= new SecureAgent(kept)) : (plain ??= new PlainAgent(kept));
}

class PlainAgent extends Agent {
  override createConnection(...[options, done]: Parameters<Agent['createConnection']>): Connection {
    return super.createConnection(bare(options), done);
  }
}

class SecureAgent extends TlsAgent {
  override createConnection(...[options, done]: Parameters<TlsAgent['createConnection']>): Connection {
    return super.createConnection(bare(options), done);
  }
}

type Connection = ReturnType<Agent['createConnection']>;

function bare<Options extends ClientRequestArgs>(options: Options): Options {
  return { ...options, host: options.host?.slice(1, -1) };
}

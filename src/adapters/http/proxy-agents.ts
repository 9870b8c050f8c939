import type { Agent } from 'node:http';
import { checkBypass, getProxyUrl } from '@actions/http-client/lib/proxy';
import { HttpProxyAgent } from 'http-proxy-agent';
import { HttpsProxyAgent } from 'https-proxy-agent';

/**
 * What leads through the proxies that the environment names: HTTPS_PROXY and HTTP_PROXY by the scheme of the address,
 * except to the hosts of NO_PROXY and to this machine, as the actions of GitHub itself read them.
 */
export function proxyAgents(): (url: URL) => Agent | undefined {
  const agents = new Map<string, Agent>();
  return (url) => {
    const proxy = proxyFor(url);
    if (proxy === undefined) return undefined;
    const agent = agents.get(url.protocol + proxy) ?? agentOf(proxy, url.protocol === 'https:');
    agents.set(url.protocol + proxy, agent);
    return agent;
  };
}

/** @throws {Error} when it is none that can be asked */
function proxyFor(url: URL): string | undefined {
  try {
    const proxy = getProxyUrl(url);
    if (proxy !== undefined && /^https?:$/.test(proxy.protocol)) return proxy.href;
    if (proxy === undefined && (!isNamed(url) || checkBypass(url))) return undefined;
  } catch {
    // What is no address at all is as wrong as one of another kind.
  }
  throw new Error(
    `the proxy that the environment names for ${url.protocol} must begin with http:// or https://, and have %25 for a % in its password`,
  );
}

/** Of one that it cannot decode, `getProxyUrl` says as little as of none. */
function isNamed({ protocol }: URL): boolean {
  const name = protocol === 'https:' ? 'https_proxy' : 'http_proxy';
  return Boolean(process.env[name] || process.env[name.toUpperCase()]);
}

function agentOf(proxy: string, needsTunnel: boolean): Agent {
  if (!needsTunnel) return new HttpProxyAgent(proxy, { keepAlive: true });
  const agent = new HttpsProxyAgent(proxy, { keepAlive: true });
  // Left alone, the refusal of a proxy is handed on as if the server behind it had answered.
  agent.on('proxyConnect', ({ statusCode }, request) => {
    if (statusCode !== 200)
      request?.destroy(new Error(`the proxy answered ${statusCode} and opened no tunnel`));
  });
  return agent;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Sends what uses Node's own fetch (octokit and Linear's SDK) through the proxy of the environment. Node reads these
 * variables itself from version 24 on, and only when asked to.
 */
export async function useProxyOf(environment: Environment): Promise<void> {
  const names = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];
  if (!names.some((name) => environment[name])) return;
  const { EnvHttpProxyAgent, setGlobalDispatcher } = await import('undici');
  setGlobalDispatcher(new EnvHttpProxyAgent());
}

import { providers } from './table.ts';
import type { Observation } from '../../artifacts/observation.ts';
import type { Transcript } from '../../artifacts/transcript/transcript.ts';
import type { Provider } from './provider.ts';

const byToolkit = new Map<string, readonly Provider[]>();
const mostToolkits = 2_000;
const longestToolkit = 100;

/** The providers that an observation is about: by the name of its toolkit, else by the host. */
export function providersOf(observation: Observation, transcript: Transcript): readonly Provider[] {
  const named = providersByToolkit(observation.toolkit);
  if (named.length > 0) return named;
  const hosts = [...transcript.hosts, hostOf(observation.url ?? '')].filter((host) => host !== '');
  if (hosts.length === 0) return [];
  return providers.filter((provider) => hosts.some((host) => isHostOf(provider, host)));
}

function providersByToolkit(toolkit: string): readonly Provider[] {
  const known = byToolkit.get(toolkit);
  if (known !== undefined) return known;
  const plain = toolkit.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  const found = providers.filter((provider) => provider.toolkits.some((name) => plain.startsWith(name)));
  if (byToolkit.size < mostToolkits && toolkit.length < longestToolkit) byToolkit.set(toolkit, found);
  return found;
}

function isHostOf(provider: Provider, host: string): boolean {
  return provider.hosts.some((name) => host === name || host.endsWith(`.${name}`));
}

function hostOf(url: string): string {
  const start = url.indexOf('://');
  return start === -1 ? '' : (url.slice(start + 3).split(/[/:?#]/, 1)[0] ?? '').toLowerCase();
}

import { ruleIndex } from './rule-index.ts';
import type { Observation } from '../../artifacts/observation.ts';
import type { Transcript } from '../../artifacts/transcript/transcript.ts';
import type { KnownProvider } from './known.table.ts';

const byToolkit = new Map<string, readonly KnownProvider[]>();
const mostToolkits = 2_000;
const longestToolkit = 100;
const none: readonly KnownProvider[] = [];

/** The providers that an observation is about: by the name of its toolkit, else by the host. */
export function providersOf(observation: Observation, transcript: Transcript): readonly KnownProvider[] {
  const named = providersByToolkit(observation.toolkit);
  if (named.length > 0) return named;
  for (const host of transcript.hosts) {
    const found = providersByHost(host);
    if (found.length > 0) return found;
  }
  return observation.url === undefined ? none : providersByHost(hostOf(observation.url));
}

function providersByToolkit(toolkit: string): readonly KnownProvider[] {
  const known = byToolkit.get(toolkit);
  if (known !== undefined) return known;
  const plain = toolkit.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  const found = ruleIndex().providers.filter((provider) =>
    provider.toolkits.some((name) => plain.startsWith(name)),
  );
  if (byToolkit.size < mostToolkits && toolkit.length < longestToolkit) byToolkit.set(toolkit, found);
  return found;
}

/** Looks a host up by its whole name, then by ever shorter endings of it. */
function providersByHost(host: string): readonly KnownProvider[] {
  const { byHost } = ruleIndex();
  let name = host;
  for (let labels = 0; labels < 8; labels += 1) {
    const found = byHost.get(name);
    const dot = name.indexOf('.');
    if (found !== undefined) return found;
    if (dot === -1) return none;
    name = name.slice(dot + 1);
  }
  return none;
}

function hostOf(url: string): string {
  const start = url.indexOf('://');
  if (start === -1) return '';
  const rest = url.slice(start + 3);
  const end = rest.search(/[/:?#]/);
  return (end === -1 ? rest : rest.slice(0, end)).toLowerCase();
}

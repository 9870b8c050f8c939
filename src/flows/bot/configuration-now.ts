import type { Configuration } from '../../core/config/configuration.ts';
import { readConfiguration } from '../../core/config/read-configuration.ts';
import type { HostRefusal, Repository, SourceHost } from './ports.ts';
import { isRefusal } from './refusal.ts';

/** Where a repository keeps its configuration; an organisation keeps one for all in its repository `.github`. */
export const configurationPath = '.github/scopekeeper.yml';

/** The configuration of a repository as it is on the default branch. */
export type ConfigurationNow =
  | { readonly kind: 'configuration'; readonly configuration: Configuration }
  | { readonly kind: 'invalid'; readonly place: string; readonly text: string }
  | HostRefusal;

/** Reads it from the repository, else from the organisation's `.github`; without either it is empty. */
export async function configurationNow(
  source: Pick<SourceHost, 'file'>,
  repository: Repository & { readonly installationId: number },
): Promise<ConfigurationNow> {
  const own = await source.file(repository, configurationPath);
  if (isRefusal(own)) return own;
  if (own !== undefined) return read(own);
  const shared = await source.file({ ...repository, repo: '.github' }, configurationPath);
  if (isRefusal(shared)) return shared;
  return read(shared ?? '');
}

function read(text: string): ConfigurationNow {
  const reading = readConfiguration(text);
  if (reading.ok) return { kind: 'configuration', configuration: reading.configuration };
  const [first] = reading.errors;
  return { kind: 'invalid', place: `${configurationPath}:${first?.line ?? 1}:${first?.column ?? 1}`, text };
}

import { type CommandSettings, commandsOf } from '../../core/config/command-settings.ts';
import { readConfiguration } from '../../core/config/read-configuration.ts';
import type { Repository } from './ports/place.ts';
import type { SourceHost } from './ports/source-host.ts';
import { type HostRefusal, isRefusal } from './refusal.ts';

/** Where a repository keeps its configuration; an organisation keeps one for all in its repository `.github`. */
export const configurationPath = '.github/scopekeeper.yml';

/** The commands of a repository as they are configured on the default branch; `place`: the first error. */
export type CommandsNow =
  | { readonly kind: 'commands'; readonly commands: readonly CommandSettings[] }
  | { readonly kind: 'invalid'; readonly place: string }
  | HostRefusal;

/** Reads them from the repository, else from the organisation's `.github`; without either there are none. */
export async function commandsNow(
  source: Pick<SourceHost, 'file'>,
  { owner, repo, installationId }: Repository & { readonly installationId: number },
): Promise<CommandsNow> {
  const own = await source.file({ owner, repo, installationId }, configurationPath);
  if (isRefusal(own)) return own;
  if (own !== undefined) return read(own);
  const shared = await source.file({ owner, repo: '.github', installationId }, configurationPath);
  if (isRefusal(shared)) return shared;
  return read(shared ?? '');
}

function read(text: string): CommandsNow {
  const reading = readConfiguration(text);
  if (reading.ok) return { kind: 'commands', commands: commandsOf(reading.configuration) };
  const [first] = reading.errors;
  return { kind: 'invalid', place: `${configurationPath}:${first?.line ?? 1}:${first?.column ?? 1}` };
}

/** The settings of one command by its name; undefined when there is none, or no valid configuration. */
export async function commandNow(
  source: Pick<SourceHost, 'file'>,
  repository: Repository & { readonly installationId: number },
  name: string,
): Promise<CommandSettings | undefined | HostRefusal> {
  const now = await commandsNow(source, repository);
  if (isRefusal(now)) return now;
  return now.kind === 'commands' ? now.commands.find((command) => command.name === name) : undefined;
}

import { type CommandSettings, commandsOf } from '../../core/config/command-settings.ts';
import { commandNamesIn } from '../../core/config/command-names.ts';
import type { Refusal } from '../../core/commands/refusal.ts';
import { readConfiguration } from '../../core/config/read-configuration.ts';
import type { YamlError } from '../../core/config/read-yaml.ts';
import type { Repository } from './ports/place.ts';
import type { SourceHost } from './ports/source-host.ts';
import { type HostRefusal, isRefusal } from './refusal.ts';

/** Where a repository keeps its configuration; an organisation keeps one for all in its repository `.github`. */
export const configurationPath = '.github/scopekeeper.yml';

/** The commands of a repository as they are configured on the default branch. */
export type CommandsNow =
  | { readonly kind: 'commands'; readonly commands: readonly CommandSettings[] }
  | InvalidConfiguration
  | HostRefusal;

/** A configuration with errors. */
export interface InvalidConfiguration {
  readonly kind: 'invalid';
  readonly first: YamlError;
  /** Names of commands, as far as they can be made out. */
  readonly names: readonly string[];
}

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
  const [first = { line: 1, column: 1, message: 'it cannot be read' }] = reading.errors;
  return { kind: 'invalid', first, names: commandNamesIn(text) };
}

/** For whoever commands what the configuration does not have. */
export const notConfigured: Refusal = { kind: 'not-configured', file: configurationPath };

/** Where the first error is and what, for the log. */
export function invalidText({ first: { line, column, message } }: InvalidConfiguration): string {
  return `${configurationPath}:${line}:${column}: ${message}`;
}

/** The same for whoever commands. */
export function invalidRefusal({ first }: InvalidConfiguration): Refusal {
  return { kind: 'configuration', file: configurationPath, ...first };
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

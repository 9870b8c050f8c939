import { readFile } from 'node:fs/promises';
import type { Configuration, Route } from '../core/config/configuration.ts';
import { kindOf } from '../core/credentials/kinds/kind-of.ts';
import { settings as settingTable, type Settings } from '../core/config/settings.ts';
import type { ReportSource } from '../core/report/report.ts';
import type { RetestOptions } from '../core/report/retest.ts';
import type { FilingOptions } from '../flows/file-tickets.ts';
import type { SecretScrubber } from '../flows/read-run.ts';

/** What the user got wrong: every message is for him, and nothing was done yet. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly code = 'SCOPEKEEPER_USAGE';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/**
 * Reads the configuration file. Only the default one may be missing.
 * @throws {UsageError} with file, line and column of every error
 */
export async function loadConfiguration(path: string): Promise<Configuration> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (isMissing && path === settingTable.config.default) return {};
    throw new UsageError([
      `configuration \`${path}\` cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    ]);
  }
  // The YAML reader is loaded only where there is YAML.
  const { readConfiguration } = await import('../core/config/read-configuration.ts');
  const reading = readConfiguration(text);
  if (reading.ok) return reading.configuration;
  throw new UsageError(
    reading.errors.map(({ line, column, message }) => `${path}:${line}:${column}: ${message}`),
  );
}

/**
 * What is wrong with keys and tokens, in sentences that do not repeat them: HTTP headers take visible ASCII only, and
 * no service gives out others.
 */
export function malformedSecrets(
  settings: Settings,
  names: readonly ('github-token' | 'linear-api-key')[],
): readonly string[] {
  return names
    .filter((name) => /[^\x21-\x7e]/.test(settings[name]))
    .map((name) => {
      const where = `\`${name}\` (command line: ${settingTable[name].environment})`;
      if (kindOf(settings[name]).kind === 'reference')
        return `${where} is the name of a variable that was never filled in; check how the secret is passed`;
      return `${where} holds characters that no key has, such as a space or a line end; copy it once more`;
    });
}

/** Team, assignee, labels and project of tickets: what an input says goes before what the configuration says. */
export function routeOf(settings: Settings, configuration: Configuration): Route {
  const { team, assignee, labels, project } = configuration.tickets ?? {};
  return {
    ...present('team', settings['linear-team'] || team),
    ...present('assignee', settings['linear-assignee'] || assignee),
    ...present('labels', settings['linear-labels'].length > 0 ? [...settings['linear-labels']] : labels),
    ...present('project', project),
  };
}

function present<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: V });
}

/** How the dropped actions of a run can be tested again. */
export function retestOf(configuration: Configuration, source: ReportSource): RetestOptions {
  // Commands are for a bot, and nothing tells yet whether one listens: nobody is sent to comment into the void.
  return { template: configuration.tickets?.retest, command: undefined, runUrl: source.runUrl };
}

/** The choices about tickets, with the defaults of the configuration filled in. */
export function filingOf(
  settings: Settings,
  configuration: Configuration,
  source: ReportSource,
  fromFork: boolean,
): FilingOptions {
  const { recurrence, comment } = configuration.tickets ?? {};
  return {
    policy: {
      recurrence: { completed: recurrence?.completed ?? 'new', canceled: recurrence?.canceled ?? 'mute' },
      comment: comment ?? 'changed',
    },
    maxNewTickets: settings['max-new-tickets'],
    closeRecovered: settings['close-recovered'],
    dryRun: settings['dry-run'],
    fromFork,
    context: { source, retest: retestOf(configuration, source) },
  };
}

/** The secret scanner, loaded only when there is something to scan. */
export const scrub: SecretScrubber = async (texts) => {
  const { redactWithSecretlint } = await import('../adapters/secretlint/redact.ts');
  return redactWithSecretlint(texts);
};

import { getInput, setSecret } from '@actions/core';
import type { RunContext } from '../adapters/github/run-context.ts';
import type { Configuration } from '../core/config/configuration.ts';
import { readSettings } from '../core/config/read-settings.ts';
import { credentialWarnings } from '../core/credentials/refusals/expected-kind.ts';
import {
  type Setting,
  type SettingName,
  type Settings,
  settings as settingTable,
} from '../core/config/settings.ts';
import { runContextOf } from './run-context.ts';
import { loadConfiguration, malformedSecrets, UsageError } from './wiring.ts';
import { secretsWithheldFrom, withheldNotice, withoutTracker } from './without-secrets.ts';

/** Everything the action is told, read once. */
export interface ActionInputs {
  readonly settings: Settings;
  readonly configuration: Configuration;
  readonly context: RunContext;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** What of the wishes of the user does not hold in this run, in sentences. */
  readonly notices: readonly string[];
  /** What is unexpected about a key or token, in sentences that do not repeat it; the run goes on. */
  readonly credentialWarnings: readonly string[];
}

/**
 * Reads inputs, configuration and event.
 * @throws {UsageError} with everything that is wrong, so that a user mends it in one go
 */
export async function readInputs(environment: ActionInputs['environment']): Promise<ActionInputs> {
  const given: Partial<Record<SettingName, string>> = {};
  for (const [name, { door, kind }] of Object.entries(settingTable) as [SettingName, Setting][]) {
    // A composite step gets no INPUT_ variables from the runner; action.yml maps them, with names any shell keeps.
    const value = door === 'command-line' ? '' : getInput(name.replaceAll('-', '_'));
    given[name] = value;
    if (kind === 'secret' && value !== '') setSecret(value);
  }
  const reading = readSettings(given, 'action');
  if (!reading.ok) throw new UsageError(reading.errors);
  const { settings } = reading;
  if (settings.artifacts.length === 0 && settings['artifact-name'].length === 0) {
    throw new UsageError([
      'there is nothing to read: set `artifacts` to the files the tester left (such as results/**/*.json) or `artifact-name` to a workflow artifact',
    ]);
  }
  if (settings['run-id'] !== '' && !/^\d{1,15}$/.test(settings['run-id'])) {
    throw new UsageError([
      `\`run-id\` is ${JSON.stringify(settings['run-id'])}; expected the number of a workflow run`,
    ]);
  }
  const malformed = malformedSecrets(settings, ['github-token', 'linear-api-key']);
  if (malformed.length > 0) throw new UsageError(malformed);
  const configuration = await loadConfiguration(settings.config);
  const context = await runContextOf(environment);
  const withheld = secretsWithheldFrom(settings, context.readOnlyFor);
  return Object.freeze({
    settings: withheld === undefined ? settings : withoutTracker(settings),
    configuration,
    context,
    environment,
    notices: withheld === undefined ? [] : [withheldNotice(withheld, settings)],
    credentialWarnings: (['github-token', 'linear-api-key'] as const).flatMap((name) =>
      credentialWarnings(name, { name, value: settings[name] }, Date.now() / 1000),
    ),
  });
}

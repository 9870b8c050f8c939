import { type Command, Option } from 'commander';
import { readTable } from '../core/config/read-settings.ts';
import type { Setting, ValuesOf } from '../core/config/settings.ts';
import { UsageError } from './wiring.ts';

type Table = Readonly<Record<string, Setting>>;

/**
 * Adds the settings of a table that the command line takes as flags; secrets come from the environment, where no
 * process list shows them.
 */
export function addOptions(command: Command, table: Table): Command {
  for (const [name, setting] of Object.entries(table)) {
    if (setting.door !== 'action' && setting.kind !== 'secret') command.addOption(optionOf(name, setting));
  }
  return command;
}

function optionOf(name: string, setting: Setting): Option {
  if (setting.kind === 'flag') return new Option(`--${name}`, setting.description);
  const value = setting.default === '' ? '' : ` (default: ${setting.commandLineDefault ?? setting.default})`;
  const choices = setting.kind === 'choice' ? `<${setting.choices.filter(Boolean).join('|')}>` : undefined;
  return new Option(`--${name} ${setting.placeholder ?? choices}`, setting.description + value);
}

/**
 * The settings of a table as flags and environment give them.
 * @throws {UsageError} with every wrong setting
 */
export function settingsFrom<T extends Table>(
  table: T,
  options: Readonly<Record<string, unknown>>,
  environment: Readonly<Record<string, string | undefined>>,
): ValuesOf<T> {
  const given: Record<string, string> = {};
  for (const [name, setting] of Object.entries(table)) {
    const option = options[name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())];
    const value =
      option ?? (setting.environment === undefined ? undefined : environment[setting.environment]);
    if (typeof value === 'string' || typeof value === 'boolean') given[name] = String(value);
  }
  const reading = readTable(table, given as Partial<Record<keyof T, string>>, 'command-line');
  if (!reading.ok) throw new UsageError(reading.errors.map((error) => error.replace(/^`/, '`--')));
  return reading.settings;
}

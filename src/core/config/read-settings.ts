import { type Setting, settings, type Settings, type SettingName, type ValuesOf } from './settings.ts';

/** The settings of a run, or every error in them, so that a user mends them in one go. */
export type SettingsReading<Values = Settings> =
  | { readonly ok: true; readonly settings: Values }
  | { readonly ok: false; readonly errors: readonly string[] };

/** Turns strings into settings. What is empty or missing takes the default of the front door. */
export function readSettings(
  given: Readonly<Partial<Record<SettingName, string>>>,
  door: 'action' | 'command-line',
): SettingsReading {
  return readTable(settings, given, door);
}

/** The same for any table of settings. */
export function readTable<Table extends Readonly<Record<string, Setting>>>(
  table: Table,
  given: Readonly<Partial<Record<keyof Table, string>>>,
  door: 'action' | 'command-line',
): SettingsReading<ValuesOf<Table>> {
  const values: Record<string, unknown> = {};
  const errors: string[] = [];
  for (const [name, setting] of Object.entries(table)) {
    const text = given[name]?.trim() || defaultOf(setting, door);
    const value = valueOf(setting, text);
    if (value === undefined)
      errors.push(`\`${name}\` is ${JSON.stringify(text)}; expected ${expectation(setting)}`);
    values[name] = value;
  }
  // The loop above has put a value of the setting's kind under every name, or an error.
  return errors.length === 0
    ? { ok: true, settings: Object.freeze(values) as ValuesOf<Table> }
    : { ok: false, errors };
}

function defaultOf(setting: Setting, door: 'action' | 'command-line'): string {
  if (setting.kind === 'secret') return '';
  return door === 'command-line' ? (setting.commandLineDefault ?? setting.default) : setting.default;
}

function valueOf(setting: Setting, text: string): unknown {
  switch (setting.kind) {
    case 'text':
    case 'secret':
      return text;
    case 'list':
      return text
        .split(/[\n,]/)
        .map((item) => item.trim())
        .filter((item) => item !== '');
    case 'flag':
      return { true: true, false: false }[text.toLowerCase()];
    case 'choice':
      return setting.choices.includes(text) ? text : undefined;
    case 'number':
      return /^\d{1,9}$/.test(text) && Number(text) >= setting.least && Number(text) <= setting.most
        ? Number(text)
        : undefined;
  }
}

function expectation(setting: Setting): string {
  switch (setting.kind) {
    case 'flag':
      return 'true or false';
    case 'choice':
      return `one of ${setting.choices.filter((choice) => choice !== '').join(', ')}`;
    case 'number':
      return `a whole number from ${setting.least} to ${setting.most}`;
    case 'text':
    case 'list':
    case 'secret':
      return 'text';
  }
}

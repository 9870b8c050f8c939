import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { doctorSettings } from '../../../src/core/config/doctor-settings.ts';
import { type Setting, settings } from '../../../src/core/config/settings.ts';

interface ActionFile {
  readonly inputs: Record<string, { description: string; required: boolean; default: string }>;
  readonly outputs: Record<string, { description: string; value: string }>;
  readonly runs: {
    readonly steps: readonly {
      readonly id?: string;
      readonly env?: Record<string, string>;
      readonly run?: string;
    }[];
  };
}

const root = new URL('../../../', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, root), 'utf8');
const action = parse(read('action.yml')) as ActionFile;
const table = Object.entries(settings) as [string, Setting][];
const ofTheAction = table.filter(([, { door }]) => door !== 'command-line');

function section(name: string): string {
  return read('README.md').split(`<!-- ${name} -->\n`)[1]?.split(`<!-- /${name} -->`)[0]?.trim() ?? '';
}

describe('the settings are one table', () => {
  test('the inputs of action.yml are it, with its descriptions and defaults', () => {
    const expected = ofTheAction.map(([name, setting]) => [
      name,
      { description: setting.description, required: false, default: setting.default },
    ]);
    expect(action.inputs).toEqual(Object.fromEntries(expected));
  });

  test('every input reaches the program as an environment variable and in no other way', () => {
    const expected = ofTheAction.map(([name]) => [
      `INPUT_${name.toUpperCase().replaceAll('-', '_')}`,
      `\${{ inputs.${name} }}`,
    ]);
    const [step] = action.runs.steps;
    const { GITHUB_TOKEN_IS_THE_JOBS: isTheJobs, ...inputs } = step?.env ?? {};
    expect(inputs).toEqual(Object.fromEntries(expected));
    expect(isTheJobs).toBe('${{ inputs.github-token == github.token }}');
    for (const { run } of action.runs.steps) expect(run).not.toContain('${{');
  });

  test('the README has it', () => {
    const rows = table.map(([name, setting]) => {
      const cli =
        setting.commandLineDefault === undefined ? '' : ` (command line: \`${setting.commandLineDefault}\`)`;
      return `| \`${name}\` | ${setting.description}${doorText(setting)} | ${fallbackOf(setting)}${cli} |`;
    });
    expect(section('settings')).toBe(
      ['| setting | what it does | default |', '|---|---|---|', ...rows].join('\n'),
    );
  });

  test('the README has the flags of the doctor', () => {
    const rows = (Object.entries(doctorSettings) as [string, Setting][]).map(
      ([name, setting]) => `| \`--${name}\` | ${setting.description} | ${fallbackOf(setting)} |`,
    );
    expect(section('doctor-settings')).toBe(
      ['| flag | what it does | default |', '|---|---|---|', ...rows].join('\n'),
    );
  });

  test('the README has the outputs of action.yml, each of which a step gives', () => {
    const rows = Object.entries(action.outputs).map(
      ([name, { description }]) => `| \`${name}\` | ${description} |`,
    );
    expect(section('outputs')).toBe(['| output | what it holds |', '|---|---|', ...rows].join('\n'));
    for (const [name, { value }] of Object.entries(action.outputs)) {
      expect(value).toBe(`\${{ steps.${action.runs.steps[0]?.id}.outputs.${name} }}`);
    }
  });
});

function fallbackOf(setting: Setting): string {
  return setting.default === '' ? '' : `\`${setting.default}\``;
}

function doorText({ door, kind, environment }: Setting): string {
  if (door === 'action') return ' Action only.';
  if (door === 'command-line') return ' Command line only.';
  return kind === 'secret' ? ` Command line: \`${environment}\` in the environment.` : '';
}

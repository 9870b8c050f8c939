import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { Pairs, Step } from './action-file.ts';
import { StepLog, type ActionLog } from './action-log.ts';
import { githubVariables, type GithubContext } from './environment.ts';
import { holds, textOf, type Contexts } from './expressions.ts';
import { readKeyValues } from './file-commands.ts';
import { runScript } from './process.ts';

/** What an action named by `uses:` did. */
interface Used {
  readonly exitCode?: number;
  readonly outputs?: Readonly<Record<string, string>>;
}

/** Does what an action named by `uses:` would do. */
export type UsesHandler = (uses: string, inputs: Readonly<Record<string, string>>) => Used | Promise<Used>;

/** What `steps.ID` holds. */
interface StepResult {
  readonly outputs: Readonly<Record<string, string>>;
  readonly outcome: 'success' | 'failure' | 'skipped';
  readonly conclusion: 'success' | 'failure' | 'skipped';
}

/** A job in progress, changed by each of its steps. */
export interface Job {
  /** The `github` context without `event`, which has no variable. */
  readonly github: GithubContext;
  readonly runner: Readonly<Record<string, string>>;
  /** All but `env` and `steps`. */
  readonly contexts: Contexts;
  readonly log: ActionLog;
  readonly env: Map<string, string>;
  path: string;
  readonly home: string;
  readonly uses: UsesHandler | undefined;
  readonly timeoutMillis: number;
  readonly steps: Record<string, StepResult>;
  summary: string;
  exitCode: number;
}

const maxSummaryBytes = 1024 * 1024;

/** Runs one step, unless its condition says no, and writes down how it went. */
export async function runStep(job: Job, step: Step): Promise<void> {
  const before = contextsOf(job, {});
  if (!holds(step.condition, before, { failed: job.exitCode !== 0 })) {
    job.steps[step.id] = { outputs: {}, outcome: 'skipped', conclusion: 'skipped' };
    return;
  }
  const env = evaluated(step.env, before);
  const contexts = contextsOf(job, env);
  const { exitCode, outputs } =
    step.uses === undefined
      ? await runRun(job, step, env, contexts)
      : await runUses(job, step, step.uses, contexts);
  const tolerated = step.continueOnError !== undefined && textOf(step.continueOnError, contexts) === 'true';
  const outcome = exitCode === 0 ? 'success' : 'failure';
  job.steps[step.id] = { outputs, outcome, conclusion: tolerated ? 'success' : outcome };
  if (exitCode !== 0 && !tolerated && job.exitCode === 0) job.exitCode = exitCode;
}

function contextsOf(job: Job, stepEnv: Readonly<Record<string, string>>): Contexts {
  return { ...job.contexts, env: { ...Object.fromEntries(job.env), ...stepEnv }, steps: job.steps };
}

function evaluated(pairs: Pairs, contexts: Contexts): Record<string, string> {
  return Object.fromEntries(pairs.map(([name, value]) => [name, textOf(value, contexts)]));
}

async function runUses(job: Job, step: Step, uses: string, contexts: Contexts): Promise<Required<Used>> {
  if (job.uses === undefined) throw new Error(`the action uses ${uses}, and the test says nothing about it`);
  const used = await job.uses(uses, evaluated(step.with, contexts));
  return { exitCode: used.exitCode ?? 0, outputs: used.outputs ?? {} };
}

async function runRun(
  job: Job,
  step: Step,
  env: Readonly<Record<string, string>>,
  contexts: Contexts,
): Promise<Required<Used>> {
  const { github, runner } = job;
  const temp = runner['temp'] ?? '';
  const files = commandFiles(temp);
  const log = new StepLog(job.log);
  const workspace = github['workspace'] ?? '';
  const given = step.workingDirectory === undefined ? '' : textOf(step.workingDirectory, contexts);
  const exitCode = await runScript(
    {
      text: step.run === undefined ? '' : textOf(step.run, contexts),
      shell: step.shell === undefined ? '' : textOf(step.shell, contexts),
      workingDirectory: resolve(workspace, given),
      env: {
        ...systemVariables(job),
        ...Object.fromEntries(job.env),
        ...env,
        ...githubVariables({ ...github, ...files, action: step.id }),
      },
      temp,
      timeoutMillis: job.timeoutMillis,
    },
    (line) => log.line(line),
  );
  const outputs = new Map(log.outputs);
  const understood = readFiles(job, files, outputs);
  if (exitCode !== 0) job.log.annotate('error', `Process completed with exit code ${exitCode}.`);
  const failed = log.failed || !understood;
  return { exitCode: exitCode === 0 && failed ? 1 : exitCode, outputs: Object.fromEntries(outputs) };
}

function systemVariables(job: Job): Record<string, string> {
  const always = { CI: 'true', GITHUB_ACTIONS: 'true', HOME: job.home, PATH: job.path };
  const named = Object.entries(job.runner).map(([name, value]) => [`RUNNER_${name.toUpperCase()}`, value]);
  return { ...always, ...Object.fromEntries(named) };
}

type CommandFile = 'output' | 'env' | 'path' | 'step_summary' | 'state';

/** Fresh files for a step, under the names they have in the `github` context. */
function commandFiles(temp: string): Record<CommandFile, string> {
  const make = (name: string): string => {
    const file = join(temp, `${name}_${randomUUID()}`);
    writeFileSync(file, '');
    return file;
  };
  return {
    output: make('set_output'),
    env: make('set_env'),
    path: make('add_path'),
    step_summary: make('step_summary'),
    state: make('save_state'),
  };
}

/** Takes in what the step wrote to its files; false when the runner could not understand one, which fails the step. */
function readFiles(
  job: Job,
  files: Readonly<Record<CommandFile, string>>,
  outputs: Map<string, string>,
): boolean {
  const text = (file: CommandFile): string => readFileSync(files[file], 'utf8');
  takeSummary(job, text('step_summary'));
  for (const folder of text('path').split('\n')) if (folder !== '') job.path = `${folder}:${job.path}`;
  try {
    for (const [name, value] of readKeyValues(text('output'))) outputs.set(name, value);
    for (const [name, value] of readKeyValues(text('env'))) {
      if (name.toUpperCase() === 'NODE_OPTIONS')
        throw new Error("Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
      job.env.set(name, value);
    }
    return true;
  } catch (error) {
    job.log.annotate('error', 'Unable to process file command successfully.');
    job.log.annotate('error', (error as Error).message);
    return false;
  }
}

function takeSummary(job: Job, summary: string): void {
  const bytes = Buffer.byteLength(summary);
  if (bytes <= maxSummaryBytes) {
    job.summary += job.log.masked(summary);
    return;
  }
  const sizes = `supports content up a size of ${maxSummaryBytes / 1024}k, got ${Math.floor(bytes / 1024)}k`;
  job.log.annotate('error', `$GITHUB_STEP_SUMMARY upload aborted, ${sizes}.`);
}

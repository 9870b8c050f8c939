import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ActionLog, type Annotation } from './action-log.ts';
import { readActionFile, type ActionFile } from './action-file.ts';
import { githubContext, searchPath, type GithubContext } from './environment.ts';
import { textOf } from './expressions.ts';
import { runStep, type Job, type UsesHandler } from './step.ts';

/** What a workflow's step says about the action it uses, and about the job around it. */
export interface ActionRun {
  /** The folder that holds `action.yml`. */
  readonly actionPath: string;
  /** `with:`; an input that the action does not have is a mistake. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** `env:` of the job. */
  readonly env?: Readonly<Record<string, string>>;
  /** The webhook's payload, as `github.event` and in GITHUB_EVENT_PATH. */
  readonly event?: object;
  /** Members of the `github` context, in snake case; the others are those of a push to acme/tools. */
  readonly github?: GithubContext;
  /** GITHUB_WORKSPACE; an empty folder by default. */
  readonly workspace?: string;
  /** The `node` on PATH; `null` for none; by default the one that runs the test. */
  readonly nodePath?: string | null;
  /** `github.token`; masked. */
  readonly token?: string;
  /** Further values that the job masks. */
  readonly secrets?: readonly string[];
  /** Stands in for actions named by `uses:`; without it they are an error. */
  readonly uses?: UsesHandler;
  /** For each step; default one minute. */
  readonly timeoutMillis?: number;
}

/** How it went, as the workflow's page would show it. */
export interface ActionOutcome {
  /** That of the first step that failed; 0 when none did. */
  readonly exitCode: number;
  readonly outputs: Readonly<Record<string, string>>;
  /** The job summary, masked; steps over 1 MiB are missing from it. */
  readonly summary: string;
  /** At most ten of each level. */
  readonly annotations: readonly Annotation[];
  /** Everything printed, masked. */
  readonly log: string;
  /** The values that are masked. */
  readonly masked: readonly string[];
}

/** Runs the steps of a composite action as GitHub's runner would on Linux. */
export async function runAction(run: ActionRun): Promise<ActionOutcome> {
  const action = readActionFile(run.actionPath);
  const temp = realpathSync(mkdtempSync(join(tmpdir(), 'runner-')));
  try {
    const log = new ActionLog();
    for (const secret of [run.token ?? '', ...(run.secrets ?? [])]) log.mask(secret);
    const job = prepare(run, action, temp, log);
    for (const step of action.steps) await runStep(job, step);
    const contexts = { ...job.contexts, env: Object.fromEntries(job.env), steps: job.steps };
    return {
      exitCode: job.exitCode,
      outputs: Object.fromEntries(action.outputs.map(([name, value]) => [name, textOf(value, contexts)])),
      summary: job.summary,
      annotations: log.annotations,
      log: log.lines.join('\n'),
      masked: [...log.masks],
    };
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
}

function prepare(run: ActionRun, action: ActionFile, temp: string, log: ActionLog): Job {
  const folders = {
    home: join(temp, 'home'),
    runner: join(temp, '_temp'),
    workspace: run.workspace ?? join(temp, 'workspace'),
  };
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });
  const eventPath = join(folders.runner, 'event.json');
  writeFileSync(eventPath, JSON.stringify(run.event ?? {}));
  const github = {
    ...githubContext(run.github ?? {}),
    action_path: realpathSync(run.actionPath),
    event_path: eventPath,
    token: run.token ?? '',
    workspace: folders.workspace,
  };
  const runner = {
    os: 'Linux',
    arch: 'X64',
    name: 'stand-in',
    temp: folders.runner,
    tool_cache: join(temp, 'tools'),
  };
  const around = {
    github: { ...github, event: run.event ?? {} },
    runner,
    job: { status: 'success' },
    strategy: {},
    matrix: {},
  };
  return {
    github,
    runner,
    contexts: { ...around, inputs: inputsOf(run, action, around) },
    log,
    env: new Map(Object.entries(run.env ?? {})),
    path: searchPath(run.nodePath === undefined ? process.execPath : run.nodePath, temp),
    home: folders.home,
    uses: run.uses,
    timeoutMillis: run.timeoutMillis ?? 60_000,
    steps: {},
    summary: '',
    exitCode: 0,
  };
}

function inputsOf(run: ActionRun, action: ActionFile, contexts: Job['contexts']): Record<string, string> {
  const given = run.inputs ?? {};
  const unexpected = Object.keys(given).filter((name) => !action.inputs.has(name));
  if (unexpected.length > 0) throw new Error(`Unexpected input(s) '${unexpected.join("', '")}'`);
  const values = [...action.inputs].map(([name, fallback]) => {
    return [name, given[name] ?? (fallback === undefined ? '' : textOf(fallback, contexts))] as const;
  });
  return Object.fromEntries(values);
}

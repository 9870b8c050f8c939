import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startGitHub } from '../stand-ins/github/github.ts';
import { startLinear } from '../stand-ins/linear/linear.ts';
import { readActionFile } from '../stand-ins/runner/action-file.ts';
import { githubContext, githubVariables } from '../stand-ins/runner/environment.ts';
import { textOf } from '../stand-ins/runner/expressions.ts';
import type { Program } from './program.ts';

const checkout = new URL('../..', import.meta.url).pathname;
/** The program that users run: what is committed in dist/, or another build of it to compare. */
export const dist = process.env['BENCH_DIST'] ?? join(checkout, 'dist');

/** The job of a pull request in acme/tools, with a Linear workspace; nothing of it slow or failing. */
export interface Place {
  readonly folder: string;
  /** The built action, as action.yml starts it. */
  readonly action: Program;
  /** The built command line, with the local tracker. */
  readonly report: Program;
  /** Requests since the last call. */
  newRequests(): { readonly linear: number; readonly github: number };
  close(): Promise<void>;
}

/** Prepares a job whose tester left `artifact`, a path. */
export async function aPlace(artifact: string): Promise<Place> {
  const [github, linear] = await Promise.all([startGitHub(), startLinear()]);
  const tools = github.repository('acme/tools', { files: { 'apps/tool.py': 'print()\n' } });
  const pull = tools.openPullRequest({ branch: 'change', title: 'Add actions' });
  const permissions = { checks: 'write', contents: 'read', pull_requests: 'write' } as const;
  const token = github.token({ permissions });
  linear.workspace.team('INT');
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'bench-place-')));
  const event = {
    pull_request: {
      number: pull.number,
      head: { sha: pull.pull?.head.sha, repo: { full_name: 'acme/tools' } },
    },
    repository: { full_name: 'acme/tools', default_branch: 'main' },
  };
  for (const [name, content] of [
    ['event.json', JSON.stringify(event)],
    ['output', ''],
    ['step_summary', ''],
  ] as const) {
    writeFileSync(join(folder, name), content);
  }
  const inputs = { artifacts: artifact, 'linear-api-key': linear.key(), 'max-new-tickets': '100' };
  const context = githubContext({
    api_url: github.url,
    graphql_url: github.graphqlUrl,
    event_name: 'pull_request',
    event_path: join(folder, 'event.json'),
    output: join(folder, 'output'),
    step_summary: join(folder, 'step_summary'),
    workspace: folder,
    token,
  });
  const env = { ...githubVariables(context), ...inputVariables(inputs, context), LINEAR_API_URL: linear.url };
  let seen = { linear: 0, github: 0 };
  return {
    folder,
    action: { args: [join(dist, 'action.js')], cwd: folder, env },
    report: { args: [join(dist, 'cli.js'), 'report', artifact, '--max-new-tickets', '100'], cwd: folder },
    newRequests() {
      const all = { linear: linear.requests.length, github: github.requests.length };
      const fresh = { linear: all.linear - seen.linear, github: all.github - seen.github };
      seen = all;
      return fresh;
    },
    async close() {
      await Promise.all([github.close(), linear.close()]);
      rmSync(folder, { recursive: true, force: true });
      github.assertClean();
      linear.assertClean();
    },
  };
}

/** The INPUT_ variables that action.yml makes of its inputs, defaults included. */
function inputVariables(
  given: Readonly<Record<string, string>>,
  github: Readonly<Record<string, string>>,
): Record<string, string> {
  const action = readActionFile(checkout);
  const inputs = Object.fromEntries(
    [...action.inputs].map(([name, fallback]) => [
      name,
      given[name] ?? (fallback === undefined ? '' : textOf(fallback, { github })),
    ]),
  );
  const [step] = action.steps;
  return Object.fromEntries(
    (step?.env ?? []).map(([name, value]) => [name, textOf(value, { github, inputs })]),
  );
}

import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inject, onTestFinished, type TestContext } from 'vitest';
import type { Report } from '../../src/core/report/report.ts';
import { startGitHub, type GitHub } from '../stand-ins/github/github.ts';
import type { CheckRun } from '../stand-ins/github/model/checks.ts';
import type { Issue as PullRequest } from '../stand-ins/github/model/issues.ts';
import type { Repository } from '../stand-ins/github/model/repository.ts';
import type { WorkflowRun } from '../stand-ins/github/model/runs.ts';
import type { Permissions } from '../stand-ins/github/tokens.ts';
import { startLinear, type Linear, type LinearOptions } from '../stand-ins/linear/linear.ts';
import type { Issue } from '../stand-ins/linear/model.ts';
import { identifier } from '../stand-ins/linear/workspace.ts';
import { runAction, type ActionOutcome, type ActionRun } from '../stand-ins/runner/runner.ts';
import type { ArtifactBuilder } from './artifact-builder.ts';

/** What the workflow of our README asks for. */
const asked: Permissions = { actions: 'read', checks: 'write', contents: 'read', pull_requests: 'write' };

/** What a test says about a project that differs from the usual one. */
export interface ProjectOptions {
  /** GitHub Enterprise Server. */
  readonly enterprise?: boolean;
  /** The pull request comes from a fork. */
  readonly fromFork?: boolean;
  /** Of the job's token. */
  readonly permissions?: Permissions;
  readonly linear?: LinearOptions;
}

/** What a test says about one run of the action. */
export type RunOptions = Partial<Pick<ActionRun, 'env' | 'nodePath' | 'secrets'>> & {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly github?: Readonly<Record<string, string>>;
};

/** One run of the action, and the report it wrote. */
export interface Run extends ActionOutcome {
  readonly report: Report | undefined;
}

/** A project that uses the action: acme/tools with a pull request, a Linear workspace, a checkout. */
export class Project {
  readonly github: GitHub;
  readonly linear: Linear;
  readonly tools: Repository;
  readonly pull: PullRequest;
  /** The checkout: GITHUB_WORKSPACE. */
  readonly folder: string;
  readonly #token: string;
  readonly #linearKey: string;
  #lastRunId = 1000;

  constructor(github: GitHub, linear: Linear, options: ProjectOptions) {
    this.github = github;
    this.linear = linear;
    this.tools = github.repository('acme/tools', { files: sources });
    const fork = options.fromFork
      ? { from: github.repository('stranger/tools', { forkOf: this.tools }) }
      : {};
    this.pull = this.tools.openPullRequest({ branch: 'change', title: 'Add actions', ...fork });
    this.folder = realpathSync(mkdtempSync(join(tmpdir(), 'scenario-')));
    this.#token = github.token({ permissions: options.permissions ?? asked });
    linear.workspace.team('INT');
    linear.workspace.label('auth-failure');
    this.#linearKey = linear.key();
  }

  /** The tester ran anew and left these files in `results/`. */
  tested(...artifacts: readonly ArtifactBuilder[]): void {
    rmSync(join(this.folder, 'results'), { recursive: true, force: true });
    for (const artifact of artifacts) this.file(`results/${artifact.toolkit}.json`, artifact.json());
  }

  /** Writes a file into the checkout. */
  file(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), content);
  }

  /** The commit at the head of the pull request. */
  get headSha(): string {
    return this.pull.pull?.head.sha ?? '';
  }

  /** A run for the pull request. GITHUB_SHA is a merge commit that nobody sees. */
  async onPullRequest(options: RunOptions = {}): Promise<Run> {
    const { number } = this.pull;
    const github = { event_name: 'pull_request', ref: `refs/pull/${number}/merge`, sha: 'e'.repeat(40) };
    const head = { sha: this.headSha, repo: repositoryView(this.pull.pull?.head.repository ?? this.tools) };
    return this.run(
      { ...options, github: { ...github, ...options.github } },
      { pull_request: { number, head } },
    );
  }

  /** A run for a push, by default to the default branch. */
  async onPush(options: RunOptions & { readonly branch?: string } = {}): Promise<Run> {
    const { branch = 'main', ...others } = options;
    return this.run({ ...others, github: this.#at('push', branch) }, {});
  }

  /** A run by the clock, or by hand, on the default branch. */
  async on(event: 'schedule' | 'workflow_dispatch', options: RunOptions = {}): Promise<Run> {
    return this.run({ ...options, github: this.#at(event, 'main') }, {});
  }

  /** A run on the default branch after another run ended. */
  async onWorkflowRun(after: WorkflowRun, options: RunOptions = {}): Promise<Run> {
    const workflow_run = {
      id: after.id,
      event: after.event,
      head_sha: after.headSha,
      head_branch: after.headBranch,
      head_repository: repositoryView(after.headRepository),
      pull_requests: [],
    };
    return this.run({ ...options, github: this.#at('workflow_run', 'main') }, { workflow_run });
  }

  #at(event_name: string, branch: string): Record<string, string> {
    return { event_name, ref: `refs/heads/${branch}`, ref_name: branch, sha: this.tools.head(branch).sha };
  }

  /** Runs the steps of action.yml, with Linear unless the inputs say otherwise. */
  async run(options: RunOptions, event: object): Promise<Run> {
    this.#lastRunId += 1;
    const { inputs = {}, github = {}, env = {}, ...others } = options;
    const outcome = await runAction({
      actionPath: inject('programFolder'),
      workspace: this.folder,
      token: this.#token,
      inputs: { artifacts: 'results', 'linear-api-key': this.#linearKey, 'time-budget': '20', ...inputs },
      env: { LINEAR_API_URL: this.linear.url, ...env },
      github: {
        api_url: this.github.url,
        graphql_url: this.github.graphqlUrl,
        run_id: String(this.#lastRunId),
        ...github,
      },
      event: { repository: repositoryView(this.tools), ...event },
      ...others,
    });
    return { ...outcome, report: this.#reportAt(outcome.outputs['report']) };
  }

  #reportAt(path: string | undefined): Report | undefined {
    return path ? (JSON.parse(readFileSync(join(this.folder, path), 'utf8')) as Report) : undefined;
  }

  /** The tickets as Linear lists them: `INT-1 Backlog: [auth-scope]...`. */
  get tickets(): readonly string[] {
    return this.linear.workspace.issues.map((one) => `${identifier(one)} ${one.state.name}: ${one.title}`);
  }

  /** One ticket; the first unless told otherwise. */
  ticket(number = 1): Issue {
    return this.linear.workspace.findIssue(`INT-${number}`);
  }

  /** The comments on a ticket, oldest first. */
  ticketComments(number = 1): readonly string[] {
    const issue = this.ticket(number);
    return this.linear.workspace.comments.filter((one) => one.issue === issue).map(({ body }) => body);
  }

  /** The comments on the pull request, oldest first. */
  get comments(): readonly string[] {
    return this.tools.commentsOn(this.pull.number).map(({ body }) => body);
  }

  /** The check runs, on whatever commit. */
  get checks(): readonly CheckRun[] {
    return this.tools.checkRuns;
  }

  /** A page with the names that differ from one world to the next replaced. */
  neat(page: string | null | undefined): string {
    return (page ?? '').replaceAll(this.headSha, '<head>').replaceAll(this.headSha.slice(0, 12), '<head>');
  }

  /** What was written so far, to GitHub and to Linear: operation ids and names of mutations. */
  get writes(): readonly string[] {
    const github = this.github.requests.filter(
      ({ method, path }) => method !== 'GET' && !path.endsWith('/graphql'),
    );
    const linear = this.linear.requests.filter(({ body }) => /"query":"\s*mutation/.test(body));
    return [
      ...github.map(({ labels }) => labels[0] ?? ''),
      ...linear.map(({ labels }) =>
        labels.filter((label) => /^(?:issue|comment)[A-Z]/.test(label)).join(' '),
      ),
    ];
  }
}

const currentTest = { onTestFinished };

/** Files of the first commit, so that annotations have something to sit on. */
const sources = Object.fromEntries(
  [1, 2, 3, 4, 5].map((n) => [`apps/freshdesk/actions/action_${n}.py`, `print(${n})\n`]),
);

function repositoryView(repository: Repository): object {
  const { id, fullName, defaultBranch, owner } = repository;
  return { id, full_name: fullName, default_branch: defaultBranch, owner: { login: owner.login } };
}

/** A project that is checked and taken away when the test ends; a concurrent test must say which test that is. */
export async function aProject(
  options: ProjectOptions = {},
  { onTestFinished }: Pick<TestContext, 'onTestFinished'> = currentTest,
): Promise<Project> {
  const github = await startGitHub({ enterprise: options.enterprise ?? false });
  const linear = await startLinear(options.linear);
  const project = new Project(github, linear, options);
  onTestFinished(async () => {
    await Promise.all([github.close(), linear.close()]);
    rmSync(project.folder, { recursive: true, force: true });
    github.assertClean();
    linear.assertClean();
  });
  return project;
}

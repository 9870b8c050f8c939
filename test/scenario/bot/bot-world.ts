import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { startGitHub, type GitHub } from '../../stand-ins/github/github.ts';
import type { AppRegistration } from '../../stand-ins/github/model/app.ts';
import type { PullRequestOptions } from '../../stand-ins/github/model/options.ts';
import type { Repository } from '../../stand-ins/github/model/repository.ts';
import type { PullRequest } from '../../stand-ins/github/story/pull-request.ts';
import type { Permissions } from '../../stand-ins/github/tokens.ts';
import { waitFor } from '../../stand-ins/github/story/wait.ts';
import type { Workbench } from '../../stand-ins/github/story/workbench.ts';
import { type BotEnvironment, BotProcess, builtBot } from './bot-process.ts';
import { startPostgres } from './postgres.ts';

/** The engines that the bot keeps its state in. */
export const engines = ['PGlite', 'PostgreSQL'] as const;
export type Engine = (typeof engines)[number];

const webhookSecret = 'a secret of the scenario tests';

/** A GitHub, an App on it, and the processes of the bot. */
export class BotWorld {
  readonly github: GitHub;
  readonly app: AppRegistration;
  readonly #database: BotEnvironment;
  readonly bots: BotProcess[] = [];
  readonly pulls: PullRequest[] = [];
  #port = 0;
  #balancerPort: number | undefined;
  #count = 0;

  constructor(github: GitHub, database: BotEnvironment) {
    this.github = github;
    this.app = github.app({ slug: 'scopekeeper', ...manifest() });
    this.#database = database;
  }

  /** What a process is started with. */
  environment(more: BotEnvironment = {}): BotEnvironment {
    return {
      PATH: process.env['PATH'] ?? '',
      APP_ID: String(this.app.id),
      PRIVATE_KEY: this.app.privateKey,
      WEBHOOK_SECRET: webhookSecret,
      GITHUB_API_URL: this.github.url,
      HOST: '127.0.0.1',
      PORT: '0',
      SCOPEKEEPER_PAGE_SECONDS: '0.05',
      SCOPEKEEPER_POLL_SECONDS: '0.5',
      SCOPEKEEPER_SWEEP_SECONDS: '1',
      SCOPEKEEPER_VISIBLE_SECONDS: '1',
      ...this.#database,
      ...more,
    };
  }

  /** Starts the bot; GitHub delivers to it. Started again, it listens where it did before. */
  async start(more: BotEnvironment = {}): Promise<BotProcess> {
    const bot = new BotProcess(
      builtBot(inject('programFolder')),
      this.environment({ PORT: String(this.#port), ...more }),
    );
    this.bots.push(bot);
    const port = await bot.listening();
    this.#port ||= port;
    this.deliverTo(this.#balancerPort ?? port);
    return bot;
  }

  /** From now on GitHub delivers to something that stands before the bots. */
  balanceWith(port: number): void {
    this.#balancerPort = port;
    this.deliverTo(port);
  }

  deliverTo(port: number): void {
    this.github.webhooks.to(`http://127.0.0.1:${port}/api/github/webhooks`, webhookSecret);
  }

  /** A repository with the App and a workbench of its own. */
  project(options: ProjectOptions = {}): BotProject {
    this.#count += 1;
    return new BotProject(this, this.#count, options);
  }

  /** What a test left unread is its own failure and not the next one's. */
  forget(): void {
    for (const pull of this.pulls.splice(0)) pull.read();
  }

  async stop(): Promise<void> {
    await this.github.webhooks.settled();
    for (const bot of this.bots) if (bot.isRunning) await bot.end();
    await this.github.close();
  }
}

/** The permissions and events that app.yml asks for: what it leaves out, every test does without. */
function manifest(): { readonly permissions: Permissions; readonly events: readonly string[] } {
  const text = readFileSync(new URL('../../../app.yml', import.meta.url), 'utf8');
  const app = parse(text) as { default_permissions: Permissions; default_events: readonly string[] };
  return { permissions: app.default_permissions, events: app.default_events };
}

/** What a test says about its project. */
export interface ProjectOptions {
  /** Lines of the command's settings, beside the workbench and how it is dispatched; `OWNER` is who owns both. */
  readonly settings?: readonly string[];
  readonly dispatch?: string;
  /** Apps that the workbench has. */
  readonly apps?: readonly string[];
  /** What it has beside them. */
  readonly files?: Readonly<Record<string, string>>;
}

const usualApps = ['basic/django', 'basic/django-saas', 'basic/flask', 'mobile/swift'];

const workflow = `
name: Wizard CI
run-name: "wizard \${{ inputs.app || github.event.client_payload.app }} [\${{ inputs.trigger_id || github.event.client_payload.trigger_id }}]"
on:
  workflow_dispatch:
    inputs:
      app: { required: true, type: string }
      source_repo: { type: string }
      source_pr_number: { type: string }
      head_sha: { type: string }
      trigger_id: { type: string }
      requested_by: { type: string }
  repository_dispatch:
    types: [wizard-ci-trigger]
jobs: {}
`;

/** `acme-N/wizard` with the command `/wizard-ci`, and `acme-N/workbench` whose runs a test plays. */
export class BotProject {
  readonly world: BotWorld;
  readonly repository: Repository;
  readonly workbench: Workbench;

  constructor(world: BotWorld, number: number, options: ProjectOptions) {
    const { settings = [], dispatch = '{ workflow: wizard-ci.yml }', apps = usualApps } = options;
    this.world = world;
    this.workbench = world.github.workbench(`acme-${number}/workbench`, {
      files: {
        '.github/workflows/wizard-ci.yml': workflow,
        ...options.files,
        ...Object.fromEntries(apps.map((app) => [`apps/${app}/manage.py`, 'print()\n'])),
      },
    });
    const configuration = [
      'commands:',
      '  wizard-ci:',
      `    workbench: acme-${number}/workbench`,
      `    dispatch: ${dispatch}`,
      ...settings.map((line) => `    ${line.replaceAll('OWNER', `acme-${number}`)}`),
    ].join('\n');
    this.repository = world.github.repository(`acme-${number}/wizard`, {
      files: { '.github/scopekeeper.yml': configuration },
    });
    this.repository.collaborator('dev', 'write');
    world.app.install(this.repository, this.workbench.repository);
  }

  /** Opens a pull request by `dev` and reads the menu, if one is to come. */
  async pullRequest(options: PullRequestOptions & { readonly menu?: false } = {}): Promise<PullRequest> {
    const { menu, ...others } = options;
    const usual = { files: { 'wizard.ts': 'export {};\n' } };
    const pullRequest = this.world.github.pullRequest(this.repository, { ...usual, ...others });
    this.world.pulls.push(pullRequest);
    if (menu !== false) await pullRequest.commentLike('/wizard-ci all');
    return pullRequest;
  }

  /** Waits until everything that GitHub sent is handled. */
  async settled(): Promise<void> {
    await this.world.github.webhooks.settled();
    const seen = (): number =>
      this.world.bots.flatMap(({ log }) => log).filter(({ msg }) => msg === 'handled').length;
    const sent = new Set(this.world.github.webhooks.deliveries().map(({ guid }) => guid)).size;
    await waitFor('end of all deliveries', () => (seen() >= sent ? true : undefined), {
      instead: () => `${seen()} of ${sent} are handled`,
    });
  }
}

/** A world that the tests of a file share, each with a project of its own; nothing may be left unread or amiss. */
export function useBotWorld(engine: Engine, environment: BotEnvironment = {}): () => BotWorld {
  let world: BotWorld | undefined;
  let tidy: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    const database = await databaseOf(engine);
    tidy = database.tidy;
    world = new BotWorld(await startGitHub(), database.environment);
    await world.start(environment);
  }, 120_000);
  afterEach(() => {
    try {
      world?.github.assertAllRead();
      world?.github.assertClean();
    } finally {
      world?.forget();
    }
  });
  afterAll(async () => {
    await world?.stop();
    await tidy?.();
  }, 60_000);
  return () => {
    if (world === undefined) throw new Error('the world is not there yet');
    return world;
  };
}

/** A place for the state of a bot. */
export interface DatabasePlace {
  readonly environment: BotEnvironment;
  readonly tidy: () => Promise<void>;
}

/** An empty database of an engine. */
export async function databaseOf(engine: Engine): Promise<DatabasePlace> {
  if (engine === 'PGlite') {
    const folder = mkdtempSync(join(tmpdir(), 'scenario-pglite-'));
    return {
      environment: { SCOPEKEEPER_DATA: folder },
      tidy: async () => rmSync(folder, { recursive: true, force: true }),
    };
  }
  const server = await startPostgres();
  return { environment: { DATABASE_URL: await server.database() }, tidy: () => server.stop() };
}

import { afterAll, beforeAll, expect, type TestContext } from 'vitest';
import { startGitHub } from '../../stand-ins/github/github.ts';
import type { Comment } from '../../stand-ins/github/model/issues.ts';
import type { PullRequest } from '../../stand-ins/github/story/pull-request.ts';
import { waitFor } from '../../stand-ins/github/story/wait.ts';
import type { LoggedRequest } from '../../stand-ins/server.ts';
import type { BotEnvironment } from './bot-process.ts';
import { type BotProject, BotWorld } from './bot-world.ts';
import { type PostgresServer, startPostgres } from './postgres.ts';
import { resultOf } from './workbench-results.ts';

/** A world of its own for one test, on an empty PostgreSQL database, with a running bot and a pull request. */
export interface CrashPlace {
  readonly world: BotWorld;
  readonly project: BotProject;
  readonly pull: PullRequest;
  readonly databaseUrl: string;
}

/** Tests run beside each other, and each waits for processes that start and die. */
export const patience = { timeout: 150_000, withinMillis: 90_000 } as const;

/** Makes such places for the tests of a file; each is checked and taken away when its test ends. */
export function useCrashPlaces(): (
  context: Pick<TestContext, 'onTestFinished'>,
  environment?: BotEnvironment,
) => Promise<CrashPlace> {
  let server: PostgresServer | undefined;
  beforeAll(async () => {
    server = await startPostgres();
  }, 120_000);
  afterAll(() => server?.stop(), 60_000);
  return async ({ onTestFinished }, environment = {}) => {
    if (server === undefined) throw new Error('PostgreSQL is not there yet');
    const databaseUrl = await server.database();
    const world = new BotWorld(await startGitHub(), { DATABASE_URL: databaseUrl });
    onTestFinished(async () => {
      await world.stop();
      world.github.assertClean();
    });
    await world.start(environment);
    const project = world.project();
    const pull = await project.pullRequest();
    await project.settled();
    return { world, project, pull, databaseUrl };
  };
}

/** Kills the bot and starts it again. */
export async function restart({ world }: CrashPlace, environment: BotEnvironment = {}): Promise<void> {
  await world.bots.at(-1)?.kill();
  await world.start(environment);
}

/** Waits until GitHub has got a request that it does not answer. */
export async function stalledAt({ github }: BotWorld, operation: string): Promise<LoggedRequest> {
  const isStalled = ({ labels, status }: LoggedRequest): boolean =>
    labels.includes(operation) && status === 0;
  return waitFor(`stalled ${operation}`, () => github.requests.findLast(isStalled), patience);
}

/** The App's comments that are pages of commands. */
export function pagesOf({ world, repository }: BotProject): readonly Comment[] {
  return ours(world, repository.comments, 'scopekeeper:command=');
}

function ours({ app }: BotWorld, comments: readonly Comment[], marker: string): readonly Comment[] {
  return comments.filter(({ author, body }) => author.app?.id === app.id && body.includes(marker));
}

/** Plays the run of the one command there is, and looks for what must be there once. */
export async function finishesOnce({ project, pull }: CrashPlace): Promise<void> {
  const { workbench } = project;
  const run = await workbench.dispatched(1, patience.withinMillis);
  await waitFor('page', () => pagesOf(project)[0], patience);
  run.finish({ 'basic/django': { result: resultOf(run, 'basic/django') } });
  await pull.commentLike('The app passed', patience.withinMillis);
  await expectOnce({ project, pull }, 1);
}

/** Each command, all of which passed, has one page, one run and one check; the pull request has one menu. */
export async function expectOnce(
  { project, pull }: Pick<CrashPlace, 'project' | 'pull'>,
  commands: number,
): Promise<void> {
  const passed = (): number => pull.checks().filter(({ conclusion }) => conclusion === 'success').length;
  await waitFor('all checks', () => (passed() >= commands ? true : undefined), patience);
  expect(pagesOf(project)).toHaveLength(commands);
  expect(project.workbench.runs()).toHaveLength(commands);
  expect(pull.checks()).toHaveLength(commands);
  expect(ours(project.world, project.repository.comments, 'scopekeeper:menu=')).toHaveLength(1);
}

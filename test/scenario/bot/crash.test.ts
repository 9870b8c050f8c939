import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, type TestContext } from 'vitest';
import type { Failure } from '../../stand-ins/failures.ts';
import { waitFor } from '../../stand-ins/github/story/wait.ts';
import type { BotEnvironment } from './bot-process.ts';
import type { BotProject } from './bot-world.ts';
import { aCrashPlace, Balancer, pagesOf, stalledAt } from './crash-place.ts';
import { type PostgresServer, startPostgres, withClient } from './postgres.ts';
import { resultOf } from './workbench-results.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(async () => {
  await server.stop();
});

const before: Failure = { kind: 'timeout' };
const after: Failure = { kind: 'after-effect', failure: { kind: 'timeout' } };

describe('the bot is killed', () => {
  test.for<{ when: string; operation: string; failure: Failure; lost?: string }>([
    { when: 'while it reads the configuration', operation: 'repos/get-content', failure: before },
    {
      when: 'before it knows the permission',
      operation: 'repos/get-collaborator-permission-level',
      failure: before,
    },
    { when: 'before the dispatch', operation: 'actions/create-workflow-dispatch', failure: before },
    {
      when: 'after the dispatch, before its answer is stored',
      operation: 'actions/create-workflow-dispatch',
      failure: after,
      // Else the event, or polling, would tell of the run before anybody has to look for it.
      lost: 'workflow_run.requested',
    },
    { when: 'before the first comment', operation: 'issues/create-comment', failure: before },
    {
      when: 'after the first comment, before its id is stored',
      operation: 'issues/create-comment',
      failure: after,
    },
    { when: 'before the check run', operation: 'checks/create', failure: before },
    { when: 'after the check run, before its id is stored', operation: 'checks/create', failure: after },
    { when: 'before a reaction', operation: 'reactions/create-for-issue-comment', failure: before },
  ])('$when: one run, one page, one outcome', async ({ operation, failure, lost }, context) => {
    const quiet: BotEnvironment = lost === undefined ? {} : { SCOPEKEEPER_POLL_SECONDS: '1000' };
    const { project, pull } = await aStory(context, quiet);
    project.world.github.failNext(operation, failure);
    if (lost !== undefined) project.world.github.webhooks.loseNext(lost);
    pull.comment('/wizard-ci basic/django');
    await stalledAt(project.world, operation);
    await restart(project, quiet);
    await finishesOnce(project, pull);
  });

  test.for<{ when: string; operation: string; failure: Failure }>([
    {
      when: 'while it reads the results',
      operation: 'actions/list-workflow-run-artifacts',
      failure: before,
    },
    { when: 'before the last edit', operation: 'issues/update-comment', failure: before },
    { when: 'after the last edit, before it is stored', operation: 'issues/update-comment', failure: after },
  ])('$when: the result arrives all the same', async ({ operation, failure }, context) => {
    const { project, pull } = await aStory(context);
    pull.comment('/wizard-ci basic/django');
    const run = await project.workbench.dispatched();
    await pull.commentLike('0 of 1 app done');
    await project.settled();
    project.world.github.failNext(operation, failure);
    run.finish({ 'basic/django': { result: resultOf(run, 'basic/django') } });
    await stalledAt(project.world, operation);
    await restart(project);
    await pull.commentLike('The app passed', 30_000);
    expect(pagesOf(project)).toHaveLength(1);
    expect(project.workbench.runs()).toHaveLength(1);
  });

  test('with a delivery read and not stored: the sweep asks for it again', async (context) => {
    const { project, pull, databaseUrl } = await aStory(context);
    await withClient(databaseUrl, async (client) => {
      await client.query('begin');
      await client.query('lock table delivery in share mode');
      pull.comment('/wizard-ci basic/django');
      await storing(databaseUrl);
      await project.world.bots.at(-1)?.kill();
      await terminate(databaseUrl);
      await client.query('rollback');
    });
    await project.world.start();
    await finishesOnce(project, pull);
  });

  test('with a delivery stored and not acknowledged: delivered again, it is known', async (context) => {
    const { project, pull } = await aStory(context);
    const { world } = project;
    const balancer = new Balancer([Number(await world.bots[0]?.listening())]);
    context.onTestFinished(() => balancer.stop());
    world.deliverTo(await balancer.start());
    const killed = new Promise<void>((resolve) => {
      balancer.swallow = () => void world.bots[0]?.kill().then(resolve);
    });
    pull.comment('/wizard-ci basic/django');
    await killed;
    balancer.swallow = undefined;
    await world.start();
    const unacknowledged = world.github.webhooks.deliveries().find(({ event }) => event === 'issue_comment');
    if (unacknowledged === undefined) throw new Error('no comment was delivered');
    world.github.webhooks.redeliver(unacknowledged);
    await finishesOnce(project, pull);
  });

  test('and the end of the run is never told: polling finds it', async (context) => {
    const { project, pull } = await aStory(context);
    pull.comment('/wizard-ci basic/django');
    const run = await project.workbench.dispatched();
    await project.settled();
    await project.world.bots.at(-1)?.kill();
    project.world.github.webhooks.loseNext('workflow_run.completed');
    run.finish({ 'basic/django': { result: resultOf(run, 'basic/django') } });
    await project.world.github.webhooks.settled();
    await project.world.start();
    await pull.commentLike('The app passed', 30_000);
  });
});

describe('the bot is asked to end with work in hand', () => {
  test('it finishes the dispatch, ends with 0, and the next one goes on', async (context) => {
    const { project, pull } = await aStory(context);
    project.world.github.failNext('actions/create-workflow-dispatch', { kind: 'slow', millis: 1500 });
    pull.comment('/wizard-ci basic/django');
    await stalledAt(project.world, 'actions/create-workflow-dispatch');
    expect(await project.world.bots.at(-1)?.end()).toBe(0);
    expect(project.workbench.runs()).toHaveLength(1);
    await project.world.start();
    await finishesOnce(project, pull);
  });
});

describe('two replicas', () => {
  test('one dies between a dispatch and its answer: the other finds the run', async (context) => {
    const { project, pull } = await aStory(context);
    const { world } = project;
    world.github.failNext('actions/create-workflow-dispatch', after);
    pull.comment('/wizard-ci basic/django');
    await stalledAt(world, 'actions/create-workflow-dispatch');
    await world.start({ PORT: '0' });
    await world.bots[0]?.kill();
    const [, other] = world.bots;
    world.deliverTo(Number(await other?.listening()));
    await finishesOnce(project, pull, 40_000);
  });

  test('share the deliveries of one pull request: one page, which never goes backwards', async (context) => {
    const { project, pull } = await aStory(context);
    const { world } = project;
    await world.start({ PORT: '0' });
    const balancer = new Balancer(await Promise.all(world.bots.map((bot) => bot.listening())));
    context.onTestFinished(() => balancer.stop());
    world.deliverTo(await balancer.start());
    world.github.webhooks.chaos({ double: 0.5, delayMillis: 40, reorder: true, seed: 7 });
    pull.comment('/wizard-ci basic');
    await project.workbench.dispatched(3, 20_000);
    world.github.failNext('issues/update-comment', { kind: 'slow', millis: 1200 });
    for (const run of project.workbench.runs()) {
      const app = run.inputs['app'] ?? '';
      run.finish({ [app]: { result: resultOf(run, app) } });
    }
    await pull.commentLike('All 3 apps passed', 40_000);
    await world.github.webhooks.settled();
    expect(pagesOf(project)).toHaveLength(1);
    expect(project.workbench.runs()).toHaveLength(3);
    const done = world.github.requests
      .filter(({ labels }) => labels.includes('issues/update-comment'))
      .map(({ body }) => Number(/(\d) of 3 apps done/.exec(body)?.[1] ?? (/All 3/.test(body) ? 3 : 0)));
    expect(done).toEqual(done.toSorted((a, b) => a - b));
  });
});

describe('killed at random', () => {
  test.for([1, 2])(
    'with seed %i: each command has one outcome, each run happens once',
    { timeout: 150_000 },
    async (seed, context) => {
      const { project, pull } = await aStory(context);
      const { world, workbench } = project;
      const random = randomNumbers(seed);
      const apps = ['basic/django', 'basic/flask', 'mobile/swift'];
      const playing = play(project, apps.length);
      for (const app of apps) {
        pull.comment(`/wizard-ci ${app}`);
        await delay(random() * 800);
        await world.bots.at(-1)?.kill();
        await world.start();
      }
      await delay(random() * 1500);
      await world.bots.at(-1)?.kill();
      await world.start();
      await playing;
      await waitFor('all outcomes', () => (outcomes(project) === apps.length ? true : undefined), {
        withinMillis: 60_000,
        instead: () =>
          pagesOf(project)
            .map(({ body }) => body)
            .join('\n---\n'),
      });
      expect(pagesOf(project)).toHaveLength(apps.length);
      expect(
        workbench
          .runs()
          .map(({ inputs }) => inputs['app'] ?? '')
          .toSorted((a, b) => a.localeCompare(b)),
      ).toEqual(apps);
    },
  );
});

/** A project with a running bot and a pull request whose menu was read. */
async function aStory(context: TestContext, environment: BotEnvironment = {}) {
  const place = await aCrashPlace(server, context);
  await place.world.start(environment);
  const project = place.world.project();
  const pull = await project.pullRequest();
  await project.settled();
  return { ...place, project, pull };
}

type Pull = Awaited<ReturnType<typeof aStory>>['pull'];

async function restart({ world }: BotProject, environment: BotEnvironment = {}): Promise<void> {
  await world.bots.at(-1)?.kill();
  await world.start(environment);
}

/** Plays the run of the one command there is, and looks for what must be there once. */
async function finishesOnce(project: BotProject, pull: Pull, withinMillis = 30_000): Promise<void> {
  const run = await project.workbench.dispatched(1, withinMillis);
  await waitFor('page', () => pagesOf(project)[0], { withinMillis });
  run.finish({ 'basic/django': { result: resultOf(run, 'basic/django') } });
  await pull.commentLike('The app passed', withinMillis);
  await pull.check(({ conclusion }) => conclusion === 'success', withinMillis);
  expect(project.workbench.runs()).toHaveLength(1);
  expect(pagesOf(project)).toHaveLength(1);
  expect(pull.checks()).toHaveLength(1);
}

/** Waits until a bot is about to store a delivery. */
async function storing(databaseUrl: string): Promise<void> {
  const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
    and query like '%insert into delivery%'`;
  for (;;) {
    const { rowCount } = await withClient(databaseUrl, (client) => client.query(waiting));
    if (rowCount !== null && rowCount > 0) return;
    await delay(20);
  }
}

/** Ends what a killed bot has left in the database server. */
async function terminate(databaseUrl: string): Promise<void> {
  const others = `select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  await withClient(databaseUrl, (client) => client.query(others));
}

/** Plays each run as soon as it is there. */
async function play({ workbench }: BotProject, count: number): Promise<void> {
  for (let number = 1; number <= count; number += 1) {
    const run = await workbench.dispatched(number, 60_000);
    const app = run.inputs['app'] ?? '';
    run.finish({ [app]: { result: resultOf(run, app) } });
  }
}

function outcomes(project: BotProject): number {
  return pagesOf(project).filter(({ body }) => body.includes('The app passed')).length;
}

/** A small well-known generator of numbers from 0 to 1 (Lehmer). */
function randomNumbers(seed: number): () => number {
  let state = seed * 7919;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

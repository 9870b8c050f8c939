import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Failure } from '../../stand-ins/failures.ts';
import { Balancer } from './balancer.ts';
import type { BotEnvironment } from './bot-process.ts';
import { finishesOnce, pagesOf, patience, restart, stalledAt, useCrashPlaces } from './crash-place.ts';
import { withClient } from './postgres.ts';
import { resultOf } from './workbench-results.ts';

const before: Failure = { kind: 'timeout' };
const after: Failure = { kind: 'after-effect', failure: { kind: 'timeout' } };
/** Nothing but the command's own delivery may tell of a run. */
const quiet: BotEnvironment = { SCOPEKEEPER_POLL_SECONDS: '1000' };

/** One test for each place where dying could do harm. */
describe.concurrent('the bot is killed', patience, () => {
  const place = useCrashPlaces();

  test('1: with a delivery read and not stored: the sweep asks for it again', async (context) => {
    const here = await place(context);
    const { world, pull, databaseUrl } = here;
    await withClient(databaseUrl, async (client) => {
      await client.query('begin');
      await client.query('lock table delivery in share mode');
      pull.comment('/wizard-ci basic/django');
      await storing(databaseUrl);
      await world.bots.at(-1)?.kill();
      await terminate(databaseUrl);
      await client.query('rollback');
    });
    await world.start();
    await finishesOnce(here);
  });

  test('2: with a delivery stored and not acknowledged: delivered again, it is known', async (context) => {
    const here = await place(context);
    const { world, pull } = here;
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
    await finishesOnce(here);
  });

  test.for<{ when: string; operation: string; failure: Failure; lost?: string }>([
    { when: '3: while it reads the configuration', operation: 'repos/get-content', failure: before },
    {
      when: '3: before it knows the permission',
      operation: 'repos/get-collaborator-permission-level',
      failure: before,
    },
    { when: '4: before the dispatch', operation: 'actions/create-workflow-dispatch', failure: before },
    {
      when: '5: after the dispatch, before its answer is stored',
      operation: 'actions/create-workflow-dispatch',
      failure: after,
    },
    {
      when: '5: the same, and no event tells of the run',
      operation: 'actions/create-workflow-dispatch',
      failure: after,
      // Else the event would tell of the run before anybody has to look for it.
      lost: 'workflow_run.requested',
    },
    { when: '6: before the first comment', operation: 'issues/create-comment', failure: before },
    {
      when: '7: after the first comment, before its id is stored',
      operation: 'issues/create-comment',
      failure: after,
    },
    { when: '6: before the check run', operation: 'checks/create', failure: before },
    { when: '7: after the check run, before its id is stored', operation: 'checks/create', failure: after },
    { when: '6: before a reaction', operation: 'reactions/create-for-issue-comment', failure: before },
  ])('$when: one run, one page, one outcome', async ({ operation, failure, lost }, context) => {
    const environment = lost === undefined ? {} : quiet;
    const here = await place(context, environment);
    const { world, pull } = here;
    world.github.failNext(operation, failure);
    if (lost !== undefined) world.github.webhooks.loseNext(lost);
    pull.comment('/wizard-ci basic/django');
    await stalledAt(world, operation);
    await restart(here, environment);
    await finishesOnce(here);
  });

  test.for<{ when: string; operation: string; failure: Failure }>([
    {
      when: '8: while it reads the results',
      operation: 'actions/list-workflow-run-artifacts',
      failure: before,
    },
    { when: '9: before the last edit', operation: 'issues/update-comment', failure: before },
    {
      when: '9: after the last edit, before it is stored',
      operation: 'issues/update-comment',
      failure: after,
    },
  ])('$when: the result arrives all the same', async ({ operation, failure }, context) => {
    const here = await place(context);
    const { project, pull } = here;
    pull.comment('/wizard-ci basic/django');
    const run = await project.workbench.dispatched(1, patience.withinMillis);
    await pull.commentLike('0 of 1 app done', patience.withinMillis);
    await project.settled();
    project.world.github.failNext(operation, failure);
    run.finish({ 'basic/django': { result: resultOf(run, 'basic/django') } });
    await stalledAt(project.world, operation);
    await restart(here);
    await pull.commentLike('The app passed', patience.withinMillis);
    expect(pagesOf(project)).toHaveLength(1);
    expect(project.workbench.runs()).toHaveLength(1);
  });

  test('8: and the end of the run is never told: polling finds it', async (context) => {
    const { world, project, pull } = await place(context);
    pull.comment('/wizard-ci basic/django');
    const run = await project.workbench.dispatched(1, patience.withinMillis);
    await project.settled();
    await world.bots.at(-1)?.kill();
    world.github.webhooks.loseNext('workflow_run.completed');
    run.finish({ 'basic/django': { result: resultOf(run, 'basic/django') } });
    await world.github.webhooks.settled();
    await world.start();
    await pull.commentLike('The app passed', patience.withinMillis);
  });

  test('9: while it writes what is no longer the newest: the page never goes backwards', async (context) => {
    const here = await place(context);
    const { world, project, pull } = here;
    pull.comment('/wizard-ci basic/django basic/flask');
    await project.workbench.dispatched(2, patience.withinMillis);
    await pull.commentLike('0 of 2 apps done', patience.withinMillis);
    await project.settled();
    world.github.failNext('issues/update-comment', after);
    for (const run of project.workbench.runs()) {
      const app = run.inputs['app'] ?? '';
      run.finish({ [app]: { result: resultOf(run, app) } });
      await stalledAt(world, 'issues/update-comment');
    }
    await restart(here);
    await pull.commentLike('All 2 apps passed', patience.withinMillis);
    expect(pagesOf(project)).toHaveLength(1);
    const written = world.github.requests.filter(({ labels }) => labels.includes('issues/update-comment'));
    const done = written.map(({ body }) => Number(/(\d) of 2 apps done/.exec(body)?.[1] ?? 2));
    expect(done.length).toBeGreaterThan(1);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
  });

  test('10: not killed but asked to end: it finishes the dispatch, ends with 0, and the next one goes on', async (context) => {
    const here = await place(context);
    const { world, project, pull } = here;
    world.github.failNext('actions/create-workflow-dispatch', { kind: 'slow', millis: 1500 });
    pull.comment('/wizard-ci basic/django');
    await stalledAt(world, 'actions/create-workflow-dispatch');
    expect(await world.bots.at(-1)?.end()).toBe(0);
    expect(project.workbench.runs()).toHaveLength(1);
    await world.start();
    await finishesOnce(here);
  });
});

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

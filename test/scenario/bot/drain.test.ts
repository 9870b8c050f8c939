import { expect, test, type TestContext } from 'vitest';
import { startGitHub } from '../../stand-ins/github/github.ts';
import { BotWorld, databaseOf, engines, type Engine } from './bot-world.ts';
import { stalledAt } from './crash-place.ts';

test('asked to end, it finishes what it has in hand and ends with 0', async (context) => {
  const { world, project, pull } = await aStory('PostgreSQL', context);
  world.github.failNext('actions/create-workflow-dispatch', { kind: 'slow', millis: 1_500 });
  pull.comment('/wizard-ci basic/django');
  await stalledAt(world, 'actions/create-workflow-dispatch');
  const [bot] = world.bots;
  expect(await bot?.end()).toBe(0);
  expect(bot?.log.map(({ msg }) => msg)).toEqual(expect.arrayContaining(['draining', 'handled', 'ended']));
  expect(project.workbench.runs()).toHaveLength(1);
  await world.start();
  await pull.commentLike('0 of 1 app done');
});

test.for(engines)(
  'what it cannot finish in time it gives back, and the next one on %s handles it at once',
  async (engine, context) => {
    const { world, project, pull } = await aStory(engine, context, { SCOPEKEEPER_DRAIN_SECONDS: '0.3' });
    world.github.failNext('repos/get-collaborator-permission-level', { kind: 'timeout' });
    pull.comment('/wizard-ci basic/django');
    await stalledAt(world, 'repos/get-collaborator-permission-level');
    expect(await world.bots[0]?.end()).toBe(0);
    await world.start();
    // A worker that had died would be noticed after ten seconds.
    await project.workbench.dispatched(1, 5_000);
    await pull.commentLike('0 of 1 app done');
  },
);

async function aStory(engine: Engine, context: TestContext, environment: Record<string, string> = {}) {
  const { environment: database, tidy } = await databaseOf(engine);
  const world = new BotWorld(await startGitHub(), database);
  context.onTestFinished(async () => {
    await world.stop();
    await tidy();
  });
  await world.start(environment);
  const project = world.project({ settings: ['show: { menu: false }'] });
  const pull = await project.pullRequest({ menu: false });
  await project.settled();
  return { world, project, pull };
}

import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { waitFor } from '../../stand-ins/github/story/wait.ts';
import { Balancer } from './balancer.ts';
import type { BotProject, BotWorld } from './bot-world.ts';
import { expectOnce, finishesOnce, pagesOf, patience, stalledAt, useCrashPlaces } from './crash-place.ts';
import { resultOf } from './workbench-results.ts';

describe.concurrent('two replicas', patience, () => {
  const place = useCrashPlaces();

  test('one dies between a dispatch and its answer: the other finds the run', async (context) => {
    const here = await place(context);
    const { world, pull } = here;
    const lost = { kind: 'after-effect', failure: { kind: 'timeout' } } as const;
    world.github.failNext('actions/create-workflow-dispatch', lost);
    pull.comment('/wizard-ci basic/django');
    await stalledAt(world, 'actions/create-workflow-dispatch');
    const other = await world.start({ PORT: '0' });
    await world.bots[0]?.kill();
    world.deliverTo(await other.listening());
    await finishesOnce(here);
  });

  test('share the deliveries of one pull request: one page, which never goes backwards', async (context) => {
    const { world, project, pull } = await place(context);
    await balanced(world, context);
    world.github.webhooks.chaos({ double: 0.5, delayMillis: 40, reorder: true, seed: 7 });
    pull.comment('/wizard-ci basic');
    await project.workbench.dispatched(3, patience.withinMillis);
    world.github.failNext('issues/update-comment', { kind: 'slow', millis: 1200 });
    for (const run of project.workbench.runs()) {
      const app = run.inputs['app'] ?? '';
      run.finish({ [app]: { result: resultOf(run, app) } });
    }
    await pull.commentLike('All 3 apps passed', patience.withinMillis);
    await world.github.webhooks.settled();
    expect(pagesOf(project)).toHaveLength(1);
    expect(project.workbench.runs()).toHaveLength(3);
    const done = world.github.requests
      .filter(({ labels }) => labels.includes('issues/update-comment'))
      .map(({ body }) => Number(/(\d) of 3 apps done/.exec(body)?.[1] ?? (/All 3/.test(body) ? 3 : 0)));
    expect(done).toEqual(done.toSorted((a, b) => a - b));
  });
});

describe.concurrent('killed at random', patience, () => {
  const place = useCrashPlaces();

  test.for([
    { seed: 1, replicas: 1 },
    { seed: 2, replicas: 1 },
    { seed: 3, replicas: 2 },
  ])(
    'seed $seed, replicas: $replicas: each command has one outcome, each run happens once',
    async ({ seed, replicas }, context) => {
      const { world, project, pull } = await place(context);
      if (replicas === 2) await balanced(world, context);
      const random = randomNumbers(seed);
      const apps = ['basic/django', 'basic/flask', 'mobile/swift'];
      const playing = play(project, apps.length);
      for (const app of apps) {
        pull.comment(`/wizard-ci ${app}`);
        await delay(random() * 800);
        await killOne(world, random);
      }
      await delay(random() * 1500);
      await killOne(world, random);
      await playing;
      await waitFor('all outcomes', () => (outcomes(project) === apps.length ? true : undefined), {
        ...patience,
        instead: () =>
          pagesOf(project)
            .map(({ body }) => body)
            .join('\n---\n'),
      });
      await expectOnce({ project, pull }, apps.length);
      const tested = project.workbench.runs().map(({ inputs }) => inputs['app'] ?? '');
      expect(tested.toSorted((a, b) => a.localeCompare(b))).toEqual(apps);
    },
  );
});

/** Starts a second replica, and spreads the deliveries over both. */
async function balanced(
  world: BotWorld,
  { onTestFinished }: { readonly onTestFinished: (tidy: () => Promise<void>) => void },
): Promise<void> {
  await world.start({ PORT: '0' });
  const balancer = new Balancer(await Promise.all(world.bots.map((bot) => bot.listening())));
  onTestFinished(() => balancer.stop());
  const port = await balancer.start();
  world.balanceWith(port);
}

/** Kills one of the bots that run, and starts it again where it listened. */
async function killOne(world: BotWorld, random: () => number): Promise<void> {
  const running = world.bots.filter(({ isRunning }) => isRunning);
  const victim = running[Math.floor(random() * running.length)];
  const port = await victim?.listening();
  await victim?.kill();
  await world.start({ PORT: String(port) });
}

/** Plays each run as soon as it is there. */
async function play({ workbench }: BotProject, count: number): Promise<void> {
  for (let number = 1; number <= count; number += 1) {
    const run = await workbench.dispatched(number, patience.withinMillis);
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

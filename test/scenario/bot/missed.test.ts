import { describe, expect, test } from 'vitest';
import { waitFor } from '../../stand-ins/github/story/wait.ts';
import { pagesOf } from './crash-place.ts';
import { useBotWorld } from './bot-world.ts';
import { resultOf } from './workbench-results.ts';

describe('webhooks that do not arrive', () => {
  const world = useBotWorld('PostgreSQL');

  test('a command whose delivery failed is delivered again', async () => {
    const project = world().project();
    const pull = await project.pullRequest();
    world().github.webhooks.dropNext('issue_comment.created');
    pull.comment('/wizard-ci help');
    expect(await pull.nextComment(30_000)).toContain('/wizard-ci all');
    const again = world()
      .github.webhooks.deliveries()
      .filter(({ isRedelivery }) => isRedelivery);
    expect(again).toHaveLength(1);
  });

  test('a command that GitHub forgot to deliver is found by reading the comments', async () => {
    const project = world().project();
    const pull = await project.pullRequest();
    world().github.webhooks.loseNext('issue_comment.created');
    pull.comment('/wizard-ci help');
    expect(await pull.nextComment(30_000)).toContain('/wizard-ci all');
  });

  test('no event of a run arrives: polling brings the result', async () => {
    const project = world().project();
    const pull = await project.pullRequest();
    world().github.webhooks.chaos({ lose: 1 });
    project.workbench.nextRun();
    pull.comment('/wizard-ci basic/django');
    const run = await project.workbench.dispatched(1, 30_000);
    run.finish({ 'basic/django': { result: resultOf(run, 'basic/django') } });
    await pull.commentLike('The app passed', 30_000);
    world().github.webhooks.chaos({});
  });

  test('everything arrives twice, late and in any order: one page, one outcome', async () => {
    const project = world().project();
    const pull = await project.pullRequest();
    world().github.webhooks.chaos({ double: 1, delayMillis: 100, reorder: true, seed: 3 });
    pull.comment('/wizard-ci basic');
    await project.workbench.dispatched(3, 30_000);
    for (const run of project.workbench.runs()) {
      const app = run.inputs['app'] ?? '';
      run.finish({ [app]: { result: resultOf(run, app) } });
    }
    await pull.commentLike('All 3 apps passed', 30_000);
    world().github.webhooks.chaos({});
    await project.settled();
    expect(pagesOf(project)).toHaveLength(1);
    expect(project.workbench.runs()).toHaveLength(3);
    await pull.commentLike('All 3 apps passed');
  });

  test('GitHub takes a dispatch and does not answer: the run is found, not repeated', async () => {
    const project = world().project();
    const pull = await project.pullRequest();
    const lost = { kind: 'after-effect', failure: { kind: 'reset' } } as const;
    world().github.failNext('actions/create-workflow-dispatch', lost);
    pull.comment('/wizard-ci basic/django');
    const run = await project.workbench.dispatched(1, 30_000);
    run.finish({ 'basic/django': { result: resultOf(run, 'basic/django') } });
    await pull.commentLike('The app passed', 30_000);
    expect(project.workbench.runs()).toHaveLength(1);
  });

  test('GitHub is away for a while: the command waits and is carried out', async () => {
    const project = world().project();
    const pull = await project.pullRequest();
    const { github } = world();
    github.failNext('pulls/get', { kind: 'status', status: 503 }, 4);
    const comment = pull.comment('/wizard-ci basic/django');
    const run = await project.workbench.dispatched(1, 40_000);
    run.finish({ 'basic/django': { result: resultOf(run, 'basic/django') } });
    await pull.commentLike('The app passed', 30_000);
    await waitFor('rocket', () => comment.reactions().find((one) => one === 'rocket'));
  });
});

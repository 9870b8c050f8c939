import { describe, expect, test } from 'vitest';
import { waitFor } from '../../stand-ins/github/story/wait.ts';
import { pagesOf } from './crash-place.ts';
import { useBotWorld } from './bot-world.ts';
import { withClient } from './postgres.ts';
import { resultOf } from './workbench-results.ts';

describe('webhooks that do not arrive', () => {
  const world = useBotWorld('PostgreSQL');

  test('what could not be delivered is delivered again: the menu comes late', async () => {
    const project = world().project();
    world().github.webhooks.dropNext('pull_request.opened');
    const pull = await project.pullRequest({ menu: false });
    expect(await pull.nextComment(30_000)).toContain('/wizard-ci all');
    const again = world().github.webhooks.deliveries();
    expect(again.filter(({ isRedelivery }) => isRedelivery)).toHaveLength(1);
  });

  test('word of a change in the workbench is lost: menus are looked at now and then', async () => {
    const project = world().project();
    const pull = await project.pullRequest();
    world().github.webhooks.loseNext('push');
    const files = { 'apps/basic/rails/config.ru': 'run 1\n' };
    project.workbench.repository.commit({ files, message: 'Rails' });
    await pull.commentLike('/wizard-ci basic/rails', 30_000);
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

  test('a run that does not end in time is lost and stopped, and can be retried', async () => {
    const project = world().project();
    const pull = await project.pullRequest();
    pull.comment('/wizard-ci basic/django');
    const run = await project.workbench.dispatched();
    await pull.commentLike('0 of 1 app done');
    // Nobody waits three hours for a test.
    const url = world().environment()['DATABASE_URL'] ?? '';
    // The page may be written before the number of the run is stored.
    for (let changed = 0; changed === 0;) {
      const update = 'update run set deadline = 1 where run_id = $1';
      const { rowCount } = await withClient(url, (client) => client.query(update, [run.id]));
      changed = rowCount ?? 0;
    }
    expect(await pull.commentLike('Lost', 30_000)).toContain('`/wizard-ci retry`');
    await waitFor('end of the run', () => run.conclusion ?? undefined);
    expect(run.conclusion).toBe('cancelled');
    pull.comment('/wizard-ci retry');
    const again = await project.workbench.dispatched(2, 30_000);
    again.finish({ 'basic/django': { result: resultOf(again, 'basic/django') } });
    await pull.commentLike('The app passed', 30_000);
    await project.settled();
    expect(pull.read().filter((body) => body.includes('Lost'))).toHaveLength(1);
  });

  test('GitHub takes no dispatch until the time of the command is over: it is lost, and can be retried', async () => {
    const project = world().project();
    const pull = await project.pullRequest();
    const { github } = world();
    github.failNext('actions/create-workflow-dispatch', { kind: 'status', status: 503 }, Infinity);
    const comment = pull.comment('/wizard-ci basic/django');
    await pull.commentLike('Accepted');
    await age(comment.id, 181);
    expect(await pull.commentLike('within 180 minutes', 30_000)).toContain('`/wizard-ci retry`');
    github.heal();
    pull.comment('/wizard-ci retry');
    const run = await project.workbench.dispatched(1, 30_000);
    run.finish({ 'basic/django': { result: resultOf(run, 'basic/django') } });
    await pull.commentLike('The app passed', 30_000);
    expect(project.workbench.runs()).toHaveLength(1);
  });

  test('a command goes while it waits for its dispatch: it is said to be gone', async () => {
    const project = world().project();
    const pull = await project.pullRequest();
    const { github } = world();
    github.failNext('actions/create-workflow-dispatch', { kind: 'status', status: 503 }, Infinity);
    const comment = pull.comment('/wizard-ci basic/django');
    await pull.commentLike('Accepted');
    project.repository.commit({ files: { '.github/scopekeeper.yml': 'tickets: {}\n' }, message: 'Drop it' });
    await age(comment.id, 11);
    await pull.commentLike('has no command `/wizard-ci` any more', 30_000);
    github.heal();
    expect(project.workbench.runs()).toEqual([]);
  });

  /** Nobody waits for hours in a test. */
  async function age(commentId: number, minutes: number): Promise<void> {
    const url = world().environment()['DATABASE_URL'] ?? '';
    const sql = 'update command set requested_at = requested_at - $2 where comment_id = $1';
    await withClient(url, (client) => client.query(sql, [commentId, minutes * 60_000]));
  }

  test('GitHub takes a dispatch and does not answer: the run is found, not repeated', async () => {
    const project = world().project();
    const pull = await project.pullRequest();
    const lost = { kind: 'after-effect', failure: { kind: 'reset' } } as const;
    world().github.failNext('actions/create-workflow-dispatch', lost);
    const comment = pull.comment('/wizard-ci basic/django');
    const run = await project.workbench.dispatched(1, 30_000);
    await waitFor('rocket', () => comment.reactions().find((one) => one === 'rocket'), {
      withinMillis: 30_000,
    });
    // It was seen, and only later accepted.
    expect(comment.reactions()).toEqual(['eyes', 'rocket']);
    run.finish({ 'basic/django': { result: resultOf(run, 'basic/django') } });
    await pull.commentLike('The app passed', 30_000);
    expect(project.workbench.runs()).toHaveLength(1);
  });

  test('GitHub shows late what it made without an answer: of two pages of one command, one goes', async () => {
    const project = world().project();
    const pull = await project.pullRequest();
    const { comments } = project.repository;
    const lost = { kind: 'after-effect', failure: { kind: 'reset' } } as const;
    world().github.failNext('issues/create-comment', lost);
    pull.comment('/wizard-ci basic/django');
    const first = await waitFor('page without an answer', () => pagesOf(project)[0]);
    comments.splice(comments.indexOf(first), 1);
    const second = await waitFor('second page', () => pagesOf(project)[0], { withinMillis: 30_000 });
    const run = await project.workbench.dispatched(1, 30_000);
    // By now it was looked for, and was not there.
    await pull.check();
    comments.push(first);
    run.finish({ 'basic/django': { result: resultOf(run, 'basic/django') } });
    await pull.commentLike('The app passed', 30_000);
    expect(pagesOf(project)).toEqual([second]);
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

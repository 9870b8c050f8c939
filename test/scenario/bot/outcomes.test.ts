import { describe, expect, test } from 'vitest';
import { waitFor } from '../../stand-ins/github/story/wait.ts';
import { type BotProject, useBotWorld } from './bot-world.ts';
import { pagesOf, stalledAt } from './crash-place.ts';
import { resultOf } from './workbench-results.ts';

const broken = 'commands:\n  wizard-ci:\n    workbench: nowhere\n';

describe('every command ends in one visible outcome', () => {
  // With one handler at a time, whatever waits in it holds up everything; and no sweep comes to its help.
  const world = useBotWorld('PostgreSQL', {
    SCOPEKEEPER_CONCURRENCY: '1',
    SCOPEKEEPER_POLL_SECONDS: '1000',
    SCOPEKEEPER_SWEEP_SECONDS: '1000',
  });

  test('the configuration is wrong: whoever commands is told where and how, strangers are not', async () => {
    const project = world().project();
    const pull = await project.pullRequest();
    project.repository.commit({ files: { '.github/scopekeeper.yml': broken }, message: 'Break it' });
    const comment = pull.comment('/wizard-ci basic/django');
    const page = await pull.nextComment();
    expect(page).toContain('`.github/scopekeeper.yml:3:5` is wrong');
    expect(page).toContain('owner/name');
    const silent = pull.comment('/wizard-ci basic/django', { by: 'stranger' });
    pull.comment('/another command, of another bot');
    await project.settled();
    expect(comment.reactions()).toEqual(['-1']);
    expect(silent.reactions()).toEqual([]);
    expect(pagesOf(project)).toHaveLength(1);
    expect(project.workbench.runs()).toEqual([]);
  });

  test.each([
    { what: 'is wrong', text: broken, says: 'is wrong, so I do not know what to run' },
    { what: 'has the command no more', text: 'tickets: {}\n', says: 'has no command `/wizard-ci` any more' },
  ])('the configuration $what: whoever presses a button is told so', async ({ text, says }) => {
    const project = world().project();
    const pull = await project.pullRequest();
    pull.comment('/wizard-ci basic/django');
    const run = await project.workbench.dispatched();
    run.finish({ 'basic/django': { result: resultOf(run, 'basic/django', { state: 'failed' }) } });
    await pull.commentLike('1 failed');
    const check = await pull.check(({ conclusion }) => conclusion === 'failure');
    project.repository.commit({ files: { '.github/scopekeeper.yml': text }, message: 'Change it' });
    pull.press(check, 'retry', { by: 'dev' });
    expect(await pull.nextComment()).toContain(says);
    expect(project.workbench.runs()).toHaveLength(1);
  });

  test('somebody deletes the page of a run: its outcome is told once more, and not again', async () => {
    const project = world().project();
    const pull = await project.pullRequest();
    pull.comment('/wizard-ci basic/django');
    const run = await project.workbench.dispatched();
    await pull.commentLike('0 of 1 app done');
    await project.settled();
    remove(project);
    run.start().startApp('basic/django');
    await edits(project, 1);
    expect(pagesOf(project)).toEqual([]);
    run.finishApp('basic/django', { result: resultOf(run, 'basic/django') }).complete();
    await pull.commentLike('The app passed');
    expect(pagesOf(project)).toHaveLength(1);
    remove(project);
    pull.push();
    const bot = world().bots[0];
    await waitFor('word of it', () => bot?.log.find(({ msg }) => msg === 'a page was deleted twice'));
    expect(pagesOf(project)).toEqual([]);
  });

  test('the edit of a page takes its time: the next command is dispatched meanwhile', async () => {
    const project = world().project();
    const pull = await project.pullRequest();
    pull.comment('/wizard-ci basic/django');
    const run = await project.workbench.dispatched();
    await pull.commentLike('0 of 1 app done');
    await project.settled();
    world().github.failNext('issues/update-comment', { kind: 'slow', millis: 6000 });
    run.start().startApp('basic/django');
    const edit = await stalledAt(world(), 'issues/update-comment');
    pull.comment('/wizard-ci basic/flask');
    const other = await project.workbench.dispatched(2);
    expect(edit.status).toBe(0);
    run.finishApp('basic/django', { result: resultOf(run, 'basic/django') }).complete();
    await pull.commentLike(/django`: The app passed/, 20_000);
    other.finish({ 'basic/flask': { result: resultOf(other, 'basic/flask') } });
    await pull.commentLike(/flask`: The app passed/, 20_000);
  });
});

/** Somebody deletes all pages of commands. */
function remove(project: BotProject): void {
  const { repository } = project;
  for (const page of pagesOf(project)) repository.removeComment(page, repository.world.user('dev'));
}

/** Waits until the App has tried so often to edit a comment that is gone. */
async function edits({ world, repository }: BotProject, count: number): Promise<void> {
  const tried = world.github.requests.filter.bind(world.github.requests);
  await waitFor('an edit of a page that is gone', () =>
    tried(
      ({ labels, status, path }) =>
        labels.includes('issues/update-comment') && status === 404 && path.includes(repository.fullName),
    ).length >= count
      ? true
      : undefined,
  );
}

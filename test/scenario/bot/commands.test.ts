import { describe, expect, test } from 'vitest';
import { type BotWorld, engines, useBotWorld } from './bot-world.ts';
import { dropped, resultOf } from './workbench-results.ts';

describe.each(engines)('commands on a pull request, on %s', (engine) => {
  const world = useBotWorld(engine);

  test('a pull request opens: there is a menu of what the workbench has', async () => {
    const project = world().project();
    const pull = await project.pullRequest({ menu: false });
    const menu = await pull.nextComment();
    expect(menu).toContain('`/wizard-ci all`');
    expect(menu).toContain('`/wizard-ci basic`');
    expect(menu).toContain('/wizard-ci basic/django-saas');
  });

  test('the workbench gets another app: the menu shows it', async () => {
    const project = world().project();
    const pull = await project.pullRequest();
    project.workbench.repository.commit({
      files: { 'apps/basic/rails/config.ru': 'run 1\n' },
      message: 'Rails',
    });
    expect(await pull.commentLike('/wizard-ci basic/rails')).toContain('/wizard-ci basic/django');
  });

  test('one app is asked for: it runs on the commit that was seen, and the result arrives', async () => {
    const project = world().project();
    const pull = await project.pullRequest();
    const comment = pull.comment('/wizard-ci basic/django');
    const run = await project.workbench.dispatched();
    expect(run.inputs).toMatchObject({
      app: 'basic/django',
      source_repo: project.repository.fullName,
      source_pr_number: String(pull.number),
      head_sha: pull.sha,
      requested_by: 'dev',
    });
    run.finishApp('basic/django', { result: resultOf(run, 'basic/django') });
    run.complete();
    const page = await pull.commentLike('The app passed');
    expect(page).toContain(pull.sha.slice(0, 7));
    expect(comment.reactions()).toContain('rocket');
    const check = await pull.check(({ status }) => status === 'completed');
    expect(check.conclusion).toBe('success');
    expect(project.workbench.runs()).toHaveLength(1);
    const line = world().bots[0]?.log.find(({ runId }) => runId === run.id);
    expect(line).toMatchObject({
      msg: 'run dispatched',
      run: run.inputs['trigger_id'],
      delivery: deliveryOf(world(), comment.id),
    });
  });

  test('several apps in one command: each is a run, and the comment has them all', async () => {
    const project = world().project();
    const pull = await project.pullRequest();
    pull.comment('Please look at this:\n\n/wizard-ci basic/django basic/flask\n\nThanks!');
    await project.workbench.dispatched(2);
    for (const run of project.workbench.runs()) {
      const app = run.inputs['app'] ?? '';
      run.finish({ [app]: { result: resultOf(run, app, app === 'basic/flask' ? { state: 'failed' } : {}) } });
    }
    const page = await pull.commentLike('1 of 2 apps passed, 1 failed');
    expect(page).toContain('basic/django');
    expect(page).toContain('basic/flask');
  });

  test('an app was dropped for want of a scope: the comment says which, and `retry dropped` runs it again', async () => {
    const project = world().project();
    const pull = await project.pullRequest();
    pull.comment('/wizard-ci basic');
    await project.workbench.dispatched(3);
    for (const run of project.workbench.runs()) {
      const app = run.inputs['app'] ?? '';
      run.finish({ [app]: { result: resultOf(run, app, app === 'basic/flask' ? dropped : {}) } });
    }
    expect(await pull.commentLike('1 dropped for auth or scope reasons')).toContain('tickets:read');
    pull.comment('/wizard-ci retry dropped');
    const again = await project.workbench.dispatched(4);
    expect(again.inputs['app']).toBe('basic/flask');
    again.finish({ 'basic/flask': { result: resultOf(again, 'basic/flask') } });
    await pull.commentLike('The app passed');
  });

  test('an app failed and its result says nothing: the log gives a hint', async () => {
    const project = world().project();
    const pull = await project.pullRequest();
    pull.comment('/wizard-ci mobile/swift');
    const run = await project.workbench.dispatched();
    const log =
      'GET https://api.example.com/tickets\nHTTP/1.1 403 Forbidden\n{"error":"missing scope: tickets:read"}\n';
    run.finish({ 'mobile/swift': { job: 'failure', log } });
    const page = await pull.commentLike('1 without a result');
    expect(page).toContain('tickets:read');
    expect(page).toMatch(/log/i);
  });

  test('a typo is answered with what was meant, and nothing runs', async () => {
    const project = world().project();
    const pull = await project.pullRequest();
    const comment = pull.comment('/wizard-ci basic/djanga');
    expect(await pull.nextComment()).toContain('did you mean `/wizard-ci basic/django`');
    await project.settled();
    expect(comment.reactions()).toEqual(['-1']);
    expect(project.workbench.runs()).toEqual([]);
  });

  test('a push while results are there makes them stale', async () => {
    const project = world().project();
    const pull = await project.pullRequest();
    pull.comment('/wizard-ci basic/django');
    const run = await project.workbench.dispatched();
    run.finish({ 'basic/django': { result: resultOf(run, 'basic/django') } });
    await pull.commentLike('The app passed');
    pull.push();
    await pull.commentLike(/stale|older commit|no longer the head/i);
  });

  test('cancel stops what runs and says so', async () => {
    const project = world().project();
    const pull = await project.pullRequest();
    pull.comment('/wizard-ci basic/django');
    const run = await project.workbench.dispatched();
    await pull.commentLike('0 of 1 app done');
    pull.comment('/wizard-ci cancel');
    await pull.commentLike('Stopping 1 command');
    await pull.commentLike('Canceled');
    await project.settled();
    expect(run.conclusion).toBe('cancelled');
    pull.read();
  });

  test('the same command again replaces the older one', async () => {
    const project = world().project();
    const pull = await project.pullRequest();
    pull.comment('/wizard-ci basic/django');
    const first = await project.workbench.dispatched();
    await pull.commentLike('0 of 1 app done');
    pull.comment('/wizard-ci basic/django');
    const second = await project.workbench.dispatched(2);
    await pull.commentLike('Replaced by a newer command');
    expect(first.conclusion).toBe('cancelled');
    second.finish({ 'basic/django': { result: resultOf(second, 'basic/django') } });
    await pull.commentLike('The app passed');
  });

  test('status and why tell what was asked for, by whom, on which commit', async () => {
    const project = world().project();
    const pull = await project.pullRequest();
    pull.comment('/wizard-ci basic/django');
    const run = await project.workbench.dispatched();
    run.finish({ 'basic/django': { result: resultOf(run, 'basic/django') } });
    await pull.commentLike('The app passed');
    pull.comment('/wizard-ci status\n/wizard-ci why');
    const status = await pull.commentLike('Where it stands');
    expect(status).toContain(pull.sha.slice(0, 12));
    expect(await pull.commentLike('Outcome')).toContain('`dev`');
  });

  test('help shows the menu again', async () => {
    const project = world().project();
    const pull = await project.pullRequest();
    pull.comment('/wizard-ci help');
    expect(await pull.nextComment()).toContain('`/wizard-ci all`');
  });

  test('"Re-run failed" of the check runs what failed', async () => {
    const project = world().project();
    const pull = await project.pullRequest();
    pull.comment('/wizard-ci basic/django');
    const run = await project.workbench.dispatched();
    run.finish({
      'basic/django': { job: 'failure', result: resultOf(run, 'basic/django', { state: 'failed' }) },
    });
    await pull.commentLike('1 failed');
    const check = await pull.check(({ conclusion }) => conclusion === 'failure');
    pull.press(check, 'retry', { by: 'dev' });
    const again = await project.workbench.dispatched(2);
    again.finish({ 'basic/django': { result: resultOf(again, 'basic/django') } });
    await pull.commentLike('The app passed');
  });

  test('"Re-run dropped" runs what was dropped, GitHub\'s own "Re-run" what did not pass; strangers press in vain', async () => {
    const project = world().project();
    const pull = await project.pullRequest();
    pull.comment('/wizard-ci basic/django basic/flask');
    await project.workbench.dispatched(2);
    for (const run of project.workbench.runs()) {
      const app = run.inputs['app'] ?? '';
      const more = app === 'basic/flask' ? dropped : { state: 'failed' };
      run.finish({ [app]: { result: resultOf(run, app, more) } });
    }
    await pull.commentLike('1 failed, 1 dropped');
    const check = await pull.check(({ conclusion }) => conclusion === 'failure');
    pull.press(check, 'retry', { by: 'stranger' });
    pull.press(check, 'retry-dropped', { by: 'dev' });
    const again = await project.workbench.dispatched(3);
    expect(again.inputs['app']).toBe('basic/flask');
    again.finish({ 'basic/flask': { result: resultOf(again, 'basic/flask') } });
    await pull.commentLike('The app passed');
    pull.rerequest(check, { by: 'dev' });
    const last = await project.workbench.dispatched(4);
    expect(last.inputs['app']).toBe('basic/django');
    last.finish({ 'basic/django': { result: resultOf(last, 'basic/django') } });
    await pull.commentLike('`/wizard-ci retry` (1 app): The app passed');
    expect(project.workbench.runs()).toHaveLength(4);
  });

  test('a workbench that is told by an event is found by the trigger id', async () => {
    const project = world().project({ dispatch: '{ event: wizard-ci-trigger }' });
    const installation = world().app.installationFor(project.workbench.repository);
    // What app.yml says beside `contents`.
    if (installation !== undefined)
      installation.permissions = { ...installation.permissions, contents: 'write' };
    const pull = await project.pullRequest();
    pull.comment('/wizard-ci basic/django');
    const run = await project.workbench.dispatched();
    run.finish({ 'basic/django': { result: resultOf(run, 'basic/django') } });
    await pull.commentLike('The app passed');
  });
});

/** The GUID under which word of a new comment was sent. */
function deliveryOf({ github }: BotWorld, commentId: number): string | undefined {
  const isOfComment = (text: string): boolean =>
    (JSON.parse(text) as { comment: { id: number } }).comment.id === commentId;
  const told = github.webhooks.deliveries().filter(({ event }) => event === 'issue_comment');
  return told.find(({ request }) => isOfComment(request.body))?.guid;
}

import { describe, expect, test } from 'vitest';
import { type BotProject, useBotWorld } from './bot-world.ts';
import { pagesOf } from './crash-place.ts';
import { resultOf } from './workbench-results.ts';

describe('what a maintainer can choose', () => {
  const world = useBotWorld('PostgreSQL');

  test('no menu: `help` still shows it', async () => {
    const project = world().project({ settings: ['show: { menu: false }'] });
    const pull = await project.pullRequest({ menu: false });
    await project.settled();
    expect(pull.read()).toEqual([]);
    pull.comment('/wizard-ci help');
    expect(await pull.nextComment()).toContain('`/wizard-ci all`');
  });

  test('no comment: the check has it all, and a refusal is still told', async () => {
    const project = world().project({ settings: ['show: { comment: false }'] });
    const pull = await project.pullRequest();
    pull.comment('/wizard-ci basic/django');
    await passed(project);
    const check = await pull.check(({ conclusion }) => conclusion === 'success');
    expect(check.summary).toContain('basic/django');
    expect(pagesOf(project)).toEqual([]);
    pull.comment('/wizard-ci basic/djanga');
    expect(await pull.nextComment()).toContain('did you mean');
  });

  test('no check: the comment has it all', async () => {
    const project = world().project({ settings: ['show: { check: false }'] });
    const pull = await project.pullRequest();
    pull.comment('/wizard-ci basic/django');
    await passed(project);
    await pull.commentLike('The app passed');
    await project.settled();
    expect(pull.checks()).toEqual([]);
  });

  test('a repository without a configuration has that of its organisation', async () => {
    const project = world().project();
    const owner = project.repository.owner.login;
    const path = '.github/scopekeeper.yml';
    const text = `commands:\n  wizard-ci:\n    workbench: ${owner}/workbench\n    dispatch: { workflow: wizard-ci.yml }\n`;
    project.repository.commit({ files: { [path]: null }, message: 'None of its own' });
    world().app.install(world().github.repository(`${owner}/.github`, { files: { [path]: text } }));
    const pull = await project.pullRequest();
    pull.comment('/wizard-ci basic/django');
    await passed(project);
    await pull.commentLike('The app passed');
  });

  test('two commands with a workbench each, both in one comment, one of them copied from the menu', async () => {
    const project = world().project();
    const owner = project.repository.owner.login;
    const workflow = 'on:\n  workflow_dispatch:\n    inputs: { app: {}, trigger_id: {} }\njobs: {}\n';
    const mobile = world().github.workbench(`${owner}/mobile`, {
      files: { '.github/workflows/mobile.yml': workflow, 'phones/swift/Package.swift': '' },
    });
    world().app.install(mobile.repository);
    const configuration = `commands:
  wizard-ci:
    workbench: ${owner}/workbench
    dispatch: { workflow: wizard-ci.yml }
  mobile-ci:
    workbench: ${owner}/mobile
    dispatch: { workflow: mobile.yml }
    apps: { directory: phones }
    payload: { app: "{app}", trigger_id: "{trigger_id}" }
`;
    project.repository.commit({ files: { '.github/scopekeeper.yml': configuration }, message: 'Two' });
    const pull = await project.pullRequest();
    await pull.commentLike('`/mobile-ci swift`');
    pull.comment('`/mobile-ci swift`\n\n/wizard-ci basic/django');
    const run = await mobile.dispatched();
    expect(Object.keys(run.inputs).sort()).toEqual(['app', 'trigger_id']);
    run.finish({ swift: { result: { ...resultOf(run, 'swift'), sha: pull.sha } } });
    await passed(project);
    await pull.commentLike(/mobile-ci swift`: The app passed/);
    await pull.commentLike(/wizard-ci basic\/django`: The app passed/);
    expect(pagesOf(project)).toHaveLength(2);
  });

  test('a workbench that takes lists gets all apps in one run', async () => {
    const project = world().project({ settings: ['apps: { list: true }'] });
    const pull = await project.pullRequest();
    pull.comment('/wizard-ci basic');
    const run = await project.workbench.dispatched();
    const apps = (run.inputs['app'] ?? '').split(',');
    expect(apps).toEqual(['basic/django', 'basic/django-saas', 'basic/flask']);
    for (const app of apps) run.finishApp(app, { result: resultOf(run, app) });
    run.complete();
    await pull.commentLike('All 3 apps passed');
    expect(project.workbench.runs()).toHaveLength(1);
  });

  test('the manifest says what CI may run', async () => {
    const project = world().project({
      files: { 'apps/manifest.json': '{"workflows":[{"dir":"basic"},{"dir":"mobile","ciCapable":false}]}' },
    });
    const pull = await project.pullRequest({ menu: false });
    expect(await pull.nextComment()).not.toContain('mobile');
    pull.comment('/wizard-ci mobile/swift');
    expect(await pull.nextComment()).toContain('I know no app');
    expect(project.workbench.runs()).toEqual([]);
  });
});

/** The workbench plays its run: the app passes. */
async function passed({ workbench }: BotProject): Promise<void> {
  const run = await workbench.dispatched();
  const app = run.inputs['app'] ?? '';
  run.finish({ [app]: { result: resultOf(run, app) } });
}

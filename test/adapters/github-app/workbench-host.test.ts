import { describe, expect, test } from 'vitest';

import type { Dispatch } from '../../../src/core/workbench/payload.ts';
import { submodule } from '../../stand-ins/github/model/commits.ts';
import { asked, aSetting, bench, type Setting } from './setup.ts';

const triggerId = '0123456789abcdef0123456789abcdef';
const byWorkflow: Dispatch = {
  kind: 'workflow',
  workflow: 'wizard-ci.yml',
  ref: 'main',
  inputs: { apps: 'basic/django', trigger_id: triggerId },
};
const byEvent: Dispatch = { kind: 'event', event: 'wizard-ci-trigger', payload: { trigger_id: triggerId } };

const started = async ({ host, installationId, workbench }: Setting) => {
  await host.dispatch(bench, installationId, byWorkflow);
  return workbench.dispatched();
};

describe('installations', () => {
  test('are found where the App is installed', async () => {
    const { github, host, installationId } = await aSetting();
    github.repository('acme/elsewhere');
    expect(await host.installation(bench)).toBe(installationId);
    expect(await host.installation({ owner: 'acme', repo: 'elsewhere' })).toBeUndefined();
    expect(await host.installation({ owner: 'acme', repo: 'no-such' })).toBeUndefined();
  });

  test('that were taken away give no more answers', async () => {
    const { app, host, installationId } = await aSetting();
    app.uninstall('acme');
    expect(await host.installation(bench)).toBeUndefined();
    expect(await host.jobs(bench, installationId, 1)).toMatchObject({ kind: 'refused', isTemporary: false });
  });
});

describe('dispatching', () => {
  test('a workflow tells its run', async () => {
    const setting = await aSetting();
    const answer = await setting.host.dispatch(bench, setting.installationId, byWorkflow);
    const run = await setting.workbench.dispatched();
    expect(answer).toEqual({ kind: 'run', runId: run.id, url: expect.stringContaining(`/runs/${run.id}`) });
    expect(run.inputs).toEqual({ apps: 'basic/django', trigger_id: triggerId });
  });

  test('an older Enterprise Server starts it once all the same, without telling', async () => {
    const setting = await aSetting({ enterprise: true });
    expect(await setting.host.dispatch(bench, setting.installationId, byWorkflow)).toEqual({ kind: 'sent' });
    await setting.workbench.dispatched();
    expect(setting.workbench.runs()).toHaveLength(1);
  });

  test('an event is sent, and its run found by the trigger id', async () => {
    const setting = await aSetting();
    const { host, installationId } = setting;
    expect(await host.dispatch(bench, installationId, byEvent)).toEqual({ kind: 'sent' });
    const run = await setting.workbench.dispatched();
    expect(await host.findRun(bench, installationId, triggerId, Date.now() - 60_000)).toMatchObject({
      runId: run.id,
      status: 'queued',
    });
  });

  test('a dispatch whose answer is lost is not repeated', async () => {
    const setting = await aSetting();
    const { github, host, installationId } = setting;
    const lost = { kind: 'after-effect', failure: { kind: 'reset' } } as const;
    github.failNext('actions/create-workflow-dispatch', lost);
    expect(await host.dispatch(bench, installationId, byWorkflow)).toMatchObject({
      kind: 'refused',
      isTemporary: true,
    });
    await setting.workbench.dispatched();
    expect(asked(github, 'actions/create-workflow-dispatch')).toBe(1);
    expect(await host.findRun(bench, installationId, triggerId, Date.now() - 60_000)).toMatchObject({
      attempt: 1,
    });
  });

  test.each([
    [
      'an input that is not declared',
      { ...byWorkflow, inputs: { ...byWorkflow.inputs, more: 'x' } },
      'Unexpected inputs',
    ],
    ['a branch that is not there', { ...byWorkflow, ref: 'gone' }, 'No ref found for: gone'],
    ['a workflow that is not there', { ...byWorkflow, workflow: 'no.yml' }, 'it does not exist'],
  ] as const)('%s is refused for good', async (_what, dispatch, reason) => {
    const { host, installationId } = await aSetting();
    expect(await host.dispatch(bench, installationId, dispatch)).toMatchObject({
      kind: 'refused',
      isTemporary: false,
      reason: expect.stringContaining(reason),
    });
  });

  test.each([
    { dispatch: byWorkflow, lacks: 'Actions: write' },
    { dispatch: byEvent, lacks: 'Contents: write' },
  ])('without $lacks the reason names it', async ({ dispatch, lacks }) => {
    const { host, installationId } = await aSetting({
      app: { permissions: { actions: 'read', contents: 'read' } },
    });
    expect(await host.dispatch(bench, installationId, dispatch)).toMatchObject({
      isTemporary: false,
      reason: expect.stringContaining(`the App lacks ${lacks} on acme/workbench;`),
    });
  });
});

describe('runs', () => {
  test('are read as they stand, attempt after attempt', async () => {
    const setting = await aSetting();
    const { host, installationId } = setting;
    const run = await started(setting);
    run.finish({ 'basic/django': { job: 'failure' } });
    expect(await host.run(bench, installationId, run.id)).toMatchObject({
      runId: run.id,
      attempt: 1,
      status: 'completed',
      conclusion: 'failure',
    });
    run.rerun();
    expect(await host.run(bench, installationId, run.id)).toMatchObject({
      attempt: 2,
      status: 'queued',
      conclusion: undefined,
    });
    expect(await host.run(bench, installationId, 1)).toBeUndefined();
  });

  test('are found by their trigger id among many, and not among those of before', async () => {
    const setting = await aSetting();
    const { host, installationId, workbench } = setting;
    const run = await started(setting);
    for (let index = 0; index < 130; index += 1) workbench.repository.workflowRun({ name: `other ${index}` });
    expect(await host.findRun(bench, installationId, triggerId, Date.now() - 60_000)).toMatchObject({
      runId: run.id,
    });
    expect(await host.findRun(bench, installationId, triggerId, Date.now() + 60_000)).toBeUndefined();
    expect(await host.findRun(bench, installationId, 'f'.repeat(32), Date.now() - 60_000)).toBeUndefined();
  });

  test('of a pull request whose title holds the trigger id are not taken for it', async () => {
    const setting = await aSetting();
    const { host, installationId, workbench } = setting;
    const run = await started(setting);
    workbench.repository.workflowRun({ name: `wizard-ci ${triggerId}`, event: 'pull_request' });
    const found = await host.findRun(bench, installationId, triggerId, Date.now() - 60_000);
    expect(found).toMatchObject({ runId: run.id });
  });

  test('that appear late are not there until they do', async () => {
    const setting = await aSetting();
    const { host, installationId } = setting;
    setting.workbench.nextRun({ appears: 'never' });
    const sent = (await host.dispatch(bench, installationId, byWorkflow)) as { runId: number };
    expect(await host.run(bench, installationId, sent.runId)).toBeUndefined();
    expect(await host.findRun(bench, installationId, triggerId, Date.now() - 60_000)).toBeUndefined();
  });

  test('list the jobs of their current attempt, over pages', async () => {
    const setting = await aSetting();
    const { host, installationId } = setting;
    const run = await started(setting);
    run.finish({ 'basic/django': {} }).rerun();
    const apps = Array.from({ length: 105 }, (_, index) => `basic/app${index}`);
    run.start(...apps).startApp('basic/app0');
    const jobs = await host.jobs(bench, installationId, run.id);
    expect(jobs).toHaveLength(105);
    expect(jobs).toMatchObject([
      {
        name: 'wizard-ci (basic/app0)',
        status: 'in_progress',
        conclusion: undefined,
        completedAtMillis: undefined,
      },
      { name: 'wizard-ci (basic/app1)', status: 'queued' },
      ...apps.slice(2).map((app) => ({ name: `wizard-ci (${app})` })),
    ]);
  });

  test('are stopped; one that has ended is left as it is', async () => {
    const setting = await aSetting();
    const { host, installationId } = setting;
    const run = await started(setting);
    run.start('basic/django');
    expect(await host.cancel(bench, installationId, run.id)).toBeUndefined();
    await expect.poll(() => run.conclusion).toBe('cancelled');
    expect(await host.cancel(bench, installationId, run.id)).toBeUndefined();
  });
});

const aJob = async (setting: Setting, log: string): Promise<number> => {
  const run = (await started(setting)).finishApp('basic/django', { job: 'failure', log });
  const jobs = await setting.host.jobs(bench, setting.installationId, run.id);
  return Array.isArray(jobs) ? ((jobs[0] as { id: number } | undefined)?.id ?? 0) : 0;
};

describe('what runs leave behind', () => {
  test('results are read from their artifacts, of several attempts the newest', async () => {
    const setting = await aSetting();
    const { host, installationId, workbench } = setting;
    const run = await started(setting);
    run.finish({
      'basic/django': { result: { state: 'failed' } },
      'basic/flask': { result: { state: 'passed' } },
    });
    run.rerun().finish({ 'basic/django': { result: { state: 'passed' } } });
    workbench.repository.artifact(run.model, 'screenshots', { 'a.json': '{}' });
    const files = await host.resultFiles(bench, installationId, run.id);
    expect(files).toEqual(
      new Map([
        ['scopekeeper-result-basic-django/basic-django.json', '{"state":"passed"}'],
        ['scopekeeper-result-basic-flask/basic-flask.json', '{"state":"passed"}'],
      ]),
    );
  });

  test('what cannot be a result is left out: large ones, damaged ones, other files, expired ones', async () => {
    const setting = await aSetting();
    const { host, installationId, workbench } = setting;
    const run = await started(setting);
    const leave = (name: string, content: Parameters<typeof workbench.repository.artifact>[2]) =>
      workbench.repository.artifact(run.model, `scopekeeper-result-${name}`, content);
    leave('large', Buffer.alloc(1_100_000, 1));
    leave('damaged', Buffer.from('not a zip'));
    leave('bomb', { 'a.json': ' '.repeat(300_000) });
    leave('mixed', { 'good.json': '{}', 'log.txt': 'x', '../evil.json': '{}' });
    leave('old', { 'a.json': '{}' }).expired = true;
    expect(await host.resultFiles(bench, installationId, run.id)).toEqual(
      new Map([['scopekeeper-result-mixed/good.json', '{}']]),
    );
  });

  test('the storage fails: the caller may ask again', async () => {
    const setting = await aSetting();
    const run = (await started(setting)).finish({ 'basic/django': { result: {} } });
    setting.github.failNext('blob', { kind: 'status', status: 503 });
    const read = async () => setting.host.resultFiles(bench, setting.installationId, run.id);
    expect(await read()).toMatchObject({ kind: 'refused', isTemporary: true });
    expect(await read()).toHaveProperty('size', 1);
  });

  test('the log of a job is read whole when it is short', async () => {
    const setting = await aSetting();
    const id = await aJob(setting, 'begin\nHTTP/2 401\n');
    expect(await setting.host.jobLog(bench, setting.installationId, id, 1000)).toBe('begin\nHTTP/2 401\n');
  });

  test('of a long log only the end is kept, from the beginning of a line', async () => {
    const setting = await aSetting();
    const lines = Array.from({ length: 50_000 }, (_, index) => `line ${index} ä`);
    const id = await aJob(setting, `${lines.join('\n')}\n`);
    const log = (await setting.host.jobLog(bench, setting.installationId, id, 2000)) as string;
    expect(Buffer.byteLength(log)).toBeLessThanOrEqual(2000);
    expect(log).toMatch(/^line 49\d{3} ä\n[^]*line 49999 ä\n$/);
  });

  test('a log that is not there, or no longer, is refused for good', async () => {
    const setting = await aSetting();
    const run = (await started(setting)).start('basic/django');
    const jobs = await setting.host.jobs(bench, setting.installationId, run.id);
    const [job] = Array.isArray(jobs) ? (jobs as { id: number }[]) : [];
    expect(await setting.host.jobLog(bench, setting.installationId, job?.id ?? 0, 1000)).toMatchObject({
      kind: 'refused',
      isTemporary: false,
    });
  });
});

describe('the apps of a workbench', () => {
  const files = {
    'apps/manifest.json': '{"workflows":[]}',
    'apps/basic/django/manage.py': 'x',
    'apps/basic/sub': submodule,
    'services/huge/file.ts': 'x',
  };

  test('are the paths below their folder, submodules marked, and the text of the manifest', async () => {
    const { host, installationId } = await aSetting({ files });
    expect(await host.tree(bench, installationId, 'apps', 'apps/manifest.json')).toEqual({
      paths: ['apps/basic/django/manage.py', 'apps/basic/sub/', 'apps/manifest.json'],
      manifest: '{"workflows":[]}',
    });
    expect(await host.tree(bench, installationId, 'apps/basic', 'apps/none.json')).toEqual({
      paths: ['apps/basic/django/manage.py', 'apps/basic/sub/'],
      manifest: undefined,
    });
    expect(await host.tree(bench, installationId, 'nowhere', undefined)).toEqual({
      paths: [],
      manifest: undefined,
    });
  });

  test('are asked for again only when they changed', async () => {
    const { github, host, installationId, workbench } = await aSetting({ files });
    const read = async () => host.tree(bench, installationId, 'apps', undefined);
    await read();
    await read();
    workbench.repository.commit({ files: { 'apps/basic/flask/app.py': 'x' } });
    expect(await read()).toMatchObject({ paths: expect.arrayContaining(['apps/basic/flask/app.py']) });
    const trees = github.requests.filter(({ labels }) => labels.includes('git/get-tree'));
    expect(trees.map(({ status }) => status)).toEqual([200, 200, 304, 304, 200, 200]);
  });

  test('that GitHub does not list whole are refused: nobody can tell what is missing', async () => {
    const { host, installationId, workbench } = await aSetting({ files });
    workbench.repository.maxTreeEntries = 2;
    expect(await host.tree(bench, installationId, 'apps', undefined)).toMatchObject({
      kind: 'refused',
      isTemporary: false,
      reason: expect.stringContaining('too many'),
    });
  });
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { Webhooks } from '@octokit/webhooks';
import { Probot, ProbotOctokit } from 'probot';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';

import { startGitHub, type GitHub } from './github/github.ts';
import type { AppRegistration } from './github/model/app.ts';
import type { Repository } from './github/model/repository.ts';
import type { Workbench } from './github/story/workbench.ts';

const secret = 'a secret of the test';

const workflow = `
name: Wizard CI
run-name: "wizard \${{ inputs.app }} [\${{ inputs.trigger_id || github.event.client_payload.trigger_id }}]"
on:
  workflow_dispatch:
    inputs:
      app: { required: true, type: string }
      trigger_id: { type: string }
      region: { type: choice, options: [us, eu], default: us }
  repository_dispatch:
    types: [wizard-ci-trigger]
jobs: {}
`;

let github: GitHub;
let app: AppRegistration;
let wizard: Repository;
let workbench: Workbench;

beforeEach(async () => {
  github = await startGitHub({ webhookTimeoutMillis: 300 });
  app = github.app({ slug: 'wizard-ci' });
  wizard = github.repository('acme/wizard');
  workbench = github.workbench('acme/workbench', { files: { '.github/workflows/wizard-ci.yml': workflow } });
  app.install(wizard, workbench.repository);
});
afterEach(async () => {
  await github.close();
});

const bench = { owner: 'acme', repo: 'workbench' };
type Octokit = Awaited<ReturnType<Probot['auth']>>;

/** Probot's octokit without its waits between writes. */
const Impatient = ProbotOctokit.defaults((given: { throttle?: object }) => ({
  ...given,
  throttle: { ...given.throttle, enabled: false },
  retry: { enabled: false },
}));

/** An octokit of Probot, for the App or for its installation. */
async function probotAs(who: 'app' | 'installation', options = {}): Promise<Octokit> {
  const probot = new Probot({
    appId: app.id,
    privateKey: app.privateKey,
    baseUrl: github.url,
    logLevel: 'fatal',
    Octokit: Impatient,
    ...options,
  });
  await probot.ready();
  return probot.auth(who === 'app' ? undefined : app.installations[0]?.id);
}

interface Received {
  readonly event: string;
  readonly id: string;
  readonly payload: { readonly action?: string; readonly [member: string]: unknown };
}

/** A receiver that verifies what it gets, as the bot does. */
async function receiver(answer: () => number = () => 202): Promise<Received[]> {
  const received: Received[] = [];
  const webhooks = new Webhooks({ secret });
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const body = Buffer.concat(chunks).toString('utf8');
      const signed = await webhooks.verify(body, String(request.headers['x-hub-signature-256']));
      const status = signed ? answer() : 401;
      if (status === 0) return;
      const { 'x-github-event': event, 'x-github-delivery': id } = request.headers;
      if (status < 300) {
        received.push({
          event: String(event),
          id: String(id),
          payload: JSON.parse(body) as Received['payload'],
        });
      }
      response.writeHead(status).end();
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  github.webhooks.to(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, secret);
  return received;
}

const names = (received: readonly Received[]): string[] =>
  received.map(({ event, payload }) => (payload.action === undefined ? event : `${event}.${payload.action}`));

const statusOf = async (request: Promise<unknown>): Promise<{ status: number; message: string }> =>
  request.then(
    () => Promise.reject(new Error('GitHub did not refuse')),
    (error: unknown) => error as { status: number; message: string },
  );

describe('who the App is', () => {
  test('it proves itself with its key, and its installations with tokens', async () => {
    const asApp = await probotAs('app');
    expect((await asApp.rest.apps.getAuthenticated()).data).toMatchObject({ slug: 'wizard-ci' });
    const { data } = await asApp.rest.apps.getRepoInstallation(bench);
    expect(data.id).toBe(app.installations[0]?.id);
    const asInstallation = await probotAs('installation');
    const pull = wizard.openPullRequest({ by: 'dev' });
    const made = await asInstallation.rest.issues.createComment({
      owner: 'acme',
      repo: 'wizard',
      issue_number: pull.number,
      body: 'hello',
    });
    expect(made.data).toMatchObject({
      user: { login: 'wizard-ci[bot]', type: 'Bot' },
      performed_via_github_app: { id: app.id },
    });
    github.assertClean();
  });

  test('a JWT of another key is refused', async () => {
    const { generateKeyPairSync } = await import('node:crypto');
    const privateKey = generateKeyPairSync('rsa', { modulusLength: 2048 })
      .privateKey.export({ type: 'pkcs1', format: 'pem' })
      .toString();
    const refused = await statusOf((await probotAs('app', { privateKey })).rest.apps.getAuthenticated());
    expect(refused).toMatchObject({ status: 401, message: expect.stringContaining('could not be decoded') });
  });

  test('a token may be narrowed to repositories and permissions, and not widened', async () => {
    const asApp = await probotAs('app');
    const installation_id = app.installations[0]?.id ?? 0;
    const narrow = async (body: object) =>
      asApp.rest.apps.createInstallationAccessToken({ installation_id, ...body });
    const { data } = await narrow({ repositories: ['workbench'], permissions: { actions: 'read' } });
    const as = async (path: string, method = 'GET') =>
      (
        await fetch(github.url + path, {
          method,
          headers: { authorization: `token ${data.token}`, 'user-agent': 'test' },
        })
      ).status;
    expect(await as('/repos/acme/workbench/actions/runs')).toBe(200);
    expect(await as('/repos/acme/wizard')).toBe(404);
    expect(await as('/repos/acme/workbench/contents/README.md')).toBe(403);
    expect(await statusOf(narrow({ permissions: { administration: 'write' } }))).toMatchObject({
      status: 422,
    });
    expect(await statusOf(narrow({ repositories: ['elsewhere'] }))).toMatchObject({ status: 422 });
    app.uninstall('acme');
    expect(await as('/repos/acme/workbench/actions/runs')).toBe(401);
  });

  test('a team says who is in it to those who may ask', async () => {
    github.world.team('acme/testers', 'maintainer');
    const octokit = await probotAs('installation');
    const ask = async (username: string) =>
      octokit.rest.teams.getMembershipForUserInOrg({ org: 'acme', team_slug: 'testers', username });
    expect((await ask('maintainer')).data.state).toBe('active');
    expect(await statusOf(ask('stranger'))).toMatchObject({ status: 404 });
  });
});

describe('webhooks', () => {
  test('are sent for what happens, signed, in the shapes that GitHub describes', async () => {
    const received = await receiver();
    const pr = github.pullRequest(wizard, { by: 'dev' });
    const comment = pr.comment('/wizard-ci django', { by: 'maintainer' });
    comment.edit('/wizard-ci flask');
    comment.remove();
    pr.push();
    pr.retitle('Another title');
    pr.close();
    pr.reopen();
    await github.webhooks.settled();
    expect(names(received)).toEqual([
      'push',
      'pull_request.opened',
      'issue_comment.created',
      'issue_comment.edited',
      'issue_comment.deleted',
      'push',
      'pull_request.synchronize',
      'pull_request.edited',
      'pull_request.closed',
      'pull_request.reopened',
    ]);
    expect(received[2]?.payload).toMatchObject({
      comment: { body: '/wizard-ci django', user: { login: 'maintainer' } },
      issue: { number: pr.number, pull_request: {} },
      installation: { id: app.installations[0]?.id },
    });
    github.assertClean();
  });

  test('tell of a run from its dispatch to its end, and again when it is run again', async () => {
    const received = await receiver();
    const octokit = await probotAs('installation');
    await dispatch(octokit);
    const run = await workbench.dispatched();
    run.finish({ 'basic/django': { job: 'failure', log: 'HTTP 401\n', result: { state: 'dropped' } } });
    run.rerun().cancel();
    await github.webhooks.settled();
    expect(names(received)).toEqual([
      'workflow_run.requested',
      'workflow_run.in_progress',
      'workflow_job.queued',
      'workflow_job.in_progress',
      'workflow_job.completed',
      'workflow_run.completed',
      'workflow_run.requested',
      'workflow_run.completed',
    ]);
    expect(received[5]?.payload).toMatchObject({
      workflow_run: { conclusion: 'failure', run_attempt: 1, name: 'wizard basic/django [abc]' },
    });
    expect(received[7]?.payload).toMatchObject({
      workflow_run: { conclusion: 'cancelled', run_attempt: 2 },
    });
    github.assertClean();
  });

  test('tell of the buttons of a check run', async () => {
    const octokit = await probotAs('installation');
    const received = await receiver();
    const pr = github.pullRequest(wizard);
    await octokit.rest.checks.create({
      owner: 'acme',
      repo: 'wizard',
      name: 'wizard-ci',
      head_sha: pr.sha,
      actions: [{ label: 'Re-run dropped', description: 'Only those', identifier: 'retry-dropped' }],
    });
    const check = await pr.check();
    pr.press(check, 'retry-dropped', { by: 'maintainer' });
    pr.rerequest(check, { by: 'maintainer' });
    await github.webhooks.settled();
    expect(names(received).slice(2)).toEqual([
      'check_run.created',
      'check_run.requested_action',
      'check_run.rerequested',
    ]);
    expect(() => pr.press(check, 'retry-all', { by: 'maintainer' })).toThrow('no button');
    github.assertClean();
  });

  test('are not sent for repositories where the App is not installed', async () => {
    const received = await receiver();
    github.pullRequest(github.repository('stranger/wizard')).comment('hello');
    await github.webhooks.settled();
    expect(received).toEqual([]);
  });

  test.each([
    { name: 'dropped', plan: () => github.webhooks.dropNext('issue_comment'), arrive: 0, listed: [502] },
    { name: 'lost', plan: () => github.webhooks.loseNext('issue_comment'), arrive: 0, listed: [] },
    {
      name: 'doubled',
      plan: () => github.webhooks.doubleNext('issue_comment'),
      arrive: 2,
      listed: [202, 202],
    },
  ])('may be $name', async ({ plan, arrive, listed }) => {
    const issue = wizard.openIssue('t', { user: github.world.user('dev'), app: null });
    const received = await receiver();
    plan();
    wizard.comment(issue.number, 'hello', 'dev');
    await github.webhooks.settled();
    expect(received).toHaveLength(arrive);
    expect(new Set(received.map(({ id }) => id)).size).toBeLessThanOrEqual(1);
    expect(github.webhooks.deliveries().map(({ statusCode }) => statusCode)).toEqual(listed);
    github.assertClean();
  });

  test('overtake each other when told to, the same way for the same seed', async () => {
    const issue = wizard.openIssue('t', { user: github.world.user('dev'), app: null });
    const received = await receiver();
    github.webhooks.chaos({ double: 0.3, drop: 0.2, delayMillis: 40, reorder: true, seed: 7 });
    for (let index = 0; index < 20; index += 1) wizard.comment(issue.number, String(index), 'dev');
    await github.webhooks.settled();
    const arrived = received.map(({ payload }) => Number((payload['comment'] as { body: string }).body));
    const once = [...new Set(arrived)];
    expect(once).not.toEqual(once.toSorted((a, b) => a - b));
    expect(once.length).toBeLessThan(20);
    expect(arrived.length).toBeGreaterThan(once.length);
  });

  test('that failed are listed and sent again with the same guid', async () => {
    let status = 500;
    const received = await receiver(() => status);
    const pr = github.pullRequest(wizard);
    for (let index = 0; index < 40; index += 1) pr.comment(String(index));
    await github.webhooks.settled();
    const octokit = await probotAs('app');
    const { data: first, headers } = await octokit.rest.apps.listWebhookDeliveries({ per_page: 30 });
    expect(first).toHaveLength(30);
    const cursor = new URL(/<(.+)>; rel="next"/.exec(headers.link ?? '')?.[1] ?? '').searchParams.get(
      'cursor',
    );
    const { data: rest } = await octokit.rest.apps.listWebhookDeliveries({
      per_page: 30,
      cursor: cursor ?? '',
    });
    expect(rest).toHaveLength(12);
    expect(rest.at(-1)).toMatchObject({ event: 'push', status_code: 500, redelivery: false });
    status = 202;
    await octokit.rest.apps.redeliverWebhookDelivery({ delivery_id: first[0]?.id ?? 0 });
    await github.webhooks.settled();
    expect(received).toMatchObject([{ id: first[0]?.guid, payload: { comment: { body: '39' } } }]);
    github.assertClean();
  });

  test('count as failed when nobody answers in time', async () => {
    await receiver(() => 0);
    github.pullRequest(wizard);
    await github.webhooks.settled();
    expect(github.webhooks.deliveries()[0]).toMatchObject({ status: 'timed out', statusCode: 504 });
  });
});

const dispatch = async (octokit: Octokit, inputs: object = {}, more: object = {}) =>
  octokit.request('POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', {
    ...bench,
    workflow_id: 'wizard-ci.yml',
    ref: 'main',
    inputs: { app: 'basic/django', trigger_id: 'abc', ...inputs },
    ...more,
  });

describe('dispatching', () => {
  test('tells the run when asked to, or in the newer version of the API', async () => {
    const octokit = await probotAs('installation');
    expect((await dispatch(octokit)).status).toBe(204);
    const asked = await dispatch(octokit, {}, { return_run_details: true });
    expect(asked).toMatchObject({ status: 200, data: { workflow_run_id: workbench.repository.runs[1]?.id } });
    const newer = await dispatch(octokit, {}, { headers: { 'x-github-api-version': '2026-03-10' } });
    expect(newer.status).toBe(200);
    expect((await workbench.dispatched(3)).inputs).toEqual({
      app: 'basic/django',
      trigger_id: 'abc',
      region: 'us',
    });
    github.assertClean();
  });

  test.each([
    ['an input that is not declared', { apps: 'x' }, {}, 422, 'Unexpected inputs provided: ["apps"]'],
    ['a required input that is empty', { app: '' }, {}, 422, "Required input 'app' not provided"],
    ['a value that is no option', { region: 'mars' }, {}, 422, 'not in the list of allowed values'],
    ['a branch that is not there', {}, { ref: 'nowhere' }, 422, 'No ref found for: nowhere'],
    ['a workflow that is not there', {}, { workflow_id: 'ci.yml' }, 404, 'Not Found'],
  ])('%s is refused', async (_what, inputs, more, status, message) => {
    const refused = await statusOf(dispatch(await probotAs('installation'), inputs, more));
    expect(refused).toMatchObject({ status, message: expect.stringContaining(message) });
  });

  test('a repository event starts the workflows that listen to it, and tells nothing', async () => {
    const octokit = await probotAs('installation');
    const send = async (event_type: string) =>
      octokit.rest.repos.createDispatchEvent({ ...bench, event_type, client_payload: { trigger_id: 'xyz' } });
    expect((await send('something-else')).status).toBe(204);
    expect((await send('wizard-ci-trigger')).status).toBe(204);
    const run = await workbench.dispatched();
    expect(run.name).toBe('wizard  [xyz]');
    expect(workbench.runs()).toHaveLength(1);
  });

  test('a run may appear late, or never', async () => {
    const octokit = await probotAs('installation');
    workbench.nextRun({ appears: 'never' });
    workbench.nextRun({ appears: 80 });
    await dispatch(octokit, {}, { return_run_details: true });
    const { data } = await dispatch(octokit, {}, { return_run_details: true });
    const run_id = (data as unknown as { workflow_run_id: number }).workflow_run_id;
    expect(await statusOf(octokit.rest.actions.getWorkflowRun({ ...bench, run_id }))).toMatchObject({
      status: 404,
    });
    await workbench.dispatched();
    const { data: listed } = await octokit.rest.actions.listWorkflowRunsForRepo(bench);
    expect(listed.workflow_runs.map(({ id }) => id)).toEqual([run_id]);
  });

  test('a planned run plays itself', async () => {
    const octokit = await probotAs('installation');
    workbench.nextRun({
      apps: {
        'basic/django': { result: { state: 'passed' } },
        'basic/flask': { job: 'failure', log: 'HTTP/2 401\n' },
      },
    });
    await dispatch(octokit);
    const run = await workbench.dispatched();
    await expect.poll(() => run.conclusion).toBe('failure');
    const { data } = await octokit.rest.actions.listJobsForWorkflowRun({ ...bench, run_id: run.id });
    expect(data.jobs.map(({ name, conclusion }) => [name, conclusion])).toEqual([
      ['wizard-ci (basic/django)', 'success'],
      ['wizard-ci (basic/flask)', 'failure'],
    ]);
    const log = await octokit.request('GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs', {
      ...bench,
      job_id: data.jobs[1]?.id ?? 0,
    });
    expect(log.data).toBe('HTTP/2 401\n');
    const { data: artifacts } = await octokit.rest.actions.listWorkflowRunArtifacts({
      ...bench,
      run_id: run.id,
    });
    expect(artifacts.artifacts.map(({ name }) => name)).toEqual(['scopekeeper-result-basic-django']);
    const again = octokit.rest.actions.cancelWorkflowRun({ ...bench, run_id: run.id });
    expect(await statusOf(again)).toMatchObject({ status: 409 });
    github.assertClean();
  });
});

const say = async (octokit: Octokit, issue_number: number, body: string) =>
  octokit.rest.issues.createComment({ owner: 'acme', repo: 'wizard', issue_number, body });

describe('reading', () => {
  test('a comment of the App that nobody read fails the test that asks', async () => {
    const octokit = await probotAs('installation');
    const pr = github.pullRequest(wizard);
    const { data } = await say(octokit, pr.number, 'running');
    expect(() => github.assertAllRead()).toThrow(/unread comment on acme\/wizard#1:\nrunning/);
    expect(await pr.nextComment()).toBe('running');
    github.assertAllRead();
    await octokit.rest.issues.updateComment({
      owner: 'acme',
      repo: 'wizard',
      comment_id: data.id,
      body: 'done',
    });
    expect(() => github.assertAllRead()).toThrow('done');
    expect(await pr.commentLike(/^done/)).toBe('done');
    github.assertAllRead();
  });

  test('comments of others need not be read', () => {
    github.pullRequest(wizard).comment('/wizard-ci all');
    github.assertAllRead();
  });

  test('an edit is dated in GraphQL, apart from other changes', async () => {
    const octokit = await probotAs('installation');
    const pr = github.pullRequest(wizard);
    const [kept, edited] = [pr.comment('kept'), pr.comment('first')];
    edited.edit('second');
    const ids = wizard.comments.map(({ nodeId }) => nodeId);
    const ask = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on IssueComment { databaseId lastEditedAt } } }`;
    expect(await octokit.graphql(ask, { ids })).toEqual({
      nodes: [
        { databaseId: kept.id, lastEditedAt: null },
        { databaseId: edited.id, lastEditedAt: expect.stringMatching(/Z$/) },
      ],
    });
    github.assertClean();
  });

  test('reactions are one per kind and person', async () => {
    const octokit = await probotAs('installation');
    const pr = github.pullRequest(wizard);
    const comment = pr.comment('/wizard-ci django');
    const react = async () =>
      octokit.rest.reactions.createForIssueComment({
        owner: 'acme',
        repo: 'wizard',
        comment_id: comment.id,
        content: 'eyes',
      });
    expect([(await react()).status, (await react()).status]).toEqual([201, 200]);
    expect(comment.reactions()).toEqual(['eyes']);
  });
});

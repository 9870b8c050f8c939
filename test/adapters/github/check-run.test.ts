import { describe, expect, test } from 'vitest';

import { createCheckRuns } from '../../../src/adapters/github/check-run.ts';
import type { Annotation, CheckView } from '../../../src/core/report/check.ts';
import type { CheckRuns } from '../../../src/flows/show-on-pull-request.ts';
import type { GitHub } from '../../stand-ins/github/github.ts';
import type { CheckRun } from '../../stand-ins/github/model/checks.ts';
import type { Repository } from '../../stand-ins/github/model/repository.ts';
import type { TokenOptions } from '../../stand-ins/github/tokens.ts';
import { aClient, acmeTools, aGitHub, asked, operations } from './setup.ts';

interface Scene {
  readonly github: GitHub;
  readonly tools: Repository;
}

async function aCommit(): Promise<Scene> {
  const github = await aGitHub();
  return { github, tools: github.repository('acme/tools') };
}

function checksOf({ github, tools }: Scene, token: TokenOptions = { permissions: asked }): CheckRuns {
  return createCheckRuns(aClient(github, token, { requestTimeoutMillis: 300 }), {
    repository: acmeTools,
    headSha: tools.head().sha,
    name: 'Scopekeeper',
    externalId: 'run-42-job-1',
    detailsUrl: 'https://github.com/acme/tools/actions/runs/42',
  });
}

function aView(count: number, more: Partial<CheckView> = {}): CheckView {
  const annotations = Array.from({ length: count }, (_, index): Annotation => ({
    path: 'apps/a.py',
    line: 1,
    level: 'warning',
    title: `action ${index + 1}`,
    message: 'dropped',
  }));
  return {
    title: `${count} dropped`,
    summary: 'what was dropped',
    conclusion: 'neutral',
    annotations,
    ...more,
  };
}

function only({ tools }: Scene): CheckRun {
  const [run, ...others] = tools.checkRuns;
  if (run === undefined || others.length > 0)
    throw new Error(`there are ${tools.checkRuns.length} check runs`);
  return run;
}

test('a check is under way from the start and has a result at the end', async () => {
  const scene = await aCommit();
  const checks = checksOf(scene);
  const started = await checks.start();
  expect(only(scene)).toMatchObject({
    name: 'Scopekeeper',
    headSha: scene.tools.head().sha,
    status: 'in_progress',
  });
  if (started.kind === 'refused') throw new Error(started.reason);
  const finished = await checks.finish(started, aView(2));
  expect(finished).toEqual({
    kind: 'finished',
    url: `https://github.com/acme/tools/runs/${only(scene).id}`,
    missing: undefined,
  });
  expect(only(scene)).toMatchObject({
    status: 'completed',
    conclusion: 'neutral',
    title: '2 dropped',
    summary: 'what was dropped',
    annotations: [
      {
        path: 'apps/a.py',
        start_line: 1,
        end_line: 1,
        annotation_level: 'warning',
        title: 'action 1',
        message: 'dropped',
      },
      {
        path: 'apps/a.py',
        start_line: 1,
        end_line: 1,
        annotation_level: 'warning',
        title: 'action 2',
        message: 'dropped',
      },
    ],
  });
});

test.each([
  { count: 0, requests: 1 },
  { count: 50, requests: 1 },
  { count: 51, requests: 2 },
  { count: 101, requests: 3 },
])(
  '$count annotations arrive in $requests requests, the result with the last',
  async ({ count, requests }) => {
    const scene = await aCommit();
    await checksOf(scene).finish(undefined, aView(count));
    expect(only(scene).annotations.map(({ title }) => title)).toEqual(
      aView(count).annotations.map(({ title }) => title),
    );
    const patches = scene.github.requests.filter(({ method }) => method === 'PATCH');
    expect(patches.map(({ body }) => (JSON.parse(body) as { status: string }).status)).toEqual([
      ...Array.from({ length: requests - 1 }, () => 'in_progress'),
      'completed',
    ]);
  },
);

describe('a lost answer', () => {
  test.each(['reset', 'truncated', 'timeout'] as const)(
    '(%s) to the start does not lead to a second check',
    async (kind) => {
      const scene = await aCommit();
      scene.github.failNext('checks/create', { kind: 'after-effect', failure: { kind } });
      expect(await checksOf(scene).start()).toEqual({ kind: 'started', id: only(scene).id });
    },
  );

  test('to a batch does not double its annotations', async () => {
    const scene = await aCommit();
    scene.github.failNext('checks/update', { kind: 'after-effect', failure: { kind: 'reset' } }, 3);
    await checksOf(scene).finish(undefined, aView(101));
    expect(only(scene)).toMatchObject({ status: 'completed', conclusion: 'neutral' });
    expect(only(scene).annotations).toHaveLength(101);
  });

  test('to a batch that did not arrive leads to its repetition', async () => {
    const scene = await aCommit();
    scene.github.failNext('checks/update', { kind: 'status', status: 502 }, 2);
    await checksOf(scene).finish(undefined, aView(60));
    expect(only(scene).annotations).toHaveLength(60);
  });

  test('does not adopt the check of another job', async () => {
    const scene = await aCommit();
    const client = aClient(scene.github);
    const { sha } = scene.tools.head();
    const target = { repository: acmeTools, headSha: sha, name: 'Scopekeeper', detailsUrl: undefined };
    await createCheckRuns(client, { ...target, externalId: 'other' }).start();
    scene.github.failNext('checks/create', { kind: 'status', status: 502 });
    await createCheckRuns(client, { ...target, externalId: 'ours' }).start();
    expect(scene.tools.checkRuns.map(({ externalId }) => externalId)).toEqual(['other', 'ours']);
  });
});

test('annotations that GitHub does not want are counted as missing, and the result is shown without them', async () => {
  const scene = await aCommit();
  const view = aView(101);
  const annotations = view.annotations.map((one, index) => (index === 70 ? { ...one, message: '' } : one));
  const finished = await checksOf(scene).finish(undefined, { ...view, annotations });
  expect(finished).toMatchObject({
    kind: 'finished',
    missing: { count: 50, reason: expect.stringContaining('could not add annotations: GitHub answered 422') },
  });
  expect(only(scene)).toMatchObject({ status: 'completed', conclusion: 'neutral' });
  expect(only(scene).annotations).toHaveLength(51);
});

test('an outage in the middle does not keep the result back when it ends', async () => {
  const scene = await aCommit();
  const checks = checksOf(scene);
  const started = await checks.start();
  scene.github.failNext('checks/update', { kind: 'status', status: 500 }, 3);
  const finished = await checks.finish(started.kind === 'started' ? started : undefined, aView(60));
  expect(finished).toMatchObject({ kind: 'finished', missing: { count: 60 } });
  expect(only(scene)).toMatchObject({ status: 'completed', conclusion: 'neutral', annotations: [] });
});

describe('a refusal says what to do', () => {
  test('when the workflow lacks the permission', async () => {
    const scene = await aCommit();
    expect(await checksOf(scene, { permissions: { checks: 'read' } }).start()).toEqual({
      kind: 'refused',
      forbidden: true,
      reason:
        'could not create the check run: GITHUB_TOKEN lacks checks: write; add it under "permissions:" in the workflow',
    });
  });

  test('when the token is a personal one', async () => {
    const scene = await aCommit();
    expect(await checksOf(scene, { kind: 'pat', permissions: asked }).finish(undefined, aView(1))).toEqual({
      kind: 'refused',
      forbidden: true,
      reason:
        'could not write the check run: only GITHUB_TOKEN and other App tokens may do this, not a personal access token; leave github-token at its default',
    });
    expect(operations(scene.github)).toEqual(['POST checks/create']);
  });

  test('when GitHub is down', async () => {
    const scene = await aCommit();
    scene.github.failNext('*', { kind: 'status', status: 500 }, Infinity);
    expect(await checksOf(scene).start()).toMatchObject({ kind: 'refused', forbidden: false });
  });

  test('when the answer is of another form', async () => {
    const scene = await aCommit();
    scene.github.failNext('*', { kind: 'wrong-json' }, Infinity);
    expect(await checksOf(scene).start()).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('a proxy or a wrong GITHUB_API_URL may stand between'),
    });
  });
});

import { describe, expect, test } from 'vitest';

import { createCheckRuns } from '../../src/adapters/github/check-run.ts';
import { createPullRequestComments } from '../../src/adapters/github/pull-request-comment.ts';
import type { CheckView } from '../../src/core/report/check.ts';
import { commentMarker } from '../../src/core/report/pull-request-comment.ts';
import { originLine } from '../../src/flows/comment-origin.ts';
import {
  type CommentPlan,
  type Evaluated,
  notedNotEvaluated,
  planComment,
} from '../../src/flows/pull-request-plan.ts';
import { showOnPullRequest, type Showing, type Shown } from '../../src/flows/show-on-pull-request.ts';
import { aClient, acmeTools, aGitHub, asked, operations } from '../adapters/github/setup.ts';
import type { GitHub } from '../stand-ins/github/github.ts';
import type { Issue } from '../stand-ins/github/model/issues.ts';
import type { Repository } from '../stand-ins/github/model/repository.ts';
import type { Permissions } from '../stand-ins/github/tokens.ts';

describe('what becomes of the comment', () => {
  const existing = { writtenBy: 'this-or-earlier-run' } as const;
  const rows: { read: Evaluated; dropped: number; without: CommentPlan; with: CommentPlan }[] = [
    { read: 'all', dropped: 3, without: 'create', with: 'update' },
    { read: 'all', dropped: 0, without: 'nothing', with: 'all-clear' },
    { read: 'partial', dropped: 3, without: 'create', with: 'update' },
    { read: 'partial', dropped: 0, without: 'nothing', with: 'note-not-evaluated' },
    { read: 'none', dropped: 0, without: 'nothing', with: 'note-not-evaluated' },
  ];
  test.each(rows)('$read read, $dropped dropped: $without, or $with', (row) => {
    expect(planComment({ ...row, existing: undefined })).toBe(row.without);
    expect(planComment({ ...row, existing })).toBe(row.with);
    expect(planComment({ ...row, existing: { writtenBy: 'later-run' } })).toBe('nothing');
  });
});

interface Scene {
  readonly github: GitHub;
  readonly tools: Repository;
  readonly pull: Issue;
}

async function aPullRequest(): Promise<Scene> {
  const github = await aGitHub();
  const tools = github.repository('acme/tools');
  return { github, tools, pull: tools.openPullRequest() };
}

const origin = originLine('CI', 'test');

interface Run {
  readonly id?: number;
  readonly read?: Evaluated;
  readonly dropped?: number;
  readonly permissions?: Permissions;
  readonly kind?: 'actions' | 'pat';
  readonly readOnlyFor?: Showing['readOnlyFor'];
}

/** A whole run as the action does it: the check begins, the work is done, the result is shown. */
async function run(
  scene: Scene,
  { id = 1, read = 'all', dropped = 0, permissions = asked, kind, readOnlyFor }: Run,
): Promise<Shown> {
  const client = aClient(scene.github, { permissions, ...(kind === undefined ? {} : { kind }) });
  const runUrl = `https://github.com/acme/tools/actions/runs/${id}`;
  const checks = createCheckRuns(client, {
    repository: acmeTools,
    headSha: scene.pull.pull?.head.sha ?? '',
    name: 'Scopekeeper',
    externalId: String(id),
    detailsUrl: runUrl,
  });
  return showOnPullRequest({
    comments: createPullRequestComments(client, {
      repository: acmeTools,
      number: scene.pull.number,
      marker: commentMarker,
      origin,
    }),
    checks,
    started: await checks.start(),
    read,
    dropped,
    comment: `${commentMarker}\n\n${dropped === 0 ? 'all clear' : `${dropped} dropped`}`,
    origin,
    checkView: async () => aCheck(dropped),
    runId: id,
    runUrl,
    readOnlyFor,
  });
}

function aCheck(dropped: number): CheckView {
  const conclusion = dropped === 0 ? 'success' : 'neutral';
  return { title: `${dropped} dropped`, summary: 'summary', conclusion, annotations: [] };
}

/** What a reader of the pull request sees of our comments. */
function shown({ tools, pull }: Scene): string[] {
  return tools.commentsOn(pull.number).map(({ body }) => body.replaceAll(/<!--.*?-->/g, '').trim());
}

function checks({ tools }: Scene): string[] {
  return tools.checkRuns.map(({ status, conclusion, title }) => `${status} ${conclusion}: ${title}`);
}

test('dropped, fewer dropped, all clear: one comment tells the latest', async () => {
  const scene = await aPullRequest();
  await run(scene, { id: 1, dropped: 5 });
  expect(shown(scene)).toEqual(['5 dropped']);
  await run(scene, { id: 2, dropped: 2 });
  expect(shown(scene)).toEqual(['2 dropped']);
  const last = await run(scene, { id: 3 });
  expect(shown(scene)).toEqual(['all clear']);
  expect(last).toEqual({
    undelivered: [],
    notices: [],
    commentUrl: `https://github.com/acme/tools/pull/${scene.pull.number}#issuecomment-${scene.tools.comments[0]?.id}`,
    checkUrl: `https://github.com/acme/tools/runs/${scene.tools.checkRuns[2]?.id}`,
  });
  expect(checks(scene)).toEqual([
    'completed neutral: 5 dropped',
    'completed neutral: 2 dropped',
    'completed success: 0 dropped',
  ]);
});

test('where there never was anything to say, nothing is said', async () => {
  const scene = await aPullRequest();
  await run(scene, {});
  expect(shown(scene)).toEqual([]);
  expect(checks(scene)).toEqual(['completed success: 0 dropped']);
});

test('runs that read nothing leave the comment, with one line in the end that names the last of them', async () => {
  const scene = await aPullRequest();
  await run(scene, { id: 1, dropped: 5 });
  await run(scene, { id: 2, read: 'none' });
  await run(scene, { id: 3, read: 'none' });
  expect(shown(scene)).toEqual([
    '5 dropped\n\n\n\n\n_Not evaluated in [the latest run](https://github.com/acme/tools/actions/runs/3): nothing could be read, so what stands above may have changed._',
  ]);
  await run(scene, { id: 4, dropped: 1 });
  expect(shown(scene)).toEqual(['1 dropped']);
});

test('a run that read a part leaves the comment, and says that it read a part', async () => {
  const scene = await aPullRequest();
  await run(scene, { id: 1, dropped: 5 });
  await run(scene, { id: 2, read: 'partial' });
  expect(shown(scene)[0]).toMatch(
    /^5 dropped\s+_Partly evaluated in \[the latest run\]\(\S+\/2\): nothing is dropped in what could be read, but not everything could be, so what stands above may have changed\._$/,
  );
});

test('a line that has no room is not added', () => {
  const long = 'x'.repeat(65_400);
  expect(notedNotEvaluated(long, 'none', undefined)).toHaveLength(65_400 + 133);
  expect(notedNotEvaluated(`${long}${'x'.repeat(100)}`, 'none', undefined)).toBe(`${long}${'x'.repeat(100)}`);
});

test('a slow run does not overwrite what a later one has said, but its own second attempt does', async () => {
  const scene = await aPullRequest();
  await run(scene, { id: 20, dropped: 2 });
  const slow = await run(scene, { id: 10, dropped: 5 });
  expect(shown(scene)).toEqual(['2 dropped']);
  expect(slow.notices).toEqual(['a later run has already commented on the pull request; its comment stands']);
  await run(scene, { id: 20, dropped: 1 });
  expect(shown(scene)).toEqual(['1 dropped']);
});

test("a fork's read-only token is tried once and spoken of once", async () => {
  const scene = await aPullRequest();
  const permissions = { checks: 'read', pull_requests: 'read', contents: 'read' } as const;
  const result = await run(scene, { dropped: 5, permissions, readOnlyFor: 'fork' });
  expect(result).toEqual({
    undelivered: [
      { what: 'comment', reason: 'the token is read-only' },
      { what: 'check', reason: 'the token is read-only' },
    ],
    notices: [
      'GitHub gives pull requests from forks a read-only token, so the pull request gets no comment and no check; the job summary and the annotations of this run hold the report. To comment as well, report from a workflow_run workflow.',
    ],
    commentUrl: undefined,
    checkUrl: undefined,
  });
  expect(operations(scene.github)).toEqual(['POST checks/create']);
});

test('a fork whose token may write is served like everybody', async () => {
  const scene = await aPullRequest();
  const result = await run(scene, { dropped: 5, readOnlyFor: 'fork' });
  expect(result).toMatchObject({ undelivered: [], notices: [] });
  expect(shown(scene)).toEqual(['5 dropped']);
});

test('a workflow that lacks one permission still gets the other view', async () => {
  const scene = await aPullRequest();
  const result = await run(scene, { dropped: 5, permissions: { pull_requests: 'write' } });
  expect(shown(scene)).toEqual(['5 dropped']);
  expect(result.undelivered).toEqual([
    {
      what: 'check',
      reason:
        'could not create the check run: GITHUB_TOKEN lacks checks: write; add it under "permissions:" in the workflow',
    },
  ]);
  expect(operations(scene.github).filter((operation) => operation.includes('checks/'))).toEqual([
    'POST checks/create',
  ]);
});

test('a personal access token comments, and the check says why it is missing', async () => {
  const scene = await aPullRequest();
  const result = await run(scene, { dropped: 5, kind: 'pat' });
  expect(shown(scene)).toEqual(['5 dropped']);
  expect(result.undelivered).toMatchObject([
    { what: 'check', reason: expect.stringContaining('not a personal access token') },
  ]);
});

test('a check that could not be begun is made at the end', async () => {
  const scene = await aPullRequest();
  scene.github.failNext('checks/create', { kind: 'status', status: 500 }, 3);
  await run(scene, { dropped: 5 });
  expect(checks(scene)).toEqual(['completed neutral: 5 dropped']);
});

test('an outage is reported, not thrown', async () => {
  const scene = await aPullRequest();
  scene.github.failNext('*', { kind: 'status', status: 503 }, Infinity);
  const result = await run(scene, { dropped: 5 });
  expect(result.undelivered.map(({ what }) => what)).toEqual(['comment', 'check']);
  expect(result.notices).toEqual([]);
});

test('two runs at the same time leave one comment and a check each', async () => {
  const scene = await aPullRequest();
  await Promise.all([run(scene, { id: 1, dropped: 5 }), run(scene, { id: 2, dropped: 5 })]);
  expect(shown(scene)).toEqual(['5 dropped']);
  expect(checks(scene)).toHaveLength(2);
});

test('annotations that did not arrive are reported', async () => {
  const scene = await aPullRequest();
  const annotation = { path: 'a.py', line: 1, level: 'warning', title: 'x', message: '' } as const;
  const checkRuns = createCheckRuns(aClient(scene.github), {
    repository: acmeTools,
    headSha: scene.pull.pull?.head.sha ?? '',
    name: 'Scopekeeper',
    externalId: '1',
    detailsUrl: undefined,
  });
  const result = await showOnPullRequest({
    comments: undefined,
    checks: checkRuns,
    started: undefined,
    read: 'all',
    dropped: 1,
    comment: '',
    origin,
    checkView: async () => ({ ...aCheck(1), annotations: [annotation] }),
    runId: undefined,
    runUrl: undefined,
    readOnlyFor: undefined,
  });
  expect(result.undelivered).toMatchObject([
    {
      what: 'check',
      reason: expect.stringContaining(
        '1 of 1 annotations are missing: could not add annotations: GitHub answered 422',
      ),
    },
  ]);
  expect(checks(scene)).toEqual(['completed neutral: 1 dropped']);
});

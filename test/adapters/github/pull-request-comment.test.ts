import { describe, expect, test } from 'vitest';

import { createPullRequestComments } from '../../../src/adapters/github/pull-request-comment.ts';
import { originLine, signed } from '../../../src/flows/comment-origin.ts';
import type { PullRequestComments } from '../../../src/flows/show-on-pull-request.ts';
import type { GitHub, GitHubOptions } from '../../stand-ins/github/github.ts';
import { startGitHub } from '../../stand-ins/github/github.ts';
import type { Comment, Issue } from '../../stand-ins/github/model/issues.ts';
import type { Repository } from '../../stand-ins/github/model/repository.ts';
import type { TokenOptions } from '../../stand-ins/github/tokens.ts';
import { aClient, acmeTools, aGitHub, asked, operations } from './setup.ts';

const marker = '<!-- scopekeeper:report -->';
const origin = originLine('CI', 'test');

interface Scene {
  readonly github: GitHub;
  readonly tools: Repository;
  readonly pull: Issue;
}

async function aPullRequest(options: GitHubOptions = {}): Promise<Scene> {
  const github = await aGitHub(options);
  const tools = github.repository('acme/tools');
  return { github, tools, pull: tools.openPullRequest() };
}

function commentsOf(
  { github, pull }: Scene,
  token: TokenOptions = { permissions: asked },
  from: string = origin,
): PullRequestComments {
  return createPullRequestComments(aClient(github, token), {
    repository: acmeTools,
    number: pull.number,
    marker,
    origin: from,
  });
}

function bodies({ tools, pull }: Scene): string[] {
  return tools.commentsOn(pull.number).map(({ body }) => body);
}

async function put(comments: PullRequestComments, body: string): Promise<unknown> {
  const found = await comments.find();
  return found.kind === 'refused' ? found : comments.write(found.comment, body);
}

async function foundId(comments: PullRequestComments): Promise<number | undefined> {
  const found = await comments.find();
  return found.kind === 'found' ? found.comment?.id : -1;
}

test('the first report creates a comment, the next changes it in place', async () => {
  const scene = await aPullRequest();
  const created = await put(commentsOf(scene), `${marker}\nfive dropped`);
  const changed = await put(commentsOf(scene), `${marker}\nfour dropped`);
  expect(bodies(scene)).toEqual([`${marker}\nfour dropped`]);
  expect(changed).toEqual(created);
});

test('the first report costs three requests: looking, writing, looking for a twin', async () => {
  const scene = await aPullRequest();
  await put(commentsOf(scene), `${marker}\nfive dropped`);
  expect(operations(scene.github)).toEqual([
    'GET issues/list-comments',
    'POST issues/create-comment',
    'GET issues/list-comments',
  ]);
});

test('a comment that already reads so is not written', async () => {
  const scene = await aPullRequest();
  await put(commentsOf(scene), `${marker}\nfive dropped`);
  await put(commentsOf(scene), `${marker}\r\nfive dropped\n`);
  expect(operations(scene.github)).not.toContain('PATCH issues/update-comment');
});

test('it is found behind hundreds of others', async () => {
  const scene = await aPullRequest();
  for (let count = 0; count < 130; count += 1) scene.tools.comment(scene.pull.number, 'talk', 'dev');
  const ours = scene.tools.comment(scene.pull.number, `${marker}\nold`, scene.github.world.actions());
  for (let count = 0; count < 130; count += 1) scene.tools.comment(scene.pull.number, 'talk', 'dev');
  expect(await foundId(commentsOf(scene))).toBe(ours.id);
});

describe('whose comment it is', () => {
  const app = { id: 77, slug: 'acme-reports', name: 'Acme reports' };
  const ourselves: { who: string; token: TokenOptions; author: (scene: Scene) => Comment['author'] }[] = [
    { who: 'GITHUB_TOKEN', token: {}, author: ({ github }) => github.world.actions() },
    {
      who: 'a personal access token',
      token: { kind: 'pat', login: 'robot' },
      author: ({ github }) => ({ user: github.world.user('robot'), app: null }),
    },
    { who: 'an App', token: { kind: 'app', app }, author: ({ github }) => github.world.bot(app) },
  ];

  test.each(ourselves)('the one of $who is adopted', async ({ token, author }) => {
    const scene = await aPullRequest();
    const ours = scene.tools.comment(scene.pull.number, `${marker}\nold`, author(scene));
    expect(await foundId(commentsOf(scene, { ...token, permissions: asked }))).toBe(ours.id);
  });

  test.each(ourselves.slice(0, 2))(
    'the one of $who is adopted while GraphQL is down',
    async ({ token, author }) => {
      const scene = await aPullRequest();
      const ours = scene.tools.comment(scene.pull.number, `${marker}\nold`, author(scene));
      scene.github.failNext('POST /graphql', { kind: 'status', status: 502 }, Infinity);
      expect(await foundId(commentsOf(scene, { ...token, permissions: asked }))).toBe(ours.id);
    },
  );

  test.each(['stranger', 'github-actions', 'renovate[bot]'])(
    'the one of %s is left alone',
    async (author) => {
      const scene = await aPullRequest();
      scene.tools.comment(scene.pull.number, `${marker}\nforged`, author);
      await put(commentsOf(scene), `${marker}\ntrue`);
      expect(bodies(scene)).toEqual([`${marker}\nforged`, `${marker}\ntrue`]);
    },
  );

  test('a comment of ours that only quotes the marker is another comment', async () => {
    const scene = await aPullRequest();
    scene.tools.comment(scene.pull.number, `> ${marker}`, scene.github.world.actions());
    expect(await foundId(commentsOf(scene))).toBeUndefined();
  });
});

describe('which job it belongs to', () => {
  const other = originLine('CI', 'lint');
  const asBefore = { permissions: asked };

  test('jobs keep one each', async () => {
    const scene = await aPullRequest();
    for (const word of ['dropped', 'clear']) {
      await put(commentsOf(scene), signed(`${marker}\nours ${word}`, origin));
      await put(commentsOf(scene, asBefore, other), signed(`${marker}\ntheirs ${word}`, other));
    }
    expect(bodies(scene)).toEqual([`${marker}\n${origin}\nours clear`, `${marker}\n${other}\ntheirs clear`]);
  });

  test('jobs that report at the same time keep one each', async () => {
    const scene = await aPullRequest();
    scene.github.failNext('issues/create-comment', { kind: 'slow', millis: 30 }, 2);
    await Promise.all(
      [origin, other].map((from) =>
        commentsOf(scene, asBefore, from).write(undefined, signed(`${marker}\nx`, from)),
      ),
    );
    expect(bodies(scene)).toHaveLength(2);
  });

  test('one that does not say is taken over by the first job that reports', async () => {
    const scene = await aPullRequest();
    scene.tools.comment(scene.pull.number, `${marker}\nold`, scene.github.world.actions());
    await put(commentsOf(scene), signed(`${marker}\nours`, origin));
    await put(commentsOf(scene, asBefore, other), signed(`${marker}\ntheirs`, other));
    expect(bodies(scene)).toEqual([`${marker}\n${origin}\nours`, `${marker}\n${other}\ntheirs`]);
  });

  test('its own goes before one that does not say, which is older', async () => {
    const scene = await aPullRequest();
    scene.tools.comment(scene.pull.number, `${marker}\nold`, scene.github.world.actions());
    const body = signed(`${marker}\nours`, origin);
    const ours = scene.tools.comment(scene.pull.number, body, scene.github.world.actions());
    expect(await foundId(commentsOf(scene))).toBe(ours.id);
  });
});

test('a comment that somebody hid stays as it is; a new one is written', async () => {
  const scene = await aPullRequest();
  const hidden = scene.tools.comment(scene.pull.number, `${marker}\nold`, scene.github.world.actions());
  hidden.minimizedFor = 'OUTDATED';
  await put(commentsOf(scene), `${marker}\nnew`);
  expect(bodies(scene)).toEqual([`${marker}\nold`, `${marker}\nnew`]);
});

test('runs that report at the same time leave one comment', async () => {
  const scene = await aPullRequest();
  scene.github.failNext('issues/create-comment', { kind: 'slow', millis: 30 }, 4);
  const all = [1, 2, 3, 4].map((run) =>
    commentsOf(scene, { permissions: asked }).write(undefined, signed(`${marker}\nrun ${run}`, origin)),
  );
  expect((await Promise.all(all)).map(({ kind }) => kind)).toEqual([
    'written',
    'written',
    'written',
    'written',
  ]);
  expect(bodies(scene)).toHaveLength(1);
});

test('a twin that was left behind is removed with the next report', async () => {
  const scene = await aPullRequest();
  for (const body of ['first', 'second', 'third']) {
    scene.tools.comment(scene.pull.number, `${marker}\n${body}`, scene.github.world.actions());
  }
  await put(commentsOf(scene), `${marker}\nnow`);
  expect(bodies(scene)).toEqual([`${marker}\nnow`]);
});

describe('a create whose answer is lost', () => {
  test.each(['reset', 'truncated', 'timeout', 'html'] as const)('(%s) is not repeated', async (kind) => {
    const scene = await aPullRequest();
    scene.github.failNext('issues/create-comment', { kind: 'after-effect', failure: { kind } });
    const client = aClient(scene.github, { permissions: asked }, { requestTimeoutMillis: 300 });
    const comments = createPullRequestComments(client, {
      repository: acmeTools,
      number: scene.pull.number,
      marker,
      origin,
    });
    expect(await put(comments, `${marker}\nonce`)).toMatchObject({ kind: 'written' });
    expect(bodies(scene)).toEqual([`${marker}\nonce`]);
    expect(operations(scene.github).filter((one) => one.startsWith('POST issues'))).toHaveLength(1);
  });

  test('and that had no effect is made again', async () => {
    const scene = await aPullRequest();
    scene.github.failNext('issues/create-comment', { kind: 'status', status: 502 }, 2);
    expect(await put(commentsOf(scene), `${marker}\nonce`)).toMatchObject({ kind: 'written' });
    expect(bodies(scene)).toEqual([`${marker}\nonce`]);
  });
});

describe('a refusal says what to do', () => {
  test('when the workflow lacks the permission', async () => {
    const scene = await aPullRequest();
    expect(await put(commentsOf(scene, { permissions: { pull_requests: 'read' } }), marker)).toEqual({
      kind: 'refused',
      forbidden: true,
      reason: `could not write the comment on pull request #${scene.pull.number}: GITHUB_TOKEN lacks issues: write or pull-requests: write; add it under "permissions:" in the workflow`,
    });
  });

  test('when the comments may not even be read', async () => {
    const scene = await aPullRequest();
    expect(await put(commentsOf(scene, {}), marker)).toEqual({
      kind: 'refused',
      forbidden: true,
      reason: `could not read the comments of pull request #${scene.pull.number}: GITHUB_TOKEN lacks issues: read or pull-requests: read; add it under "permissions:" in the workflow`,
    });
  });

  test('when GitHub is down', async () => {
    const scene = await aPullRequest();
    scene.github.failNext('*', { kind: 'status', status: 503 }, Infinity);
    expect(await put(commentsOf(scene), marker)).toEqual({
      kind: 'refused',
      forbidden: false,
      reason: `could not read the comments of pull request #${scene.pull.number}: GitHub answered 503 (Service Unavailable); see githubstatus.com and run the job again`,
    });
  });

  test.each(['wrong-json', 'html', 'truncated'] as const)('when the list of comments is %s', async (kind) => {
    const scene = await aPullRequest();
    scene.github.failNext('issues/list-comments', { kind }, Infinity);
    expect(await put(commentsOf(scene), marker)).toMatchObject({ kind: 'refused', forbidden: false });
    expect(bodies(scene)).toEqual([]);
  });

  test('when nothing listens', async () => {
    const github = await startGitHub();
    const comments = createPullRequestComments(aClient(github), {
      repository: acmeTools,
      number: 1,
      marker,
      origin,
    });
    await github.close();
    expect(await comments.find()).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('ECONNREFUSED'),
    });
  });
});

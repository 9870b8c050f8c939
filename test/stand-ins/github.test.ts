import { getOctokit } from '@actions/github';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { startGitHub, type GitHub } from './github/github.ts';
import type { Repository } from './github/model/repository.ts';
import type { TokenOptions } from './github/tokens.ts';

type Octokit = ReturnType<typeof getOctokit>;

const tools = { owner: 'acme', repo: 'tools' };
const everything: TokenOptions = {
  permissions: {
    issues: 'write',
    pull_requests: 'write',
    checks: 'write',
    contents: 'read',
    actions: 'read',
  },
};

let github: GitHub;
let repository: Repository;

beforeEach(async () => {
  github = await startGitHub();
  repository = github.repository('acme/tools', {
    files: { 'README.md': 'hello', 'apps/a/list.py': 'print()' },
  });
});
afterEach(() => github.close());

const as = (options: TokenOptions): Octokit => getOctokit(github.token(options), { baseUrl: github.url });
const refusal = (request: Promise<unknown>): Promise<Refused> =>
  request.then(
    () => Promise.reject(new Error('GitHub did not refuse')),
    (error: unknown) => error as Refused,
  );

const writeComment = (octokit: Octokit, issue: number): Promise<unknown> =>
  octokit.rest.issues.createComment({ ...tools, issue_number: issue, body: 'hello' });
const send = (method: string, path: string, body?: unknown): Promise<Response> =>
  fetch(github.url + path, {
    method,
    headers: { authorization: `token ${github.token(everything)}`, 'user-agent': 'test' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

const createCheck = (summary: string): Promise<unknown> =>
  as(everything).rest.checks.create({
    ...tools,
    name: 'c',
    head_sha: repository.head().sha,
    output: { title: 't', summary },
  });

const minimize = (id: string): Promise<unknown> =>
  as({ permissions: { issues: 'read' } }).graphql(
    `mutation { minimizeComment(input: { subjectId: "${id}", classifier: OUTDATED }) { clientMutationId } }`,
  );

interface Refused {
  readonly status: number;
  readonly message: string;
  readonly response: { readonly headers: Record<string, string>; readonly data: unknown };
}

describe('what a caller may do', () => {
  test('a bad token is told so', async () => {
    const refused = await refusal(getOctokit('ghs_nobody', { baseUrl: github.url }).rest.repos.get(tools));
    expect(refused).toMatchObject({ status: 401, response: { data: { message: 'Bad credentials' } } });
  });

  test.each([
    { on: 'issue', permissions: { issues: 'write' }, may: true },
    { on: 'issue', permissions: { pull_requests: 'write' }, may: false },
    { on: 'pull request', permissions: { pull_requests: 'write' }, may: true },
    { on: 'pull request', permissions: { issues: 'read', pull_requests: 'read' }, may: false },
  ] as const)('commenting on an $on with $permissions: $may', async ({ on, permissions, may }) => {
    const issue =
      on === 'issue'
        ? repository.openIssue('t', github.world.actions())
        : repository.openPullRequest({ by: 'dev' });
    const request = writeComment(as({ permissions }), issue.number);
    if (may) return expect(request).resolves.toMatchObject({ status: 201 });
    const refused = await refusal(request);
    expect(refused.message).toContain('Resource not accessible by integration');
    expect(refused.response.headers['x-accepted-github-permissions']).toContain('issues=write');
  });

  test('a token of one repository does not see another private one', async () => {
    github.repository('acme/secret');
    const octokit = as({ ...everything, repositories: ['acme/tools'] });
    expect(await refusal(octokit.rest.repos.get({ owner: 'acme', repo: 'secret' }))).toMatchObject({
      status: 404,
    });
  });

  test('a personal token cannot make a check run', async () => {
    const octokit = as({ ...everything, kind: 'pat' });
    const refused = await refusal(
      octokit.rest.checks.create({ ...tools, name: 'c', head_sha: repository.head().sha }),
    );
    expect(refused).toMatchObject({
      status: 403,
      response: { data: { message: 'You must authenticate via a GitHub App.' } },
    });
  });

  test('GITHUB_TOKEN cannot ask who it is over REST, but can over GraphQL', async () => {
    const octokit = as(everything);
    expect(await refusal(octokit.rest.users.getAuthenticated())).toMatchObject({ status: 403 });
    expect(await octokit.graphql('{ viewer { login } }')).toEqual({
      viewer: { login: 'github-actions[bot]' },
    });
  });
});

describe('strictness', () => {
  test.each([
    ['an unknown operation', 'GET', '/repos/acme/tools/tickets', undefined, 404],
    ['an unknown query parameter', 'GET', '/repos/acme/tools/issues?stat=open', undefined, 422],
    ['a wrong query value', 'GET', '/repos/acme/tools/issues?state=opened', undefined, 422],
    ['a page over 100', 'GET', '/repos/acme/tools/issues?per_page=250', undefined, 422],
    ['a missing body member', 'POST', '/repos/acme/tools/issues', { body: 'b' }, 422],
    ['a mistyped body member', 'POST', '/repos/acme/tools/issues', { title: 't', labels: 'bug' }, 422],
    ['an unknown body member', 'POST', '/repos/acme/tools/issues', { title: 't', label: ['bug'] }, 422],
    ['search', 'GET', '/search/issues?q=x', undefined, 403],
    ['an operation it does not model', 'GET', '/repos/acme/tools/actions/workflows', undefined, 501],
  ])('%s is refused and recorded', async (_what, method, path, body, status) => {
    expect((await send(method, path, body)).status).toBe(status);
    expect(github.violations).toHaveLength(1);
    expect(() => github.assertClean()).toThrow(/complains/);
  });

  test('a token sent along to the artifact host is refused and recorded', async () => {
    repository.workflowRun({ artifacts: { results: { 'a.json': '{}' } } });
    const [artifact] = repository.artifacts;
    const zip = await fetch(`${github.url}/repos/acme/tools/actions/artifacts/${artifact?.id}/zip`, {
      headers: { authorization: `token ${github.token(everything)}`, 'user-agent': 'test' },
      redirect: 'manual',
    });
    const leak = await fetch(zip.headers.get('location') ?? '', { headers: { authorization: 'token x' } });
    expect(leak.status).toBe(401);
    expect(github.violations).toEqual(['a token was sent to the blob host']);
  });
});

describe('limits', () => {
  test('a comment of 65,536 characters fits, whatever their bytes; one more does not', async () => {
    const { number } = repository.openIssue('t', github.world.actions());
    const write = (body: string): Promise<unknown> =>
      as(everything).rest.issues.createComment({ ...tools, issue_number: number, body });
    await write('é'.repeat(65_536));
    const refused = await refusal(write('é'.repeat(65_537)));
    expect(refused).toMatchObject({ status: 422 });
    expect(refused.message).toContain('Body is too long (maximum is 65536 characters)');
    github.assertClean();
  });

  test('a check summary counts bytes', async () => {
    await createCheck('x'.repeat(65_535));
    expect(await refusal(createCheck('é'.repeat(40_000)))).toMatchObject({ status: 422 });
  });

  test('annotations come 50 at a time and are added to', async () => {
    const octokit = as(everything);
    const annotation = {
      path: 'README.md',
      start_line: 1,
      end_line: 1,
      annotation_level: 'failure',
      message: 'm',
    } as const;
    const output = (count: number): object => ({
      output: { title: 't', summary: 's', annotations: Array.from({ length: count }, () => annotation) },
    });
    const { data } = await octokit.rest.checks.create({
      ...tools,
      name: 'c',
      head_sha: repository.head().sha,
      ...output(50),
    });
    await octokit.rest.checks.update({ ...tools, check_run_id: data.id, ...output(20) });
    expect(repository.checkRuns[0]?.annotations).toHaveLength(70);
    expect(
      await refusal(octokit.rest.checks.update({ ...tools, check_run_id: data.id, ...output(51) })),
    ).toMatchObject({
      status: 422,
    });
  });

  test('the hourly budget ends', async () => {
    const small = await startGitHub({ requestsPerHour: 1 });
    small.repository('acme/tools');
    const octokit = getOctokit(small.token(everything), { baseUrl: small.url });
    const first = await octokit.rest.repos.get(tools);
    expect(first.headers['x-ratelimit-remaining']).toBe('0');
    expect(await refusal(octokit.rest.repos.get(tools))).toMatchObject({ status: 403 });
    await small.close();
  });

  test.each([
    [
      'a label that exists',
      () => as(everything).rest.issues.createLabel({ ...tools, name: 'bug', color: 'ffffff' }),
      'already_exists',
    ],
    [
      'a stranger as assignee',
      () => as(everything).rest.issues.create({ ...tools, title: 't', assignees: ['who'] }),
      'invalid',
    ],
    [
      'a title of 257',
      () => as(everything).rest.issues.create({ ...tools, title: 'x'.repeat(257) }),
      'too long',
    ],
  ])('%s is refused', async (_what, request, word) => {
    repository.label('Bug');
    const refused = await refusal(request());
    expect(refused.status).toBe(422);
    expect(JSON.stringify(refused.response.data)).toContain(word);
  });
});

describe('what is remembered', () => {
  test('a comment is found again through pages, with its author and App', async () => {
    const octokit = as(everything);
    const pull = repository.openPullRequest({ by: 'dev' });
    for (let count = 0; count < 104; count += 1) repository.comment(pull.number, `${count}`, 'dev');
    await octokit.rest.issues.createComment({ ...tools, issue_number: pull.number, body: 'mine' });
    const pages = await octokit.paginate(octokit.rest.issues.listComments, {
      ...tools,
      issue_number: pull.number,
      per_page: 100,
    });
    expect(pages).toHaveLength(105);
    expect(pages.at(-1)).toMatchObject({
      body: 'mine',
      user: { login: 'github-actions[bot]', type: 'Bot' },
      performed_via_github_app: { id: 15368, slug: 'github-actions' },
    });
    github.assertClean();
  });

  test('a minimised comment says so', async () => {
    const octokit = as(everything);
    const pull = repository.openPullRequest();
    const comment = repository.comment(pull.number, 'old', github.world.actions());
    await octokit.graphql(
      'mutation($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) { minimizedComment { isMinimized } } }',
      { id: comment.nodeId },
    );
    const { data } = await octokit.rest.issues.getComment({ ...tools, comment_id: comment.id });
    expect(data).toMatchObject({ minimized: { reason: 'outdated' } });
  });

  test('over GraphQL, what may not be written and what is not there are told apart', async () => {
    const comment = repository.comment(repository.openPullRequest().number, 'old', 'dev');
    await expect(minimize(comment.nodeId)).rejects.toMatchObject({ errors: [{ type: 'FORBIDDEN' }] });
    await expect(minimize('IC_nothing')).rejects.toMatchObject({ errors: [{ type: 'NOT_FOUND' }] });
    github.assertClean();
  });

  test('what did not change is answered 304', async () => {
    const headers = { authorization: `token ${github.token(everything)}`, 'user-agent': 'test' };
    const url = `${github.url}/repos/acme/tools/contents/README.md`;
    const first = await fetch(url, { headers });
    const again = await fetch(url, {
      headers: { ...headers, 'if-none-match': first.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  test('a fork pull request is found by its branch, not by its commit in the base repository', async () => {
    const octokit = as(everything);
    const fork = github.repository('stranger/tools', { forkOf: repository });
    const pull = repository.openPullRequest({ from: fork, branch: 'fix', files: { 'README.md': 'bye' } });
    const sha = pull.pull?.head.sha ?? '';
    const byCommit = await octokit.rest.repos.listPullRequestsAssociatedWithCommit({
      ...tools,
      commit_sha: sha,
    });
    const byBranch = await octokit.rest.pulls.list({ ...tools, head: 'stranger:fix' });
    const files = await octokit.rest.pulls.listFiles({ ...tools, pull_number: pull.number });
    expect(byCommit.data).toEqual([]);
    expect(byBranch.data).toMatchObject([
      { number: 1, head: { sha, repo: { full_name: 'stranger/tools' } } },
    ]);
    expect(files.data).toMatchObject([{ filename: 'README.md', status: 'modified' }]);
    github.assertClean();
  });

  test('a push moves the head of an open pull request', async () => {
    const pull = repository.openPullRequest({ branch: 'fix' });
    const pushed = repository.commit({ branch: 'fix', files: { 'more.txt': '1' } });
    const { data } = await as(everything).rest.pulls.get({ ...tools, pull_number: pull.number });
    expect(data.head.sha).toBe(pushed.sha);
  });

  test('a tree lists files and folders', async () => {
    const { data } = await as(everything).rest.git.getTree({ ...tools, tree_sha: 'main', recursive: '1' });
    expect(data.tree.map(({ path, type }) => `${type} ${path}`)).toEqual([
      'blob README.md',
      'tree apps',
      'tree apps/a',
      'blob apps/a/list.py',
    ]);
  });

  test('an artifact is a zip behind a link, until it expires', async () => {
    const octokit = as(everything);
    repository.workflowRun({ artifacts: { results: { 'out/a.json': '{"a":1}' } } });
    const [artifact] = repository.artifacts;
    if (artifact === undefined) throw new Error('no artifact');
    const download = { ...tools, artifact_id: artifact.id, archive_format: 'zip' };
    const { data } = await octokit.rest.actions.downloadArtifact(download);
    expect(Buffer.from(data as ArrayBuffer).equals(Buffer.from(artifact.zip))).toBe(true);
    artifact.expired = true;
    expect(await refusal(octokit.rest.actions.downloadArtifact(download))).toMatchObject({ status: 410 });
    github.assertClean();
  });

  test('an Enterprise Server answers under /api/v3 and /api/graphql', async () => {
    const server = await startGitHub({ enterprise: true });
    server.repository('acme/tools');
    const octokit = getOctokit(server.token(everything), { baseUrl: server.url });
    expect(server.url).toMatch(/\/api\/v3$/);
    const headers = { 'x-github-api-version': '2026-03-10' };
    expect(await refusal(octokit.request('GET /user', { headers }))).toMatchObject({ status: 400 });
    expect((await octokit.rest.repos.get(tools)).data.full_name).toBe('acme/tools');
    expect(await octokit.graphql('{ viewer { login } }')).toEqual({
      viewer: { login: 'github-actions[bot]' },
    });
    server.assertClean();
    await server.close();
  });
});

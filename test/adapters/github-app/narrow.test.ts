import { expect, test } from 'vitest';

import { asked, aSetting, bench } from './setup.ts';

test('tokens reach one repository with the permissions of one purpose, and are used again', async () => {
  const { github, wizard, source, host, refTo, installationId } = await aSetting();
  const ref = refTo(github.pullRequest(wizard));
  await source.pullRequest(ref);
  await source.createComment(ref, 'hello');
  await source.isTeamMember(ref, 'acme/testers', 'dev');
  await host.jobs(bench, installationId, 1);
  await host.tree(bench, installationId, 'apps', undefined);
  const tokens = github.requests.filter(({ path }) => path.endsWith('/access_tokens'));
  expect(tokens.map(({ body }): unknown => JSON.parse(body))).toEqual([
    {
      repositories: ['wizard'],
      permissions: { checks: 'read', contents: 'read', issues: 'read', pull_requests: 'read' },
    },
    {
      repositories: ['wizard'],
      permissions: { checks: 'write', issues: 'write', pull_requests: 'write' },
    },
    { repositories: ['wizard'], permissions: { members: 'read' } },
    { repositories: ['workbench'], permissions: { actions: 'write', contents: 'read' } },
  ]);
});

test('where the App was granted less, what it was granted still works', async () => {
  const { github, wizard, source, refTo } = await aSetting({
    app: { permissions: { pull_requests: 'write', contents: 'read' } },
  });
  const pr = github.pullRequest(wizard);
  expect(await source.pullRequest(refTo(pr))).toMatchObject({ headSha: pr.sha });
  await source.pullRequest(refTo(pr));
  const narrow = github.requests.filter(({ body }) => body.includes('"repositories"'));
  expect(narrow.map(({ status }) => status)).toEqual([422]);
});

test('a token that GitHub takes back is replaced by the next try', async () => {
  const { github, wizard, source, refTo } = await aSetting();
  const pr = github.pullRequest(wizard);
  await source.pullRequest(refTo(pr));
  github.revokeTokens();
  expect(await source.pullRequest(refTo(pr))).toMatchObject({ kind: 'refused', isTemporary: true });
  expect(await source.pullRequest(refTo(pr))).toMatchObject({ headSha: pr.sha });
  expect(asked(github, 'apps/create-installation-access-token')).toBe(2);
});

test('a dispatch and an answer do not wait for edits of pages, however many wait before them', async () => {
  const { github, wizard, source, host, refTo, installationId } = await aSetting({ secondMillis: 200 });
  const ref = refTo(github.pullRequest(wizard));
  const { id } = (await source.createComment(ref, 'page')) as { id: number };
  const edits = Array.from({ length: 20 }, (_, index) => source.updateComment(ref, id, `page ${index}`));
  await host.dispatch(bench, installationId, {
    kind: 'workflow',
    workflow: 'wizard-ci.yml',
    ref: 'main',
    inputs: { apps: 'django', trigger_id: 'f'.repeat(32) },
  });
  await source.createComment(ref, 'answer');
  const editsBefore = asked(github, 'issues/update-comment');
  await Promise.all(edits);
  expect(editsBefore).toBeLessThan(20);
  expect(asked(github, 'issues/update-comment')).toBe(20);
  expect(asked(github, 'actions/create-workflow-dispatch')).toBe(1);
});

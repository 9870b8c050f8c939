import { expect, test } from 'vitest';

import { resolvePullRequest } from '../../../src/adapters/github/resolve-pull-request.ts';
import type { Issue } from '../../stand-ins/github/model/issues.ts';
import { aClient, acmeTools, aGitHub } from './setup.ts';

function headOf(issue: Issue): { owner: string; branch: string; sha: string } {
  const head = issue.pull?.head;
  return { owner: head?.repository.owner.login ?? '', branch: head?.ref ?? '', sha: head?.sha ?? '' };
}

test('a push finds the open pull request whose head it is', async () => {
  const github = await aGitHub();
  const tools = github.repository('acme/tools');
  const merged = tools.openPullRequest({ branch: 'change' });
  const open = tools.openPullRequest({ branch: 'change', files: {} });
  tools.close(merged);
  const { sha } = headOf(open);
  expect(await resolvePullRequest(aClient(github), acmeTools, { kind: 'by-commit', sha })).toBe(open.number);
});

test('a push to a branch without a pull request finds none', async () => {
  const github = await aGitHub();
  const tools = github.repository('acme/tools');
  const { sha } = tools.commit({ branch: 'alone' });
  expect(await resolvePullRequest(aClient(github), acmeTools, { kind: 'by-commit', sha })).toBeUndefined();
});

test("a fork's pull request is found by its head, although the commit is not known to lead to it", async () => {
  const github = await aGitHub();
  const tools = github.repository('acme/tools');
  const fork = github.repository('stranger/tools', { forkOf: tools });
  tools.openPullRequest({ branch: 'change' });
  const wanted = tools.openPullRequest({ from: fork, branch: 'change' });
  const found = await resolvePullRequest(aClient(github), acmeTools, { kind: 'by-head', ...headOf(wanted) });
  expect(found).toBe(wanted.number);
});

test('a push in a fork does not lead to the pull request that it updates elsewhere', async () => {
  const github = await aGitHub();
  const tools = github.repository('acme/tools');
  const fork = github.repository('stranger/tools', { forkOf: tools });
  const { sha } = headOf(tools.openPullRequest({ from: fork, branch: 'change' }));
  const strangerTools = { owner: 'stranger', repo: 'tools' };
  expect(
    await resolvePullRequest(aClient(github), strangerTools, { kind: 'by-commit', sha }),
  ).toBeUndefined();
});

test('a pull request that has moved on is not spoken for by an older run', async () => {
  const github = await aGitHub();
  const tools = github.repository('acme/tools');
  const fork = github.repository('stranger/tools', { forkOf: tools });
  const pull = tools.openPullRequest({ from: fork, branch: 'change' });
  const tested = headOf(pull);
  fork.commit({ branch: 'change' });
  expect(
    await resolvePullRequest(aClient(github), acmeTools, { kind: 'by-head', ...tested }),
  ).toBeUndefined();
});

test('what is known is not asked for', async () => {
  const github = await aGitHub();
  const client = aClient(github);
  expect(await resolvePullRequest(client, acmeTools, { kind: 'known', number: 5 })).toBe(5);
  expect(await resolvePullRequest(client, acmeTools, { kind: 'none' })).toBeUndefined();
  expect(github.requests).toEqual([]);
});

test('an answer of another form is an error that says so', async () => {
  const github = await aGitHub();
  const tools = github.repository('acme/tools');
  github.failNext('repos/list-pull-requests-associated-with-commit', { kind: 'wrong-json' });
  const asking = resolvePullRequest(aClient(github), acmeTools, { kind: 'by-commit', sha: tools.head().sha });
  await expect(asking).rejects.toThrow('0 was "not" where Object was due');
});

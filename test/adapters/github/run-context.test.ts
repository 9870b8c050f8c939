import { describe, expect, test } from 'vitest';

import { readRunContext, type RunContext } from '../../../src/adapters/github/run-context.ts';

const repository = { id: 7, full_name: 'acme/tools', default_branch: 'main', owner: { login: 'acme' } };
const fork = { id: 8, full_name: 'stranger/tools', default_branch: 'main', owner: { login: 'stranger' } };

function context(eventName: string, payload: object, environment: Record<string, string> = {}): RunContext {
  return readRunContext(
    {
      GITHUB_EVENT_NAME: eventName,
      GITHUB_REPOSITORY: 'acme/tools',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_RUN_ID: '42',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_SHA: 'merge-or-branch',
      GITHUB_ACTOR: 'dev',
      ...environment,
    },
    { repository, ...payload },
  );
}

function pullRequest(head: object | null = repository): object {
  return { pull_request: { number: 5, head: { sha: 'head', repo: head } } };
}

function workflowRun(more: object = {}): object {
  return {
    workflow_run: {
      id: 99,
      event: 'pull_request',
      head_sha: 'head',
      head_branch: 'change',
      head_repository: fork,
      pull_requests: [],
      ...more,
    },
  };
}

test('a pull request is known, and its head was tested, not the merge commit', () => {
  expect(context('pull_request', pullRequest(), { GITHUB_REF: 'refs/pull/5/merge' })).toEqual({
    source: {
      repository: 'acme/tools',
      sha: 'head',
      pullRequest: 5,
      runUrl: 'https://github.com/acme/tools/actions/runs/42',
      event: 'pull_request',
      defaultBranch: false,
    },
    repository: { owner: 'acme', repo: 'tools' },
    pullRequest: { kind: 'known', number: 5 },
    fromFork: false,
    readOnlyFor: undefined,
    runId: 42,
    artifactsRunId: 42,
  });
});

describe('the token is probably read-only', () => {
  test.each([
    { name: 'pull_request', payload: pullRequest(fork), actor: 'stranger', readOnlyFor: 'fork' },
    { name: 'pull_request', payload: pullRequest(null), actor: 'stranger', readOnlyFor: 'fork' },
    { name: 'pull_request', payload: pullRequest(), actor: 'dependabot[bot]', readOnlyFor: 'dependabot' },
    { name: 'push', payload: {}, actor: 'dependabot[bot]', readOnlyFor: 'dependabot' },
    { name: 'pull_request_target', payload: pullRequest(fork), actor: 'stranger', readOnlyFor: undefined },
    { name: 'workflow_run', payload: workflowRun(), actor: 'dependabot[bot]', readOnlyFor: undefined },
    { name: 'pull_request', payload: pullRequest(), actor: 'dev', readOnlyFor: undefined },
  ])('on $name by $actor: $readOnlyFor', ({ name, payload, actor, readOnlyFor }) => {
    expect(context(name, payload, { GITHUB_ACTOR: actor }).readOnlyFor).toBe(readOnlyFor);
  });
});

describe('a run speaks for the default branch', () => {
  const onMain = { head_branch: 'main', head_repository: repository };
  test.each([
    { name: 'push', payload: {}, speaks: true },
    { name: 'push', payload: {}, environment: { GITHUB_REF: 'refs/heads/change' }, speaks: false },
    { name: 'push', payload: {}, environment: { GITHUB_REF: 'refs/tags/main' }, speaks: false },
    { name: 'push', payload: { repository: undefined }, speaks: false },
    { name: 'schedule', payload: { repository: undefined }, speaks: true },
    { name: 'workflow_dispatch', payload: {}, speaks: true },
    { name: 'workflow_dispatch', payload: {}, environment: { GITHUB_REF: 'refs/heads/x' }, speaks: false },
    { name: 'repository_dispatch', payload: {}, speaks: false },
    {
      name: 'merge_group',
      payload: {},
      environment: { GITHUB_REF: 'refs/heads/gh-readonly-queue/main/x' },
      speaks: false,
    },
    { name: 'pull_request', payload: pullRequest(), speaks: false },
    { name: 'pull_request_target', payload: pullRequest(), speaks: false },
    { name: 'issue_comment', payload: {}, speaks: false },
    { name: 'workflow_run', payload: workflowRun({ event: 'push', ...onMain }), speaks: true },
    { name: 'workflow_run', payload: workflowRun({ event: 'schedule', ...onMain }), speaks: true },
    { name: 'workflow_run', payload: workflowRun({ event: 'pull_request', ...onMain }), speaks: false },
    { name: 'workflow_run', payload: workflowRun({ event: 'issue_comment', ...onMain }), speaks: false },
    { name: 'workflow_run', payload: workflowRun({ event: 'workflow_run', ...onMain }), speaks: false },
    {
      name: 'workflow_run',
      payload: workflowRun({ event: 'repository_dispatch', ...onMain }),
      speaks: false,
    },
    {
      name: 'workflow_run',
      payload: workflowRun({ event: 'pull_request_target', ...onMain }),
      speaks: false,
    },
    {
      name: 'workflow_run',
      payload: workflowRun({ event: 'push', ...onMain, head_repository: fork }),
      speaks: false,
    },
    {
      name: 'workflow_run',
      payload: workflowRun({ event: 'push', ...onMain, head_branch: 'x' }),
      speaks: false,
    },
  ])('on $name $environment: $speaks', ({ name, payload, environment, speaks }) => {
    expect(context(name, payload, environment).source.defaultBranch).toBe(speaks);
  });
});

describe('the pull request is asked for', () => {
  const named = { number: 3, head: { sha: 'head' }, base: { repo: { id: 7 } } };
  const byHead = { kind: 'by-head', owner: 'stranger', branch: 'change', sha: 'head' };
  test.each([
    {
      what: 'by commit after a push',
      name: 'push',
      payload: {},
      asked: { kind: 'by-commit', sha: 'merge-or-branch' },
    },
    { what: 'not for a tag', name: 'push', payload: {}, ref: 'refs/tags/v1', asked: { kind: 'none' } },
    { what: 'not on a schedule', name: 'schedule', payload: {}, asked: { kind: 'none' } },
    { what: 'not for a merge queue', name: 'merge_group', payload: {}, asked: { kind: 'none' } },
    { what: 'by head for a fork', name: 'workflow_run', payload: workflowRun(), asked: byHead },
    {
      what: 'not when GitHub names it',
      name: 'workflow_run',
      payload: workflowRun({ pull_requests: [named] }),
      asked: { kind: 'known', number: 3 },
    },
    {
      what: 'by head when what GitHub names belongs to another repository',
      name: 'workflow_run',
      payload: workflowRun({ pull_requests: [{ ...named, base: { repo: { id: 8 } } }] }),
      asked: byHead,
    },
    {
      what: 'by head when what GitHub names has moved on',
      name: 'workflow_run',
      payload: workflowRun({ pull_requests: [{ ...named, head: { sha: 'newer' } }] }),
      asked: byHead,
    },
    {
      what: 'not when the fork is gone',
      name: 'workflow_run',
      payload: workflowRun({ head_repository: null }),
      asked: { kind: 'none' },
    },
  ])('$what', ({ name, payload, ref, asked }) => {
    expect(context(name, payload, ref === undefined ? {} : { GITHUB_REF: ref }).pullRequest).toEqual(asked);
  });
});

test('after a workflow_run the artifacts are those of the run that triggered it', () => {
  const { artifactsRunId, runId, source } = context('workflow_run', workflowRun());
  expect({ artifactsRunId, runId, sha: source.sha }).toEqual({ artifactsRunId: 99, runId: 42, sha: 'head' });
});

test('a second attempt links to itself', () => {
  expect(context('push', {}, { GITHUB_RUN_ATTEMPT: '3' }).source.runUrl).toBe(
    'https://github.com/acme/tools/actions/runs/42/attempts/3',
  );
});

test.each([undefined, null, 'text', [], { pull_request: 'none', workflow_run: 7, repository: [] }])(
  'outside Actions, or with a payload %j, everything is unknown and nothing breaks',
  (payload) => {
    expect(readRunContext({}, payload)).toEqual({
      source: {
        repository: undefined,
        sha: undefined,
        pullRequest: undefined,
        runUrl: undefined,
        event: undefined,
        defaultBranch: false,
      },
      repository: undefined,
      pullRequest: { kind: 'none' },
      fromFork: false,
      readOnlyFor: undefined,
      runId: undefined,
      artifactsRunId: undefined,
    });
  },
);

describe('code of a fork', () => {
  test.each([
    { name: 'pull_request', payload: pullRequest(fork), fromFork: true },
    { name: 'pull_request_target', payload: pullRequest(null), fromFork: true },
    { name: 'pull_request', payload: pullRequest(), fromFork: false },
    { name: 'workflow_run', payload: workflowRun(), fromFork: true },
    {
      name: 'workflow_run',
      payload: workflowRun({ event: 'push', head_repository: repository }),
      fromFork: false,
    },
    { name: 'push', payload: {}, fromFork: false },
  ])('on $name: $fromFork', ({ name, payload, fromFork }) => {
    expect(context(name, payload).fromFork).toBe(fromFork);
  });
});

import { describe, expect, test } from 'vitest';
import { anArtifact } from './artifact-builder.ts';
import { aProject } from './project.ts';

const dropped = anArtifact().blockedOn('tickets:read', 2).andPassed(2);

describe.each(['schedule', 'workflow_dispatch'] as const)('%s on the default branch', (event) => {
  test('files tickets and shows a check on the commit, without a pull request', async () => {
    const project = await aProject();
    project.tested(dropped);
    const { exitCode, report } = await project.on(event);
    expect(exitCode).toBe(0);
    expect(report?.source).toMatchObject({ event, defaultBranch: true });
    expect(report?.source).not.toHaveProperty('pullRequest');
    expect(project.tickets).toHaveLength(1);
    expect(project.checks[0]?.headSha).toBe(project.tools.head().sha);
    expect(project.comments).toEqual([]);
  });

  test('sees recovery', async () => {
    const project = await aProject();
    project.tested(dropped);
    await project.on(event);
    project.tested(anArtifact().andPassed(4));
    await project.on(event, { inputs: { 'close-recovered': 'true' } });
    expect(project.tickets[0]).toMatch(/^INT-1 Done/);
  });
});

describe('a push', () => {
  test('to a branch with a pull request comments there', async () => {
    const project = await aProject();
    project.tested(dropped);
    const { report } = await project.onPush({ branch: 'change' });
    expect(report?.source).toMatchObject({ pullRequest: project.pull.number, defaultBranch: false });
    expect(project.comments).toHaveLength(1);
  });

  test('to a branch without one shows a check and a summary only', async () => {
    const project = await aProject();
    const { sha } = project.tools.commit({ branch: 'lonely', files: { 'a.md': 'a' } });
    project.tested(dropped);
    const { exitCode, report, summary } = await project.onPush({ branch: 'lonely' });
    expect(exitCode).toBe(0);
    expect(report?.source.pullRequest).toBeUndefined();
    expect(project.comments).toEqual([]);
    expect(project.checks[0]?.headSha).toBe(sha);
    expect(summary).toContain('2 actions in 1 toolkit were dropped');
  });
});

describe('artifacts of this run', () => {
  test('are downloaded by name and read beside files of the workspace', async () => {
    const project = await aProject();
    const artifacts = { 'results-slack': { 'slack.json': anArtifact('slack').rejected(2).json() } };
    const run = project.tools.workflowRun({ pull: project.pull, artifacts });
    project.tested(dropped);
    const { outputs } = await project.onPullRequest({
      inputs: { 'artifact-name': 'results-*' },
      github: { run_id: String(run.id) },
    });
    expect(outputs).toMatchObject({ observations: '6', dropped: '4', groups: '2' });
  });
});

test('GitHub Enterprise Server is spoken to at its own address', async () => {
  const project = await aProject({ enterprise: true });
  project.tested(dropped);
  const { exitCode, report } = await project.onPullRequest({
    github: { server_url: 'https://ghe.acme.test' },
  });
  expect(exitCode).toBe(0);
  expect(report?.undelivered).toEqual([]);
  expect(project.comments[0]).toContain('(<https://ghe.acme.test/acme/tools/actions/runs/1001>)');
  expect(project.checks[0]?.conclusion).toBe('neutral');
});

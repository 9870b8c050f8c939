import { describe, expect, test } from 'vitest';
import type { WorkflowRun } from '../stand-ins/github/model/runs.ts';
import type { Permissions } from '../stand-ins/github/tokens.ts';
import { anArtifact } from './artifact-builder.ts';
import { aProject, type Project } from './project.ts';

const dropped = anArtifact().blockedOn('tickets:read', 2).andPassed(2);

/** What GitHub leaves of a token in a run for a fork's pull request; secrets are empty there. */
const readOnly: Permissions = {
  actions: 'read',
  checks: 'read',
  contents: 'read',
  issues: 'read',
  pull_requests: 'read',
};
const withoutSecrets = { inputs: { 'linear-api-key': '' } };

describe("the run of a fork's pull request", () => {
  test('says once that its token is read-only; summary and annotations still come', async () => {
    const project = await aProject({ fromFork: true, permissions: readOnly });
    project.tested(dropped);
    const { exitCode, report, summary, annotations } = await project.onPullRequest(withoutSecrets);
    expect(exitCode).toBe(0);
    expect(report?.warnings).toMatchInlineSnapshot(`
      [
        "GitHub gives pull requests from forks a read-only token, so the pull request gets no comment and no check; the job summary and the annotations of this run hold the report. To comment as well, report from a workflow_run workflow.",
        "no tickets were filed: GitHub gives pull requests from forks no secrets. Report from a workflow_run workflow to file them.",
      ]
    `);
    expect(report?.undelivered).toEqual([
      { what: 'comment', reason: 'the token is read-only' },
      { what: 'check', reason: 'the token is read-only' },
    ]);
    expect(summary.split('GitHub gives pull requests from forks a read-only token')).toHaveLength(2);
    expect(summary).toContain('FRESHDESK_ACTION_2');
    expect(annotations.map(({ properties }) => properties['file'])).toEqual([
      'apps/freshdesk/actions/action_1.py',
      'apps/freshdesk/actions/action_2.py',
    ]);
  });

  test.each([
    ['tracker linear', { tracker: 'linear' }, ''],
    [
      'fail-on new',
      { 'fail-on': 'new' },
      ', and `fail-on: new` was not applied, because only tickets remember what is old',
    ],
    ['tracker github with a token of secrets', { tracker: 'github', 'github-token': '' }, ''],
  ])('with %s is green, says once why nothing is filed, and reports', async (_what, inputs, more) => {
    const project = await aProject({ fromFork: true, permissions: readOnly });
    project.tested(dropped);
    const run = await project.onPullRequest({ inputs: { ...withoutSecrets.inputs, ...inputs } });
    expect(run.exitCode).toBe(0);
    expect(run.report?.warnings.filter((warning) => warning.startsWith('no tickets'))).toEqual([
      `no tickets were filed${more}: GitHub gives pull requests from forks no secrets. Report from a workflow_run workflow to file them.`,
    ]);
    expect(run.summary).toContain('FRESHDESK_ACTION_2');
    expect(run.annotations.map(({ level }) => level)).toEqual(['warning', 'warning']);
  });

  test('with tracker github tries its token, which settings can widen, and is green when it is refused', async () => {
    const project = await aProject({ fromFork: true, permissions: readOnly });
    project.tested(dropped);
    const { exitCode, report } = await project.onPullRequest({
      inputs: { ...withoutSecrets.inputs, tracker: 'github', 'fail-on': 'new' },
    });
    expect(exitCode).toBe(0);
    expect(report?.groups[0]?.ticket.kind).toBe('undelivered');
  });

  test('still fails on any', async () => {
    const project = await aProject({ fromFork: true, permissions: readOnly });
    project.tested(dropped);
    const { exitCode } = await project.onPullRequest({
      inputs: { ...withoutSecrets.inputs, tracker: 'linear', 'fail-on': 'any' },
    });
    expect(exitCode).toBe(1);
  });

  test('asks for nothing that it was already refused', async () => {
    const project = await aProject({ fromFork: true, permissions: readOnly });
    project.tested(dropped);
    await project.onPullRequest(withoutSecrets);
    expect(project.github.requests.filter(({ status }) => status === 403)).toHaveLength(1);
  });

  test('annotates at most ten times of each level, the last of which counts the rest', async () => {
    const project = await aProject({ fromFork: true, permissions: readOnly });
    project.tested(anArtifact().blockedOn('tickets:read', 25));
    const { annotations, log } = await project.onPullRequest(withoutSecrets);
    expect(annotations.map(({ level }) => level)).toEqual(Array.from({ length: 10 }, () => 'warning'));
    expect(annotations.at(-1)?.message).toBe('16 more are listed in the job summary.');
    expect(log.match(/##\[warning\]/g)).toHaveLength(10);
  });

  test('is quiet when it drops nothing', async () => {
    const project = await aProject({ fromFork: true, permissions: readOnly });
    project.tested(anArtifact().andPassed(3));
    const { exitCode, annotations } = await project.onPullRequest(withoutSecrets);
    expect(exitCode).toBe(0);
    expect(annotations).toEqual([]);
  });
});

describe('a run that Dependabot started', () => {
  const github = { actor: 'dependabot[bot]' };

  test('without a key is green with fail-on new', async () => {
    const project = await aProject({ permissions: readOnly });
    project.tested(dropped);
    const { exitCode, report } = await project.onPullRequest({
      github,
      inputs: { ...withoutSecrets.inputs, 'fail-on': 'new' },
    });
    expect(exitCode).toBe(0);
    expect(report?.warnings[1]).toMatch(/^no tickets were filed.*started by Dependabot no secrets/);
  });

  test('with a key among its own secrets files', async () => {
    const project = await aProject({ permissions: readOnly });
    project.tested(dropped);
    await project.onPullRequest({ github });
    expect(project.tickets).toHaveLength(1);
  });
});

/** A fork's pull request whose own run uploaded what its tester saw. */
async function aFork(
  files: Record<string, string> = { 'freshdesk.json': dropped.json() },
  permissions: Permissions = { actions: 'read', checks: 'write', contents: 'read', pull_requests: 'write' },
): Promise<{ project: Project; run: WorkflowRun }> {
  const project = await aProject({ fromFork: true, permissions });
  const run = project.tools.workflowRun({
    pull: project.pull,
    artifacts: { 'curl-tester-results': files },
  });
  return { project, run };
}

describe('a workflow_run after it', () => {
  const inputs = { artifacts: '', 'artifact-name': 'curl-tester-results' };

  test('downloads the artifact and reports on the pull request', async () => {
    const { project, run } = await aFork();
    const { exitCode, report } = await project.onWorkflowRun(run, { inputs });
    expect(exitCode).toBe(0);
    expect(report?.source).toMatchObject({
      event: 'workflow_run',
      pullRequest: project.pull.number,
      sha: project.headSha,
      defaultBranch: false,
    });
    expect(project.comments).toHaveLength(1);
    expect(project.checks[0]).toMatchObject({ headSha: project.headSha, conclusion: 'neutral' });
    expect(project.tickets).toHaveLength(1);
  });

  test('does not believe an artifact that claims another pull request', async () => {
    const claims = { pull_request: 2, pr_number: 2, issue: { number: 2 }, source: { pullRequest: 2 } };
    const document = { ...(JSON.parse(dropped.json()) as object), ...claims };
    const { project, run } = await aFork({
      'freshdesk.json': JSON.stringify(document),
      'pr.txt': '2',
      NR: '2',
    });
    const victim = project.tools.openPullRequest({ branch: 'victim' });
    await project.onWorkflowRun(run, { inputs });
    expect(project.tools.commentsOn(victim.number)).toEqual([]);
    expect(project.comments).toHaveLength(1);
  });

  test('finds nobody when the pull request has moved on, and still files the tickets', async () => {
    const { project, run } = await aFork();
    project.pull.pull?.head.repository.commit({ branch: 'change', files: { 'more.md': 'more' } });
    const { exitCode, report } = await project.onWorkflowRun(run, { inputs });
    expect(exitCode).toBe(0);
    expect(report?.source.pullRequest).toBeUndefined();
    expect(project.comments).toEqual([]);
    expect(project.tickets).toHaveLength(1);
  });

  test('changes no ticket that stands, whatever its artifact says is blocked', async () => {
    const { project, run } = await aFork();
    await project.onWorkflowRun(run, { inputs });
    const { title, description } = project.ticket();
    const larger = project.tools.workflowRun({
      pull: project.pull,
      artifacts: {
        'curl-tester-results': { 'freshdesk.json': anArtifact().blockedOn('tickets:read', 9).json() },
      },
    });
    const { report } = await project.onWorkflowRun(larger, { inputs });
    expect(report?.groups[0]).toMatchObject({ ticket: { kind: 'unchanged' } });
    expect(report?.groups[0]?.actions).toHaveLength(9);
    expect(project.ticket()).toMatchObject({ title, description });
    expect(project.ticketComments()).toEqual([]);
  });

  test('from the default branch of a fork recovers nothing', async () => {
    const { project, run } = await aFork();
    await project.onWorkflowRun(run, { inputs });
    const pushed = project.tools.workflowRun({
      pull: project.pull,
      event: 'push',
      artifacts: { 'curl-tester-results': { 'freshdesk.json': anArtifact().andPassed(4).json() } },
    });
    await project.onWorkflowRun(pushed, { inputs: { ...inputs, 'close-recovered': 'true' } });
    expect(project.tickets[0]).toMatch(/^INT-1 Backlog/);
  });

  test.each([
    { when: 'there is none of that name', name: 'other', expired: false, may: 'read', message: /other/ },
    {
      when: 'it has expired',
      name: 'curl-tester-results',
      expired: true,
      may: 'read',
      message: /has expired/,
    },
    { when: 'the token may not read it', name: '*', expired: false, message: /actions: read/ },
  ] as const)(
    'when $when: says so, files nothing, is green',
    async ({ name, expired, message, ...token }) => {
      const actions: Permissions = 'may' in token ? { actions: token.may } : {};
      const permissions: Permissions = {
        checks: 'write',
        contents: 'read',
        pull_requests: 'write',
        ...actions,
      };
      const { project, run } = await aFork({ 'freshdesk.json': dropped.json() }, permissions);
      for (const artifact of project.tools.artifacts) artifact.expired = expired;
      const { exitCode, report } = await project.onWorkflowRun(run, {
        inputs: { ...inputs, 'artifact-name': name },
      });
      expect(exitCode).toBe(0);
      expect(report?.problems).toHaveLength(1);
      expect(`${report?.problems[0]?.message} ${report?.problems[0]?.remedy}`).toMatch(message);
      expect(project.tickets).toEqual([]);
      expect(project.checks[0]).toMatchObject({
        conclusion: 'neutral',
        title: 'Not evaluated: no artifacts',
      });
    },
  );
});

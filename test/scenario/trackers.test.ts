import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anArtifact } from './artifact-builder.ts';
import { aProject, type Project } from './project.ts';

const dropped = anArtifact().blockedOn('tickets:read', 2).andPassed(2);

/** Everything but the pull request. */
function issuesOf(project: Project): readonly string[] {
  return [...project.tools.issues.values()]
    .filter(({ pull }) => pull === undefined)
    .map(({ number, state, title }) => `#${number} ${state}: ${title}`);
}

describe('tracker github', () => {
  const inputs = { tracker: 'github', 'linear-labels': 'auth-failure' };
  const permissions = { checks: 'write', contents: 'read', pull_requests: 'write', issues: 'write' } as const;

  test('files issues, once', async () => {
    const project = await aProject({ permissions });
    project.tested(dropped);
    await project.onPullRequest({ inputs });
    const { report } = await project.onPullRequest({ inputs });
    expect(issuesOf(project)).toEqual(['#2 open: [auth-scope][freshdesk] 2 actions blocked: tickets:read']);
    expect(report?.groups[0]?.ticket).toMatchObject({ kind: 'unchanged', ticket: { name: '#2' } });
    expect(project.linear.requests).toEqual([]);
  });

  test('comments and closes on recovery', async () => {
    const project = await aProject({ permissions });
    project.tested(dropped);
    await project.onPullRequest({ inputs });
    project.tested(anArtifact().andPassed(4));
    await project.onPush({ inputs: { ...inputs, 'close-recovered': 'true' } });
    expect(issuesOf(project)).toEqual(['#2 closed: [auth-scope][freshdesk] 2 actions blocked: tickets:read']);
    expect(project.tools.commentsOn(2)[0]?.body).toContain('**Recovered:**');
  });

  test('two runs at the same time leave one open issue', async () => {
    const project = await aProject({ permissions });
    project.tested(dropped);
    await Promise.all([
      project.onPullRequest({ inputs }),
      project.onPullRequest({ inputs: { ...inputs, report: 'other-report.json' } }),
    ]);
    expect(issuesOf(project).filter((issue) => issue.includes('open'))).toHaveLength(1);
  });

  test('without the permission says which one, and is green', async () => {
    const project = await aProject();
    project.tested(dropped);
    const { exitCode, report } = await project.onPullRequest({ inputs });
    expect(exitCode).toBe(0);
    expect(report?.undelivered[0]?.reason).toMatch(/issues: (?:read|write)/);
    expect(project.comments).toHaveLength(1);
  });
});

describe('tracker local', () => {
  const inputs = { tracker: 'local' };

  test('files Markdown into the folder, once', async () => {
    const project = await aProject();
    project.tested(dropped);
    await project.onPullRequest({ inputs });
    const { report } = await project.onPullRequest({ inputs });
    const folder = join(project.folder, '.scopekeeper/tickets');
    const [ticket = '', ...others] = readdirSync(folder).filter((name) => name.endsWith('.md'));
    expect(others).toEqual([]);
    expect(readFileSync(join(folder, ticket), 'utf8')).toContain('2 actions blocked: tickets:read');
    expect(report?.groups[0]?.ticket.kind).toBe('unchanged');
  });
});

describe('tracker none', () => {
  test.each([{ tracker: 'none' }, { 'linear-api-key': '' }])(
    '%o files nothing and still shows everything',
    async (inputs) => {
      const project = await aProject();
      project.tested(dropped);
      const { exitCode, outputs, report } = await project.onPullRequest({ inputs });
      expect(exitCode).toBe(0);
      expect(outputs).toMatchObject({ dropped: '2', 'tickets-created': '0', undelivered: '0' });
      expect(report?.groups[0]?.ticket).toEqual({ kind: 'none' });
      expect(project.comments).toHaveLength(1);
      expect(project.linear.requests).toEqual([]);
    },
  );
});

describe('a dry run', () => {
  test.each([
    ['linear', 'would create a ticket'],
    ['github', 'would create a ticket'],
    ['local', 'would create a ticket'],
    ['none', '-'],
  ])('with tracker %s prints the plan and writes nothing anywhere', async (tracker, plan) => {
    const project = await aProject({
      permissions: { checks: 'write', contents: 'read', pull_requests: 'write', issues: 'write' },
    });
    project.tested(dropped);
    const { exitCode, log, summary } = await project.onPullRequest({
      inputs: { 'dry-run': 'true', tracker },
    });
    expect(exitCode).toBe(0);
    expect(log).toMatch(new RegExp(`freshdesk +tickets:read +2 +missing scope +${plan}\\n`));
    expect(summary).toContain(tracker === 'none' ? '| - |' : 'dry run: create a ticket');
    expect(project.writes).toEqual([]);
    expect(existsSync(join(project.folder, '.scopekeeper'))).toBe(false);
  });

  test('tells what would become of tickets that exist', async () => {
    const project = await aProject();
    project.tested(dropped, anArtifact('slack').rejected(), anArtifact('zendesk').blockedOn('read'));
    await project.onPullRequest();
    project.linear.workspace.close(project.ticket(2), 'completed');
    project.linear.workspace.close(project.ticket(3), 'canceled');
    project.tested(
      anArtifact().blockedOn('tickets:read', 3),
      anArtifact('slack').rejected(),
      anArtifact('zendesk').blockedOn('read'),
    );
    const before = project.writes;
    const { report } = await project.onPullRequest({ inputs: { 'dry-run': 'true' } });
    expect(project.writes).toEqual(before);
    expect(report?.groups.map(({ ticket }) => ticket)).toMatchInlineSnapshot(`
      [
        {
          "creates": false,
          "kind": "dry-run",
          "would": "update INT-1 with a comment",
        },
        {
          "creates": true,
          "kind": "dry-run",
          "would": "create a ticket that follows INT-2",
        },
        {
          "creates": false,
          "kind": "dry-run",
          "would": "leave INT-3 canceled",
        },
      ]
    `);
  });

  test('of a recovery closes nothing', async () => {
    const project = await aProject();
    project.tested(dropped);
    await project.onPullRequest();
    project.tested(anArtifact().andPassed(4));
    const { report } = await project.onPush({ inputs: { 'dry-run': 'true', 'close-recovered': 'true' } });
    expect(report?.recovered).toMatchObject([{ ticket: { name: 'INT-1' }, outcome: 'dry-run' }]);
    expect(project.ticketComments()).toEqual([]);
    expect(project.tickets[0]).toMatch(/Backlog/);
  });
});

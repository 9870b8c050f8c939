import { describe, expect, test } from 'vitest';
import { anArtifact } from './artifact-builder.ts';
import { aProject, type Project } from './project.ts';

/** A project whose first run, for the pull request, filed INT-1 for two actions. */
async function aTicketedProject(): Promise<Project> {
  const project = await aProject();
  project.tested(anArtifact().blockedOn('tickets:read', 2).andPassed(2));
  await project.onPullRequest();
  return project;
}

describe('the same once more', () => {
  test('writes no ticket, no ticket comment and no second comment', async () => {
    const project = await aTicketedProject();
    const before = project.ticket().updatedAt;
    const { outputs, report } = await project.onPullRequest();
    expect(project.tickets).toHaveLength(1);
    expect(project.ticket().updatedAt).toBe(before);
    expect(project.ticketComments()).toEqual([]);
    expect(project.comments).toHaveLength(1);
    expect(outputs).toMatchObject({ 'tickets-created': '0', 'tickets-updated': '0', undelivered: '0' });
    expect(report?.groups[0]?.ticket).toMatchObject({ kind: 'unchanged', ticket: { name: 'INT-1' } });
  });

  // An edit notifies nobody, and without it the comment would name a commit and a run that are not the latest, and
  // the number that keeps an older, slower run from overwriting it would be missing.
  test('moves the comment to the latest run, in place', async () => {
    const project = await aTicketedProject();
    await project.onPullRequest();
    const [second = ''] = project.comments;
    await project.onPullRequest();
    expect(project.comments).toEqual([second.replaceAll('1002', '1003')]);
    expect(project.writes.filter((write) => write === 'issues/create-comment')).toHaveLength(1);
  });

  test('an older run that is slower leaves the comment of the newer one alone', async () => {
    const project = await aTicketedProject();
    const { comments } = project;
    project.tested(anArtifact().andPassed(4));
    const { report } = await project.onPullRequest({ github: { run_id: '900' } });
    expect(project.comments).toEqual(comments);
    expect(report?.warnings).toEqual([
      'a later run has already commented on the pull request; its comment stands',
    ]);
  });
});

describe('when other actions are blocked than before', () => {
  test('on the default branch the ticket follows, and one comment tells what changed', async () => {
    const project = await aTicketedProject();
    project.tested(anArtifact().andPassed().blockedOn('tickets:read', 2).andPassed());
    await project.onPush();
    await project.onPush();
    expect(project.tickets).toHaveLength(1);
    expect(project.ticketComments().map((body) => project.neat(body).replace(/`[0-9a-f]{12}`/, '`<main>`')))
      .toMatchInlineSnapshot(`
      [
        "**The set of blocked actions changed:** 2 actions now.

      Newly blocked: \`FRESHDESK_ACTION_3\`

      No longer blocked: \`FRESHDESK_ACTION_1\`

      Seen in [this CI run](<https://github.com/acme/tools/actions/runs/1002>) of \`acme/tools\` at commit \`<main>\`.",
      ]
    `);
    expect(project.ticket().description).toContain('FRESHDESK_ACTION_3');
    expect(project.ticket().description).not.toContain('FRESHDESK_ACTION_1');
  });

  test('on a pull request the ticket grows, but what passes there is not yet what ships', async () => {
    const project = await aTicketedProject();
    project.tested(anArtifact().andPassed().blockedOn('tickets:read', 2).andPassed());
    await project.onPullRequest();
    expect(project.ticket().title).toBe('[auth-scope][freshdesk] 3 actions blocked: tickets:read');
    expect(project.ticketComments()[0]).toContain('Newly blocked: `FRESHDESK_ACTION_3`');
    expect(project.ticketComments()[0]).not.toContain('No longer blocked');
  });

  test('a run that calls only some of them cannot make the ticket forget the others', async () => {
    const project = await aTicketedProject();
    project.tested(anArtifact().blockedOn('tickets:read', 1));
    await project.onPush();
    project.tested(anArtifact().andPassed(1));
    await project.onPush({ inputs: { 'close-recovered': 'true' } });
    expect(project.tickets[0]).toMatch(/^INT-1 Backlog/);
  });

  test('what people wrote around our part of the ticket stays', async () => {
    const project = await aTicketedProject();
    const ticket = project.ticket();
    ticket.description = `Call Ann first.\n\n${ticket.description}\n\nAnn says: on Monday.`;
    project.tested(anArtifact().blockedOn('tickets:read', 3));
    await project.onPullRequest();
    expect(ticket.description).toMatch(/^Call Ann first\.\n\n<!-- scopekeeper:dedup=/);
    expect(ticket.description).toMatch(/scopekeeper:end -->\n\nAnn says: on Monday\.$/);
    expect(ticket.title).toBe('[auth-scope][freshdesk] 3 actions blocked: tickets:read');
  });
});

describe('when everything passes again', () => {
  test('a run that could not read everything recovers nothing, and says so', async () => {
    const project = await aTicketedProject();
    project.tested(anArtifact().andPassed(4));
    project.file('results/other-shard.json', '{"toolkit": "freshdesk", "responses": [');
    const { report } = await project.onPush({ inputs: { 'close-recovered': 'true' } });
    expect(project.tickets[0]).toMatch(/^INT-1 Backlog/);
    expect(report?.warnings).toContain(
      'no ticket was recovered or made smaller, because a part of the artifacts could not be read',
    );
  });

  test('a run on the default branch says so on the ticket, once', async () => {
    const project = await aTicketedProject();
    project.tested(anArtifact().andPassed(4));
    const { report, outputs } = await project.onPush();
    await project.onPush();
    expect(project.tickets[0]).toMatch(/^INT-1 Backlog/);
    expect(project.ticketComments().map((body) => project.neat(body).replace(/`[0-9a-f]{12}`/, '`<main>`')))
      .toMatchInlineSnapshot(`
      [
        "**Recovered:** every action of this ticket passed on the default branch. Close this ticket if you agree; set \`close-recovered\` to have it closed.

      Seen in [this CI run](<https://github.com/acme/tools/actions/runs/1002>) of \`acme/tools\` at commit \`<main>\`.",
      ]
    `);
    expect(report?.recovered).toMatchObject([{ ticket: { name: 'INT-1' }, outcome: 'commented' }]);
    expect(outputs['tickets-updated']).toBe('1');
  });

  test('close-recovered closes the ticket', async () => {
    const project = await aTicketedProject();
    project.tested(anArtifact().andPassed(4));
    const { report } = await project.onPush({ inputs: { 'close-recovered': 'true' } });
    expect(project.tickets[0]).toMatch(/^INT-1 Done/);
    expect(report?.recovered[0]?.outcome).toBe('closed');
  });

  test.each([
    ['a pull request', (project: Project) => project.onPullRequest({ inputs: closing })],
    ['a push to another branch', (project: Project) => project.onPush({ branch: 'change', inputs: closing })],
  ])('%s proves nothing', async (_what, run) => {
    const project = await aTicketedProject();
    project.tested(anArtifact().andPassed(4));
    await run(project);
    expect(project.tickets[0]).toMatch(/^INT-1 Backlog/);
    expect(project.ticketComments()).toEqual([]);
  });

  test.each([
    ['read nothing', []],
    ['did not call one of its actions', [anArtifact().andPassed(1)]],
    ['called another toolkit only', [anArtifact('slack').andPassed(4)]],
    ['saw one of its actions fail for another reason', [anArtifact().andPassed(1).andFailed(1)]],
  ])('a run that %s proves nothing', async (_what, artifacts) => {
    const project = await aTicketedProject();
    project.tested(...artifacts);
    const { exitCode } = await project.onPush({ inputs: closing });
    expect(exitCode).toBe(0);
    expect(project.tickets[0]).toMatch(/^INT-1 Backlog/);
    expect(project.ticketComments()).toEqual([]);
  });
});

const closing = { 'close-recovered': 'true' };

describe('when the failure of a closed ticket comes back', () => {
  test('a canceled one is muted, and every page says so', async () => {
    const project = await aTicketedProject();
    project.linear.workspace.close(project.ticket(), 'canceled');
    const { report, summary } = await project.onPullRequest();
    expect(project.tickets).toEqual([
      'INT-1 Canceled: [auth-scope][freshdesk] 2 actions blocked: tickets:read',
    ]);
    expect(report?.groups[0]?.ticket).toMatchObject({ kind: 'muted', ticket: { name: 'INT-1' } });
    for (const page of [summary, project.comments[0], project.checks[1]?.summary])
      expect(page).toContain('[`INT-1`](<https://linear.app/acme/issue/INT-1>) (muted: it was canceled)');
  });

  test('a completed one gets a successor that links it', async () => {
    const project = await aTicketedProject();
    project.linear.workspace.close(project.ticket(), 'completed');
    await project.onPullRequest();
    await project.onPullRequest();
    expect(project.tickets).toEqual([
      'INT-1 Done: [auth-scope][freshdesk] 2 actions blocked: tickets:read',
      'INT-2 Backlog: [auth-scope][freshdesk] 2 actions blocked: tickets:read',
    ]);
    expect(project.ticket(2).description).toMatch(/dedup=v1:[0-9a-f]{32} generation=1 -->/);
    expect(project.linear.workspace.relations).toMatchObject([
      { issue: project.ticket(2), relatedIssue: project.ticket(1) },
    ]);
  });

  test.each(['completed', 'canceled'] as const)(
    'the configuration can have a %s one reopened',
    async (how) => {
      const project = await aTicketedProject();
      project.linear.workspace.close(project.ticket(), how);
      project.file('.github/scopekeeper.yml', `tickets: { recurrence: { ${how}: reopen } }`);
      await project.onPullRequest();
      expect(project.tickets).toHaveLength(1);
      expect(project.ticket().state.type).not.toBe(how);
      expect(project.ticketComments()[0]).toContain('**Blocked again:** 2 actions');
    },
  );

  test('a closed and archived one is found all the same', async () => {
    const project = await aTicketedProject();
    project.linear.workspace.close(project.ticket(), 'canceled');
    project.linear.workspace.archive(project.ticket());
    await project.onPullRequest();
    expect(project.tickets).toHaveLength(1);
  });
});

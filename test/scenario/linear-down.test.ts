import { describe, expect, test } from 'vitest';
import type { Failure } from '../stand-ins/failures.ts';
import { anArtifact } from './artifact-builder.ts';
import { aProject } from './project.ts';

const dropped = anArtifact().blockedOn('tickets:read', 2).andPassed(2);

const outages: readonly (readonly [string, Failure, RegExp])[] = [
  ['answers 500', { kind: 'status', status: 500 }, /failure of its own \(HTTP 500\)/],
  ['answers 429', { kind: 'status', status: 429 }, /limits how much may be asked/],
  ['is out of budget', { kind: 'primary-rate-limit', resetInSeconds: 3600 }, /asks to wait 3600 seconds/],
  ['takes the request and never answers', { kind: 'timeout' }, /did not answer in time/],
  ['resets the connection', { kind: 'reset' }, /could not be reached \(ECONNRESET\)/],
  ['breaks off in its answer', { kind: 'truncated' }, /could not be reached \(ECONNRESET\)/],
  [
    'is behind a proxy that shows a page',
    { kind: 'html', status: 200 },
    /something else than Linear answered/,
  ],
  ['answers with JSON of another shape', { kind: 'wrong-json' }, /something else than Linear answered/],
];

/** On a busy machine the last try may meet the end of the time budget instead. */
const orLate = (reason: RegExp): RegExp => new RegExp(`${reason.source}|did not answer in time`);

describe('an outage of Linear never fails the job', () => {
  test.concurrent.for(outages)('%s', async ([, failure, reason], context) => {
    const project = await aProject({}, context);
    project.linear.failNext('*', failure, Infinity);
    project.tested(dropped);
    const { exitCode, outputs, report, summary } = await project.onPullRequest({
      inputs: { 'time-budget': '3' },
    });
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ dropped: '2', 'tickets-created': '0', undelivered: '1' });
    expect(report?.groups[0]?.ticket).toMatchObject({
      kind: 'undelivered',
      reason: expect.stringMatching(orLate(reason)),
    });
    for (const page of [summary, project.comments[0], project.checks[0]?.summary]) {
      expect(page).toContain('not filed, see below');
      expect(page).toMatch(/ticket not delivered: `/);
    }
  });

  test.concurrent('and neither does a key that Linear does not know', async (context) => {
    const project = await aProject({}, context);
    project.tested(dropped);
    const { exitCode, report } = await project.onPullRequest({
      inputs: { 'linear-api-key': 'lin_api_wrong' },
    });
    expect(exitCode).toBe(0);
    expect(report?.undelivered).toMatchObject([
      { what: 'ticket', reason: expect.stringMatching(/Linear refused the API key/) },
    ]);
  });

  test.concurrent('the next run files what this one could not', async (context) => {
    const project = await aProject({}, context);
    project.linear.failNext('*', { kind: 'status', status: 503 }, Infinity);
    project.tested(dropped);
    await project.onPullRequest({ inputs: { 'time-budget': '3' } });
    project.linear.heal();
    await project.onPullRequest();
    expect(project.tickets).toEqual([
      'INT-1 Backlog: [auth-scope][freshdesk] 2 actions blocked: tickets:read',
    ]);
    expect(project.comments[0]).toContain('INT-1');
  });
});

describe('a short failure of Linear is ridden out', () => {
  test.concurrent.for(outages.filter(([, { kind }]) => kind !== 'timeout' && kind !== 'primary-rate-limit'))(
    'it %s once',
    async ([, failure], context) => {
      const project = await aProject({}, context);
      project.linear.failNext('issueCreate', failure);
      project.tested(dropped);
      const { outputs } = await project.onPullRequest({ inputs: { 'time-budget': '20' } });
      expect(project.tickets).toHaveLength(1);
      expect(outputs['undelivered']).toBe('0');
    },
  );
});

describe('a ticket whose making was not confirmed is adopted, not made again', () => {
  const lost: readonly (readonly [string, Exclude<Failure, { kind: 'slow' | 'after-effect' }>])[] = [
    ['the connection is reset', { kind: 'reset' }],
    ['half of the answer arrives', { kind: 'truncated' }],
    ['a gateway says 502', { kind: 'status', status: 502 }],
    ['a page for people arrives', { kind: 'html' }],
  ];
  test.concurrent.for(lost)('%s', async ([, failure], context) => {
    const project = await aProject({}, context);
    project.linear.failNext('issueCreate', { kind: 'after-effect', failure });
    project.tested(dropped);
    const { exitCode, outputs, report } = await project.onPullRequest({ inputs: { 'time-budget': '20' } });
    expect(exitCode).toBe(0);
    expect(project.tickets).toHaveLength(1);
    expect(outputs['undelivered']).toBe('0');
    expect(report?.groups[0]?.ticket).toMatchObject({ ticket: { name: 'INT-1' } });
  });

  test.concurrent('the run dies waiting, and the next one finds the ticket', async (context) => {
    const project = await aProject({}, context);
    project.linear.failNext('issueCreate', { kind: 'after-effect', failure: { kind: 'timeout' } });
    project.tested(dropped);
    const { exitCode, outputs } = await project.onPullRequest({ inputs: { 'time-budget': '3' } });
    expect({ exitCode, undelivered: outputs['undelivered'] }).toEqual({ exitCode: 0, undelivered: '1' });
    const next = await project.onPullRequest();
    expect(project.tickets).toHaveLength(1);
    expect(next.report?.groups[0]?.ticket.kind).toBe('unchanged');
  });

  test.concurrent('a comment on a ticket is written once although its answer is lost', async (context) => {
    const project = await aProject({}, context);
    project.tested(dropped);
    await project.onPullRequest();
    project.linear.failNext('commentCreate', { kind: 'after-effect', failure: { kind: 'reset' } });
    project.tested(anArtifact().blockedOn('tickets:read', 3));
    await project.onPullRequest({ inputs: { 'time-budget': '20' } });
    expect(project.ticketComments()).toHaveLength(1);
  });
});

describe('half a success', () => {
  test('a team that does not exist is named, and everything else still comes', async () => {
    const project = await aProject();
    project.tested(dropped);
    const { exitCode, report } = await project.onPullRequest({ inputs: { 'linear-team': 'NOPE' } });
    expect(exitCode).toBe(0);
    expect(report?.undelivered[0]?.reason).toMatch(/NOPE/);
    expect(project.comments).toHaveLength(1);
  });

  test('labels and assignees that do not exist cost one warning each', async () => {
    const project = await aProject();
    project.tested(dropped, anArtifact('slack').rejected());
    const inputs = { 'linear-labels': 'auth-failure, nowhere', 'linear-assignee': 'nobody@acme.test' };
    const { report } = await project.onPullRequest({ inputs });
    expect(project.tickets).toHaveLength(2);
    expect(report?.warnings).toEqual([
      'Linear has no active user with the id or e-mail address given as assignee; its tickets are filed unassigned.',
      'Linear has no label "nowhere" for team INT; tickets are filed without it.',
    ]);
  });
});

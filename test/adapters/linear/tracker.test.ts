import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { fetchThrough } from '../../../src/adapters/http/fetch.ts';
import { createLinearTracker, type LinearOptions } from '../../../src/adapters/linear/tracker.ts';
import type { Tracker, TicketWritten } from '../../../src/flows/tracker.ts';
import { aChange, aTicket, keyOf, section, theTicket, undelivered } from '../../contract/trackers/writes.ts';
import { type Linear, startLinear } from '../../stand-ins/linear/linear.ts';
import type { Issue, Team } from '../../stand-ins/linear/model.ts';

let linear: Linear;
let team: Team;
let waits: number[];
beforeEach(async () => {
  linear = await startLinear();
  team = linear.workspace.team('INT', { triageEnabled: false });
  waits = [];
});
afterEach(async () => {
  await linear.close();
  linear.assertClean();
});

function run(options: Partial<LinearOptions> = {}): Tracker {
  let nowMillis = Date.now();
  const sleep = async (millis: number): Promise<void> => {
    waits.push(millis);
    nowMillis += millis;
  };
  const timing = { now: () => nowMillis, sleep, random: () => 1 };
  return createLinearTracker({
    fetch: fetchThrough(),
    apiKey: linear.key(),
    apiUrl: linear.url,
    timing,
    ...options,
  });
}

function toolkits(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `toolkit${index}`);
}

/** What a run does: look for everything, then create what is missing. */
async function fileAll(tracker: Tracker, names: readonly string[]): Promise<readonly TicketWritten[]> {
  const { matching } = await tracker.find({ keys: names.map((name) => keyOf(name)), allOpen: true });
  const known = new Set(matching.map(({ key }) => key));
  return tracker.apply(names.filter((name) => !known.has(keyOf(name))).map((name) => aTicket(name)));
}

/** What Linear says that the first request of the test costs. */
async function complexityOfFirstRequest(): Promise<number> {
  const [first] = linear.requests;
  const headers = { 'content-type': 'application/json', authorization: first?.token ?? '' };
  const answer = await fetch(linear.url, { method: 'POST', headers, body: first?.body ?? '' });
  return Number(answer.headers.get('x-complexity'));
}

describe('the number of requests', () => {
  it.each([
    [1, 3],
    [10, 3],
    [25, 3],
    [50, 5],
  ])('for %i new groups is %i', async (groups, requests) => {
    expect(undelivered(await fileAll(run(), toolkits(groups)))).toEqual([]);
    expect(linear.workspace.issues).toHaveLength(groups);
    expect(linear.requests).toHaveLength(requests);
  });

  it('for 25 groups that have an open ticket is 1', async () => {
    await fileAll(run(), toolkits(25));
    const before = linear.requests.length;
    await fileAll(run(), toolkits(25));
    expect(linear.requests.length - before).toBe(1);
  });

  it('for a second look in the same run is 1', async () => {
    const tracker = run();
    await tracker.find({ keys: [keyOf('freshdesk')], allOpen: true });
    const before = linear.requests.length;
    await tracker.find({ keys: [keyOf('zendesk')], allOpen: false });
    expect(linear.requests.length - before).toBe(1);
  });

  it('for 25 changes with comments is 2 in all', async () => {
    await fileAll(run(), toolkits(25));
    const before = linear.requests.length;
    const tracker = run();
    const { matching } = await tracker.find({
      keys: toolkits(25).map((name) => keyOf(name)),
      allOpen: false,
    });
    await tracker.apply(matching.map((ticket) => aChange(ticket, { title: 'New', comment: 'More.' })));
    expect(linear.workspace.comments).toHaveLength(25);
    expect(linear.requests.length - before).toBe(2);
  });

  it('stays far below the complexity that Linear refuses', async () => {
    await fileAll(run({ team: 'INT', labels: ['a'], assignee: 'a@acme.test', project: 'P' }), toolkits(25));
    expect(await complexityOfFirstRequest()).toBeLessThan(4_000);
  });
});

describe('finding', () => {
  it('knows a ticket by its id when people removed the marker', async () => {
    await fileAll(run(), ['freshdesk']);
    Object.assign(linear.workspace.issues[0] as Issue, { description: 'rewritten' });
    const { generation, body } = await theTicket(run(), keyOf('freshdesk'));
    expect(generation).toBe(0);
    expect(body).toMatch(/^rewritten\n\n<!-- scopekeeper:dedup=/);
  });

  it('goes by the ids alone where no hidden line survives in a text', async () => {
    await linear.close();
    linear = await startLinear({ rewriteMarkdown: (text) => text.replaceAll(/<!--.*?-->/g, '') });
    team = linear.workspace.team('INT');
    await fileAll(run(), ['freshdesk', 'zendesk']);
    await fileAll(run(), ['freshdesk', 'zendesk']);
    expect(linear.workspace.issues).toHaveLength(2);
    expect(await theTicket(run(), keyOf('zendesk'))).toMatchObject({ generation: 0, status: 'open' });
  });

  it('takes our ticket before a copy that somebody made of it', async () => {
    await fileAll(run(), ['freshdesk']);
    const [ours] = linear.workspace.issues;
    linear.workspace.issue(team, 'Copy', ours?.description);
    linear.workspace.close(ours as Issue, 'canceled');
    const { matching } = await run().find({ keys: [keyOf('freshdesk')], allOpen: false });
    expect(matching.map(({ title }) => title)).toEqual([ours?.title, 'Copy']);
  });

  it('does not take a ticket that merely names a key', async () => {
    linear.workspace.issue(team, 'Question', `What is ${keyOf('freshdesk')}?`);
    expect((await run().find({ keys: [keyOf('freshdesk')], allOpen: true })).matching).toEqual([]);
  });

  it('finds tickets in the archive and in the trash', async () => {
    await fileAll(run(), ['freshdesk', 'zendesk']);
    const [first, second] = linear.workspace.issues as [Issue, Issue];
    linear.workspace.close(first, 'completed');
    linear.workspace.archive(first);
    linear.workspace.trash(second);
    const { matching, open } = await run().find({
      keys: [keyOf('freshdesk'), keyOf('zendesk')],
      allOpen: true,
    });
    expect(matching.map(({ status }) => status)).toEqual(['completed', 'completed']);
    expect(open).toEqual([]);
  });

  it('looks further when the fourth generation exists', async () => {
    for (let generation = 0; generation < 6; generation += 1) {
      await run().apply([aTicket('freshdesk', { generation })]);
      const issue = linear.workspace.issues[generation] as Issue;
      linear.workspace.close(issue, 'completed');
      issue.description = 'without marker';
    }
    const { matching } = await run().find({ keys: [keyOf('freshdesk')], allOpen: false });
    expect(matching.map(({ generation }) => generation).sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('reads all pages', async () => {
    for (const name of toolkits(130)) {
      const key = keyOf('freshdesk', name);
      linear.workspace.issue(team, name, section(key, 0, 'from elsewhere'));
      linear.workspace.issue(team, name, section(keyOf('zendesk'), 0, 'all of one key'));
    }
    const { matching, open } = await run().find({ keys: [keyOf('zendesk')], allOpen: true });
    expect([matching.length, open.length]).toEqual([130, 260]);
  });
});

describe('where tickets go', () => {
  it('is the only team there is', async () => {
    await fileAll(run(), ['freshdesk']);
    expect(linear.workspace.issues[0]?.team.key).toBe('INT');
  });

  it.each([['ops'], ['OPS'], ['Operations'], ['its id']])('is the team named by %s', async (name) => {
    const ops = linear.workspace.team('OPS');
    ops.name = 'Operations';
    await fileAll(run({ team: name === 'its id' ? ops.id : name }), ['freshdesk']);
    expect(linear.workspace.issues[0]?.team).toBe(ops);
  });

  it('names the teams there are when none or a wrong one is configured', async () => {
    linear.workspace.team('OPS').name = 'Operations';
    expect(undelivered(await fileAll(run({ team: 'INTT' }), ['freshdesk']))[0]).toMatch(
      /no team "INTT".*OPS \(Operations\)/,
    );
    expect(undelivered(await fileAll(run(), ['freshdesk']))[0]).toMatch(
      /no Linear team is configured.*OPS \(Operations\)/,
    );
  });

  it('can differ by toolkit', async () => {
    const ops = linear.workspace.team('OPS');
    const ann = linear.workspace.user('ann@acme.test');
    const bob = linear.workspace.user('bob@acme.test');
    linear.workspace.project('Grants', ops);
    const routing = { Zendesk: { team: 'OPS', assignee: bob.id, project: 'grants' } };
    await fileAll(run({ team: 'INT', assignee: 'Ann@acme.test', routing }), ['freshdesk', 'zendesk']);
    expect(linear.workspace.issues).toMatchObject([
      { team: { key: 'INT' }, assignee: ann, project: null },
      { team: { key: 'OPS' }, assignee: bob, project: { name: 'Grants' } },
    ]);
  });

  it('costs one warning for everything that is missing, and no ticket', async () => {
    linear.workspace.user('gone@acme.test', { active: false });
    linear.workspace.project('Elsewhere', linear.workspace.team('OPS'));
    linear.workspace.label('auth-failure');
    const group = linear.workspace.label('Area', null, { isGroup: true });
    linear.workspace.label('api', null, { parent: group });
    linear.workspace.label('web', null, { parent: group });
    const labels = ['auth-failure', 'nope', 'Area', 'api', 'web'];
    const tracker = run({ team: 'INT', assignee: 'gone@acme.test', labels, project: 'Elsewhere' });
    expect(undelivered(await fileAll(tracker, ['freshdesk', 'zendesk']))).toEqual([]);
    expect(linear.workspace.issues[1]?.labels.map(({ name }) => name)).toEqual(['auth-failure', 'api']);
    expect(tracker.warnings()).toMatchInlineSnapshot(`
      [
        "Linear has no active user with the id or e-mail address given as assignee; its tickets are filed unassigned.",
        "The Linear project "Elsewhere" does not belong to team INT; tickets are filed without a project.",
        "Linear has no label "nope" for team INT; tickets are filed without it.",
        "Linear has no label "Area" for team INT; tickets are filed without it.",
        "The Linear label "web" excludes another one of its group; tickets are filed without it.",
      ]
    `);
  });

  it('leaves labels that people gave a ticket, and takes those of its team', async () => {
    linear.workspace.label('auth-failure', team);
    linear.workspace.label('auth-failure', linear.workspace.team('OPS'));
    await fileAll(run({ team: 'INT' }), ['freshdesk']);
    const [issue] = linear.workspace.issues as [Issue];
    issue.labels = [linear.workspace.label('mine')];
    const tracker = run({ team: 'INT', labels: ['auth-failure'] });
    const ticket = await theTicket(tracker, keyOf('freshdesk'));
    expect(undelivered(await tracker.apply([aChange(ticket, { body: ticket.body })]))).toEqual([]);
    expect(issue.labels.map(({ name }) => name)).toEqual(['mine', 'auth-failure']);
  });
});

describe('what goes wrong', () => {
  it('waits as long as Linear says, and no longer than the time budget', async () => {
    linear.failNext('ScopekeeperFind', { kind: 'secondary-rate-limit', retryAfterSeconds: 20 });
    expect(undelivered(await fileAll(run(), ['freshdesk']))).toEqual([]);
    expect(waits).toEqual([20_000]);
    linear.failNext('ScopekeeperFile', { kind: 'primary-rate-limit', resetInSeconds: 1_800 });
    const [reason] = undelivered(await fileAll(run(), ['zendesk']));
    expect(reason).toMatch(/limits how much.*asks to wait 18\d\d seconds.*next run/);
    expect(waits).toEqual([20_000]);
  });

  it('gives up within the budget when Linear hangs', async () => {
    linear.failNext('*', { kind: 'timeout' }, Infinity);
    const started = Date.now();
    const tracker = createLinearTracker({
      fetch: fetchThrough(),
      apiKey: linear.key(),
      apiUrl: linear.url,
      timeBudgetMillis: 400,
    });
    await expect(tracker.find({ keys: [keyOf('freshdesk')], allOpen: true })).rejects.toThrow(
      /did not answer in time/,
    );
    expect(undelivered(await tracker.apply([aTicket('freshdesk')]))[0]).toMatch(/no time left/);
    expect(Date.now() - started).toBeLessThan(2_000);
  });

  it.each([
    ['an outage', { kind: 'status', status: 502 }],
    ['half an answer', { kind: 'truncated' }],
    ['a page of a proxy', { kind: 'html' }],
    ['other JSON', { kind: 'wrong-json' }],
    ['a reset', { kind: 'reset' }],
  ] as const)('files each ticket once after %s that hid what happened', async (_, failure) => {
    linear.failNext('ScopekeeperFile', { kind: 'after-effect', failure }, 2);
    linear.failNext('ScopekeeperFind', failure);
    const written = await fileAll(run(), toolkits(3));
    expect(written.map((one) => one.kind === 'done' && !one.adopted)).toEqual([true, true, true]);
    expect(linear.workspace.issues).toHaveLength(3);
    expect(waits.length).toBeGreaterThan(1);
  });

  it('does not repeat what a repetition cannot mend', async () => {
    const tracker = run({ apiKey: 'lin_api_revoked' });
    await expect(tracker.find({ keys: [keyOf('freshdesk')], allOpen: true })).rejects.toThrow(
      'Linear refused the API key. It looks like a personal API key: it was revoked',
    );
    expect(undelivered(await tracker.apply([aTicket('freshdesk')]))[0]).toContain('revoked');
    expect(
      undelivered(await run({ apiKey: linear.key({ mayWrite: false }) }).apply([aTicket('freshdesk')]))[0],
    ).toContain('The Linear API key lacks the permission `write`');
    expect(waits).toEqual([]);
    expect(linear.requests).toHaveLength(4);
  });

  it('does not send a key that cannot be one, nor repeat it', async () => {
    const tracker = run({ apiKey: 'lin_api_first\nlin_api_second' });
    const [reason] = undelivered(await tracker.apply([aTicket('freshdesk')]));
    expect(reason).toContain('line breaks');
    expect(reason).not.toContain('lin_api_');
    expect(linear.requests).toEqual([]);
  });

  it('says that nobody listens at the address', async () => {
    const closed = await startLinear();
    await closed.close();
    await expect(run({ apiUrl: closed.url }).find({ keys: [], allOpen: true })).rejects.toThrow(
      /could not be reached \(ECONNREFUSED\).*time for Linear is used up/,
    );
  });

  it('says at once that the address is none', async () => {
    await expect(run({ apiUrl: 'linear' }).find({ keys: [], allOpen: true })).rejects.toThrow(
      'LINEAR_API_URL is not an address',
    );
    expect(waits).toEqual([]);
  });

  it('says that Linear does not take a title, and files the rest of 25', async () => {
    const writes = toolkits(25).map((name, index) => aTicket(name, index === 12 ? { title: ' ' } : {}));
    const written = await run().apply(writes);
    expect(undelivered(written)).toEqual(['title should not be empty.']);
    expect(linear.workspace.issues).toHaveLength(24);
    expect(new Set(linear.workspace.issues.map(({ id }) => id)).size).toBe(24);
  });

  it('files tickets although nothing can be attached to them', async () => {
    await linear.close();
    linear = await startLinear({ attachmentsForbidden: true });
    team = linear.workspace.team('INT');
    const tracker = run();
    const written = await tracker.apply(toolkits(25).map((name) => aTicket(name)));
    expect(new Set(written.map(({ kind }) => kind))).toEqual(new Set(['done']));
    expect(linear.workspace.issues).toHaveLength(25);
    expect(linear.requests.length).toBe(3);
    expect(tracker.warnings()).toEqual([
      expect.stringMatching(/^A ticket could not be given its note.*Attachments are not allowed/),
    ]);
  });

  it('files a ticket although the one before it lies in the trash', async () => {
    await fileAll(run(), ['freshdesk']);
    linear.workspace.trash(linear.workspace.issues[0] as Issue);
    const tracker = run();
    const previous = await theTicket(tracker, keyOf('freshdesk'));
    const written = await tracker.apply([aTicket('freshdesk', { generation: 1, previous })]);
    expect(written).toMatchObject([{ kind: 'done', adopted: false }]);
    expect(tracker.warnings()[0]).toMatch(/could not be linked/);
  });

  it('brings a ticket back from the trash when it is opened again', async () => {
    await fileAll(run(), ['freshdesk']);
    const [issue] = linear.workspace.issues as [Issue];
    linear.workspace.trash(issue);
    const tracker = run();
    const ticket = await theTicket(tracker, keyOf('freshdesk'));
    expect(
      undelivered(await tracker.apply([aChange(ticket, { status: 'open', comment: 'Again.' })])),
    ).toEqual([]);
    expect(issue).toMatchObject({ trashed: null, archivedAt: null, state: { type: 'backlog' } });
  });

  it('adopts what another run files between look-up and create, whatever became of the rest', async () => {
    const [late, early] = [run(), run()];
    const keys = toolkits(3).map((name) => keyOf(name));
    await late.find({ keys, allOpen: false });
    await early.apply([aTicket('toolkit1')]);
    const written = await late.apply(toolkits(3).map((name) => aTicket(name)));
    expect(written.map((one) => one.kind === 'done' && one.adopted)).toEqual([false, true, false]);
    expect(linear.workspace.issues).toHaveLength(3);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { fetchThrough } from '../../../src/adapters/http/fetch.ts';
import { createGitHubClient } from '../../../src/adapters/github/client.ts';
import type { GitHubRequests } from '../../../src/adapters/github/issues/issue-list.ts';
import {
  createGitHubTracker,
  type GitHubIssuesOptions,
} from '../../../src/adapters/github/issues/tracker.ts';
import type { Tracker } from '../../../src/flows/tracker.ts';
import { type GitHub, startGitHub } from '../../stand-ins/github/github.ts';
import type { Issue } from '../../stand-ins/github/model/issues.ts';
import type { Repository } from '../../stand-ins/github/model/repository.ts';
import type { Permissions } from '../../stand-ins/github/tokens.ts';
import { aChange, aTicket, keyOf, section, theTicket, undelivered } from './writes.ts';

let github: GitHub;
let tools: Repository;
beforeEach(async () => {
  github = await startGitHub();
  tools = github.repository('acme/tools');
});
afterEach(async () => {
  await github.close();
  github.assertClean();
});

function run(
  options: Partial<GitHubIssuesOptions> = {},
  permissions: Permissions = { issues: 'write' },
): Tracker {
  const token = github.token({ permissions });
  const client = createGitHubClient({
    fetch: fetchThrough(),
    token,
    isJobToken: true,
    apiUrl: github.url,
    log: () => {},
    secondMillis: 2,
  });
  return createGitHubTracker({ github: client, owner: 'acme', repo: 'tools', ...options });
}

/** An issue that a person wrote, with a marker of ours in it. */
function byHand(title: string, options: { label?: boolean; toolkit?: string } = {}): Issue {
  const issue = tools.openIssue(title, { user: github.world.user('ann'), app: null });
  issue.body = section(keyOf(options.toolkit ?? 'freshdesk'), 0, 'By hand.');
  if (options.label !== false) issue.labels = [tools.label('scopekeeper')];
  return issue;
}

function requests(): readonly string[] {
  return github.requests.map(({ labels }) => labels[0] ?? '');
}

describe('issues of GitHub', () => {
  it('count as tickets when they carry marker and label, whoever wrote them', async () => {
    byHand('without label', { label: false });
    const issue = byHand('with label');
    tools.openIssue('without marker', { user: github.world.user('ann'), app: null }).labels = [
      tools.label('scopekeeper'),
    ];
    const { matching, open } = await run().find({ keys: [keyOf('freshdesk')], allOpen: true });
    expect([matching, open].map((tickets) => tickets.map(({ ref }) => ref.name))).toEqual([
      [`#${issue.number}`],
      [`#${issue.number}`],
    ]);
  });

  it('are listed once a run, page by page, and pull requests among them are passed over', async () => {
    for (let index = 0; index < 150; index += 1) byHand(`issue ${index}`, { toolkit: `toolkit${index}` });
    const pull = tools.openPullRequest({ by: 'dev', files: { 'a.txt': 'a' } });
    const shown = tools.issues.get(pull.number);
    Object.assign(shown ?? {}, {
      body: section(keyOf('freshdesk'), 0, 'A pull request.'),
      labels: [tools.label('scopekeeper')],
    });
    const tracker = run();
    expect((await tracker.find({ keys: [keyOf('freshdesk')], allOpen: true })).open).toHaveLength(150);
    expect(
      (await tracker.find({ keys: [keyOf('toolkit149'), keyOf('freshdesk')], allOpen: false })).matching,
    ).toHaveLength(1);
    expect(requests()).toEqual(['issues/list-for-repo', 'issues/list-for-repo']);
  });

  it('cost one request each, beside two listings and the label', async () => {
    const tracker = run();
    await tracker.find({ keys: [], allOpen: true });
    expect(undelivered(await tracker.apply(['a', 'b', 'c'].map((toolkit) => aTicket(toolkit))))).toEqual([]);
    expect(requests()).toEqual([
      'issues/list-for-repo',
      'issues/create-label',
      'issues/create',
      'issues/create',
      'issues/create',
      'issues/list-for-repo',
    ]);
  });

  it('get labels and assignees; an assignee who may not be costs a warning', async () => {
    tools.collaborator('ann', 'write');
    await run({ labels: ['triage'], assignees: ['ann'] }).apply([aTicket('freshdesk')]);
    const tracker = run({ assignees: ['ann', 'stranger'] });
    expect(undelivered(await tracker.apply([aTicket('zendesk'), aTicket('slack')]))).toEqual([]);
    expect(
      [...tools.issues.values()].map(({ labels, assignees }) =>
        [labels, assignees].map((list) => list.length),
      ),
    ).toEqual([
      [2, 1],
      [1, 0],
      [1, 0],
    ]);
    expect(tracker.warnings()).toEqual([expect.stringMatching(/ann, stranger.*filed unassigned/)]);
  });

  it('that are twins: the later one is closed as a duplicate and does not speak for the key any more', async () => {
    const [first, second] = [run(), run()];
    await Promise.all([first.find({ keys: [], allOpen: true }), second.find({ keys: [], allOpen: true })]);
    await first.apply([aTicket('freshdesk')]);
    const [written] = await second.apply([aTicket('freshdesk')]);
    const [winner, loser] = tools.issues.values();
    expect(written).toMatchObject({ kind: 'done', adopted: true, ticket: { name: `#${winner?.number}` } });
    expect(loser).toMatchObject({ state: 'closed', stateReason: 'duplicate' });
    expect(loser?.body).toContain(`Duplicate of #${winner?.number}.`);
    expect(tools.commentsOn(loser?.number ?? 0)).toMatchObject([
      { body: expect.stringContaining('two runs filed it') },
    ]);
    tools.close(winner as Issue, 'completed');
    expect(await theTicket(run(), keyOf('freshdesk'))).toMatchObject({ status: 'completed' });
  });

  it('keep both tickets and a warning when twins cannot be looked for', async () => {
    const tracker = run();
    await tracker.find({ keys: [], allOpen: true });
    github.failNext('issues/list-for-repo', { kind: 'status', status: 500 }, Infinity);
    expect(await tracker.apply([aTicket('freshdesk')])).toMatchObject([{ kind: 'done', adopted: false }]);
    expect(tracker.warnings()).toEqual([
      expect.stringMatching(/^There may be two open tickets for one thing/),
    ]);
  });

  it('find a comment of an earlier run among hundreds', async () => {
    await run().apply([aTicket('freshdesk')]);
    const [issue] = tools.issues.values();
    for (let index = 0; index < 230; index += 1) tools.comment(issue?.number ?? 0, `talk ${index}`, 'ann');
    const comment = { comment: 'One more.' };
    for (const tracker of [run(), run()]) {
      await tracker.apply([aChange(await theTicket(tracker, keyOf('freshdesk')), comment)]);
    }
    expect(tools.commentsOn(issue?.number ?? 0)).toHaveLength(231);
  });

  it.each([
    [{ issues: 'read' } as const, /could not create the ticket: GITHUB_TOKEN lacks issues: write/],
    [{}, /could not create the ticket/],
  ])('cannot be written with %j, and why is said', async (permissions, words) => {
    const written = await run({}, permissions).apply([aTicket('freshdesk')]);
    expect(undelivered(written)).toEqual([expect.stringMatching(words)]);
  });

  it('are not taken when they are too long, and the others are', async () => {
    const written = await run().apply([aTicket('freshdesk', { text: 'x'.repeat(70_000) }), aTicket('slack')]);
    expect(undelivered(written)).toEqual([expect.stringContaining('Body is too long')]);
    expect(tools.issues.size).toBe(1);
  });

  it('are closed as not planned where an older server knows no duplicates', async () => {
    const [first, second] = [run(), run({ github: changing(olderServer) })];
    await second.find({ keys: [], allOpen: true });
    await first.apply([aTicket('freshdesk')]);
    await second.apply([aTicket('freshdesk')]);
    expect([...tools.issues.values()].map(({ stateReason }) => stateReason)).toEqual([null, 'not_planned']);
  });

  it('that GitHub leaves unlabelled are warned of', async () => {
    const tracker = run({ github: changing((_, { labels: _labels, ...parameters }) => parameters) });
    expect(await tracker.apply([aTicket('freshdesk')])).toMatchObject([{ kind: 'done' }]);
    expect(tracker.warnings()).toEqual([expect.stringContaining('did not put the label scopekeeper on #1')]);
  });

  it('that are turned off are said to be so', async () => {
    const gone = Object.assign(new Error('Issues has been disabled in this repository.'), { status: 410 });
    const tracker = run({ github: { request: () => Promise.reject(gone) } });
    await expect(tracker.find({ keys: [], allOpen: true })).rejects.toThrow(
      /issues are turned off in this repository/,
    );
    expect(undelivered(await tracker.apply([aTicket('freshdesk')]))[0]).toMatch(
      /turn them on in its settings/,
    );
  });
});

type Parameters = Record<string, unknown>;

/** The real client, with requests changed on their way. */
function changing(change: (route: string, parameters: Parameters) => Parameters): GitHubRequests {
  const token = github.token({ permissions: { issues: 'write' } });
  const client = createGitHubClient({
    fetch: fetchThrough(),
    token,
    apiUrl: github.url,
    log: () => {},
    secondMillis: 2,
  });
  return { request: async (route, parameters = {}) => client.request(route, change(route, parameters)) };
}

function olderServer(_: string, parameters: Parameters): Parameters {
  if (parameters['state_reason'] !== 'duplicate') return parameters;
  throw Object.assign(new Error('Validation Failed'), { status: 422 });
}

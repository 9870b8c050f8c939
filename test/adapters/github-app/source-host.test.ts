import { describe, expect, test } from 'vitest';

import type { CheckPage } from '../../../src/flows/bot/ports/source-host.ts';
import { asked, aSetting, type Setting } from './setup.ts';

describe('pull requests and people', () => {
  test('a pull request is read as it is now, also one of a fork', async () => {
    const { github, wizard, source, refTo } = await aSetting();
    const own = github.pullRequest(wizard, { branch: 'feature' });
    const fork = github.repository('stranger/wizard', { forkOf: wizard });
    const foreign = github.pullRequest(wizard, { from: fork, by: 'stranger' });
    own.push();
    foreign.close();
    expect(await source.pullRequest(refTo(own))).toEqual({
      state: 'open',
      headSha: own.sha,
      headRef: 'feature',
      isFork: false,
      url: 'https://github.com/acme/wizard/pull/1',
    });
    expect(await source.pullRequest(refTo(foreign))).toMatchObject({ state: 'closed', isFork: true });
  });

  test.each(['admin', 'maintain', 'write', 'triage', 'read'] as const)(
    'the role %s is told',
    async (role) => {
      const { github, wizard, source, refTo } = await aSetting();
      wizard.collaborator('somebody', role);
      expect(await source.permission(refTo(github.pullRequest(wizard)), 'somebody')).toEqual({ role });
    },
  );

  test('strangers and people who do not exist have no role', async () => {
    const { github, wizard, source, refTo } = await aSetting();
    github.world.user('stranger');
    const ref = refTo(github.pullRequest(wizard));
    expect(await source.permission(ref, 'stranger')).toEqual({ role: 'none' });
    expect(await source.permission(ref, 'nobody-at-all')).toEqual({ role: 'none' });
  });

  test('a team has its members, and nobody else', async () => {
    const { github, wizard, source, refTo } = await aSetting();
    github.world.team('acme/testers', 'maintainer');
    const ref = refTo(github.pullRequest(wizard));
    expect(await source.isTeamMember(ref, 'acme/testers', 'Maintainer')).toBe(true);
    expect(await source.isTeamMember(ref, 'acme/testers', 'dev')).toBe(false);
    expect(await source.isTeamMember(ref, 'acme/no-such-team', 'maintainer')).toBe(false);
    expect(await source.isTeamMember(ref, 'elsewhere/testers', 'maintainer')).toBe(false);
  });

  test('without the permission for teams nobody is let in, and the reason names it', async () => {
    const { github, wizard, source, refTo } = await aSetting({
      app: { permissions: { pull_requests: 'write' } },
    });
    github.world.team('acme/testers', 'maintainer');
    expect(
      await source.isTeamMember(refTo(github.pullRequest(wizard)), 'acme/testers', 'maintainer'),
    ).toEqual({
      kind: 'refused',
      isTemporary: false,
      reason:
        "could not read whether maintainer is in acme/testers: the App lacks Members: read; add it in the App's settings and accept the new permission in the installation's settings",
    });
  });
});

describe('comments', () => {
  test('a comment is read as it is now; one that is gone, or of another pull request, is not there', async () => {
    const { github, wizard, source, refTo } = await aSetting();
    const [pr, other] = [github.pullRequest(wizard), github.pullRequest(wizard)];
    const written = pr.comment('/wizard-ci django', { by: 'maintainer' });
    const gone = pr.comment('oops');
    gone.remove();
    expect(await source.comment(refTo(pr), written.id)).toMatchObject({
      commentId: written.id,
      number: pr.number,
      author: 'maintainer',
      authorIsBot: false,
      body: '/wizard-ci django',
    });
    expect(await source.comment(refTo(pr), gone.id)).toBeUndefined();
    expect(await source.comment(refTo(other), written.id)).toBeUndefined();
  });

  test('an edit shows, also one within the second in which the comment was written', async () => {
    const { github, wizard, source, refTo } = await aSetting({ now: () => new Date('2026-03-01T10:00:00Z') });
    const pr = github.pullRequest(wizard);
    const written = pr.comment('/wizard-ci django');
    const before = await source.comment(refTo(pr), written.id);
    written.edit('/wizard-ci all');
    const after = await source.comment(refTo(pr), written.id);
    expect(before).toMatchObject({ isEdited: false, body: '/wizard-ci django' });
    expect(after).toMatchObject({ isEdited: true, body: '/wizard-ci all' });
    expect(after).toHaveProperty('updatedAtMillis', Date.parse('2026-03-01T10:00:00Z'));
  });

  test('whether a comment was edited is not guessed when GitHub does not tell', async () => {
    const { github, wizard, source, refTo } = await aSetting();
    const pr = github.pullRequest(wizard);
    const written = pr.comment('/wizard-ci django');
    github.failNext('POST /graphql', { kind: 'status', status: 502 }, 2);
    expect(await source.comment(refTo(pr), written.id)).toMatchObject({ kind: 'refused', isTemporary: true });
  });

  test('recent comments of all pull requests are listed oldest first, over pages, without those on issues', async () => {
    let now = Date.parse('2026-03-01T10:00:00Z');
    const { github, wizard, source, installationId } = await aSetting({ now: () => new Date(now) });
    const pr = github.pullRequest(wizard);
    pr.comment('long ago');
    now += 3_600_000;
    const since = now;
    for (let index = 0; index < 120; index += 1) pr.comment(String(index));
    wizard.comment(wizard.openIssue('an issue', github.world.actions()).number, 'not here', 'dev');
    const found = await source.commentsSince({ owner: 'acme', repo: 'wizard', installationId }, since);
    const bodies = Array.isArray(found) ? found.map(({ body }: { body: string }) => body) : [];
    expect(bodies).toEqual(Array.from({ length: 120 }, (_, index) => String(index)));
  });

  test('reactions are set, twice without harm', async () => {
    const { github, wizard, source, refTo } = await aSetting();
    const pr = github.pullRequest(wizard);
    const written = pr.comment('/wizard-ci django');
    for (const reaction of ['eyes', 'eyes', 'rocket'] as const) {
      expect(await source.react(refTo(pr), written.id, reaction)).toBeUndefined();
    }
    expect(written.reactions()).toEqual(['eyes', 'rocket']);
  });

  test('ours are written, edited, found by their marker and deleted', async () => {
    const { github, wizard, source, refTo } = await aSetting();
    const pr = github.pullRequest(wizard);
    const ref = refTo(pr);
    const made = await source.createComment(ref, '<!-- mark -->\nrunning');
    expect(made).toEqual({ id: expect.any(Number), url: expect.stringContaining('/pull/1#issuecomment-') });
    const { id } = made as { id: number };
    expect(await source.updateComment(ref, id, '<!-- mark -->\ndone')).toBe('updated');
    expect(pr.read()).toEqual(['<!-- mark -->\ndone']);
    expect(await source.findComments(ref, '<!-- mark -->')).toEqual([made]);
    expect(await source.deleteComment(ref, id)).toBeUndefined();
    expect(await source.deleteComment(ref, id)).toBeUndefined();
    expect(await source.updateComment(ref, id, 'x')).toBe('gone');
    expect(await source.findComments(ref, '<!-- mark -->')).toEqual([]);
  });

  test('a marker that others wrote is not ours: people, other Apps, and people through our App', async () => {
    const { github, app, wizard, source, refTo } = await aSetting();
    const pr = github.pullRequest(wizard);
    const mark = '<!-- mark -->';
    pr.comment(mark, { by: 'attacker' });
    wizard.comment(pr.number, mark, github.world.bot({ id: 1, slug: 'other-app', name: 'Other' }));
    wizard.comment(pr.number, mark, { user: github.world.user('attacker'), app: app.app });
    const ours = await source.createComment(refTo(pr), mark);
    expect(await source.findComments(refTo(pr), mark)).toEqual([ours]);
  });

  test('a create whose answer is lost is not repeated, and can be found', async () => {
    const { github, wizard, source, refTo } = await aSetting();
    const pr = github.pullRequest(wizard);
    github.failNext('issues/create-comment', { kind: 'after-effect', failure: { kind: 'reset' } });
    expect(await source.createComment(refTo(pr), '<!-- mark -->')).toMatchObject({
      kind: 'refused',
      isTemporary: true,
    });
    expect(asked(github, 'issues/create-comment')).toBe(1);
    expect(await source.findComments(refTo(pr), '<!-- mark -->')).toHaveLength(1);
  });
});

const page = (pr: { readonly sha: string }): CheckPage => ({
  name: 'wizard-ci',
  headSha: pr.sha,
  externalId: 'command-1',
  status: 'in_progress',
  conclusion: undefined,
  title: '1 of 2',
  summary: 'running',
  annotations: [{ path: '.github/scopekeeper.yml', line: 3, column: 5, message: 'unknown member' }],
  actions: [],
});

async function created({ github, wizard, source, refTo }: Setting) {
  const pr = github.pullRequest(wizard);
  const made = (await source.createCheck(refTo(pr), page(pr))) as { readonly id: number };
  return { pr, made };
}

describe('checks', () => {
  test('a check run is created, written anew with its end and buttons, and keeps its annotations', async () => {
    const setting = await aSetting();
    const { pr, made } = await created(setting);
    const actions = [{ label: 'Re-run dropped', description: 'Only those', identifier: 'retry-dropped' }];
    const end = {
      ...page(pr),
      status: 'completed',
      conclusion: 'failure',
      title: '2 of 2',
      actions,
    } as const;
    expect(await setting.source.updateCheck(setting.refTo(pr), made.id, end)).toBeUndefined();
    expect(pr.checks()).toMatchObject([
      { id: made.id, status: 'completed', conclusion: 'failure', title: '2 of 2', actions },
    ]);
    expect(pr.checks()[0]?.annotations).toHaveLength(1);
  });

  test('a check run is found by the id we gave it, among others', async () => {
    const setting = await aSetting();
    const { pr, made } = await created(setting);
    await setting.source.createCheck(setting.refTo(pr), { ...page(pr), externalId: 'command-2' });
    const find = async (externalId: string) =>
      setting.source.findCheck(setting.refTo(pr), pr.sha, externalId);
    expect(await find('command-1')).toEqual(made);
    expect(await find('command-3')).toBeUndefined();
  });
});

describe('files', () => {
  test('are read on the default branch, at a commit, and are missing where they are missing', async () => {
    const { wizard, source, installationId } = await aSetting();
    const at = { owner: 'acme', repo: 'wizard', installationId };
    const before = wizard.head().sha;
    wizard.commit({ files: { '.github/scopekeeper.yml': 'commands: {} # ä\n' } });
    const path = '.github/scopekeeper.yml';
    expect(await source.file(at, path)).toBe('commands: {} # ä\n');
    expect(await source.file(at, path, before)).toBeUndefined();
    expect(await source.file(at, '.github')).toBeUndefined();
    expect(await source.file({ ...at, repo: '.github' }, path)).toBeUndefined();
  });

  test('that did not change cost nothing of the hourly requests, and changes are seen at once', async () => {
    const { github, wizard, source, installationId } = await aSetting();
    const at = { owner: 'acme', repo: 'wizard', installationId };
    const read = async () => source.file(at, 'README.md');
    expect([await read(), await read()]).toEqual(['hello', 'hello']);
    wizard.commit({ files: { 'README.md': 'changed' } });
    expect([await read(), await read()]).toEqual(['changed', 'changed']);
    const statuses = github.requests.filter(({ labels }) => labels.includes('repos/get-content'));
    expect(statuses.map(({ status }) => status)).toEqual([200, 304, 200, 304]);
  });

  test('that are too large are refused', async () => {
    const { wizard, source, installationId } = await aSetting();
    wizard.commit({ files: { 'large.json': 'x'.repeat(1_000_001) } });
    expect(await source.file({ owner: 'acme', repo: 'wizard', installationId }, 'large.json')).toMatchObject({
      kind: 'refused',
      isTemporary: false,
      reason: expect.stringContaining('larger than 1 MB'),
    });
  });
});

import { describe, expect, test } from 'vitest';
import { type Asker, authorize } from '../../../src/core/commands/authorize.ts';
import type { CommandState } from '../../../src/core/commands/command.ts';
import { refusalByBudget, refusalToConfirm } from '../../../src/core/commands/limits.ts';
import { outcomeOf, resultsOf } from '../../../src/core/commands/outcome.ts';
import { pinCommit, type PinQuestion, refusalBeforeDispatch } from '../../../src/core/commands/pin-commit.ts';
import { appsToRetry, supersededBy } from '../../../src/core/commands/related.ts';
import { verdictOf } from '../../../src/core/commands/verdict.ts';
import type { RunState } from '../../../src/core/workbench/run.ts';
import { aCommand, aRun, result } from './page-builder.ts';

const refused = (refusal: object): object => ({ kind: 'refused', refusal });

/** What a command comes to whose apps are in these states. */
const verdict = (state: CommandState, ...states: Parameters<typeof result>[1][]): object => {
  const apps = states.map((_, index) => `app-${index}`);
  const isOver = state !== 'accepted' && state !== 'running';
  const run = aRun({
    state: isOver ? 'completed' : 'in_progress',
    apps,
    results: states.map((one, index) => result(`app-${index}`, one)),
  });
  const command = aCommand({ state, apps });
  return verdictOf(command, resultsOf(command, [run]));
};

describe('who may command', () => {
  const byRole = { access: { kind: 'role', role: 'write' }, bots: [41] } as const;
  const byTeam = { access: { kind: 'team', team: 'acme/ci' }, bots: [] } as const;
  const asker: Asker = { authorId: 7, authorIsBot: false, role: 'write', isTeamMember: undefined };

  test.each<[string, Partial<Asker>, typeof byRole | typeof byTeam, object]>([
    ['a writer', {}, byRole, { kind: 'allowed' }],
    ['a maintainer', { role: 'maintain' }, byRole, { kind: 'allowed' }],
    [
      'a triager is told what is missing',
      { role: 'triage' },
      byRole,
      { kind: 'refused', refusal: { kind: 'role-too-small', needed: 'write' } },
    ],
    [
      'a reader, as everybody is on a public repository, is a stranger',
      { role: 'read' },
      byRole,
      { kind: 'stranger' },
    ],
    ['nobody', { role: 'none' }, byRole, { kind: 'stranger' }],
    [
      'somebody of whom GitHub says nothing is not allowed',
      { role: 'unknown' },
      byRole,
      { kind: 'undecided' },
    ],
    ['a bot, whatever its role', { authorIsBot: true, role: 'admin' }, byRole, { kind: 'stranger' }],
    ['a listed bot', { authorIsBot: true, authorId: 41, role: 'none' }, byRole, { kind: 'allowed' }],
    [
      'a person with the id of a listed bot and no role',
      { authorId: 41, role: 'none' },
      byRole,
      { kind: 'stranger' },
    ],
    [
      'a member of the team, whatever the role',
      { role: 'read', isTeamMember: true },
      byTeam,
      { kind: 'allowed' },
    ],
    [
      'an administrator who is no member',
      { role: 'admin', isTeamMember: false },
      byTeam,
      { kind: 'refused', refusal: { kind: 'not-in-team', team: 'acme/ci' } },
    ],
    ['a stranger who is no member', { role: 'read', isTeamMember: false }, byTeam, { kind: 'stranger' }],
    ['a membership that GitHub does not tell', { isTeamMember: 'unknown' }, byTeam, { kind: 'undecided' }],
    ['a membership that was not asked for', {}, byTeam, { kind: 'undecided' }],
    [
      'a membership that the App may not read, and the reason is told',
      { role: 'write', isTeamMember: { unreadable: 'the App lacks members: read' } },
      byTeam,
      {
        kind: 'refused',
        refusal: { kind: 'team-unreadable', team: 'acme/ci', reason: 'the App lacks members: read' },
      },
    ],
    [
      'a stranger where the App may not read the team',
      { role: 'read', isTeamMember: { unreadable: 'the App lacks members: read' } },
      byTeam,
      { kind: 'stranger' },
    ],
  ])('%s', (_, more, settings, expected) => {
    expect(authorize({ ...asker, ...more }, settings)).toEqual(expected);
  });

  test('nobody, where the configuration asks for no role at all', () => {
    expect(
      authorize({ ...asker, role: 'admin' }, { access: { kind: 'role', role: 'none' }, bots: [] }).kind,
    ).not.toBe('allowed');
  });
});

describe('which commit is meant', () => {
  const [a, b] = ['a'.repeat(40), 'b'.repeat(40)];
  const question: PinQuestion = {
    sha: undefined,
    now: { state: 'open', headSha: a, headRef: 'topic', isFork: false },
    headAtComment: a,
    headMovedAtMillis: undefined,
  };
  const fork = { ...question.now, isFork: true };
  const pinned = { kind: 'pinned', sha: a, headRef: 'topic' };

  test.each<[string, Partial<PinQuestion>, object]>([
    ['the head, which has not moved', {}, pinned],
    ['the head, where the ledger begins later', { headAtComment: undefined }, pinned],
    [
      'none, if the head moved after the comment',
      { headMovedAtMillis: 101 },
      refused({ kind: 'head-moved', headSha: a }),
    ],
    [
      'none, if it moved and came back',
      { headMovedAtMillis: 101, headAtComment: a },
      refused({ kind: 'head-moved', headSha: a }),
    ],
    [
      'none, if the ledger knows another head for that time',
      { headAtComment: b },
      refused({ kind: 'head-moved', headSha: a }),
    ],
    ['the one that is named', { sha: a, headMovedAtMillis: 101, headAtComment: b }, pinned],
    ['one that is named in short, if nothing moved', { sha: 'aaaaaaa' }, pinned],
    [
      'none that is named in short, if something moved',
      { sha: 'aaaaaaa', headMovedAtMillis: 101 },
      refused({ kind: 'head-moved', headSha: a }),
    ],
    ['none but the head', { sha: b }, refused({ kind: 'not-the-head', sha: b, headSha: a })],
    ['of a fork none that is not named', { now: fork }, refused({ kind: 'fork-needs-commit' })],
    [
      'of a fork none that is named in short',
      { now: fork, sha: 'aaaaaaa' },
      refused({ kind: 'fork-needs-commit' }),
    ],
    ['of a fork the one that is named in full', { now: fork, sha: a }, pinned],
    [
      'of a fork none but the head',
      { now: fork, sha: b },
      refused({ kind: 'not-the-head', sha: b, headSha: a }),
    ],
    [
      'none for a closed pull request',
      { now: { ...question.now, state: 'closed' } },
      refused({ kind: 'closed' }),
    ],
  ])('%s', (_, more, expected) => {
    expect(pinCommit({ ...question, ...more })).toEqual(expected);
  });

  test('is looked at once more before the dispatch', () => {
    expect(refusalBeforeDispatch(a, question.now)).toBeUndefined();
    expect(refusalBeforeDispatch(b, question.now)).toEqual({ kind: 'head-moved', headSha: a });
    expect(refusalBeforeDispatch(a, { ...question.now, state: 'closed' })).toEqual({ kind: 'closed' });
  });
});

describe('what a command may cost', () => {
  const settings = { budgets: { perPerson: 10, perPullRequest: 12, windowHours: 24 }, confirmAbove: 3 };

  test.each<[number, number, number, object | undefined]>([
    [10, 0, 0, undefined],
    [11, 0, 0, { whose: 'person', asked: 11, left: 10, most: 10 }],
    [5, 6, 6, { whose: 'person', left: 4 }],
    [5, 0, 8, { whose: 'pull-request', left: 4, most: 12 }],
    [1, 20, 20, { whose: 'person', left: 0 }],
  ])(
    '%i apps after %i by the person and %i on the pull request',
    (asked, byPerson, byPullRequest, expected) => {
      const refusal = refusalByBudget(asked, { byPerson, byPullRequest }, settings);
      if (expected === undefined) expect(refusal).toBeUndefined();
      else expect(refusal).toMatchObject({ kind: 'over-budget', windowHours: 24, ...expected });
    },
  );

  test.each([
    [3, false, undefined],
    [4, false, { kind: 'needs-confirmation', apps: 4 }],
    [4, true, undefined],
  ])('%i apps, confirmed: %s', (apps, confirmed, expected) => {
    expect(refusalToConfirm(apps, confirmed, settings)).toEqual(expected);
  });
});

describe('a newer command', () => {
  const newer = aCommand({ id: 'new', commentId: 9, requestedAtMillis: 200, apps: ['a', 'b'] });
  const older = { ...newer, id: 'old', commentId: 8, requestedAtMillis: 100 };

  test.each<[string, object, string[]]>([
    ['an open one for the same apps', {}, ['old']],
    ['one for another commit', { sha: 'c'.repeat(40) }, ['old']],
    ['one above it in the same comment', { commentId: 9, requestedAtMillis: 200, position: -1 }, ['old']],
    ['not one that has ended', { state: 'finished' }, []],
    ['not one for other apps', { apps: ['a'] }, []],
    ['not one of another name', { name: 'mill' }, []],
    ['not one of another pull request', { pullRequest: { ...newer.pullRequest, number: 8 } }, []],
    ['not one that came after it', { requestedAtMillis: 300 }, []],
    ['not itself', { id: 'new' }, []],
  ])('replaces %s', (_, more, expected) => {
    expect(supersededBy(newer, [{ ...older, ...more }])).toEqual(expected);
  });

  test('that runs nothing replaces nothing', () => {
    const status = { ...newer, verb: 'status', apps: [] } as const;
    expect(supersededBy(status, [{ ...older, apps: [] }])).toEqual([]);
  });
});

describe('what is tested again', () => {
  const hint = { cause: 'missing-scope', scopes: [], isHint: true };
  const states = aRun({
    apps: ['bad', 'denied', 'gone', 'good', 'hinted', 'open', 'stopped'],
    state: 'in_progress',
    results: [
      result('bad', 'failed'),
      result('denied', 'dropped'),
      result('gone', 'no-result'),
      result('good', 'passed'),
      { ...result('hinted', 'failed'), refusal: hint },
      result('open', 'running'),
      result('stopped', 'canceled'),
    ],
  });
  const first = { command: aCommand({ state: 'running', apps: states.apps }), runs: [states] };

  test('retry: everything that has ended without passing', () => {
    expect(appsToRetry('retry', [first])).toEqual(['bad', 'denied', 'gone', 'hinted', 'stopped']);
  });

  test('retry dropped: what was refused access', () => {
    expect(appsToRetry('retry-dropped', [first])).toEqual(['denied', 'hinted']);
  });

  test('is decided by the newest command that ran an app', () => {
    const again = aRun({
      apps: ['bad', 'denied'],
      results: [result('bad', 'passed'), result('denied', 'passed')],
    });
    const newer = { command: aCommand({ state: 'finished', apps: again.apps }), runs: [again] };
    expect(appsToRetry('retry', [newer, first])).toEqual(['gone', 'hinted', 'stopped']);
    expect(appsToRetry('retry-dropped', [newer, first])).toEqual(['hinted']);
  });

  test('is not decided by a command that was refused or replaced', () => {
    const idle = (['refused', 'superseded'] as const).map((state) => ({
      command: aCommand({ state, apps: ['good'] }),
      runs: [],
    }));
    expect(appsToRetry('retry', [...idle, first])).not.toContain('good');
  });

  test('are all apps of a command that could not be dispatched', () => {
    const failed = { command: aCommand({ state: 'failed', apps: ['a', 'b'] }), runs: [] };
    expect(appsToRetry('retry', [failed])).toEqual(['a', 'b']);
  });
});

describe('the outcome of a command', () => {
  test.each<[RunState[], string | undefined]>([
    [[], undefined],
    [['completed', 'in_progress'], undefined],
    [['planned'], undefined],
    [['completed', 'completed'], 'finished'],
    [['completed', 'canceled'], 'canceled'],
    [['canceled', 'lost', 'completed'], 'lost'],
  ])('of runs that are %j is %s', (states, expected) => {
    expect(outcomeOf(states.map((state) => ({ state })))).toBe(expected);
  });

  test.each<[object, string, string]>([
    [verdict('accepted', 'waiting', 'waiting'), 'open', 'Accepted: 0 of 2 apps done'],
    [verdict('running', 'passed', 'dropped', 'failed'), 'open', 'Running: 3 of 3 apps done'],
    [verdict('finished', 'passed', 'passed'), 'passed', 'All 2 apps passed'],
    [verdict('finished', 'passed'), 'passed', 'The app passed'],
    [
      verdict('finished', 'passed', 'failed', 'dropped'),
      'failed',
      '1 of 3 apps passed, 1 failed, 1 dropped for auth or scope reasons',
    ],
    [
      verdict('finished', 'passed', 'dropped'),
      'dropped',
      '1 of 2 apps passed, 1 dropped for auth or scope reasons',
    ],
    [verdict('finished', 'passed', 'no-result'), 'incomplete', '1 of 2 apps passed, 1 without a result'],
    [verdict('finished', 'passed', 'running'), 'incomplete', '1 of 2 apps passed, 1 without a result'],
    [verdict('canceled', 'passed', 'running'), 'stopped', 'Canceled: 1 of 2 apps passed, 1 canceled'],
    [
      verdict('superseded', 'waiting'),
      'stopped',
      'Replaced by a newer command: 0 of 1 app passed, 1 canceled',
    ],
    [verdict('lost', 'passed', 'running'), 'incomplete', 'Lost: 1 of 2 apps passed, 1 without a result'],
    [verdict('failed', 'waiting'), 'not-run', 'Could not be run'],
    [verdict('refused', 'waiting'), 'not-run', 'Refused'],
    [verdict('finished'), 'not-run', 'Nothing was run'],
  ])('%j', (actual, kind, text) => {
    expect(actual).toEqual({ kind, text });
  });
});

import { describe, expect, it } from 'vitest';

import { type LinearIssue, stateFor, statusOf } from '../../../src/adapters/linear/issue.ts';

const time = '2026-05-01T10:00:00.000Z';

function anIssue(type: string, more: Partial<LinearIssue> = {}): LinearIssue {
  return {
    id: 'i',
    identifier: 'INT-1',
    url: 'https://linear.app/x',
    title: 't',
    description: null,
    labelIds: [],
    state: { type },
    team: {
      id: 't',
      triageEnabled: false,
      triageIssueState: { id: 'triage' },
      defaultIssueState: { id: 'backlog' },
      states: {
        nodes: [
          { id: 'shipped', position: 7 },
          { id: 'done', position: 3.5 },
        ],
      },
    },
    attachments: { nodes: [] },
    ...more,
  };
}

describe('the status of an issue', () => {
  it.each([
    ['triage', {}, 'open'],
    ['backlog', {}, 'open'],
    ['unstarted', {}, 'open'],
    ['started', {}, 'open'],
    ['completed', {}, 'completed'],
    ['canceled', {}, 'canceled'],
    ['duplicate', {}, 'canceled'],
    ['completed', { archivedAt: time }, 'completed'],
    ['canceled', { archivedAt: time }, 'canceled'],
    ['canceled', { autoClosedAt: time }, 'completed'],
    ['started', { autoClosedAt: time }, 'open'],
    ['backlog', { trashed: true, archivedAt: time }, 'completed'],
    ['backlog', { archivedAt: time }, 'completed'],
  ] as const)('in a state of type %s with %j is %s', (type, more, status) => {
    expect(statusOf(anIssue(type, more))).toBe(status);
  });
});

describe('the state that a status is written as', () => {
  it('is the first completed one of the team', () => {
    expect(stateFor(anIssue('started'), 'completed')).toBe('done');
  });

  it('opens in triage where the team has it, else in its default', () => {
    const issue = anIssue('completed');
    expect(stateFor(issue, 'open')).toBe('backlog');
    expect(stateFor({ ...issue, team: { ...issue.team, triageEnabled: true } }, 'open')).toBe('triage');
  });
});

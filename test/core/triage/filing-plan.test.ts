import { describe, expect, test } from 'vitest';
import type { BlockedGroup } from '../../../src/core/triage/blocked-group.ts';
import {
  type Authority,
  type FilingPolicy,
  type FilingStep,
  planFiling,
  planRecovery,
} from '../../../src/core/triage/filing-plan.ts';
import { actionId } from '../../../src/core/triage/outcome.ts';
import {
  actionsMarker,
  type ExistingTicket,
  rememberActions,
  type TicketStatus,
} from '../../../src/core/triage/ticket.ts';
import { aRun } from './run-builder.ts';

const policy: FilingPolicy = { recurrence: { completed: 'new', canceled: 'mute' }, comment: 'changed' };
const [group, smaller] = [aRun().blockedOn('read', 3).groups()[0], aRun().blockedOn('read', 2).groups()[0]];

function idsOf(blocked: BlockedGroup | undefined): readonly string[] {
  return (blocked?.actions ?? []).map(({ action }) => actionId('freshdesk', action));
}

function ticketOf(blocked: BlockedGroup | undefined, status: TicketStatus, generation = 0): ExistingTicket {
  if (blocked === undefined) throw new Error('the builder made no group');
  const ids = blocked.actions.map(({ action }) => actionId(blocked.toolkit, action));
  const ref = { id: `id-${generation}`, name: `INT-${generation}`, url: 'https://example.com' };
  return { ref, key: blocked.key, generation, status, title: '', body: actionsMarker(rememberActions(ids)) };
}

function plan(
  tickets: readonly ExistingTicket[],
  choices: Partial<FilingPolicy> = {},
  run: { authority?: Authority; judged?: readonly string[] } = {},
): FilingStep {
  const { authority = 'default-branch', judged = idsOf(group) } = run;
  const groups = group === undefined ? [] : [group];
  const facts = { authority, judgedActionIds: judged, groups, tickets, umbrellas: [] };
  const [step] = planFiling(facts, { ...policy, ...choices });
  if (step === undefined) throw new Error('nothing was planned');
  return step;
}

describe('planning one group', () => {
  test('without a ticket: create the first generation', () => {
    expect(plan([])).toMatchObject({ kind: 'create', generation: 0, previous: undefined });
  });

  test('with an open ticket of the same actions: keep it', () => {
    expect(plan([ticketOf(group, 'open')])).toMatchObject({ kind: 'keep' });
  });

  test('with an open ticket of other actions: update and comment', () => {
    expect(plan([ticketOf(smaller, 'open')])).toMatchObject({
      kind: 'update',
      reason: 'actions-changed',
      comment: true,
    });
  });

  test('with comments switched off: update only', () => {
    expect(plan([ticketOf(smaller, 'open')], { comment: 'never' })).toMatchObject({
      kind: 'update',
      comment: false,
    });
  });

  test('with comments on every run: comment although nothing changed', () => {
    expect(plan([ticketOf(group, 'open')], { comment: 'always' })).toMatchObject({
      kind: 'update',
      reason: 'every-run',
      comment: true,
    });
  });

  test('with a ticket whose memory was edited away: give it back without a comment', () => {
    const ticket = { ...ticketOf(group, 'open'), body: 'somebody rewrote this' };
    expect(plan([ticket])).toMatchObject({ kind: 'update', comment: false });
  });

  test('with a completed ticket: a new generation that links it', () => {
    const step = plan([ticketOf(group, 'completed', 2), ticketOf(group, 'completed', 1)]);
    expect(step).toMatchObject({ kind: 'create', generation: 3, previous: { ref: { id: 'id-2' } } });
  });

  test('with a canceled ticket: mute', () => {
    expect(plan([ticketOf(group, 'canceled')])).toMatchObject({ kind: 'mute' });
  });

  test('an open ticket speaks before a newer closed one', () => {
    const step = plan([ticketOf(group, 'canceled', 5), ticketOf(group, 'open', 1)]);
    expect(step).toMatchObject({ kind: 'keep', ticket: { generation: 1 } });
  });

  test.each([
    ['reopen', { kind: 'update', reopen: true, reason: 'recurred' }],
    ['mute', { kind: 'mute' }],
  ] as const)('recurrence of a completed ticket can be %s', (completed, expected) => {
    const choices = { recurrence: { completed, canceled: 'mute' } } as const;
    expect(plan([ticketOf(group, 'completed')], choices)).toMatchObject(expected);
  });
});

describe('what a run may say about a ticket that stands', () => {
  const larger = aRun().blockedOn('read', 5).groups()[0];

  function memoryAfter(run: { authority?: Authority; judged?: readonly string[] }): number | undefined {
    const step = plan([ticketOf(larger, 'open')], {}, run);
    if (step.kind === 'keep') return undefined;
    return step.kind === 'update' && step.memory.kind === 'each' ? step.memory.fingerprints.size : -1;
  }

  test('actions that it did not call stay remembered, so that they cannot recover unseen', () => {
    expect(memoryAfter({ judged: idsOf(group) })).toBeUndefined();
  });

  test('actions that it saw pass are dropped, on the default branch only', () => {
    expect(memoryAfter({ judged: idsOf(larger) })).toBe(3);
    expect(memoryAfter({ judged: idsOf(larger), authority: 'branch' })).toBeUndefined();
  });

  test('more blocked actions are added by any branch', () => {
    expect(plan([ticketOf(smaller, 'open')], {}, { authority: 'branch' })).toMatchObject({ kind: 'update' });
  });

  test('a run of code from a fork files new tickets and changes none', () => {
    const stranger = { authority: 'stranger' } as const;
    const reopen = { recurrence: { completed: 'reopen', canceled: 'mute' } } as const;
    expect(plan([], {}, stranger)).toMatchObject({ kind: 'create' });
    expect(plan([ticketOf(smaller, 'open')], { comment: 'always' }, stranger)).toMatchObject({
      kind: 'keep',
    });
    expect(plan([ticketOf(group, 'completed')], reopen, stranger)).toMatchObject({ kind: 'keep' });
  });
});

describe('recovery', () => {
  const ticket = ticketOf(group, 'open');
  const ids = (group?.actions ?? []).map(({ action }) => actionId('freshdesk', action));

  test('needs every remembered action to have passed', () => {
    expect(planRecovery([ticket], new Set(), { passed: ids, ticketed: [] })).toHaveLength(1);
    expect(planRecovery([ticket], new Set(), { passed: ids.slice(1), ticketed: [] })).toEqual([]);
  });

  test('never touches a ticket whose group is still blocked, that is closed, or that remembers nothing', () => {
    const seen = { passed: ids, ticketed: [] };
    expect(planRecovery([ticket], new Set([ticket.key]), seen)).toEqual([]);
    expect(planRecovery([{ ...ticket, status: 'completed' }], new Set(), seen)).toEqual([]);
    expect(planRecovery([{ ...ticket, body: '' }], new Set(), seen)).toEqual([]);
    expect(planRecovery([{ ...ticket, body: actionsMarker(rememberActions([])) }], new Set(), seen)).toEqual(
      [],
    );
  });

  test('a group ticket does not recover through tickets of others', () => {
    expect(planRecovery([ticket], new Set(), { passed: [], ticketed: ids })).toEqual([]);
  });
});

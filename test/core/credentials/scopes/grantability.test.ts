import { describe, expect, test } from 'vitest';
import {
  missingScopes,
  type ToolkitGrantability,
  toolkitGrantability,
} from '../../../../src/core/credentials/scopes/grantability.ts';
import { type Grantable } from '../../../../src/core/credentials/scopes/grantable.ts';
import { renderCheck } from '../../../../src/core/report/check.ts';
import { renderJobSummary } from '../../../../src/core/report/job-summary.ts';
import { renderComment } from '../../../../src/core/report/pull-request-comment.ts';
import { renderTerminal } from '../../../../src/core/report/terminal.ts';
import { ticketSection } from '../../../../src/core/report/ticket-text.ts';
import { subjectActionIds } from '../../../../src/core/triage/filing-plan.ts';
import { findUmbrellas } from '../../../../src/core/triage/systemic.ts';
import { rememberActions } from '../../../../src/core/triage/ticket.ts';
import { pullRequestRun, reportOf } from '../../report/report-builder.ts';
import { aRun, type RunBuilder } from '../../triage/run-builder.ts';

const listing: Grantable = {
  kind: 'listed',
  issuer: 'https://auth.example.com',
  scopes: ['tickets:read', 'tickets:write'],
  endpoints: ['introspection'],
};
const unlisted: Grantable = { kind: 'unlisted', issuer: 'https://auth.example.com' };
const unanswered: Grantable = {
  kind: 'unanswered',
  problem: 'https://auth.example.com is down',
  remedy: 'Wait.',
};

function grantabilityOf(run: RunBuilder, grantable: Grantable): readonly ToolkitGrantability[] {
  return [...missingScopes(run.groups())].flatMap(([toolkit, scopes]) => {
    const one = toolkitGrantability(toolkit, scopes, grantable);
    return one === undefined ? [] : [one];
  });
}

test('what is missing is asked for once, however it is spelled, by toolkit', () => {
  const run = aRun()
    .blockedOn('a b')
    .blockedOn('B c')
    .on('Freshdesk')
    .blockedOn('A d')
    .on('slack')
    .refused({});
  expect(missingScopes(run.groups())).toEqual(new Map([['Freshdesk', ['A', 'b', 'c', 'd']]]));
});

test.each([
  ['tickets:read', 'yes'],
  ['Tickets:Read', 'yes'],
  ['introspection', 'no'],
])('a refusal that names %s lacks what can be granted: %s', (scope, grantable) => {
  expect(toolkitGrantability('freshdesk', [scope], listing)?.scopes).toMatchObject([{ scope, grantable }]);
});

test('where nobody said which server it is, nothing is said', () => {
  expect(toolkitGrantability('freshdesk', ['a'], { kind: 'not-asked' })).toBeUndefined();
});

const retest = { template: undefined, command: undefined, runUrl: undefined };
const run = aRun().blockedOn('tickets:read introspection', 2).blockedOnAnyOf('tickets:wrote tickets:write');

/** Every page that names missing scopes. */
function pages(grantable: Grantable): Readonly<Record<string, string>> {
  const grantability = grantabilityOf(run, grantable);
  const report = reportOf(run, {}, [], grantability);
  const context = { source: pullRequestRun, retest, grantability };
  const tickets = run.groups().map((group) => {
    const subject = { kind: 'group', key: group.key, group } as const;
    return ticketSection(subject, 0, rememberActions(subjectActionIds(subject)), context);
  });
  const umbrellas = findUmbrellas(run.groups(), () => true, { maxNewTickets: 1, toolkitsCalled: 99 }).map(
    (umbrella) => {
      const subject = { kind: 'umbrella', key: umbrella.key, umbrella } as const;
      return ticketSection(subject, 0, rememberActions(subjectActionIds(subject)), context);
    },
  );
  return {
    tickets: tickets.join('\n'),
    umbrella: umbrellas.join('\n'),
    comment: renderComment(report, retest),
    summary: renderJobSummary(report, retest),
    check: renderCheck(report, false, () => 'x').summary,
  };
}

describe.each(['tickets', 'umbrella', 'comment', 'summary', 'check'])('the %s', (name) => {
  test('says of each missing scope whether it can be granted', () => {
    const page = pages(listing)[name];
    expect(page).toContain('`tickets:read` (grantable)');
    expect(page).toContain('`introspection` (**not grantable**)');
    expect(page).toContain('`tickets:wrote` (**not grantable**)');
    expect(page).toContain('`tickets:write` (grantable)');
    // Wherever it stands: in the table, in the remedies, in what unlocks most.
    expect(page).not.toMatch(/`introspection`(?! \()/);
  });

  test.each([unlisted, unanswered])(
    'says unknown, never "not grantable", where the server does not tell',
    (one) => {
      const page = pages(one)[name];
      expect(page).toContain('`introspection` (grantable: unknown)');
      expect(page).not.toContain('not grantable');
    },
  );

  test('says nothing where no server is configured', () => {
    expect(pages({ kind: 'not-asked' })[name]).not.toContain('grantable');
  });
});

test.each(['tickets', 'comment', 'summary', 'check'])(
  'the %s tells what was meant, and who was asked',
  (name) => {
    const page = pages(listing)[name];
    expect(page).toContain('`https://auth.example.com` does not list');
    expect(page).toContain('`introspection` (the name of an endpoint, not of a scope');
    expect(page).toContain('`tickets:wrote` (stale or misnamed; near it: `tickets:write`');
  },
);

test('a ticket explains its own scopes only', () => {
  const [first = ''] = pages(listing)['tickets']?.split('### How to re-test') ?? [];
  expect(first).toContain('introspection');
  expect(first).not.toContain('tickets:wrote');
});

test.each([
  [
    listing,
    'does not list introspection (an endpoint, not a scope), tickets:wrote (near it: tickets:write, tickets:read',
  ],
  [unlisted, 'freshdesk: unknown, https://auth.example.com does not list its scopes'],
  [unanswered, 'grants what is missing is unknown: https://auth.example.com is down. Wait.'],
])('the terminal tells it too: %#', (grantable, line) => {
  const report = reportOf(run, {}, [], grantabilityOf(run, grantable));
  expect(renderTerminal(report, (_style, text) => text)).toContain(line);
});

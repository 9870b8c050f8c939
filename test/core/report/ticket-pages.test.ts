import { describe, expect, test } from 'vitest';
import { ticketSection } from '../../../src/core/report/ticket-text.ts';
import type { TicketSubject } from '../../../src/core/triage/filing-plan.ts';
import { subjectActionIds } from '../../../src/core/triage/filing-plan.ts';
import { findUmbrellas } from '../../../src/core/triage/systemic.ts';
import { rememberActions } from '../../../src/core/triage/ticket.ts';
import { aRun, type RunBuilder } from '../triage/run-builder.ts';
import { pullRequestRun } from './report-builder.ts';

const retest = { template: undefined, command: undefined, runUrl: undefined };

/** What people read of a ticket: hidden lines left out. */
function textOf(subject: TicketSubject): string {
  return whole(subject).replace(/<!--.*?-->\n*/g, '');
}

function whole(subject: TicketSubject): string {
  const memory = rememberActions(subjectActionIds(subject));
  return ticketSection(subject, 0, memory, { source: pullRequestRun, retest, grantability: [] });
}

function groupTicket(run: RunBuilder): TicketSubject {
  const [group] = run.groups();
  if (group === undefined) throw new Error('nothing is blocked');
  return { kind: 'group', key: group.key, group };
}

function umbrellaTicket(run: RunBuilder, toolkitsCalled = 1_000): TicketSubject {
  const [umbrella] = findUmbrellas(run.groups(), () => true, { maxNewTickets: 2, toolkitsCalled });
  if (umbrella === undefined) throw new Error('no umbrella');
  return { kind: 'umbrella', key: umbrella.key, umbrella };
}

describe('the ticket of a group', () => {
  test('promises all actions back where one remedy helps all of them', () => {
    const text = textOf(groupTicket(aRun().on('zoom').refused({ cause: 'insufficient-role' }, 3)));
    expect(text).toContain('a larger role. That brings 3 actions back');
  });

  test('has one remedy per cause, with its count, and promises nothing that one of them cannot keep', () => {
    const run = aRun()
      .on('zoom')
      .refused({ cause: 'insufficient-role', status: 403 }, 13)
      .refused({ cause: 'plan-or-feature-gate', status: 403 }, 6);
    const text = textOf(groupTicket(run));
    expect(text.slice(0, text.indexOf('### 19'))).toMatchInlineSnapshot(`
      "### What to do

      These actions were refused for 2 causes, each with a remedy of its own. CI leaves them out of what ships until then.

      - 13 actions: Ask an administrator of the \`zoom\` account to give the identity behind the credential a larger role.
      - 6 actions: Ask the owner of the \`zoom\` account to enable the product or plan, or leave these actions out of the test.

      Why: the identity behind the credential has too small a role, access list or policy (insufficient role, 13 actions); the account's plan, a product approval or a feature switch refuses it (plan or feature gate, 6 actions).

      "
    `);
    expect(text).not.toContain('That brings');
  });

  test('says what its actions were called with, and of those that want another kind what was passed', () => {
    const run = aRun()
      .on('slack')
      .by("curl -H 'Authorization: Bearer xoxb-123456789012-7Zq8vT2mXw4Lk9RbN7cYd'")
      .refused({ cause: 'wrong-credential-kind' }, 2)
      .by("curl -H 'Authorization: Bearer xoxp-123456789012-7Zq8vT2mXw4Lk9RbN7cYd'")
      .refused({ cause: 'invalid-credential' }, 3);
    const text = textOf(groupTicket(run));
    expect(text).toContain(
      'Called with several kinds of credential: a Slack user token (`xoxp***`) in 3 actions, a Slack bot token (`xoxb***`) in 2 actions.',
    );
    expect(text.match(/What was passed is [^(]*/g)).toEqual(['What was passed is a Slack bot token ']);
    expect(text).not.toContain('7Zq8vT2');
  });
});

test('the ticket of an umbrella says of each group what it was called with', () => {
  const run = aRun().by("curl -H 'Authorization: Bearer xoxb-123456789012-7Zq8vT2mXw4Lk9RbN7cYd'");
  for (const toolkit of ['one', 'two', 'three']) run.on(toolkit).blockedOn('a:read');
  const text = textOf(umbrellaTicket(run));
  expect(text).toContain('- `one`, `a:read`, called with a Slack bot token (`xoxb***`): `ONE_ACTION_001`');
  expect(text).not.toContain('7Zq8vT2');
});

describe('an umbrella ticket', () => {
  test('says what unlocks most, and names the actions of each group', () => {
    const run = aRun()
      .on('freshdesk')
      .blockedOn('tickets:write', 2)
      .on('zoom')
      .refused({ cause: 'insufficient-role', status: 403 }, 2)
      .refused({ cause: 'plan-or-feature-gate', status: 403 }, 1)
      .on('slack')
      .blockedOnAnyOf('chat:write chat:all');
    expect(textOf(umbrellaTicket(run))).toMatchInlineSnapshot(`
      "### What to do

      3 groups of blocked actions are new in one run. Look for a shared cause first; what remains below the limit (\`max-new-tickets\`) in a later run gets a ticket each. Raise \`max-new-tickets\` to 3 to get a ticket per group.

      **What unlocks most, first**

      1. brings back **2**: Ask an administrator of the \`zoom\` account to give the identity behind the credential a larger role.
      2. brings back **2**: Grant \`tickets:write\` to the credential that CI uses for \`freshdesk\`.
      3. brings back **1**: Ask the owner of the \`zoom\` account to enable the product or plan, or leave these actions out of the test.
      4. brings back **1**: Grant any one of \`chat:all\` or \`chat:write\` to the credential that CI uses for \`slack\`.

      ### 3 groups of blocked actions

      | Toolkit | Missing | Actions | Cause |
      | --- | --- | --- | --- |
      | \`zoom\` | not named | 3 | insufficient role (2), plan or feature gate (1) |
      | \`freshdesk\` | \`tickets:write\` | 2 | missing scope |
      | \`slack\` | any one of \`chat:all\` or \`chat:write\` | 1 | missing scope |

      ### Blocked actions

      - \`zoom\`, not named: \`ZOOM_ACTION_001\`, \`ZOOM_ACTION_002\`, \`ZOOM_ACTION_003\`
      - \`freshdesk\`, \`tickets:write\`: \`FRESHDESK_ACTION_001\`, \`FRESHDESK_ACTION_002\`
      - \`slack\`, any one of \`chat:all\` or \`chat:write\`: \`SLACK_ACTION_001\`

      ### How to re-test

      Once that is done, run the tester and \`scopekeeper report\` again.

      Seen in [this CI run](<https://github.com/acme/tools/actions/runs/99>) of \`acme/tools\` for pull request \`#12\` at commit \`0123456789ab\`.

      Written by Scopekeeper. What you add above or below stays.

      "
    `);
  });

  test('ranks fifteen grants at most and counts the rest', () => {
    const run = aRun();
    for (let n = 0; n < 20; n += 1) run.blockedOn(`scope:${n}`);
    const text = textOf(umbrellaTicket(run));
    expect(text.match(/^\d+\. brings back/gm)).toHaveLength(15);
    expect(text).toContain('5 further steps in the report.');
  });

  test('names as many actions as fit, but never at the price of a row', () => {
    const run = aRun();
    for (let n = 0; n < 300; n += 1) run.on(`toolkit_${n}`).blockedOn(`scope:${n}`, 20);
    const subject = umbrellaTicket(run);
    const text = textOf(subject);
    const named = text.match(/^- `toolkit_/gm)?.length ?? 0;
    expect(text.match(/^\| `toolkit_/gm)).toHaveLength(300);
    expect(named).toBeGreaterThan(10);
    expect(text).toContain(`and ${300 - named} more groups`);
    expect(whole(subject).length).toBeLessThanOrEqual(60_000);
  });

  test('stays within what a tracker takes, however long the names are', () => {
    const run = aRun();
    const long = 'x'.repeat(300);
    for (let n = 0; n < 200; n += 1) {
      const scopes = Array.from({ length: 14 }, (_, scope) => `${n}:${scope}:${long}`).join(' ');
      run.on(`toolkit_${n}_${long}`).blockedOn(scopes);
    }
    expect(whole(umbrellaTicket(run)).length).toBeLessThanOrEqual(60_000);
  });

  test('names no limit that cannot be set', () => {
    const run = aRun();
    for (let n = 0; n < 1_001; n += 1) run.blockedOn(`scope:${n}`);
    expect(textOf(umbrellaTicket(run))).not.toContain('Raise');
  });
});

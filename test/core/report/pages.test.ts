import { describe, expect, test } from 'vitest';
import { renderCheck } from '../../../src/core/report/check.ts';
import { renderJobSummary } from '../../../src/core/report/job-summary.ts';
import { renderComment } from '../../../src/core/report/pull-request-comment.ts';
import { renderTerminal } from '../../../src/core/report/terminal.ts';
import { umbrellaKey } from '../../../src/core/triage/dedup-key.ts';
import { aRun } from '../triage/run-builder.ts';
import { pullRequestRun, reportOf, ticketsFor } from './report-builder.ts';

const retest = { template: undefined, command: undefined, runUrl: pullRequestRun.runUrl };
const plain = (_style: string, text: string): string => text;
const atFile = (): string => 'apps/x.py';
const bytes = (text: string): number => new TextEncoder().encode(text).length;

const typical = aRun()
  .blockedOn('tickets:write', 2)
  .blockedOnAnyOf('contacts:read contacts:all')
  .andPassed(40)
  .on('plaid')
  .refused({ cause: 'expired-credential' })
  .andFailed(1);

describe('a typical run', () => {
  const report = reportOf(typical, ticketsFor(typical));

  test('as the comment of a pull request', () => {
    expect(renderComment(report, retest)).toMatchInlineSnapshot(`
      "<!-- scopekeeper:report -->

      ### 4 actions in 2 toolkits were dropped for auth or scope reasons

      They are left out of what ships until access is granted. 45 actions were called, 40 passed, 1 failed for other reasons.

      **What unlocks most, first**

      1. brings back **2**: Grant \`tickets:write\` to the credential that CI uses for \`freshdesk\`.
      2. brings back **1**: Renew the credential that CI uses for \`plaid\`, or refresh the token before the tester runs.
      3. brings back **1**: Grant any one of \`contacts:all\` or \`contacts:read\` to the credential that CI uses for \`freshdesk\`.

      | Toolkit | Missing | Actions | Why | Ticket |
      | --- | --- | --- | --- | --- |
      | \`freshdesk\` | \`tickets:write\` | 2 | missing scope | [\`INT-1\`](<https://linear.app/acme/issue/INT-1>) (new) |
      | \`freshdesk\` | any one of \`contacts:all\` or \`contacts:read\` | 1 | missing scope | [\`INT-2\`](<https://linear.app/acme/issue/INT-2>) (new) |
      | \`plaid\` | not named | 1 | expired credential | [\`INT-3\`](<https://linear.app/acme/issue/INT-3>) (new) |

      <details><summary><code>freshdesk</code>: 2 actions, <code>tickets:write</code></summary>

      Both answers: \`403\` (status)

      | Action | Call | Status |
      | --- | --- | --- |
      | \`FRESHDESK_ACTION_001\` | \`GET https://api.example.com/001\` | 403 |
      | \`FRESHDESK_ACTION_002\` | \`GET https://api.example.com/002\` | 403 |

      </details>

      <details><summary><code>freshdesk</code>: 1 action, <code>contacts:all | contacts:read</code></summary>

      The answer: \`403\` (status)

      | Action | Call | Status |
      | --- | --- | --- |
      | \`FRESHDESK_ACTION_003\` | \`GET https://api.example.com/003\` | 403 |

      </details>

      <details><summary><code>plaid</code>: 1 action, <code>expired credential</code></summary>

      The answer: \`401\` (status)

      | Action | Call | Status |
      | --- | --- | --- |
      | \`PLAID_ACTION_001\` | \`GET https://api.example.com/001\` | 401 |

      </details>

      **Re-test.** Once that is done, re-run [this CI run](<https://github.com/acme/tools/actions/runs/99>).

      Seen in [this CI run](<https://github.com/acme/tools/actions/runs/99>) of \`acme/tools\` for pull request \`#12\` at commit \`0123456789ab\`."
    `);
  });

  test('as a check run', () => {
    expect(renderCheck(report, false, atFile)).toMatchInlineSnapshot(`
      {
        "annotations": [
          {
            "level": "warning",
            "line": 1,
            "message": "HTTP 403: the credential is valid, but its own grant is too narrow. Missing: tickets:write. Evidence: "403" (status).",
            "path": "apps/x.py",
            "title": "FRESHDESK_ACTION_001 is dropped: missing scope",
          },
          {
            "level": "warning",
            "line": 1,
            "message": "HTTP 403: the credential is valid, but its own grant is too narrow. Missing: tickets:write. Evidence: "403" (status).",
            "path": "apps/x.py",
            "title": "FRESHDESK_ACTION_002 is dropped: missing scope",
          },
          {
            "level": "warning",
            "line": 1,
            "message": "HTTP 403: the credential is valid, but its own grant is too narrow. Missing: contacts:all | contacts:read. Evidence: "403" (status).",
            "path": "apps/x.py",
            "title": "FRESHDESK_ACTION_003 is dropped: missing scope",
          },
          {
            "level": "warning",
            "line": 1,
            "message": "HTTP 401: the provider says that the key or token has expired. Evidence: "401" (status).",
            "path": "apps/x.py",
            "title": "PLAID_ACTION_001 is dropped: expired credential",
          },
        ],
        "conclusion": "neutral",
        "summary": "**What unlocks most, first**

      1. brings back **2**: Grant \`tickets:write\` to the credential that CI uses for \`freshdesk\`.
      2. brings back **1**: Renew the credential that CI uses for \`plaid\`, or refresh the token before the tester runs.
      3. brings back **1**: Grant any one of \`contacts:all\` or \`contacts:read\` to the credential that CI uses for \`freshdesk\`.

      | Toolkit | Missing | Actions | Why | Ticket |
      | --- | --- | --- | --- | --- |
      | \`freshdesk\` | \`tickets:write\` | 2 | missing scope | [\`INT-1\`](<https://linear.app/acme/issue/INT-1>) (new) |
      | \`freshdesk\` | any one of \`contacts:all\` or \`contacts:read\` | 1 | missing scope | [\`INT-2\`](<https://linear.app/acme/issue/INT-2>) (new) |
      | \`plaid\` | not named | 1 | expired credential | [\`INT-3\`](<https://linear.app/acme/issue/INT-3>) (new) |

      Seen in [this CI run](<https://github.com/acme/tools/actions/runs/99>) of \`acme/tools\` for pull request \`#12\` at commit \`0123456789ab\`.",
        "title": "4 actions in 2 toolkits were dropped for auth or scope reasons",
      }
    `);
  });

  test('on a terminal', () => {
    expect(renderTerminal(report, plain)).toMatchInlineSnapshot(`
      "4 actions in 2 toolkits were dropped for auth or scope reasons
      45 actions in 2 toolkits from 1 file: 40 passed, 4 dropped, 1 failed for other reasons

        TOOLKIT    MISSING                       ACTIONS  WHY                 TICKET
        freshdesk  tickets:write                 2        missing scope       INT-1 (new)
        freshdesk  contacts:all | contacts:read  1        missing scope       INT-2 (new)
        plaid      (not named)                   1        expired credential  INT-3 (new)

      What unlocks most, first (actions brought back)
        1.  +2  freshdesk  grant tickets:write
        2.  +1  plaid      fix: expired credential
        3.  +1  freshdesk  grant contacts:all or contacts:read

      Next
        Start with https://linear.app/acme/issue/INT-1: 2 actions.
        See why each verdict was reached: scopekeeper explain freshdesk.json
        Grant what is missing, run the tester again, then this command: tickets follow what it finds."
    `);
  });
});

describe('a run that drops nothing', () => {
  const report = reportOf(aRun().andPassed(3));

  test('is all clear', () => {
    expect(renderComment(report, retest)).toMatchInlineSnapshot(`
      "<!-- scopekeeper:report -->

      ### ✅ No action is dropped for auth or scope reasons

      3 actions in 1 toolkit were called; none was refused.

      Seen in [this CI run](<https://github.com/acme/tools/actions/runs/99>) of \`acme/tools\` for pull request \`#12\` at commit \`0123456789ab\`."
    `);
    expect(renderCheck(report, false, atFile).conclusion).toBe('success');
  });

  test('is not called a success when a file could not be read', () => {
    const problem = {
      file: 'a.json',
      severity: 'error',
      place: '',
      message: 'is empty',
      remedy: 'Run it again',
    } as const;
    expect(renderCheck(reportOf(aRun().andPassed(3), {}, [problem]), false, atFile)).toMatchObject({
      conclusion: 'neutral',
      title: 'Partly evaluated: 1 file could not be read',
    });
  });
});

describe('a run that read nothing', () => {
  test('says that nothing is known', () => {
    const report = reportOf(aRun());
    expect(renderCheck(report, false, atFile)).toMatchObject({
      conclusion: 'neutral',
      title: 'Not evaluated: no artifacts',
    });
    expect(renderTerminal(report, plain)).toContain('Nothing was evaluated');
    expect(renderJobSummary(report, retest)).toContain('Not evaluated');
  });
});

describe('a very large run', () => {
  const run = aRun();
  for (let n = 0; n < 300; n += 1)
    run.on(`toolkit_${n}`).blockedOn(`scope:of:toolkit:number:${n}:${'é'.repeat(60)}`, 40);
  const report = reportOf(run, ticketsFor(run));

  test('fits into a comment by dropping detail before rows', () => {
    const comment = renderComment(report, retest);
    expect(comment.length).toBeLessThanOrEqual(65_536);
    expect(comment.includes('<details>')).toBe(false);
    expect(comment.match(/^\| `toolkit_/gm)).toHaveLength(300);
  });

  test('says how many rows were left out, and never ends inside one', () => {
    const larger = aRun();
    for (let n = 0; n < 900; n += 1) larger.on(`toolkit_${n}`).blockedOn(`scope:${n}:${'é'.repeat(60)}`);
    const comment = renderComment(reportOf(larger, ticketsFor(larger)), retest);
    const rows = comment.match(/^\| `toolkit_/gm)?.length ?? 0;
    expect(comment.includes(`and ${900 - rows} more groups`)).toBe(true);
    expect(comment.length).toBeGreaterThan(60_000);
    for (const line of comment.split('\n')) if (line.startsWith('|')) expect(line.endsWith('|')).toBe(true);
  });

  test('fits into a check summary counted in bytes, and keeps every annotation', () => {
    const check = renderCheck(report, false, atFile);
    expect(bytes(check.summary)).toBeLessThanOrEqual(65_535);
    expect(check.annotations).toHaveLength(12_000);
    for (const { title, message } of check.annotations) {
      expect(title.length).toBeLessThanOrEqual(255);
      expect(bytes(message)).toBeLessThanOrEqual(65_535);
    }
  });

  test('fits into a job summary', () => {
    expect(bytes(renderJobSummary(report, retest))).toBeLessThanOrEqual(1_048_576);
  });
});

describe('fail-on', () => {
  test('turns the check and its annotations red', () => {
    const check = renderCheck(reportOf(typical), true, atFile);
    expect(check.conclusion).toBe('failure');
    expect(new Set(check.annotations.map(({ level }) => level))).toEqual(new Set(['failure']));
  });
});

describe('a group that names nothing and has several causes', () => {
  const run = aRun()
    .on('zoom')
    .refused({ cause: 'insufficient-role', status: 403 }, 13)
    .refused({ cause: 'plan-or-feature-gate', status: 403 }, 6);
  const report = reportOf(run, ticketsFor(run));

  test.each([
    ['comment', renderComment(report, retest)],
    ['job summary', renderJobSummary(report, retest)],
    ['check', renderCheck(report, false, atFile).summary],
  ])('is told apart by cause in the %s', (_, page) => {
    expect(page).toContain('| not named | 19 | insufficient role (13), plan or feature gate (6) |');
    expect(page).toContain('1. brings back **13**: Ask an administrator');
    expect(page).toContain('2. brings back **6**: Ask the owner');
  });

  test('is told apart by cause on a terminal', () => {
    const text = renderTerminal(report, plain);
    expect(text).toMatch(/\(not named\) +19 +insufficient role \+1 more cause +INT-1/);
    expect(text).toMatch(
      /1\. +\+13 +zoom +fix: insufficient role\n +2\. +\+6 +zoom +fix: plan or feature gate/,
    );
  });
});

describe('what comes next, on a terminal', () => {
  const three = aRun().blockedOn('a', 9).blockedOn('b', 6).blockedOn('c', 4);
  const [first, ...others] = three.groups();
  const key = umbrellaKey('too-many-new-groups');
  const ticket = { id: '7', name: 'INT-7', url: 'https://linear.app/acme/issue/INT-7' };

  /** The lines after `Next`. */
  function next(filing: Parameters<typeof reportOf>[1]): string {
    return renderTerminal(reportOf(three, filing), plain).split('Next\n')[1] ?? '';
  }

  test('counts the actions of the umbrella to start with, and how high the limit would have to be', () => {
    const umbrellas = [{ key, reason: { kind: 'too-many-new-groups' }, groups: three.groups() }] as const;
    const steps = next({ umbrellas, outcomes: new Map([[key, { kind: 'created', ticket }]]) });
    expect(steps).toContain(`Start with ${ticket.url}: 19 actions.`);
    expect(steps).toContain('Raise --max-new-tickets to 3 to get a ticket per group.');
  });

  test('leaves out of the count what the umbrella does not stand for', () => {
    const umbrellas = [{ key, reason: { kind: 'too-many-new-groups' }, groups: others }] as const;
    const own = new Map([[first?.key ?? key, { kind: 'created', ticket }]] as const);
    expect(next({ umbrellas, outcomes: own })).toContain(`Start with ${ticket.url}: 9 actions.`);
  });

  test('names no limit where one cause made the umbrella', () => {
    const cause = 'invalid-credential';
    const umbrellas = [
      { key: umbrellaKey(cause), reason: { kind: 'one-cause', cause }, groups: others },
    ] as const;
    expect(next({ umbrellas })).not.toContain('max-new-tickets');
  });

  const nothingWritten =
    'Nothing was written: this is a dry run. Run it without --dry-run (in the action: dry-run: false) to write the tickets.';

  test('says that a dry run wrote nothing, and how to write', () => {
    const outcome = { kind: 'dry-run', would: 'create a ticket', creates: true } as const;
    expect(next({ outcomes: new Map([[first?.key ?? key, outcome]]) })).toContain(nothingWritten);
    expect(next(ticketsFor(three))).not.toContain('Nothing was written');
  });

  test('says so as well where the dry run would only close a ticket', () => {
    const recovered = [{ dedupKey: key, ticket, outcome: 'dry-run' }] as const;
    const report = reportOf(aRun().andPassed(1), { recovered });
    expect(renderTerminal(report, plain)).toContain(`Next\n  ${nothingWritten}`);
  });
});

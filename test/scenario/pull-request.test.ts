import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { anArtifact } from './artifact-builder.ts';
import { aProject, type Project } from './project.ts';

const dropped = [
  anArtifact().blockedOn('tickets:read', 2).blockedOn('tickets:write').andPassed(3).andFailed(),
  anArtifact('slack').rejected(2),
] as const;

const allPassed = anArtifact().andPassed(7);

async function theUsualProject(): Promise<Project> {
  const project = await aProject();
  project.tested(...dropped);
  return project;
}

describe('a pull request whose run drops actions', () => {
  test('every group has one ticket, which says what to do', async () => {
    const project = await theUsualProject();
    const { exitCode } = await project.onPullRequest({ inputs: { 'linear-labels': 'auth-failure' } });
    expect(exitCode).toBe(0);
    expect(project.tickets).toMatchInlineSnapshot(`
      [
        "INT-1 Backlog: [auth-scope][freshdesk] 2 actions blocked: tickets:read",
        "INT-2 Backlog: [auth-scope][slack] 2 actions blocked: auth-401",
        "INT-3 Backlog: [auth-scope][freshdesk] 1 action blocked: tickets:write",
      ]
    `);
    expect(project.ticket().labels.map(({ name }) => name)).toEqual(['auth-failure']);
    expect(project.neat(project.ticket().description)).toMatchInlineSnapshot(`
      "<!-- scopekeeper:dedup=v1:43a5fe8c8dcb27f4f63e2366610f1e31 -->
      <!-- scopekeeper:actions=v1:2d5fd9c4,9175227d -->

      ### What to do

      Grant \`tickets:read\` to the credential that CI uses for \`freshdesk\`. That brings 2 actions back, which CI leaves out of what ships until then.

      Why: the credential is valid, but its own grant is too narrow (missing scope).

      Called with a bearer token.

      ### 2 blocked actions

      Both answers: \`www-authenticate: Bearer realm="freshdesk", error="insufficient_scope", scope="tickets:read"\` (header \`www-authenticate\`)

      | Action | Call | Status |
      | --- | --- | --- |
      | \`FRESHDESK_ACTION_1\` | \`GET https://api.freshdesk.example/v2/things/1\` | 403 |
      | \`FRESHDESK_ACTION_2\` | \`GET https://api.freshdesk.example/v2/things/2\` | 403 |

      ### How to re-test

      Once that is done, re-run [this CI run](<https://github.com/acme/tools/actions/runs/1001>).

      Seen in [this CI run](<https://github.com/acme/tools/actions/runs/1001>) of \`acme/tools\` for pull request \`#1\` at commit \`<head>\`.

      Written by Scopekeeper. What you add above or below stays.

      <!-- scopekeeper:end -->"
    `);
  });

  test('one comment shows all of it', async () => {
    const project = await theUsualProject();
    await project.onPullRequest();
    expect(project.comments).toHaveLength(1);
    expect(project.neat(project.comments[0])).toMatchInlineSnapshot(`
      "<!-- scopekeeper:report -->
      <!-- scopekeeper:from=CI/test -->

      ### 5 actions in 2 toolkits were dropped for auth or scope reasons

      They are left out of what ships until access is granted. 9 actions were called, 3 passed, 1 failed for other reasons.

      **What unlocks most, first**

      1. brings back **2**: Replace the credential that CI uses for \`slack\`. Check that the secret holds the whole key, without spaces or quotes, and that nobody revoked it.
      2. brings back **2**: Grant \`tickets:read\` to the credential that CI uses for \`freshdesk\`.
      3. brings back **1**: Grant \`tickets:write\` to the credential that CI uses for \`freshdesk\`.

      | Toolkit | Missing | Actions | Why | Ticket |
      | --- | --- | --- | --- | --- |
      | \`freshdesk\` | \`tickets:read\` | 2 | missing scope | [\`INT-1\`](<https://linear.app/acme/issue/INT-1>) (new) |
      | \`slack\` | not named | 2 | invalid credential | [\`INT-2\`](<https://linear.app/acme/issue/INT-2>) (new) |
      | \`freshdesk\` | \`tickets:write\` | 1 | missing scope | [\`INT-3\`](<https://linear.app/acme/issue/INT-3>) (new) |

      <details><summary><code>freshdesk</code>: 2 actions, <code>tickets:read</code></summary>

      Called with a bearer token.

      Both answers: \`www-authenticate: Bearer realm="freshdesk", error="insufficient_scope", scope="tickets:read"\` (header \`www-authenticate\`)

      | Action | Call | Status |
      | --- | --- | --- |
      | \`FRESHDESK_ACTION_1\` | \`GET https://api.freshdesk.example/v2/things/1\` | 403 |
      | \`FRESHDESK_ACTION_2\` | \`GET https://api.freshdesk.example/v2/things/2\` | 403 |

      </details>

      <details><summary><code>slack</code>: 2 actions, <code>invalid credential</code></summary>

      Called with a bearer token.

      Both answers: \`www-authenticate: Bearer realm="slack", error="invalid_token"\` (header \`www-authenticate\`)

      | Action | Call | Status |
      | --- | --- | --- |
      | \`SLACK_ACTION_1\` | \`GET https://api.slack.example/v2/things/1\` | 401 |
      | \`SLACK_ACTION_2\` | \`GET https://api.slack.example/v2/things/2\` | 401 |

      </details>

      <details><summary><code>freshdesk</code>: 1 action, <code>tickets:write</code></summary>

      Called with a bearer token.

      The answer: \`www-authenticate: Bearer realm="freshdesk", error="insufficient_scope", scope="tickets:write"\` (header \`www-authenticate\`)

      | Action | Call | Status |
      | --- | --- | --- |
      | \`FRESHDESK_ACTION_3\` | \`GET https://api.freshdesk.example/v2/things/3\` | 403 |

      </details>

      **Re-test.** Once that is done, re-run [this CI run](<https://github.com/acme/tools/actions/runs/1001>).

      Seen in [this CI run](<https://github.com/acme/tools/actions/runs/1001>) of \`acme/tools\` for pull request \`#1\` at commit \`<head>\`.

      <!-- scopekeeper:run=1001 -->"
    `);
  });

  test('the check sits on the head of the pull request, not on the merge commit, with each action on its file', async () => {
    const project = await theUsualProject();
    await project.onPullRequest();
    const [check, ...others] = project.checks;
    expect(others).toEqual([]);
    expect(check?.headSha).toBe(project.headSha);
    expect(check).toMatchObject({ name: 'Scopekeeper', status: 'completed', conclusion: 'neutral' });
    expect(project.neat(`${check?.title}\n\n${check?.summary}`)).toMatchInlineSnapshot(`
      "5 actions in 2 toolkits were dropped for auth or scope reasons

      **What unlocks most, first**

      1. brings back **2**: Replace the credential that CI uses for \`slack\`. Check that the secret holds the whole key, without spaces or quotes, and that nobody revoked it.
      2. brings back **2**: Grant \`tickets:read\` to the credential that CI uses for \`freshdesk\`.
      3. brings back **1**: Grant \`tickets:write\` to the credential that CI uses for \`freshdesk\`.

      | Toolkit | Missing | Actions | Why | Ticket |
      | --- | --- | --- | --- | --- |
      | \`freshdesk\` | \`tickets:read\` | 2 | missing scope | [\`INT-1\`](<https://linear.app/acme/issue/INT-1>) (new) |
      | \`slack\` | not named | 2 | invalid credential | [\`INT-2\`](<https://linear.app/acme/issue/INT-2>) (new) |
      | \`freshdesk\` | \`tickets:write\` | 1 | missing scope | [\`INT-3\`](<https://linear.app/acme/issue/INT-3>) (new) |

      Seen in [this CI run](<https://github.com/acme/tools/actions/runs/1001>) of \`acme/tools\` for pull request \`#1\` at commit \`<head>\`."
    `);
    expect(check?.annotations.map(({ path, title }) => `${path}: ${title}`)).toMatchInlineSnapshot(`
      [
        "apps/freshdesk/actions/action_1.py: FRESHDESK_ACTION_1 is dropped: missing scope",
        "apps/freshdesk/actions/action_2.py: FRESHDESK_ACTION_2 is dropped: missing scope",
        ".github: SLACK_ACTION_1 is dropped: invalid credential",
        ".github: SLACK_ACTION_2 is dropped: invalid credential",
        "apps/freshdesk/actions/action_3.py: FRESHDESK_ACTION_3 is dropped: missing scope",
      ]
    `);
    expect(check?.annotations[0]).toMatchInlineSnapshot(`
      {
        "annotation_level": "warning",
        "end_line": 1,
        "message": "HTTP 403: the credential is valid, but its own grant is too narrow. Missing: tickets:read. Evidence: "www-authenticate: Bearer realm="freshdesk", error="insufficient_scope", scope="tickets:read"" (header www-authenticate). Called with a bearer token.",
        "path": "apps/freshdesk/actions/action_1.py",
        "start_line": 1,
        "title": "FRESHDESK_ACTION_1 is dropped: missing scope",
      }
    `);
  });

  test('the job shows a summary and gives outputs, and is not annotated twice', async () => {
    const project = await theUsualProject();
    const { summary, outputs, annotations } = await project.onPullRequest();
    expect(project.neat(summary)).toMatchInlineSnapshot(`
      "### 5 actions in 2 toolkits were dropped for auth or scope reasons

      9 actions in 2 toolkits called: 3 passed, 5 dropped, 1 failed for other reasons. 2 files read.

      **What unlocks most, first**

      1. brings back **2**: Replace the credential that CI uses for \`slack\`. Check that the secret holds the whole key, without spaces or quotes, and that nobody revoked it.
      2. brings back **2**: Grant \`tickets:read\` to the credential that CI uses for \`freshdesk\`.
      3. brings back **1**: Grant \`tickets:write\` to the credential that CI uses for \`freshdesk\`.

      | Toolkit | Missing | Actions | Why | Ticket |
      | --- | --- | --- | --- | --- |
      | \`freshdesk\` | \`tickets:read\` | 2 | missing scope | [\`INT-1\`](<https://linear.app/acme/issue/INT-1>) (new) |
      | \`slack\` | not named | 2 | invalid credential | [\`INT-2\`](<https://linear.app/acme/issue/INT-2>) (new) |
      | \`freshdesk\` | \`tickets:write\` | 1 | missing scope | [\`INT-3\`](<https://linear.app/acme/issue/INT-3>) (new) |

      <details><summary><code>freshdesk</code>: 2 actions, <code>tickets:read</code></summary>

      Called with a bearer token.

      Both answers: \`www-authenticate: Bearer realm="freshdesk", error="insufficient_scope", scope="tickets:read"\` (header \`www-authenticate\`)

      | Action | Call | Status |
      | --- | --- | --- |
      | \`FRESHDESK_ACTION_1\` | \`GET https://api.freshdesk.example/v2/things/1\` | 403 |
      | \`FRESHDESK_ACTION_2\` | \`GET https://api.freshdesk.example/v2/things/2\` | 403 |

      </details>

      <details><summary><code>slack</code>: 2 actions, <code>invalid credential</code></summary>

      Called with a bearer token.

      Both answers: \`www-authenticate: Bearer realm="slack", error="invalid_token"\` (header \`www-authenticate\`)

      | Action | Call | Status |
      | --- | --- | --- |
      | \`SLACK_ACTION_1\` | \`GET https://api.slack.example/v2/things/1\` | 401 |
      | \`SLACK_ACTION_2\` | \`GET https://api.slack.example/v2/things/2\` | 401 |

      </details>

      <details><summary><code>freshdesk</code>: 1 action, <code>tickets:write</code></summary>

      Called with a bearer token.

      The answer: \`www-authenticate: Bearer realm="freshdesk", error="insufficient_scope", scope="tickets:write"\` (header \`www-authenticate\`)

      | Action | Call | Status |
      | --- | --- | --- |
      | \`FRESHDESK_ACTION_3\` | \`GET https://api.freshdesk.example/v2/things/3\` | 403 |

      </details>

      **Re-test.** Once that is done, re-run [this CI run](<https://github.com/acme/tools/actions/runs/1001>).
      "
    `);
    expect(outputs).toMatchInlineSnapshot(`
      {
        "dropped": "5",
        "groups": "3",
        "log": "",
        "observations": "9",
        "report": "scopekeeper-report.json",
        "tickets-created": "3",
        "tickets-updated": "0",
        "undelivered": "0",
        "unlock-plan": "[{"toolkit":"slack","scopes":[],"anyOf":false,"cause":"invalid-credential","actions":2},{"toolkit":"freshdesk","scopes":["tickets:read"],"anyOf":false,"cause":"missing-scope","actions":2},{"toolkit":"freshdesk","scopes":["tickets:write"],"anyOf":false,"cause":"missing-scope","actions":1}]",
      }
    `);
    expect(annotations).toEqual([]);
  });

  test('the report holds all of it, in its published form', async () => {
    const project = await theUsualProject();
    const { report } = await project.onPullRequest();
    const schema = JSON.parse(
      readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8'),
    ) as object;
    const isReport = new Ajv2020({ strict: false }).compile(schema);
    isReport(report);
    expect(isReport.errors).toBeNull();
    expect(report?.source).toMatchObject({ sha: project.headSha, pullRequest: 1, defaultBranch: false });
    expect(report?.groups.map(({ toolkit, signature, ticket }) => [toolkit, signature, ticket.kind])).toEqual(
      [
        ['freshdesk', 'tickets:read', 'created'],
        ['slack', 'auth-401', 'created'],
        ['freshdesk', 'tickets:write', 'created'],
      ],
    );
  });
});

describe('the comment', () => {
  test('turns to all-clear when nothing is dropped any more', async () => {
    const project = await theUsualProject();
    await project.onPullRequest();
    project.tested(allPassed);
    await project.onPullRequest();
    expect(project.comments).toHaveLength(1);
    expect(project.neat(project.comments[0])).toMatchInlineSnapshot(`
      "<!-- scopekeeper:report -->
      <!-- scopekeeper:from=CI/test -->

      ### ✅ No action is dropped for auth or scope reasons

      7 actions in 1 toolkit were called; none was refused.

      Seen in [this CI run](<https://github.com/acme/tools/actions/runs/1002>) of \`acme/tools\` for pull request \`#1\` at commit \`<head>\`.

      <!-- scopekeeper:run=1002 -->"
    `);
    expect(project.checks.map(({ conclusion }) => conclusion)).toEqual(['neutral', 'success']);
  });

  test('is not written where there never was anything to say', async () => {
    const project = await aProject();
    project.tested(allPassed);
    await project.onPullRequest();
    expect(project.comments).toEqual([]);
    expect(project.checks[0]).toMatchObject({
      conclusion: 'success',
      title: 'No action is dropped for auth or scope reasons',
    });
    expect(project.tickets).toEqual([]);
  });

  test('stays and says so when a run could read nothing', async () => {
    const project = await theUsualProject();
    await project.onPullRequest();
    const [before = ''] = project.comments;
    project.tested();
    await project.onPullRequest();
    expect(project.comments).toHaveLength(1);
    expect(project.comments[0]?.startsWith(before)).toBe(true);
    expect(project.comments[0]?.slice(before.length)).toMatchInlineSnapshot(`
      "

      <!-- scopekeeper:not-evaluated -->
      _Not evaluated in [the latest run](https://github.com/acme/tools/actions/runs/1002): nothing could be read, so what stands above may have changed._"
    `);
    expect(project.checks[1]).toMatchObject({ conclusion: 'neutral', title: 'Not evaluated: no artifacts' });
  });

  test('stays and says so when a run could read a part only', async () => {
    const project = await theUsualProject();
    await project.onPullRequest();
    const [before = ''] = project.comments;
    project.tested(allPassed);
    project.file('results/slack.json', '{');
    await project.onPullRequest();
    expect(project.comments[0]?.slice(before.length)).toMatchInlineSnapshot(`
      "

      <!-- scopekeeper:not-evaluated -->
      _Partly evaluated in [the latest run](https://github.com/acme/tools/actions/runs/1002): nothing is dropped in what could be read, but not everything could be, so what stands above may have changed._"
    `);
    expect(project.checks[1]).toMatchObject({
      conclusion: 'neutral',
      title: 'Partly evaluated: 1 file could not be read',
    });
  });

  test.each([
    ['another workflow', { workflow: 'Nightly' }],
    ['another job', { job: 'other' }],
  ])('is not touched by %s, which keeps its own', async (_what, github) => {
    const project = await theUsualProject();
    await project.onPullRequest();
    const [first = ''] = project.comments;
    project.tested(allPassed);
    await project.onPullRequest({ github });
    expect(project.comments).toEqual([first]);
    project.tested(...dropped);
    await project.onPullRequest({ github });
    project.tested(allPassed);
    await project.onPullRequest();
    expect(project.comments.map((body) => /^### .*$/m.exec(body)?.[0])).toEqual([
      '### ✅ No action is dropped for auth or scope reasons',
      '### 5 actions in 2 toolkits were dropped for auth or scope reasons',
    ]);
  });

  test('is found behind more than a hundred others', async () => {
    const project = await theUsualProject();
    for (let n = 0; n < 110; n += 1) project.tools.comment(project.pull.number, `talk ${n}`, 'dev');
    await project.onPullRequest();
    await project.onPullRequest();
    expect(project.comments.filter((body) => body.includes('scopekeeper:report'))).toHaveLength(1);
  });

  test('by somebody else with our marker is left alone', async () => {
    const project = await theUsualProject();
    const foreign = '<!-- scopekeeper:report -->\n\nnothing to see here';
    project.tools.comment(project.pull.number, foreign, 'mallory');
    await project.onPullRequest();
    await project.onPullRequest();
    expect(project.comments).toHaveLength(2);
    expect(project.comments[0]).toBe(foreign);
    expect(project.comments[1]).toContain('5 actions in 2 toolkits were dropped');
  });

  test.each([
    ['comment', 'checks/create', 'issues/create-comment'],
    ['check', 'issues/create-comment', 'checks/create'],
  ])('%s can be switched off, and the other still comes', async (input, comes, not) => {
    const project = await theUsualProject();
    await project.onPullRequest({ inputs: { [input]: 'false' } });
    expect(project.writes).toContain(comes);
    expect(project.writes).not.toContain(not);
  });
});

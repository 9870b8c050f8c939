import { expect, test } from 'vitest';
import { anArtifact } from './artifact-builder.ts';
import { aProject } from './project.ts';

const names = Array.from({ length: 30 }, (_, n) => `toolkit${n + 1}`);

test('thirty new groups make one umbrella ticket that lists them', async () => {
  const project = await aProject();
  project.tested(...names.map((name) => anArtifact(name).blockedOn(`${name}:read`).andPassed()));
  const { report, outputs, log } = await project.onPullRequest();
  expect(project.tickets).toEqual([
    'INT-1 Backlog: [auth-scope][many toolkits] 30 actions blocked in 30 toolkits: too many new groups for one ticket each',
  ]);
  for (const name of names) expect(project.ticket().description).toContain(`\`${name}:read\``);
  expect(outputs).toMatchObject({ groups: '30', 'tickets-created': '1' });
  expect(report?.umbrellas[0]?.groups).toHaveLength(30);
  expect(log.match(/INT-1 \(new\)/g)).toHaveLength(30);
});

test('the limit is the one that was set', async () => {
  const project = await aProject();
  project.tested(...names.slice(0, 3).map((name) => anArtifact(name).blockedOn('read').andPassed()));
  await project.onPullRequest({ inputs: { 'max-new-tickets': '3' } });
  expect(project.tickets).toHaveLength(3);
  project.tested(...names.slice(3, 7).map((name) => anArtifact(name).blockedOn('read').andPassed()));
  await project.onPullRequest({ inputs: { 'max-new-tickets': '3' } });
  expect(project.tickets).toHaveLength(4);
});

test('one cause in most toolkits makes one umbrella ticket that says what to look for', async () => {
  const project = await aProject();
  project.tested(
    ...names.slice(0, 5).map((name) => anArtifact(name).rejected(3)),
    anArtifact('healthy').andPassed(),
  );
  await project.onPullRequest();
  expect(project.tickets).toEqual([
    'INT-1 Backlog: [auth-scope][many toolkits] 15 actions blocked in 5 toolkits: one cause, invalid credential',
  ]);
  expect(project.neat(project.ticket().description)).toMatchInlineSnapshot(`
    "<!-- scopekeeper:dedup=v1:609f7c6838e20f363fcd2bdcc871ecc8 -->
    <!-- scopekeeper:actions=v1:2531109c,33ebf30d,34a9d16d,49e7f5fc,5596226f,674867d6,6d455e46,7bef0f68,8eb009ab,9085075d,973efc21,c7d0b78f,c91f39d2,da6df1ad,ea4e6d6d -->

    ### What to do

    5 toolkits fail in the same way: the provider does not accept the key or token: it is wrong, malformed, revoked or unknown. Look for what they share first: a proxy, a vault or secret that was not loaded, one expired key, a blocked address. If they share nothing, mend them one by one, in this order.

    **What unlocks most, first**

    1. brings back **3**: Replace the credential that CI uses for \`toolkit1\`. Check that the secret holds the whole key, without spaces or quotes, and that nobody revoked it.
    2. brings back **3**: Replace the credential that CI uses for \`toolkit2\`. Check that the secret holds the whole key, without spaces or quotes, and that nobody revoked it.
    3. brings back **3**: Replace the credential that CI uses for \`toolkit3\`. Check that the secret holds the whole key, without spaces or quotes, and that nobody revoked it.
    4. brings back **3**: Replace the credential that CI uses for \`toolkit4\`. Check that the secret holds the whole key, without spaces or quotes, and that nobody revoked it.
    5. brings back **3**: Replace the credential that CI uses for \`toolkit5\`. Check that the secret holds the whole key, without spaces or quotes, and that nobody revoked it.

    ### 5 groups of blocked actions

    | Toolkit | Missing | Actions | Cause |
    | --- | --- | --- | --- |
    | \`toolkit1\` | not named | 3 | invalid credential |
    | \`toolkit2\` | not named | 3 | invalid credential |
    | \`toolkit3\` | not named | 3 | invalid credential |
    | \`toolkit4\` | not named | 3 | invalid credential |
    | \`toolkit5\` | not named | 3 | invalid credential |

    ### Blocked actions

    - \`toolkit1\`, not named: \`TOOLKIT1_ACTION_1\`, \`TOOLKIT1_ACTION_2\`, \`TOOLKIT1_ACTION_3\`
    - \`toolkit2\`, not named: \`TOOLKIT2_ACTION_1\`, \`TOOLKIT2_ACTION_2\`, \`TOOLKIT2_ACTION_3\`
    - \`toolkit3\`, not named: \`TOOLKIT3_ACTION_1\`, \`TOOLKIT3_ACTION_2\`, \`TOOLKIT3_ACTION_3\`
    - \`toolkit4\`, not named: \`TOOLKIT4_ACTION_1\`, \`TOOLKIT4_ACTION_2\`, \`TOOLKIT4_ACTION_3\`
    - \`toolkit5\`, not named: \`TOOLKIT5_ACTION_1\`, \`TOOLKIT5_ACTION_2\`, \`TOOLKIT5_ACTION_3\`

    ### How to re-test

    Once that is done, re-run [this CI run](<https://github.com/acme/tools/actions/runs/1001>).

    Seen in [this CI run](<https://github.com/acme/tools/actions/runs/1001>) of \`acme/tools\` for pull request \`#1\` at commit \`<head>\`.

    Written by Scopekeeper. What you add above or below stays.

    <!-- scopekeeper:end -->"
  `);
  expect(project.comments[0]).toContain('INT-1');
});

test('the umbrella is the same ticket in the next run, and goes when its actions pass', async () => {
  const project = await aProject();
  const five = names.slice(0, 5);
  project.tested(...five.map((name) => anArtifact(name).rejected()));
  await project.onPullRequest();
  await project.onPullRequest();
  expect(project.tickets).toHaveLength(1);
  project.tested(...five.map((name) => anArtifact(name).andPassed()));
  await project.onPush({ inputs: { 'close-recovered': 'true' } });
  expect(project.tickets[0]).toMatch(/^INT-1 Done/);
});

test('groups that have a ticket keep it', async () => {
  const project = await aProject();
  project.tested(anArtifact('toolkit1').rejected());
  await project.onPullRequest();
  project.tested(...names.slice(0, 5).map((name) => anArtifact(name).rejected()));
  await project.onPullRequest();
  expect(project.tickets.map((ticket) => ticket.replace(/^(INT-\d).*?\]\[(.*?)\].*/, '$1 $2'))).toEqual([
    'INT-1 toolkit1',
    'INT-2 many toolkits',
  ]);
});

test('Linear is asked as seldom for fifty groups as for one', async () => {
  const project = await aProject();
  const fifty = Array.from({ length: 50 }, (_, n) =>
    anArtifact('freshdesk').called({}).json().replaceAll('tickets:read', `scope${n}:read`),
  );
  for (const [n, json] of fifty.entries())
    project.file(`results/${n}.json`, json.replaceAll('ACTION_1', `ACTION_${n}`));
  const { outputs } = await project.onPullRequest({ inputs: { 'max-new-tickets': '100' } });
  expect(outputs['tickets-created']).toBe('50');
  expect(project.linear.requests.length).toBeLessThanOrEqual(6);
});

import { expect, test } from 'vitest';
import { anArtifact } from './artifact-builder.ts';
import { aProject, type Project } from './project.ts';

const dropped = [
  anArtifact().blockedOn('tickets:read', 2).blockedOn('tickets:write'),
  anArtifact('slack').rejected(),
] as const;

/** Real runs have a workspace each. */
const reports = ['report-1.json', 'report-2.json', 'report-3.json'] as const;

async function atOnce(project: Project): Promise<readonly (number | undefined)[]> {
  const runs = await Promise.all(reports.map((report) => project.onPullRequest({ inputs: { report } })));
  return runs.map(({ exitCode }) => exitCode);
}

test('three first runs at the same time leave one ticket per group and one comment', async () => {
  const project = await aProject();
  project.tested(...dropped);
  expect(await atOnce(project)).toEqual([0, 0, 0]);
  expect(project.tickets.map((ticket) => ticket.replace(/^INT-\d+ /, '')).sort()).toEqual([
    'Backlog: [auth-scope][freshdesk] 1 action blocked: tickets:write',
    'Backlog: [auth-scope][freshdesk] 2 actions blocked: tickets:read',
    'Backlog: [auth-scope][slack] 1 action blocked: auth-401',
  ]);
  expect(project.comments).toHaveLength(1);
});

test('three runs that see the same change at the same time leave one comment on the ticket', async () => {
  const project = await aProject();
  project.tested(...dropped);
  await project.onPullRequest();
  project.tested(anArtifact().blockedOn('tickets:read', 3));
  expect(await atOnce(project)).toEqual([0, 0, 0]);
  expect(project.ticketComments()).toHaveLength(1);
  expect(project.comments).toHaveLength(1);
});

test('a pull request and the default branch at the same time leave one ticket per group', async () => {
  const project = await aProject();
  project.tested(...dropped);
  const [one, two, three] = reports.map((report) => ({ inputs: { report } }));
  await Promise.all([project.onPullRequest(one), project.onPush(two), project.on('schedule', three)]);
  expect(project.tickets).toHaveLength(3);
});

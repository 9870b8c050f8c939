import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anArtifact } from './artifact-builder.ts';
import { aProject } from './project.ts';

const dropped = anArtifact().blockedOn('tickets:read', 2);

describe('wrong settings stop the job before anything is done', () => {
  test('all of them are said at once', async () => {
    const project = await aProject();
    project.tested(dropped);
    const { exitCode, annotations } = await project.onPullRequest({
      inputs: {
        tracker: 'jira',
        'fail-on': 'sometimes',
        'max-new-tickets': 'many',
        'dry-run': 'perhaps',
        'time-budget': '0',
      },
    });
    expect(exitCode).toBe(1);
    expect(annotations.map(({ level, message }) => `${level}: ${message}`)).toMatchInlineSnapshot(`
      [
        "error: \`tracker\` is "jira"; expected one of linear, github, local, none",
        "error: \`max-new-tickets\` is "many"; expected a whole number from 1 to 1000",
        "error: \`fail-on\` is "sometimes"; expected one of never, new, any",
        "error: \`dry-run\` is "perhaps"; expected true or false",
        "error: \`time-budget\` is "0"; expected a whole number from 1 to 3600",
        "error: Process completed with exit code 1.",
      ]
    `);
    expect(project.writes).toEqual([]);
    expect(project.linear.requests).toEqual([]);
  });

  test.each([
    ['nothing to read', { artifacts: '' }, /set `artifacts`/],
    ['a run number that is none', { 'run-id': 'latest' }, /`run-id` is "latest"; expected the number/],
    ['tracker linear without its key', { tracker: 'linear', 'linear-api-key': '' }, /there is no key/],
    ['fail-on new without a memory', { tracker: 'none', 'fail-on': 'new' }, /only tickets remember/],
    ['a configuration that is not there', { config: 'other.yml' }, /`other\.yml` cannot be read/],
  ])('%s', async (_what, inputs, message) => {
    const project = await aProject();
    project.tested(dropped);
    const { exitCode, annotations } = await project.onPullRequest({ inputs });
    expect(exitCode).toBe(1);
    expect(annotations[0]).toMatchObject({ level: 'error', message: expect.stringMatching(message) });
    expect(project.comments).toEqual([]);
  });

  test('mistakes in the configuration are named with line and column', async () => {
    const project = await aProject();
    project.tested(dropped);
    project.file(
      '.github/scopekeeper.yml',
      ['tickets:', '  team: INT', '  recurrence: { completed: sometimes }', '  colour: red', ''].join('\n'),
    );
    const { exitCode, annotations } = await project.onPullRequest();
    expect(exitCode).toBe(1);
    expect(annotations.map(({ message }) => message)).toMatchInlineSnapshot(`
      [
        ".github/scopekeeper.yml:3:17: \`tickets.recurrence.completed\` is "sometimes"; expected ("new" | "reopen" | "mute")",
        ".github/scopekeeper.yml:4:3: \`tickets.colour\` is not a member; expected one of: team, assignee, labels, project, recurrence, comment, routing, retest",
        "Process completed with exit code 1.",
      ]
    `);
  });
});

describe('the configuration is obeyed', () => {
  test('team, labels, assignee, routing and the way to re-test', async () => {
    const project = await aProject();
    const { workspace } = project.linear;
    workspace.team('SUP');
    const ann = workspace.user('ann@acme.test');
    project.file(
      '.github/scopekeeper.yml',
      `tickets:
  team: INT
  assignee: ann@acme.test
  labels: [auth-failure]
  retest: ./run-curl-tester --only {actions}
  routing: { slack: { team: SUP } }
`,
    );
    project.tested(dropped, anArtifact('slack').rejected());
    await project.onPullRequest();
    expect(workspace.issues.map(({ team, assignee, labels }) => [team.key, assignee, labels.length])).toEqual(
      [
        ['INT', ann, 1],
        ['SUP', ann, 1],
      ],
    );
    expect(project.ticket().description).toContain(
      '`./run-curl-tester --only FRESHDESK_ACTION_1,FRESHDESK_ACTION_2`',
    );
  });

  test('annotations sit where the pattern says when the artifact names no file', async () => {
    const project = await aProject();
    project.file('.github/scopekeeper.yml', 'annotations: { file: "apps/{toolkit}/actions/{action}.py" }');
    const { file, ...call } = JSON.parse(dropped.json()).responses[0] as { file: string };
    project.file('results/freshdesk.json', JSON.stringify({ toolkit: 'freshdesk', responses: [call] }));
    await project.onPullRequest();
    expect(project.checks[0]?.annotations[0]?.path).toBe(file);
  });
});

describe('Node on the runner', () => {
  test('that is missing is asked for', async () => {
    const project = await aProject();
    project.tested(dropped);
    const { exitCode, annotations } = await project.onPullRequest({ nodePath: null });
    expect(exitCode).toBe(2);
    expect(annotations[0]).toEqual({
      level: 'error',
      message: "No node was found on PATH. Add a step 'uses: actions/setup-node' before this one.",
      properties: { title: 'Scopekeeper needs Node.js' },
    });
  });

  test('that is too old is named', async () => {
    const project = await aProject();
    project.tested(dropped);
    project.file('old/node', '#!/bin/sh\n[ "$1" = --version ] && echo v18.20.8 && exit 0\nexit 1\n');
    chmodSync(join(project.folder, 'old/node'), 0o755);
    const { exitCode, annotations } = await project.onPullRequest({
      nodePath: join(project.folder, 'old/node'),
    });
    expect(exitCode).toBe(2);
    expect(annotations[0]?.message).toMatch(
      /^v18\.20\.8 is too old\. Add a step 'uses: actions\/setup-node'/,
    );
  });
});

import { describe, expect, test } from 'vitest';
import { commandsOf } from '../../../src/core/config/command-settings.ts';
import { readConfiguration } from '../../../src/core/config/read-configuration.ts';

const least = `commands:
  wizard-ci:
    workbench: acme/workbench
    dispatch: { workflow: wizard-ci.yml }
`;

function settingsOf(yaml: string): ReturnType<typeof commandsOf> {
  const reading = readConfiguration(yaml);
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors));
  return commandsOf(reading.configuration);
}

describe('the commands of a configuration', () => {
  test('have a default for everything but the workbench and the dispatch', () => {
    expect(settingsOf(least)).toEqual([
      {
        name: 'wizard-ci',
        workbench: { owner: 'acme', repo: 'workbench' },
        dispatch: { kind: 'workflow', workflow: 'wizard-ci.yml', ref: 'main' },
        apps: { directory: 'apps', manifest: 'apps/manifest.json', list: false },
        access: { kind: 'role', role: 'write' },
        bots: [],
        payload: {
          app: '{app}',
          source_repo: '{repo}',
          source_pr_number: '{pr}',
          head_sha: '{head_sha}',
          trigger_id: '{trigger_id}',
          requested_by: '{requested_by}',
        },
        budgets: { perPerson: 200, perPullRequest: 400, windowHours: 24 },
        confirmAbove: 10,
        show: { menu: true, comment: true, check: true },
        deadlineMinutes: 180,
      },
    ]);
  });

  test('may be several, each with its own choices', () => {
    const [first, second] = settingsOf(`commands:
  wizard-ci:
    workbench: PostHog/wizard-workbench
    dispatch: { event: wizard-ci-trigger }
    apps: { directory: examples/apps }
    team: PostHog/wizard
    show: { menu: false }
    budgets: { perPerson: 5 }
    payload: { app: "{app}", source: wizard-pr, source_repo: "{repo}", source_pr_number: "{pr}",
               source_pr_url: "{pr_url}", wizard_ref: "{head_ref}", notify_pr: "false", trigger_id: "{trigger_id}" }
  other: { workbench: acme/other, dispatch: { workflow: a.yml, ref: next }, permission: admin }
`);
    expect(first).toMatchObject({
      dispatch: { kind: 'event', event: 'wizard-ci-trigger' },
      apps: { manifest: 'examples/apps/manifest.json' },
      access: { kind: 'team', team: 'PostHog/wizard' },
      show: { menu: false, comment: true, check: true },
      budgets: { perPerson: 5, perPullRequest: 400, windowHours: 24 },
    });
    expect(first?.payload).toHaveProperty('wizard_ref', '{head_ref}');
    expect(second).toMatchObject({
      name: 'other',
      dispatch: { ref: 'next' },
      access: { kind: 'role', role: 'admin' },
    });
  });

  test('are none where the file has none', () => {
    expect(settingsOf('')).toEqual([]);
  });
});

describe('what is wrong with a command is said with line and column', () => {
  test.each([
    [
      'an unknown member',
      `${least}    permision: write\n`,
      '5:5',
      'expected one of: workbench, dispatch, apps,',
    ],
    [
      'an unknown placeholder',
      `${least}    payload: { a: "{head}", t: "{trigger_id}" }\n`,
      '5:16',
      '`{head}` stands for nothing; expected {app} {repo}',
    ],
    ['no trigger id', `${least}    payload: { app: "{app}" }\n`, '5:5', 'no member holds {trigger_id}'],
    [
      'a role and a team',
      `${least}    permission: read\n    team: a/b\n`,
      '6:5',
      'both `permission` and `team`',
    ],
    ['a budget of nothing', `${least}    budgets: { perPerson: 0 }\n`, '5:16', 'perPerson'],
    ['a path that leads out', `${least}    apps: { directory: a/../../b }\n`, '5:13', 'expected a path'],
    ['a path from the root', `${least}    apps: { directory: /etc }\n`, '5:13', 'expected a path'],
    [
      'a name that is no word',
      least.replace('wizard-ci:', 'Wizard CI:'),
      '2:3',
      'expected a name of small letters',
    ],
    [
      'two ways to dispatch',
      least.replace('wizard-ci.yml', 'a.yml, event: b'),
      '4:5',
      'expected { event: NAME }',
    ],
  ])('%s', (_, yaml, place, message) => {
    const reading = readConfiguration(yaml);
    if (reading.ok) throw new Error('it was accepted');
    const [error] = reading.errors;
    expect(`${error?.line}:${error?.column}`).toBe(place);
    expect(error?.message).toContain(message);
  });

  test.each([
    ['an event', '{ event: e }', 10],
    ['a workflow', '{ workflow: w.yml }', 25],
  ])('more members than GitHub takes with %s', (_, dispatch, most) => {
    const yaml = (members: number): string => {
      const others = Array.from({ length: members - 1 }, (_unused, index) => `      m${index}: x\n`).join('');
      return `commands:\n  c:\n    workbench: a/b\n    dispatch: ${dispatch}\n    payload:\n      t: "{trigger_id}"\n${others}`;
    };
    expect(readConfiguration(yaml(most)).ok).toBe(true);
    const reading = readConfiguration(yaml(most + 1));
    expect(reading).toMatchObject({ ok: false, errors: [{ line: 5, column: 5 }] });
  });
});

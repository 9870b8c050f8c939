import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Report } from '../../src/core/report/report.ts';
import { ActionLog, StepLog } from '../stand-ins/runner/action-log.ts';
import { startLinear } from '../stand-ins/linear/linear.ts';
import { anArtifact } from './artifact-builder.ts';
import { aDesk, type Desk } from './command-line.ts';
import { calls, leaked, secret } from './planted-secrets.ts';

/** A desk on which a tester left what it saw. */
function aTestedDesk(): Desk {
  const desk = aDesk();
  const freshdesk = anArtifact()
    .blockedOn('tickets:read', 2)
    .blockedOn('tickets:write')
    .andPassed(3)
    .andFailed();
  desk.file('results/freshdesk.json', freshdesk.json());
  desk.file('results/slack.json', anArtifact('slack').rejected(2).json());
  return desk;
}

const tickets = (desk: Desk): readonly string[] =>
  readdirSync(join(desk.folder, '.scopekeeper/tickets')).filter((name) => name.endsWith('.md'));

const reported = (desk: Desk): Report =>
  JSON.parse(readFileSync(join(desk.folder, '.scopekeeper/report.json'), 'utf8')) as Report;

describe('scopekeeper report', () => {
  test('says what was found, where the tickets are and what to do next', async () => {
    const desk = aTestedDesk();
    const { exitCode, stdout, stderr } = await desk.scopekeeper(['report', 'results']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout.replace(/-[0-9a-f]{8}\.md/g, '-<key>.md')).toMatchInlineSnapshot(`
      "5 actions in 2 toolkits were dropped for auth or scope reasons
      9 actions in 2 toolkits from 2 files: 3 passed, 5 dropped, 1 failed for other reasons

        TOOLKIT    MISSING        ACTIONS  WHY                 TICKET
        freshdesk  tickets:read   2        missing scope       freshdesk-<key>.md (new)
        slack      (not named)    2        invalid credential  slack-<key>.md (new)
        freshdesk  tickets:write  1        missing scope       freshdesk-<key>.md (new)

      What unlocks most, first (actions brought back)
        1.  +2  slack      fix: invalid credential
        2.  +2  freshdesk  grant tickets:read
        3.  +1  freshdesk  grant tickets:write

      Next
        Start with .scopekeeper/tickets/freshdesk-<key>.md: 2 actions.
        See why each verdict was reached: scopekeeper explain results/freshdesk.json
        Grant what is missing, run the tester again, then this command: tickets follow what it finds.

      Report: .scopekeeper/report.json
      "
    `);
    expect(tickets(desk)).toHaveLength(3);
  });

  test('writes the report beside the tickets', async () => {
    const desk = aTestedDesk();
    await desk.scopekeeper(['report', 'results']);
    expect(reported(desk).totals).toMatchObject({ files: 2, observations: 9, dropped: 5, groups: 3 });
  });

  test('the second time files nothing new', async () => {
    const desk = aTestedDesk();
    await desk.scopekeeper(['report', 'results']);
    const { stdout } = await desk.scopekeeper(['report', 'results']);
    expect(stdout).not.toContain('(new)');
    expect(tickets(desk)).toHaveLength(3);
  });

  test('--json prints the report and nothing else on standard output', async () => {
    const desk = aTestedDesk();
    const { stdout, stderr } = await desk.scopekeeper(['report', '--json', 'results']);
    expect((JSON.parse(stdout) as Report).totals.dropped).toBe(5);
    expect(stderr).toContain('5 actions in 2 toolkits were dropped');
  });

  test('--dry-run shows what would be filed, and files nothing', async () => {
    const desk = aTestedDesk();
    const { exitCode, stdout } = await desk.scopekeeper(['report', 'results', '--dry-run']);
    expect(exitCode).toBe(0);
    expect(stdout.match(/would create a ticket/g)).toHaveLength(3);
    expect(existsSync(join(desk.folder, '.scopekeeper/tickets'))).toBe(false);
  });

  test('--fail-on new is hit once, any every time', async () => {
    const desk = aTestedDesk();
    const first = await desk.scopekeeper(['report', 'results', '--fail-on', 'new']);
    const second = await desk.scopekeeper(['report', 'results', '--fail-on', 'new']);
    const third = await desk.scopekeeper(['report', 'results', '--fail-on', 'any']);
    expect([first, second, third].map(({ exitCode }) => exitCode)).toEqual([1, 0, 1]);
    expect(first.stderr).toBe(
      'error: 5 actions are dropped for auth or scope reasons in groups that had no ticket (fail-on: new)\n',
    );
  });

  test('--default-branch with --close-recovered closes what passes', async () => {
    const desk = aTestedDesk();
    await desk.scopekeeper(['report', 'results']);
    desk.file('results/freshdesk.json', anArtifact().andPassed(7).json());
    desk.file('results/slack.json', anArtifact('slack').andPassed(2).json());
    const { stdout } = await desk.scopekeeper(['report', 'results', '--default-branch', '--close-recovered']);
    expect(stdout).toContain('Recovered (3)');
    expect(stdout.match(/\(closed\)/g)).toHaveLength(3);
  });

  test('--tracker linear files into Linear with the key of the environment', async () => {
    const desk = aTestedDesk();
    const linear = await startLinear();
    onTestFinished(async () => {
      await linear.close();
      linear.assertClean();
    });
    linear.workspace.team('INT');
    linear.workspace.team('SUP');
    const env = { LINEAR_API_KEY: linear.key(), LINEAR_API_URL: linear.url };
    const { exitCode, stdout } = await desk.scopekeeper(
      ['report', 'results', '--tracker', 'linear', '--linear-team', 'SUP'],
      { env },
    );
    expect(exitCode).toBe(0);
    expect(stdout).toContain('SUP-1 (new)');
    expect(linear.workspace.issues.map(({ team }) => team.key)).toEqual(['SUP', 'SUP', 'SUP']);
  });

  test('says nothing of the secrets in the artifacts', async () => {
    const desk = aDesk();
    const artifact = anArtifact();
    for (const call of calls) artifact.called(call);
    desk.file('freshdesk.json', artifact.json());
    const { stdout, stderr } = await desk.scopekeeper(['report', 'freshdesk.json', '--json']);
    expect(leaked(stdout + stderr)).toEqual([]);
  });
});

describe('colour', () => {
  test('is not used where there is no terminal', async () => {
    const { stdout } = await aTestedDesk().scopekeeper(['report', 'results']);
    expect(stdout).not.toContain('\u001B');
  });

  const onTerminal = test.skipIf(process.platform !== 'linux');
  const line = 'script -qec "scopekeeper report results" /dev/null';
  onTerminal.each([
    ['is used on a terminal', {}, true],
    ['is not used with NO_COLOR', { NO_COLOR: '1' }, false],
  ])('%s', async (_what, env: Record<string, string>, coloured) => {
    const { stdout } = await aTestedDesk().bash(line, { env: { SHELL: '/bin/bash', ...env } });
    expect(stdout).toContain('5 actions in 2 toolkits were dropped');
    expect(stdout.includes('\u001B[31m')).toBe(coloured);
  });
});

describe('wrong usage ends with 2, says what is wrong and does nothing', () => {
  test.each([
    ['an unknown flag', ['report', 'results', '--colour'], /unknown option '--colour'/],
    ['an unknown command', ['reprot'], /unknown command 'reprot'/],
    ['no file', ['report'], /missing required argument 'files'/],
    [
      'a wrong value',
      ['report', 'results', '--tracker', 'jira'],
      /`--tracker` is "jira"; expected one of linear, github/,
    ],
    [
      'several wrong values',
      ['report', 'results', '--fail-on', 'x', '--time-budget', 'y'],
      /`--fail-on`[\s\S]*`--time-budget`/,
    ],
    ['tracker linear without a key', ['report', 'results', '--tracker', 'linear'], /LINEAR_API_KEY/],
    ['a report that cannot be written', ['report', 'results', '--report', 'results'], /`results`: EISDIR/],
    ['tracker github without a token', ['report', 'results', '--tracker', 'github'], /GITHUB_TOKEN/],
    [
      'a configuration that is not there',
      ['report', 'results', '--config', 'x.yml'],
      /`x\.yml` cannot be read/,
    ],
  ])('%s', async (_what, args, message) => {
    const desk = aTestedDesk();
    const { exitCode, stderr, stdout } = await desk.scopekeeper(args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^ {4}at /m);
    expect(existsSync(join(desk.folder, '.scopekeeper'))).toBe(false);
  });

  test('what it quotes of secrets is hidden', async () => {
    const key = `ghp_${secret('configured', 36)}`;
    const desk = aTestedDesk();
    desk.file('.github/scopekeeper.yml', `tickets: { comment: ${key} }`);
    const { exitCode, stderr } = await desk.scopekeeper(['report', 'results', '--tracker', key]);
    const configured = await desk.scopekeeper(['report', 'results']);
    expect([exitCode, configured.exitCode]).toEqual([2, 2]);
    expect(stderr).toMatch(/`--tracker` is "gh/);
    expect(stderr + configured.stderr).not.toContain(key.slice(4, 12));
  });

  test('a token that cannot be one is named, and not shown', async () => {
    const env = { GITHUB_TOKEN: 'abc def', GITHUB_REPOSITORY: 'acme/tools' };
    const { exitCode, stderr } = await aTestedDesk().scopekeeper(
      ['report', 'results', '--tracker', 'github'],
      {
        env,
      },
    );
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^error: `github-token` \(command line: GITHUB_TOKEN\) holds characters/);
    expect(stderr).not.toContain('abc def');
  });

  test('a wrong configuration is named with line and column', async () => {
    const desk = aTestedDesk();
    desk.file('.github/scopekeeper.yml', 'tickets:\n  labels: auth-failure\n  tema: INT\n');
    const { exitCode, stderr } = await desk.scopekeeper(['report', 'results']);
    expect(exitCode).toBe(2);
    expect(stderr).toMatchInlineSnapshot(`
      "error: .github/scopekeeper.yml:2:3: \`tickets.labels\` is "auth-failure"; expected a list
      error: .github/scopekeeper.yml:3:3: \`tickets.tema\` is not a member; expected one of: team, assignee, labels, project, recurrence, comment, routing, retest
      "
    `);
  });

  test('a file that is not there is a problem of the run, not of its usage', async () => {
    const desk = aTestedDesk();
    const { exitCode, stdout } = await desk.scopekeeper(['report', 'results', 'nothing/*.json']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('artifact `nothing/*.json`: no artifact is named by this');
    expect(stdout).toContain('5 actions in 2 toolkits were dropped');
  });
});

describe('in GitHub Actions', () => {
  const pullRequest = {
    pull_request: { number: 7, head: { sha: 'a'.repeat(40), repo: { id: 1, full_name: 'acme/tools' } } },
    repository: { id: 1, full_name: 'acme/tools', default_branch: 'main' },
  };

  function actions(desk: Desk, event: object = pullRequest): Record<string, string> {
    desk.file('event.json', JSON.stringify(event));
    return {
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: join(desk.folder, 'event.json'),
      GITHUB_REPOSITORY: 'acme/tools',
      GITHUB_RUN_ID: '1001',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_SHA: 'e'.repeat(40),
    };
  }

  test('the report names run, pull request and its head; the flag alone speaks for the default branch', async () => {
    const desk = aTestedDesk();
    await desk.scopekeeper(['report', 'results'], { env: actions(desk) });
    expect(reported(desk).source).toEqual({
      repository: 'acme/tools',
      sha: 'a'.repeat(40),
      pullRequest: 7,
      runUrl: 'https://github.com/acme/tools/actions/runs/1001',
      event: 'pull_request',
      defaultBranch: false,
    });
    const push = { ...actions(desk, {}), GITHUB_EVENT_NAME: 'schedule' };
    await desk.scopekeeper(['report', 'results'], { env: push });
    expect(reported(desk).source.defaultBranch).toBe(false);
    await desk.scopekeeper(['report', 'results', '--default-branch'], { env: push });
    expect(reported(desk).source.defaultBranch).toBe(true);
  });

  test('an event that cannot be read is wrong usage', async () => {
    const desk = aTestedDesk();
    const env = { ...actions(desk), GITHUB_EVENT_PATH: join(desk.folder, 'none.json') };
    const { exitCode, stderr } = await desk.scopekeeper(['report', 'results'], { env });
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^error: the event payload at GITHUB_EVENT_PATH cannot be read/);
  });

  test.each([
    [['report', 'x.json']],
    [['report', 'x.json', '--json']],
    [['explain', 'x.json', '##[error]EVIL.json']],
    [['explain', '--json', 'x.json']],
  ])('%j obeys no command that stands in an artifact, on either stream', async (args) => {
    const desk = aDesk();
    const evil = '::error::EVIL ##[error]EVIL';
    desk.file('x.json', anArtifact(evil).called({ action_name: evil }).json());
    desk.file('##[error]EVIL.json', '{');
    const { exitCode, stdout, stderr } = await desk.scopekeeper(args, { env: actions(desk) });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('EVIL');
    for (const stream of [stdout, stderr]) expect(obeyed(stream)).toEqual([]);
  });

  test('nor one that stands in the name of what it did not find', async () => {
    const desk = aDesk();
    const args = ['report', '##[error]EVIL.json', '--fail-on', 'any'];
    const { exitCode, stdout, stderr } = await desk.scopekeeper(args, { env: actions(desk) });
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^error: no action was evaluated.*EVIL/);
    for (const stream of [stdout, stderr]) expect(obeyed(stream)).toEqual([]);
  });

  test('JSON means the same there', async () => {
    const desk = aDesk();
    desk.file('x.json', anArtifact('##[error]').rejected().json());
    const { stdout } = await desk.scopekeeper(['explain', '--json', 'x.json'], { env: actions(desk) });
    expect(JSON.parse(stdout)).toMatchObject({ toolkit: '##[error]' });
  });

  test('nothing is switched off elsewhere, where it would only be noise', async () => {
    const { stdout } = await aTestedDesk().scopekeeper(['report', 'results']);
    expect(stdout).not.toContain('stop-commands');
  });
});

/** What a runner would make of these lines. */
function obeyed(printed: string): readonly string[] {
  const log = new ActionLog();
  const step = new StepLog(log);
  for (const line of printed.split('\n')) step.line(line);
  step.line('::notice::after');
  expect(log.annotations.at(-1)?.message).toBe('after');
  return log.annotations.slice(0, -1).map(({ message }) => message);
}

describe('help', () => {
  test('of report names what each flag takes, and nothing that only the action has', async () => {
    const { stdout } = await aDesk().scopekeeper(['report', '--help']);
    expect(stdout.match(/--[\w-]+ <\S+>/g)).toMatchInlineSnapshot(`
      [
        "--tracker <linear|github|local|none>",
        "--linear-team <team>",
        "--linear-assignee <name>",
        "--linear-labels <a,b,...>",
        "--tickets-folder <folder>",
        "--max-new-tickets <number>",
        "--fail-on <never|new|any>",
        "--time-budget <seconds>",
        "--config <file>",
        "--report <file>",
        "--log <file>",
      ]
    `);
    expect(stdout).not.toMatch(/fail the job|<(?:text|list|undefined)>/i);
  });

  test.each([[['--help']], [['report', '--help']], [['explain', '--help']]])('%j', async (args) => {
    const { exitCode, stdout, stderr } = await aDesk().scopekeeper(args);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/^Usage: scopekeeper/);
    expect(stdout).toMatch(
      args.length === 1 ? /Exit codes: 0 done, 1 a policy/ : /Examples:\n {2}scopekeeper /,
    );
  });

  test('the version is that of the package', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    expect((await aDesk().scopekeeper(['--version'])).stdout).toBe(`${version}\n`);
  });
});

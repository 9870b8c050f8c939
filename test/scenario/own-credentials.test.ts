import { describe, expect, test } from 'vitest';
import type { TokenOptions } from '../stand-ins/github/tokens.ts';
import { anArtifact } from './artifact-builder.ts';
import { aDesk } from './command-line.ts';
import { aProject, type Project, type Run } from './project.ts';

const dropped = anArtifact().blockedOn('tickets:read', 2).andPassed(2);
const body = '7Zq8vT2mXw4Lk9RbN7cYd7Zq8vT2mXw4Lk9RbN7c';

/** Why something was not delivered, without what was tried. */
function reasons(run: Run, what: 'comment' | 'check' | 'ticket'): readonly string[] {
  const all = (run.report?.undelivered ?? []).filter((one) => one.what === what);
  return all.map(({ reason }) => reason.replace(/^could not [^:]*: /, ''));
}

/** Nothing of a key but its public prefix is in anything that the run left behind. */
function expectUntold(project: Project, run: Run, key: string): void {
  const bodies = [...project.github.requests, ...project.linear.requests].map((one) => one.body);
  const said = JSON.stringify([run.log, run.summary, run.outputs, run.annotations, run.report, bodies]);
  expect(said).not.toContain(key.slice(-12));
}

describe('a credential of another kind is warned of before the run, which goes on', () => {
  test('a Linear key as github-token', async () => {
    const project = await aProject();
    project.tested(dropped);
    const key = `lin_api_${body}`;
    const run = await project.onPullRequest({ inputs: { 'github-token': key } });
    const warning =
      "`github-token` is a Linear API key (lin_***), which is for the API as the person who made it, as the whole value of `Authorization`, not for being sent behind `Bearer`; expected a GitHub token: its default, an App's (ghs_***), or a personal access token (ghp_***, gith***)";
    expect(run.exitCode).toBe(0);
    expect(run.annotations[0]).toMatchObject({ level: 'warning', message: warning });
    expect(run.report?.warnings).toContain(warning);
    expect(run.summary).toContain('is a Linear API key (lin_***)');
    for (const what of ['comment', 'check'] as const)
      expect(reasons(run, what)).toEqual([
        expect.stringMatching(
          /^what was given as the GitHub token is a Linear API key \(lin_\*\*\*\); expected/,
        ),
      ]);
    expect(project.tickets).toHaveLength(1);
    expectUntold(project, run, key);
  });

  test('a GitHub token as linear-api-key', async () => {
    const project = await aProject();
    project.tested(dropped);
    const key = `ghp_${body}`;
    const run = await project.onPullRequest({ inputs: { 'linear-api-key': key } });
    expect(run.exitCode).toBe(0);
    expect(run.annotations[0]?.message).toMatch(
      /^`linear-api-key` is a GitHub personal access token \(classic\) \(ghp_\*\*\*\), .*; expected a Linear API key/,
    );
    expect(reasons(run, 'ticket')).toEqual([
      expect.stringMatching(/^Linear refused the API key\. It is a GitHub personal .* Linear does not take/),
    ]);
    expect(project.checks).toHaveLength(1);
    expectUntold(project, run, key);
  });

  test('a variable that was never filled in', async () => {
    const project = await aProject();
    project.tested(dropped);
    const run = await project.onPullRequest({ inputs: { 'linear-api-key': '$LINEAR_API_KEY' } });
    expect(run.exitCode).toBe(0);
    expect(run.annotations[0]?.message).toMatch(/name of a variable that was never filled in/);
    expect(reasons(run, 'ticket')).toEqual([expect.stringMatching(/never filled in/)]);
    expect(project.linear.requests).toEqual([]);
  });

  test('and leaves room for the last of ten annotations, which counts the rest', async () => {
    const project = await aProject();
    project.tested(anArtifact().blockedOn('tickets:read', 25));
    const { annotations } = await project.onPullRequest({ inputs: { 'github-token': `lin_api_${body}` } });
    const warnings = annotations.filter(({ level }) => level === 'warning');
    expect(warnings).toHaveLength(10);
    expect(warnings.at(-1)?.message).toBe('17 more are listed in the job summary.');
  });

  test('on the command line, on standard error', async () => {
    const project = await aProject();
    const desk = aDesk();
    desk.file('freshdesk.json', dropped.json());
    const { exitCode, stdout, stderr } = await desk.scopekeeper(
      ['report', 'freshdesk.json', '--tracker', 'linear', '--linear-team', 'INT'],
      { env: { LINEAR_API_KEY: `xoxb-${body}`, LINEAR_API_URL: project.linear.url } },
    );
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/^warning: `LINEAR_API_KEY` is a Slack bot token \(xoxb\*\*\*\)/);
    expect(stdout).toContain('Linear refused the API key. It is a Slack bot token (xoxb***)');
    expect(stdout + stderr).not.toContain(body.slice(-12));
  });
});

describe("GitHub's refusals are told by what was sent", () => {
  const everything = { actions: 'read', checks: 'write', contents: 'read', pull_requests: 'write' } as const;
  const { checks: _checks, ...withoutChecks } = everything;

  test.each<readonly [string, TokenOptions, 'comment' | 'check', RegExp]>([
    [
      'an App that lacks a permission',
      { kind: 'app', permissions: withoutChecks },
      'check',
      /^the App installation token lacks Checks: write on acme\/tools; give it to the App in its settings/,
    ],
    [
      'a fine-grained token that lacks one',
      {
        kind: 'pat',
        permissions: { actions: 'read', contents: 'read', issues: 'read', pull_requests: 'read' },
      },
      'comment',
      /^the fine-grained personal access token lacks Issues: write or Pull requests: write on acme\/tools;/,
    ],
    [
      'a fine-grained token where only Apps may',
      { kind: 'pat', permissions: everything },
      'check',
      /^only GITHUB_TOKEN and other App tokens may do this/,
    ],
    [
      'an App token that ended',
      { kind: 'app', permissions: everything, expired: true },
      'check',
      /^the App installation token has expired or was revoked: it is good for one hour/,
    ],
    [
      'a personal token that expired',
      { kind: 'classic', scopes: ['repo'], expired: true },
      'comment',
      /^the personal access token \(classic\) has expired or was revoked/,
    ],
    [
      'a classic token without the scope',
      { kind: 'classic', scopes: ['read:org', 'gist'] },
      'comment',
      /^the personal access token \(classic\) lacks the scope `repo` \(it has only `read:org`, `gist`\)/,
    ],
    [
      'a token without single sign-on',
      { kind: 'classic', scopes: ['repo'], lacksSingleSignOn: true },
      'comment',
      /is not authorized for single sign-on; authorize it .* \("Configure SSO"/,
    ],
  ])('%s', async (_, token, what, says) => {
    const project = await aProject();
    project.tested(dropped);
    const value = project.github.token(token);
    const run = await project.onPullRequest({ inputs: { 'github-token': value } });
    expect(run.exitCode).toBe(0);
    expect(reasons(run, what)).toEqual([expect.stringMatching(says)]);
    expect(run.summary).toContain(`${what} not delivered`);
    expectUntold(project, run, value);
  });

  test("the job's own token is called GITHUB_TOKEN", async () => {
    const project = await aProject({ permissions: withoutChecks });
    project.tested(dropped);
    const run = await project.onPullRequest();
    expect(reasons(run, 'check')).toEqual([
      'GITHUB_TOKEN lacks checks: write; add it under "permissions:" in the workflow',
    ]);
  });
});

describe("Linear's refusals are told by what was sent", () => {
  test.each([400, 401] as const)('an OAuth token that ended, with HTTP %i', async (refusesKeysWith) => {
    const project = await aProject({ linear: { refusesKeysWith } });
    project.tested(dropped);
    const run = await project.onPullRequest({ inputs: { 'linear-api-key': `lin_oauth_${body}` } });
    expect(run.exitCode).toBe(0);
    expect(run.annotations).toEqual([]);
    expect(reasons(run, 'ticket')).toEqual([
      expect.stringMatching(/It is an OAuth access token: it has expired or was revoked; refresh it/),
    ]);
  });

  test.each([
    ['personal', /^The Linear API key lacks the permission `write`: make one/],
    ['oauth', /^The Linear OAuth token lacks the scope `write`: authorize/],
  ] as const)('a %s key that may not write', async (kind, says) => {
    const project = await aProject();
    project.tested(dropped);
    const run = await project.onPullRequest({
      inputs: { 'linear-api-key': project.linear.key({ kind, mayWrite: false }) },
    });
    expect(reasons(run, 'ticket')).toEqual([expect.stringMatching(says)]);
  });
});

describe('each group says what it was called with', () => {
  const slack = anArtifact('slack')
    .called({
      curl_command: `curl -sS -H 'Authorization: Bearer xoxb-${body}' https://slack.com/api/x`,
      curl_output: 'HTTP/2 200 \r\n\r\n{"ok":false,"error":"not_allowed_token_type"}',
    })
    .called({
      curl_command: `curl -sS -H 'Authorization: Bearer xapp-${body}' https://slack.com/api/y`,
      curl_output: 'HTTP/2 200 \r\n\r\n{"ok":false,"error":"not_allowed_token_type"}',
    });

  test('in ticket, comment, check, summary and report, and shows nothing of it', async () => {
    const project = await aProject();
    project.tested(slack, dropped);
    const run = await project.onPullRequest();
    const both =
      'Called with several kinds of credential: a Slack app token (`xapp***`) in 1 action, a Slack bot token (`xoxb***`) in 1 action.';
    for (const page of [project.comments[0], run.summary]) {
      expect(page).toContain(both);
      expect(page).toContain('Called with a bearer token.');
    }
    const [ticket = ''] = project.linear.workspace.issues
      .map(({ description }) => description ?? '')
      .filter((text) => text.includes('slack'));
    expect(ticket).toContain(both);
    expect(ticket).toContain(
      'What was passed is a Slack app token (`xapp***`), which is for Socket Mode and the few methods about the app itself, not for the rest of the Web API, such as chat.postMessage.',
    );
    expect(project.checks[0]?.summary).toContain('| Called with |');
    expect(project.checks[0]?.annotations.map(({ message }) => message)).toEqual(
      expect.arrayContaining([expect.stringContaining('Called with a Slack bot token (xoxb***).')]),
    );
    const group = run.report?.groups.find(({ toolkit }) => toolkit === 'slack');
    expect(group?.credentials).toMatchObject([
      { name: 'Slack app token', masked: 'xapp***', actions: 1 },
      { name: 'Slack bot token', masked: 'xoxb***', actions: 1 },
    ]);
    expect(group?.actions.map(({ calledWith }) => calledWith)).toEqual([
      'Slack bot token',
      'Slack app token',
    ]);
    expectUntold(project, run, body);
  });

  test('in explain', async () => {
    const desk = aDesk();
    desk.file('slack.json', slack.json());
    const { stdout } = await desk.scopekeeper(['explain', 'slack.json']);
    expect(stdout).toContain('  called with a Slack bot token (xoxb***)\n');
    const json = await desk.scopekeeper(['explain', '--json', 'slack.json']);
    expect(JSON.parse(json.stdout.split('\n')[1] ?? '')).toMatchObject({
      credential: { name: 'Slack app token', masked: 'xapp***' },
    });
    expect(stdout + json.stdout).not.toContain(body.slice(-12));
  });
});

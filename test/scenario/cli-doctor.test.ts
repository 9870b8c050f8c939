import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aDesk, type Desk } from './command-line.ts';
import { anArtifact } from './artifact-builder.ts';

const root = new URL('../../', import.meta.url).pathname;
const example = join(root, 'examples/posthog-wizard');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const key = (prefix: string): string => `${prefix}${'a1B2c3D4'.repeat(5)}`;

function section(name: string): string {
  return readme.split(`<!-- ${name} -->\n`)[1]?.split(`<!-- /${name} -->`)[0] ?? '';
}

/** The environment of somebody whose settings are those of the example. */
function machine(settings: string, env: Record<string, string> = {}): { env: Record<string, string> } {
  return { env: { CLAUDE_CONFIG_DIR: join(example, 'settings', settings, 'user'), ...env } };
}

function examined(
  desk: Desk,
  settings: string,
  args: readonly string[] = [],
  env: Record<string, string> = {},
) {
  const dir = join(example, 'settings', settings, 'project');
  return desk.scopekeeper(
    ['doctor', '--profile', 'posthog-wizard', '--dir', dir, ...args],
    machine(settings, { POSTHOG_WIZARD_API_KEY: key('phx_'), ...env }),
  );
}

describe("the README's section about the doctor", () => {
  const commands = section('doctor')
    .split('\n')
    .filter((line) => line.startsWith('    '))
    .map((line) => line.trim());

  test('has commands', () => {
    expect(commands.length).toBeGreaterThan(3);
  });

  test.each(commands)('%s', async (command) => {
    const desk = aDesk();
    const log = join(desk.folder, 'doctor.log');
    const { exitCode, stdout, stderr } = await desk.bash(
      `npx() { shift; scopekeeper "$@"; }; export -f npx; cd '${root}'; ${command.replace('doctor.log', `'${log}'`)}`,
    );
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).not.toBe('');
    if (command.includes('--log'))
      expect(readFileSync(log, 'utf8')).toMatch(/ conflict: env.ANTHROPIC_BASE_URL in /);
  });

  test('shows what the command prints', async () => {
    const shown = section('doctor-example').replace(/^ {4}/gm, '').trim();
    const { stdout } = await aDesk().scopekeeper([
      'doctor',
      '--from',
      join(example, 'logs/missing-scope.log'),
    ]);
    expect(stdout.startsWith(shown)).toBe(true);
  });
});

describe('the log of each cause names it', () => {
  test.each([
    ['overridden.log', 'certain overridden-credential'],
    ['wrong-kind.log', 'certain wrong-kind'],
    ['missing-scope.log', 'likely missing-scope'],
    ['missing-scope-named.log', 'certain missing-scope'],
    ['expired-or-revoked.log', 'likely expired-or-revoked'],
    ['wrong-region.log', 'certain wrong-region'],
    ['missing-credential.log', 'certain missing-credential'],
  ])('%s: %s', async (file, first) => {
    const { exitCode, stdout } = await aDesk().scopekeeper([
      'doctor',
      '--json',
      '--from',
      join(example, 'logs', file),
    ]);
    const { diagnosis } = JSON.parse(stdout) as {
      diagnosis: { findings: { certainty: string; reason: string }[] };
    };
    expect(exitCode).toBe(0);
    expect(`${diagnosis.findings[0]?.certainty} ${diagnosis.findings[0]?.reason}`).toBe(first);
  });

  test('and there is one for each reason that a log can tell', () => {
    expect(readdirSync(join(example, 'logs'))).toHaveLength(7);
  });

  test('only a conflict leads to claude auth logout', async () => {
    for (const file of readdirSync(join(example, 'logs'))) {
      const { stdout } = await aDesk().scopekeeper(['doctor', '--from', join(example, 'logs', file)]);
      expect([file, stdout.includes('claude auth logout')]).toEqual([file, file === 'overridden.log']);
      expect(stdout).toContain('Verbose log: /tmp/posthog-wizard.log');
    }
  });
});

describe('before the run', () => {
  test('settings that override the key are named with file, line and key', async () => {
    const { exitCode, stdout } = await examined(aDesk(), 'with-conflict');
    expect(exitCode).toBe(0);
    expect(stdout.replaceAll(example, '.')).toMatch(
      /env\.ANTHROPIC_BASE_URL` from \.\/settings\/with-conflict\/project\/\.claude\/settings\.local\.json \(line 4\), then run `claude auth logout`/,
    );
    expect(stdout).toMatch(/apiKeyHelper` from .*user\/settings\.json \(line 3\)/);
  });

  test('settings that do not are ruled out', async () => {
    const { stdout } = await examined(aDesk(), 'without-conflict');
    expect(stdout).toContain('conflict: none');
    expect(stdout).toContain(
      'on this machine no variable, no file of settings and no stored login overrides it',
    );
    expect(stdout).not.toContain('logout');
  });

  test('settings that cannot be read are reported with line and column', async () => {
    const { exitCode, stdout } = await examined(aDesk(), 'broken');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/project\/\.claude\/settings\.json:2:10: `env` is an array; expected an object/);
    expect(stdout).toMatch(/user\/settings\.json:3:50: this is not JSON: expected a member name/);
  });

  test.each([
    ['ANTHROPIC_API_KEY', 'unset ANTHROPIC_API_KEY'],
    ['CLAUDE_CODE_OAUTH_TOKEN', 'unset CLAUDE_CODE_OAUTH_TOKEN'],
  ])('%s in the environment is a conflict', async (variable, remedy) => {
    const { stdout } = await examined(aDesk(), 'without-conflict', [], { [variable]: key('sk-ant-api03-') });
    expect(stdout).toContain(remedy);
    expect(stdout).toContain('Anthropic API key, sk-a***');
  });

  test('so is a stored login, also in another folder', async () => {
    const desk = aDesk();
    desk.file('claude/.credentials.json', '{"claudeAiOauth": {"accessToken": "x"}}');
    const { stdout } = await examined(desk, 'without-conflict', [], {
      CLAUDE_CONFIG_DIR: join(desk.folder, 'claude'),
    });
    expect(stdout).toContain('`stored login`');
    expect(stdout).toContain('Mend: Run `claude auth logout`.');
  });

  test('an unexpected kind of key is warned of, and the examination goes on', async () => {
    const { exitCode, stdout } = await examined(aDesk(), 'without-conflict', [], {
      POSTHOG_WIZARD_API_KEY: key('phc_'),
    });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(
      /Warnings\n {2}1\. POSTHOG_WIZARD_API_KEY is a PostHog project key \(phc_\*\*\*\).*expected a PostHog personal API key \(phx_\*\*\*\)/,
    );
    expect(stdout).toContain('Verbose log:');
  });
});

describe('what it ends with', () => {
  test.each([
    ['never', 'with-conflict', {}, 0],
    ['conflict', 'with-conflict', {}, 1],
    ['conflict', 'without-conflict', {}, 0],
    ['conflict', 'broken', {}, 0],
    ['problem', 'with-conflict', {}, 1],
    ['problem', 'without-conflict', {}, 0],
    ['problem', 'broken', {}, 1],
    ['problem', 'without-conflict', { POSTHOG_WIZARD_API_KEY: key('phc_') }, 1],
    ['conflict', 'without-conflict', { POSTHOG_WIZARD_API_KEY: key('phc_') }, 0],
  ])('--fail-on %s on settings %s: %j', async (failOn, settings, env, code) => {
    const { exitCode } = await examined(aDesk(), settings, ['--fail-on', failOn], env);
    expect(exitCode).toBe(code);
  });

  test('a refusal is a problem', async () => {
    const { exitCode, stderr } = await aDesk().scopekeeper([
      'doctor',
      '--fail-on',
      'problem',
      '--from',
      join(example, 'logs/missing-scope.log'),
    ]);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 1,
      stderr: 'error: --fail-on problem: see what is said above\n',
    });
  });

  test.each([
    [
      'nothing to examine',
      [],
      /there is nothing to examine: name a tool with `--profile` \(posthog-wizard\)/,
    ],
    ['a profile that is none', ['--profile', 'x'], /`--profile` is "x"; expected one of posthog-wizard/],
    [
      'a file that is not there',
      ['--from', 'no.log'],
      /`--from` names `no\.log`, which cannot be read: ENOENT/,
    ],
    [
      'a folder that is not there',
      ['--profile', 'posthog-wizard', '--dir', 'ap'],
      /`--dir` names `ap`, which is not there/,
    ],
    ['an empty log', ['--from', 'empty.log'], /the log is empty: name its tool with `--profile`/],
    ['a pipe', ['--from', '/dev/null'], /it is no regular file; save what is to be examined to one/],
    ['a log of nobody we know', ['--from', 'other.log'], /names no service that is known/],
    [
      'a log that cannot be written',
      ['--profile', 'posthog-wizard', '--log', '.'],
      /the log cannot be written to `\.`/,
    ],
    [
      'a wrong policy',
      ['--fail-on', 'always'],
      /`--fail-on` is "always"; expected one of never, conflict, problem/,
    ],
    ['a flag that is none', ['--nope'], /unknown option '--nope'/],
  ])('%s is wrong usage', async (_what, args, message) => {
    const desk = aDesk();
    desk.file('empty.log', '\n');
    desk.file('other.log', 'HTTP 401 from https://api.example.com/\n');
    const { exitCode, stdout, stderr } = await desk.scopekeeper(['doctor', ...args]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});

describe('what a run left behind', () => {
  test('an artifact: each group with its cause and what was sent', async () => {
    const desk = aDesk();
    desk.file(
      'linear.json',
      anArtifact('linear')
        .rejected()
        .called({
          curl_command: `curl -H 'Authorization: ${key('ghp_')}' https://api.linear.app/graphql`,
          curl_output: 'HTTP/2 401 \r\n\r\n{"error":"invalid_token"}',
        })
        .json(),
    );
    const { exitCode, stdout, stderr } = await desk.scopekeeper(['doctor', '--from', 'linear.json']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('linear auth-401: invalid credential');
    expect(stdout).toMatch(
      /Note: +what was sent is a GitHub personal access token \(classic\) \(ghp_\*\*\*\).*linear takes: Linear API key/,
    );
  });

  test('an artifact and a profile: both', async () => {
    const desk = aDesk();
    const refusal = {
      url: 'https://us.posthog.com/api/projects/1/',
      curl_command: `curl -H 'Authorization: Bearer ${key('phx_')}' https://us.posthog.com/api/projects/1/`,
    };
    desk.file(
      'posthog.json',
      anArtifact('posthog')
        .called({
          ...refusal,
          curl_output: `HTTP/2 403 \r\n\r\n{"detail":"API key missing required scope 'project:read'"}`,
        })
        .json(),
    );
    const { stdout } = await desk.scopekeeper([
      'doctor',
      '--profile',
      'posthog-wizard',
      '--from',
      'posthog.json',
    ]);
    expect(stdout).toContain('403 from PostHog API, us.posthog.com, region us');
    expect(stdout).toContain('missing scope (certain)');
    expect(stdout).toContain('posthog project:read: missing scope');
  });

  test('an artifact that cannot be read is named', async () => {
    const desk = aDesk();
    desk.file('broken.json', '{"toolkit": "x", "responses": [');
    const { exitCode, stderr } = await desk.scopekeeper(['doctor', '--from', 'broken.json']);
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/artifact `broken\.json`, line 1/);
  });

  test('a log as PowerShell writes it', async () => {
    const desk = aDesk();
    const text = readFileSync(join(example, 'logs/missing-scope-named.log'), 'utf8');
    desk.file('run.log', Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`, 'utf16le'));
    const { stdout } = await desk.scopekeeper(['doctor', '--from', 'run.log']);
    expect(stdout).toContain('missing scope (certain)');
  });

  test('a log that tells of a conflict on its own machine, though there is none here', async () => {
    const desk = aDesk();
    desk.file(
      'run.log',
      'Configured LLM gateway: https://gateway.us.posthog.com/wizard\nSettings conflicts at agent init: user(apiKeyHelper)\nAPI Error: 401 {"detail":"Authentication required"}\n',
    );
    const { stdout } = await desk.scopekeeper(['doctor', '--from', 'run.log']);
    expect(stdout).toContain('another credential is sent in its place (certain)');
    expect(stdout).toMatch(
      /Remove `user\(apiKeyHelper\)` from the settings there, then run `claude auth logout`/,
    );
  });

  test('a region that the log tells of goes before one that is set here', async () => {
    const { stdout } = await aDesk().scopekeeper(
      ['doctor', '--from', join(example, 'logs/expired-or-revoked.log')],
      { env: { POSTHOG_WIZARD_REGION: 'eu' } },
    );
    expect(stdout).toContain('expired or revoked (likely)');
    expect(stdout).not.toContain('(certain)');
  });

  test('a log that names no host is known by the name of its tool', async () => {
    const desk = aDesk();
    desk.file('run.log', 'PostHog Wizard Run: 2026-11-24\nThe PostHog LLM Gateway rejected the API key\n');
    const { exitCode, stdout } = await desk.scopekeeper(['doctor', '--from', 'run.log']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('401 from PostHog LLM gateway (run.log, line 2)');
  });

  test('a log that tries to speak to the runner is only shown', async () => {
    const desk = aDesk();
    desk.file(
      'run.log',
      'Configured LLM gateway: https://gateway.us.posthog.com/wizard\n::error::API Error: 401 {"detail":"##[error]x"}\n',
    );
    const { stdout } = await desk.scopekeeper(['doctor', '--from', 'run.log', '--json'], {
      env: { GITHUB_ACTIONS: 'true' },
    });
    expect(stdout).not.toMatch(/^::error|##\[/m);
    const page = await desk.scopekeeper(['doctor', '--from', 'run.log'], { env: { GITHUB_ACTIONS: 'true' } });
    expect(page.stdout).toMatch(/^::stop-commands::/);
  });
});

test.runIf(existsSync('/dev/full'))(
  'a log that can no longer be written is told, and fails nothing',
  async () => {
    const { exitCode, stdout, stderr } = await aDesk().scopekeeper([
      'doctor',
      '--profile',
      'posthog-wizard',
      '--log',
      '/dev/full',
    ]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Verbose log:');
    expect(stderr).toMatch(/^error: the log `\/dev\/full` is not whole: ENOSPC/);
  },
);

test('its verbose log has key, endpoints, region, verdict on conflicts, settings, answers and causes', async () => {
  const desk = aDesk();
  await desk.scopekeeper(
    ['doctor', '--log', 'doctor.log', '--from', join(example, 'logs/missing-scope.log')],
    machine('with-conflict', { POSTHOG_WIZARD_API_KEY: key('phx_') }),
  );
  const log = readFileSync(join(desk.folder, 'doctor.log'), 'utf8');
  expect(
    log
      .replaceAll(example, 'EXAMPLE')
      .replace(/^\S+ /gm, '')
      .replace(/^run: .*/, 'run'),
  ).toMatchInlineSnapshot(`
    "run
    profile: posthog-wizard, by https://github.com/PostHog/wizard, https://github.com/PostHog/wizard/pull/432, https://github.com/PostHog/posthog/tree/master/services/llm-gateway; its verbose log: /tmp/posthog-wizard.log
    scope: user:read (boot) for GET /api/users/@me/
    scope: project:read (boot) for GET /api/projects/{id}/
    scope: llm_gateway:read (boot) for POST /wizard/v1/messages
    scope: query:read (useful) for POST /api/environments/{id}/query/
    scope: dashboard:write (useful) for POST /api/environments/{id}/dashboards/
    scope: insight:write (useful) for POST /api/environments/{id}/insights/
    scope: health_issue:read (useful) for GET /api/environments/{id}/health_issues/
    credential: missing-scope.log, line 9 is PostHog personal API key phx_***
    credential: POSTHOG_WIZARD_API_KEY is PostHog personal API key phx_***
    region: us (missing-scope.log, line 5)
    endpoint: PostHog API in us: us.posthog.com, app.posthog.com
    endpoint: PostHog API in eu: eu.posthog.com
    endpoint: PostHog event capture in us: us.i.posthog.com
    endpoint: PostHog event capture in eu: eu.i.posthog.com
    endpoint: PostHog LLM gateway in us: gateway.us.posthog.com
    endpoint: PostHog LLM gateway in eu: gateway.eu.posthog.com
    settings: user EXAMPLE/settings/with-conflict/user/settings.json: apiKeyHelper
    answer: 200 PostHog API us.posthog.com us (missing-scope.log, line 6) [2026-11-24T09:12:03.911Z] GET https://us.posthog.com/api/users/@me/ 200
    answer: 200 PostHog API us.posthog.com us (missing-scope.log, line 7) [2026-11-24T09:12:04.377Z] GET https://us.posthog.com/api/projects/48311/ 200
    answer: 401 PostHog LLM gateway (missing-scope.log, line 10) [2026-11-24T09:12:09.664Z] API Error: 401 {"detail":"Authentication required"}
    answer: 401 PostHog LLM gateway (missing-scope.log, line 11) [2026-11-24T09:12:10.702Z] API Error: 401 {"detail":"Authentication required"}
    answer: 401 PostHog LLM gateway (missing-scope.log, line 12) [2026-11-24T09:12:12.911Z] API Error: 401 {"detail":"Authentication required"}
    conflict: apiKeyHelper in EXAMPLE/settings/with-conflict/user/settings.json
    cause: certain: another credential is sent in its place: see the conflicts
    cause: likely: missing scope: PostHog LLM gateway answers 401 to this
    cause: open: the credential is not written down as it is: only its beginning was seen
    cause: ruled out: no credential is sent: missing-scope.log, line 9 is there
    cause: ruled out: wrong kind of key: missing-scope.log, line 9 is a PostHog personal API key (phx_***), as it should be
    cause: ruled out: expired or revoked: missing-scope.log, line 6 (PostHog API, 200) was let in
    cause: ruled out: wrong region: missing-scope.log, line 6 (PostHog API, 200) was let in
    "
  `);
});

import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  type AuthorizationServer,
  type AuthorizationServerOptions,
  startAuthorizationServer,
} from '../stand-ins/authorization-server/authorization-server.ts';
import { type Answer, json } from '../stand-ins/server.ts';
import { aDesk, type Desk } from './command-line.ts';
import { secret } from './planted-secrets.ts';

const example = 'examples/posthog-wizard/scopes.yml';

/** A desk with the example on it. */
function aWizardDesk(): Desk {
  const desk = aDesk();
  const folder = 'examples/posthog-wizard';
  cpSync(new URL(`../../${folder}`, import.meta.url), join(desk.folder, folder), { recursive: true });
  return desk;
}

async function aServer(options: AuthorizationServerOptions = {}): Promise<AuthorizationServer> {
  const server = await startAuthorizationServer(options);
  onTestFinished(async () => {
    await server.close();
    server.assertClean();
  });
  return server;
}

const check = (desk: Desk, ...args: readonly string[]): ReturnType<Desk['scopekeeper']> =>
  desk.scopekeeper(['scopes', 'check', ...args]);

describe('scopekeeper scopes check on the example', () => {
  test('shows every scope, what is wrong and what to ask for', async () => {
    const { exitCode, stdout, stderr } = await check(aWizardDesk(), example);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatchInlineSnapshot(`
      "posthog-wizard can start; 4 scopes to look at
      8 scopes needed by 5 calls and 3 of the 6 MCP tools that are defined; 7 requested; https://us.posthog.com lists 21 that it grants

        SCOPE              LEVEL     GRANTABLE  REQUESTED  NEEDED BY
        llm_gateway:read   boot      yes        yes        POST https://gateway.us.posthog.com/wizard/v1/messages
        project:read       boot      yes        yes        GET /api/projects/{id}/
        user:read          boot      yes        yes        GET /api/users/@me/
        dashboard:write    useful    yes        yes        MCP tool dashboard-create
        health_issue:read  useful    yes        NO         GET /api/environments/{id}/health_issues/
        insight:write      useful    yes        yes        MCP tool insight-create
        query:read         useful    yes        NO         MCP tool insight-create and 1 more
        introspection      optional  NO         yes        POST /oauth/introspect/
        notebook:write     -         yes        yes        (nothing)

      Needed, but not grantable (1)
        - introspection (optional): https://us.posthog.com does not list it; it is the name of an endpoint, not of a scope

      Needed, but not requested (2)
        - health_issue:read (useful): add it to the login
        - query:read (useful): add it to the login

      Requested, but not needed (1)
        - notebook:write: take it out of the login, or declare what needs it

      Next
        Ask for at least: llm_gateway:read project:read user:read
        For everything:   llm_gateway:read project:read user:read dashboard:write health_issue:read insight:write query:read
      "
    `);
  });

  const commands = Array.from(
    readFileSync(new URL('../../README.md', import.meta.url), 'utf8').matchAll(
      /^ {4}npx (scopekeeper scopes check .*?)\s+# .*?(?:exit code (\d))?$/gm,
    ),
    ([, command = '', code = '0']) => [command, Number(code)] as const,
  );
  test('the README has commands for it', () => expect(commands.length).toBeGreaterThan(2));
  test.each(commands)('%s ends as the README says: %i', async (command, code) => {
    const { exitCode, stdout } = await aWizardDesk().bash(command);
    expect(exitCode).toBe(code);
    expect(stdout).toContain('introspection');
  });

  test('as JSON, with the page on standard error', async () => {
    const { exitCode, stdout, stderr } = await check(aWizardDesk(), example, '--json', '--fail-on', 'any');
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^posthog-wizard can start; 4 scopes to look at\n/);
    expect(stderr).toMatch(/error: .*introspection.*--fail-on any/);
    const result = JSON.parse(stdout) as { scopes: { scope: string; findings: string[] }[] };
    expect(result).toMatchObject({
      schemaVersion: 1,
      tool: 'posthog-wizard',
      server: { kind: 'listed', issuer: 'https://us.posthog.com' },
      toRequest: { minimum: ['llm_gateway:read', 'project:read', 'user:read'] },
      tools: {
        called: ['dashboard-create', 'insight-create', 'query-run'],
        notCalled: ['insight-delete', 'notebook-create', 'experiment-create'],
      },
    });
    expect(result.scopes.filter(({ findings }) => findings.length > 0)).toMatchObject([
      { scope: 'health_issue:read', findings: ['needed-not-requested'] },
      { scope: 'query:read', findings: ['needed-not-requested'] },
      { scope: 'introspection', findings: ['needed-not-grantable'], isEndpoint: true },
      { scope: 'notebook:write', findings: ['requested-not-needed'] },
    ]);
  });

  test.each([
    [['--requested', 'user:read, project:read llm_gateway:read'], 0],
    [['--requested', 'user:read'], 1],
    [['--requested', 'user:read', '--fail-on', 'never'], 0],
  ])('what the login asks for may be given: %j', async (flags, code) => {
    expect((await check(aWizardDesk(), example, ...flags)).exitCode).toBe(code);
  });
});

describe('with a server', () => {
  const wizardScopes = ['user:read', 'project:read', 'llm_gateway:read', 'dashboard:write', 'insight:write'];

  test('found from the 401 of the API, it is asked, and a copy of its metadata serves offline', async () => {
    const desk = aWizardDesk();
    const server = await aServer({ scopes: wizardScopes });
    const online = await check(desk, example, '--resource', server.resource, '--save-metadata', 'copy.json');
    expect(online).toMatchObject({ exitCode: 0, stderr: '' });
    expect(online.stdout).toContain(`${server.issuer} lists 5 that it grants`);
    expect(server.asked).toEqual(['resource', 'resource-metadata', 'oauth2']);
    const offline = await check(desk, example, '--metadata', 'copy.json');
    expect(offline).toEqual(online);
    expect(server.asked).toHaveLength(3);
  });

  test('that cannot grant what the tool needs to start, the check fails, with the nearest name', async () => {
    const server = await aServer({ scopes: [...wizardScopes.slice(1), 'users:read'] });
    const { exitCode, stdout, stderr } = await check(aWizardDesk(), example, '--issuer', server.issuer);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('posthog-wizard lacks 1 scope without which it does not start');
    expect(stdout).toContain(`user:read (boot): ${server.issuer} does not list it; near it: users:read`);
    expect(stderr).toBe('error: user:read: not as it should be (needed to start)\n');
  });

  test('that lists no scopes, everything is unknown and nothing fails', async () => {
    const server = await aServer({ scopes: null });
    const { exitCode, stdout } = await check(aWizardDesk(), example, '--issuer', server.issuer);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('does not list what it grants');
    expect(stdout).not.toContain('not grantable');
  });

  test('that cannot be asked, the check fails unless told never, and says how to go on', async () => {
    const server = await aServer();
    server.failNext('*', { kind: 'status', status: 503 }, Infinity);
    const args = [example, '--issuer', server.issuer, '--save-metadata', 'copy.json'];
    const desk = aWizardDesk();
    const { exitCode, stdout, stderr } = await check(desk, ...args);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('Whether posthog-wizard can be granted what it needs is unknown');
    expect(stdout).toContain('/.well-known/oauth-authorization-server answered 503');
    expect(stderr).toMatch(/could not be asked; --fail-on never lets that pass/);
    expect(existsSync(join(desk.folder, 'copy.json'))).toBe(false);
    expect((await check(desk, ...args, '--fail-on', 'never')).exitCode).toBe(0);
  });

  const wrong: readonly (readonly [string, Answer, string])[] = [
    [
      'another issuer',
      json(200, { issuer: 'https://evil.example' }),
      'speaks for the issuer https://evil.example',
    ],
    [
      'a redirect to another origin',
      { status: 307, headers: { location: 'https://evil.example/' }, body: '' },
      'redirects to another origin, https://evil.example, which is not followed',
    ],
    ['more than a document', json(200, { padding: 'x'.repeat(1024 * 1024) }), 'sends more than 1024 KiB'],
    [
      'a page for people',
      { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Log in</html>' },
      'answered with something that is no metadata document (JSON)',
    ],
  ];
  test.each(wrong)('that answers with %s, nothing is taken from it', async (_what, answer, problem) => {
    const server = await aServer();
    server.answers('oauth2', answer);
    server.answers('oidc', answer);
    const { exitCode, stdout } = await check(aWizardDesk(), example, '--issuer', server.issuer);
    expect(exitCode).toBe(1);
    expect(stdout).toContain(problem);
    expect(stdout).not.toMatch(/ boot +(?:yes|NO) /);
  });

  test('that does not answer, the time that was given is kept', async () => {
    const server = await aServer();
    server.failNext('*', { kind: 'timeout' }, Infinity);
    const args = [example, '--issuer', server.issuer, '--time-budget', '1'];
    const { exitCode, stdout } = await check(aWizardDesk(), ...args);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('did not answer within 1.0 s');
  });
});

describe('wrong usage is told and exits with 2', () => {
  const rows: readonly (readonly [string, readonly string[], string])[] = [
    ['no file', ['missing.yml'], 'scopes file `missing.yml` cannot be read'],
    ['no argument', [], "missing required argument 'file'"],
    ['two servers', [example, '--issuer', 'https://a.example', '--metadata', 'x'], 'give one of them'],
    ['plain http', [example, '--issuer', 'http://a.example'], '--issuer is not https'],
    [
      'an address with a password',
      [example, '--resource', `https://me:${secret('flag')}@a.example`],
      '--resource holds a user name or password',
    ],
    ['no time', [example, '--time-budget', '0'], '--time-budget is "0"; expected seconds from 1 to 3600'],
    ['another policy', [example, '--fail-on', 'all'], 'Allowed choices are never, boot, any'],
    ['a copy that is not there', [example, '--metadata', 'none.json'], 'none.json cannot be read (ENOENT)'],
    ['a copy that is none', [example, '--metadata', example], 'no metadata document (JSON)'],
    ['a device instead of a file', ['/dev/zero'], 'cannot be read: it is no regular file'],
    ['a folder', ['examples'], 'cannot be read: it is a folder; expected a file'],
    ['a copy that never ends', [example, '--metadata', '/dev/zero'], '/dev/zero is no regular file'],
    ['a place that cannot be written', [example, '--save-metadata', 'no/where.json'], 'cannot be written'],
  ];
  test.each(rows)('%s', async (_what, args, message) => {
    const { exitCode, stderr, stdout } = await check(aWizardDesk(), ...args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).not.toContain(secret('flag'));
  });

  test.each([
    ['tool: w\ncalls: [{ method: GET }]', 's.yml:2:9: `calls.0.path` is missing; expected text'],
    ['tool: w\nmcp: { definitions: [gone/*.yaml], called: [a] }', 's.yml: `gone/*.yaml` names no file in '],
    [
      'tool: w\nmcp: { definitions: [examples/posthog-wizard/tools/*.yaml], called: [dashboard-crate] }',
      's.yml: `mcp.called` names `dashboard-crate`, which no definition has; near it: dashboard-create',
    ],
    [
      `tool: w\nmcp: { definitions: [${example}], called: [a] }`,
      'examples/posthog-wizard/scopes.yml:1:1: there is no tool in it',
    ],
    ['tool: w', '--save-metadata needs a server'],
  ])('in the file: %j', async (text, message) => {
    const flags = message.startsWith('--save') ? ['--save-metadata', 'x.json'] : [];
    const desk = aWizardDesk();
    desk.file('s.yml', text);
    const { exitCode, stderr } = await check(desk, 's.yml', ...flags);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
  });
});

test('a file that comes with a link which leads nowhere or never ends is told', async () => {
  const desk = aWizardDesk();
  desk.file('s.yml', 'tool: w\nmcp: { definitions: [tools/endless.yaml], called: [a] }');
  mkdirSync(join(desk.folder, 'tools'));
  symlinkSync('/dev/zero', join(desk.folder, 'tools/endless.yaml'));
  const { exitCode, stderr } = await check(desk, 's.yml');
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(
    /s\.yml: `tools\/endless\.yaml` (?:cannot be read: it is no regular file|names no file)/,
  );
});

test('a file that declares no need is not said to be met', async () => {
  const desk = aDesk();
  desk.file('s.yml', 'tool: w');
  const { exitCode, stdout } = await check(desk, 's.yml');
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^w: no scope is declared as needed/);
});

test('no secret that is planted in a file, an address or an answer is printed', async () => {
  const desk = aWizardDesk();
  const planted = `ghp_${secret('in an answer', 36)}`;
  const server = await aServer({ scopes: ['user:read', `user:read:${planted}`] });
  server.answers(
    'resource-metadata',
    json(200, {
      resource: server.resource,
      authorization_servers: [`https://me:${secret('in metadata')}@auth.example`],
    }),
  );
  const scopes = readFileSync(join(desk.folder, example), 'utf8');
  writeFileSync(join(desk.folder, example), `${scopes}\n# token: ${planted}\n`);
  desk.file('broken.yml', `tool: [${planted}]\nrequested: ${planted}\n`);
  const resource = `${server.resource}?api_key=${secret('in an address')}`;
  const runs = [
    await check(desk, example, '--issuer', server.issuer, '--requested', `user:rea ${planted}`, '--json'),
    await check(desk, example, '--resource', resource),
    await check(desk, 'broken.yml'),
    await check(desk, example, '--metadata', `${planted}.json`),
  ];
  expect(runs.map(({ exitCode }) => exitCode)).toEqual([1, 1, 2, 2]);
  const said = JSON.stringify(runs);
  for (const place of ['in an answer', 'in metadata', 'in an address']) {
    expect(said).not.toContain(secret(place).slice(0, 12));
  }
});

describe('help', () => {
  test('lists it', async () => {
    expect((await aDesk().scopekeeper(['--help'])).stdout).toMatch(/^ {2}scopes +Compares the scopes/m);
  });

  test.each([[['scopes', 'check', '--help'], 0] as const, [['scopes'], 2] as const])(
    '%j',
    async (args, code) => {
      const { exitCode, stdout, stderr } = await aDesk().scopekeeper(args);
      expect(exitCode).toBe(code);
      expect(stdout + stderr).toMatch(/Usage: scopekeeper scopes/);
      if (code === 0) expect(stdout).toMatch(/Examples:\n {2}scopekeeper scopes check scopes\.yml\n/);
    },
  );
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TOKEN_KINDS } from '../../src/core/credentials/kinds/table.ts';
import { shownOf } from '../../src/core/credentials/redaction/tokens.ts';
import { anArtifact } from './artifact-builder.ts';
import { aDesk, type Desk } from './command-line.ts';
import { calls, leaked, secret } from './planted-secrets.ts';
import { aProject } from './project.ts';
import { leaksIn } from './secret-scan.ts';

describe('the scanner', () => {
  test('finds whole keys', async () => {
    expect(await leaksIn(`phx_${secret('scan', 43)}`)).not.toEqual([]);
    expect(await leaksIn(`ghp_${secret('scan', 36)}`)).not.toEqual([]);
    expect(await leaksIn(JSON.stringify(calls))).not.toEqual([]);
  });

  test('is not triggered by what is shown of keys', async () => {
    const shown = TOKEN_KINDS.map(({ name, prefix }) => `${name}: ${shownOf(prefix)}, ${prefix}...`);
    expect(await leaksIn(shown.join('\n'))).toEqual([]);
    expect(await leaksIn('phx_*** is a personal API key; Authorization: Bearer phx_***; eyJ***')).toEqual([]);
  });
});

/** A machine whose environment, settings, login, artifacts and log hold secrets, of a known shape and of none. */
function aLeakyMachine(): {
  readonly desk: Desk;
  readonly env: Record<string, string>;
  readonly secrets: readonly string[];
} {
  const desk = aDesk();
  const env = {
    POSTHOG_WIZARD_API_KEY: `phx_${secret('environment key', 43)}`,
    POSTHOG_PERSONAL_API_KEY: `"${secret('key without shape', 40)}"`,
    ANTHROPIC_CUSTOM_HEADERS: `X-Gateway-Key: ${secret('key in a header', 40)}`,
    ANTHROPIC_API_KEY: secret('anthropic without shape', 40),
    ANTHROPIC_BASE_URL: `https://ann:${secret('password of address', 24)}@llm.example/?key=${secret('key of address')}`,
    LINEAR_API_KEY: `lin_api_${secret('linear of environment', 40)}`,
  };
  const ofSettings = {
    ANTHROPIC_AUTH_TOKEN: secret('token of settings', 40),
    ANTHROPIC_API_KEY: `sk-ant-api03-${secret('key of settings', 60)}`,
  };
  desk.file(
    '.claude/settings.json',
    JSON.stringify({ env: ofSettings, apiKeyHelper: `echo ${secret('helper', 40)}` }),
  );
  desk.file(
    'app/.claude/settings.local.json',
    `{"env": {"ANTHROPIC_API_KEY": "${secret('key of broken settings', 40)}" "X": 1}}`,
  );
  desk.file('.claude/.credentials.json', JSON.stringify({ accessToken: secret('token of login', 40) }));
  const artifact = anArtifact();
  for (const call of calls) artifact.called(call);
  desk.file('results/planted.json', artifact.json());
  desk.file(
    'scopes.yml',
    `tool: x\nrequested: ["phx_${secret('scope asked for', 43)}"]\ncalls: [{ method: GET, path: /a, scopes: ["lin_api_${secret('scope needed', 40)}"] }]\n`,
  );
  desk.file(
    'run.log',
    leakyLog([...Object.values(env), secret('key without shape', 40), secret('key in a header', 40)]),
  );
  const own = [
    ...Object.values(env),
    secret('key without shape', 40),
    secret('key in a header', 40),
    ...Object.values(ofSettings),
    secret('helper', 40),
    secret('scope asked for', 43),
    secret('scope needed', 40),
    secret('key of broken settings', 40),
    secret('token of login', 40),
    secret('password of address', 24),
    secret('key of address'),
  ];
  return { desk, env, secrets: own };
}

function leakyLog(ofEnvironment: readonly string[]): string {
  const fromArtifacts = calls.map((call) => JSON.stringify(call).replaceAll('403', '401'));
  return [
    'Configured LLM gateway: https://gateway.us.posthog.com/wizard',
    ...ofEnvironment.map((one) => `API key prefix: ${one} API Error: 401 {"detail":"${one} is invalid"}`),
    ...fromArtifacts.map((one) => `API Error: 401 ${one}`),
  ].join('\n');
}

/** The longest secrets' pieces that a text shows: more than six characters in a row. */
function shownOfThem(secrets: readonly string[], said: string): readonly string[] {
  return secrets.filter((one) => {
    const variable = one.replace(/^(?:phx_|lin_api_|sk-ant-api03-|https:\/\/ann:|X-Gateway-Key: )/, '');
    return said.includes(variable.slice(0, 7)) || said.includes(variable.slice(8, 15));
  });
}

describe('no output of any command, and no log, holds a secret', () => {
  test.each([
    ['report', ['report', 'results', '--log', 'out/verbose.log']],
    ['report --json', ['report', 'results', '--json', '--log', 'out/verbose.log']],
    ['explain', ['explain', 'results', '--all']],
    ['explain --json', ['explain', '--json', 'results']],
    ['doctor on an artifact', ['doctor', '--from', 'results/planted.json', '--log', 'out/verbose.log']],
    [
      'doctor --json on an artifact',
      [
        'doctor',
        '--json',
        '--profile',
        'posthog-wizard',
        '--from',
        'results/planted.json',
        '--log',
        'out/verbose.log',
      ],
    ],
    ['doctor on a log', ['doctor', '--from', 'run.log', '--dir', 'app', '--log', 'out/verbose.log']],
    [
      'doctor --json on a log',
      ['doctor', '--json', '--from', 'run.log', '--dir', 'app', '--log', 'out/verbose.log'],
    ],
    [
      'doctor before the run',
      ['doctor', '--profile', 'posthog-wizard', '--dir', 'app', '--log', 'out/verbose.log'],
    ],
    ['scopes check', ['scopes', 'check', 'scopes.yml', '--log', 'out/verbose.log']],
  ])('%s', async (_what, args) => {
    const { desk, env, secrets } = aLeakyMachine();
    const { stdout, stderr, exitCode } = await desk.scopekeeper(args, { env });
    expect([0, 2]).toContain(exitCode);
    const log = args.includes('--log') ? readFileSync(join(desk.folder, 'out/verbose.log'), 'utf8') : '';
    expect(log === '').toBe(!args.includes('--log'));
    const said = `${stdout}\n${stderr}\n${log}`;
    expect(said.length).toBeGreaterThan(50);
    expect(leaked(said)).toEqual([]);
    expect(shownOfThem(secrets, said)).toEqual([]);
    expect(await leaksIn(said)).toEqual([]);
  });

  const key = `phx_${secret('key in an argument', 43)}`;
  test.each([
    ['another command', [key]],
    ['an option of another tool', ['doctor', `--api-key=${key}`]],
    ['the same for a command below a command', ['scopes', 'check', `--api-key=${key}`]],
    ['a choice that our table makes', ['doctor', '--profile', key]],
    ['a choice that commander makes', ['scopes', 'check', 'scopes.yml', '--fail-on', key]],
    ['a file', ['doctor', '--from', key]],
    ['a scopes file', ['scopes', 'check', key]],
    ['too many arguments', ['scopes', 'check', 'scopes.yml', key]],
    ['an address', ['scopes', 'check', 'scopes.yml', '--issuer', `https://${key}@auth.example`]],
    ['a number', ['scopes', 'check', 'scopes.yml', '--time-budget', key]],
  ])('a key that was passed as %s', async (_what, args) => {
    const { desk } = aLeakyMachine();
    const { stdout, stderr, exitCode } = await desk.scopekeeper(args);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^error: /);
    expect(shownOfThem([key], stderr)).toEqual([]);
  });

  test('a secret that is said would be found', () => {
    const { secrets } = aLeakyMachine();
    expect(shownOfThem(secrets, secrets.join('\n'))).toHaveLength(secrets.length);
  });

  test('nor does the log of the action, which is an output', async () => {
    const project = await aProject();
    const artifact = anArtifact();
    for (const call of calls) artifact.called(call);
    project.tested(artifact);
    const run = await project.onPullRequest({ inputs: { log: 'logs/scopekeeper.log' } });
    expect(run.outputs['log']).toBe('logs/scopekeeper.log');
    const log = readFileSync(join(project.folder, 'logs/scopekeeper.log'), 'utf8');
    expect(log).toMatch(/ request: POST http.* with lin_\*\*\*/);
    expect(log).toMatch(/ answer: 200 to POST http/);
    expect(log).toMatch(/ credential: linear-api-key is Linear API key \(lin_\*\*\*\)/);
    expect(log).toMatch(/ refused: freshdesk .* 403 missing-scope/);
    expect(leaked(log)).toEqual([]);
    expect(await leaksIn(log)).toEqual([]);
    const keys = [...project.github.requests, ...project.linear.requests].map(({ token = '' }) => token);
    for (const key of new Set(keys)) expect(log).not.toContain(key);
  });

  test('and without the input there is no log', async () => {
    const project = await aProject();
    project.tested(anArtifact().andPassed());
    const run = await project.onPullRequest();
    expect(run.outputs['log']).toBe('');
    expect(readdirSync(project.folder).filter((name) => name.endsWith('.log'))).toEqual([]);
  });

  test('a log that cannot be written stops the job before anything is done', async () => {
    const project = await aProject();
    project.tested(anArtifact().rejected());
    const run = await project.onPullRequest({ inputs: { log: 'results' } });
    expect(run.exitCode).toBe(1);
    expect(run.annotations[0]?.message).toMatch(/the log cannot be written to `results`/);
    expect(project.writes).toEqual([]);
  });
});

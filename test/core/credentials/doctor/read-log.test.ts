import { describe, expect, it } from 'vitest';
import { readLog } from '../../../../src/core/credentials/diagnosis/log/read-log.ts';
import { statusIn } from '../../../../src/core/credentials/diagnosis/log/status-mention.ts';
import { posthogWizard } from '../../../../src/core/credentials/profiles/posthog-wizard.ts';
import { aKey } from './facts-builder.ts';

const read = (...lines: string[]) => readLog(lines.join('\n'), 'run.log', posthogWizard);

describe('a line that tells a status', () => {
  it.each([
    ['HTTP/2 401', 401],
    ['< HTTP/1.1 403 Forbidden', 403],
    ['[2026-11-24T09:12:09.664Z] API Error: 401 {"detail":"x"}', 401],
    ['API Error: 401', 401],
    ['Request failed with status code 401', 401],
    ['statusCode: 403', 403],
    ['{"status":401}', 401],
    ['"status_code": 403', 403],
    ['mint refused this credential (HTTP 401)', 401],
    ['GET https://us.posthog.com/api/users/@me/ 200', 200],
    ['POST https://us.posthog.com/api/query/ -> 403', 403],
    ['401 Unauthorized', 401],
    ['server answered 403', 403],
  ])('%s', (line, status) => {
    expect(statusIn(line)?.status).toBe(status);
  });

  it.each([
    'wrote 401 files',
    'took 403 ms',
    'listening on port 4010',
    'issue #401',
    'GET https://us.posthog.com/api/projects/401/',
    'error 4010',
    'src/app.ts:401:12',
    '',
  ])('not %s', (line) => {
    expect(statusIn(line)).toBeUndefined();
  });
});

describe('the log of a tool', () => {
  it('tells answers with their hosts, the credential, the region and a login', () => {
    const told = read(
      'Running in CI mode, region: eu',
      'GET https://eu.posthog.com/api/users/@me/ 200',
      'Configured LLM gateway: https://gateway.eu.posthog.com/wizard',
      'API key prefix: phx_***',
      'Pre-existing Claude login detected (credentialsFile=true, keychain=false)',
      'API Error: 401 {"detail":"Authentication required"}',
    );
    expect(told).toMatchObject({
      answers: [
        { from: 'run.log, line 2', status: 200, host: 'eu.posthog.com' },
        { from: 'run.log, line 6', status: 401, host: undefined },
      ],
      credentials: [{ from: 'run.log, line 4', is: { name: 'PostHog personal API key', masked: 'phx_***' } }],
      regions: [{ from: 'run.log, line 1', name: 'eu' }],
      logins: [{ from: 'run.log, line 5' }],
    });
  });

  it.each([
    [
      'on one line',
      ['Request failed with status code 403 {"detail":"API key missing required scope \'project:read\'"}'],
    ],
    [
      'over several lines, with more behind',
      [
        'Request failed with status code 403 {',
        '  "detail": "API key missing required scope \'project:read\'"',
        '}',
        '[2026-11-24T09:12:04.820Z] Wizard setup cancelled.',
      ],
    ],
    [
      'as curl prints it',
      [
        '< HTTP/2 403',
        '< content-type: application/json',
        '<',
        '{"detail":"API key missing required scope \'project:read\'"}',
        '[2026-11-24T09:12:04.820Z] Wizard setup cancelled.',
      ],
    ],
    [
      'that is long',
      [
        `Request failed with status code 403 {"attr":"${'x'.repeat(8_000)}","detail":"API key missing required scope 'project:read'"}`,
      ],
    ],
    [
      'in colour',
      [
        '\u001b[31mRequest failed with status code 403\u001b[0m {"detail":"API key missing required scope \'project:read\'"}',
      ],
    ],
    [
      'as the log of a workflow run has it',
      [
        'Request failed with status code 403 {',
        '  "detail": "API key missing required scope \'project:read\'"',
        '}',
      ].map((line) => `2026-11-24T09:12:04.8201234Z ${line}`),
    ],
    [
      'as curl prints it into such a log, and gh that',
      [
        '> GET /api/projects/1/ HTTP/2',
        '> Host: us.posthog.com',
        '< HTTP/2 403',
        '< content-type: application/json',
        '<',
        '{"detail":"API key missing required scope \'project:read\'"}',
      ].map((line) => `wizard\tRun the wizard\t2026-11-24T09:12:04.8201234Z ${line}`),
    ],
  ])('the body of an answer %s is judged', (_how, lines) => {
    expect(read('GET https://us.posthog.com/api/projects/1/', ...lines).answers).toMatchObject([
      { status: 403, host: 'us.posthog.com', verdict: { cause: 'missing-scope', scopes: ['project:read'] } },
    ]);
  });

  it.each(['The PostHog LLM Gateway rejected the API key', '[agent] Authentication failed'])(
    'a refusal that is told in words counts where no status tells one: %s',
    (words) => {
      expect(read('GET https://us.posthog.com/api/users/@me/ 200', words).answers).toMatchObject([
        { status: 200 },
        { status: 401, from: 'run.log, line 2' },
      ]);
      expect(read('API Error: 401 {}', words).answers).toHaveLength(1);
    },
  );

  it.each<[string, string[], string[]]>([
    [
      'by the line of it',
      ['[agent-runner] settings conflicts: user(ANTHROPIC_BASE_URL); project(apiKeyHelper)'],
      ['user(ANTHROPIC_BASE_URL) in run.log, line 1', 'project(apiKeyHelper) in run.log, line 1'],
    ],
    [
      'by the last line of it, before which it may have mended the others',
      ['settings conflicts: project(apiKeyHelper)', 'Settings conflicts at agent init: none'],
      [],
    ],
    ['and a word of it alone is none', ['Settings conflicts at agent init:'], []],
  ])('what the tool found to override its credential is told %s', (_how, lines, told) => {
    expect(read(...lines).overridesTold.map(({ name, from }) => `${name} in ${from}`)).toEqual(told);
  });

  it('a host that curl shows in the head of its request is the one that answers', () => {
    const { answers } = read('> GET / HTTP/2', '> Host: eu.posthog.com', '< HTTP/2 401');
    expect(answers).toMatchObject([{ status: 401, host: 'eu.posthog.com' }]);
  });

  it('a key that the tool writes into a project is not its own', () => {
    expect(
      read(`NEXT_PUBLIC_POSTHOG_KEY=${aKey('phc_')}`, `posthog.init('${aKey('phc_')}')`).credentials,
    ).toEqual([]);
  });

  it.each([
    `Authorization: Bearer ${aKey('pha_')}`,
    `POSTHOG_WIZARD_API_KEY=${aKey('pha_')}`,
    `npx wizard --ci --api-key ${aKey('pha_')}`,
  ])('a whole key in it is told by its kind, and not kept: %s', (line) => {
    const told = read(line, `API Error: 401 {"detail":"${aKey('pha_')}"}`);
    expect(told.credentials[0]?.is.name).toBe('PostHog OAuth access token');
    const { answers, ...others } = told;
    expect(JSON.stringify([others, answers.map(({ said }) => said)])).not.toContain('a1B2c3D4');
  });

  it.each(['', '\n\n', 'nothing of interest', '{"status":'])('%j tells nothing', (text) => {
    expect(read(text)).toEqual({ answers: [], credentials: [], regions: [], overridesTold: [], logins: [] });
  });

  it('takes time linear in its length', () => {
    costOf(1_000);
    expect(costOf(160_000) / costOf(20_000)).toBeLessThan(30);
  });
});

/** The least of three times that it takes of the processor, in microseconds. */
function costOf(lines: number): number {
  const log = Array.from({ length: lines }, () => 'region: eu API Error: 500 {"a":[[[[').join('\n');
  const times = Array.from({ length: 3 }, () => {
    const { user } = process.cpuUsage();
    readLog(log, 'x', posthogWizard);
    return process.cpuUsage().user - user;
  });
  return Math.min(...times);
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusalHint } from '../../../src/core/workbench/hint.ts';
import { type Job, jobOf } from '../../../src/core/workbench/jobs.ts';
import { resultsOfRun } from '../../../src/core/workbench/merge.ts';
import { readResults } from '../../../src/core/workbench/read-results.ts';

const run = { triggerId: 'a'.repeat(32), apps: ['basic/django', 'basic/django-saas'] };
const sha = 'b'.repeat(40);
const told = { schemaVersion: 1, triggerId: run.triggerId, sha, app: 'basic/django', state: 'passed' };
const read = (...files: (object | string)[]): ReturnType<typeof readResults> =>
  readResults(
    new Map(
      files.map((file, index) => [`r${index}.json`, typeof file === 'string' ? file : JSON.stringify(file)]),
    ),
    run,
    sha,
  );

describe('the result file of an app', () => {
  test('is read with everything that it may say', () => {
    const whole = {
      ...told,
      state: 'dropped',
      confidence: 4.5,
      durationMillis: 1_200,
      detail: 'x',
      refusal: { cause: 'missing-scope', scopes: ['a:read'] },
    };
    expect(read(whole)).toEqual({ results: [whole], problems: [] });
  });

  test('may hold other members, which are not taken over', () => {
    expect(read({ ...told, pullRequest: 'https://evil.example', __proto__: 1 }).results).toEqual([told]);
  });

  test.each<[string, object | string, string]>([
    ['no JSON', 'passed', 'is not JSON'],
    ['too much', `"${'x'.repeat(70_000)}"`, 'more than 65536 characters'],
    ['another run', { ...told, triggerId: 'c'.repeat(32) }, 'the trigger of another run'],
    ['an app that was not sent', { ...told, app: 'basic' }, 'the app basic, which this run was not sent'],
    [
      'another commit',
      { ...told, sha: 'c'.repeat(40) },
      'tested commit cccccccccccc, but bbbbbbbbbbbb was asked for',
    ],
    ['a state of its own', { ...told, state: 'great' }, '`state` is "great"'],
    ['too much confidence', { ...told, confidence: 6 }, '`confidence` is 6'],
    ['a cause of its own', { ...told, refusal: { cause: 'bad luck' } }, '`refusal.cause` is "bad luck"'],
    ['a novel', { ...told, detail: 'x'.repeat(1_001) }, '`detail` is'],
    ['no app', { ...told, app: undefined }, '`app` is undefined'],
  ])('with %s is left out, and said to be', (_, file, problem) => {
    const reading = read(file);
    expect(reading.results).toEqual([]);
    expect(reading.problems).toHaveLength(1);
    expect(reading.problems[0]).toContain(problem);
  });

  test('counts once for its app', () => {
    const reading = read(told, { ...told, state: 'failed' });
    expect(reading.results).toEqual([told]);
    expect(reading.problems).toEqual(['r1.json: is a second result for basic/django']);
  });

  test('is one of many that cannot be used: the problems are counted', () => {
    const { problems } = read(...Array.from({ length: 30 }, () => 'x'));
    expect(problems).toHaveLength(11);
    expect(problems.at(-1)).toBe('and 20 more files');
  });

  test('whatever it holds, is read without an error', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(read(text).results).toEqual([]);
      }),
    );
  });
});

const job = (name: string, more: Partial<Job> = {}): Job => ({
  id: 1,
  name,
  status: 'completed',
  conclusion: 'success',
  url: `https://github.com/acme/bench/actions/runs/5/job/${name.length}`,
  startedAtMillis: 1_000,
  completedAtMillis: 61_000,
  ...more,
});

describe('the job of an app', () => {
  test.each<[string, boolean]>([
    ['basic/django', true],
    ['test (basic/django)', true],
    ['test (basic/django, 20)', true],
    ['test (20, basic/django)', true],
    ['call / test (basic/django)', true],
    ['basic/django / finish', true],
    ['test (basic/django-saas)', false],
    ['test basic/django', false],
    ['test (x/basic/django)', false],
    ['basic', false],
  ])('%s: %s', (name, expected) => {
    expect(jobOf('basic/django', [job('plan'), job(name)]) !== undefined).toBe(expected);
  });

  test('of several is the one that failed, else the one that runs', () => {
    const [done, runs, failed] = [
      job('a (x)'),
      job('b (x)', { status: 'in_progress', conclusion: undefined }),
      job('c (x)', { conclusion: 'failure' }),
    ];
    expect(jobOf('x', [done, runs, failed])).toBe(failed);
    expect(jobOf('x', [done, runs])).toBe(runs);
    expect(jobOf('x', [])).toBeUndefined();
  });
});

/** What a run in a state, with its jobs and files, says of its first app. */
const one = (
  state: 'queued' | 'in_progress' | 'completed' | 'canceled',
  jobs: Job[],
  ...files: object[]
): object => {
  const [result] = resultsOfRun({ apps: run.apps, state }, { jobs, results: read(...files).results });
  return result ?? {};
};

describe('what a run says of an app', () => {
  const running = job('test (basic/django)', {
    status: 'in_progress',
    conclusion: undefined,
    completedAtMillis: undefined,
  });

  test('comes from its file, with the links and the time of its job', () => {
    expect(one('completed', [job('test (basic/django)')], { ...told, confidence: 5 })).toEqual({
      app: 'basic/django',
      state: 'passed',
      confidence: 5,
      durationMillis: 60_000,
      jobUrl: 'https://github.com/acme/bench/actions/runs/5/job/19',
      logUrl: 'https://github.com/acme/bench/actions/runs/5/job/19#step:1:1',
      refusal: undefined,
      detail: undefined,
    });
  });

  test.each<[string, object, string]>([
    ['nothing started', one('queued', []), 'waiting'],
    ['its job waits', one('in_progress', [{ ...running, status: 'queued' }]), 'waiting'],
    ['its job runs', one('in_progress', [running]), 'running'],
    ['its job has ended, the run has not', one('in_progress', [job('test (basic/django)')]), 'running'],
    ['its job was green and left no file', one('completed', [job('test (basic/django)')]), 'no-result'],
    ['its job never was', one('completed', []), 'no-result'],
    [
      'its job was canceled',
      one('completed', [job('test (basic/django)', { conclusion: 'cancelled' })]),
      'canceled',
    ],
    ['the run was canceled', one('canceled', []), 'canceled'],
    ['the run was canceled after its file came', one('canceled', [], told), 'passed'],
  ])('%s', (_, result, state) => {
    expect(result).toMatchObject({ app: 'basic/django', state });
  });

  test('is redacted', () => {
    const detail = 'Authorization: Bearer sk_live_abcdefghijklmnop1234567890';
    expect(JSON.stringify(one('completed', [], { ...told, detail }))).not.toContain('abcdefghijklmnop');
  });

  test('of a run for one app has the only job there is, whatever its name', () => {
    const [result] = resultsOfRun(
      { apps: ['a'], state: 'completed' },
      { jobs: [job('wizard')], results: [] },
    );
    expect(result?.jobUrl).toContain('/job/6');
  });
});

describe('a hint in a log', () => {
  const time = '2026-11-20T10:00:00.1234567Z ';

  test.each<[string, string, string[]]>([
    ['Error: Request failed with status code 401', 'invalid-credential', []],
    ['{"error":{"status":403,"message":"Missing scope: tickets:write"}}', 'missing-scope', ['tickets:write']],
    [
      "posthog: 403 permission denied: API key missing required scope 'event:write'",
      'missing-scope',
      ['event:write'],
    ],
    ['The API returned 401 (token expired)', 'expired-credential', []],
    [
      `< HTTP/2 403\n${time}< www-authenticate: Bearer error="insufficient_scope", scope="a:read"\n${time}<\n${time}{}`,
      'missing-scope',
      ['a:read'],
    ],
  ])('%s', (line, cause, scopes) => {
    expect(refusalHint(`${time}start\n${time}\u001B[31m${line}\u001B[0m\n${time}end`)).toEqual({
      cause,
      scopes,
      isHint: true,
    });
  });

  test.each([
    'src/x.ts:403: error TS2304',
    '401 tests passed',
    'expected 403 to equal 200',
    "EACCES: permission denied, open '/x'",
    'HTTP 404 Not Found',
    'HTTP 500',
    '',
  ])('there is none in %j', (line) => {
    expect(refusalHint(`${time}${line}`)).toBeUndefined();
  });
});

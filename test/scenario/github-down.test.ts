import { describe, expect, test } from 'vitest';
import type { Failure } from '../stand-ins/failures.ts';
import { anArtifact } from './artifact-builder.ts';
import { aProject } from './project.ts';

const dropped = anArtifact().blockedOn('tickets:read', 2).andPassed(2);

const outages: readonly (readonly [string, Failure, RegExp])[] = [
  ['answers 502', { kind: 'status', status: 502 }, /GitHub answered 502/],
  ['answers 429', { kind: 'status', status: 429, retryAfterSeconds: 60 }, /asked for fewer requests/],
  [
    'says too much too fast',
    { kind: 'secondary-rate-limit', retryAfterSeconds: 60 },
    /asked for fewer requests/,
  ],
  [
    'is out of budget',
    { kind: 'primary-rate-limit', resetInSeconds: 3600 },
    /hourly number of requests is used up until/,
  ],
  [
    'takes the request and never answers',
    { kind: 'timeout' },
    /GitHub took more than 5 s in all|no answer within 5\.0 s/,
  ],
  ['resets the connection', { kind: 'reset' }, /ECONNRESET/],
  ['breaks off in its answer', { kind: 'truncated' }, /the answer broke off/],
  ['is behind a proxy that shows a page', { kind: 'html' }, /instead of JSON/],
  [
    'answers with JSON of another shape',
    { kind: 'wrong-json' },
    /a proxy or a wrong GITHUB_API_URL may stand between/,
  ],
];

/** On a busy machine the last try may meet the end of the time budget instead. */
const orLate = (reason: RegExp): RegExp =>
  new RegExp(`${reason.source}|GitHub took more than 5 s in all|no answer within`);

describe('an outage of GitHub never fails the job', () => {
  test.concurrent.for(outages)('%s', async ([, failure, reason], context) => {
    const project = await aProject({}, context);
    project.github.failNext('*', failure, Infinity);
    project.tested(dropped);
    const { exitCode, outputs, report, summary, annotations } = await project.onPullRequest({
      inputs: { 'time-budget': '5' },
    });
    expect(exitCode).toBe(0);
    expect(project.tickets).toHaveLength(1);
    expect(outputs).toMatchObject({ dropped: '2', 'tickets-created': '1', undelivered: '2' });
    expect(report?.undelivered.map(({ what }) => what).sort()).toEqual(['check', 'comment']);
    for (const one of report?.undelivered ?? []) expect(one.reason).toMatch(orLate(reason));
    for (const what of ['comment', 'check']) expect(summary).toContain(`- ${what} not delivered: \``);
    expect(annotations.map(({ level, properties }) => [level, properties['file']])).toEqual([
      ['warning', 'apps/freshdesk/actions/action_1.py'],
      ['warning', 'apps/freshdesk/actions/action_2.py'],
    ]);
  });
});

describe('a short failure of GitHub is ridden out', () => {
  const short = outages.filter(([, { kind }]) => ['reset', 'truncated', 'html'].includes(kind));
  test.concurrent.for([['answers 502', { kind: 'status', status: 502 }] as const, ...short])(
    'it %s once',
    async ([, failure], context) => {
      const project = await aProject({}, context);
      project.github.failNext('issues/list-comments', failure);
      project.github.failNext('checks/update', failure);
      project.tested(dropped);
      const { outputs } = await project.onPullRequest({ inputs: { 'time-budget': '20' } });
      expect(outputs['undelivered']).toBe('0');
      expect(project.comments).toHaveLength(1);
      expect(project.checks[0]?.annotations).toHaveLength(2);
    },
  );
});

describe('what was written although no answer came is not written again', () => {
  const lost: readonly (readonly [string, Exclude<Failure, { kind: 'slow' | 'after-effect' }>])[] = [
    ['the connection is reset', { kind: 'reset' }],
    ['half of the answer arrives', { kind: 'truncated' }],
    ['a gateway says 502', { kind: 'status', status: 502 }],
  ];
  test.concurrent.for(lost)('%s', async ([, failure], context) => {
    const project = await aProject({}, context);
    project.github.failNext('issues/create-comment', { kind: 'after-effect', failure });
    project.github.failNext('checks/create', { kind: 'after-effect', failure });
    project.tested(dropped);
    const { outputs } = await project.onPullRequest({ inputs: { 'time-budget': '20' } });
    expect(outputs['undelivered']).toBe('0');
    expect(project.comments).toHaveLength(1);
    expect(project.checks).toHaveLength(1);
    expect(project.checks[0]).toMatchObject({ status: 'completed', conclusion: 'neutral' });
    expect(project.checks[0]?.annotations).toHaveLength(2);
  });

  test.concurrent('annotations whose answer was lost are not added twice', async (context) => {
    const project = await aProject({}, context);
    project.github.failNext('checks/update', { kind: 'after-effect', failure: { kind: 'reset' } });
    project.tested(anArtifact().blockedOn('tickets:read', 120));
    const { outputs } = await project.onPullRequest({ inputs: { 'time-budget': '20' } });
    expect(outputs['undelivered']).toBe('0');
    const titles = project.checks[0]?.annotations.map(({ title }) => title) ?? [];
    expect(new Set(titles).size).toBe(120);
    expect(titles).toHaveLength(120);
  });
});

describe('GitHub and Linear down together', () => {
  test('the job is green; summary, annotations and report hold everything', async () => {
    const project = await aProject();
    project.github.failNext('*', { kind: 'reset' }, Infinity);
    project.linear.failNext('*', { kind: 'reset' }, Infinity);
    project.tested(dropped);
    const { exitCode, outputs, summary, annotations, report } = await project.onPullRequest({
      inputs: { 'time-budget': '3' },
    });
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ dropped: '2', groups: '1', undelivered: '3' });
    expect(summary).toContain('FRESHDESK_ACTION_2');
    expect(annotations).toHaveLength(2);
    expect(report?.groups[0]?.actions).toHaveLength(2);
  });

  test('the check cannot be started but finished', async () => {
    const project = await aProject();
    project.github.failNext('checks/create', { kind: 'status', status: 500 });
    project.tested(dropped);
    const { annotations } = await project.onPullRequest({ inputs: { 'time-budget': '20' } });
    expect(project.checks).toHaveLength(1);
    expect(annotations).toEqual([]);
  });
});

import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { zip } from '../stand-ins/github/model/zip.ts';
import { anArtifact } from './artifact-builder.ts';
import { aProject, type Project } from './project.ts';

const good = anArtifact().blockedOn('tickets:read', 2).andPassed();

/** Things that testers and uploads get wrong; each is said in one sentence, with the way out. */
const mistakes: readonly {
  readonly what: string;
  readonly arrange: (project: Project) => void;
  readonly says: RegExp;
}[] = [
  {
    what: 'a file that breaks off',
    arrange: (project) => project.file('results/bad.json', good.json().slice(0, 400)),
    says: /results\/bad\.json`, line \d+, column \d+: .*cut off.*\. .+/,
  },
  {
    what: 'text that is no JSON',
    arrange: (project) => project.file('results/bad.json', 'Traceback (most recent call last):\n'),
    says: /results\/bad\.json`, line 1.*\. .+/,
  },
  {
    what: 'JSON of another shape',
    arrange: (project) => project.file('results/bad.json', '{"tests": [{"name": "x", "status": "failed"}]}'),
    says: /results\/bad\.json`.*toolkit.*\. .+/,
  },
  {
    what: 'a response without its name',
    arrange: (project) =>
      project.file('results/bad.json', '{"toolkit": "x", "responses": [{"summary": "403"}]}'),
    says: /results\/bad\.json`, response 1.*`action_name` is missing.*\. .+/,
  },
  {
    what: 'an empty file',
    arrange: (project) => project.file('results/bad.json', ''),
    says: /results\/bad\.json`.*empty.*\. .+/,
  },
  {
    what: 'gzip that breaks off',
    arrange: (project) => project.file('results/bad.json.gz', gzipSync(good.json()).subarray(0, 200)),
    says: /results\/bad\.json\.gz`.*gzip data is damaged or cut off.*\. .+/,
  },
  {
    what: 'a zip that breaks off',
    arrange: (project) => project.file('results/bad.zip', zip({ 'a.json': good.json() }).subarray(0, 200)),
    says: /results\/bad\.zip`.*\. .+/,
  },
  {
    what: 'a link that leads nowhere',
    arrange: (project) => symlinkSync('/nowhere/else.json', join(project.folder, 'results/bad.json')),
    says: /results\/bad\.json`.*\. .+/,
  },
];

describe('what cannot be read is named with file, place and way out, and the rest is used', () => {
  test.each(mistakes)('$what', async ({ arrange, says }) => {
    const project = await aProject();
    project.tested(good);
    arrange(project);
    const { exitCode, outputs, report, log, summary } = await project.onPullRequest();
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ dropped: '2', 'tickets-created': '1' });
    expect(report?.problems.length).toBe(1);
    expect(report?.totals.unreadable).toBe(1);
    for (const page of [log, summary, project.comments[0], project.checks[0]?.summary])
      expect(page).toMatch(says);
    expect(project.checks[0]?.conclusion).toBe('neutral');
  });

  // Root reads everything, so there is nothing to see for it.
  test.skipIf(process.getuid?.() === 0)('a file that may not be read', async () => {
    const project = await aProject();
    project.tested(good);
    project.file('results/bad.json', good.json());
    chmodSync(join(project.folder, 'results/bad.json'), 0);
    const { report } = await project.onPullRequest();
    expect(report?.problems[0]?.message).toMatch(/permission to read it is denied/);
  });

  test('a pattern that matches nothing', async () => {
    const project = await aProject();
    project.tested(good);
    const { exitCode, outputs, report } = await project.onPullRequest({
      inputs: { artifacts: 'results, reslts/**/*.json' },
    });
    expect(exitCode).toBe(0);
    expect(outputs['dropped']).toBe('2');
    expect(report?.problems).toEqual([
      {
        file: 'reslts/**/*.json',
        severity: 'error',
        place: '',
        message: `no artifact is named by this; searched from ${project.folder}`,
        remedy: 'Correct the pattern; near it there are `results/freshdesk.json`.',
      },
    ]);
  });

  test('nothing at all: the check says so, no ticket is touched, the job is green', async () => {
    const project = await aProject();
    const { exitCode, outputs, summary } = await project.onPullRequest();
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ observations: '0', dropped: '0', undelivered: '0' });
    expect(summary).toContain('### Not evaluated: no artifacts');
    expect(project.checks[0]).toMatchObject({ conclusion: 'neutral', title: 'Not evaluated: no artifacts' });
    expect(project.linear.requests).toEqual([]);
  });

  test('an action that one file tells of twice counts once, as it was last', async () => {
    const project = await aProject();
    const name = { action_name: 'FRESHDESK_SAME' };
    project.tested(
      anArtifact()
        .called(name)
        .called({ ...name, success: true, summary: 'fine' })
        .blockedOn('tickets:read'),
    );
    const { outputs, report } = await project.onPullRequest();
    expect(outputs).toMatchObject({ observations: '2', dropped: '1' });
    expect(report?.problems).toMatchObject([
      { severity: 'warning', message: expect.stringMatching(/FRESHDESK_SAME.*twice/) },
    ]);
  });
});

describe('what is too large', () => {
  test('a response of 20 MB is judged by its beginning and end, and its neighbours are read', async () => {
    const project = await aProject();
    const [first] = (JSON.parse(good.json()) as { responses: { curl_output: string }[] }).responses;
    const huge = {
      action_name: 'FRESHDESK_HUGE',
      curl_output: `${first?.curl_output}${'x'.repeat(20_000_000)}`,
    };
    project.tested(anArtifact().called(huge).blockedOn('tickets:read').andPassed());
    const { exitCode, outputs, report } = await project.onPullRequest();
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ observations: '3', dropped: '2' });
    expect(report?.problems).toMatchObject([
      { place: expect.stringMatching(/^response 1/), severity: 'warning' },
    ]);
  });

  const thousands = [
    anArtifact().blockedOn('tickets:read', 1_500),
    anArtifact('slack').rejected(500),
  ] as const;

  test('thousands of dropped actions fit into one comment and one summary', async () => {
    const project = await aProject();
    project.tested(...thousands);
    const { exitCode, outputs, summary } = await project.onPullRequest({ inputs: { check: 'false' } });
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ dropped: '2000', undelivered: '0' });
    expect(project.comments[0]?.length).toBeLessThanOrEqual(65_536);
    expect(project.comments[0]).toContain('`slack`');
    expect(summary).toContain('FRESHDESK_ACTION_1500');
    // Without a check nothing is annotated, and no file of the head is looked for.
    expect(project.github.requests.filter(({ path }) => path.includes('/git/trees/'))).toEqual([]);
  });

  // The hidden line by which a ticket remembers its actions is not counted on the budget of its text (ticket-text.ts).
  test('thousands of dropped actions fit into one ticket', async () => {
    const project = await aProject({ permissions: { contents: 'read', issues: 'write' } });
    project.tested(anArtifact().blockedOn('tickets:read', 3_000));
    const inputs = { tracker: 'github', check: 'false', comment: 'false' };
    const { outputs, report } = await project.onPullRequest({ inputs });
    expect(report?.undelivered).toEqual([]);
    expect(outputs['tickets-created']).toBe('1');
  });
});

describe('a zip from a stranger', () => {
  const bomb = Buffer.alloc(60_000_000, ' ');
  const entries: readonly (readonly [string, Record<string, string | Uint8Array>])[] = [
    ['an entry above the folder', { '../../outside.json': good.json() }],
    ['an entry with an absolute path', { '/etc/outside.json': good.json() }],
    ['an entry with backslashes', { '..\\..\\outside.json': good.json() }],
    ['an entry that unpacks to far more than it holds', { 'bomb.json': bomb }],
  ];
  test.each(entries)(
    '%s is refused and named, and the good entry beside it is read',
    async (_what, hostile) => {
      const project = await aProject({ fromFork: true });
      const artifacts = { results: zip({ 'good.json': good.json(), ...hostile }) };
      const run = project.tools.workflowRun({ pull: project.pull, artifacts });
      const { exitCode, outputs, report } = await project.onWorkflowRun(run, {
        inputs: { artifacts: '', 'artifact-name': 'results' },
      });
      expect(exitCode).toBe(0);
      expect(outputs['dropped']).toBe('2');
      expect(report?.problems).toMatchObject([
        { file: expect.stringMatching(/^results\.zip/), severity: 'error' },
      ]);
    },
  );
});

import { describe, expect, test } from 'vitest';
import { anArtifact } from './artifact-builder.ts';
import { aProject } from './project.ts';

const dropped = anArtifact().blockedOn('tickets:read', 2).andPassed(2);

describe('what fails the job', () => {
  test('nothing, unless asked for', async () => {
    const project = await aProject();
    project.tested(dropped);
    const { exitCode } = await project.onPullRequest();
    expect(exitCode).toBe(0);
    expect(project.checks[0]?.conclusion).toBe('neutral');
  });

  test('fail-on new: a group that had no ticket, once', async () => {
    const project = await aProject();
    project.tested(dropped);
    const first = await project.onPullRequest({ inputs: { 'fail-on': 'new' } });
    const second = await project.onPullRequest({ inputs: { 'fail-on': 'new' } });
    expect([first.exitCode, second.exitCode]).toEqual([1, 0]);
    expect(project.checks.map(({ conclusion }) => conclusion)).toEqual(['failure', 'neutral']);
    expect(first.annotations[0]?.message).toBe(
      '2 actions are dropped for auth or scope reasons in groups that had no ticket (fail-on: new)',
    );
  });

  test('fail-on any: every run that drops something', async () => {
    const project = await aProject();
    project.tested(dropped);
    const first = await project.onPullRequest({ inputs: { 'fail-on': 'any' } });
    const second = await project.onPullRequest({ inputs: { 'fail-on': 'any' } });
    expect([first.exitCode, second.exitCode]).toEqual([1, 1]);
    expect(project.checks.map(({ conclusion }) => conclusion)).toEqual(['failure', 'failure']);
    expect(project.checks[0]?.annotations[0]?.annotation_level).toBe('failure');
    expect(project.comments).toHaveLength(1);
  });

  test.each(['new', 'any'])('fail-on %s passes when nothing is dropped', async (failOn) => {
    const project = await aProject();
    project.tested(anArtifact().andPassed(2).andFailed(2));
    const { exitCode } = await project.onPullRequest({ inputs: { 'fail-on': failOn } });
    expect(exitCode).toBe(0);
    expect(project.checks[0]?.conclusion).toBe('success');
  });

  test('fail-on any holds in a dry run too, and without a tracker', async () => {
    const project = await aProject();
    project.tested(dropped);
    const { exitCode } = await project.onPullRequest({
      inputs: { 'fail-on': 'any', 'dry-run': 'true', tracker: 'none' },
    });
    expect(exitCode).toBe(1);
    expect(project.writes).toEqual([]);
  });

  test('summary, outputs and report are there although the job fails', async () => {
    const project = await aProject();
    project.tested(dropped);
    const { summary, outputs, report } = await project.onPullRequest({ inputs: { 'fail-on': 'any' } });
    expect(summary).toContain('2 actions in 1 toolkit were dropped');
    expect(outputs).toMatchObject({ dropped: '2', 'tickets-created': '1' });
    expect(report?.totals.dropped).toBe(2);
  });

  test('an outage of Linear does not make old groups new', async () => {
    const project = await aProject();
    project.tested(dropped);
    await project.onPullRequest();
    project.linear.failNext('*', { kind: 'reset' }, Infinity);
    const { exitCode } = await project.onPullRequest({ inputs: { 'fail-on': 'new', 'time-budget': '2' } });
    expect(exitCode).toBe(0);
  });
});

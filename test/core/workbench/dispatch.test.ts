import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandsOf, type CommandSettings } from '../../../src/core/config/command-settings.ts';
import { readConfiguration } from '../../../src/core/config/read-configuration.ts';
import { fillDispatch, type PayloadValues } from '../../../src/core/workbench/payload.ts';
import { groupApps } from '../../../src/core/workbench/plan.ts';

const values: PayloadValues = {
  apps: ['basic/django', 'basic/flask'],
  repo: 'acme/wizard',
  pr: 7,
  prUrl: 'https://github.com/acme/wizard/pull/7',
  headRef: 'feature/x_1.2',
  headSha: '0123456789abcdef0123456789abcdef01234567',
  triggerId: 'f'.repeat(32),
  requestedBy: 'octo-cat',
};

function settings(yaml: string): CommandSettings {
  const reading = readConfiguration(`commands:\n  c: { workbench: acme/bench, ${yaml} }\n`);
  const [command] = reading.ok ? commandsOf(reading.configuration) : [];
  if (command === undefined) throw new Error(JSON.stringify(reading));
  return command;
}

const everything = settings(
  'dispatch: { event: go }, payload: { a: "{app}", r: "{repo} {repo_name}", p: "{pr}", u: "{pr_url}", h: "{head_ref}", s: "{head_sha}", t: "x-{trigger_id}", b: "{requested_by}", k: "no" }',
);

describe('a dispatch', () => {
  test('fills every placeholder of an event', () => {
    expect(fillDispatch(everything, values)).toEqual({
      kind: 'filled',
      dispatch: {
        kind: 'event',
        event: 'go',
        payload: {
          a: 'basic/django,basic/flask',
          r: 'acme/wizard wizard',
          p: '7',
          u: 'https://github.com/acme/wizard/pull/7',
          h: 'feature/x_1.2',
          s: '0123456789abcdef0123456789abcdef01234567',
          t: `x-${'f'.repeat(32)}`,
          b: 'octo-cat',
          k: 'no',
        },
      },
    });
  });

  test('has inputs for a workflow', () => {
    expect(fillDispatch(settings('dispatch: { workflow: w.yml, ref: next }'), values)).toMatchObject({
      dispatch: { kind: 'workflow', workflow: 'w.yml', ref: 'next', inputs: { source_repo: 'acme/wizard' } },
    });
  });

  test.each<[string, Partial<PayloadValues>]>([
    ['head_ref', { headRef: '$(id)' }],
    ['head_ref', { headRef: 'a b' }],
    ['head_ref', { headRef: 'a/../b' }],
    ['head_ref', { headRef: 'x"; rm' }],
    ['head_ref', { headRef: '' }],
    ['head_ref', { headRef: '{app}' }],
    ['app', { apps: ['a', '../b'] }],
    ['app', { apps: [] }],
    ['app', { apps: ['a\nb'] }],
    ['head_sha', { headSha: '0123456' }],
    ['trigger_id', { triggerId: 'x' }],
    ['pr_url', { prUrl: 'javascript:alert(1)' }],
    ['requested_by', { requestedBy: 'a`b' }],
  ])('with a %s like %j is refused', (placeholder, hostile) => {
    expect(fillDispatch(everything, { ...values, ...hostile })).toMatchObject({
      kind: 'refused',
      refusal: { kind: 'unsafe-value', placeholder },
    });
  });

  test('does not mind a strange branch that it does not send', () => {
    const filling = fillDispatch(settings('dispatch: { workflow: w.yml }'), { ...values, headRef: 'a b' });
    expect(filling.kind).toBe('filled');
  });

  test('larger than GitHub takes is refused', () => {
    const apps = Array.from({ length: 1_000 }, (_, index) => `${'x'.repeat(80)}${index}`);
    expect(fillDispatch(everything, { ...values, apps })).toMatchObject({
      refusal: { kind: 'payload-too-large' },
    });
  });
});

const names = (n: number, length = 5): string[] =>
  Array.from({ length: n }, (_, index) => String(index).padStart(length, 'x'));

describe('apps among dispatches', () => {
  test.each([
    ['none', 0, true, []],
    ['one each without lists', 3, false, [1, 1, 1]],
    ['all in one with lists', 256, true, [256]],
    ['no more than a matrix holds', 600, true, [256, 256, 88]],
  ])('%s', (_, n, list, sizes) => {
    expect(groupApps(names(n), list).map((group) => group.length)).toEqual(sizes);
  });

  test('never lose an app, and keep within what a dispatch holds', () => {
    fc.assert(
      fc.property(fc.nat(700), fc.integer({ min: 4, max: 200 }), fc.boolean(), (n, length, list) => {
        const groups = groupApps(names(n, length), list);
        expect(groups.flat()).toEqual(names(n, length));
        for (const group of groups) expect(group.join(',').length).toBeLessThanOrEqual(30_000);
      }),
    );
  });
});

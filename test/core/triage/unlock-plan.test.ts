import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planUnlock } from '../../../src/core/triage/unlock-plan.ts';
import { aRun, type RunBuilder } from './run-builder.ts';

function plan(run: RunBuilder): readonly string[] {
  return planUnlock(run.groups()).overall.map(
    ({ toolkit, scopes, anyOf, cause, actions }) =>
      `${toolkit}: ${scopes.join(anyOf ? '|' : '+') || cause} brings back ${actions.length}`,
  );
}

describe('the unlock plan', () => {
  test('puts the grant first that brings back most', () => {
    const run = aRun().blockedOn('tickets:read', 2).blockedOn('tickets:write', 9);
    expect(plan(run)).toEqual([
      'freshdesk: tickets:write brings back 9',
      'freshdesk: tickets:read brings back 2',
    ]);
  });

  test('counts only actions whose every missing scope is covered', () => {
    const run = aRun().blockedOn('a', 5).blockedOn('a b', 4);
    expect(plan(run)).toEqual(['freshdesk: a+b brings back 9']);
  });

  test('asks for the rest once a part is granted', () => {
    const run = aRun().blockedOn('a', 9).blockedOn('a b', 1).blockedOn('b c', 1);
    expect(plan(run)).toEqual(['freshdesk: a+b brings back 10', 'freshdesk: c brings back 1']);
  });

  test('takes the alternative that helps other actions too', () => {
    const run = aRun().blockedOnAnyOf('x y', 3).blockedOn('y', 2);
    expect(plan(run)).toEqual(['freshdesk: y brings back 5']);
  });

  test('names every alternative where it makes no difference which is granted', () => {
    expect(plan(aRun().blockedOnAnyOf('x y', 3))).toEqual(['freshdesk: x|y brings back 3']);
  });

  test('ranks over all toolkits together, and a new key beside scopes', () => {
    const run = aRun()
      .on('github')
      .blockedOn('repo', 3)
      .on('plaid')
      .refused({ cause: 'expired-credential' }, 7);
    expect(plan(run)).toEqual(['plaid: expired-credential brings back 7', 'github: repo brings back 3']);
  });

  test('keeps the same scope of two toolkits apart', () => {
    const run = aRun().on('a').blockedOn('read', 1).on('b').blockedOn('read', 1);
    expect(plan(run)).toEqual(['a: read brings back 1', 'b: read brings back 1']);
  });

  test('brings every dropped action back exactly once, whatever is blocked', () => {
    const scopes = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 3 });
    const refusal = fc.record({ toolkit: fc.constantFrom('x', 'y'), scopes, anyOf: fc.boolean() });
    fc.assert(
      fc.property(fc.array(refusal, { maxLength: 30 }), (refusals) => {
        const run = aRun();
        refusals.forEach((one, n) => run.on(one.toolkit).action(`${one.toolkit}_${n}`, one));
        const grants = planUnlock(run.groups()).overall;
        expect(grants.flatMap(({ actions }) => actions).sort()).toEqual(
          refusals.map(({ toolkit }, n) => `${toolkit}_${n}`).sort(),
        );
      }),
    );
  });

  test('never puts a step before one that it builds on', () => {
    const run = aRun()
      .blockedOn('a b', 6)
      .blockedOn('a d', 5)
      .blockedOn('b d', 5)
      .on('other')
      .blockedOn('x', 7);
    expect(plan(run)).toEqual([
      'other: x brings back 7',
      'freshdesk: a+b brings back 6',
      'freshdesk: d brings back 10',
    ]);
  });

  test('copes with thousands of different lacks of one toolkit', () => {
    const run = aRun();
    for (let n = 0; n < 5_000; n += 1) run.blockedOn(`scope:${n} scope:also-${n}`);
    expect(planUnlock(run.groups()).overall).toHaveLength(5_000);
  });
});

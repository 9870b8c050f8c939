import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Grant, planUnlock } from '../../../src/core/triage/unlock-plan.ts';
import { type BlockedGroup } from '../../../src/core/triage/blocked-group.ts';
import { scopesOf } from '../../../src/core/triage/signature.ts';
import { aRun, type RunBuilder } from './run-builder.ts';

function plan(run: RunBuilder): readonly string[] {
  return planUnlock(run.groups()).overall.map(
    ({ toolkit, scopes, anyOf, cause, actions }) =>
      `${toolkit}: ${scopes.join(anyOf ? '|' : '+') || cause} brings back ${actions.length}`,
  );
}

function isMet({ signature }: BlockedGroup, granted: ReadonlySet<string>): boolean {
  const scopes = scopesOf(signature);
  return signature.kind === 'any-of'
    ? scopes.some((scope) => granted.has(scope))
    : scopes.every((scope) => granted.has(scope));
}

/** The greedy choice the slow way: every lack of every locked group is tried against all of them. */
function mostBroughtBack(groups: readonly BlockedGroup[], granted: ReadonlySet<string>): number {
  const locked = groups.filter((group) => !isMet(group, granted));
  const lacks = locked.flatMap(({ signature }) =>
    signature.kind === 'any-of' ? signature.scopes.map((scope) => [scope]) : [scopesOf(signature)],
  );
  const broughtBack = lacks.map((lack) =>
    locked
      .filter((group) => isMet(group, new Set([...granted, ...lack])))
      .reduce((sum, { actions }) => sum + actions.length, 0),
  );
  return Math.max(...broughtBack);
}

/** Milliseconds of processor time, which other work on the machine does not lengthen. */
function processorMillis(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
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

  test('asks for one fix per cause where nothing is named', () => {
    const run = aRun()
      .on('zoom')
      .refused({ cause: 'insufficient-role', status: 403 }, 13)
      .refused({ cause: 'plan-or-feature-gate', status: 403 }, 6)
      .refused({ cause: 'insufficient-role', status: 401 }, 2);
    expect(run.groups()).toHaveLength(2);
    expect(plan(run)).toEqual([
      'zoom: insufficient-role brings back 15',
      'zoom: plan-or-feature-gate brings back 6',
    ]);
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

  test('brings back at each step the most that any single lack could', () => {
    const scopes = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), {
      minLength: 1,
      maxLength: 4,
    });
    const refusal = fc.record({ scopes, anyOf: fc.boolean(), actions: fc.integer({ min: 1, max: 3 }) });
    fc.assert(
      fc.property(fc.array(refusal, { maxLength: 12 }), (refusals) => {
        // One need that any scope meets makes all needs related, so that the plan is one search.
        const run = aRun().blockedOnAnyOf('a b c d e f');
        for (const one of refusals) run.refused(one, one.actions);
        const granted = new Set<string>();
        for (const grant of planUnlock(run.groups()).overall) {
          expect(grant.actions).toHaveLength(mostBroughtBack(run.groups(), granted));
          for (const scope of grant.anyOf ? grant.scopes.slice(0, 1) : grant.scopes) granted.add(scope);
        }
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

  const letters = Array.from({ length: 24 }, (_, n) => String.fromCodePoint(97 + n));
  test.each<[string, number, (run: RunBuilder, n: number) => unknown]>([
    ['all need one scope and their own', 1_000, (run, n) => run.blockedOn(`all:read own:${n}`)],
    ['all take one scope or their own', 3_000, (run, n) => run.blockedOnAnyOf(`all:read own:${n}`)],
    [
      'half need one scope as well, half take it instead',
      3_000,
      (run, n) =>
        n % 2 === 0 ? run.blockedOn(`all:read own:${n}`) : run.blockedOnAnyOf(`all:read own:${n}`),
    ],
    ['each shares a scope with the next', 3_000, (run, n) => run.blockedOn(`scope:${n} scope:${n + 1}`)],
    ['each needs two of a few', 3_000, (run, n) => run.blockedOn(`a:${n % 90} b:${Math.floor(n / 90)}`)],
    [
      'each needs half of a few, which no greedy search affords',
      3_000,
      (run, n) =>
        run.blockedOn(letters.filter((_, bit) => ((n * 2_654_435_761) >>> bit) % 2 === 1).join(' ') || 'a'),
    ],
  ])('plans 8,000 groups soon: %s (%d ms of processor time)', (_, mostMillis, block) => {
    const run = aRun();
    for (let n = 0; n < 8_000; n += 1) block(run, n);
    const groups = run.groups();
    let grants: readonly Grant[] = [];
    expect(processorMillis(() => (grants = planUnlock(groups).overall))).toBeLessThan(mostMillis);
    const actions = grants.flatMap((grant) => grant.actions);
    expect(actions).toHaveLength(8_000);
    expect(new Set(actions).size).toBe(8_000);
  });
});

import { describe, expect, test } from 'vitest';
import { findUmbrellas } from '../../../src/core/triage/systemic.ts';
import { aRun, type RunBuilder } from './run-builder.ts';

function umbrellas(run: RunBuilder, toolkitsCalled: number, isNew = true): readonly string[] {
  return findUmbrellas(run.groups(), () => isNew, { maxNewTickets: 3, toolkitsCalled }).map(
    ({ reason, groups }) => `${reason.kind === 'one-cause' ? reason.cause : reason.kind}: ${groups.length}`,
  );
}

function everyToolkit(toolkits: readonly string[], block: (run: RunBuilder) => RunBuilder): RunBuilder {
  return toolkits.reduce((run, toolkit) => block(run.on(toolkit)), aRun());
}

describe('the systemic guard', () => {
  test('one cause in most toolkits is one problem', () => {
    const run = everyToolkit(['a', 'b', 'c'], (one) => one.refused({ cause: 'expired-credential' }));
    expect(umbrellas(run, 5)).toEqual(['expired-credential: 3']);
  });

  test('one cause in half of the toolkits or fewer is not', () => {
    const run = everyToolkit(['a', 'b', 'c'], (one) => one.refused({ cause: 'expired-credential' }));
    expect(umbrellas(run, 6)).toEqual([]);
  });

  test('two toolkits are too few to tell', () => {
    expect(
      umbrellas(
        everyToolkit(['a', 'b'], (one) => one.refused({})),
        2,
      ),
    ).toEqual([]);
  });

  test('scopes that are named are never one shared problem', () => {
    expect(
      umbrellas(
        everyToolkit(['a', 'b', 'c'], (one) => one.blockedOn('read')),
        3,
      ),
    ).toEqual([]);
  });

  test('more new groups than the limit make one umbrella', () => {
    const run = everyToolkit(['a', 'b', 'c', 'd'], (one) => one.blockedOn('read'));
    expect(umbrellas(run, 4)).toEqual(['too-many-new-groups: 4']);
  });

  test('as many as the limit do not, and groups that have a ticket do not count', () => {
    expect(
      umbrellas(
        everyToolkit(['a', 'b', 'c'], (one) => one.blockedOn('read')),
        9,
      ),
    ).toEqual([]);
    expect(
      umbrellas(
        everyToolkit(['a', 'b', 'c', 'd'], (one) => one.blockedOn('read')),
        9,
        false,
      ),
    ).toEqual([]);
  });

  test('a shared cause and a storm beside it give an umbrella each', () => {
    const run = everyToolkit(['a', 'b', 'c', 'd'], (one) => one.refused({}).blockedOn('read'));
    expect(umbrellas(run, 4)).toEqual(['invalid-credential: 4', 'too-many-new-groups: 4']);
  });
});

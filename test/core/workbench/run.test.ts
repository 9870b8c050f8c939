import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance, isFinal, type Run, type RunFact } from '../../../src/core/workbench/run.ts';

const planned: Run = {
  triggerId: 'a'.repeat(32),
  workbench: { owner: 'acme', repo: 'bench' },
  apps: ['a'],
  state: 'planned',
  runId: undefined,
  attempt: 1,
  url: undefined,
  conclusion: undefined,
  deadlineMillis: 1_000,
  results: [],
};
const url = 'https://github.com/acme/bench/actions/runs/5';
const seen = (
  status: 'queued' | 'in_progress' | 'completed',
  { attempt = 1, conclusion, runId = 5 }: { attempt?: number; conclusion?: string; runId?: number } = {},
): RunFact => ({ kind: 'observed', run: { runId, attempt, status, conclusion, url } });
const after = (...facts: RunFact[]): Run =>
  facts.reduce((run, fact) => ({ ...run, ...advance(run, fact) }), planned);

describe('a run', () => {
  test.each<[string, RunFact[], Partial<Run>]>([
    [
      'is dispatched, and named',
      [{ kind: 'dispatched', runId: 5, url }],
      { state: 'dispatched', runId: 5, url },
    ],
    [
      'is dispatched, and found later',
      [{ kind: 'dispatched' }, seen('queued')],
      { state: 'queued', runId: 5, url },
    ],
    [
      'is seen before its dispatch is known',
      [seen('in_progress'), { kind: 'dispatched', runId: 5, url }],
      { state: 'in_progress' },
    ],
    [
      'completes',
      [seen('completed', { conclusion: 'success' })],
      { state: 'completed', conclusion: 'success' },
    ],
    ['is canceled', [seen('completed', { conclusion: 'cancelled' })], { state: 'canceled' }],
    ['is not queued again once it runs', [seen('in_progress'), seen('queued')], { state: 'in_progress' }],
    [
      'does not run again once it has completed',
      [seen('completed'), seen('in_progress')],
      { state: 'completed' },
    ],
    [
      'begins anew with a newer attempt',
      [seen('completed', { conclusion: 'failure' }), seen('queued', { attempt: 2 })],
      { state: 'queued', attempt: 2, conclusion: undefined },
    ],
    [
      'ignores an older attempt',
      [seen('queued', { attempt: 2 }), seen('completed')],
      { state: 'queued', attempt: 2 },
    ],
    [
      'ignores a run with another id',
      [seen('queued'), seen('completed', { runId: 6 })],
      { state: 'queued', runId: 5 },
    ],
    ['is lost at its deadline', [seen('queued'), { kind: 'time', nowMillis: 1_000 }], { state: 'lost' }],
    ['is not lost before', [seen('queued'), { kind: 'time', nowMillis: 999 }], { state: 'queued' }],
    [
      'is not lost once it has ended',
      [seen('completed'), { kind: 'time', nowMillis: 2_000 }],
      { state: 'completed' },
    ],
    [
      'stays lost when its end comes late',
      [{ kind: 'time', nowMillis: 1_000 }, seen('completed')],
      { state: 'lost' },
    ],
    [
      'comes back when somebody runs it again',
      [{ kind: 'time', nowMillis: 1_000 }, seen('queued', { attempt: 2 })],
      { state: 'queued', attempt: 2 },
    ],
  ])('%s', (_, facts, expected) => {
    expect(after(...facts)).toMatchObject(expected);
  });

  test('is not changed by a fact that it knows', () => {
    const facts: RunFact[] = [{ kind: 'dispatched', runId: 5, url }, seen('in_progress'), seen('completed')];
    for (const fact of facts) expect(advance(after(...facts), fact)).toBeUndefined();
  });

  test('never goes backwards, whatever comes in whatever order', () => {
    const fact = fc.oneof(
      fc
        .record({
          status: fc.constantFrom('queued', 'in_progress', 'completed'),
          attempt: fc.integer({ min: 1, max: 3 }),
          conclusion: fc.constantFrom('success', 'cancelled'),
        })
        .map(({ status, ...rest }) => seen(status, rest)),
      fc.constant<RunFact>({ kind: 'dispatched', runId: 5, url }),
      fc.nat(2_000).map((nowMillis): RunFact => ({ kind: 'time', nowMillis })),
    );
    fc.assert(
      fc.property(fc.array(fact), (facts) => {
        let run = planned;
        for (const one of facts) {
          const next = { ...run, ...advance(run, one) };
          expect(next.attempt).toBeGreaterThanOrEqual(run.attempt);
          if (isFinal(run.state) && next.attempt === run.attempt) expect(next.state).toBe(run.state);
          run = next;
        }
      }),
    );
  });
});

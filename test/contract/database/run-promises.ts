import { expect, test } from 'vitest';

import type { AppResult } from '../../../src/core/workbench/result.ts';
import type { StoredRun } from '../../../src/flows/bot/ports/runs.ts';
import type { BotStore } from '../../../src/flows/bot/ports/store.ts';
import { addCommand, aResult, aRun, workbench } from './stored-things.ts';

const { triggerId } = aRun('');
const states = ['planned', 'dispatched', 'queued', 'in_progress', 'completed', 'canceled', 'lost'] as const;
const finalStates: readonly StoredRun['state'][] = ['completed', 'canceled', 'lost'];

/** What the memory of runs and of their results promises. */
export function runPromises(stores: () => [BotStore, BotStore]): void {
  const added = async (change: Partial<StoredRun> = {}) => {
    const [store, other] = stores();
    const command = await addCommand(store);
    await store.addRun(aRun(command.id, change));
    const now = async () => {
      const run = await store.run(triggerId);
      if (run === undefined) throw new Error('the run vanished');
      return run;
    };
    const revision = async () => (await store.command(command.id))?.revision;
    return { store, other, command, now, revision };
  };

  test('a run is read as it was stored, by each of its names', async () => {
    const { store, other, command } = await added({ runId: 8_589_934_592, url: 'https://x' });
    const run = { ...aRun(command.id, { runId: 8_589_934_592, url: 'https://x' }), results: [] };
    expect(await other.run(triggerId)).toEqual(run);
    expect(await other.runById(workbench, 8_589_934_592)).toEqual(run);
    expect(await other.runsOf(command.id)).toEqual([run]);
    expect(await store.runById({ ...workbench, repo: 'Other' }, 8_589_934_592)).toBeUndefined();
    expect(await store.command(command.id)).toMatchObject({ revision: 2 });
  });

  test('lists the runs that have not ended, by deadline', async () => {
    const { store, command } = await added({ deadlineMillis: 5_000 });
    for (const [index, state] of states.entries())
      await store.addRun(aRun(command.id, { triggerId: `t${index}`, state, deadlineMillis: 1_000 + index }));
    const unfinished = await store.unfinishedRuns(10);
    expect(unfinished.map((run) => run.triggerId)).toEqual(['t0', 't1', 't2', 't3', triggerId]);
    expect(await store.unfinishedRuns(2)).toHaveLength(2);
  });

  test.each(states.flatMap((before) => states.map((after) => ({ before, after }))))(
    'within an attempt a run that is $before becomes $after only if that is later',
    async ({ before, after }) => {
      const { store, now, revision } = await added({ state: before });
      const isLater = !finalStates.includes(before) && states.indexOf(after) > states.indexOf(before);
      expect(await store.updateRun(triggerId, { state: after })).toBe(isLater);
      expect((await now()).state).toBe(isLater ? after : before);
      expect(await revision()).toBe(isLater ? 3 : 2);
    },
  );

  test('a newer attempt begins anew, and an older one changes nothing', async () => {
    const { store, now } = await added({ state: 'completed', conclusion: 'failure', runId: 7, url: 'u' });
    expect(await store.updateRun(triggerId, { attempt: 2, state: 'queued' })).toBe(true);
    expect(await now()).toMatchObject({
      attempt: 2,
      state: 'queued',
      conclusion: undefined,
      runId: 7,
      url: 'u',
    });
    expect(await store.updateRun(triggerId, { attempt: 1, state: 'completed', conclusion: 'success' })).toBe(
      false,
    );
    expect(await now()).toMatchObject({ attempt: 2, state: 'queued', conclusion: undefined });
  });

  test('more knowledge of the same state is kept, and nothing is forgotten', async () => {
    const { store, now, revision } = await added();
    expect(await store.updateRun(triggerId, { runId: 7 })).toBe(true);
    expect(await store.updateRun(triggerId, { state: 'planned', url: 'https://x' })).toBe(true);
    expect(await store.updateRun(triggerId, { state: 'in_progress' })).toBe(true);
    expect(await now()).toMatchObject({ runId: 7, url: 'https://x', state: 'in_progress' });
    expect(await revision()).toBe(5);
    expect(await store.updateRun(triggerId, { runId: 7, url: 'https://x' })).toBe(false);
    expect(await revision()).toBe(5);
    expect(await store.updateRun('nobody', { runId: 7 })).toBe(false);
  });

  test('changes by two replicas at once are all kept', async () => {
    const { store, other, now, revision } = await added();
    const changes = await Promise.all([
      store.updateRun(triggerId, { runId: 7 }),
      other.updateRun(triggerId, { url: 'https://x' }),
      store.updateRun(triggerId, { state: 'queued' }),
      other.updateRun(triggerId, { state: 'in_progress' }),
    ]);
    expect(await now()).toMatchObject({ runId: 7, url: 'https://x', state: 'in_progress' });
    expect(await revision()).toBe(2 + changes.filter(Boolean).length);
  });

  test('results come with their run, by app, with all they say', async () => {
    const { store, now, revision } = await added();
    const full = aResult('apps/rails', 'dropped', {
      confidence: 4,
      durationMillis: 1_234,
      jobUrl: 'https://j',
      logUrl: 'https://l',
      refusal: { cause: 'missing-scope', scopes: ['a:read'], isHint: true },
      detail: 'naïve \0 text',
    });
    expect(await store.putResults(triggerId, 1, [full, aResult('apps/django', 'waiting')])).toBe(true);
    expect((await now()).results).toEqual([aResult('apps/django', 'waiting'), full]);
    expect(await revision()).toBe(3);
    expect(await store.putResults(triggerId, 1, [full, aResult('apps/django', 'waiting')])).toBe(false);
    expect(await revision()).toBe(3);
    expect(await store.putResults('nobody', 1, [full])).toBe(false);
    expect(await store.putResults(triggerId, 1, [])).toBe(false);
  });

  const orders: readonly {
    readonly from: AppResult['state'];
    readonly to: AppResult['state'];
    readonly replaces: boolean;
  }[] = [
    { from: 'waiting', to: 'running', replaces: true },
    { from: 'running', to: 'passed', replaces: true },
    { from: 'running', to: 'waiting', replaces: false },
    { from: 'passed', to: 'running', replaces: false },
    { from: 'no-result', to: 'failed', replaces: true },
    { from: 'failed', to: 'no-result', replaces: false },
    { from: 'canceled', to: 'waiting', replaces: false },
    { from: 'failed', to: 'dropped', replaces: true },
  ];
  test.each(orders)('$to after $from: replaces $replaces', async ({ from, to, replaces }) => {
    const { store, now } = await added();
    await store.putResults(triggerId, 1, [aResult('a', from)]);
    expect(await store.putResults(triggerId, 1, [aResult('a', to)])).toBe(replaces);
    expect((await now()).results).toMatchObject([{ state: replaces ? to : from }]);
  });

  test('what is known of a result stays known while its state is the same', async () => {
    const { store, now } = await added();
    await store.putResults(triggerId, 1, [aResult('a', 'failed', { jobUrl: 'https://j', detail: 'why' })]);
    await store.putResults(triggerId, 1, [aResult('a', 'failed', { durationMillis: 5 })]);
    expect((await now()).results).toEqual([
      aResult('a', 'failed', { jobUrl: 'https://j', detail: 'why', durationMillis: 5 }),
    ]);
    await store.putResults(triggerId, 1, [aResult('a', 'passed')]);
    expect((await now()).results).toEqual([aResult('a', 'passed')]);
  });

  test('a newer attempt replaces the results of the apps it runs, and keeps the others', async () => {
    const { store, now } = await added();
    await store.putResults(triggerId, 1, [aResult('a', 'passed'), aResult('b', 'failed', { detail: 'why' })]);
    await store.putResults(triggerId, 2, [aResult('b', 'waiting')]);
    expect((await now()).results).toEqual([aResult('a', 'passed'), aResult('b', 'waiting')]);
    expect(await store.putResults(triggerId, 1, [aResult('b', 'failed'), aResult('c', 'passed')])).toBe(true);
    expect((await now()).results).toMatchObject([{ app: 'a' }, { app: 'b', state: 'waiting' }, { app: 'c' }]);
  });
}

import { expect, test } from 'vitest';

import type { BotStore } from '../../../src/flows/bot/ports/store.ts';
import { aCommand, addCommand, commandStates, pullRequest } from './stored-things.ts';

/** What the memory of commands and of their pages promises. */
export function commandPromises(stores: () => [BotStore, BotStore]): void {
  test.each([
    { name: 'a run', command: aCommand() },
    {
      name: 'a question',
      command: aCommand({ verb: 'status', apps: [], sha: undefined, headRef: undefined, state: 'finished' }),
    },
    { name: 'a refusal', command: aCommand({ state: 'refused', reason: 'you may not', stale: true }) },
    { name: 'a button', command: aCommand({ commentId: -4_294_967_297, verb: 'retry-dropped' }) },
  ])('a command is read as it was stored: $name', async ({ command }) => {
    const [here, there] = stores();
    const { command: stored, isNew } = await here.addCommand(command);
    expect(isNew).toBe(true);
    expect(stored).toEqual({ ...command, id: stored.id, revision: 1 });
    expect(await there.command(stored.id)).toEqual(stored);
    expect(await there.command('nobody')).toBeUndefined();
  });

  test('a command that both replicas store is there once, as the first stored it', async () => {
    const [here, there] = stores();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        (index % 2 === 0 ? here : there).addCommand(aCommand({ requestedBy: `login${index}` })),
      ),
    );
    expect(answers.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(new Set(answers.map(({ command }) => command.requestedBy)).size).toBe(1);
    expect(await here.addCommand(aCommand({ position: 1 }))).toMatchObject({ isNew: true });
  });

  test('lists the commands of a pull request, newest first, and those that are open, oldest first', async () => {
    const [store] = stores();
    for (const [index, state] of commandStates.entries())
      await addCommand(store, { commentId: index + 1, requestedAtMillis: 1_000 + index, state });
    await addCommand(store, { commentId: 99, pullRequest: { ...pullRequest, number: 8 } });
    const newest = await store.commandsOf(pullRequest, 3);
    expect(newest.map(({ state }) => state)).toEqual(['lost', 'refused', 'superseded']);
    const open = await store.openCommands(10);
    expect(open.map(({ commentId }) => commentId)).toEqual([1, 99, 2]);
    expect(await store.openCommands(1)).toHaveLength(1);
  });

  test('a command moves only from where it is expected to be, and its revision rises', async () => {
    const [here, there] = stores();
    const { id } = await addCommand(here);
    expect(await here.moveCommand(id, ['running'], { state: 'finished' })).toBe(false);
    expect(await here.command(id)).toMatchObject({ state: 'accepted', revision: 1 });
    const moves = await Promise.all([
      here.moveCommand(id, ['accepted'], { state: 'canceled', reason: 'mona asked' }),
      there.moveCommand(id, ['accepted'], { state: 'running' }),
    ]);
    expect(moves.filter(Boolean)).toHaveLength(1);
    const now = await here.command(id);
    expect(now?.revision).toBe(2);
    expect(now).toMatchObject(
      moves[0] ? { state: 'canceled', reason: 'mona asked' } : { state: 'running', reason: undefined },
    );
  });

  test('a push makes the commands of other commits stale, once', async () => {
    const [store] = stores();
    const old = await addCommand(store, { commentId: 1, sha: 'old' });
    const current = await addCommand(store, { commentId: 2, sha: 'new' });
    const question = await addCommand(store, { commentId: 3, sha: undefined });
    expect(await store.markStale(pullRequest, 'new')).toEqual([old.id]);
    expect(await store.markStale(pullRequest, 'new')).toEqual([]);
    expect(await store.command(old.id)).toMatchObject({ stale: true, revision: 2 });
    for (const { id } of [current, question])
      expect(await store.command(id)).toMatchObject({ stale: false, revision: 1 });
  });

  test('counts apps by person and by pull request since a time, without what was refused', async () => {
    const [store] = stores();
    const elsewhere = { ...pullRequest, number: 8 };
    await addCommand(store, { commentId: 1, requestedAtMillis: 999 });
    await addCommand(store, { commentId: 2, requestedAtMillis: 1_000 });
    await addCommand(store, { commentId: 3, requestedBy: 'MONA', apps: ['a'], pullRequest: elsewhere });
    await addCommand(store, { commentId: 4, requestedBy: 'Hubot', apps: ['a', 'b', 'c'] });
    await addCommand(store, { commentId: 5, state: 'refused' });
    expect(await store.spentSince(pullRequest, 'mona', 1_000)).toEqual({ byPerson: 3, byPullRequest: 5 });
    expect(await store.spentSince(elsewhere, 'nobody', 1_000)).toEqual({ byPerson: 0, byPullRequest: 1 });
    expect(await store.spentSince(pullRequest, 'mona', 2_000)).toEqual({ byPerson: 0, byPullRequest: 0 });
  });

  test('a page never goes back to an older revision', async () => {
    const [here, there] = stores();
    const { id } = await addCommand(here);
    expect(await here.shownRevision(id)).toBe(0);
    expect(await here.pagesToRender(10)).toEqual([id]);
    expect(await here.pageRendered(id, 3)).toBe(true);
    expect(await there.pageRendered(id, 2)).toBe(false);
    expect(await there.pageRendered(id, 3)).toBe(true);
    expect(await there.shownRevision(id)).toBe(3);
  });

  test('a page is to be rendered while it is older than its command', async () => {
    const [store] = stores();
    const first = await addCommand(store, { commentId: 1 });
    const second = await addCommand(store, { commentId: 2 });
    expect(await store.pagesToRender(10)).toEqual([first.id, second.id]);
    expect(await store.pagesToRender(1)).toEqual([first.id]);
    await store.pageRendered(first.id, 1);
    await store.pageRendered(second.id, 1);
    expect(await store.pagesToRender(10)).toEqual([]);
    await store.moveCommand(first.id, ['accepted'], { state: 'running' });
    expect(await store.pagesToRender(10)).toEqual([first.id]);
  });
}

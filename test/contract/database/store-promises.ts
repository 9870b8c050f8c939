import { expect, test } from 'vitest';

import { createBotStore } from '../../../src/adapters/database/store/bot-store.ts';
import type { BotStore } from '../../../src/flows/bot/ports/store.ts';
import { commandPromises } from './command-promises.ts';
import type { Given } from './contract.ts';
import { runPromises } from './run-promises.ts';
import { addCommand, aMenu, aRun, pullRequest, workbench } from './stored-things.ts';

/** What the bot's memory promises. */
export function storePromises(given: () => Given): void {
  const stores = (): [BotStore, BotStore] => [createBotStore(given().here), createBotStore(given().there)];
  commandPromises(stores);
  runPromises(stores);

  test('remembers which head a pull request had at a time', async () => {
    const [store] = stores();
    await store.rememberHead(pullRequest, 'a', 100);
    await store.rememberHead(pullRequest, 'b', 200);
    await store.rememberHead(pullRequest, 'a', 300);
    await store.rememberHead({ ...pullRequest, number: 8 }, 'z', 50);
    const at = await Promise.all([99, 100, 199, 200, 300].map((millis) => store.headAt(pullRequest, millis)));
    expect(at).toEqual([undefined, 'a', 'a', 'b', 'a']);
  });

  test.each([
    { name: 'before the first entry', at: 50, moved: 100 },
    { name: 'at an entry, the next one', at: 100, moved: 200 },
    { name: 'within an entry', at: 150, moved: 200 },
    { name: 'after the last entry', at: 300, moved: undefined },
  ])('tells when the head moved: $name', async ({ at, moved }) => {
    const [store] = stores();
    await store.rememberHead(pullRequest, 'a', 100);
    await store.rememberHead(pullRequest, 'b', 200);
    expect(await store.headMovedAfter(pullRequest, at)).toBe(moved);
  });

  test('a head that is told again has not moved, even when two replicas are told at once', async () => {
    const [here, there] = stores();
    await here.rememberHead(pullRequest, 'a', 100);
    await Promise.all([here, there].map((store) => store.rememberHead(pullRequest, 'a', 150)));
    expect(await here.headMovedAfter(pullRequest, 100)).toBeUndefined();
  });

  test('heads may be told out of order', async () => {
    const [store] = stores();
    await store.rememberHead(pullRequest, 'b', 200);
    await store.rememberHead(pullRequest, 'a', 100);
    expect(await store.headAt(pullRequest, 150)).toBe('a');
    expect(await store.headAt(pullRequest, 250)).toBe('b');
  });

  test('a repository is the same however its name is written', async () => {
    const [store] = stores();
    const shouted = { ...pullRequest, owner: 'ACME', repo: 'SHOP' };
    await store.rememberHead(pullRequest, 'a', 100);
    const command = await addCommand(store);
    await store.addRun(aRun(command.id, { runId: 77 }));
    await store.putMenu(aMenu());
    expect(await store.headAt(shouted, 100)).toBe('a');
    expect(await store.commandsOf(shouted, 5)).toHaveLength(1);
    expect(await store.runById({ owner: 'acme', repo: 'WORKBENCH' }, 77)).toBeDefined();
    expect(await store.menu(shouted, 'wizard-ci')).toBeDefined();
    expect(await store.menusOf({ owner: 'aCME', repo: 'workBENCH' })).toHaveLength(1);
  });

  test('an effect is intended, and then done', async () => {
    const store = createBotStore(given().here, () => 1_234);
    expect(await store.effect('comment:1')).toBeUndefined();
    await store.intend('comment:1');
    expect(await store.effect('comment:1')).toEqual({
      state: 'intended',
      answer: undefined,
      sinceMillis: 1_234,
    });
    await store.settle('comment:1', { id: 5, text: 'a\0b' });
    expect(await store.effect('comment:1')).toEqual({
      state: 'done',
      answer: { id: 5, text: 'a\0b' },
      sinceMillis: 1_234,
    });
  });

  test('an intent that is tried again starts its time anew; what is done stays done', async () => {
    let now = 100;
    const store = createBotStore(given().here, () => now);
    await store.intend('a');
    now = 200;
    await store.intend('a');
    expect(await store.effect('a')).toMatchObject({ state: 'intended', sinceMillis: 200 });
    await store.settle('a', 1);
    now = 300;
    await store.intend('a');
    expect(await store.effect('a')).toEqual({ state: 'done', answer: 1, sinceMillis: 200 });
  });

  test.each([{ answer: 7 }, { answer: null }, { answer: undefined }, { answer: [] }, { answer: 'text' }])(
    'an effect may be done without an intent, with the answer $answer, and be told anew',
    async ({ answer }) => {
      const [here, there] = stores();
      await here.settle('a', 'an earlier one');
      await here.settle('a', answer);
      expect(await there.effect('a')).toMatchObject({ state: 'done', answer });
    },
  );

  test('keeps one menu per pull request and name, the last', async () => {
    const [store] = stores();
    await store.putMenu(aMenu());
    await store.putMenu(aMenu({ name: 'other', commentId: 501 }));
    await store.putMenu(aMenu({ commentId: 502, body: '# New' }));
    expect(await store.menu(pullRequest, 'wizard-ci')).toEqual(aMenu({ commentId: 502, body: '# New' }));
    expect(await store.menu(pullRequest, 'nobody')).toBeUndefined();
    expect((await store.menusOf(workbench)).map(({ commentId }) => commentId)).toEqual([502, 501]);
    expect(await store.workbenchesOfMenus()).toEqual([workbench]);
    await store.forgetMenus(pullRequest);
    expect(await store.menusOf(workbench)).toEqual([]);
  });

  test('knows the repositories where something happened, and how they are installed now', async () => {
    const [store] = stores();
    const quiet = { ...pullRequest, repo: 'Quiet' };
    await store.rememberHead(quiet, 'a', 1_000);
    await store.rememberHead({ ...pullRequest, installationId: 10 }, 'a', 5_000);
    await store.rememberHead(pullRequest, 'b', 6_000);
    const shop = { installationId: 11, owner: 'Acme', repo: 'Shop' };
    expect(await store.repositoriesSince(5_000)).toEqual([shop]);
    expect(await store.repositoriesSince(1_000)).toEqual([{ ...shop, repo: 'Quiet' }, shop]);
    expect(await store.repositoriesSince(7_000)).toEqual([]);
    await addCommand(store, { pullRequest: { ...pullRequest, repo: 'Talk' }, requestedAtMillis: 8_000 });
    expect(await store.repositoriesSince(7_000)).toEqual([{ ...shop, repo: 'Talk' }]);
  });

  test('work of one replica at a time', async () => {
    const [here, there] = stores();
    const inside = await here.exclusively('pages', () => there.exclusively('pages', async () => 'both'));
    expect(inside).toBeUndefined();
    expect(await there.exclusively('pages', async () => 'next')).toBe('next');
  });
}

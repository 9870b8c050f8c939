import { setTimeout as delay } from 'node:timers/promises';

import { expect, test } from 'vitest';

import type { Database } from '../../../src/adapters/database/database.ts';
import { createLocks } from '../../../src/adapters/database/leases.ts';
import { createTimers } from '../../../src/adapters/database/timers.ts';
import type { Given } from './contract.ts';

const leaseMillis = 800;

/** What locks and recurring work promise. */
export function leasePromises(given: () => Given): void {
  const locks = () => ({
    here: createLocks(given().here, leaseMillis),
    there: createLocks(given().there, leaseMillis),
  });

  test('a lock is held by one, here or there, and free afterwards', async () => {
    const { here, there } = locks();
    let release: (() => void) | undefined;
    const working = here.exclusively('pages', async () => {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return 'first';
    });
    await expect.poll(() => release).toBeDefined();
    expect(await there.exclusively('pages', async () => 'second')).toBeUndefined();
    expect(await here.exclusively('pages', async () => 'second')).toBeUndefined();
    expect(await there.exclusively('others', async () => 'another')).toBe('another');
    release?.();
    expect(await working).toBe('first');
    expect(await there.exclusively('pages', async () => 'second')).toBe('second');
  });

  test('a lock is free after work that throws', async () => {
    const { here, there } = locks();
    const failing = here.exclusively('pages', () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(await there.exclusively('pages', async () => 'next')).toBe('next');
  });

  test('of many who want a lock at once, one gets it at a time', async () => {
    const { here, there } = locks();
    let atOnce = 0;
    let most = 0;
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 === 0 ? here : there).exclusively('pages', async () => {
          atOnce += 1;
          most = Math.max(most, atOnce);
          await delay(20);
          atOnce -= 1;
          return index;
        }),
      ),
    );
    expect(most).toBe(1);
    expect(answers.filter((answer) => answer !== undefined).length).toBeGreaterThanOrEqual(1);
  });

  test('work may take longer than a lease', async () => {
    const { here, there } = locks();
    const long = here.exclusively('pages', () => delay(leaseMillis * 2.5, 'done'));
    await delay(leaseMillis * 1.8);
    expect(await there.exclusively('pages', async () => 'thief')).toBeUndefined();
    expect(await long).toBe('done');
  });

  test('the lock of a holder that died is free when its lease ends', async () => {
    const { there } = locks();
    await leaveLock(given().here);
    expect(await there.exclusively('pages', async () => 'early')).toBeUndefined();
    await delay(leaseMillis);
    expect(await there.exclusively('pages', async () => 'late')).toBe('late');
  });

  test('recurring work is done now and then, by one replica at a time', async () => {
    const { here, there } = given();
    let atOnce = 0;
    let most = 0;
    const starts: number[] = [];
    const work = async () => {
      starts.push(performance.now());
      atOnce += 1;
      most = Math.max(most, atOnce);
      await delay(30);
      atOnce -= 1;
    };
    const replicas = [here, there].map((database) => timersOf(database));
    for (const { timers } of replicas) timers.every('poll', 120, work);
    await expect.poll(() => starts.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(4);
    await Promise.all(replicas.map(({ timers }) => timers.stop()));
    expect(most).toBe(1);
    const pauses = starts.slice(1).map((at, index) => at - (starts[index] ?? 0));
    expect(Math.min(...pauses)).toBeGreaterThan(100);
    const after = starts.length;
    await delay(200);
    expect(starts).toHaveLength(after);
  });

  test('recurring work that throws is told of, and done again', async () => {
    const { timers, complaints } = timersOf(given().here);
    let calls = 0;
    timers.every('sweep', 30, async () => {
      calls += 1;
      throw new Error(`call ${calls}`);
    });
    await expect.poll(() => complaints.length).toBeGreaterThanOrEqual(2);
    await timers.stop();
    expect(complaints.slice(0, 2)).toEqual(['sweep: call 1', 'sweep: call 2']);
  });

  test('the work of a replica that died is taken over when its lease ends', async () => {
    const { here, there } = given();
    await here.query(
      `insert into timer (name, claim, due_at) values ('poll', 'dead', clock_timestamp() + interval '500 ms')`,
    );
    let calls = 0;
    const { timers } = timersOf(there);
    timers.every('poll', 50, async () => {
      calls += 1;
    });
    await delay(100);
    expect(calls).toBe(0);
    await expect.poll(() => calls).toBeGreaterThanOrEqual(1);
    await timers.stop();
  });
}

/** As a process leaves it that ends within its work. */
async function leaveLock(database: Database): Promise<void> {
  await database.query(
    `insert into lease (name, claim, until) values ('pages', 'dead', clock_timestamp() + $1 * interval '1 ms')`,
    [leaseMillis],
  );
}

function timersOf(database: Database): { timers: ReturnType<typeof createTimers>; complaints: string[] } {
  const complaints: string[] = [];
  const timers = createTimers(
    database,
    (name, error) => complaints.push(`${name}: ${(error as Error).message}`),
    leaseMillis,
  );
  return { timers, complaints };
}

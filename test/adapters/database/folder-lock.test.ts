import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { lockFolder } from '../../../src/adapters/database/folder-lock.ts';
import { temporaryFolder } from '../../contract/database/engines.ts';

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => rm(folder, { recursive: true }));

test('a folder is for one, and free afterwards, with nothing left in it', async () => {
  const lock = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toThrow(
    `in use by process ${process.pid} on ${hostname()}. One process can use it at a time`,
  );
  expect(() => lock.check()).not.toThrow();
  await lock.release();
  expect(await readdir(folder)).toEqual([]);
  await (await lockFolder(folder)).release();
});

test('of many who want a folder at once, one gets it', async () => {
  const answers = await Promise.allSettled(Array.from({ length: 10 }, () => lockFolder(folder)));
  const locks = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  expect(locks).toHaveLength(1);
  await locks[0]?.release();
});

test('another process is refused while the first one lives, and takes over when it was killed', async () => {
  const holder = await startHolder();
  await expect(lockFolder(folder)).rejects.toThrow(`in use by process ${holder.pid}`);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  const startedAt = performance.now();
  await (await lockFolder(folder)).release();
  expect(performance.now() - startedAt).toBeLessThan(1_000);
});

test.each([
  { name: 'whose process is gone', pid: 2 ** 22 + 1, born: '' },
  { name: 'whose number another process has now', pid: process.ppid, born: '1' },
  { name: 'of an earlier process with our own number, as in a container', pid: process.pid, born: '' },
])('a lock $name is taken over at once', async ({ pid, born }) => {
  await leaveLock({ id: 'old', pid, host: hostname(), born });
  await (await lockFolder(folder)).release();
  expect(await readdir(folder)).toEqual([]);
});

test('a lock that nobody can read is taken over', async () => {
  await writeFile(lockPath(), '{"pid":');
  await (await lockFolder(folder)).release();
});

test('a lock of another machine is respected while it shows life', async () => {
  await leaveLock({ id: 'theirs', pid: 1, host: 'another', born: '' });
  const beat = setInterval(() => void utimes(lockPath(), new Date(), new Date()), 300);
  await expect(lockFolder(folder)).rejects.toThrow('in use by process 1 on another');
  clearInterval(beat);
});

test('a lock of another machine that shows no life is taken over', async () => {
  await leaveLock({ id: 'theirs', pid: 1, host: 'another', born: '' });
  const longAgo = new Date(Date.now() - 60_000);
  await utimes(lockPath(), longAgo, longAgo);
  await (await lockFolder(folder)).release();
});

test('who lost its folder notices, and leaves the lock of the other alone', async () => {
  const lock = await lockFolder(folder);
  await leaveLock({ id: 'theirs', pid: 77, host: 'another', born: '' });
  await expect
    .poll(() => failureOf(() => lock.check()), { timeout: 5_000 })
    .toContain('process 77 on another');
  await lock.release();
  expect(await readdir(folder)).toEqual(['scopekeeper.lock']);
});

function lockPath(): string {
  return join(folder, 'scopekeeper.lock');
}

function leaveLock(holder: object): Promise<void> {
  return writeFile(lockPath(), JSON.stringify(holder));
}

function failureOf(doing: () => void): string {
  try {
    doing();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

async function startHolder() {
  const module = new URL('../../../src/adapters/database/folder-lock.ts', import.meta.url);
  const program = `
    import { lockFolder } from ${JSON.stringify(module.href)};
    await lockFolder(${JSON.stringify(folder)});
    console.log('locked');
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

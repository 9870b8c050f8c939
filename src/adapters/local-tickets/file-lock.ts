import { randomBytes } from 'node:crypto';
import { link, readFile, rename, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';

import { codeOf } from './whole-file.ts';

/** A ticket is rewritten in milliseconds; who holds a lock for longer than this is gone. */
const staleAfterMillis = 10_000;
const pollMillis = 15;

/** Somebody else kept a lock for too long. */
class LockTimeout extends Error {
  readonly code = 'TICKET_LOCKED';
}

/**
 * Does `work` while no other process does the like for the same path. The lock is a file that only one process can
 * create; one left behind by a process that ended is taken away.
 *
 * @throws LockTimeout after twice the time that makes a lock stale
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const lock = `${path}.lock`;
  const owner = JSON.stringify({ pid: process.pid, host: hostname(), nonce: randomBytes(8).toString('hex') });
  const deadline = Date.now() + 2 * staleAfterMillis;
  while (!(await acquired(lock, owner))) {
    if (Date.now() > deadline)
      throw new LockTimeout(`${lock} is held by another process; delete it if there is none`);
    await takeAwayIfStale(lock);
    await delay(pollMillis);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function acquired(lock: string, owner: string): Promise<boolean> {
  try {
    await writeFile(lock, owner, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST' || codeOf(error) === 'EPERM') return false;
    throw error;
  }
}

async function takeAwayIfStale(lock: string): Promise<void> {
  const seen = await readFile(lock, 'utf8').catch(() => undefined);
  if (seen === undefined || !(await isStale(lock, seen))) return;
  // Moved aside first: of several processes that found it stale only one succeeds. If it was a new lock by then,
  // it is put back.
  const aside = `${lock}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    await rename(lock, aside);
  } catch {
    return;
  }
  const moved = await readFile(aside, 'utf8').catch(() => seen);
  if (moved !== seen) await link(aside, lock).catch(() => undefined);
  await unlink(aside).catch(() => undefined);
}

async function isStale(lock: string, text: string): Promise<boolean> {
  const owner = ownerOf(text);
  if (owner?.host === hostname()) return !isAlive(owner.pid);
  const info = await stat(lock).catch(() => undefined);
  return info !== undefined && Date.now() - info.mtimeMs > staleAfterMillis;
}

function ownerOf(text: string): { readonly pid: number; readonly host: string } | undefined {
  try {
    const { pid, host } = JSON.parse(text) as { pid?: unknown; host?: unknown };
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host } : undefined;
  } catch {
    // Between its creation and its first byte a lock is empty.
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

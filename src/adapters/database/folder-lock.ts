import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const beatMillis = 2_000;
/** Only for a holder on another machine, whose process we cannot look up. */
const silentAfterMillis = 15_000;
const pollMillis = 250;

/** Another process has the folder. Two in one folder would destroy it. */
export class FolderHeld extends Error {
  readonly code = 'FOLDER_HELD';
}

/** A folder that is ours. */
export interface FolderLock {
  /** @throws FolderHeld when somebody took the folder over, e.g. because this machine was asleep */
  check(): void;
  release(): Promise<void>;
}

interface Holder {
  readonly id: string;
  readonly pid: number;
  readonly host: string;
  /** When the process started, in the kernel's ticks; tells a process from a later one with its number. */
  readonly born: string;
}

/** Locks that this process holds: after a restart in a container the number of the process is the same again. */
const ours = new Set<string>();

/**
 * Takes a folder for this process. A lock whose process is gone is taken over at once; one from another machine (a
 * shared disk, the last container) after fifteen seconds without a sign of life.
 *
 * @throws FolderHeld when another process has it, with the name of that process
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = join(folder, 'scopekeeper.lock');
  const us: Holder = {
    id: randomUUID(),
    pid: process.pid,
    host: hostname(),
    born: (await birth(process.pid)) ?? '',
  };
  while (!(await acquire(path, us))) {
    const holder = await readHolder(path);
    if (holder === undefined || (await isGone(path, holder))) await takeAway(path, holder);
    else if (holder.host === us.host) throw held(folder, path, holder);
    else if (await isBeating(path)) throw held(folder, path, holder);
  }
  ours.add(us.id);
  return keep(path, folder, us);
}

function keep(path: string, folder: string, us: Holder): FolderLock {
  let usurper: Holder | undefined;
  const timer = setInterval(() => void beat(), beatMillis).unref();
  return {
    check: () => {
      if (usurper !== undefined) throw held(folder, path, usurper);
    },
    release: async () => {
      clearInterval(timer);
      ours.delete(us.id);
      if ((await readHolder(path))?.id === us.id) await rm(path, { force: true });
    },
  };

  async function beat(): Promise<void> {
    const holder = await readHolder(path);
    if (holder !== undefined && holder.id !== us.id) usurper = holder;
    else await utimes(path, new Date(), new Date()).catch(() => undefined);
  }
}

/** The lock appears whole or not at all: a draft that is linked to its name, which must be free. */
async function acquire(path: string, us: Holder): Promise<boolean> {
  const draft = `${path}.${us.id}`;
  await writeFile(draft, JSON.stringify(us));
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'EEXIST') return false;
    throw error;
  } finally {
    await unlink(draft);
  }
}

/** Moved aside first: of several processes that found it abandoned, one succeeds. A newer lock is put back. */
async function takeAway(path: string, seen: Holder | undefined): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  if (!(await succeeds(rename(path, aside)))) return;
  const moved = await readHolder(aside);
  if (moved !== undefined && moved.id !== seen?.id) await link(aside, path).catch(() => undefined);
  await unlink(aside);
}

async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    const { id, pid, host, born } = JSON.parse(await readFile(path, 'utf8')) as Partial<Holder>;
    return id === undefined || pid === undefined || host === undefined
      ? undefined
      : { id, pid, host, born: born ?? '' };
  } catch {
    return undefined;
  }
}

async function isGone(path: string, holder: Holder): Promise<boolean> {
  if (holder.host !== hostname()) {
    const seen = await stat(path).catch(() => undefined);
    return seen === undefined || Date.now() - seen.mtimeMs > silentAfterMillis;
  }
  if (holder.pid === process.pid) return !ours.has(holder.id);
  if (!isAlive(holder.pid)) return true;
  const born = await birth(holder.pid);
  return born !== undefined && holder.born !== '' && born !== holder.born;
}

/** Whether the holder shows life while we wait for as long as it may be silent. */
async function isBeating(path: string): Promise<boolean> {
  const first = (await stat(path).catch(() => undefined))?.mtimeMs;
  const deadline = performance.now() + silentAfterMillis;
  while (performance.now() < deadline) {
    await delay(pollMillis);
    const now = (await stat(path).catch(() => undefined))?.mtimeMs;
    if (now === undefined) return false;
    if (now !== first) return true;
  }
  return false;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: unknown }).code === 'EPERM';
  }
}

/** The 22nd field of Linux's /proc/PID/stat; undefined elsewhere. The name in parentheses may hold spaces. */
async function birth(pid: number): Promise<string | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  return text?.slice(text.lastIndexOf(')') + 2).split(' ')[19];
}

function held(folder: string, path: string, { pid, host }: Holder): FolderHeld {
  return new FolderHeld(
    `The data folder ${folder} is in use by process ${pid} on ${host}. One process can use it at a time: stop ` +
      `that one, choose another folder, or set DATABASE_URL to a PostgreSQL server. If there is no such process, ` +
      `delete ${path}.`,
  );
}

async function succeeds(doing: Promise<unknown>): Promise<boolean> {
  return doing.then(
    () => true,
    () => false,
  );
}

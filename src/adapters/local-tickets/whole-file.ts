import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';

/** Puts a whole file in the place of another; nobody ever sees half of it. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const draft = await writeDraft(path, text);
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await rename(draft, path);
    } catch (error) {
      // Windows refuses while a virus scanner or an editor has the file open, mostly for a moment.
      const passing = ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error));
      if (!passing || attempt === 5) {
        await rm(draft, { force: true });
        throw error;
      }
      await delay(20 * 2 ** attempt);
    }
  }
}

/** The code of a failure of the file system, e.g. ENOENT; empty for other failures. */
export function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : '';
}

async function writeDraft(path: string, text: string): Promise<string> {
  const draft = `${path}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`;
  const file = await open(draft, 'wx');
  try {
    await file.writeFile(text, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
  return draft;
}

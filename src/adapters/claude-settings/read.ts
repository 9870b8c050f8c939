import { access, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClaudePaths, SettingsPlace } from '../../core/credentials/claude/paths.ts';
import {
  readClaudeSettings,
  type SettingsReading,
  unreadable,
} from '../../core/credentials/claude/settings.ts';

/** What of Claude Code's files is there. */
export interface ClaudeFiles {
  /** Of files that are there, in the order in which they go before each other. */
  readonly settings: readonly SettingsReading[];
  /** The path of the stored login, undefined where there is none. It is never opened. */
  readonly login: string | undefined;
}

/** Settings are a few kilobytes; what is larger is none, and not read. */
const LARGEST_BYTES = 5_000_000;

/** Looks at the places where Claude Code keeps what decides about its credential. Never throws for what is there. */
export async function readClaudeFiles(paths: ClaudePaths): Promise<ClaudeFiles> {
  const droppedIn = await Promise.all(paths.managedFolders.map(readFolder));
  const readings = [...droppedIn.flat(), ...(await Promise.all(paths.settings.map(readPlace)))];
  return {
    settings: readings.filter((reading) => reading !== undefined),
    login: (await isThere(paths.login)) ? paths.login : undefined,
  };
}

async function readFolder(folder: string): Promise<readonly (SettingsReading | undefined)[]> {
  try {
    const names = await readdir(folder);
    const settings = names.filter((name) => name.endsWith('.json') && !name.startsWith('.')).sort();
    return await Promise.all(settings.map((name) => readPlace(managed(join(folder, name)))));
  } catch (error) {
    return [notRead(managed(folder), error)];
  }
}

function managed(path: string): SettingsPlace {
  return { scope: 'managed', path, only: undefined };
}

async function readPlace(place: SettingsPlace): Promise<SettingsReading | undefined> {
  try {
    const found = await stat(place.path);
    // The project's may come with a pull request, as a link to a device that never ends.
    if (!found.isFile()) throw new Error('it is no regular file');
    if (found.size > LARGEST_BYTES) throw new Error(`it has ${found.size} bytes`);
    // Windows PowerShell puts a byte order mark before what it writes as UTF-8.
    return readClaudeSettings(place, (await readFile(place.path, 'utf8')).replace(/^\uFEFF/, ''));
  } catch (error) {
    return notRead(place, error);
  }
}

/** What stands for a place that could not be read; undefined where nothing is there. */
function notRead(place: SettingsPlace, error: unknown): SettingsReading | undefined {
  if (isMissing(error)) return undefined;
  const reason = error instanceof Error ? error.message : String(error);
  return unreadable(place, { position: undefined, message: `this cannot be read: ${reason}` });
}

/** A file whose folder is a file is as missing as any other. */
function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    (error: unknown) => !isMissing(error),
  );
}

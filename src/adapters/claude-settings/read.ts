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
  const droppedIn = await Promise.all(paths.managedFolders.map(placesIn));
  const readings = await Promise.all([...droppedIn.flat(), ...paths.settings].map(readPlace));
  return {
    settings: readings.filter((reading) => reading !== undefined),
    login: (await isThere(paths.login)) ? paths.login : undefined,
  };
}

async function placesIn(folder: string): Promise<readonly SettingsPlace[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
    .sort()
    .map((name) => ({ scope: 'managed', path: join(folder, name), only: undefined }));
}

async function readPlace(place: SettingsPlace): Promise<SettingsReading | undefined> {
  try {
    const { size } = await stat(place.path);
    if (size > LARGEST_BYTES) throw new Error(`it has ${size} bytes`);
    return readClaudeSettings(place, await readFile(place.path, 'utf8'));
  } catch (error) {
    if (isMissing(error)) return undefined;
    const reason = error instanceof Error ? error.message : String(error);
    return unreadable(place, { position: undefined, message: `this cannot be read: ${reason}` });
  }
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

import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';

/** How many files a message names, and how deep it looks for them. */
const NAMED_FILES = 5;
const DEPTH = 4;

/**
 * Artifacts that stand where a pattern without matches was looking, or above it: absolute paths, those
 * that look most like the pattern first.
 */
export async function filesNear(pattern: string, cwd: string): Promise<readonly string[]> {
  const folder = await nearestFolder(resolve(cwd, fixedPart(pattern)), cwd);
  if (folder === undefined) return [];
  const options = {
    cwd: folder,
    absolute: true,
    deep: DEPTH,
    followSymbolicLinks: false,
    caseSensitiveMatch: false,
  };
  const found = await glob('**/*.{json,ndjson,jsonl,gz,zip}', { ...options, ignore: ['**/node_modules/**'] });
  const score = (path: string) => sharedLetters(path.slice(folder.length), pattern);
  return found.sort((a, b) => score(b) - score(a) || (a < b ? -1 : 1)).slice(0, NAMED_FILES);
}

/** The part of a pattern before its first folder with glob characters. */
function fixedPart(pattern: string): string {
  const folders = pattern.replaceAll('\\', '/').split('/');
  const dynamic = folders.findIndex((folder) => isDynamicPattern(folder));
  return folders.slice(0, dynamic === -1 ? -1 : dynamic).join('/') || (pattern.startsWith('/') ? '/' : '.');
}

/** The folder itself or the first one above it that exists; never above `cwd` or, outside it, above one step. */
async function nearestFolder(path: string, cwd: string): Promise<string | undefined> {
  for (const folder of [path, dirname(path), cwd]) {
    const found = await stat(folder).catch(() => undefined);
    if (found?.isDirectory() === true && folder !== dirname(folder)) return folder;
  }
  return undefined;
}

/** How many three-letter parts of the pattern stand in the path: a cheap measure that a typo survives. */
function sharedLetters(path: string, pattern: string): number {
  const inPath = path.toLowerCase();
  const wanted = pattern.toLowerCase();
  return Array.from(wanted, (_, index) => wanted.slice(index, index + 3)).filter(
    (part) => part.length === 3 && inPath.includes(part),
  ).length;
}

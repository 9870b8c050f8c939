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
  const wanted = resolve(cwd, fixedPart(pattern));
  const folder = await nearestFolder(wanted, cwd);
  if (folder === undefined) return [];
  const options = {
    cwd: folder,
    absolute: true,
    deep: DEPTH,
    followSymbolicLinks: false,
    caseSensitiveMatch: false,
  };
  const found = await glob('**/*.{json,ndjson,jsonl,gz,zip}', { ...options, ignore: ['**/node_modules/**'] });
  const score = (path: string) =>
    sharedLetters(withoutEnding(path.slice(folder.length)), withoutEnding(pattern));
  // Elsewhere than where the pattern looks, a file must resemble it: nobody meant package.json.
  const near = folder === wanted ? found : found.filter((path) => score(path) > 0);
  return near.sort((a, b) => score(b) - score(a) || (a < b ? -1 : 1)).slice(0, NAMED_FILES);
}

/** The part of a pattern before its first folder with glob characters. */
function fixedPart(pattern: string): string {
  const folders = pattern.replaceAll('\\', '/').split('/');
  const dynamic = folders.findIndex((folder) => isDynamicPattern(folder));
  return folders.slice(0, dynamic === -1 ? -1 : dynamic).join('/') || (pattern.startsWith('/') ? '/' : '.');
}

/** The folder itself, the one around it or `cwd`, whichever exists first; never one around `cwd`. */
async function nearestFolder(path: string, cwd: string): Promise<string | undefined> {
  for (const folder of path === cwd ? [cwd] : [path, dirname(path), cwd]) {
    const found = await stat(folder).catch(() => undefined);
    if (found?.isDirectory() === true && folder !== dirname(folder)) return folder;
  }
  return undefined;
}

function withoutEnding(path: string): string {
  return path.replace(/(?:\.\w+)+$/, '');
}

/** How many three-letter parts of the pattern stand in the path: a cheap measure that a typo survives. */
function sharedLetters(path: string, pattern: string): number {
  const inPath = path.toLowerCase();
  const wanted = pattern.toLowerCase();
  return Array.from(wanted, (_, index) => wanted.slice(index, index + 3)).filter(
    (part) => part.length === 3 && inPath.includes(part),
  ).length;
}

import { type Dirent, readdir } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';
import { convertPathToPattern, glob } from 'tinyglobby';
import type { Problem } from '../../core/artifacts/problem.ts';
import { filesNear } from './near.ts';
import { problemOf } from './unreadable.ts';

/** What a directory, named as a pattern, or an archive stands for: the files below it with these endings. */
export const ARTIFACT_ENDINGS = [
  'json',
  'ndjson',
  'jsonl',
  'json.gz',
  'ndjson.gz',
  'jsonl.gz',
  'zip',
] as const;

/** A file to be read: where it is, and how people see it. */
interface FoundFile {
  readonly path: string;
  readonly file: string;
  readonly bytes: number;
}

export interface Found {
  readonly files: readonly FoundFile[];
  readonly problems: readonly Problem[];
}

/**
 * Finds the files that the patterns name, sorted, each once however many patterns, links or spellings lead
 * to it. A pattern is a path, also one with glob characters in its name; a directory, for all artifacts
 * below it; or a glob, with `/` or `\` between folders. `!pattern` leaves files out of folders and globs.
 */
export async function findFiles(patterns: readonly string[], cwd: string): Promise<Found> {
  const wanted = patterns.map((pattern) => pattern.trim()).filter((pattern) => pattern !== '');
  const ignore = [
    ...NEVER,
    ...wanted.filter((one) => one.startsWith('!')).map((one) => slashed(one.slice(1))),
  ];
  const byPath = new Map<string, FoundFile>();
  const problems: Problem[] = [];
  for (const pattern of wanted.filter((one) => !one.startsWith('!'))) {
    const found = await matches(pattern, ignore, cwd);
    if (found.length === 0) problems.push(await nothingMatches(pattern, cwd));
    for (const path of found)
      await addFile(path, isAbsolute(pattern) ? path : shown(path, cwd), byPath, problems);
  }
  const files = [...byPath.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  return { files, problems };
}

/** Other people's packages hold thousands of JSON files and never an artifact. */
const NEVER: readonly string[] = ['**/node_modules/**'];

/** Absolute paths of what one pattern names. */
async function matches(pattern: string, ignore: readonly string[], cwd: string): Promise<readonly string[]> {
  const path = resolve(cwd, pattern);
  const literal = await stat(path).catch(() => undefined);
  if (literal?.isDirectory() === true) {
    const folder = convertPathToPattern(relative(cwd, path));
    return globbed(`${folder === '' ? '' : `${folder}/`}**/*.{${ARTIFACT_ENDINGS.join(',')}}`, ignore, cwd);
  }
  if (literal !== undefined) return [path];
  const found = await globbed(pattern, ignore, cwd);
  return found.length > 0 || !pattern.includes('\\') ? found : globbed(slashed(pattern), ignore, cwd);
}

async function globbed(pattern: string, ignore: readonly string[], cwd: string): Promise<readonly string[]> {
  const ignored = pattern.includes('node_modules') ? ignore.filter((one) => !NEVER.includes(one)) : ignore;
  const found = await glob(pattern, {
    cwd,
    ignore: ignored,
    absolute: true,
    expandDirectories: false,
    fs: { readdir: readLinksAsFiles },
  });
  return found.sort();
}

/**
 * Shows every link as a file: one to a file is read like it, as build systems hand out their outputs; one to
 * a folder is left alone, so that neither a circle nor the whole disk is searched.
 */
const readLinksAsFiles = ((path: string, options: { withFileTypes: true }, done: ReaddirCallback) => {
  readdir(path, options, (error, entries) => {
    for (const entry of entries ?? []) if (entry.isSymbolicLink()) entry.isFile = () => true;
    done(error, entries);
  });
}) as typeof readdir;

type ReaddirCallback = (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void;

function slashed(pattern: string): string {
  return pattern.replaceAll('\\', '/');
}

function shown(path: string, cwd: string): string {
  return slashed(relative(cwd, path));
}

async function addFile(
  path: string,
  file: string,
  byPath: Map<string, FoundFile>,
  problems: Problem[],
): Promise<void> {
  try {
    const real = await realpath(path);
    const { size, ...kind } = await stat(real).then((one) => ({
      size: one.size,
      plain: one.isFile(),
      folder: one.isDirectory(),
    }));
    if (kind.plain && !byPath.has(real)) byPath.set(real, { path: real, file, bytes: size });
    if (!kind.plain && !kind.folder) problems.push(notAFile(file));
  } catch (error) {
    problems.push(problemOf(error, file));
  }
}

function notAFile(file: string): Problem {
  const message = 'this is a pipe, a socket or a device; expected a file, which can be read twice';
  return { file, severity: 'error', place: '', message, remedy: 'Write it to a file first and name that.' };
}

async function nothingMatches(pattern: string, cwd: string): Promise<Problem> {
  const near = await filesNear(pattern, cwd);
  const message = `no artifact is named by this; searched from ${cwd}`;
  const remedy =
    near.length === 0
      ? 'Check that the tester ran and that its artifacts were downloaded before this step, and that the pattern is right.'
      : `Correct the pattern; near it there are ${near.map((path) => `\`${shown(path, cwd)}\``).join(', ')}.`;
  return { file: pattern, severity: 'error', place: '', message, remedy };
}

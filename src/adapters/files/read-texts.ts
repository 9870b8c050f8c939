import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { glob } from 'tinyglobby';

/** A file of text, by the path that people see. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** The files that patterns name, sorted, or the patterns that name none and the files that are no texts. */
export type TextsReading =
  | { readonly ok: true; readonly files: readonly TextFile[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Sources and definitions are small; what is larger is something else. */
const maxBytes = 8 * 1024 * 1024;

/** Reads all files that paths or globs below a folder name. */
export async function readTexts(patterns: readonly string[], folder: string): Promise<TextsReading> {
  const problems: string[] = [];
  const paths = new Set<string>();
  for (const pattern of patterns) {
    const found = await glob(pattern, {
      cwd: folder,
      expandDirectories: false,
      ignore: ['**/node_modules/**'],
    });
    if (found.length === 0) problems.push(`\`${pattern}\` names no file in ${folder}`);
    for (const path of found) paths.add(path);
  }
  const files: TextFile[] = [];
  for (const path of [...paths].sort()) {
    try {
      files.push({ path, text: await textOf(resolve(folder, path)) });
    } catch (error) {
      problems.push(`\`${path}\` cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return problems.length === 0 ? { ok: true, files } : { ok: false, problems };
}

/**
 * The text of one file that a person or a configuration names.
 * @throws what the file system throws, and for what is too large or no regular file, such as a link to a device
 */
export async function textOf(path: string): Promise<string> {
  const found = await stat(path);
  if (found.isDirectory()) throw new Error('it is a folder; expected a file');
  if (!found.isFile()) throw new Error('it is no regular file');
  if (found.size > maxBytes) throw new Error(`it has more than ${maxBytes / 1024 / 1024} MiB`);
  return readFile(path, 'utf8');
}

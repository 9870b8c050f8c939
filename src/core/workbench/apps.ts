import * as v from 'valibot';
import { appFolders } from './app-folders.ts';
import { oneLine } from '../report/markdown.ts';

/** One example app of a workbench that CI may run. */
export interface App {
  /** Below the directory of apps, e.g. `basic-integration/django/django3-saas`. */
  readonly path: string;
}

/** The apps of a workbench, sorted by path, and what is wrong with its tree or manifest. */
export interface AppsReading {
  readonly apps: readonly App[];
  /** One sentence each, plain text. */
  readonly problems: readonly string[];
}

const manifestSchema = v.object({
  workflows: v.array(v.object({ dir: v.string(), ciCapable: v.optional(v.boolean(), true) })),
});

const mostProblems = 5;

/**
 * The apps among the paths of a repository's tree (`apps/django/manage.py`), by `appFolders`. With a manifest only
 * apps within its `ciCapable` directories count, and a manifest that cannot be read leaves none: what CI must not run
 * is never guessed. Names with other characters than letters, digits and `._-` are left out and reported, because
 * they would reach a shell.
 */
export function readApps(
  paths: readonly string[],
  manifestText: string | undefined,
  directory: string,
): AppsReading {
  const collections = manifestText === undefined ? undefined : readManifest(manifestText);
  if (typeof collections === 'string') return { apps: [], problems: [collections] };
  const below = paths
    .filter((path) => path.startsWith(`${directory}/`))
    .map((path) => path.slice(directory.length + 1));
  const found = appFolders(below, new Set(collections)).filter(
    (app) => collections === undefined || collections.some((folder) => isWithin(app, folder)),
  );
  return {
    apps: found
      .filter(isSafePath)
      .sort()
      .map((path) => ({ path })),
    problems: found
      .filter((path) => !isSafePath(path))
      .slice(0, mostProblems)
      .map((path) => `the app ${JSON.stringify(oneLine(path, 100))} is left out: ${nameRule}`),
  };
}

const nameRule = 'a name may hold letters, digits, `.`, `_` and `-` only';

/** Whether a path may be sent to a workbench: names of letters, digits and `._-`, none of them `.` or `..`. */
export function isSafePath(path: string): boolean {
  return path.length <= 200 && path.split('/').every((name) => /^(?!\.{1,2}$)[\w.][\w.-]*$/.test(name));
}

/** Whether a path is a folder or lies within it, by whole names. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function readManifest(text: string): readonly string[] | string {
  const result = v.safeParse(manifestSchema, parsedJson(text));
  if (result.success) {
    const capable = result.output.workflows.filter(({ ciCapable }) => ciCapable);
    return capable.map(({ dir }) => dir.replace(/^\.\//, '').replace(/\/$/, ''));
  }
  const [issue] = result.issues;
  const where = v.getDotPath(issue) ?? 'its text';
  return `the manifest of apps cannot be read: ${oneLine(where, 100)} is ${oneLine(issue.received, 60)}, expected ${issue.expected}`;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

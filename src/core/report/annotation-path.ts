/** The files of a commit, arranged for looking up where an annotation may sit. */
export interface HeadFiles {
  /** Whether every file of the commit is known. */
  readonly complete: boolean;
  /** Lower-case path to path. */
  readonly byPath: ReadonlyMap<string, string>;
  /** Lower-case name of a directory, at any depth, to the first file below it in the order of paths. */
  readonly byDirectory: ReadonlyMap<string, string>;
}

/** Arranges the paths of a commit's files, relative to its root and with forward slashes. */
export function indexHeadFiles(
  paths: readonly string[],
  { complete }: { readonly complete: boolean },
): HeadFiles {
  const byPath = new Map<string, string>();
  const byDirectory = new Map<string, string>();
  for (const path of [...paths].sort()) {
    byPath.set(path.toLowerCase(), path);
    for (const directory of path.toLowerCase().split('/').slice(0, -1)) {
      if (!byDirectory.has(directory)) byDirectory.set(directory, path);
    }
  }
  return { complete, byPath, byDirectory };
}

/** What an annotation is about. */
export interface AnnotationSubject {
  readonly toolkit: string;
  /** For example FRESHDESK_LIST_TICKETS. */
  readonly action: string;
  /** Where the tester says the action is defined. */
  readonly file: string | undefined;
}

/** Where annotations sit that belong to no file. */
const nowhere = '.github';

/**
 * The path an annotation sits on: the file the tester names; else the file of the pattern, such as
 * `apps/{toolkit}/actions/{action}.py` ({action} in lower case, with or without the toolkit before it); else the first
 * file of a directory named like the toolkit, because GitHub shows annotations on files only; else `.github`. Paths
 * are looked up without regard to case and given as the commit spells them.
 */
export function annotationPath(
  subject: AnnotationSubject,
  pattern: string | undefined,
  head: HeadFiles,
): string {
  return (
    ownFile(subject.file, head) ??
    patternFile(subject, pattern, head) ??
    head.byDirectory.get(subject.toolkit.trim().toLowerCase()) ??
    nowhere
  );
}

/**
 * Testers run in another checkout, often in another job, and name files as they see them: absolute, from a parent of
 * the repository, with backslashes. The longest end of the path that is a file of the commit is meant; a bare
 * file name at the end of a longer path proves nothing.
 */
function ownFile(file: string | undefined, head: HeadFiles): string | undefined {
  const path = (file ?? '')
    .trim()
    .replace(/^file:\/\//i, '')
    .replaceAll('\\', '/');
  const absolute = /^(?:\/|[a-z]:)/i.test(path);
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.');
  if (segments.length === 0 || segments.includes('..')) return undefined;
  const shortest = !absolute && segments.length === 1 ? 1 : 2;
  for (let length = segments.length; length >= shortest; length -= 1) {
    const found = head.byPath.get(segments.slice(-length).join('/').toLowerCase());
    if (found !== undefined) return found;
  }
  return absolute || head.complete || !isPlausible(path) ? undefined : segments.join('/');
}

/** GitHub refuses a whole batch of annotations for one path that no file can have. */
function isPlausible(path: string): boolean {
  return path.length <= 1_000 && !/[\p{C}\p{Zl}\p{Zp}]/u.test(path);
}

function patternFile(
  { toolkit, action }: AnnotationSubject,
  pattern: string | undefined,
  head: HeadFiles,
): string | undefined {
  if (pattern === undefined) return undefined;
  for (const name of actionNames(toolkit.toLowerCase(), action.toLowerCase())) {
    const path = pattern.replaceAll('{toolkit}', () => toolkit).replaceAll('{action}', () => name);
    const found = head.byPath.get(path.replace(/^\.?\//, '').toLowerCase());
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `freshdesk_list_tickets`, then `list_tickets`; the toolkit `google-drive` is `GOOGLE_DRIVE_` or `GOOGLEDRIVE_` there. */
function actionNames(toolkit: string, action: string): string[] {
  const letters = toolkit.replace(/[^\p{L}\p{N}]/gu, '');
  let end = 0;
  for (let matched = 0; matched < letters.length; end += 1) {
    const character = action.charAt(end);
    if (character === letters.charAt(matched)) matched += 1;
    else if (character === '' || !/[_\-.\s]/.test(character)) return [action];
  }
  const rest = action.slice(end).replace(/^[_\-.\s]+/, '');
  return rest === '' || rest === action.slice(end) ? [action] : [action, rest];
}

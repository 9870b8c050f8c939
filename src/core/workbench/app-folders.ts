/** How deep an app may lie. */
const deepestApp = 4;
/** A file of this name makes its folder an app, whatever else there is. */
const marker = '.wizard-root';

/**
 * The folders that are apps, among paths of files; a submodule is a path that ends in `/`. An app is a folder, at
 * most four levels deep, that holds a `.wizard-root`; or else the first on its way down to hold a file that is
 * neither hidden nor a README; or a submodule. A folder above a marked one is no app, and a collection is one only if
 * it has no folders.
 */
export function appFolders(paths: readonly string[], collections: ReadonlySet<string>): string[] {
  const folders = new Set(paths.flatMap(foldersAbove));
  const files = paths.filter((path) => !path.endsWith('/') && !folders.has(path));
  const submodules = paths.filter((path) => path.endsWith('/')).map((path) => path.slice(0, -1));
  const marked = new Set(files.filter((path) => nameOf(path) === marker).map(folderOf));
  const aboveMarked = new Set([...marked].flatMap(foldersAbove));
  const filled = new Set([...files.filter(belongsToApp).map(folderOf), ...submodules]);
  const aboveOthers = new Set([...folders, ...submodules].flatMap(foldersAbove));
  const canBeApp = (folder: string): boolean =>
    marked.has(folder) ||
    (filled.has(folder) && !aboveMarked.has(folder) && !(collections.has(folder) && aboveOthers.has(folder)));
  const apps = new Set<string>();
  for (const folder of [...marked, ...filled]) {
    const first = [...foldersAbove(folder), folder].find(canBeApp);
    if (first !== undefined && first !== '' && first.split('/').length <= deepestApp) apps.add(first);
  }
  return [...apps];
}

function belongsToApp(path: string): boolean {
  return !/^(?:\.|readme)/i.test(nameOf(path));
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Every folder above a path, the outermost first. */
function foldersAbove(path: string): string[] {
  const names = path.replace(/\/$/, '').split('/').slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}

import { json } from '../../server.ts';
import type { Call, Resource } from '../call.ts';
import { submodule, type Commit } from '../model/commits.ts';
import type { Repository } from '../model/repository.ts';
import { notFound, Refusal } from '../refusal.ts';
import { shaped, type Json } from '../shape.ts';

const readContents = [{ permission: 'contents', level: 'read' }] as const;

interface Entry {
  readonly path: string;
  readonly kind: 'blob' | 'tree';
  /** The text of a blob. */
  readonly text: string;
}

/** Files of a commit: single ones, folders and whole trees. */
export const fileResources: Readonly<Record<string, Resource>> = {
  'repos/get-content': {
    needs: readContents,
    run: (call, repository) => {
      const ref = call.query.get('ref') ?? repository.defaultBranch;
      const commit = repository.resolve(ref);
      if (commit === undefined) throw new Refusal(404, `No commit found for the ref ${ref}`);
      const path = (call.route.path['path'] ?? '').replace(/\/$/, '');
      const text = commit.files.get(path);
      if (text === undefined) return json(200, folder(call, repository, commit, path));
      if (/\braw\b/.test(call.headers['accept'] ?? '')) {
        return {
          status: 200,
          headers: { 'content-type': 'application/vnd.github.raw; charset=utf-8' },
          body: text,
        };
      }
      return json(200, showFile(call, repository, path, text));
    },
  },
  'git/get-tree': {
    needs: readContents,
    run: (call, repository) => {
      const name = call.route.path['tree_sha'] ?? '';
      const commit = repository.resolve(name);
      const files = commit?.files ?? repository.commits.byTree(name);
      if (files === undefined) throw notFound();
      // Any value switches it on, as GitHub documents: also 0 and false.
      const all = entriesOf(files, '');
      const wanted = call.query.has('recursive') ? all : all.filter((entry) => !entry.path.includes('/'));
      const tree = wanted
        .slice(0, repository.maxTreeEntries)
        .map((entry) => showEntry(repository, files, entry));
      return json(
        200,
        shaped('git-tree', { sha: commit?.treeSha ?? name, tree, truncated: tree.length < wanted.length }),
      );
    },
  },
  'git/get-blob': {
    needs: readContents,
    run: (call, repository) => {
      const sha = call.route.path['file_sha'] ?? '';
      const text = repository.commits.blob(sha);
      if (text === undefined) throw notFound();
      const content = Buffer.from(text).toString('base64');
      return json(200, shaped('blob', { sha, content, encoding: 'base64', size: Buffer.byteLength(text) }));
    },
  },
};

/** Every file and folder at or below `folderPath`, each with its path below it. */
function entriesOf(files: ReadonlyMap<string, string>, folderPath: string): Entry[] {
  const prefix = folderPath === '' ? '' : `${folderPath}/`;
  const entries = new Map<string, Entry>();
  for (const [path, text] of files) {
    if (!path.startsWith(prefix)) continue;
    const below = path.slice(prefix.length);
    for (let at = below.indexOf('/'); at !== -1; at = below.indexOf('/', at + 1)) {
      entries.set(below.slice(0, at), { path: below.slice(0, at), kind: 'tree', text: '' });
    }
    entries.set(below, { path: below, kind: 'blob', text });
  }
  return [...entries.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function showEntry(repository: Repository, files: ReadonlyMap<string, string>, entry: Entry): Json {
  const name = { path: entry.path, type: entry.kind, sha: shaOf(repository, files, entry) };
  if (entry.text === submodule) return { ...name, type: 'commit', mode: '160000' };
  return entry.kind === 'tree'
    ? { ...name, mode: '040000' }
    : { ...name, mode: '100644', size: Buffer.byteLength(entry.text) };
}

function shaOf(repository: Repository, files: ReadonlyMap<string, string>, entry: Entry): string {
  return entry.kind === 'blob'
    ? repository.commits.blobSha(entry.text)
    : repository.commits.treeSha(files, entry.path);
}

function folder(call: Call, repository: Repository, commit: Commit, path: string): Json[] {
  const entries = entriesOf(commit.files, path).filter((entry) => !entry.path.includes('/'));
  if (entries.length === 0) throw notFound();
  return entries.map((entry) => ({
    ...place(call, repository, path === '' ? entry.path : `${path}/${entry.path}`),
    type: entry.kind === 'tree' ? 'dir' : 'file',
    size: Buffer.byteLength(entry.text),
    sha: shaOf(repository, commit.files, {
      ...entry,
      path: path === '' ? entry.path : `${path}/${entry.path}`,
    }),
  }));
}

/** GitHub leaves out the content of files over 1 MB. */
const maxContentBytes = 1_000_000;

function showFile(call: Call, repository: Repository, path: string, text: string): Json {
  const size = Buffer.byteLength(text);
  const content = Buffer.from(text).toString('base64').replace(/.{60}/g, '$&\n');
  return {
    ...place(call, repository, path),
    type: 'file',
    size,
    sha: repository.commits.blobSha(text),
    ...(size > maxContentBytes ? { content: '', encoding: 'none' } : { content, encoding: 'base64' }),
  };
}

function place(call: Call, repository: Repository, path: string): Json {
  const url = `${call.api}/repos/${repository.fullName}/contents/${path}`;
  const nowhere = { git_url: null, html_url: null, download_url: null };
  return {
    name: path.split('/').at(-1),
    path,
    url,
    ...nowhere,
    _links: { git: null, html: null, self: url },
  };
}

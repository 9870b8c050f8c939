import type { User } from './people.ts';
import type { World } from './world.ts';

/** A commit with the whole tree it names. */
export interface Commit {
  readonly sha: string;
  readonly treeSha: string;
  readonly parent: string | undefined;
  readonly message: string;
  readonly author: User;
  readonly at: string;
  /** Path to text, of every file of the tree. */
  readonly files: ReadonlyMap<string, string>;
}

/** The text of a path that is a submodule. */
export const submodule = '\0submodule';

/** What a commit changes. */
export interface Change {
  readonly branch?: string;
  readonly message?: string;
  readonly by?: string;
  /** Path to new text; `null` removes the file. Files not named stay. */
  readonly files?: Readonly<Record<string, string | null>>;
}

/** The commits and branches of a repository and all its forks: they share one store, as on GitHub. */
export class Commits {
  readonly #world: World;
  readonly #bySha = new Map<string, Commit>();
  readonly #folders = new Map<string, ReadonlyMap<string, string>>();

  constructor(world: World) {
    this.#world = world;
  }

  /** The commit of that full name. */
  get(sha: string): Commit | undefined {
    return this.#bySha.get(sha);
  }

  /** The files below a folder, by their paths within it: what the name of a tree stands for. */
  byTree(treeSha: string): ReadonlyMap<string, string> | undefined {
    return (
      this.#folders.get(treeSha) ??
      [...this.#bySha.values()].find((commit) => commit.treeSha === treeSha)?.files
    );
  }

  /** The name of the tree of a folder, `''` for the root. */
  treeSha(files: ReadonlyMap<string, string>, folder: string): string {
    const below = [...files].filter(([path]) => path.startsWith(`${folder}/`));
    const within = below.map(([path, text]) => [path.slice(folder.length + 1), text] as const);
    const sha = this.#world.sha('tree', ...within.flat());
    this.#folders.set(sha, new Map(within));
    return sha;
  }

  /** The text of the file whose blob has that name. */
  blob(sha: string): string | undefined {
    const texts = [...this.#bySha.values()].flatMap((commit) => [...commit.files.values()]);
    return texts.find((text) => this.blobSha(text) === sha);
  }

  /** The name git gives to a file's content. */
  blobSha(text: string): string {
    return this.#world.sha(`blob ${Buffer.byteLength(text)}`, text);
  }

  /** Writes a commit on top of `parent`. */
  write(parent: Commit | undefined, change: Change): Commit {
    const files = new Map(parent?.files ?? []);
    for (const [path, text] of Object.entries(change.files ?? {})) {
      if (text === null) files.delete(path);
      else files.set(path, text);
    }
    const listing = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
    const message = change.message ?? 'Change something';
    const commit: Commit = {
      sha: this.#world.sha('commit', String(this.#world.nextId()), message),
      treeSha: this.#world.sha('tree', ...listing.flat()),
      parent: parent?.sha,
      message,
      author: this.#world.user(change.by ?? 'octocat'),
      at: this.#world.time(),
      files: new Map(listing),
    };
    this.#bySha.set(commit.sha, commit);
    return commit;
  }

  /** The commit and its ancestors, newest first. */
  history(sha: string): Commit[] {
    const commits: Commit[] = [];
    for (
      let at = this.get(sha);
      at !== undefined;
      at = at.parent === undefined ? undefined : this.get(at.parent)
    ) {
      commits.push(at);
    }
    return commits;
  }
}

import type { Issue } from './issues.ts';
import type { Repository } from './repository.ts';

/** How a repository starts out. */
export interface RepositoryOptions {
  /** Default true: in a private repository every read needs its permission, as a careful caller expects. */
  readonly private?: boolean;
  readonly defaultBranch?: string;
  /** Files of the first commit. */
  readonly files?: Readonly<Record<string, string>>;
  readonly forkOf?: Repository;
}

/** What a test says about a pull request it opens. */
export interface PullRequestOptions {
  readonly title?: string;
  readonly body?: string;
  readonly by?: string;
  /** The branch it comes from; made when it does not exist. */
  readonly branch?: string;
  /** The fork it comes from; the repository itself otherwise. */
  readonly from?: Repository;
  /** What it changes, against the default branch. */
  readonly files?: Readonly<Record<string, string | null>>;
}

/** What a test says about a run; the default is a push to the default branch that succeeded. */
export interface WorkflowRunOptions {
  readonly name?: string;
  /** The name of the workflow, where `name` is its `run-name`. */
  readonly workflow?: string;
  readonly path?: string;
  readonly event?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** Whether it does not show (yet). */
  readonly hidden?: boolean;
  readonly pull?: Issue;
  readonly branch?: string;
  readonly status?: string;
  readonly conclusion?: string | null;
  readonly by?: string;
  /** Artifact name to its files, or to the bytes of its zip. */
  readonly artifacts?: Readonly<Record<string, Readonly<Record<string, string | Uint8Array>> | Uint8Array>>;
}

/**
 * What the bot's flows need from the outside. The database and GitHub implement it; tests run the real ones.
 * Times are milliseconds since the epoch. Nothing here throws for an expected refusal: that is a value.
 */

/** One repository, e.g. `{ owner: 'PostHog', repo: 'wizard' }`. */
export interface Repository {
  readonly owner: string;
  readonly repo: string;
}

/** One pull request of a repository the App is installed on. */
export interface PullRequestRef extends Repository {
  readonly installationId: number;
  readonly number: number;
}

/** A pull request as GitHub tells it now. */
export interface PullRequestNow {
  readonly state: 'open' | 'closed';
  readonly headSha: string;
  readonly headRef: string;
  readonly isFork: boolean;
  readonly url: string;
}

/** A comment that may hold commands. */
export interface CommandComment extends PullRequestRef {
  readonly commentId: number;
  readonly author: string;
  readonly authorId: number;
  readonly authorIsBot: boolean;
  readonly createdAtMillis: number;
  readonly updatedAtMillis: number;
  readonly body: string;
}

/** Where a command stands. The last six are its one visible outcome. */
export type CommandState =
  | 'accepted'
  | 'running'
  | 'finished'
  | 'failed'
  | 'canceled'
  | 'superseded'
  | 'refused'
  | 'lost';

/** One slash command in one comment, as stored. */
export interface StoredCommand {
  readonly id: string;
  readonly pullRequest: PullRequestRef;
  /** Negative for a button pressed on a check run: then it is minus the check run's id. */
  readonly commentId: number;
  /** 0-based position of the command within its comment; (commentId, position) is unique. */
  readonly position: number;
  /** The command's configured name, e.g. `wizard-ci`. */
  readonly name: string;
  readonly verb: 'run' | 'retry' | 'retry-dropped' | 'status' | 'cancel' | 'why' | 'help';
  readonly requestedBy: string;
  readonly requestedAtMillis: number;
  /** Paths of apps in the workbench, sorted; empty for verbs that run nothing. */
  readonly apps: readonly string[];
  /** The pinned commit; undefined for verbs that run nothing. */
  readonly sha: string | undefined;
  readonly headRef: string | undefined;
  readonly state: CommandState;
  /** Why it is refused, failed, superseded or lost, in one sentence. */
  readonly reason: string | undefined;
  /** Set when a push made the results those of an older commit. */
  readonly stale: boolean;
  /** Raised with every change that the page shows. */
  readonly revision: number;
}

/** What a run says of one app. */
export interface AppResult {
  readonly app: string;
  readonly state: 'waiting' | 'running' | 'passed' | 'failed' | 'dropped' | 'canceled' | 'no-result';
  /** 0 to 5, as the workbench's wizard gives it. */
  readonly confidence: number | undefined;
  readonly durationMillis: number | undefined;
  readonly jobUrl: string | undefined;
  readonly logUrl: string | undefined;
  /** What kind of refusal of access made it fail. `isHint`: read from a log, not from a structured result. */
  readonly refusal:
    | { readonly cause: string; readonly scopes: readonly string[]; readonly isHint: boolean }
    | undefined;
  readonly detail: string | undefined;
}

/** One dispatched workbench run. */
export interface StoredRun {
  readonly triggerId: string;
  readonly commandId: string;
  readonly workbench: Repository;
  readonly workbenchInstallationId: number;
  readonly apps: readonly string[];
  readonly state: 'planned' | 'dispatched' | 'queued' | 'in_progress' | 'completed' | 'canceled' | 'lost';
  readonly runId: number | undefined;
  readonly attempt: number;
  readonly url: string | undefined;
  readonly conclusion: string | undefined;
  readonly deadlineMillis: number;
  readonly results: readonly AppResult[];
}

/** The menu comment of one command on one pull request. */
export interface StoredMenu {
  readonly pullRequest: PullRequestRef;
  /** The command's configured name. */
  readonly name: string;
  readonly workbench: Repository;
  readonly commentId: number;
  /** The text that was written, so that an unchanged menu is not written again. */
  readonly body: string;
}

/** The bot's memory. Every method is one transaction; two replicas may call it at once. */
export interface BotStore {
  /** Ledger of heads: remembers that a pull request pointed to a commit, and when we learned it. */
  rememberHead(pullRequest: PullRequestRef, sha: string, seenAtMillis: number): Promise<void>;
  /** The head that was current at a time, by the ledger; undefined before the first entry. */
  headAt(pullRequest: PullRequestRef, atMillis: number): Promise<string | undefined>;
  /** When we learned of a head that is newer than a time; undefined if there is none. */
  headMovedAfter(pullRequest: PullRequestRef, atMillis: number): Promise<number | undefined>;

  /** Stores a command unless (commentId, position) is there; gives the stored one and whether it is new. */
  addCommand(
    command: Omit<StoredCommand, 'id' | 'revision'>,
  ): Promise<{ readonly command: StoredCommand; readonly isNew: boolean }>;
  command(id: string): Promise<StoredCommand | undefined>;
  /** Commands that are accepted or running, of all pull requests, oldest first. */
  openCommands(limit: number): Promise<readonly StoredCommand[]>;
  /** Newest first. */
  commandsOf(pullRequest: PullRequestRef, limit: number): Promise<readonly StoredCommand[]>;
  /** Changes a command if it is still in one of `from`; false if it is not. Raises the revision. */
  moveCommand(
    id: string,
    from: readonly CommandState[],
    to: { readonly state: CommandState; readonly reason?: string | undefined },
  ): Promise<boolean>;
  markStale(pullRequest: PullRequestRef, currentSha: string): Promise<readonly string[]>;
  /** How many apps a person, and a pull request, asked for since a time. */
  spentSince(
    pullRequest: PullRequestRef,
    login: string,
    sinceMillis: number,
  ): Promise<{ readonly byPerson: number; readonly byPullRequest: number }>;

  /** Stores a planned run before it is dispatched. */
  addRun(run: Omit<StoredRun, 'results'>): Promise<void>;
  run(triggerId: string): Promise<StoredRun | undefined>;
  runById(workbench: Repository, runId: number): Promise<StoredRun | undefined>;
  runsOf(commandId: string): Promise<readonly StoredRun[]>;
  unfinishedRuns(limit: number): Promise<readonly StoredRun[]>;
  /** Never goes backwards: a state that comes before the stored one, or of an older attempt, changes nothing. */
  updateRun(
    triggerId: string,
    change: Partial<Pick<StoredRun, 'state' | 'runId' | 'attempt' | 'url' | 'conclusion'>>,
  ): Promise<boolean>;
  /** Results of one attempt; a later state of an app replaces an earlier one, never the other way. */
  putResults(triggerId: string, attempt: number, results: readonly AppResult[]): Promise<boolean>;

  /** What a key of an effect led to, e.g. a comment's id; undefined while nothing is known. */
  effect(key: string): Promise<
    | {
        readonly state: 'intended' | 'done';
        readonly answer: unknown;
        /** When it was intended last. */
        readonly sinceMillis: number;
      }
    | undefined
  >;
  /** Remembers that an effect is about to be caused, now; changes nothing when it is done. */
  intend(key: string): Promise<void>;
  /** Remembers what it led to; works without an `intend` before it, too. */
  settle(key: string, answer: unknown): Promise<void>;

  /** Stores or replaces the menu of (pull request, name). */
  putMenu(menu: StoredMenu): Promise<void>;
  menu(pullRequest: PullRequestRef, name: string): Promise<StoredMenu | undefined>;
  /** Menus made from a workbench, oldest first. */
  menusOf(workbench: Repository): Promise<readonly StoredMenu[]>;
  /** Drops the menus of a pull request, because it was closed. */
  forgetMenus(pullRequest: PullRequestRef): Promise<void>;

  /** Repositories whose ledger or commands changed since a time. */
  repositoriesSince(
    sinceMillis: number,
  ): Promise<readonly (Repository & { readonly installationId: number })[]>;

  /** Runs work while no other replica holds the same lock; undefined if one does. */
  exclusively<T>(lock: string, work: () => Promise<T>): Promise<T | undefined>;
  /** Remembers that a page of a command was rendered up to a revision; false if a newer one was. */
  pageRendered(commandId: string, revision: number): Promise<boolean>;
  /** The newest revision that `pageRendered` was told; 0 before the first. */
  shownRevision(commandId: string): Promise<number>;
  /** Commands whose page is older than their revision. */
  pagesToRender(limit: number): Promise<readonly string[]>;
}

/** A call that GitHub refused or did not answer. */
export interface HostRefusal {
  readonly kind: 'refused';
  /** What to do about it, in a sentence without secrets. */
  readonly reason: string;
  /** Whether asking again later can help. */
  readonly isTemporary: boolean;
}

/** The repository whose pull requests carry commands. */
export interface SourceHost {
  pullRequest(ref: PullRequestRef): Promise<PullRequestNow | HostRefusal>;
  /** The author's role on the repository, or membership of a team (`org/slug`), read live. */
  permission(
    ref: PullRequestRef,
    login: string,
  ): Promise<{ readonly role: 'none' | 'read' | 'triage' | 'write' | 'maintain' | 'admin' } | HostRefusal>;
  isTeamMember(ref: PullRequestRef, team: string, login: string): Promise<boolean | HostRefusal>;
  /** The comment as it is now; undefined when it was deleted. */
  comment(ref: PullRequestRef, commentId: number): Promise<CommandComment | undefined | HostRefusal>;
  commentsSince(
    repository: Repository & { readonly installationId: number },
    sinceMillis: number,
  ): Promise<readonly CommandComment[] | HostRefusal>;
  react(
    ref: PullRequestRef,
    commentId: number,
    reaction: 'eyes' | 'rocket' | '-1',
  ): Promise<void | HostRefusal>;
  createComment(
    ref: PullRequestRef,
    body: string,
  ): Promise<{ readonly id: number; readonly url: string } | HostRefusal>;
  updateComment(
    ref: PullRequestRef,
    commentId: number,
    body: string,
  ): Promise<'updated' | 'gone' | HostRefusal>;
  /** Our own comments that carry a marker (never somebody else's), lowest id first. */
  findComments(
    ref: PullRequestRef,
    marker: string,
  ): Promise<readonly { readonly id: number; readonly url: string }[] | HostRefusal>;
  /** Deletes a comment of ours; one that is gone is no refusal. */
  deleteComment(ref: PullRequestRef, commentId: number): Promise<void | HostRefusal>;
  createCheck(ref: PullRequestRef, check: CheckPage): Promise<{ readonly id: number } | HostRefusal>;
  updateCheck(ref: PullRequestRef, checkId: number, check: CheckPage): Promise<void | HostRefusal>;
  findCheck(
    ref: PullRequestRef,
    headSha: string,
    externalId: string,
  ): Promise<{ readonly id: number } | undefined | HostRefusal>;
  /** A file of exactly this repository, on the default branch or at a commit; undefined when it, or the repository, is missing. */
  file(
    repository: Repository & { readonly installationId: number },
    path: string,
    ref?: string,
  ): Promise<string | undefined | HostRefusal>;
}

/** The check run of a command's page. */
export interface CheckPage {
  readonly name: string;
  readonly headSha: string;
  readonly externalId: string;
  readonly status: 'queued' | 'in_progress' | 'completed';
  readonly conclusion: 'success' | 'failure' | 'neutral' | 'cancelled' | undefined;
  readonly title: string;
  readonly summary: string;
  /** At most 50; line and column are 1-based. */
  readonly annotations?: readonly {
    readonly path: string;
    readonly line: number;
    readonly column: number;
    readonly message: string;
  }[];
  /** At most three; label 20, description 40, identifier 20 characters. */
  readonly actions: readonly {
    readonly label: string;
    readonly description: string;
    readonly identifier: string;
  }[];
}

/** A workbench run as GitHub tells it. */
export interface RunNow {
  readonly runId: number;
  readonly attempt: number;
  readonly status: 'queued' | 'in_progress' | 'completed';
  readonly conclusion: string | undefined;
  readonly url: string;
  readonly name: string;
  readonly headSha: string;
  readonly workflowPath: string;
  readonly event: string;
}

/** How a run is started. */
export type Dispatch =
  | {
      readonly kind: 'workflow';
      readonly workflow: string;
      readonly ref: string;
      readonly inputs: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'event'; readonly event: string; readonly payload: Readonly<Record<string, string>> };

/** The repository whose workflow a command dispatches. */
export interface WorkbenchHost {
  /** The App's installation on a repository; undefined when it is not installed there. */
  installation(repository: Repository): Promise<number | undefined | HostRefusal>;
  /** `run`: GitHub told the run (`return_run_details`); `sent`: it will have to be found by its trigger id. */
  dispatch(
    workbench: Repository,
    installationId: number,
    dispatch: Dispatch,
  ): Promise<
    | { readonly kind: 'run'; readonly runId: number; readonly url: string }
    | { readonly kind: 'sent' }
    | HostRefusal
  >;
  /** The run whose name holds the trigger id, created at or after a time. */
  findRun(
    workbench: Repository,
    installationId: number,
    triggerId: string,
    sinceMillis: number,
  ): Promise<RunNow | undefined | HostRefusal>;
  run(
    workbench: Repository,
    installationId: number,
    runId: number,
  ): Promise<RunNow | undefined | HostRefusal>;
  /** Jobs of a run's current attempt, all pages. */
  jobs(
    workbench: Repository,
    installationId: number,
    runId: number,
  ): Promise<
    | readonly {
        readonly name: string;
        readonly status: string;
        readonly conclusion: string | undefined;
        readonly url: string;
        readonly id: number;
        readonly startedAtMillis: number | undefined;
        readonly completedAtMillis: number | undefined;
      }[]
    | HostRefusal
  >;
  /** The result files (one JSON per app) that a run uploaded, as text by file name, bounded in number and size. */
  resultFiles(
    workbench: Repository,
    installationId: number,
    runId: number,
  ): Promise<ReadonlyMap<string, string> | HostRefusal>;
  /** The end of a job's log, at most `maxBytes`. */
  jobLog(
    workbench: Repository,
    installationId: number,
    jobId: number,
    maxBytes: number,
  ): Promise<string | HostRefusal>;
  cancel(workbench: Repository, installationId: number, runId: number): Promise<void | HostRefusal>;
  /** All paths below a folder and the manifest's text, from the default branch; cached by ETag. */
  tree(
    workbench: Repository,
    installationId: number,
    directory: string,
    manifest: string | undefined,
  ): Promise<{ readonly paths: readonly string[]; readonly manifest: string | undefined } | HostRefusal>;
}

/** The App's own delivery list (`GET /app/hook/deliveries`). */
export interface DeliveryList {
  recent(sinceMillis: number): Promise<
    | readonly {
        readonly id: number;
        readonly guid: string;
        readonly ok: boolean;
        readonly deliveredAtMillis: number;
      }[]
    | HostRefusal
  >;
  redeliver(id: number): Promise<void | HostRefusal>;
}

/** Time and randomness, passed in. */
export interface World {
  readonly nowMillis: () => number;
  /** 32 hexadecimal digits. */
  readonly newTriggerId: () => string;
}

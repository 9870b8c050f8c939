import { Commits, type Change, type Commit } from './commits.ts';
import type { CheckRun } from './checks.ts';
import type { Comment, Issue, Label } from './issues.ts';
import type { Actor, Role, User } from './people.ts';
import type { PullRequestOptions, RepositoryOptions, WorkflowRunOptions } from './options.ts';
import type { RunArtifact, WorkflowRun } from './runs.ts';
import { zip } from './zip.ts';
import type { World } from './world.ts';

/** One repository: what it holds, and the verbs by which tests and requests change it. */
export class Repository {
  readonly world: World;
  readonly id: number;
  readonly owner: User;
  readonly name: string;
  readonly private: boolean;
  readonly parent: Repository | undefined;
  readonly defaultBranch: string;
  readonly commits: Commits;
  readonly branches = new Map<string, string>();
  readonly issues = new Map<number, Issue>();
  readonly labels: Label[] = [];
  readonly comments: Comment[] = [];
  readonly checkRuns: CheckRun[] = [];
  readonly runs: WorkflowRun[] = [];
  readonly artifacts: RunArtifact[] = [];
  readonly collaborators = new Map<string, Role>();
  /** Trees listed recursively are cut after so many entries, as GitHub does with very large ones. */
  maxTreeEntries = 100_000;
  /** Whether `commits/{sha}/pulls` of this repository finds pull requests from forks; GitHub often does not. */
  findsForkPullsByCommit = false;

  constructor(world: World, fullName: string, options: RepositoryOptions) {
    const [owner, name] = fullName.split('/');
    if (owner === undefined || name === undefined) throw new Error(`${fullName} is not owner/name`);
    this.world = world;
    this.id = world.nextId();
    this.owner = world.user(owner);
    this.name = name;
    this.private = options.private ?? true;
    this.parent = options.forkOf;
    this.defaultBranch = options.defaultBranch ?? options.forkOf?.defaultBranch ?? 'main';
    this.commits = options.forkOf?.commits ?? new Commits(world);
    this.collaborators.set(owner.toLowerCase(), 'admin');
    const first =
      options.forkOf?.head() ??
      this.commits.write(undefined, { message: 'Begin', files: options.files ?? {} });
    this.branches.set(this.defaultBranch, first.sha);
  }

  get fullName(): string {
    return `${this.owner.login}/${this.name}`;
  }

  /** The newest commit of a branch, by default of the default branch. */
  head(branch: string = this.defaultBranch): Commit {
    const commit = this.commits.get(this.branches.get(branch) ?? '');
    if (commit === undefined) throw new Error(`${this.fullName} has no branch ${branch}`);
    return commit;
  }

  /** The commit that a sha, a branch or `refs/...` names. */
  resolve(ref: string): Commit | undefined {
    const branch = ref.replace(/^refs\/heads\/|^heads\//, '');
    return this.commits.get(ref) ?? this.commits.get(this.branches.get(branch) ?? '');
  }

  /** Writes a commit and moves its branch (made from the default branch if new); open pull requests follow. */
  commit(change: Change): Commit {
    const branch = change.branch ?? this.defaultBranch;
    const commit = this.commits.write(this.branches.has(branch) ? this.head(branch) : this.head(), change);
    this.branches.set(branch, commit.sha);
    for (const repository of this.world.repositories()) {
      for (const { pull, state } of repository.issues.values()) {
        if (state === 'open' && pull?.head.repository === this && pull.head.ref === branch)
          pull.head.sha = commit.sha;
      }
    }
    return commit;
  }

  /** Lets somebody in with a role. */
  collaborator(login: string, role: Role): User {
    this.collaborators.set(login.toLowerCase(), role);
    return this.world.user(login);
  }

  /** Opens an issue. */
  openIssue(title: string, author: Actor, pull?: Issue['pull']): Issue {
    const at = this.world.time();
    const issue: Issue = {
      id: this.world.nextId(),
      number: this.issues.size + 1,
      author,
      title,
      body: null,
      state: 'open',
      stateReason: null,
      labels: [],
      assignees: [],
      createdAt: at,
      updatedAt: at,
      closedAt: null,
      pull,
    };
    this.issues.set(issue.number, issue);
    return issue;
  }

  /** Opens a pull request with a commit of its own. */
  openPullRequest(options: PullRequestOptions = {}): Issue {
    const from = options.from ?? this;
    const branch = options.branch ?? `change-${this.issues.size + 1}`;
    const by = options.by ?? from.owner.login;
    const files = options.files ?? { [`${branch}.md`]: 'changed\n' };
    const head = from.commit({ branch, files, by, message: options.title ?? 'Change something' });
    const issue = this.openIssue(
      options.title ?? 'Change something',
      { user: this.world.user(by), app: null },
      {
        head: { repository: from, ref: branch, sha: head.sha },
        base: { repository: this, ref: this.defaultBranch, sha: this.head().sha },
        draft: false,
        mergedAt: null,
      },
    );
    issue.body = options.body ?? null;
    return issue;
  }

  /** Closes an issue or pull request. */
  close(issue: Issue, reason: string = 'completed'): void {
    issue.state = 'closed';
    issue.stateReason = reason;
    issue.closedAt = this.world.time();
    issue.updatedAt = issue.closedAt;
  }

  /** Opens a closed issue again. */
  reopen(issue: Issue): void {
    issue.state = 'open';
    issue.stateReason = 'reopened';
    issue.closedAt = null;
    issue.updatedAt = this.world.time();
  }

  /** Comments on an issue or pull request; `by` is a login or a whole actor. */
  comment(issueNumber: number, body: string, by: string | Actor): Comment {
    const id = this.world.nextId();
    const at = this.world.time();
    const comment: Comment = {
      id,
      nodeId: `IC_${Buffer.from(String(id)).toString('base64url')}`,
      issueNumber,
      author: typeof by === 'string' ? { user: this.world.user(by), app: null } : by,
      createdAt: at,
      updatedAt: at,
      body,
      minimizedFor: undefined,
    };
    this.comments.push(comment);
    return comment;
  }

  /** The comments of one issue or pull request, oldest first. */
  commentsOn(issueNumber: number): Comment[] {
    return this.comments.filter((comment) => comment.issueNumber === issueNumber);
  }

  /** The label of that name, in any case of letters. */
  findLabel(name: string): Label | undefined {
    return this.labels.find((label) => label.name.toLowerCase() === name.toLowerCase());
  }

  /** The label of that name, made when it does not exist. */
  label(name: string, color = 'ededed', description: string | null = null): Label {
    const known = this.findLabel(name);
    if (known !== undefined) return known;
    const label = { id: this.world.nextId(), name, color, description };
    this.labels.push(label);
    return label;
  }

  /** Records a workflow run, with its artifacts. */
  workflowRun(options: WorkflowRunOptions = {}): WorkflowRun {
    const head = options.pull?.pull?.head;
    const branch = head?.ref ?? options.branch ?? this.defaultBranch;
    const at = this.world.time();
    const run: WorkflowRun = {
      id: this.world.nextId(),
      name: options.name ?? 'CI',
      path: options.path ?? '.github/workflows/ci.yml',
      event: options.event ?? (head === undefined ? 'push' : 'pull_request'),
      headSha: head?.sha ?? this.head(branch).sha,
      headBranch: branch,
      headRepository: head?.repository ?? this,
      actor: this.world.user(options.by ?? this.owner.login),
      number: this.runs.length + 1,
      attempt: 1,
      status: options.status ?? 'completed',
      conclusion: options.conclusion === undefined ? 'success' : options.conclusion,
      createdAt: at,
      updatedAt: at,
      pulls: options.pull !== undefined && head?.repository === this ? [options.pull] : [],
    };
    this.runs.push(run);
    for (const [name, content] of Object.entries(options.artifacts ?? {})) this.artifact(run, name, content);
    return run;
  }

  /** Attaches an artifact to a run: files to be zipped, or the zip itself. */
  artifact(
    run: WorkflowRun,
    name: string,
    content: Readonly<Record<string, string | Uint8Array>> | Uint8Array,
  ): RunArtifact {
    const artifact: RunArtifact = {
      id: this.world.nextId(),
      runId: run.id,
      name,
      zip: content instanceof Uint8Array ? content : zip(content),
      createdAt: this.world.time(),
      expired: false,
    };
    this.artifacts.push(artifact);
    return artifact;
  }
}

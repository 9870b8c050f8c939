import { Commits, type Change, type Commit } from './commits.ts';
import type { CheckRun } from './checks.ts';
import type { RunPlan } from './dispatch.ts';
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
  /** For the next runs that are dispatched, in their order. */
  readonly plans: RunPlan[] = [];
  readonly collaborators = new Map<string, Role>();
  readonly #workflowIds = new Map<string, number>();
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
    const branch = ref === 'HEAD' ? this.defaultBranch : ref.replace(/^refs\/heads\/|^heads\//, '');
    return this.commits.get(ref) ?? this.commits.get(this.branches.get(branch) ?? '');
  }

  /** Writes a commit and moves its branch (made from the default branch if new); open pull requests follow. */
  commit(change: Change): Commit {
    const branch = change.branch ?? this.defaultBranch;
    const before = this.branches.get(branch);
    const commit = this.commits.write(this.branches.has(branch) ? this.head(branch) : this.head(), change);
    this.branches.set(branch, commit.sha);
    this.world.tell({ event: 'push', repository: this, sender: commit.author, branch, before, commit });
    for (const repository of this.world.repositories()) {
      for (const issue of repository.issues.values()) repository.#follow(issue, this, branch, commit);
    }
    return commit;
  }

  /** An open pull request points to what its branch points to. */
  #follow(issue: Issue, from: Repository, branch: string, { sha, author }: Commit): void {
    const head = issue.pull?.head;
    if (issue.state !== 'open' || head?.repository !== from || head.ref !== branch) return;
    const before = head.sha;
    head.sha = sha;
    issue.updatedAt = this.world.time();
    const what = { event: 'pull_request', action: 'synchronize', issue, before, after: sha } as const;
    this.world.tell({ ...what, repository: this, sender: author });
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
    this.#tellOfPull(issue, 'opened', issue.author.user);
    return issue;
  }

  /** Closes an issue or pull request. */
  close(issue: Issue, reason: string = 'completed', by: User = issue.author.user): void {
    issue.state = 'closed';
    issue.stateReason = reason;
    issue.closedAt = this.world.time();
    issue.updatedAt = issue.closedAt;
    this.#tellOfPull(issue, 'closed', by);
  }

  /** Opens a closed issue again. */
  reopen(issue: Issue, by: User = issue.author.user): void {
    issue.state = 'open';
    issue.stateReason = 'reopened';
    issue.closedAt = null;
    issue.updatedAt = this.world.time();
    this.#tellOfPull(issue, 'reopened', by);
  }

  #tellOfPull(issue: Issue, action: 'opened' | 'closed' | 'reopened', sender: User): void {
    if (issue.pull === undefined) return;
    this.world.tell({ event: 'pull_request', action, issue, repository: this, sender });
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
      editedAt: undefined,
      reactions: [],
      minimizedFor: undefined,
    };
    this.comments.push(comment);
    this.#tellOfComment(comment, 'created', comment.author.user);
    return comment;
  }

  /** Changes a comment's text; somebody with the right may edit another's. */
  editComment(comment: Comment, body: string, by: User = comment.author.user): void {
    const bodyBefore = comment.body;
    comment.body = body;
    comment.updatedAt = this.world.time();
    comment.editedAt = comment.updatedAt;
    this.#tellOfComment(comment, 'edited', by, bodyBefore);
  }

  /** Removes a comment. */
  removeComment(comment: Comment, by: User = comment.author.user): void {
    this.comments.splice(this.comments.indexOf(comment), 1);
    this.#tellOfComment(comment, 'deleted', by);
  }

  #tellOfComment(
    comment: Comment,
    action: 'created' | 'edited' | 'deleted',
    sender: User,
    bodyBefore?: string,
  ): void {
    const issue = this.issues.get(comment.issueNumber);
    if (issue === undefined) throw new Error(`${this.fullName} has no #${comment.issueNumber}`);
    const before = bodyBefore === undefined ? {} : { bodyBefore };
    this.world.tell({ event: 'issue_comment', action, repository: this, sender, issue, comment, ...before });
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
    const path = options.path ?? '.github/workflows/ci.yml';
    const run: WorkflowRun = {
      id: this.world.nextId(),
      name: options.name ?? 'CI',
      workflow: { id: this.workflowId(path), name: options.workflow ?? options.name ?? 'CI' },
      path,
      event: options.event ?? (head === undefined ? 'push' : 'pull_request'),
      headSha: head?.sha ?? this.head(branch).sha,
      headBranch: branch,
      headRepository: head?.repository ?? this,
      actor: this.world.user(options.by ?? this.owner.login),
      number: this.runs.length + 1,
      inputs: options.inputs ?? {},
      jobs: [],
      past: [],
      hidden: options.hidden ?? false,
      attempt: 1,
      status: options.status ?? 'completed',
      conclusion: options.conclusion === undefined ? 'success' : options.conclusion,
      createdAt: at,
      updatedAt: at,
      pulls: options.pull !== undefined && head?.repository === this ? [options.pull] : [],
    };
    this.runs.push(run);
    for (const [name, content] of Object.entries(options.artifacts ?? {})) this.artifact(run, name, content);
    if (!run.hidden) this.tellOfRun(run);
    return run;
  }

  /** Sends what a run's state is known by. */
  tellOfRun(run: WorkflowRun, sender: User = run.actor): void {
    const known = { completed: 'completed', in_progress: 'in_progress' } as const;
    const action = known[run.status as keyof typeof known] ?? 'requested';
    this.world.tell({ event: 'workflow_run', action, run, repository: this, sender });
  }

  /** The number of the workflow at a path. */
  workflowId(path: string): number {
    const id = this.#workflowIds.get(path) ?? this.world.nextId();
    this.#workflowIds.set(path, id);
    return id;
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

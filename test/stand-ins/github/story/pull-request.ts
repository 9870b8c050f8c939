import type { CheckRun } from '../model/checks.ts';
import type { Comment, Issue, Pull } from '../model/issues.ts';
import type { PullRequestOptions } from '../model/options.ts';
import type { Repository } from '../model/repository.ts';
import type { Reading } from './reading.ts';
import { waitFor } from './wait.ts';

/** A comment that somebody wrote, and what became of it. */
export interface WrittenComment {
  readonly id: number;
  /** The App's reactions, in their order: `eyes`, `rocket`, `-1`. */
  reactions(): string[];
  edit(body: string, options?: { readonly by?: string }): void;
  remove(options?: { readonly by?: string }): void;
}

/** A pull request in the words of a test. */
export class PullRequest {
  readonly repository: Repository;
  readonly issue: Issue;
  readonly #reading: Reading;

  constructor(repository: Repository, reading: Reading, options: PullRequestOptions) {
    this.repository = repository;
    this.#reading = reading;
    this.issue = repository.openPullRequest({ by: 'dev', ...options });
  }

  get number(): number {
    return this.issue.number;
  }

  get #pull(): Pull {
    if (this.issue.pull === undefined) throw new Error(`#${this.number} is no pull request`);
    return this.issue.pull;
  }

  /** The commit it points to. */
  get sha(): string {
    return this.#pull.head.sha;
  }

  /** Writes a comment; by the pull request's author unless told otherwise. */
  comment(
    body: string,
    { by = this.issue.author.user.login }: { readonly by?: string } = {},
  ): WrittenComment {
    const { repository } = this;
    const comment = repository.comment(this.number, body, by);
    const userOf = (login: string = by) => repository.world.user(login);
    return {
      id: comment.id,
      reactions: () => reactionsOf(repository, comment),
      edit: (text, options) => repository.editComment(comment, text, userOf(options?.by)),
      remove: (options) => repository.removeComment(comment, userOf(options?.by)),
    };
  }

  /** Pushes a commit to its branch; returns the commit's name. */
  push(
    change: { readonly files?: Readonly<Record<string, string | null>>; readonly by?: string } = {},
  ): string {
    const { repository, ref } = this.#pull.head;
    const { by = this.issue.author.user.login, files = { 'pushed.md': this.sha } } = change;
    return repository.commit({ branch: ref, by, files, message: 'Push' }).sha;
  }

  close(): void {
    this.repository.close(this.issue);
  }

  reopen(): void {
    this.repository.reopen(this.issue);
  }

  /** Gives it another title. */
  retitle(title: string): void {
    const titleBefore = this.issue.title;
    this.issue.title = title;
    const what = { event: 'pull_request', action: 'edited', issue: this.issue, titleBefore } as const;
    this.repository.world.tell({ ...what, repository: this.repository, sender: this.issue.author.user });
  }

  /** The texts of the App's comments as they stand now, oldest first; they count as read. */
  read(): string[] {
    return this.#reading.all(this.repository, this.issue).map(({ body }) => body);
  }

  /** Waits for a comment of the App that no test has read as it stands, and reads it. */
  async nextComment(withinMillis?: number): Promise<string> {
    return (await this.#reading.next(this.repository, this.issue, withinMillis)).body;
  }

  /** Waits until a comment of the App holds a text or fits an expression, and reads it. */
  async commentLike(pattern: string | RegExp, withinMillis?: number): Promise<string> {
    return (await this.#reading.matching(this.repository, this.issue, pattern, withinMillis)).body;
  }

  /** The App's check runs on a commit, by default the head, oldest first. */
  checks(sha: string = this.sha): CheckRun[] {
    const app = this.repository.world.app?.id;
    return this.repository.checkRuns.filter((one) => one.headSha === sha && one.app.id === app);
  }

  /** Waits for a check run of the App on the head commit that fits. */
  async check(fits: (check: CheckRun) => boolean = () => true, withinMillis?: number): Promise<CheckRun> {
    return waitFor(`check run on #${this.number}`, () => this.checks().findLast(fits), {
      ...(withinMillis === undefined ? {} : { withinMillis }),
      instead: () =>
        `there are ${JSON.stringify(this.checks().map(({ name, status, conclusion, title }) => ({ name, status, conclusion, title })))}`,
    });
  }

  /** Presses a button of a check run, by its identifier. */
  press(check: CheckRun, identifier: string, { by }: { readonly by: string }): void {
    if (!check.actions.some((action) => action.identifier === identifier))
      throw new Error(`the check run has no button ${identifier}`);
    const sender = this.repository.world.user(by);
    const what = { event: 'check_run', action: 'requested_action', check, identifier } as const;
    this.repository.world.tell({ ...what, repository: this.repository, sender });
  }

  /** Presses "Re-run" of a check run. */
  rerequest(check: CheckRun, { by }: { readonly by: string }): void {
    const sender = this.repository.world.user(by);
    const what = { event: 'check_run', action: 'rerequested', check } as const;
    this.repository.world.tell({ ...what, repository: this.repository, sender });
  }
}

function reactionsOf({ world }: Repository, { reactions }: Comment): string[] {
  const bot = world.app === undefined ? undefined : world.bot(world.app.app).user;
  return reactions.filter(({ user }) => user === bot).map(({ content }) => content);
}

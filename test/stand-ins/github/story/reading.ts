import type { Comment, Issue } from '../model/issues.ts';
import type { Repository } from '../model/repository.ts';
import type { World } from '../model/world.ts';
import { waitFor } from './wait.ts';

/** Reads the comments of the App under test, and knows which of them no test has read as they stand now. */
export class Reading {
  readonly #world: World;
  /** Comment id to the text that was read. */
  readonly #read = new Map<number, string>();

  constructor(world: World) {
    this.#world = world;
  }

  /** The App's comments on a pull request as they stand now, oldest first; they count as read. */
  all(repository: Repository, issue: Issue): Comment[] {
    const comments = this.#ofApp(repository).filter(({ issueNumber }) => issueNumber === issue.number);
    for (const comment of comments) this.#mark(comment);
    return comments;
  }

  /** Waits until one of the App's comments holds a text or fits an expression; it counts as read as it stands then. */
  async matching(
    repository: Repository,
    issue: Issue,
    pattern: string | RegExp,
    withinMillis?: number,
  ): Promise<Comment> {
    const there = (): Comment[] =>
      this.#ofApp(repository).filter(({ issueNumber }) => issueNumber === issue.number);
    const found = await waitFor(
      `comment like ${String(pattern)}`,
      () =>
        there().findLast(({ body }) =>
          typeof pattern === 'string' ? body.includes(pattern) : pattern.test(body),
        ),
      {
        ...(withinMillis === undefined ? {} : { withinMillis }),
        instead: () =>
          `there are:\n${there()
            .map(({ body }) => body)
            .join('\n---\n')}`,
      },
    );
    this.#mark(found);
    return found;
  }

  /** Waits for a comment of the App that nobody has read as it stands; it then counts as read. */
  async next(repository: Repository, issue: Issue, withinMillis?: number): Promise<Comment> {
    const found = await waitFor(
      `unread comment on #${issue.number}`,
      () => this.#unreadIn(repository).find(({ issueNumber }) => issueNumber === issue.number),
      withinMillis === undefined ? {} : { withinMillis },
    );
    this.#mark(found);
    return found;
  }

  /** One line for each comment of the App that changed after it was read, or was never read. */
  unread(): string[] {
    return this.#world
      .repositories()
      .flatMap((repository) =>
        this.#unreadIn(repository).map(
          ({ issueNumber, body }) => `unread comment on ${repository.fullName}#${issueNumber}:\n${body}`,
        ),
      );
  }

  #unreadIn(repository: Repository): Comment[] {
    return this.#ofApp(repository).filter(({ id, body }) => this.#read.get(id) !== body);
  }

  #ofApp({ comments }: Repository): Comment[] {
    const { app } = this.#world;
    return app === undefined ? [] : comments.filter(({ author }) => author.app?.id === app.id);
  }

  #mark({ id, body }: Comment): void {
    this.#read.set(id, body);
  }
}

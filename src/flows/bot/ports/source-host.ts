import type { Role } from '../../../core/config/command-settings.ts';
import type { HostRefusal } from '../refusal.ts';
import type { PullRequestRef, Repository } from './place.ts';

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

/** A comment as it stands now. */
export interface CommentNow extends CommandComment {
  /** Whether its text was ever changed. Its times do not tell: they have no fractions of a second. */
  readonly isEdited: boolean;
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

/** The repository whose pull requests carry commands. */
export interface SourceHost {
  pullRequest(ref: PullRequestRef): Promise<PullRequestNow | HostRefusal>;
  /** Somebody's role on the repository, or membership of a team (`org/slug`), read live. */
  permission(ref: PullRequestRef, login: string): Promise<{ readonly role: Role } | HostRefusal>;
  isTeamMember(ref: PullRequestRef, team: string, login: string): Promise<boolean | HostRefusal>;
  /** The comment as it is now; undefined when it was deleted. */
  comment(ref: PullRequestRef, commentId: number): Promise<CommentNow | undefined | HostRefusal>;
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

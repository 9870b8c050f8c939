import type { Actor, User } from './people.ts';
import type { Repository } from './repository.ts';

/** A label of a repository. */
export interface Label {
  readonly id: number;
  name: string;
  color: string;
  description: string | null;
}

/** Where a pull request comes from or goes to. */
export interface PullSide {
  readonly repository: Repository;
  readonly ref: string;
  sha: string;
}

/** What makes an issue a pull request. */
export interface Pull {
  readonly head: PullSide;
  readonly base: PullSide;
  draft: boolean;
  mergedAt: string | null;
}

/** An issue or a pull request: they share their numbers. */
export interface Issue {
  readonly id: number;
  readonly number: number;
  readonly author: Actor;
  readonly createdAt: string;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  stateReason: string | null;
  labels: Label[];
  assignees: User[];
  updatedAt: string;
  closedAt: string | null;
  readonly pull: Pull | undefined;
}

/** Somebody's reaction to a comment. */
export interface Reaction {
  readonly id: number;
  readonly content: string;
  readonly user: User;
  readonly createdAt: string;
}

/** A comment on an issue or pull request. */
export interface Comment {
  readonly id: number;
  readonly nodeId: string;
  readonly issueNumber: number;
  readonly author: Actor;
  readonly createdAt: string;
  body: string;
  updatedAt: string;
  /** When its text was last changed; undefined when never. */
  editedAt: string | undefined;
  reactions: Reaction[];
  /** Why it is hidden (`OUTDATED`, ...); undefined when it is not. */
  minimizedFor: string | undefined;
}

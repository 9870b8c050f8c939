import type { Command, CommandState } from '../../../core/commands/command.ts';
import type { PullRequestRef } from './place.ts';

/** One slash command of one comment, as stored. */
export interface StoredCommand extends Command {
  readonly pullRequest: PullRequestRef;
  /** Raised with every change that the page shows. */
  readonly revision: number;
}

/** Commands and where they stand. Times are milliseconds since the epoch. */
export interface CommandStore {
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
}

import type { PullRequestRef } from './place.ts';

/** Which commit a pull request pointed to, and when we learned it. Times are milliseconds since the epoch. */
export interface HeadLedger {
  /** Ledger of heads: remembers that a pull request pointed to a commit, and when we learned it. */
  rememberHead(pullRequest: PullRequestRef, sha: string, seenAtMillis: number): Promise<void>;
  /** The head that was current at a time, by the ledger; undefined before the first entry. */
  headAt(pullRequest: PullRequestRef, atMillis: number): Promise<string | undefined>;
  /** When we learned of a head that is newer than a time; undefined if there is none. */
  headMovedAfter(pullRequest: PullRequestRef, atMillis: number): Promise<number | undefined>;
}

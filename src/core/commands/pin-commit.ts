import type { Refusal } from './refusal.ts';

/** A pull request as GitHub tells it now. */
interface HeadNow {
  readonly state: 'open' | 'closed';
  readonly headSha: string;
  readonly headRef: string;
  readonly isFork: boolean;
}

/** Everything that decides which commit a command tests. */
export interface PinQuestion {
  /** The commit that the command names, in small letters; it may be abbreviated. */
  readonly sha: string | undefined;
  readonly now: HeadNow;
  /** By our own ledger; undefined where it begins later. */
  readonly headAtComment: string | undefined;
  /** When the ledger learned of a head newer than the comment. */
  readonly headMovedAtMillis: number | undefined;
}

/** The commit that is tested, or why none is. */
export type Pin =
  | { readonly kind: 'pinned'; readonly sha: string; readonly headRef: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * Pins a command to the commit that its author saw. A comment carries no commit, so a push between writing and
 * reading would run code that nobody looked at: the head must be the same as when the comment was written, or be
 * named. From forks, where strangers push, it must be named in full: a short one can be met on purpose.
 * A ledger without an entry for that time decides nothing for branches of the repository itself.
 */
export function pinCommit(question: PinQuestion): Pin {
  const refusal = refusalToPin(question);
  if (refusal !== undefined) return { kind: 'refused', refusal };
  return { kind: 'pinned', sha: question.now.headSha, headRef: question.now.headRef };
}

function refusalToPin({ sha, now, ...ledger }: PinQuestion): Refusal | undefined {
  if (now.state === 'closed') return { kind: 'closed' };
  if (sha !== undefined && !now.headSha.startsWith(sha))
    return { kind: 'not-the-head', sha, headSha: now.headSha };
  if (now.isFork && sha?.length !== now.headSha.length) return { kind: 'fork-needs-commit' };
  // A commit named in full says what was seen; the ledger has nothing to add.
  if (sha === now.headSha) return undefined;
  const isOther = ledger.headAtComment !== undefined && ledger.headAtComment !== now.headSha;
  if (isOther || ledger.headMovedAtMillis !== undefined) return { kind: 'head-moved', headSha: now.headSha };
  return undefined;
}

/** The look right before the dispatch: whether the pull request still is what the command was pinned to. */
export function refusalBeforeDispatch(sha: string, now: HeadNow): Refusal | undefined {
  if (now.state === 'closed') return { kind: 'closed' };
  return now.headSha === sha ? undefined : { kind: 'head-moved', headSha: now.headSha };
}

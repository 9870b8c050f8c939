import type { Bot } from './bot.ts';
import type { PullRequestNow, PullRequestRef } from './ports.ts';

/** What a command is to be run on, as its author wrote it: a commit, or whatever he was looking at. */
export interface Asked {
  readonly atMillis: number;
  /** `@<sha>` of the command, 7 to 40 hexadecimal digits. */
  readonly sha: string | undefined;
}

/** The commit a command is pinned to, or why there is none. */
export type Pinning =
  | { readonly kind: 'pinned'; readonly sha: string }
  | { readonly kind: 'moved'; readonly headSha: string }
  | { readonly kind: 'unknown-head'; readonly headSha: string }
  | { readonly kind: 'needs-sha'; readonly headSha: string }
  | { readonly kind: 'other-sha'; readonly headSha: string };

const fullSha = /^[0-9a-f]{40}$/;

/**
 * Pins a command to the commit that its author saw. A comment carries no commit, and commits carry whatever date
 * their author likes, so only our own ledger of heads tells what stood there when the comment was written. A whole
 * SHA in the command needs no ledger: nobody can make another commit with it.
 */
export async function pin(
  { store, world }: Pick<Bot, 'store' | 'world'>,
  ref: PullRequestRef,
  now: PullRequestNow,
  asked: Asked,
): Promise<Pinning> {
  const { headSha } = now;
  const known = await store.headAt(ref, asked.atMillis);
  const movedAt = await store.headMovedAfter(ref, asked.atMillis);
  if (known !== headSha) await store.rememberHead(ref, headSha, world.nowMillis());
  const named = asked.sha?.toLowerCase();
  if (named !== undefined && !headSha.startsWith(named)) return { kind: 'other-sha', headSha };
  if (named !== undefined && fullSha.test(named)) return { kind: 'pinned', sha: headSha };
  if (now.isFork && named === undefined) return { kind: 'needs-sha', headSha };
  if (known === undefined) return { kind: 'unknown-head', headSha };
  if (known !== headSha || movedAt !== undefined) return { kind: 'moved', headSha };
  return { kind: 'pinned', sha: headSha };
}

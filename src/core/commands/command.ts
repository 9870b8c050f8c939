import type { Verb } from './verbs.ts';

/** Where a command stands. The last six are its one visible outcome. */
export type CommandState =
  | 'accepted'
  | 'running'
  | 'finished'
  | 'failed'
  | 'canceled'
  | 'superseded'
  | 'refused'
  | 'lost';

/** One slash command of one comment, as far as rules and pages need it. */
export interface Command {
  readonly id: string;
  readonly pullRequest: { readonly owner: string; readonly repo: string; readonly number: number };
  /** Negative for a button of a check run. */
  readonly commentId: number;
  /** 0-based among the commands of its comment. */
  readonly position: number;
  readonly name: string;
  readonly verb: Verb;
  readonly requestedBy: string;
  readonly requestedAtMillis: number;
  /** Sorted; empty for verbs that run nothing. */
  readonly apps: readonly string[];
  readonly sha: string | undefined;
  readonly headRef: string | undefined;
  readonly state: CommandState;
  /** One sentence of Markdown from `replies.ts`. */
  readonly reason: string | undefined;
  /** A push made the results those of an older commit. */
  readonly stale: boolean;
}

/** Whether a command still waits for its outcome. */
export function isOpen(state: CommandState): boolean {
  return state === 'accepted' || state === 'running';
}

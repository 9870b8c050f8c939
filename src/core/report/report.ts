import type { Problem } from '../artifacts/problem.ts';
import type { ToolkitGrantability } from '../credentials/scopes/grantability.ts';
import type { Cause } from '../detection/verdict.ts';
import type { BlockedAction } from '../triage/blocked-group.ts';
import type { UsedCredential } from '../triage/used-credentials.ts';
import type { DedupKey } from '../triage/dedup-key.ts';
import type { TicketRef } from '../triage/ticket.ts';
import type { Grant } from '../triage/unlock-plan.ts';

/**
 * The version of the report's form: raised when a reader of the old form would misread the new one, not for a member
 * that was added.
 */
export const reportSchemaVersion = 1;

/** Where a run took place. Everything is undefined outside CI. */
export interface ReportSource {
  /** `owner/name`. */
  readonly repository: string | undefined;
  /** The commit that was tested: the head of the pull request, not the merge commit. */
  readonly sha: string | undefined;
  readonly pullRequest: number | undefined;
  /** https address of the CI run. */
  readonly runUrl: string | undefined;
  /** The event that started it, e.g. `pull_request`. */
  readonly event: string | undefined;
  /** Whether the run speaks for the default branch; only then are tickets recovered. */
  readonly defaultBranch: boolean;
}

/**
 * What became of a group's ticket. `muted`: somebody had canceled it. `undelivered`: the tracker could not be written.
 * `dry-run`: this is what would have been done. `none`: no tracker was asked for.
 */
export type TicketOutcome =
  | { readonly kind: 'created' | 'commented' | 'updated' | 'unchanged' | 'muted'; readonly ticket: TicketRef }
  | { readonly kind: 'undelivered'; readonly reason: string }
  | { readonly kind: 'dry-run'; readonly would: string; readonly creates: boolean }
  | { readonly kind: 'none' };

/** One action that was refused. */
export interface ReportedAction extends Omit<BlockedAction, 'credential'> {
  /** The name of what it was called with, one of the group's `credentials`; absent where nothing tells. */
  readonly calledWith?: string;
}

/** One BlockedGroup and its ticket. */
export interface ReportedGroup {
  readonly dedupKey: DedupKey;
  readonly toolkit: string;
  readonly signature: string;
  readonly scopes: readonly string[];
  readonly anyOf: boolean;
  readonly cause: Cause;
  /** Sorted by name. */
  readonly actions: readonly ReportedAction[];
  /** What kinds of credential they were called with, most frequent first. */
  readonly credentials: readonly UsedCredential[];
  readonly ticket: TicketOutcome;
  /** The key of the umbrella ticket that stands for this group, if one does. */
  readonly umbrella: DedupKey | null;
}

/** An umbrella ticket: one for many groups. */
interface ReportedUmbrella {
  readonly dedupKey: DedupKey;
  readonly kind: 'one-cause' | 'too-many-new-groups';
  /** The same in words. */
  readonly reason: string;
  readonly groups: readonly DedupKey[];
  readonly ticket: TicketOutcome;
}

/** A ticket whose actions all passed in this run. */
export interface ReportedRecovery {
  readonly dedupKey: DedupKey;
  readonly ticket: TicketRef;
  readonly outcome: 'commented' | 'closed' | 'dry-run' | 'undelivered';
}

/** Something that could not be delivered, and why. */
export interface Undelivered {
  readonly what: 'ticket' | 'recovery' | 'comment' | 'check' | 'summary';
  readonly reason: string;
}

/** Everything one run found and did (contract 2). Redacted: safe to publish. */
export interface Report {
  readonly schemaVersion: typeof reportSchemaVersion;
  readonly version: string;
  readonly source: ReportSource;
  readonly totals: {
    readonly files: number;
    readonly unreadable: number;
    readonly observations: number;
    readonly toolkits: number;
    readonly passed: number;
    readonly dropped: number;
    /** Failed for a reason that is not access. */
    readonly failedOtherwise: number;
    readonly groups: number;
  };
  readonly causes: Readonly<Partial<Record<Cause, number>>>;
  readonly groups: readonly ReportedGroup[];
  readonly umbrellas: readonly ReportedUmbrella[];
  readonly recovered: readonly ReportedRecovery[];
  readonly unlockPlan: {
    readonly overall: readonly Grant[];
    readonly byToolkit: Readonly<Record<string, readonly Grant[]>>;
  };
  /** Of the toolkits that lack scopes and whose authorization server is configured. */
  readonly grantability: readonly ToolkitGrantability[];
  /** What was wrong with what was read. */
  readonly problems: readonly Problem[];
  readonly undelivered: readonly Undelivered[];
  /** What the user should know, in sentences. */
  readonly warnings: readonly string[];
}

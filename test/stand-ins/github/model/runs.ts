import type { User } from './people.ts';
import type { Issue } from './issues.ts';
import type { Repository } from './repository.ts';

/** A job of a run's attempt. */
export interface Job {
  readonly id: number;
  readonly attempt: number;
  readonly name: string;
  readonly createdAt: string;
  status: 'queued' | 'in_progress' | 'completed';
  conclusion: 'success' | 'failure' | 'cancelled' | 'skipped' | 'timed_out' | null;
  startedAt: string;
  completedAt: string | null;
  /** Undefined while the job writes, and after its logs are gone. */
  log: string | undefined;
}

/** How an attempt before the current one ended. */
interface PastAttempt {
  readonly attempt: number;
  readonly status: string;
  readonly conclusion: string | null;
  readonly updatedAt: string;
}

/** A workflow run. */
export interface WorkflowRun {
  readonly id: number;
  /** Its `run-name` where the workflow has one, else the name of the workflow. */
  readonly name: string;
  readonly workflow: { readonly id: number; readonly name: string };
  readonly path: string;
  readonly event: string;
  readonly headSha: string;
  readonly headBranch: string;
  readonly headRepository: Repository;
  readonly actor: User;
  readonly number: number;
  readonly createdAt: string;
  /** `workflow_dispatch` inputs, or the payload of `repository_dispatch`. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly jobs: Job[];
  readonly past: PastAttempt[];
  /** Not there yet: for lists, look-ups and webhooks alike. */
  hidden: boolean;
  attempt: number;
  status: string;
  conclusion: string | null;
  updatedAt: string;
  /** What GitHub lists as `pull_requests`: empty for runs of forks. */
  readonly pulls: readonly Issue[];
}

/** A zip that a run left behind. */
export interface RunArtifact {
  readonly id: number;
  readonly runId: number;
  readonly name: string;
  readonly zip: Uint8Array;
  readonly createdAt: string;
  expired: boolean;
}

import type { User } from './people.ts';
import type { Issue } from './issues.ts';
import type { Repository } from './repository.ts';

/** A workflow run. */
export interface WorkflowRun {
  readonly id: number;
  readonly name: string;
  readonly path: string;
  readonly event: string;
  readonly headSha: string;
  readonly headBranch: string;
  readonly headRepository: Repository;
  readonly actor: User;
  readonly number: number;
  readonly createdAt: string;
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

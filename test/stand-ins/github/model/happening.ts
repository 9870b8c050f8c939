import type { Installation } from './app.ts';
import type { CheckRun } from './checks.ts';
import type { Commit } from './commits.ts';
import type { Comment, Issue } from './issues.ts';
import type { User } from './people.ts';
import type { Repository } from './repository.ts';
import type { Job, WorkflowRun } from './runs.ts';

/** A change of the model that GitHub would send a webhook about. */
export type Happening = InRepository | ToInstallation;

/** Something that happened in a repository. */
export type InRepository = { readonly repository: Repository; readonly sender: User } & (
  | {
      readonly event: 'issue_comment';
      readonly action: 'created' | 'edited' | 'deleted';
      readonly issue: Issue;
      readonly comment: Comment;
      /** Before it was edited. */
      readonly bodyBefore?: string;
    }
  | {
      readonly event: 'pull_request';
      readonly action: 'opened' | 'reopened' | 'closed' | 'edited';
      readonly issue: Issue;
      readonly titleBefore?: string;
    }
  | {
      readonly event: 'pull_request';
      readonly action: 'synchronize';
      readonly issue: Issue;
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly event: 'workflow_run';
      readonly action: 'requested' | 'in_progress' | 'completed';
      readonly run: WorkflowRun;
    }
  | {
      readonly event: 'workflow_job';
      readonly action: 'queued' | 'in_progress' | 'completed';
      readonly run: WorkflowRun;
      readonly job: Job;
    }
  | {
      readonly event: 'check_run';
      readonly action: 'created' | 'completed' | 'rerequested';
      readonly check: CheckRun;
    }
  | {
      readonly event: 'check_run';
      readonly action: 'requested_action';
      readonly check: CheckRun;
      readonly identifier: string;
    }
  | {
      readonly event: 'push';
      readonly branch: string;
      /** Undefined when the push made the branch. */
      readonly before: string | undefined;
      readonly commit: Commit;
    }
);

/** Something that happened to where the App is installed. */
export type ToInstallation = {
  readonly installation: Installation;
  readonly repositories: readonly Repository[];
  readonly sender: User;
} & (
  | { readonly event: 'installation'; readonly action: 'created' | 'deleted' }
  | { readonly event: 'installation_repositories'; readonly action: 'added' }
);

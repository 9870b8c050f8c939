import type { ReportSource } from '../../core/report/report.ts';
import type { RepositoryName } from './answer.ts';
import { eventOf, type RunEvent, type RunnerEnvironment } from './run-event.ts';

/** How the pull request of a run is found. */
export type PullRequestQuestion =
  /** The event names it. */
  | { readonly kind: 'known'; readonly number: number }
  /** An open pull request whose head is this commit of the repository itself. */
  | { readonly kind: 'by-commit'; readonly sha: string }
  /** An open pull request from this branch, perhaps of a fork, whose head is still this commit. */
  | { readonly kind: 'by-head'; readonly owner: string; readonly branch: string; readonly sha: string }
  | { readonly kind: 'none' };

/** What the runner tells about a run. */
export interface RunContext {
  /** `pullRequest` is filled in where the event names one; `resolvePullRequest` finds the others. */
  readonly source: ReportSource;
  readonly repository: RepositoryName | undefined;
  readonly pullRequest: PullRequestQuestion;
  /** Whether the code that was tested comes from another repository, so that anybody may have written its artifacts. */
  readonly fromFork: boolean;
  /** Why the token is probably read-only; only a refused write proves it, because settings can widen it. */
  readonly readOnlyFor: 'fork' | 'dependabot' | undefined;
  /** This run. */
  readonly runId: number | undefined;
  /** The run whose artifacts are meant unless the user says otherwise: the triggering one for `workflow_run`. */
  readonly artifactsRunId: number | undefined;
}

/**
 * Reads the runner's environment and the payload of the event (the parsed file at `GITHUB_EVENT_PATH`). Never
 * throws: what is missing or malformed is undefined. Outside GitHub Actions everything is.
 */
export function readRunContext(environment: RunnerEnvironment, payload: unknown): RunContext {
  const event = eventOf(environment, payload);
  const question = pullRequestOf(event);
  return {
    source: {
      repository: environment['GITHUB_REPOSITORY'],
      sha: headSha(event),
      pullRequest: question.kind === 'known' ? question.number : undefined,
      runUrl: runUrl(environment),
      event: event.name,
      defaultBranch: speaksForDefaultBranch(event),
    },
    repository: repositoryName(environment['GITHUB_REPOSITORY']),
    pullRequest: question,
    fromFork: isFromFork(event),
    readOnlyFor: readOnlyFor(event),
    runId: positive(environment['GITHUB_RUN_ID']),
    artifactsRunId: event.workflowRun?.id ?? positive(environment['GITHUB_RUN_ID']),
  };
}

/** The commit that was tested. For pull requests GITHUB_SHA is a merge commit that nobody sees, so it is not that. */
function headSha({ pullRequest, workflowRun, sha }: RunEvent): string | undefined {
  return pullRequest?.headSha ?? workflowRun?.headSha ?? sha;
}

function pullRequestOf(event: RunEvent): PullRequestQuestion {
  const { pullRequest, workflowRun, sha } = event;
  if (pullRequest !== undefined) return { kind: 'known', number: pullRequest.number };
  if (workflowRun !== undefined) return ofWorkflowRun(event);
  return event.name === 'push' && sha !== undefined && event.ref?.startsWith('refs/heads/') === true
    ? { kind: 'by-commit', sha }
    : { kind: 'none' };
}

/**
 * GitHub names the pull requests of a triggering run only when they do not come from a fork, and then also those of
 * other repositories that share the branch. Never is an artifact asked: whoever opens a pull request can write it.
 */
function ofWorkflowRun({ workflowRun, repositoryId }: RunEvent): PullRequestQuestion {
  if (workflowRun === undefined) return { kind: 'none' };
  const { headSha: sha, headBranch: branch, headOwner: owner } = workflowRun;
  const ours = workflowRun.pullRequests.find((one) => one.baseId === repositoryId && one.headSha === sha);
  if (ours !== undefined) return { kind: 'known', number: ours.number };
  const known = sha !== undefined && branch !== undefined && owner !== undefined;
  return known ? { kind: 'by-head', owner, branch, sha } : { kind: 'none' };
}

/**
 * Events whose runs test the branch they run on. All others may test something else from the default branch: a chat
 * command or a dispatch from elsewhere tests the head of a pull request.
 */
const eventsOfABranch = new Set(['push', 'schedule', 'workflow_dispatch']);

/** `pull_request_target` and `workflow_run` run on the default branch without speaking for it. */
function speaksForDefaultBranch({ name, ref, defaultBranch, workflowRun, repository }: RunEvent): boolean {
  // Schedules run on the default branch only, and their payload does not name it.
  if (name === 'schedule') return true;
  if (defaultBranch === undefined) return false;
  if (name !== undefined && eventsOfABranch.has(name)) return ref === `refs/heads/${defaultBranch}`;
  return (
    workflowRun !== undefined &&
    eventsOfABranch.has(workflowRun.event) &&
    workflowRun.headBranch === defaultBranch &&
    workflowRun.headRepository === repository
  );
}

function isFromFork({ pullRequest, workflowRun, repository }: RunEvent): boolean {
  const tested = pullRequest ?? workflowRun;
  return tested !== undefined && tested.headRepository !== repository;
}

/** GitHub lowers the token for pull requests from forks, and for whatever Dependabot starts. */
function readOnlyFor({ name, pullRequest, repository, actor }: RunEvent): RunContext['readOnlyFor'] {
  if (name === 'pull_request' && pullRequest !== undefined && pullRequest.headRepository !== repository)
    return 'fork';
  return actor === 'dependabot[bot]' && (name === 'pull_request' || name === 'push')
    ? 'dependabot'
    : undefined;
}

function runUrl(environment: RunnerEnvironment): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = environment;
  if (server === undefined || repository === undefined || run === undefined) return undefined;
  const attempt = positive(environment['GITHUB_RUN_ATTEMPT']) ?? 1;
  return `${server}/${repository}/actions/runs/${run}${attempt > 1 ? `/attempts/${attempt}` : ''}`;
}

function repositoryName(fullName: string | undefined): RepositoryName | undefined {
  const [owner, repo, more] = fullName?.split('/') ?? [];
  return owner && repo && more === undefined ? { owner, repo } : undefined;
}

function positive(text: string | undefined): number | undefined {
  return /^[1-9]\d{0,15}$/.test(text ?? '') ? Number(text) : undefined;
}

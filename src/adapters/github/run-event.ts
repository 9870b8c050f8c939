import {
  array,
  fallback,
  type InferOutput,
  nullish,
  number,
  object,
  optional,
  safeParse,
  string,
} from 'valibot';

/** The environment of the process, as `entry/` hands it over. */
export type RunnerEnvironment = Readonly<Record<string, string | undefined>>;

const text = fallback(optional(string()), undefined);
const repository = fallback(
  nullish(
    object({
      id: fallback(optional(number()), undefined),
      full_name: text,
      default_branch: text,
      owner: fallback(nullish(object({ login: text })), null),
    }),
  ),
  null,
);
const side = object({ sha: text, repo: repository });

/** The members of event payloads that we use; a member of another form counts as missing. */
const payloadSchema = object({
  repository,
  pull_request: fallback(nullish(object({ number: number(), head: side })), null),
  workflow_run: fallback(
    nullish(
      object({
        id: number(),
        event: fallback(string(), ''),
        head_sha: text,
        head_branch: fallback(nullish(string()), null),
        head_repository: repository,
        pull_requests: fallback(array(object({ number: number(), head: side, base: side })), []),
      }),
    ),
    null,
  ),
});

/** An event, in our words. */
export interface RunEvent {
  /** `GITHUB_EVENT_NAME`. */
  readonly name: string | undefined;
  readonly sha: string | undefined;
  /** `refs/heads/...`. */
  readonly ref: string | undefined;
  /** Who started it, e.g. `dependabot[bot]`. */
  readonly actor: string | undefined;
  /** `owner/name`. */
  readonly repository: string | undefined;
  readonly repositoryId: number | undefined;
  readonly defaultBranch: string | undefined;
  readonly pullRequest: PullRequestOfEvent | undefined;
  readonly workflowRun: WorkflowRunOfEvent | undefined;
}

/** The pull request of an event. */
interface PullRequestOfEvent {
  readonly number: number;
  readonly headSha: string | undefined;
  /** `owner/name`; undefined when the fork is gone. */
  readonly headRepository: string | undefined;
}

/** The run that triggered a `workflow_run`. */
interface WorkflowRunOfEvent {
  readonly id: number;
  /** The event that triggered it in turn. */
  readonly event: string;
  readonly headSha: string | undefined;
  readonly headBranch: string | undefined;
  readonly headRepository: string | undefined;
  readonly headOwner: string | undefined;
  readonly pullRequests: readonly {
    number: number;
    headSha: string | undefined;
    baseId: number | undefined;
  }[];
}

/** Reads an event; never throws. */
export function eventOf(environment: RunnerEnvironment, payload: unknown): RunEvent {
  const parsed = safeParse(payloadSchema, payload);
  const event = parsed.success ? parsed.output : undefined;
  return {
    name: environment['GITHUB_EVENT_NAME'],
    sha: environment['GITHUB_SHA'],
    ref: environment['GITHUB_REF'],
    actor: environment['GITHUB_ACTOR'],
    repository: environment['GITHUB_REPOSITORY'],
    repositoryId: event?.repository?.id,
    defaultBranch: event?.repository?.default_branch,
    pullRequest: pullRequestIn(event),
    workflowRun: workflowRunIn(event),
  };
}

type Payload = InferOutput<typeof payloadSchema> | undefined;

function pullRequestIn(event: Payload): PullRequestOfEvent | undefined {
  const found = event?.pull_request;
  if (found === null || found === undefined) return undefined;
  return { number: found.number, headSha: found.head.sha, headRepository: found.head.repo?.full_name };
}

function workflowRunIn(event: Payload): WorkflowRunOfEvent | undefined {
  const run = event?.workflow_run;
  if (run === null || run === undefined) return undefined;
  return {
    id: run.id,
    event: run.event,
    headSha: run.head_sha,
    headBranch: run.head_branch ?? undefined,
    headRepository: run.head_repository?.full_name,
    headOwner: run.head_repository?.owner?.login,
    pullRequests: run.pull_requests.map((one) => ({
      number: one.number,
      headSha: one.head.sha,
      baseId: one.base.repo?.id,
    })),
  };
}

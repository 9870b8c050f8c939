import { array, type InferOutput, nullish, number, object, string } from 'valibot';

import type { Annotation, CheckView } from '../../core/report/check.ts';
import type { CheckRuns } from '../../flows/show-on-pull-request.ts';
import { type RepositoryName, understood } from './answer.ts';
import type { GitHubClient } from './client.ts';
import { createOnce } from './create-once.ts';
import { describeGitHubError } from './describe-error.ts';
import { failureOf } from './failure.ts';
import { orRefused } from './refused.ts';

/** Which check run. */
export interface CheckTarget {
  readonly repository: RepositoryName;
  /** The head of the pull request: a check on the merge commit is shown nowhere. */
  readonly headSha: string;
  /** What the pull request shows; a run of the same name on the same commit replaces the older one. */
  readonly name: string;
  /** Unlike that of any other job, so that a check whose creation was not answered is known again. */
  readonly externalId: string;
  readonly detailsUrl: string | undefined;
}

const checkSchema = object({
  id: number(),
  html_url: nullish(string(), ''),
  external_id: nullish(string()),
  status: string(),
  output: object({ annotations_count: number() }),
});

/** GitHub takes so many annotations per request, and appends them to those before. */
const annotationsPerRequest = 50;

/** The check run of this job; it takes a token of an App, such as GITHUB_TOKEN, with `checks: write`. */
export function createCheckRuns(client: GitHubClient, target: CheckTarget): CheckRuns {
  const needs = 'checks: write';
  return {
    start: async () =>
      orRefused({ doing: 'create the check run', needs }, async () => {
        const { id } = await begin(client, target);
        return { kind: 'started', id } as const;
      }),
    finish: async (started, view) =>
      orRefused({ doing: 'write the check run', needs }, async () => {
        const id = started?.id ?? (await begin(client, target)).id;
        const { check, missing } = await deliver(client, target, id, view);
        return { kind: 'finished', url: check.html_url ?? '', missing } as const;
      }),
  };
}

type Check = InferOutput<typeof checkSchema>;

async function begin(client: GitHubClient, target: CheckTarget): Promise<Check> {
  const { repository, headSha, name, externalId, detailsUrl } = target;
  return createOnce(
    async () => {
      const { data } = await client.request('POST /repos/{owner}/{repo}/check-runs', {
        ...repository,
        name,
        head_sha: headSha,
        external_id: externalId,
        status: 'in_progress',
        ...(detailsUrl === undefined ? {} : { details_url: detailsUrl }),
        request: { retries: 0 },
      });
      return understood(checkSchema, data);
    },
    async () => {
      const { data } = await client.request('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
        ...repository,
        ref: headSha,
        check_name: name,
        filter: 'all',
        per_page: 100,
      });
      const { check_runs } = understood(object({ check_runs: array(checkSchema) }), data);
      return check_runs.find((check) => check.external_id === externalId);
    },
  );
}

interface Delivered {
  readonly check: Check;
  readonly missing: { readonly count: number; readonly reason: string } | undefined;
}

/**
 * Sends the annotations in batches and the conclusion with the last one, so that nobody sees a result that is not
 * complete. A batch that GitHub does not want never keeps the conclusion back.
 */
async function deliver(
  client: GitHubClient,
  target: CheckTarget,
  id: number,
  view: CheckView,
): Promise<Delivered> {
  const batches = batchesOf(view.annotations);
  let arrived = 0;
  let reason = '';
  for (const [index, batch] of batches.entries()) {
    const concluding = index === batches.length - 1;
    try {
      const check = await send(client, target, id, bodyOf(view, batch, concluding), arrived + batch.length);
      arrived += batch.length;
      if (concluding) return { check, missing: missingOf(view, arrived, reason) };
    } catch (error) {
      if (batch.length === 0) throw error;
      reason = describeGitHubError(error, 'add annotations');
      if (failureOf(error).status !== 422) break;
    }
  }
  const check = await send(client, target, id, bodyOf(view, [], true), arrived);
  return { check, missing: missingOf(view, arrived, reason) };
}

function missingOf({ annotations }: CheckView, arrived: number, reason: string): Delivered['missing'] {
  return arrived === annotations.length ? undefined : { count: annotations.length - arrived, reason };
}

/** Annotations are added to those before, so a request whose answer was lost is not repeated if they arrived. */
async function send(
  client: GitHubClient,
  { repository }: CheckTarget,
  check_run_id: number,
  body: CheckBody,
  annotationsAfter: number,
): Promise<Check> {
  return createOnce(
    async () => {
      const { data } = await client.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
        ...repository,
        check_run_id,
        ...body,
        request: { retries: 0 },
      });
      return understood(checkSchema, data);
    },
    async () => {
      const { data } = await client.request('GET /repos/{owner}/{repo}/check-runs/{check_run_id}', {
        ...repository,
        check_run_id,
      });
      const check = understood(checkSchema, data);
      return check.output.annotations_count >= annotationsAfter && check.status === body.status
        ? check
        : undefined;
    },
  );
}

type CheckBody = ReturnType<typeof bodyOf>;

function bodyOf(
  { title, summary, conclusion }: CheckView,
  annotations: readonly Annotation[],
  concluding: boolean,
) {
  const marks = annotations.map(({ path, line, level, title: heading, message }) => ({
    path,
    start_line: line,
    end_line: line,
    annotation_level: level,
    title: heading,
    message,
  }));
  return {
    ...(concluding ? { status: 'completed' as const, conclusion } : { status: 'in_progress' as const }),
    output: { title, summary, ...(marks.length === 0 ? {} : { annotations: marks }) },
  };
}

/** At least one batch, the last of which may be the only one and empty. */
function batchesOf(annotations: readonly Annotation[]): readonly (readonly Annotation[])[] {
  const count = Math.max(1, Math.ceil(annotations.length / annotationsPerRequest));
  return Array.from({ length: count }, (_, index) =>
    annotations.slice(index * annotationsPerRequest, (index + 1) * annotationsPerRequest),
  );
}

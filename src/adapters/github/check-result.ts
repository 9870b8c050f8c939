import type { Annotation, CheckView } from '../../core/report/check.ts';
import { understood } from './answer.ts';
import { type Check, checkSchema, type CheckTarget } from './check-target.ts';
import type { GitHubClient } from './client.ts';
import { createOnce } from './create-once.ts';
import { describeGitHubError } from './describe-error.ts';
import { failureOf } from './failure.ts';

/** GitHub takes so many annotations per request, and appends them to those before. */
const annotationsPerRequest = 50;

/** A result that is shown, and the annotations that are not. */
export interface Delivered {
  readonly check: Check;
  readonly missing: { readonly count: number; readonly reason: string } | undefined;
}

/**
 * Sends the annotations in batches and the conclusion with the last one, so that nobody sees a result that is not
 * complete. A batch that GitHub does not want never keeps the conclusion back.
 */
export async function deliverResult(
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

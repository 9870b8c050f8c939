import { type InferOutput, nullish, number, object, string } from 'valibot';

import type { RepositoryName } from './answer.ts';

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

/** As much of GitHub's answers as we use. */
export const checkSchema = object({
  id: number(),
  html_url: nullish(string(), ''),
  external_id: nullish(string()),
  status: string(),
  output: object({ annotations_count: number() }),
});

/** A check run as GitHub has it. */
export type Check = InferOutput<typeof checkSchema>;

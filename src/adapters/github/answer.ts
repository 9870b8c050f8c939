import { type BaseIssue, type BaseSchema, getDotPath, type InferOutput, safeParse } from 'valibot';

import { UnexpectedAnswer } from './failure.ts';

type Schema = BaseSchema<unknown, unknown, BaseIssue<unknown>>;

/**
 * The part of an answer that we use, checked: the only door through which GitHub's data comes in.
 * @throws {UnexpectedAnswer} naming the first member that is not as documented
 */
export function understood<S extends Schema>(schema: S, data: unknown): InferOutput<S> {
  const result = safeParse(schema, data);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const where = getDotPath(issue) ?? 'answer';
  throw new UnexpectedAnswer(
    `${where} was ${issue.received.slice(0, 60)} where ${issue.expected ?? 'something else'} was due`,
  );
}

/** A repository as GitHub's paths name it. */
export interface RepositoryName {
  readonly owner: string;
  readonly repo: string;
}

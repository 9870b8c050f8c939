import { array, type InferOutput, nullish, number, object, string } from 'valibot';

import type { PullRequestRef } from '../../../flows/bot/ports/place.ts';
import type { CommandComment } from '../../../flows/bot/ports/source-host.ts';
import { understood } from '../answer.ts';

const commentSchema = object({
  id: number(),
  node_id: string(),
  html_url: string(),
  body: nullish(string(), ''),
  created_at: string(),
  updated_at: string(),
  user: nullish(object({ id: number(), login: string(), type: string() })),
  performed_via_github_app: nullish(object({ id: number() })),
});

/** A comment on an issue or pull request, as GitHub has it. */
export type Comment = InferOutput<typeof commentSchema>;

/** Reads one comment. @throws {UnexpectedAnswer} when it is none */
export function readComment(data: unknown): Comment {
  return understood(commentSchema, data);
}

/** Reads a list of comments. @throws {UnexpectedAnswer} when it is none */
export function readComments(data: unknown): readonly Comment[] {
  return understood(array(commentSchema), data);
}

/** The number of the pull request that a comment is on; undefined for a comment on an issue. */
export function pullRequestOf({ html_url }: Comment): number | undefined {
  const number = /\/pull\/(\d+)#issuecomment-\d+$/.exec(html_url)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** A comment in our words; undefined when its author's account is gone. */
export function commandComment(ref: PullRequestRef, comment: Comment): CommandComment | undefined {
  const { id, user, created_at, updated_at, body } = comment;
  if (user === null || user === undefined) return undefined;
  return {
    owner: ref.owner,
    repo: ref.repo,
    installationId: ref.installationId,
    number: ref.number,
    commentId: id,
    author: user.login,
    authorId: user.id,
    authorIsBot: user.type !== 'User',
    createdAtMillis: Date.parse(created_at),
    updatedAtMillis: Date.parse(updated_at),
    body: body ?? '',
  };
}

/** People may act through the App too; what its bot wrote is ours. A marker in the text proves nothing. */
export function isOurs({ user, performed_via_github_app: app }: Comment, appId: number): boolean {
  return app?.id === appId && user?.type === 'Bot';
}

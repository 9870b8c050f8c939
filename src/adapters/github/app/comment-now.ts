import { nullable, object, string } from 'valibot';

import type { PullRequestRef } from '../../../flows/bot/ports/place.ts';
import type { CommentNow } from '../../../flows/bot/ports/source-host.ts';
import { understood } from '../answer.ts';
import { commandComment, pullRequestOf, readComment } from './comments.ts';
import type { AppOctokit } from './octokit.ts';

/** A comment, and whether it was edited; undefined when it is on another pull request. Needs `pull-requests: read`. */
export async function readCommentNow(
  octokit: AppOctokit,
  ref: PullRequestRef,
  comment_id: number,
): Promise<CommentNow | undefined> {
  const { owner, repo } = ref;
  const { data } = await octokit.request('GET /repos/{owner}/{repo}/issues/comments/{comment_id}', {
    owner,
    repo,
    comment_id,
  });
  const comment = readComment(data);
  const read = pullRequestOf(comment) === ref.number ? commandComment(ref, comment) : undefined;
  return read && { ...read, isEdited: await isEdited(octokit, comment.node_id) };
}

const askWhenEdited = 'query ($id: ID!) { node(id: $id) { ... on IssueComment { lastEditedAt } } }';
const editSchema = object({ node: object({ lastEditedAt: nullable(string()) }) });

/** Only GraphQL tells. A comment that is gone by now is an error there, and not there at the next look. */
async function isEdited(octokit: AppOctokit, id: string): Promise<boolean> {
  const { node } = understood(editSchema, await octokit.graphql(askWhenEdited, { id }));
  return node.lastEditedAt !== null;
}

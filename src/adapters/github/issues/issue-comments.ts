import * as v from 'valibot';

import { commentMarker } from '../../../core/triage/ticket-identity.ts';
import type { TicketComment } from '../../../flows/tracker.ts';
import { understood } from '../answer.ts';
import { createOnce } from '../create-once.ts';
import type { IssuesPlace } from './issue-list.ts';

const commentSchema = v.object({ id: v.number(), body: v.nullish(v.string(), '') });
type IssueComment = v.InferOutput<typeof commentSchema>;

const pageSize = 100;

/**
 * Writes a comment unless it stands already, by its token; when another run writes the same one at the same moment,
 * the later one is taken back. Whoever forges a token keeps us from repeating one comment and gains nothing else.
 *
 * @param known how many comments the issue had when it was listed: older ones are not looked at
 */
export async function commentOnce(
  place: IssuesPlace,
  issueNumber: number,
  known: number,
  comment: TicketComment,
): Promise<void> {
  const find = async (): Promise<readonly IssueComment[]> => {
    const marker = commentMarker(comment.token);
    return (await lastComments(place, issueNumber, known)).filter(({ body }) => body.includes(marker));
  };
  const { github, repository } = place;
  if ((await find()).length > 0) return;
  const written = await createOnce(
    async () => {
      const { data } = await github.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        ...repository,
        issue_number: issueNumber,
        body: `${comment.body}\n\n${commentMarker(comment.token)}`,
        request: { retries: 0 },
      });
      return understood(commentSchema, data);
    },
    async () => (await find())[0],
  );
  const first = Math.min(...(await find()).map(({ id }) => id));
  if (first < written.id) await takeBack(place, written.id);
}

async function lastComments(
  { github, repository }: IssuesPlace,
  issueNumber: number,
  known: number,
): Promise<readonly IssueComment[]> {
  const comments: IssueComment[] = [];
  for (let page = Math.max(1, Math.ceil(known / pageSize)); ; page += 1) {
    const { data } = await github.request('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      ...repository,
      issue_number: issueNumber,
      per_page: pageSize,
      page,
    });
    const some = understood(v.array(commentSchema), data);
    comments.push(...some);
    if (some.length < pageSize) return comments;
  }
}

async function takeBack({ github, repository }: IssuesPlace, id: number): Promise<void> {
  await github.request('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', {
    ...repository,
    comment_id: id,
  });
}

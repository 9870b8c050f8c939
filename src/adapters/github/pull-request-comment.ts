import { originIn } from '../../flows/comment-origin.ts';
import type { PullRequestComments, StickyComment } from '../../flows/show-on-pull-request.ts';
import { understood } from './answer.ts';
import type { GitHubClient } from './client.ts';
import { createOnce } from './create-once.ts';
import {
  commentSchema,
  type Conversation,
  type IssueComment,
  markedComments,
  ownVisible,
} from './own-comments.ts';
import { orRefused } from './refused.ts';

/** Where a job keeps its comment. */
export interface StickyPlace extends Conversation {
  /** The second line of the job's own comment: `originLine`. */
  readonly origin: string;
}

/**
 * The sticky comment of one job on one pull request: of ours that begin with the marker and come from this job the
 * one with the lowest id. One that does not say whose it is may be taken over; one of another job never.
 */
export function createPullRequestComments(client: GitHubClient, at: StickyPlace): PullRequestComments {
  const where = `pull request #${at.number}`;
  const twins: number[] = [];
  return {
    find: async () =>
      orRefused({ doing: `read the comments of ${where}`, needs: 'pull-requests: read' }, async () => {
        const [first, ...others] = await ofThisJob(client, at);
        twins.push(...others.map(({ id }) => id));
        return { kind: 'found', comment: first === undefined ? undefined : sticky(first) } as const;
      }),
    write: async (existing, body) =>
      orRefused({ doing: `write the comment on ${where}`, needs: 'pull-requests: write' }, async () => {
        const url =
          existing === undefined ? await create(client, at, body) : await change(client, at, existing, body);
        for (const id of twins.splice(0)) await removeTwin(client, at, id);
        return { kind: 'written', url } as const;
      }),
  };
}

async function ofThisJob(client: GitHubClient, at: StickyPlace): Promise<readonly IssueComment[]> {
  const ours = await ownVisible(client, await markedComments(client, at));
  const from = (origin: string | undefined): readonly IssueComment[] =>
    ours.filter(({ body }) => originIn(body ?? '') === origin);
  const signed = from(at.origin);
  return signed.length > 0 ? signed : from(undefined);
}

async function create(client: GitHubClient, at: StickyPlace, body: string): Promise<string> {
  const made = await createOnce(
    async () => {
      const { data } = await client.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        ...at.repository,
        issue_number: at.number,
        body,
        request: { retries: 0 },
      });
      return understood(commentSchema, data);
    },
    async () => (await ofThisJob(client, at))[0],
  );
  const first = await firstOfTwins(client, at, made);
  if (first.id === made.id) return first.html_url;
  await removeTwin(client, at, made.id);
  return change(client, at, sticky(first), body);
}

/**
 * Two runs that look at the same time both find nothing and both create. Whoever then sees an older comment of
 * ours gives way; the one with the lowest id never does, so that one remains.
 */
async function firstOfTwins(
  client: GitHubClient,
  at: StickyPlace,
  made: IssueComment,
): Promise<IssueComment> {
  const since = new Date(Date.parse(made.created_at) - 120_000).toISOString().replace(/\.\d+Z$/, 'Z');
  const recent = await markedComments(client, at, since).catch(() => []);
  const older = recent.filter(
    (one) =>
      originIn(one.body ?? '') === at.origin &&
      one.user?.id === made.user?.id &&
      !one.minimized &&
      one.id < made.id,
  );
  return older.sort((a, b) => a.id - b.id)[0] ?? made;
}

async function change(
  client: GitHubClient,
  { repository }: Conversation,
  existing: StickyComment,
  body: string,
): Promise<string> {
  if (asStored(existing.body) === asStored(body)) return existing.url;
  const { data } = await client.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
    ...repository,
    comment_id: existing.id,
    body,
  });
  return understood(commentSchema, data).html_url;
}

/** A twin that cannot be removed does no harm: the first one is the one that is kept up to date. */
async function removeTwin(
  client: GitHubClient,
  { repository }: Conversation,
  comment_id: number,
): Promise<void> {
  await client
    .request('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', { ...repository, comment_id })
    .catch(() => undefined);
}

function sticky({ id, body, html_url }: IssueComment): StickyComment {
  return { id, body: body ?? '', url: html_url };
}

function asStored(body: string): string {
  return body.replaceAll('\r\n', '\n').trimEnd();
}

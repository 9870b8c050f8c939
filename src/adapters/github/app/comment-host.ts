import type { PullRequestRef } from '../../../flows/bot/ports/place.ts';
import type { CommandComment, SourceHost } from '../../../flows/bot/ports/source-host.ts';
import {
  commandComment,
  type Comment,
  isOurs,
  pullRequestOf,
  readComment,
  readComments,
} from './comments.ts';
import type { AppOctokit } from './octokit.ts';
import { readCommentNow } from './comment-now.ts';
import { readPages } from './pages.ts';
import { type Attempt, orMissing, orRefused } from './refusal.ts';

/** So many pages of comments are read, 100 on each. */
const mostPages = 20;

const canRead = 'pull-requests: read';
const canWrite = 'pull-requests: write';

type CommentHost = Pick<
  SourceHost,
  'comment' | 'commentsSince' | 'react' | 'createComment' | 'updateComment' | 'findComments' | 'deleteComment'
>;

/** As whom, and where. */
interface Acting {
  readonly installationId: number;
  readonly repo: string;
}

/** Octokits by what they are for. */
export type Hands = Readonly<Record<'look' | 'answer' | 'edit', (at: Acting) => Promise<AppOctokit>>>;

/** The comments of pull requests. */
export function createCommentHost(to: Hands, appId: number): CommentHost {
  return {
    comment: async (ref, id) =>
      orMissing({ doing: `read a comment on ${nameOf(ref)}`, needs: canRead }, undefined, async () =>
        readCommentNow(await to.look(ref), ref, id),
      ),
    commentsSince: async (at, sinceMillis) =>
      orRefused({ doing: `list the comments of ${at.owner}/${at.repo}`, needs: canRead }, async () =>
        since(await to.look(at), at, sinceMillis),
      ),
    react: async (ref, comment_id, content) =>
      orRefused(writing('react to a comment', ref), async () => {
        const { owner, repo } = ref;
        const octokit = await to.answer(ref);
        await octokit.request('POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions', {
          owner,
          repo,
          comment_id,
          content,
        });
      }),
    createComment: async (ref, body) =>
      orRefused(writing('comment', ref), async () => create(await to.answer(ref), ref, body)),
    updateComment: async (ref, id, body) =>
      orMissing(writing('edit a comment', ref), 'gone', async () =>
        update(await to.edit(ref), ref, { id, body }),
      ),
    findComments: async (ref, marker) =>
      orRefused({ doing: `list the comments of ${nameOf(ref)}`, needs: canRead }, async () =>
        ours(await to.look(ref), ref, { marker, appId }),
      ),
    deleteComment: async (ref, comment_id) =>
      orMissing(writing('delete a comment', ref), undefined, async () => {
        const { owner, repo } = ref;
        const octokit = await to.edit(ref);
        await octokit.request('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', {
          owner,
          repo,
          comment_id,
        });
      }),
  };
}

function writing(what: string, ref: PullRequestRef): Attempt {
  return { doing: `${what} on ${nameOf(ref)}`, needs: canWrite };
}

/** `owner/repo#7`, for people. */
export function nameOf({ owner, repo, number }: PullRequestRef): string {
  return `${owner}/${repo}#${number}`;
}

/** Comments that were written or edited since a time, oldest first; of very many only the newest. */
async function since(
  octokit: AppOctokit,
  at: Omit<PullRequestRef, 'number'>,
  sinceMillis: number,
): Promise<readonly CommandComment[]> {
  const { owner, repo } = at;
  const ask = async (page: number) =>
    octokit.request('GET /repos/{owner}/{repo}/issues/comments', {
      owner,
      repo,
      since: toTheSecond(sinceMillis),
      sort: 'updated',
      direction: 'desc',
      per_page: 100,
      page,
    });
  const comments = readComments(await readPages(mostPages, ask));
  return comments.toReversed().flatMap((comment) => {
    const number = pullRequestOf(comment);
    const { installationId } = at;
    return number === undefined
      ? []
      : (commandComment({ owner, repo, installationId, number }, comment) ?? []);
  });
}

/** A time as GitHub writes it. */
export function toTheSecond(millis: number): string {
  return new Date(millis).toISOString().replace(/\.\d+Z$/, 'Z');
}

async function create(
  octokit: AppOctokit,
  { owner, repo, number }: PullRequestRef,
  body: string,
): Promise<Made> {
  const { data } = await octokit.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    owner,
    repo,
    issue_number: number,
    body,
    request: { retries: 0 },
  });
  return made(readComment(data));
}

async function update(
  octokit: AppOctokit,
  { owner, repo }: PullRequestRef,
  { id, body }: { readonly id: number; readonly body: string },
): Promise<'updated'> {
  await octokit.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
    owner,
    repo,
    comment_id: id,
    body,
  });
  return 'updated';
}

interface Made {
  readonly id: number;
  readonly url: string;
}

async function ours(
  octokit: AppOctokit,
  { owner, repo, number }: PullRequestRef,
  { marker, appId }: { readonly marker: string; readonly appId: number },
): Promise<readonly Made[]> {
  const ask = async (page: number) =>
    octokit.request('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      owner,
      repo,
      issue_number: number,
      per_page: 100,
      page,
    });
  const all = readComments(await readPages(mostPages, ask));
  const own = all.filter((one) => isOurs(one, appId) && (one.body ?? '').includes(marker));
  return own.map(made).sort((a, b) => a.id - b.id);
}

function made({ id, html_url: url }: Comment): Made {
  return { id, url };
}

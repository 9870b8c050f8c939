import { json } from '../../server.ts';
import { issueOf, paged, type Call, type Resource, type View } from '../call.ts';
import type { Comment } from '../model/issues.ts';
import type { Repository } from '../model/repository.ts';
import { impossible, notFound, Refusal } from '../refusal.ts';
import { shaped, type Json } from '../shape.ts';
import { association, showApp, showUser } from './people.ts';
import { htmlUrl } from './repositories.ts';

const maxBodyCharacters = 65_536;

/** Comments on issues and pull requests. */
export const commentResources: Readonly<Record<string, Resource>> = {
  'issues/list-comments': {
    needs: { conversation: 'read' },
    run: (call, repository) =>
      listed(call, repository, repository.commentsOn(issueOf(call, repository).number)),
  },
  'issues/list-comments-for-repo': {
    needs: { conversation: 'read' },
    run: (call, repository) => {
      const byUpdate = call.query.get('sort') === 'updated';
      const ordered = byUpdate
        ? repository.comments.toSorted((a, b) => a.updatedAt.localeCompare(b.updatedAt) || a.id - b.id)
        : repository.comments;
      const newestFirst = call.query.get('direction') === 'desc';
      return listed(call, repository, newestFirst ? ordered.toReversed() : ordered);
    },
  },
  'issues/get-comment': {
    needs: { conversation: 'read' },
    run: (call, repository) => json(200, showComment(call, repository, commentOf(call, repository))),
  },
  'issues/create-comment': {
    needs: { conversation: 'write' },
    run: (call, repository) => {
      const body = String(call.body['body']);
      const issue = issueOf(call, repository);
      refuseBadBody(body);
      return json(201, showComment(call, repository, repository.comment(issue.number, body, call.actor)));
    },
  },
  'issues/update-comment': {
    needs: { conversation: 'write' },
    run: (call, repository) => {
      const comment = commentOf(call, repository);
      refuseBadBody(String(call.body['body']));
      repository.editComment(comment, String(call.body['body']), call.actor.user);
      return json(200, showComment(call, repository, comment));
    },
  },
  'issues/delete-comment': {
    needs: { conversation: 'write' },
    run: (call, repository) => {
      repository.removeComment(commentOf(call, repository), call.actor.user);
      return { status: 204, headers: {}, body: '' };
    },
  },
};

function listed(call: Call, repository: Repository, comments: readonly Comment[]): ReturnType<typeof paged> {
  const since = call.query.get('since') ?? '';
  const wanted = comments.filter((comment) => comment.updatedAt >= since);
  return paged(call, wanted, (comment) => showComment(call, repository, comment));
}

/** The comment in the path, or 404. */
export function commentOf(call: Call, repository: Repository): Comment {
  const comment = repository.comments.find((one) => String(one.id) === call.route.path['comment_id']);
  if (comment === undefined) throw notFound();
  return comment;
}

function refuseBadBody(body: string): void {
  if (body.trim() === '') throw new Refusal(422, 'Validation Failed', { errors: ['Body cannot be blank'] });
  refuseLongBody('IssueComment', body);
}

/** Length in characters, as GitHub counts: not bytes, not UTF-16 units. */
export function characters(text: string): number {
  return Array.from(text).length;
}

/** Refuses a body over 65,536 characters as GitHub does. */
export function refuseLongBody(resource: string, body: string): void {
  if (characters(body) <= maxBodyCharacters) return;
  const message = `Body is too long (maximum is ${maxBodyCharacters} characters)`;
  throw impossible(resource, 'data', 'unprocessable', { message });
}

const contents = ['+1', '-1', 'laugh', 'confused', 'heart', 'hooray', 'eyes', 'rocket'];

function rollup(url: string, { reactions }: Comment): Json {
  const counts = contents.map((one) => [one, reactions.filter(({ content }) => content === one).length]);
  return { url, total_count: reactions.length, ...Object.fromEntries(counts) };
}

function kindOf({ issues }: Repository, { issueNumber }: Comment): string {
  return issues.get(issueNumber)?.pull === undefined ? 'issues' : 'pull';
}

/** A comment as REST and webhooks show it. */
export function showComment(call: View, repository: Repository, comment: Comment): Json {
  const issues = `${call.api}/repos/${repository.fullName}/issues`;
  const { minimizedFor } = comment;
  return shaped('issue-comment', {
    id: comment.id,
    node_id: comment.nodeId,
    body: comment.body,
    user: showUser(comment.author.user),
    author_association: association(comment.author, repository),
    performed_via_github_app: showApp(comment.author.app, repository.owner),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    url: `${issues}/comments/${comment.id}`,
    issue_url: `${issues}/${comment.issueNumber}`,
    html_url: `${htmlUrl(repository)}/${kindOf(repository, comment)}/${comment.issueNumber}#issuecomment-${comment.id}`,
    reactions: rollup(`${issues}/comments/${comment.id}/reactions`, comment),
    minimized: minimizedFor === undefined ? null : { reason: minimizedFor.toLowerCase() },
  });
}

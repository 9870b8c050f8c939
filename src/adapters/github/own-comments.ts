import { array, boolean, type InferOutput, nullable, nullish, number, object, string } from 'valibot';

import { type RepositoryName, understood } from './answer.ts';
import type { GitHubClient } from './client.ts';

/** A comment, as far as we use it. `minimized` is there in newer versions of the API only. */
export const commentSchema = object({
  id: number(),
  node_id: string(),
  html_url: string(),
  body: nullish(string(), ''),
  created_at: string(),
  user: nullable(object({ id: number(), login: string() })),
  minimized: nullish(object({})),
});

/** A comment on an issue or pull request. */
export type IssueComment = InferOutput<typeof commentSchema>;

/** Where comments stand, and what ours begin with. */
export interface Conversation {
  readonly repository: RepositoryName;
  readonly number: number;
  readonly marker: string;
}

/** All comments that begin with our marker, whoever wrote them; `since` leaves out those not touched after it. */
export async function markedComments(
  client: GitHubClient,
  { repository, number: issue_number, marker }: Conversation,
  since?: string,
): Promise<readonly IssueComment[]> {
  const all: unknown = await client.paginate('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    ...repository,
    issue_number,
    per_page: 100,
    ...(since === undefined ? {} : { since }),
  });
  return understood(array(commentSchema), all).filter(({ body }) => body?.startsWith(marker));
}

const askWhoAndHidden = `query ($ids: [ID!]!) {
  viewer { login }
  nodes(ids: $ids) { ... on IssueComment { id isMinimized } }
}`;

const whoAndHidden = object({
  viewer: object({ login: string() }),
  nodes: array(nullable(object({ id: string(), isMinimized: boolean() }))),
});

/**
 * Those of the comments that we wrote ourselves and that nobody has hidden, oldest first. The marker alone proves
 * nothing: anybody can write it.
 */
export async function ownVisible(
  client: GitHubClient,
  comments: readonly IssueComment[],
): Promise<readonly IssueComment[]> {
  if (comments.length === 0) return [];
  const { login, hidden } = await viewer(client, comments);
  return comments
    .filter(({ user, minimized, node_id }) => user?.login === login && !minimized && !hidden.has(node_id))
    .sort((a, b) => a.id - b.id);
}

async function viewer(
  client: GitHubClient,
  comments: readonly IssueComment[],
): Promise<{ login: string; hidden: ReadonlySet<string> }> {
  try {
    const ids = comments.slice(0, 100).map((comment) => comment.node_id);
    const answer = understood(whoAndHidden, await client.graphql(askWhoAndHidden, { ids }));
    const hidden = answer.nodes.flatMap((node) => (node?.isMinimized === true ? [node.id] : []));
    return { login: answer.viewer.login, hidden: new Set(hidden) };
  } catch {
    return { login: await loginOverRest(client), hidden: new Set() };
  }
}

/** App tokens, GITHUB_TOKEN among them, may not ask who they are over REST. */
async function loginOverRest(client: GitHubClient): Promise<string> {
  try {
    const { data } = await client.request('GET /user', { request: { retries: 0 } });
    return understood(object({ login: string() }), data).login;
  } catch {
    return 'github-actions[bot]';
  }
}

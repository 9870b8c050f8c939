import { buildSchema, execute, parse, validate, type DocumentNode, type GraphQLError } from 'graphql';

import { json, type Answer } from '../server.ts';
import type { Comment } from './model/issues.ts';
import type { Repository } from './model/repository.ts';
import type { World } from './model/world.ts';
import { Refusal } from './refusal.ts';
import { authorize, type Token } from './tokens.ts';

/** The part of GitHub's GraphQL schema that the stand-in has; names and types as in the real one. */
const schema = buildSchema(`
  scalar DateTime
  enum ReportedContentClassifiers { ABUSE DUPLICATE OFF_TOPIC OUTDATED RESOLVED SPAM LOW_QUALITY }
  interface Node { id: ID! }
  interface Actor { login: String! }
  interface Minimizable { isMinimized: Boolean! minimizedReason: String viewerCanMinimize: Boolean! }
  type User implements Actor { login: String! }
  type IssueComment implements Node & Minimizable {
    id: ID!
    databaseId: Int
    body: String!
    author: User
    isMinimized: Boolean!
    minimizedReason: String
    viewerCanMinimize: Boolean!
    createdAt: DateTime!
    updatedAt: DateTime!
    lastEditedAt: DateTime
    includesCreatedEdit: Boolean!
  }
  input MinimizeCommentInput { subjectId: ID! classifier: ReportedContentClassifiers! clientMutationId: String }
  input UnminimizeCommentInput { subjectId: ID! clientMutationId: String }
  type MinimizeCommentPayload { minimizedComment: Minimizable clientMutationId: String }
  type UnminimizeCommentPayload { unminimizedComment: Minimizable clientMutationId: String }
  type Query { viewer: User! node(id: ID!): Node nodes(ids: [ID!]!): [Node]! }
  type Mutation {
    minimizeComment(input: MinimizeCommentInput!): MinimizeCommentPayload
    unminimizeComment(input: UnminimizeCommentInput!): UnminimizeCommentPayload
  }
`);

/** Runs a GraphQL request; `violation` is told what GitHub would not understand. */
export async function answerGraphql(
  world: World,
  token: Token | undefined,
  body: string,
  violation: (what: string) => void,
): Promise<Answer> {
  if (token === undefined) throw new Refusal(401, 'This endpoint requires you to be authenticated.');
  const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
  const document = parsed(query);
  const mistakes = document instanceof Error ? [document] : validate(schema, document);
  if (document instanceof Error || mistakes.length > 0) return refuse(mistakes, violation);
  const result = await execute({
    schema,
    document,
    rootValue: roots(world, token),
    variableValues: variables ?? {},
  });
  // Variables that do not fit never reach a resolver, and leave no `data`.
  if (result.data === undefined) return refuse(result.errors ?? [], violation);
  return json(200, {
    ...result,
    ...(result.errors === undefined ? {} : { errors: result.errors.map(typed) }),
  });
}

function refuse(mistakes: readonly Error[], violation: (what: string) => void): Answer {
  for (const mistake of mistakes) violation(`GraphQL: ${mistake.message}`);
  return json(200, { errors: mistakes.map(({ message }) => ({ message })) });
}

/** An error with the `type` by which GitHub's GraphQL tells errors apart. */
function typed(error: GraphQLError): object {
  const { message, path } = error;
  return { type: error.originalError instanceof Refusal ? 'FORBIDDEN' : 'NOT_FOUND', path, message };
}

function parsed(query: string): DocumentNode | Error {
  try {
    return parse(query);
  } catch (error) {
    return error as Error;
  }
}

function roots(world: World, token: Token): Record<string, unknown> {
  return {
    viewer: { login: token.actor.user.login },
    node: ({ id }: { id: string }) => show(find(world, id, token, 'read').comment),
    nodes: ({ ids }: { ids: string[] }) => ids.map((id) => show(find(world, id, token, 'read').comment)),
    minimizeComment: ({ input }: { input: { subjectId: string; classifier: string } }) => {
      const { comment } = find(world, input.subjectId, token, 'write');
      comment.minimizedFor = input.classifier;
      return { minimizedComment: show(comment) };
    },
    unminimizeComment: ({ input }: { input: { subjectId: string } }) => {
      const { comment } = find(world, input.subjectId, token, 'write');
      comment.minimizedFor = undefined;
      return { unminimizedComment: show(comment) };
    },
  };
}

function find(
  world: World,
  id: string,
  token: Token,
  level: 'read' | 'write',
): { repository: Repository; comment: Comment } {
  for (const repository of world.repositories()) {
    const comment = repository.comments.find((one) => one.nodeId === id);
    if (comment === undefined) continue;
    authorize(token, { conversation: level }, repository, repository.issues.get(comment.issueNumber));
    return { repository, comment };
  }
  throw new Error(`Could not resolve to a node with the global id of '${id}'`);
}

function show(comment: Comment): Record<string, unknown> {
  const { minimizedFor } = comment;
  return {
    __typename: 'IssueComment',
    id: comment.nodeId,
    databaseId: comment.id,
    body: comment.body,
    // GraphQL names bots without the suffix that REST shows.
    author: { login: comment.author.user.login.replace(/\[bot\]$/, '') },
    isMinimized: minimizedFor !== undefined,
    minimizedReason: minimizedFor?.toLowerCase() ?? null,
    viewerCanMinimize: true,
    createdAt: comment.createdAt,
    updatedAt: comment.updatedAt,
    lastEditedAt: comment.editedAt ?? null,
    includesCreatedEdit: comment.editedAt !== undefined,
  };
}

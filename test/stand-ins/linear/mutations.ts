import { inputError, invalidArgument } from './errors.ts';
import { createIssue, updateIssue, type Author, type IssueInput } from './issue-input.ts';
import type { Attachment, Issue, Relation } from './model.ts';
import type { Views } from './views.ts';
import { identifier, type Workspace } from './workspace.ts';

interface AttachmentInput {
  readonly id?: string | null;
  readonly issueId: string;
  readonly url: string;
  readonly title: string;
  readonly subtitle?: string | null;
  readonly metadata?: Readonly<Record<string, unknown>> | null;
  readonly commentBody?: string | null;
}

interface CommentInput {
  readonly id?: string | null;
  readonly issueId?: string | null;
  readonly body?: string | null;
}

interface RelationInput {
  readonly id?: string | null;
  readonly issueId: string;
  readonly relatedIssueId: string;
  readonly type: string;
}

/** The root fields of Mutation that the stand-in has. */
export function mutations(workspace: Workspace, views: Views, author: () => Author): Record<string, unknown> {
  let lastSyncId = 0;
  const done = (shown: object): object => ({ success: true, lastSyncId: (lastSyncId += 1), ...shown });
  const archiving = (act: (issue: Issue) => void) => {
    return ({ id }: { id: string }): object => {
      const issue = workspace.findIssue(id);
      act(issue);
      return done({ entity: () => views.issue(issue) });
    };
  };
  return {
    issueCreate: ({ input }: { input: IssueInput }) => {
      const issue = createIssue(workspace, input, author());
      return done({ issue: () => views.issue(issue) });
    },
    issueUpdate: ({ id, input }: { id: string; input: IssueInput }) => {
      const issue = updateIssue(workspace, id, input);
      return done({ issue: () => views.issue(issue) });
    },
    issueAddLabel: ({ id, labelId }: { id: string; labelId: string }) => {
      const issue = updateIssue(workspace, id, { addedLabelIds: [labelId] });
      return done({ issue: () => views.issue(issue) });
    },
    issueArchive: archiving((issue) => workspace.archive(issue)),
    issueUnarchive: archiving((issue) => workspace.restore(issue)),
    issueDelete: archiving((issue) => workspace.trash(issue)),
    commentCreate: ({ input }: { input: CommentInput }) => {
      const issue = workspace.writableIssue(input.issueId ?? '');
      if ((input.body ?? '').trim() === '') throw invalidArgument('body should not be empty.');
      const comment = workspace.comment(issue, input.body ?? '', author().user, input.id ?? undefined);
      return done({ comment: () => views.comment(comment) });
    },
    attachmentCreate: ({ input }: { input: AttachmentInput }) => {
      const attachment = attach(workspace, input, author());
      return done({ attachment: () => views.attachment(attachment) });
    },
    issueRelationCreate: ({ input }: { input: RelationInput }) => {
      const relation = relate(workspace, input);
      return done({ issueRelation: () => views.relation(relation) });
    },
  };
}

/** Creates an attachment, or updates the one with the same URL on the same issue. */
function attach(workspace: Workspace, input: AttachmentInput, author: Author): Attachment {
  const issue = workspace.writableIssue(input.issueId);
  if (workspace.attachmentsForbidden)
    throw inputError('Forbidden', 'Attachments are not allowed in this workspace.');
  if (!URL.canParse(input.url)) throw invalidArgument('url must be a URL.');
  const known = workspace.attachments.find((one) => one.issue === issue && one.url === input.url);
  const content = { title: input.title, subtitle: input.subtitle ?? null, metadata: input.metadata ?? {} };
  if (typeof input.commentBody === 'string') workspace.comment(issue, input.commentBody, author.user);
  if (known !== undefined) return Object.assign(known, content, { updatedAt: workspace.time() });
  const entity = workspace.born('Attachment', workspace.attachments, input.id ?? undefined);
  const attachment: Attachment = { ...entity, issue, url: input.url, ...content };
  workspace.attachments.push(attachment);
  return attachment;
}

function relate(workspace: Workspace, input: RelationInput): Relation {
  const issue = workspace.writableIssue(input.issueId);
  const relatedIssue = workspace.writableIssue(input.relatedIssueId);
  if (issue === relatedIssue)
    throw inputError('An issue cannot relate to itself', `${identifier(issue)} is the same issue.`);
  const entity = workspace.born('IssueRelation', workspace.relations, input.id ?? undefined);
  const relation: Relation = { ...entity, issue, relatedIssue, type: input.type };
  workspace.relations.push(relation);
  return relation;
}

import { commentUuid, linkUuid, ticketUuid } from '../../core/triage/ticket-identity.ts';
import type { TicketRef } from '../../core/triage/ticket.ts';
import type { TicketWrite } from '../../flows/tracker.ts';
import type { MutationField, MutationKind } from './documents.ts';
import { type LinearIssue, stateFor } from './issue.ts';
import { noteInput } from './note.ts';
import type { ResolvedRoute } from './route.ts';

/** One root field of a mutation: a write needs one to four of them. */
export interface Part extends MutationField {
  /** The number of the write it belongs to. */
  readonly write: number;
  /** The id of what it makes or changes. */
  readonly id: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A write as Linear understands it, or why it cannot be done. */
export type Prepared =
  | { readonly kind: 'parts'; readonly parts: readonly Part[]; readonly ticket: TicketRef | undefined }
  | { readonly kind: 'impossible'; readonly reason: string };

/** The fields that create a ticket. */
export function createParts(
  number: number,
  write: Extract<TicketWrite, { kind: 'create' }>,
  route: ResolvedRoute,
  workspace: string,
): Prepared {
  const id = ticketUuid(workspace, write.key, write.generation);
  const { teamId, assigneeId, projectId, labelIds } = route;
  const input = { id, teamId, title: write.title, description: write.body, assigneeId, projectId, labelIds };
  const parts = [part(number, 'create', id, input), part(number, 'note', id, noteInput(id, write.body))];
  if (write.previous !== undefined) {
    const link = linkUuid(id, write.previous.id);
    parts.push(
      part(number, 'link', link, {
        id: link,
        issueId: id,
        relatedIssueId: write.previous.id,
        type: 'related',
      }),
    );
  }
  return { kind: 'parts', parts, ticket: undefined };
}

/** The fields that change a ticket; `labelIds` are those it should carry. */
export function changeParts(
  number: number,
  write: Extract<TicketWrite, { kind: 'change' }>,
  issue: LinearIssue | undefined,
  labelIds: readonly string[],
): Prepared {
  const { ref } = write.ticket;
  if (issue === undefined) return { kind: 'impossible', reason: `Linear has no issue ${ref.name} any more.` };
  const stateId = write.status === undefined ? undefined : stateFor(issue, write.status);
  if (write.status !== undefined && stateId === undefined) {
    return {
      kind: 'impossible',
      reason: `the team of ${ref.name} has no state that would make it ${write.status}.`,
    };
  }
  const addedLabelIds = write.body === undefined ? [] : labelIds.filter((id) => !issue.labelIds.includes(id));
  const input = {
    ...(write.title !== undefined && { title: write.title }),
    ...(write.body !== undefined && { description: write.body }),
    ...(stateId !== undefined && { stateId }),
    ...(addedLabelIds.length > 0 && { addedLabelIds }),
  };
  const parts: Part[] = [];
  if (write.status === 'open' && typeof issue.archivedAt === 'string')
    parts.push(part(number, 'unarchive', ref.id, ref.id));
  // The comment goes first: the text remembers what was told, so that a run that breaks off between is made up for.
  if (write.comment !== undefined) {
    const id = commentUuid(ref.id, write.comment.token);
    parts.push(part(number, 'comment', id, { id, issueId: ref.id, body: write.comment.body }));
  }
  if (Object.keys(input).length > 0) parts.push(part(number, 'update', ref.id, input, { id: ref.id }));
  if (write.body !== undefined) parts.push(part(number, 'note', ref.id, noteInput(ref.id, write.body)));
  return { kind: 'parts', parts, ticket: ref };
}

function part(
  write: number,
  kind: MutationKind,
  id: string,
  value: unknown,
  more: Record<string, unknown> = {},
): Part {
  const alias = `w${write}_${kind}`;
  const extra = Object.entries(more).map(([name, other]) => [`${alias}_${name}`, other] as const);
  return { alias, kind, write, id, variables: { [alias]: value, ...Object.fromEntries(extra) } };
}

import * as v from 'valibot';

import type { DedupKey } from '../../core/triage/dedup-key.ts';
import type { ExistingTicket, TicketStatus } from '../../core/triage/ticket.ts';
import { noteSelection, notesSchema, restored } from './note.ts';

/** What is asked of every issue; also where a status can be changed to, which only its team knows. */
export const issueFragment = `fragment IssueParts on Issue {
  id identifier url title description archivedAt autoClosedAt trashed labelIds
  state { type }
  team {
    id triageEnabled
    triageIssueState { id }
    defaultIssueState { id }
    states(filter: { type: { eq: "completed" } }, first: 5) { nodes { id position } }
  }
  ${noteSelection}
}`;

const idSchema = v.object({ id: v.string() });

/** One issue as {@link issueFragment} asks for it. */
const issueSchema = v.object({
  id: v.string(),
  identifier: v.string(),
  url: v.string(),
  title: v.string(),
  description: v.nullish(v.string()),
  archivedAt: v.nullish(v.string()),
  autoClosedAt: v.nullish(v.string()),
  trashed: v.nullish(v.boolean()),
  labelIds: v.array(v.string()),
  state: v.object({ type: v.string() }),
  team: v.object({
    id: v.string(),
    triageEnabled: v.boolean(),
    triageIssueState: v.nullish(idSchema),
    defaultIssueState: v.nullish(idSchema),
    states: v.object({ nodes: v.array(v.object({ id: v.string(), position: v.number() })) }),
  }),
  attachments: notesSchema,
});
export type LinearIssue = v.InferOutput<typeof issueSchema>;

/** A page of issues. */
export const issuePageSchema = v.object({
  nodes: v.array(issueSchema),
  pageInfo: v.object({ hasNextPage: v.boolean(), endCursor: v.nullish(v.string()) }),
});

/** The description with the hidden lines that it was written with. */
export function textOf({ description, attachments }: LinearIssue): string {
  return restored(description ?? '', attachments);
}

/** Where an issue stands. Types of states: WorkflowState.type in Linear's schema. */
export function statusOf(issue: LinearIssue): TicketStatus {
  // Nobody decided against what the stale bot closed, what was deleted or put into the archive while it was open.
  if (issue.trashed === true || (typeof issue.autoClosedAt === 'string' && isClosed(issue)))
    return 'completed';
  if (issue.state.type === 'canceled' || issue.state.type === 'duplicate') return 'canceled';
  return issue.state.type === 'completed' || typeof issue.archivedAt === 'string' ? 'completed' : 'open';
}

/** The issue as planning sees it, under the key and generation it was recognised by. */
export function existingTicket(issue: LinearIssue, key: DedupKey, generation: number): ExistingTicket {
  return {
    ref: { id: issue.id, name: issue.identifier, url: issue.url },
    key,
    generation,
    status: statusOf(issue),
    title: issue.title,
    body: textOf(issue),
  };
}

/** The state that opens the issue again, or that completes it; undefined where its team has none. */
export function stateFor(issue: LinearIssue, status: 'open' | 'completed'): string | undefined {
  const { team } = issue;
  if (status === 'open') {
    return (team.triageEnabled ? team.triageIssueState : undefined)?.id ?? team.defaultIssueState?.id;
  }
  return [...team.states.nodes].sort((a, b) => a.position - b.position)[0]?.id;
}

function isClosed(issue: LinearIssue): boolean {
  return ['completed', 'canceled', 'duplicate'].includes(issue.state.type);
}

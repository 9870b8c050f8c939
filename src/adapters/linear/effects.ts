import * as v from 'valibot';

import type { TicketRef } from '../../core/triage/ticket.ts';
import { type LinearConnection, LinearUnavailable } from './connection.ts';
import { effectsDocument } from './documents.ts';

/** An issue as mutations answer with it. */
export const madeIssueSchema = v.object({ id: v.string(), identifier: v.string(), url: v.string() });

const effectsSchema = v.object({
  issues: v.object({ nodes: v.array(madeIssueSchema) }),
  comments: v.object({ nodes: v.array(v.object({ id: v.string() })) }),
});

/** What of an earlier request stands, by the ids that were chosen for it. */
export interface Effects {
  readonly tickets: ReadonlyMap<string, TicketRef>;
  readonly comments: ReadonlySet<string>;
}

/** Asks what an earlier request did; in words why that cannot be known. */
export async function lookForEffects(
  connection: LinearConnection,
  issues: readonly string[],
  comments: readonly string[],
): Promise<Effects | string> {
  try {
    const found = await connection.ask(effectsDocument, { issues, comments }, effectsSchema);
    return {
      tickets: new Map(found.issues.nodes.map((issue) => [issue.id, refOf(issue)])),
      comments: new Set(found.comments.nodes.map(({ id }) => id)),
    };
  } catch (error) {
    if (!(error instanceof LinearUnavailable)) throw error;
    return `it is not known whether Linear did it: ${error.message}`;
  }
}

/** How people find an issue. */
export function refOf({ id, identifier, url }: v.InferOutput<typeof madeIssueSchema>): TicketRef {
  return { id, name: identifier, url };
}

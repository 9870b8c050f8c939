import * as v from 'valibot';

import { hiddenLinesOf, withHiddenLines } from '../../core/triage/hidden-lines.ts';

/**
 * The note that a ticket carries beside its text: an attachment whose metadata hold the hidden lines. Linear stores
 * descriptions in a form of its own, and reads HTML comments back as text with other punctuation, or not at all. An
 * attachment is found again by its address, of which an issue has only one.
 */
export const noteUrl = 'https://github.com/scopekeeper/scopekeeper#what-you-get';

/** The note in a query for an issue. */
export const noteSelection = `attachments(filter: { url: { eq: "${noteUrl}" } }, first: 1) { nodes { metadata } }`;

const linesSchema = v.object({ marker: v.string(), actions: v.string() });

/** The notes of an issue; what is of another form counts as none. */
export const notesSchema = v.object({
  nodes: v.array(v.object({ metadata: v.fallback(v.optional(linesSchema), undefined) })),
});

/** What makes the note of a ticket, or changes it: Linear keeps one attachment per issue and address. */
export function noteInput(issueId: string, body: string): Readonly<Record<string, unknown>> {
  const metadata = hiddenLinesOf(body) ?? {};
  return {
    issueId,
    url: noteUrl,
    title: 'Filed by Scopekeeper',
    subtitle: 'Remembers which actions are blocked',
    metadata,
  };
}

/** A description with the hidden lines that Linear did not keep in it. */
export function restored(description: string, { nodes }: v.InferOutput<typeof notesSchema>): string {
  const lines = nodes[0]?.metadata;
  return lines === undefined ? description : withHiddenLines(description, lines);
}

import type { FilingStep, TicketSubject } from '../triage/filing-plan.ts';
import { subjectActionIds } from '../triage/filing-plan.ts';
import { actionFingerprint, readActionsMarker } from '../triage/ticket.ts';
import { codeSpan, count, paragraphs } from './markdown.ts';
import type { ReportSource } from './report.ts';
import { seenText } from './seen.ts';
import { standsFor } from './ticket-text.ts';

const mostNames = 50;

/** The comment on an open or reopened ticket: what changed since the ticket was last written. */
export function updateComment(
  step: Extract<FilingStep, { kind: 'update' }>,
  source: ReportSource,
  knownActionIds: Iterable<string>,
): string {
  const now = count(standsFor(step.subject, step.memory), 'action');
  switch (step.reason) {
    case 'recurred':
      return paragraphs(`**Blocked again:** ${now} after this ticket was closed.`, seenText(source));
    case 'every-run':
      return paragraphs(`**Still blocked:** the same ${now}.`, seenText(source));
    case 'actions-changed':
      return paragraphs(
        `**The set of blocked actions changed:** ${now} now.`,
        ...changes(step, knownActionIds),
        seenText(source),
      );
  }
}

/** The comment on a ticket whose every action passed. */
export function recoveryComment(source: ReportSource, closes: boolean): string {
  const next = closes
    ? 'This ticket is closed by `close-recovered`.'
    : 'Close this ticket if you agree; set `close-recovered` to have it closed.';
  return paragraphs(
    `**Recovered:** every action of this ticket passed on the default branch. ${next}`,
    seenText(source),
  );
}

function changes(
  { subject, ticket, memory }: Extract<FilingStep, { kind: 'update' }>,
  knownActionIds: Iterable<string>,
): readonly string[] {
  const remembered = readActionsMarker(ticket.body);
  if (remembered?.kind !== 'each' || memory.kind !== 'each') return [];
  const ids = subjectActionIds(subject);
  const added = ids.filter((id) => !remembered.fingerprints.has(actionFingerprint(id)));
  const gone = [...remembered.fingerprints].filter((print) => !memory.fingerprints.has(print));
  const isGone = new Set(gone);
  const goneIds = Array.from(knownActionIds).filter((id) => isGone.has(actionFingerprint(id)));
  return [
    listed('Newly blocked', subject, added, added.length),
    listed('No longer blocked', subject, goneIds, gone.length),
  ];
}

function listed(label: string, subject: TicketSubject, ids: readonly string[], total: number): string {
  if (total === 0) return '';
  const names = ids.slice(0, mostNames).map((id) => codeSpan(nameOf(subject, id)));
  const more = total - names.length;
  if (more > 0) names.push(`${more}${names.length > 0 ? ' more' : ''}`);
  return `${label}: ${names.join(', ')}`;
}

/** Ids are folded to lower case and carry the toolkit, which only an umbrella's reader needs. */
function nameOf(subject: TicketSubject, id: string): string {
  return (subject.kind === 'group' ? id.slice(id.indexOf('/') + 1) : id).toUpperCase();
}

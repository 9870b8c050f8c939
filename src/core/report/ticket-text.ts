import type { BlockedGroup } from '../triage/blocked-group.ts';
import { type TicketSubject, subjectActionIds } from '../triage/filing-plan.ts';
import { signatureText } from '../triage/signature.ts';
import {
  actionsMarker,
  type RememberedActions,
  sectionClosing,
  sectionEnd,
  ticketMarker,
} from '../triage/ticket.ts';
import { groupPage } from './group-page.ts';
import { count, oneLine, paragraphs } from './markdown.ts';
import type { TicketContext } from './ticket-context.ts';
import { umbrellaPage, umbrellaReason } from './umbrella-page.ts';

export type { TicketContext } from './ticket-context.ts';

/** GitHub's limit for a body is 65,536 characters; some room is left for what people write around ours. */
const sectionCharacters = 60_000;
const titleCharacters = 240;

/** The title of a ticket, e.g. `[auth-scope][freshdesk] 9 actions blocked: tickets:read, tickets:write`. */
export function ticketTitle(subject: TicketSubject, memory: RememberedActions): string {
  const blocked = `${count(standsFor(subject, memory), 'action')} blocked`;
  if (subject.kind === 'group') {
    return oneLine(
      `${titlePrefix(subject)} ${blocked}: ${signatureText(subject.group.signature)}`,
      titleCharacters,
    );
  }
  const toolkits = count(toolkitsOf(subject.umbrella.groups).length, 'toolkit');
  return `${titlePrefix(subject)} ${blocked} in ${toolkits}: ${umbrellaReason(subject.umbrella)}`;
}

/** What a title starts with as long as nobody gave the ticket another one. */
export function titlePrefix(subject: TicketSubject): string {
  return subject.kind === 'group'
    ? `[auth-scope][${oneLine(subject.group.toolkit, 80)}]`
    : '[auth-scope][many toolkits]';
}

/** Our part of a ticket's description, with its markers: what to do, what is blocked, why, how to re-test. */
export function ticketSection(
  subject: TicketSubject,
  generation: number,
  memory: RememberedActions,
  context: TicketContext,
): string {
  const head = [ticketMarker(subject.key, generation), actionsMarker(memory)].join('\n');
  // The hidden lines count as well: fingerprints of thousands of actions alone are 27,000 characters.
  const budget = { characters: sectionCharacters - head.length - 200 };
  const body =
    subject.kind === 'group'
      ? groupPage(subject.group, context, budget)
      : umbrellaPage(subject.umbrella, context, budget);
  return paragraphs(head, body, notCalled(subject, memory), sectionClosing, sectionEnd);
}

/** How many actions a ticket stands for. */
export function standsFor(subject: TicketSubject, memory: RememberedActions): number {
  return memory.kind === 'each' ? memory.fingerprints.size : subjectActionIds(subject).length;
}

function notCalled(subject: TicketSubject, memory: RememberedActions): string {
  const others = standsFor(subject, memory) - new Set(subjectActionIds(subject)).size;
  if (others <= 0) return '';
  return `${count(others, 'further action')} of earlier runs ${others === 1 ? 'belongs' : 'belong'} to this ticket; this run does not show that access was granted.`;
}

function toolkitsOf(groups: readonly BlockedGroup[]): readonly string[] {
  return [...new Set(groups.map(({ toolkit }) => toolkit))];
}

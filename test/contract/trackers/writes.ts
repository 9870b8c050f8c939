import { type DedupKey, dedupKey } from '../../../src/core/triage/dedup-key.ts';
import { type ExistingTicket, sectionEnd, ticketMarker } from '../../../src/core/triage/ticket.ts';
import type { TicketWrite, TicketWritten, Tracker } from '../../../src/flows/tracker.ts';

/** The key of a group of one toolkit that lacks one scope. */
export function keyOf(toolkit: string, scope = 'tickets:read'): DedupKey {
  return dedupKey(toolkit, { kind: 'all-of', scopes: [scope] });
}

/** Our section of a ticket. */
export function section(key: DedupKey, generation: number, text: string): string {
  return `${ticketMarker(key, generation)}\n\n${text}\n\n${sectionEnd}`;
}

/** A ticket to create. */
export function aTicket(
  toolkit: string,
  options: {
    scope?: string;
    generation?: number;
    previous?: ExistingTicket;
    text?: string;
    title?: string;
  } = {},
): TicketWrite & { kind: 'create' } {
  const key = keyOf(toolkit, options.scope);
  const generation = options.generation ?? 0;
  return {
    kind: 'create',
    key,
    toolkit,
    generation,
    title: options.title ?? `[auth-scope][${toolkit}] 2 actions blocked: ${options.scope ?? 'tickets:read'}`,
    body: section(key, generation, options.text ?? 'Two actions are blocked.'),
    previous: options.previous?.ref,
  };
}

/** A change of a ticket that stands. */
export function aChange(
  ticket: ExistingTicket,
  change: { title?: string; body?: string; comment?: string; token?: string; status?: 'open' | 'completed' },
): TicketWrite & { kind: 'change' } {
  const { title, body, status } = change;
  return {
    kind: 'change',
    key: ticket.key,
    toolkit: 'freshdesk',
    ticket,
    title,
    body,
    status,
    comment:
      change.comment === undefined
        ? undefined
        : { token: change.token ?? 'a1'.repeat(16), body: change.comment },
  };
}

/** The only ticket with the key, as a new run finds it. */
export async function theTicket(tracker: Tracker, key: DedupKey): Promise<ExistingTicket> {
  const { matching } = await tracker.find({ keys: [key], allOpen: false });
  const [ticket, ...others] = matching;
  if (ticket === undefined || others.length > 0)
    throw new Error(`expected one ticket, found ${matching.length}`);
  return ticket;
}

/** The reasons of what could not be delivered. */
export function undelivered(written: readonly TicketWritten[]): readonly string[] {
  return written.flatMap((one) => (one.kind === 'undelivered' ? [one.reason] : []));
}

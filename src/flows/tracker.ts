import type { DedupKey } from '../core/triage/dedup-key.ts';
import type { ExistingTicket, TicketRef } from '../core/triage/ticket.ts';

/** Text to add to a ticket. */
export interface TicketComment {
  /** 32 hexadecimal digits; the same comment planned twice has the same token, so that it is written once. */
  readonly token: string;
  readonly body: string;
}

/** One write. Bodies are Markdown, already redacted and escaped. */
export type TicketWrite =
  | {
      readonly kind: 'create';
      readonly key: DedupKey;
      /** Decides team, assignee and labels; `*` for an umbrella ticket. */
      readonly toolkit: string;
      readonly generation: number;
      readonly title: string;
      readonly body: string;
      /** An older ticket to link, if this one replaces it. */
      readonly previous: TicketRef | undefined;
    }
  | {
      readonly kind: 'change';
      readonly key: DedupKey;
      readonly toolkit: string;
      readonly ticket: ExistingTicket;
      /** New title and description; undefined leaves them as they are. */
      readonly title: string | undefined;
      readonly body: string | undefined;
      readonly comment: TicketComment | undefined;
      /** Opens it again or completes it; undefined leaves it where it stands. */
      readonly status: 'open' | 'completed' | undefined;
    };

/** What became of one write. */
export type TicketWritten =
  /** The effect stands. `adopted`: another run had created this very ticket first. */
  | { readonly kind: 'done'; readonly ticket: TicketRef; readonly adopted: boolean }
  /** It could not be done; the reason names what to do about it and holds no secret. */
  | { readonly kind: 'undelivered'; readonly reason: string };

/** What a tracker knows about the keys it was asked for. */
export interface TicketsFound {
  /** Every ticket, open or closed, archived too, that carries one of the keys. */
  readonly matching: readonly ExistingTicket[];
  /** Every open ticket of ours whatever its key, if asked for; else empty. */
  readonly open: readonly ExistingTicket[];
}

/**
 * Where tickets live. Promises: writing the same create twice, also from two processes at once, leaves one ticket;
 * a failed write never undoes or hides another; every write is answered in its place.
 */
export interface Tracker {
  readonly name: 'linear' | 'github' | 'local';
  /** Finds tickets. Throws an Error whose message says what to do when the tracker cannot be asked. */
  find(query: { readonly keys: readonly DedupKey[]; readonly allOpen: boolean }): Promise<TicketsFound>;
  /** Applies writes in their order; answers[i] belongs to writes[i]. Never throws. */
  apply(writes: readonly TicketWrite[]): Promise<readonly TicketWritten[]>;
  /** What the user should know, once each: a label that does not exist, an assignee that was not found. */
  warnings(): readonly string[];
}

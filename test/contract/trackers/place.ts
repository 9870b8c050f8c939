import type { TicketStatus } from '../../../src/core/triage/ticket.ts';
import type { Tracker } from '../../../src/flows/tracker.ts';

/** A ticket as people see it in the tracker. */
export interface SeenTicket {
  readonly name: string;
  readonly title: string;
  readonly body: string;
  readonly status: TicketStatus;
  readonly comments: readonly string[];
  readonly labels: readonly string[];
  /** What else it shows beside title and text: links to other tickets, by their names. */
  readonly links: readonly string[];
}

/** One place where tickets live, with people who work in it. */
export interface Place {
  /** A tracker as a run makes one; each call is another run. */
  readonly run: () => Tracker;
  /** Everything that stands there, oldest first. */
  readonly seen: () => Promise<readonly SeenTicket[]>;
  /** What a person does to a ticket. */
  readonly edit: (name: string, body: string) => Promise<void>;
  readonly close: (name: string, how: 'completed' | 'canceled' | 'duplicate') => Promise<void>;
  /** Nothing can be reached or written until {@link Place.heal}. */
  readonly breakDown: () => Promise<void>;
  readonly heal: () => Promise<void>;
  /** The next such write takes effect and its answer is lost. */
  readonly loseAnswer: (what: 'create' | 'comment' | 'change') => void;
  /** Fails on anything that the real service would not have understood; leaves nothing behind. */
  readonly end: () => Promise<void>;
}

/** A kind of tracker under contract. */
export interface TrackerKind {
  readonly name: Tracker['name'];
  /** A folder has no answers that could be lost. */
  readonly answersOverNetwork: boolean;
  readonly open: () => Promise<Place>;
}

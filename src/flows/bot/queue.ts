/**
 * The queue between the door, where GitHub's webhooks come in, and the handlers that act on them. What is in it
 * survives a crash: a delivery that was stored is handed to a handler at least once, whoever dies in between.
 * Times are milliseconds since the epoch or, where the name says so, a length of time in milliseconds.
 */

/** A webhook that GitHub sent, with its signature verified. */
export interface Delivery {
  /** `X-GitHub-Delivery`: the same in every redelivery, so it is the key for ever. */
  readonly guid: string;
  /** `X-GitHub-Event`, e.g. `issue_comment`. */
  readonly event: string;
  /** Deliveries of one key are handled one after another, in the order they came, e.g. `acme/shop#7`. */
  readonly key: string;
  /** The JSON that was signed, as it came. */
  readonly body: string;
}

/** A delivery that a worker has in hand: nobody else has one of the same key until it is given back. */
export interface TakenDelivery extends Delivery {
  /** 1 for the first time. More than one says that an earlier handler failed, or died on the way. */
  readonly attempt: number;
  /** Proves that the delivery is still in these hands. */
  readonly claim: string;
}

/** A delivery that failed too often. It waits for an operator and holds up nobody. */
export interface DeadLetter extends Delivery {
  readonly attempts: number;
  readonly diedAtMillis: number;
  /** What the last handler failed with. */
  readonly reason: string;
}

/** How full the queue is. */
export interface QueueDepth {
  /** Stored and not in hand, those that wait for another try included. */
  readonly waiting: number;
  readonly inHand: number;
  readonly dead: number;
  /** How long the oldest one that is due or in hand has been in line; 0 when there is none. */
  readonly oldestMillis: number;
}

/** Why a handler failed. */
export interface HandlerFailure {
  readonly reason: string;
  /** When to try again at the earliest, e.g. what GitHub's `Retry-After` said; else the queue's own back-off. */
  readonly retryAfterMillis?: number | undefined;
}

/** The queue of deliveries. Several processes may use it at once. */
export interface DeliveryQueue {
  /** Stores a delivery for good and puts it in line; `known` if its guid was ever stored before. */
  store(delivery: Delivery): Promise<'stored' | 'known'>;
  /** Which of these guids were never stored. */
  neverStored(guids: readonly string[]): Promise<readonly string[]>;

  /** Takes the next delivery of as many keys as are free and due, oldest first. */
  take(limit: number): Promise<readonly TakenDelivery[]>;
  /** Keeps deliveries in hand; gives those that are still ours. One that is not kept is free within seconds. */
  keep(taken: readonly TakenDelivery[]): Promise<readonly TakenDelivery[]>;
  /** The delivery was handled. False if it was no longer ours. */
  finish(taken: TakenDelivery): Promise<boolean>;
  /**
   * The handler failed. The first tries hold up the key, so that order is kept while a hiccup passes; later ones, and
   * those whose time the handler named, let the others pass; after the last one the delivery is a dead letter. `lost`
   * if it was no longer ours.
   */
  fail(taken: TakenDelivery, failure: HandlerFailure): Promise<'waits' | 'dead' | 'lost'>;
  /** Gives a delivery back, e.g. when the process is asked to end. It keeps its place in line. */
  release(taken: TakenDelivery): Promise<void>;

  /** Dead letters, oldest first. */
  deadLetters(limit: number): Promise<readonly DeadLetter[]>;
  /** Puts dead letters back in line, with all their tries; gives the guids of those that were. */
  redrive(guids: readonly string[] | 'all'): Promise<readonly string[]>;
  depth(): Promise<QueueDepth>;
}

/** Does the work of a queue, until it is stopped. */
export interface DeliveryWorker {
  /** Takes nothing more, waits for the handlers at most this long, and gives back what is left. */
  stop(graceMillis: number): Promise<void>;
}

/** Handles one delivery. Throws when it could not, and is then called again. `lost` aborts when it is no longer ours. */
export type DeliveryHandler = (delivery: TakenDelivery, lost: AbortSignal) => Promise<void>;

/** Work that comes back, on one replica at a time. */
export interface Timers {
  /** Does work now and then, `everyMillis` apart, whichever replica is first. Never twice at the same time. */
  every(name: string, everyMillis: number, work: () => Promise<void>): void;
  /** Starts nothing more and waits for what is under way. */
  stop(): Promise<void>;
}

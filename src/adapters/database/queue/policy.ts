/** How patient the queue is with deliveries that fail. */
export interface QueuePolicy {
  /** After so many tries a delivery is dead. */
  readonly maxAttempts: number;
  /** So many of them hold up the key. They follow each other by pg-boss's own back-off, which begins with a second. */
  readonly patientAttempts: number;
  /** The pause after the tries that hold up the key; it doubles with each further one. */
  readonly firstPauseMillis: number;
  readonly longestPauseMillis: number;
}

/** A delivery is tried for about an hour and a half. */
export const usualPolicy: QueuePolicy = {
  maxAttempts: 15,
  patientAttempts: 3,
  firstPauseMillis: 8_000,
  longestPauseMillis: 900_000,
};

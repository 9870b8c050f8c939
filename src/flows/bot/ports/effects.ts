/** Remembers visible effects, so that each happens once. Times are milliseconds since the epoch. */
export interface EffectLedger {
  /** What a key of an effect led to, e.g. a comment's id; undefined while nothing is known. */
  effect(key: string): Promise<
    | {
        readonly state: 'intended' | 'done';
        readonly answer: unknown;
        /** When it was intended last. */
        readonly sinceMillis: number;
      }
    | undefined
  >;
  /** Remembers that an effect is about to be caused, now; changes nothing when it is done. */
  intend(key: string): Promise<void>;
  /** Remembers what it led to; works without an `intend` before it, too. */
  settle(key: string, answer: unknown): Promise<void>;
}

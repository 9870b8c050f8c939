import { setTimeout as delay } from 'node:timers/promises';

/** Time and chance, passed in so that tests need not wait for them. */
export interface Timing {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly sleep: (millis: number) => Promise<void>;
  /** 0 to 1, 1 excluded. */
  readonly random: () => number;
}

/** The real clock, timers and chance. */
export const realTiming: Timing = {
  now: Date.now,
  sleep: (millis) => delay(millis),
  random: Math.random,
};

const firstPauseMillis = 500;
const longestPauseMillis = 15_000;

/**
 * How long a tracker may be busy in all its calls together. Only time inside {@link TimeBudget.spend} counts: what a
 * run does between finding and writing is not the tracker's.
 */
export class TimeBudget {
  readonly #timing: Timing;
  #leftMillis: number;
  #runningSince: number | undefined;

  constructor(totalMillis: number, timing: Timing) {
    this.#timing = timing;
    this.#leftMillis = totalMillis;
  }

  /** Runs one piece of work and takes the time it needs off the budget. */
  async spend<T>(work: () => Promise<T>): Promise<T> {
    this.#runningSince = this.#timing.now();
    try {
      return await work();
    } finally {
      this.#leftMillis = this.leftMillis();
      this.#runningSince = undefined;
    }
  }

  /** What is left, in milliseconds; never negative. */
  leftMillis(): number {
    const running = this.#runningSince === undefined ? 0 : this.#timing.now() - this.#runningSince;
    return Math.max(0, this.#leftMillis - running);
  }

  /**
   * Waits before another attempt: exponentially longer with each, with jitter, so that runs that failed together do
   * not come back together; at least `atLeastMillis` where the server said so. False, without waiting, when the
   * wait does not fit into what is left.
   */
  async pause(attempt: number, atLeastMillis = 0): Promise<boolean> {
    const backOff = Math.min(longestPauseMillis, firstPauseMillis * 2 ** attempt);
    const millis = Math.max(atLeastMillis, backOff * (0.5 + this.#timing.random() / 2));
    if (millis >= this.leftMillis()) return false;
    await this.#timing.sleep(millis);
    return true;
  }
}

/** What measures and passes time. */
export interface Clock {
  nowMillis(): number;
  sleep(millis: number): Promise<void>;
}

/**
 * The time that GitHub may cost a job in all: requests, and the waits between their tries. Time in which no
 * request is under way costs nothing, so that slow work elsewhere does not starve what comes after it.
 */
export class TimeBudget {
  readonly totalMillis: number;
  readonly #clock: Clock;
  #spentMillis = 0;
  #underWay = 0;
  #since = 0;

  constructor(totalMillis: number, clock: Clock) {
    this.totalMillis = totalMillis;
    this.#clock = clock;
  }

  /** What is left, in milliseconds; never below 0. */
  leftMillis(): number {
    const running = this.#underWay === 0 ? 0 : this.#clock.nowMillis() - this.#since;
    return Math.max(0, this.totalMillis - this.#spentMillis - running);
  }

  /** Does the work on the budget's time; work that runs side by side is counted once. */
  async spend<T>(work: () => Promise<T>): Promise<T> {
    if (this.#underWay === 0) this.#since = this.#clock.nowMillis();
    this.#underWay += 1;
    try {
      return await work();
    } finally {
      this.#underWay -= 1;
      if (this.#underWay === 0) this.#spentMillis += this.#clock.nowMillis() - this.#since;
    }
  }
}

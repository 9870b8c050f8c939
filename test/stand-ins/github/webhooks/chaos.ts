/** How unreliable the way of webhooks is; nothing is by default. */
export interface Chaos {
  /** Share that never arrives, and that GitHub lists as failed. */
  readonly drop?: number;
  /** Share that never arrives, and that GitHub has forgotten too. */
  readonly lose?: number;
  /** Share that arrives twice, with one guid. */
  readonly double?: number;
  /** Each is held back for up to so many milliseconds. */
  readonly delayMillis?: number;
  /** Whether they overtake each other; without it they arrive in their order, however late. */
  readonly reorder?: boolean;
  /** The same seed has the same fates. Default 1. */
  readonly seed?: number;
}

/** What becomes of one webhook. */
export interface Fate {
  readonly arrives: 'once' | 'twice' | 'dropped' | 'lost';
  readonly delayMillis: number;
}

/** Deals out fates, the same ones for the same seed. */
export class Fates {
  readonly #chaos: Chaos;
  readonly #random: () => number;
  readonly #planned: { readonly event: string; readonly fate: Fate['arrives'] }[] = [];

  constructor(chaos: Chaos) {
    this.#chaos = chaos;
    this.#random = mulberry32(chaos.seed ?? 1);
  }

  get reorders(): boolean {
    return this.#chaos.reorder ?? false;
  }

  /** Plans the fate of the next webhook of an event, `issue_comment` or `issue_comment.created`. */
  plan(event: string, fate: Fate['arrives']): void {
    this.#planned.push({ event, fate });
  }

  /** Planned fates that no webhook ever met. */
  unused(): string[] {
    return this.#planned.map(({ event, fate }) => `no ${event} came that could be ${fate}`);
  }

  /** The fate of the next webhook. */
  next(event: string, action: string | null): Fate {
    const { drop = 0, lose = 0, double = 0, delayMillis = 0 } = this.#chaos;
    const delay = { delayMillis: Math.round(this.#random() * delayMillis) };
    const dice = this.#random();
    const index = this.#planned.findIndex((one) => one.event === event || one.event === `${event}.${action}`);
    const [planned] = index === -1 ? [] : this.#planned.splice(index, 1);
    if (planned !== undefined) return { arrives: planned.fate, ...delay };
    if (dice < drop) return { arrives: 'dropped', ...delay };
    if (dice < drop + lose) return { arrives: 'lost', ...delay };
    return { arrives: dice < drop + lose + double ? 'twice' : 'once', ...delay };
  }
}

/** A small well-known generator of numbers from 0 to 1. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

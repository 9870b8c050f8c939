import { failureOf } from '../failure.ts';

/** What GitHub answered the last time, and the tag by which it tells whether it has changed. */
interface Kept<T> {
  readonly etag: string;
  readonly value: T;
}

/** An answer as far as it is kept. */
export interface Tagged<T> {
  readonly etag: string | undefined;
  readonly value: T;
}

/** So many answers are kept, those asked for last. */
const mostKept = 200;

/**
 * Asks again only for what has changed: an unchanged answer (304) costs nothing of the App's budget of requests.
 * In memory, one per process; each key is one address.
 */
export class ConditionalReads {
  readonly #kept = new Map<string, Kept<unknown>>();

  /** The value at an address; `read` sends the headers it is given and tells the answer's tag. */
  async get<T>(key: string, read: (headers: Record<string, string>) => Promise<Tagged<T>>): Promise<T> {
    // A key is asked for by one reader only, which puts in what it takes out.
    const known = this.#kept.get(key) as Kept<T> | undefined;
    try {
      const { etag, value } = await read(known === undefined ? {} : { 'if-none-match': known.etag });
      if (etag !== undefined) this.#keep(key, { etag, value });
      return value;
    } catch (error) {
      if (known === undefined || failureOf(error).status !== 304) throw error;
      this.#keep(key, known);
      return known.value;
    }
  }

  #keep(key: string, kept: Kept<unknown>): void {
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest);
  }
}

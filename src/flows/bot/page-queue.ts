import { pullRequestName } from './names.ts';
import type { StoredCommand } from './ports/commands.ts';

/** Pull requests whose pages are written at the same time. */
const mostAtOnce = 8;

/**
 * Pages that are to be written, beside the handlers and not within them: an edit may have to wait for its turn, and
 * nothing that a command does may wait with it. One page at a time for each pull request. It holds no state that
 * matters: what is lost in a crash is behind its command's revision, and found by that.
 */
export class PageQueue {
  readonly #write: (commandId: string) => Promise<void>;
  readonly #waiting = new Map<string, Set<string>>();
  readonly #underWay = new Map<string, Promise<void>>();

  /** @param write writes the page of a command as it stands then; must not throw */
  constructor(write: (commandId: string) => Promise<void>) {
    this.#write = write;
  }

  /** Has the page of a command written; returns at once. */
  soon({ id, pullRequest }: Pick<StoredCommand, 'id' | 'pullRequest'>): void {
    const place = pullRequestName(pullRequest);
    const ids = this.#waiting.get(place) ?? new Set();
    this.#waiting.set(place, ids.add(id));
    this.#start();
  }

  /** Resolves when nothing waits and nothing is under way. */
  async idle(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay.values());
  }

  #start(): void {
    for (const [place, ids] of this.#waiting) {
      if (this.#underWay.size >= mostAtOnce) return;
      if (this.#underWay.has(place)) continue;
      this.#waiting.delete(place);
      this.#underWay.set(place, this.#writeAll(place, ids));
    }
  }

  async #writeAll(place: string, ids: ReadonlySet<string>): Promise<void> {
    for (const id of ids) await this.#write(id);
    this.#underWay.delete(place);
    this.#start();
  }
}

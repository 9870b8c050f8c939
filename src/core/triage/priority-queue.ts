/** Values of which the foremost is always at hand: a binary heap, so that adding and taking cost log n comparisons. */
export class PriorityQueue<Value> {
  readonly #heap: Value[] = [];
  readonly #isBefore: (a: Value, b: Value) => boolean;

  constructor(isBefore: (a: Value, b: Value) => boolean) {
    this.#isBefore = isBefore;
  }

  add(value: Value): void {
    let at = this.#heap.push(value) - 1;
    while (at > 0) {
      const parentAt = (at - 1) >> 1;
      const parent = this.#heap[parentAt];
      if (parent === undefined || !this.#isBefore(value, parent)) break;
      this.#heap[at] = parent;
      at = parentAt;
    }
    this.#heap[at] = value;
  }

  /** Takes the foremost value out; undefined when there is none. */
  take(): Value | undefined {
    const first = this.#heap[0];
    const last = this.#heap.pop();
    if (last !== undefined && this.#heap.length > 0) this.#sink(last);
    return first;
  }

  #sink(value: Value): void {
    let at = 0;
    for (;;) {
      const [childAt, child] = this.#foremostChild(at);
      if (child === undefined || !this.#isBefore(child, value)) break;
      this.#heap[at] = child;
      at = childAt;
    }
    this.#heap[at] = value;
  }

  #foremostChild(at: number): readonly [number, Value | undefined] {
    const left = this.#heap[2 * at + 1];
    const right = this.#heap[2 * at + 2];
    if (left === undefined || right === undefined || !this.#isBefore(right, left)) return [2 * at + 1, left];
    return [2 * at + 2, right];
  }
}

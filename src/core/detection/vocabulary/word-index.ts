/** Letters differ from their capitals by this bit only; digits have it. */
export const caseBit = 0x20;

/** What a `WordIndex` looks words up in: a hash table with open addressing, at most half full. */
export interface WordIndexData {
  /** The words, one behind the other. */
  readonly text: string;
  /** Where each starts in it, and where the last one ends. */
  readonly starts: readonly number[];
  readonly numbers: readonly number[];
  readonly hashes: readonly number[];
  /** Place plus one of the word in the lists; 0 where the slot is free. As many as a power of two. */
  readonly slots: readonly number[];
}

/** Makes the table of words of letters a to z and digits, each with its number. */
export function indexOf(numbers: ReadonlyMap<string, number>): WordIndexData {
  const words = [...numbers.keys()];
  const size = 2 ** Math.ceil(Math.log2(2 * words.length + 1));
  const slots = Array.from({ length: size }, () => 0);
  const starts = [0];
  const hashes = words.map((word, place) => {
    starts.push((starts[place] ?? 0) + word.length);
    const hash = Array.from(word).reduce((before, letter) => longerHash(before, letter.charCodeAt(0)), 0);
    let slot = hash & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = place + 1;
    return hash;
  });
  return { text: words.join(''), starts, numbers: [...numbers.values()], hashes, slots };
}

/**
 * Finds a word among the bytes of a text, without cutting it out: cutting out and hashing each word of a text
 * took longer than all else that is done with it. Words are of letters A to Z, whose case does not matter, and
 * digits.
 */
export class WordIndex {
  private readonly slots: Uint16Array;
  private readonly mask: number;
  private readonly hashes: Int32Array;
  private readonly numbers: Int32Array;
  private readonly bytes: Uint8Array;
  private readonly starts: Uint32Array;

  constructor(data: WordIndexData) {
    this.slots = new Uint16Array(data.slots);
    this.mask = this.slots.length - 1;
    this.hashes = new Int32Array(data.hashes);
    this.numbers = new Int32Array(data.numbers);
    this.bytes = new TextEncoder().encode(data.text);
    this.starts = new Uint32Array(data.starts);
  }

  /** The number of the word from `start` to `end`; undefined if it has none. */
  find(text: Uint8Array, start: number, end: number, hash: number): number | undefined {
    for (let slot = hash & this.mask; ; slot = (slot + 1) & this.mask) {
      const place = (this.slots[slot] ?? 0) - 1;
      if (place === -1) return undefined;
      if (this.hashes[place] === hash && this.stands(place, text, start, end)) return this.numbers[place];
    }
  }

  private stands(place: number, text: Uint8Array, start: number, end: number): boolean {
    const from = this.starts[place] ?? 0;
    const length = (this.starts[place + 1] ?? 0) - from;
    if (length !== end - start) return false;
    for (let at = 0; at < length; at += 1)
      if (this.bytes[from + at] !== ((text[start + at] ?? 0) | caseBit)) return false;
    return true;
  }
}

/** The hash of a word that is one letter or digit longer; its case does not matter. */
export function longerHash(hash: number, byte: number): number {
  return (Math.imul(hash, 31) + (byte | caseBit)) | 0;
}

/** The hash of the word from `start` to `end`. */
export function hashOf(text: Uint8Array, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at += 1) hash = longerHash(hash, text[at] ?? 0);
  return hash;
}

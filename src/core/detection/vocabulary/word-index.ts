/** Letters differ from their capitals by this bit only; digits have it. */
export const caseBit = 0x20;

/**
 * Finds a word among the bytes of a text, without cutting it out: cutting out and hashing each word of a text
 * took longer than all else that is done with it. Words are of letters A to Z, whose case does not matter, and
 * digits. A hash table with open addressing, at most half full.
 */
export class WordIndex {
  /** Place plus one of the word in the lists below; 0 where the slot is free. */
  private readonly slots: Uint16Array;
  private readonly mask: number;
  private readonly hashes: Int32Array;
  private readonly numbers: Int32Array;
  /** The words; where each starts, and where the last one ends. */
  private readonly bytes: Uint8Array;
  private readonly starts: Uint32Array;

  /** `numbers` are those of lower-case words; words of other letters are left out. */
  constructor(numbers: ReadonlyMap<string, number>) {
    const words = [...numbers].filter(([word]) => plain.test(word));
    this.numbers = Int32Array.from(words, ([, number]) => number);
    this.hashes = new Int32Array(words.length);
    this.starts = new Uint32Array(words.length + 1);
    this.bytes = new Uint8Array(words.reduce((sum, [{ length }]) => sum + length, 0));
    this.mask = 2 ** Math.ceil(Math.log2(2 * words.length + 1)) - 1;
    this.slots = new Uint16Array(this.mask + 1);
    for (const [place, [word]] of words.entries()) this.put(place, word);
  }

  private put(place: number, word: string): void {
    const start = this.starts[place] ?? 0;
    let hash = 0;
    for (let at = 0; at < word.length; at += 1) {
      const byte = word.charCodeAt(at);
      this.bytes[start + at] = byte;
      hash = longerHash(hash, byte);
    }
    this.starts[place + 1] = start + word.length;
    this.hashes[place] = hash;
    let slot = hash & this.mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask;
    this.slots[slot] = place + 1;
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

const plain = /^[a-z0-9]+$/;

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

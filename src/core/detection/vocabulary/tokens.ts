import { caseBit, hashOf, longerHash, WordIndex } from './word-index.ts';

/** A word that no phrase uses. */
const unknown = 0;
/** A word that is left out of the token list. */
const skipped = -1;
/** The end of a sentence; gaps in phrases do not reach across it. */
export const breakToken = 1;

const mostKnown = 20_000;
const longestKnown = 40;

/** Word to number. Built once from the synonyms and the words of all phrases. */
export class Dictionary {
  private readonly ids = new Map<string, number>();
  private index: WordIndex | undefined;
  /** Numbers of words with accents or apostrophes as they were spelled; texts repeat their words. */
  private readonly spelled = new Map<string, number>();
  private next = 2;

  /** Every line of `groups` becomes one number; the words of `dropped` are passed over. */
  constructor(groups: readonly string[], dropped: string) {
    for (const word of dropped.split(' ')) this.ids.set(word, skipped);
    for (const group of groups) {
      const id = this.next++;
      for (const word of group.split(' ')) this.ids.set(normalWord(word), id);
    }
  }

  /** One more than the highest number. */
  get size(): number {
    return this.next;
  }

  /** The number of a word, new if need be. */
  add(spelled: string): number {
    const word = normalWord(spelled);
    const known = this.lookUp(word);
    if (known !== unknown) return known;
    const id = this.next++;
    this.ids.set(word, id);
    this.index = undefined;
    if (this.spelled.size > 0) this.spelled.clear();
    return id;
  }

  /** The number of a word of letters A to Z and digits among the bytes of a text. */
  findPlain(text: Uint8Array, start: number, end: number, hash: number): number {
    this.index ??= new WordIndex(this.ids);
    const id = this.index.find(text, start, end, hash);
    if (id !== undefined) return id;
    const isPlural = end - start > 3 && ((text[end - 1] ?? 0) | caseBit) === letterS;
    if (!isPlural) return unknown;
    return this.index.find(text, start, end - 1, hashOf(text, start, end - 1)) ?? unknown;
  }

  /** The number of any other word as it is spelled. */
  findSpelled(spelled: string): number {
    const known = this.spelled.get(spelled);
    if (known !== undefined) return known;
    const id = this.lookUp(normalWord(spelled));
    if (this.spelled.size < mostKnown && spelled.length <= longestKnown) this.spelled.set(spelled, id);
    return id;
  }

  /** The number of a normal word or of its singular. */
  private lookUp(word: string): number {
    const id = this.ids.get(word);
    if (id !== undefined) return id;
    const isPlural = word.length > 3 && word.charCodeAt(word.length - 1) === letterS;
    return isPlural ? (this.ids.get(word.slice(0, -1)) ?? unknown) : unknown;
  }
}

const letterS = 115;
const lowerA = 97;
const lowerZ = 122;
const upperA = 65;
const upperZ = 90;
const upperO = 79;
const encoder = new TextEncoder();

/** What a character is to the tokenizer. */
const is = { space: 0, lower: 1, upper: 2, digit: 3, apostrophe: 4, stop: 5, letter: 6 } as const;

/** Stand for what is not ASCII. */
const otherSpace = 32;
const otherApostrophe = 39;
const otherStop = 46;
const otherLetter = 128;

/** What each byte is. */
const kindOf = new Uint8Array(256);
for (let code = lowerA; code <= lowerZ; code += 1) kindOf[code] = is.lower;
for (let code = upperA; code <= upperZ; code += 1) kindOf[code] = is.upper;
for (let code = 48; code <= 57; code += 1) kindOf[code] = is.digit;
for (const mark of '.!?;') kindOf[mark.charCodeAt(0)] = is.stop;
kindOf[otherApostrophe] = is.apostrophe;
kindOf[otherLetter] = is.letter;
/** Parts the blocks of a page. */
const middleDot = 0xb7;

/** The byte that stands for a character. */
function byteFor(code: number): number {
  if (code < 128) return code;
  if (code === 0x2019) return otherApostrophe;
  if (code === 0x3002 || code === 0xff01 || code === middleDot) return otherStop;
  const isLetter = code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code <= 0x206f);
  return isLetter ? otherLetter : otherSpace;
}

/**
 * The words of a text as numbers, ready for phrase matching. One list is filled again for every text, as an
 * answer has dozens of them.
 */
export class Tokens {
  /** How many tokens there are; what the arrays hold beyond is of texts before. */
  count = 0;
  /** Dictionary number of each word; `unknown` for words no phrase uses, `breakToken` between sentences. */
  readonly ids: Int32Array;
  /** Offsets of each token in the text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  private readonly dictionary: Dictionary;
  private readonly longest: number;
  /** A byte for each character of the text, and a space behind the last. */
  private readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of the word that was read last: its hash, and whether it has letters A to Z and digits only. */
  private hash = 0;
  private isPlain = true;

  /** Reads at most `longest` characters of a text. */
  constructor(dictionary: Dictionary, longest: number) {
    this.dictionary = dictionary;
    this.longest = longest;
    this.ids = new Int32Array(longest);
    this.starts = new Int32Array(longest);
    this.ends = new Int32Array(longest);
    this.bytes = new Uint8Array(longest + 1);
  }

  /**
   * Splits a text into words: at everything that is neither letter nor digit, and where case changes within
   * a word (`tokenExpired`, `JWTExpired`).
   */
  read(text: string): void {
    const { bytes } = this;
    const length = this.readCharacters(text);
    this.count = 0;
    let at = 0;
    while (at < length) {
      const kind = kindOf[bytes[at] ?? 0];
      if (kind === is.space || kind === is.apostrophe) at += 1;
      else if (kind === is.stop) {
        at += 1;
        if (kindOf[bytes[at] ?? 0] === is.space) this.endSentence(at);
      } else {
        const end = this.readWord(text, at, length);
        const id = this.isPlain
          ? this.dictionary.findPlain(bytes, at, end, this.hash)
          : this.dictionary.findSpelled(text.slice(at, end));
        if (id !== skipped) this.push(id, at, end);
        at = end;
      }
    }
  }

  /** Gives each character its byte; returns how many there are. */
  private readCharacters(text: string): number {
    const { bytes } = this;
    const length = Math.min(text.length, this.longest);
    // Texts are slices of transcripts; characters of a slice take twice as long as their bytes.
    const { read, written } = encoder.encodeInto(text, bytes);
    if (read < length || written !== read)
      for (let at = 0; at < length; at += 1) bytes[at] = byteFor(text.charCodeAt(at));
    bytes[length] = otherSpace;
    return length;
  }

  /** Reads the word that starts at an offset; returns where it ends. */
  private readWord(text: string, start: number, length: number): number {
    const { bytes } = this;
    // `OAuth` is one word in spite of its capitals.
    const parts = start + (bytes[start] === upperO && text.startsWith('OAuth', start) ? 5 : 1);
    let isPlain = true;
    let hash = 0;
    let hashBefore = 0;
    let before: number = is.space;
    let at = start;
    for (; at < length; at += 1) {
      const byte = bytes[at] ?? 0;
      const kind = kindOf[byte] ?? is.space;
      if (kind === is.space || kind === is.stop) break;
      if (kind !== before && at >= parts) {
        if (kind === is.upper && before === is.lower) break;
        if (kind === is.lower && before === is.upper && at - 1 > start && !this.isPluralAcronym(at)) {
          hash = hashBefore;
          at -= 1;
          break;
        }
      }
      if (kind === is.letter || kind === is.apostrophe) isPlain = false;
      before = kind;
      hashBefore = hash;
      hash = longerHash(hash, byte);
    }
    this.hash = hash;
    this.isPlain = isPlain;
    return at;
  }

  /** `IDs`, `APIs`: the last letter belongs to the capitals before it. */
  private isPluralAcronym(at: number): boolean {
    return this.bytes[at] === letterS && kindOf[this.bytes[at + 1] ?? 0] === is.space;
  }

  private endSentence(at: number): void {
    if (this.count > 0 && this.ids[this.count - 1] !== breakToken) this.push(breakToken, at - 1, at);
  }

  private push(id: number, start: number, end: number): void {
    this.ids[this.count] = id;
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.count += 1;
  }
}

const normal = /^[a-z0-9]*$/;

/** Lower case, without apostrophes, possessive `s` and accents. */
function normalWord(raw: string): string {
  if (normal.test(raw)) return raw;
  let word = raw.toLowerCase();
  const mark = word.search(/['\u2019]/);
  if (mark !== -1)
    word =
      word.endsWith('s') && mark === word.length - 2
        ? word.slice(0, mark)
        : word.replaceAll(/['\u2019]/g, '');
  for (let index = 0; index < word.length; index += 1)
    if (word.charCodeAt(index) > 127)
      return word
        .normalize('NFD')
        .replaceAll(/[\u0300-\u036f]/g, '')
        .replaceAll('ß', 'ss');
  return word;
}

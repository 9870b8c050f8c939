import { caseBit, longerHash } from './word-index.ts';
import { type Dictionary, skipped } from './dictionary.ts';

/** The end of a sentence; gaps in phrases do not reach across it. */
export const breakToken = 1;

const letterS = 115;
const lowerA = 97;
const lowerZ = 122;
const upperA = 65;
const upperZ = 90;
const lowerO = 111;
const encoder = new TextEncoder();
/** Of a UTF-16 unit in UTF-8. */
const mostBytes = 3;

/** What a character is to the tokenizer; in this order, so that one comparison tells ends and one what is not plain. */
const is = { space: 0, stop: 1, lower: 2, upper: 3, digit: 4, apostrophe: 5, letter: 6 } as const;

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

/** The byte that stands for a character of another alphabet. */
function byteFor(code: number): number {
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
  /** A byte for each UTF-16 unit of the text, and a space behind the last. */
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
    this.bytes = new Uint8Array(mostBytes * longest + 1);
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
        const end = this.readWord(text, at);
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
    const { bytes, longest } = this;
    const read = text.length <= longest ? text : text.slice(0, longest);
    // Texts are slices of transcripts; characters of a slice take twice as long as their bytes.
    const { written } = encoder.encodeInto(read, bytes);
    if (written !== read.length) this.fold(written);
    bytes[read.length] = otherSpace;
    return read.length;
  }

  /** Makes one byte of those of each character that is not ASCII (UTF-8, RFC 3629 section 3); two where it has two UTF-16 units. */
  private fold(length: number): void {
    const { bytes } = this;
    let to = 0;
    for (let at = 0; at < length;) {
      const first = bytes[at] ?? 0;
      const second = (bytes[at + 1] ?? 0) & 0x3f;
      if (first < 0x80) {
        bytes[to++] = first;
        at += 1;
      } else if (first < 0xe0) {
        bytes[to++] = byteFor(((first & 0x1f) << 6) | second);
        at += 2;
      } else if (first < 0xf0) {
        bytes[to++] = byteFor(((first & 0x0f) << 12) | (second << 6) | ((bytes[at + 2] ?? 0) & 0x3f));
        at += 3;
      } else {
        bytes[to++] = otherLetter;
        bytes[to++] = otherLetter;
        at += 4;
      }
    }
  }

  /** Reads the word that starts at an offset; returns where it ends. */
  private readWord(text: string, start: number): number {
    const { bytes } = this;
    const first = bytes[start] ?? 0;
    let hash = longerHash(0, first);
    let at = start + 1;
    let kind = kindOf[bytes[at] ?? 0] ?? is.space;
    // Nearly all words are of small letters behind the first, which never end a word.
    while (kind === is.lower || kind === is.digit) {
      hash = longerHash(hash, bytes[at] ?? 0);
      at += 1;
      kind = kindOf[bytes[at] ?? 0] ?? is.space;
    }
    this.hash = hash;
    this.isPlain = (kindOf[first] ?? 0) < is.apostrophe;
    return kind <= is.stop ? at : this.readMixed(text, start, at);
  }

  /** Goes on with a word of which the characters before `from`, all behind the first, are small letters and digits. */
  private readMixed(text: string, start: number, from: number): number {
    const { bytes } = this;
    // `OAuth` and `oAuth` are one word in spite of their capitals.
    const isO = bytes[start + 1] === upperA && ((bytes[start] ?? 0) | caseBit) === lowerO;
    const parts = start + (isO && text.startsWith('Auth', start + 1) ? 5 : 1);
    let { hash, isPlain } = this;
    let hashBefore = hash;
    let before: number = kindOf[bytes[from - 1] ?? 0] ?? is.space;
    let at = from;
    // The space behind the last character ends its word.
    for (; ; at += 1) {
      const byte = bytes[at] ?? 0;
      const kind = kindOf[byte] ?? is.space;
      if (kind !== before) {
        if (kind <= is.stop) break;
        if (at >= parts) {
          if (kind === is.upper && before === is.lower) break;
          if (kind === is.lower && before === is.upper && at - 1 > start && !this.isPluralAcronym(at)) {
            hash = hashBefore;
            at -= 1;
            break;
          }
        }
        if (kind >= is.apostrophe) isPlain = false;
        before = kind;
      }
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

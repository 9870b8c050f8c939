import { isPlain, normalWord, singularOf } from './normal-word.ts';
import { caseBit, hashOf, WordIndex, type WordIndexData } from './word-index.ts';

/** A word that no phrase uses. */
export const unknown = 0;
/** A word that is left out of the token list. */
export const skipped = -1;

/** Word to number, ready to be looked up. */
export interface Words {
  /** One more than the highest number. */
  readonly size: number;
  /** Words of letters a to z and digits. */
  readonly plain: WordIndexData;
  /** Words of other letters. */
  readonly others: Readonly<Record<string, number>>;
}

const mostKnown = 20_000;
const longestKnown = 40;
const letterS = 115;

/** Tells the numbers of words; plural `s`, case, accents and apostrophes do not matter. */
export class Dictionary {
  private readonly plain: WordIndex;
  private readonly others: ReadonlyMap<string, number>;
  /** Numbers of words with accents or apostrophes as they were spelled; texts repeat their words. */
  private readonly spelled = new Map<string, number>();

  constructor({ plain, others }: Words) {
    this.plain = new WordIndex(plain);
    this.others = new Map(Object.entries(others));
  }

  /** The number of a word of letters A to Z and digits among the bytes of a text. */
  findPlain(text: Uint8Array, start: number, end: number, hash: number): number {
    const id = this.plain.find(text, start, end, hash);
    if (id !== undefined) return id;
    // As `singularOf` has it.
    const isPlural = end - start > 3 && isS(text[end - 1]) && !isS(text[end - 2]);
    if (!isPlural) return unknown;
    return this.plain.find(text, start, end - 1, hashOf(text, start, end - 1)) ?? unknown;
  }

  /** The number of any other word as it is spelled. */
  findSpelled(spelled: string): number {
    const known = this.spelled.get(spelled);
    if (known !== undefined) return known;
    const id = this.lookUp(normalWord(spelled));
    if (this.spelled.size < mostKnown && spelled.length <= longestKnown) this.spelled.set(spelled, id);
    return id;
  }

  private lookUp(word: string): number {
    if (isPlain(word)) {
      const bytes = Uint8Array.from(word, (letter) => letter.charCodeAt(0));
      return this.findPlain(bytes, 0, bytes.length, hashOf(bytes, 0, bytes.length));
    }
    return this.others.get(word) ?? this.others.get(singularOf(word) ?? '') ?? unknown;
  }
}

function isS(letter = 0): boolean {
  return (letter | caseBit) === letterS;
}

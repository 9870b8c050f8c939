/** The words of a text as numbers, ready for phrase matching. */
export interface Tokens {
  /** Dictionary number of each word; `unknown` for words no phrase uses, `breakToken` between sentences. */
  readonly ids: readonly number[];
  /** Offsets of each token in the text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Number of words, sentence breaks not counted. */
  readonly words: number;
}

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
  /** Numbers of words as they were spelled; texts repeat their words. */
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
    this.spelled.clear();
    return id;
  }

  /** The number of a word as it is spelled; `unknown` if no phrase uses it. */
  find(spelled: string): number {
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
    const isPlural = word.length > 3 && word.charCodeAt(word.length - 1) === 115;
    return isPlural ? (this.ids.get(word.slice(0, -1)) ?? unknown) : unknown;
  }
}

const lowerA = 97;
const lowerZ = 122;
const upperA = 65;
const upperZ = 90;

/** What a character is to the tokenizer. */
const is = { space: 0, lower: 1, upper: 2, digit: 3, apostrophe: 4, stop: 5, letter: 6 } as const;
type CharacterClass = (typeof is)[keyof typeof is];

const classes = new Uint8Array(128);
for (let code = lowerA; code <= lowerZ; code += 1) classes[code] = is.lower;
for (let code = upperA; code <= upperZ; code += 1) classes[code] = is.upper;
for (let code = 48; code <= 57; code += 1) classes[code] = is.digit;
classes[39] = is.apostrophe;
for (const mark of '.!?;') classes[mark.charCodeAt(0)] = is.stop;
/** Parts the blocks of a page. */
const middleDot = 0xb7;

function classOf(code: number): CharacterClass {
  if (code < 128) return (classes[code] ?? 0) as CharacterClass;
  if (code === 0x2019) return is.apostrophe;
  if (code === 0x3002 || code === 0xff01 || code === middleDot) return is.stop;
  return code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code <= 0x206f)
    ? is.letter
    : is.space;
}

/**
 * Splits a text into words: at everything that is neither letter nor digit, and where case changes within
 * a word (`tokenExpired`, `JWTExpired`). Reads at most `longest` characters.
 */
export function tokenize(text: string, dictionary: Dictionary, longest: number): Tokens {
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const length = Math.min(text.length, longest);
  let words = 0;
  let at = 0;
  while (at < length) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === is.space || kind === is.apostrophe) {
      at += 1;
    } else if (kind === is.stop) {
      at += 1;
      if (
        ids.length > 0 &&
        ids.at(-1) !== breakToken &&
        (at >= length || classOf(text.charCodeAt(at)) === is.space)
      ) {
        ids.push(breakToken);
        starts.push(at - 1);
        ends.push(at);
      }
    } else {
      const end = endOfWord(text, at, length);
      const id = dictionary.find(text.slice(at, end));
      words += 1;
      if (id !== skipped) {
        ids.push(id);
        starts.push(at);
        ends.push(end);
      }
      at = end;
    }
  }
  return { ids, starts, ends, words };
}

function endOfWord(text: string, start: number, length: number): number {
  // `OAuth` is one word in spite of its capitals.
  let at = start + (text.startsWith('OAuth', start) ? 5 : 1);
  let before = classOf(text.charCodeAt(at - 1));
  while (at < length) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === is.space || kind === is.stop) break;
    if (kind === is.upper && before === is.lower) break;
    if (kind === is.lower && before === is.upper && at - 1 > start && !isPluralAcronym(text, at, length))
      return at - 1;
    before = kind;
    at += 1;
  }
  return Math.min(at, length);
}

/** `IDs`, `APIs`: the last letter belongs to the capitals before it. */
function isPluralAcronym(text: string, at: number, length: number): boolean {
  return text.charCodeAt(at) === 115 && (at + 1 >= length || classOf(text.charCodeAt(at + 1)) === is.space);
}

/** Lower case, without apostrophes, possessive `s` and accents. */
function normalWord(raw: string): string {
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

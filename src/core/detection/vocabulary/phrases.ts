import { Dictionary } from './dictionary.ts';
import { breakToken, Tokens } from './tokens.ts';
import type { Words } from './dictionary.ts';

/**
 * How much a wording says: 5 is what a provider documents for itself, 4 decides alone, 3 decides within an
 * error, 2 is a refusal without a reason ("Forbidden"), 1 only colours what the status already says.
 */
export type Weight = 1 | 2 | 3 | 4 | 5;

/**
 * A wording and what it means. `say` is a sequence of words:
 * `a|b` either word; `a?` may be left out; `*` up to three other words; `**` up to eight; `^` and `$` the
 * beginning and end of the text. Words stand for all their synonyms.
 */
export interface Phrase<Meaning> {
  readonly say: string;
  readonly means: Meaning;
  readonly weight: Weight;
  readonly firm?: true;
  readonly foreign?: true;
  readonly vetoes?: readonly Meaning[];
}

/** A phrase found in a text; offsets of the words, end exclusive. */
export interface Match<Meaning> {
  readonly phrase: Phrase<Meaning>;
  readonly start: number;
  readonly end: number;
}

/** One place of a phrase. */
export interface Step {
  /** Numbers of the words that fit. */
  readonly ids: readonly number[];
  /** The union of their bits; a text without any of them cannot have the step. */
  readonly mask: number;
}

/** One way to say a phrase, optional words decided. */
export interface Variant {
  /** Place of the phrase. */
  readonly phrase: number;
  /** Places of its steps. */
  readonly steps: readonly number[];
  /** How many other words may stand before each step. */
  readonly gaps: readonly number[];
  readonly fromStart: boolean;
  readonly toEnd: boolean;
}

/** Phrases ready for the search, as `compilePhrases` makes them: plain data. */
export interface CompiledPhrases<Meaning> {
  readonly words: Words;
  readonly phrases: readonly Phrase<Meaning>[];
  readonly steps: readonly Step[];
  readonly variants: readonly Variant[];
  /** Of each word the places of the variants that are filed under it. */
  readonly byWord: readonly (readonly number[])[];
}

/** Longest text that is searched; refusals are said at once or not at all. */
const longestText = 4_000;

/**
 * Finds all phrases of a table in a text. A text is compared only with the variants one of whose words it has, and
 * only if it has the others too. The time is linear in the text: each comparison looks at a bounded number of words.
 */
export class PhraseTable<Meaning> {
  private readonly compiled: CompiledPhrases<Meaning>;
  private readonly tokens: Tokens;
  /** The different words of the text at hand, in its order, and how many they are. */
  private readonly words = new Int32Array(longestText);
  private different = 0;
  /** Where each word of the text at hand first and last stands, and the text it was noted for. */
  private readonly firstAt: Int32Array;
  private readonly lastAt: Int32Array;
  private readonly notedFor: Int32Array;
  /** The last text that each variant was compared with. */
  private readonly triedIn: Int32Array;
  /** Of each place of the text at hand the next place of the same word. */
  private readonly next = new Int32Array(longestText);
  private round = 0;
  /** Bits of the words of the text at hand. */
  private present = 0;

  constructor(compiled: CompiledPhrases<Meaning>) {
    const { words, variants } = compiled;
    this.compiled = compiled;
    this.tokens = new Tokens(new Dictionary(words), longestText);
    this.firstAt = new Int32Array(words.size);
    this.lastAt = new Int32Array(words.size);
    this.notedFor = new Int32Array(words.size);
    this.triedIn = new Int32Array(variants.length);
  }

  find(text: string): Match<Meaning>[] {
    const { tokens } = this;
    const { byWord, variants } = this.compiled;
    tokens.read(text);
    this.note();
    const found: Match<Meaning>[] = [];
    for (let word = 0; word < this.different; word += 1) {
      for (const place of byWord[this.words[word] ?? 0] ?? []) {
        if (this.triedIn[place] === this.round) continue;
        this.triedIn[place] = this.round;
        const variant = variants[place];
        if (variant !== undefined && this.hasAllWords(variant)) this.compare(variant, found);
      }
    }
    return found;
  }

  /** Notes where each word stands. */
  private note(): void {
    const { firstAt, lastAt, next, notedFor, words } = this;
    const round = (this.round += 1);
    let different = 0;
    let present = 0;
    const { ids, count } = this.tokens;
    for (let at = 0; at < count; at += 1) {
      const id = ids[at] ?? 0;
      if (id <= breakToken) continue;
      next[at] = -1;
      if (notedFor[id] === round) next[lastAt[id] ?? 0] = at;
      else {
        notedFor[id] = round;
        firstAt[id] = at;
        present |= bitOf(id);
        words[different++] = id;
      }
      lastAt[id] = at;
    }
    this.different = different;
    this.present = present;
  }

  private hasAllWords({ steps }: Variant): boolean {
    for (const step of steps) if ((this.stepAt(step).mask & this.present) === 0) return false;
    for (const step of steps) {
      const { ids } = this.stepAt(step);
      let at = 0;
      while (at < ids.length && this.notedFor[ids[at] ?? 0] !== this.round) at += 1;
      if (at === ids.length) return false;
    }
    return true;
  }

  private stepAt(place: number | undefined): Step {
    return (place === undefined ? undefined : this.compiled.steps[place]) ?? nowhere;
  }

  private compare(variant: Variant, found: Match<Meaning>[]): void {
    const { tokens } = this;
    const phrase = this.compiled.phrases[variant.phrase];
    if (phrase === undefined) return;
    for (const id of this.stepAt(variant.steps[0]).ids) {
      if (this.notedFor[id] !== this.round) continue;
      for (let at = this.firstAt[id] ?? -1; at !== -1; at = this.next[at] ?? -1) {
        if (variant.fromStart && at > 0) break;
        const end = this.endOf(variant, 1, at + 1);
        if (end !== -1) found.push({ phrase, start: tokens.starts[at] ?? 0, end: tokens.ends[end - 1] ?? 0 });
      }
    }
  }

  /** Where a variant ends whose steps before `step` are matched; -1 when it does not go on. */
  private endOf(variant: Variant, step: number, from: number): number {
    const { tokens } = this;
    if (step === variant.steps.length) return !variant.toEnd || isEnd(tokens, from) ? from : -1;
    const wanted = this.stepAt(variant.steps[step]);
    const last = Math.min(from + (variant.gaps[step] ?? 0), tokens.count - 1);
    for (let at = from; at <= last; at += 1) {
      const id = tokens.ids[at] ?? 0;
      if (id === breakToken) return -1;
      if (!wanted.ids.includes(id)) continue;
      const end = this.endOf(variant, step + 1, at + 1);
      if (end !== -1) return end;
    }
    return -1;
  }
}

/** A step that nothing fits. */
const nowhere: Step = { ids: [], mask: 0 };

/** One of 31 bits for a word. */
export function bitOf(id: number): number {
  return 1 << (id % 31);
}

function isEnd({ ids, count }: Tokens, at: number): boolean {
  return at >= count || (at === count - 1 && ids[at] === breakToken);
}

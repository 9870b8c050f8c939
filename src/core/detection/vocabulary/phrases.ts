import { breakToken, Tokens } from './tokens.ts';
import type { Dictionary } from './tokens.ts';

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
  readonly vetoes?: readonly Meaning[];
}

/** A phrase found in a text; offsets of the words, end exclusive. */
export interface Match<Meaning> {
  readonly phrase: Phrase<Meaning>;
  readonly start: number;
  readonly end: number;
}

/** One place of a phrase. */
interface Step {
  /** Numbers of the words that fit. */
  readonly ids: readonly number[];
  /** The union of their bits; a text without any of them cannot have the step. */
  readonly mask: number;
}

/** One way to say a phrase, optional words decided. */
interface Variant<Meaning> {
  readonly phrase: Phrase<Meaning>;
  readonly steps: readonly Step[];
  /** How many other words may stand before each step. */
  readonly gaps: readonly number[];
  readonly fromStart: boolean;
  readonly toEnd: boolean;
  /** The last text it was compared with. */
  triedIn: number;
}

/** Longest text that is searched; refusals are said at once or not at all. */
const longestText = 4_000;

/**
 * Finds all phrases of a table in a text. Every variant is filed under its rarest word, so that a text is
 * compared only with the variants one of whose words it has, and only if it has the others too. The time
 * is linear in the text: each comparison looks at a bounded number of words.
 */
export class PhraseTable<Meaning> {
  private readonly byWord: (Variant<Meaning>[] | undefined)[];
  private readonly tokens: Tokens;
  /** Where each word of the text at hand first stands, and the text it was noted for. */
  private readonly firstAt: Int32Array;
  private readonly notedFor: Int32Array;
  /** Of each place of the text at hand the next place of the same word. */
  private readonly next = new Int32Array(longestText);
  private round = 0;
  /** Bits of the words of the text at hand. */
  private present = 0;

  constructor(dictionary: Dictionary, phrases: readonly Phrase<Meaning>[]) {
    this.tokens = new Tokens(dictionary, longestText);
    const steps = new Steps(dictionary);
    const variants = phrases.flatMap((phrase) => variantsOf(phrase, steps));
    const uses = usesOf(variants, dictionary.size);
    this.byWord = Array.from({ length: dictionary.size });
    for (const variant of variants)
      for (const id of rarestStep(variant, uses).ids) (this.byWord[id] ??= []).push(variant);
    this.firstAt = new Int32Array(dictionary.size);
    this.notedFor = new Int32Array(dictionary.size);
  }

  find(text: string): Match<Meaning>[] {
    const { tokens } = this;
    tokens.read(text);
    this.note();
    const found: Match<Meaning>[] = [];
    for (let at = 0; at < tokens.count; at += 1) {
      const id = tokens.ids[at] ?? 0;
      // What a word is the rarest of has been looked for when the word came first.
      const variants = id > breakToken && this.firstAt[id] === at ? this.byWord[id] : undefined;
      if (variants === undefined) continue;
      for (const variant of variants) {
        if (variant.triedIn === this.round) continue;
        variant.triedIn = this.round;
        if (this.hasAllWords(variant)) this.compare(variant, found);
      }
    }
    return found;
  }

  /** Notes where each word stands. */
  private note(): void {
    this.round += 1;
    this.present = 0;
    const { ids, count } = this.tokens;
    for (let at = count - 1; at >= 0; at -= 1) {
      const id = ids[at] ?? 0;
      if (id <= breakToken) continue;
      this.next[at] = this.notedFor[id] === this.round ? (this.firstAt[id] ?? -1) : -1;
      this.firstAt[id] = at;
      this.present |= bitOf(id);
      this.notedFor[id] = this.round;
    }
  }

  private hasAllWords({ steps }: Variant<Meaning>): boolean {
    for (const { mask } of steps) if ((mask & this.present) === 0) return false;
    for (const { ids } of steps) {
      let at = 0;
      while (at < ids.length && this.notedFor[ids[at] ?? 0] !== this.round) at += 1;
      if (at === ids.length) return false;
    }
    return true;
  }

  private compare(variant: Variant<Meaning>, found: Match<Meaning>[]): void {
    const { tokens } = this;
    for (const id of variant.steps[0]?.ids ?? []) {
      if (this.notedFor[id] !== this.round) continue;
      for (let at = this.firstAt[id] ?? -1; at !== -1; at = this.next[at] ?? -1) {
        if (variant.fromStart && at > 0) break;
        const end = endOf(variant, tokens, 1, at + 1);
        if (end !== -1)
          found.push({
            phrase: variant.phrase,
            start: tokens.starts[at] ?? 0,
            end: tokens.ends[end - 1] ?? 0,
          });
      }
    }
  }
}

/** One of 31 bits for a word. */
function bitOf(id: number): number {
  return 1 << (id % 31);
}

/** Where a variant ends whose steps before `step` are matched; -1 when it does not go on. */
function endOf<Meaning>(variant: Variant<Meaning>, tokens: Tokens, step: number, from: number): number {
  const wanted = variant.steps[step];
  if (wanted === undefined) return !variant.toEnd || isEnd(tokens, from) ? from : -1;
  const last = Math.min(from + (variant.gaps[step] ?? 0), tokens.count - 1);
  for (let at = from; at <= last; at += 1) {
    const id = tokens.ids[at] ?? 0;
    if (id === breakToken) return -1;
    if (!wanted.ids.includes(id)) continue;
    const end = endOf(variant, tokens, step + 1, at + 1);
    if (end !== -1) return end;
  }
  return -1;
}

function isEnd({ ids, count }: Tokens, at: number): boolean {
  return at >= count || (at === count - 1 && ids[at] === breakToken);
}

function variantsOf<Meaning>(phrase: Phrase<Meaning>, steps: Steps): Variant<Meaning>[] {
  let ways: string[][] = [[]];
  for (const step of phrase.say.split(' ')) {
    if (step.endsWith('?')) ways = ways.flatMap((way) => [way, [...way, step.slice(0, -1)]]);
    else for (const way of ways) way.push(step);
  }
  return ways.map((way) => variantOf(phrase, way, steps));
}

function variantOf<Meaning>(phrase: Phrase<Meaning>, way: readonly string[], all: Steps): Variant<Meaning> {
  const steps: Step[] = [];
  const gaps: number[] = [];
  let gap = 0;
  for (const words of way) {
    if (words === '^' || words === '$') continue;
    if (words === '*') gap = 3;
    else if (words === '**') gap = 8;
    else {
      steps.push(all.of(words));
      gaps.push(gap);
      gap = 0;
    }
  }
  return { phrase, steps, gaps, fromStart: way[0] === '^', toEnd: way.at(-1) === '$', triedIn: 0 };
}

/** The steps of all phrases; many phrases share one. */
class Steps {
  private readonly dictionary: Dictionary;
  private readonly known = new Map<string, Step>();

  constructor(dictionary: Dictionary) {
    this.dictionary = dictionary;
  }

  /** The step that any of `words`, parted by `|`, fits. */
  of(words: string): Step {
    const known = this.known.get(words);
    if (known !== undefined) return known;
    const ids: number[] = [];
    let mask = 0;
    for (const word of words.split('|')) {
      const id = this.dictionary.add(word);
      if (!ids.includes(id)) ids.push(id);
      mask |= bitOf(id);
    }
    const step = { ids, mask };
    this.known.set(words, step);
    return step;
  }
}

/** How often each word is used in the whole table. */
function usesOf(variants: readonly Variant<unknown>[], words: number): Uint32Array {
  const uses = new Uint32Array(words);
  for (const { steps } of variants)
    for (const { ids } of steps) for (const id of ids) uses[id] = (uses[id] ?? 0) + 1;
  return uses;
}

/** The step whose words are used least. */
function rarestStep({ steps }: Variant<unknown>, uses: Uint32Array): Step {
  let rarest: Step = { ids: [], mask: 0 };
  let least = Infinity;
  for (const step of steps) {
    let used = 0;
    for (const id of step.ids) used += uses[id] ?? 0;
    if (used < least) {
      rarest = step;
      least = used;
    }
  }
  return rarest;
}
